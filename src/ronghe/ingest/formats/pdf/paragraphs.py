"""Lines of pages become paragraphs, and text that knows where each page begins."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ronghe.ingest.formats.pdf.line import HYPHEN, Line
from ronghe.ingest.formats.pdf.ruled import Grid, grid_text

NEAR = 8
"""Lines before and after that show how wide a column is."""
_SHORT = 4.0
"""Heights of type by which a Chinese line without a full stop may fall short of its column and still go on."""
_RAGGED = 0.3
"""The part of a column by which an English line may fall short where the next one goes on in small letters."""
_SEEN = 12
"""Characters on each side of a line's end that show in which script a text runs."""
_LOOSE = 2.4
"""Heights of type from line to line in the loosest setting; what is more parts paragraphs."""
_WIDE = re.compile("[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")
_ITEM = re.compile(
    r"(?:[•●○■◆▪◦·➢✓*–—-]\s|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]{1,4}[章节条编]"
    r"|\d{1,2}(?:[.、．)]|\.\d{1,2})\s{0,3}\D|[a-zA-Z][.)]\s)"
)
_ENDED = ("。", "！", "？", "；", "：", ".", "!", "?", ":", "”", '"')
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_SECOND = frozenset(
    {
        "backed", "based", "built", "class", "controlled", "driven", "funded", "government", "held", "invested",
        "led", "level", "linked", "made", "makers", "military", "oriented", "owned", "private", "related", "run",
        "scale", "sized", "sponsored", "style", "supported", "tech", "term", "use", "wide",
    }
)  # fmt: skip
"""Second halves of English compounds with a hyphen."""
_MARK = "\ufdd0"
"""Stands before a table until its place is known; no text holds it, ``clean`` takes it out."""
_TABLE = re.compile(_MARK)
_DROP = "\b"
"""The joint before which the hyphen at the end of a page goes."""
_CUT = re.compile(f"([A-Za-z]{{0,40}}){HYPHEN}([A-Za-z]{{0,40}})")


def text_of(pages: Sequence[Sequence[Line | Grid]]) -> tuple[str, tuple[int, ...], tuple[tuple[int, Grid], ...]]:
    """The text of all pages, one paragraph a line, the offset of each page, and the tables with theirs.

    A paragraph that goes on over the end of a page goes on in the text.
    """
    grids = [one for page in pages for one in page if isinstance(one, Grid)]
    written = [[_as_line(one) for one in page] for page in pages]
    pieces = [_page(lines) for lines in written]
    joints = [_joint(before, after) for before, after in _neighbours(written)]
    words = _Words("\n".join(pieces)) if any(HYPHEN in piece for piece in pieces) else None
    out: list[str] = []
    starts: list[int] = []
    length = 0
    for piece, joint in zip(pieces, joints, strict=True):
        body = words.mend(piece) if words else piece
        if body and out and joint == _DROP:
            out[-1] = out[-1][:-1]
            length -= 1
        elif body and out:
            out.append(joint)
            length += len(joint)
        starts.append(length)
        if body:
            out.append(body)
            length += len(body)
    for number in range(len(pages) - 1, -1, -1):
        if not pieces[number]:
            starts[number] = starts[number + 1] if number + 1 < len(pages) else length
    text = "".join(out)
    places = [found.start() for found in _TABLE.finditer(text)]
    offsets = [place - number for number, place in enumerate(places)]
    return (
        text.replace(_MARK, ""),
        tuple(start - bisect_left(places, start) for start in starts),
        tuple(zip(offsets, grids, strict=True)),
    )


def _as_line(one: Line | Grid) -> Line:
    """A table as a line that begins with a mark, by which it is found in the text."""
    return one if isinstance(one, Line) else replace(one.box, text=_MARK + grid_text(one))


def _neighbours(pages: Sequence[Sequence[Line]]) -> list[tuple[Line | None, Line | None]]:
    """For each page the last line before it and its first one."""
    out: list[tuple[Line | None, Line | None]] = []
    last: Line | None = None
    for lines in pages:
        out.append((last, lines[0] if lines else None))
        last = lines[-1] if lines else last
    return out


def _joint(before: Line | None, after: Line | None) -> str:
    """What stands between two pages: a blank line, or what joins a sentence that goes on."""
    if before is None or after is None:
        return ""
    if before.text.startswith(_MARK) or after.text.startswith(_MARK):
        return "\n\n"
    goes_on = not before.text.endswith(_ENDED) and _alike(before, after) and not _ITEM.match(after.text)
    wide = _chinese(before.text, after.text)
    long_enough = len(before.text) > (15 if wide else 30)
    if not goes_on or not long_enough or not (wide or after.text[0].islower()):
        return "\n\n"
    if before.text.endswith("-") and after.text[0].islower() and before.text[-2:-1].isalpha():
        return _DROP
    return "" if wide else " "


def _alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= 0.15 * max(one.size, other.size)


def _page(lines: Sequence[Line]) -> str:
    if not lines:
        return ""
    steps = [one.bottom - two.bottom for one, two in pairwise(lines) if one.bottom > two.bottom]
    widest = _LOOSE * max(line.size for line in lines)
    step = min(median(steps), widest) if steps else widest
    out = [lines[0].text]
    for number in range(1, len(lines)):
        before, after = lines[number - 1], lines[number]
        near = lines[max(0, number - NEAR) : number + NEAR]
        between = _between(before, after, near, step)
        if between == HYPHEN:
            out[-1] = out[-1][:-1]
        out += (between, after.text)
    return "".join(out)


def _between(before: Line, after: Line, near: Sequence[Line], step: float) -> str:
    """What stands between two lines: a line break, a space, nothing, or the hyphen of a word cut in two."""
    if before.text.startswith(_MARK) or after.text.startswith(_MARK):
        return "\n"
    down = before.bottom - after.bottom
    if abs(down) < 0.4 * before.size and after.left >= before.right - 1:
        return " "
    if not _alike(before, after) or down > 1.5 * step or _ITEM.match(after.text):
        return "\n"
    column = [line for line in near if abs(line.left - before.left) < 5 * before.size]
    edge = max((line.right for line in column), default=before.right)
    side = min((line.left for line in column), default=before.left)
    wide = _chinese(before.text, after.text)
    first = 1.5 if wide else len(after.text.split(" ", 1)[0]) + 1
    width = (after.right - after.left) / max(1, len(after.text))
    short = _SHORT if wide and not before.text.endswith(_ENDED) else 1.5
    room = max(first * width, short * before.size)
    if after.text[0].islower() and not before.text.endswith(_ENDED):
        room = max(room, _RAGGED * (edge - side))
    if edge - before.right > room:
        return "\n"
    indent = after.left - (side if wide else before.left)
    if 1.4 * after.size < indent < 5 * after.size:
        return "\n"
    if before.text.endswith("-") and before.text[-2:-1].isalpha() and after.text[0].isalpha():
        return HYPHEN
    return "" if wide else " "


def _chinese(before: str, after: str) -> bool:
    """Whether two pieces are joined without a space: Chinese on both sides, or a number beside it."""
    ends = before[-1], after[0]
    if all(map(_WIDE.match, ends)):
        return True
    if any(end.isascii() and end.isalpha() for end in ends):
        return False
    around = before[-_SEEN:] + after[:_SEEN]
    return len(_WIDE.findall(around)) * 2 > len(around)


class _Words:
    """The words of a text, by which the halves of a word cut in two are told from a word with a hyphen."""

    def __init__(self, text: str) -> None:
        self._whole = set(_WORD.findall(_CUT.sub(" ", text).lower()))

    def mend(self, text: str) -> str:
        """Each hyphen of a line's end dropped, or kept where the word has one.

        It has one where the text writes it so elsewhere, where both halves stand elsewhere as words
        and the whole does not, or where the second half is one that compounds end in.
        """
        return _CUT.sub(self._mended, text)

    def _mended(self, found: re.Match[str]) -> str:
        left, right = found.groups()
        one, two = left.lower(), right.lower()
        if not one or not two or right[0].isupper() or f"{one}-{two}" in self._whole:
            return f"{left}-{right}"
        compound = two in _SECOND or {one, two} <= self._whole
        return f"{left}-{right}" if compound and one + two not in self._whole else left + right
