"""Bytes to text: which encoding, how that was found, and what could not be read."""

import codecs
import re
from dataclasses import dataclass

from ronghe.ingest.frequency import likeness

SAMPLE = 8_192
"""Bytes of lines beyond ASCII that are looked at to tell the old encodings apart."""
FEW = 200
"""At most one character in so many may be replaced; more, and the text counts as undecodable."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1252", "utf-16-le", "utf-16-be")
_CODEC = {"big5": "big5hkscs", "shift_jis": "cp932", "euc_kr": "cp949"}
"""The widest codec of a family: what pages declare as Big5 or Shift_JIS often holds its extensions."""
_FAMILY = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "big5hkscs": "big5",
    "cp950": "big5",
    "cp932": "shift_jis",
    "cp949": "euc_kr",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "utf-16": "utf-8",
}
"""A declared codec and the one to read it with. A declaration that is itself ASCII cannot be UTF-16."""
_BARE_NAME = re.compile(r"gb_?2312(?:_?80)?|gbk|gb_18030|x_gbk")
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:-]{2,30})"""
    rb"""|^\s{0,100}<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([A-Za-z0-9_:-]{2,30})""",
    re.IGNORECASE,
)
_PRIOR = 0.5
"""How much less like writing a declared encoding may look than the best one and still be believed."""
_NOISE = -1.2
"""Below this likeness nothing is writing: machine code read as Big5 gives about -1.9."""
_SEQUENCES = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the Python name of its encoding, and how that was found.

    ``how`` is mark (byte-order mark), declared, valid (it is flawless UTF-8), pattern (zero bytes)
    or frequency (the reading that looks most like writing). ``replaced`` counts the characters
    U+FFFD that stand where bytes could not be read, ``cut`` says that the last character is broken.
    """

    text: str
    encoding: str
    how: str
    replaced: int = 0
    cut: bool = False


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page declares in its first 8 kB, as a codec's name; None where none is known."""
    match = _DECLARED.search(data, 0, 8_192)
    if match is None:
        return None
    return encoding_named((match.group(1) or match.group(2)).decode("ascii"))


def encoding_named(written: str) -> str | None:
    """The codec to read what somebody declares under this name; None where none is known."""
    written = written.lower()
    if _BARE_NAME.fullmatch(written.replace("-", "_")):
        return "gb18030"
    try:
        name = codecs.lookup(written).name
    except LookupError:
        return None
    return _FAMILY.get(name, name)


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text of the bytes, a byte-order mark dropped; None where no encoding gives readable text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], encoding, "mark")
    by_pattern = _zero_pattern(data)
    if by_pattern is not None:
        return _read(data, by_pattern, "pattern")
    if b"\0" in data[:SAMPLE]:
        return None
    return _utf8(data, declared) or _old(data, declared)


def _zero_pattern(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: only they hold zero bytes and are writing."""
    head = data[: SAMPLE // 4 * 4]
    if len(data) % 2 or len(head) < 4 or b"\0" not in head:
        return None
    zeros = [head[start::4].count(0) * 4 / len(head) for start in range(4)]
    if len(data) % 4 == 0:
        if min(zeros[2:]) > 0.9 and zeros[0] < 0.5:
            return "utf-32-le"
        if min(zeros[:2]) > 0.9 and zeros[3] < 0.5:
            return "utf-32-be"
    scores = {}
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strict(head, encoding)
        if text is not None:
            scores[encoding] = likeness(text[:1_000], encoding)
    best = max(scores, key=lambda encoding: scores[encoding], default=None)
    return best if best and scores[best] > _NOISE else None


def _read(data: bytes, encoding: str, how: str) -> Decoded | None:
    """Strictly if that goes, else with few replacements, else None."""
    codec = _CODEC.get(encoding, encoding)
    try:
        return Decoded(data.decode(codec), encoding, how)
    except UnicodeDecodeError as error:
        cut = error.start >= len(data) - 4 and error.end == len(data)
        text = data.decode(codec, "replace")
    replaced = text.count("\ufffd") - data.count(b"\xef\xbf\xbd") * (encoding == "utf-8")
    if replaced * FEW > len(text) and not (cut and replaced == 1):
        return None
    return Decoded(text, encoding, how, replaced, cut)


def _utf8(data: bytes, declared: str | None) -> Decoded | None:
    """Flawless or nearly flawless UTF-8.

    Two or three characters of GBK can be flawless UTF-8 too: with so few, a page that declares
    another encoding is believed when that reads more like writing.
    """
    found = _read(data, "utf-8", "declared" if declared == "utf-8" else "valid")
    if found is None or not (found.replaced or declared in _CANDIDATES):
        return found
    sequences = len(_SEQUENCES.findall(data, 0, SAMPLE))
    if found.replaced and sequences < 10:
        return None
    if declared in _CANDIDATES and sequences < 4:
        other = _read(data, declared, "declared")
        if other and not other.replaced and likeness(other.text, declared) > likeness(found.text, "utf-8"):
            return other
    return found


def _sample(data: bytes) -> bytes:
    """Lines that hold bytes beyond ASCII, up to ``SAMPLE`` bytes of them."""
    out: list[bytes] = []
    size = start = 0
    while size < SAMPLE and start < len(data):
        end = data.find(b"\n", start, start + SAMPLE) + 1 or min(start + SAMPLE, len(data))
        line = data[start:end]
        if not line.isascii():
            out.append(line)
            size += len(line)
        start = end
    return b"".join(out)


def _old(data: bytes, declared: str | None) -> Decoded | None:
    """The old encoding whose reading looks most like writing; a declared one is believed if plausible."""
    sample = _sample(data)
    scores: dict[str, float] = {}
    for encoding in _CANDIDATES:
        whole = data if encoding.startswith("utf-16") else sample
        if encoding.startswith("utf-16") and len(data) % 2:
            continue
        text = _strict(whole[:SAMPLE], encoding)
        if text is not None:
            scores[encoding] = likeness(text[:1_000], encoding)
    ranked = sorted(scores, key=lambda encoding: -scores[encoding])
    how = "frequency"
    if declared in scores and scores[declared] >= scores[ranked[0]] - _PRIOR:
        ranked.insert(0, declared)
        how = "declared"
    for encoding in ranked:
        if scores[encoding] > _NOISE:
            found = _read(data, encoding, how if encoding == ranked[0] else "frequency")
            if found is not None:
                return found
    return _damaged(data, sample)


def _strict(sample: bytes, encoding: str) -> str | None:
    """The sample read without replacement; a character that its end cuts is left out."""
    try:
        return codecs.getincrementaldecoder(_CODEC.get(encoding, encoding))("strict").decode(sample, final=False)
    except UnicodeDecodeError:
        return None


def _damaged(data: bytes, sample: bytes) -> Decoded | None:
    """A text with a few bad bytes: the reading with few replacements that looks most like writing."""
    best: tuple[float, Decoded] | None = None
    for encoding in ("utf-8", "gb18030", "big5", "cp1252"):
        score = likeness(sample.decode(_CODEC.get(encoding, encoding), "replace")[:1_000], encoding)
        if score > _NOISE and (best is None or score > best[0]):
            found = _read(data, encoding, "frequency")
            if found is not None:
                best = score, found
    return best and best[1]
