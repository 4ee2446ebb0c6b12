"""Messages in parts (MIME), as e-mails and saved pages are made of, cut without recursion and in linear time.

The standard library's own message parser is not used for bodies: it compares every line with the boundary
of every part around it, which a hostile file of nested parts turns into hours.
"""

import binascii
import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value

from ronghe.ingest.encoding import decode

MOST_PARTS = 2_000
"""Parts of one message; a saved page has one for every picture."""
MOST_NESTED = 20
"""Parts within parts."""
HEADER_LIMIT = 64 * 1024
"""Bytes of a part's header that are looked at."""
_FIELD_LIMIT = 4_000
_FIELD = re.compile(
    rb"^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]{0,10}:[ \t]{0,10}((?:[^\r\n]|\r?\n[ \t]){0,4000})", re.MULTILINE
)
_FOLDED = re.compile(r"\r?\n[ \t]+")
_BLANK = re.compile(rb"\r?\n\r?\n|\A\r?\n")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_BREAK = ord("\n")


@dataclass(frozen=True, slots=True)
class Part:
    """One part that holds no others: its header fields (names in lower case) and its bytes, decoded."""

    header: Mapping[str, str] = field(hash=False)
    body: bytes = b""

    @property
    def kind(self) -> str:
        """Its media type, ``text/plain`` where none is stated."""
        return _typed(self.header).get_content_type()

    @property
    def charset(self) -> str | None:
        """The character set that it states."""
        return _typed(self.header).get_content_charset()

    @property
    def name(self) -> str | None:
        """The file name that it states."""
        message = _typed(self.header)
        for source, key in (("content-disposition", "filename"), ("content-type", "name")):
            value = message.get_param(key, None, source)
            if value:
                return plain_field(collapse_rfc2231_value(value))
        return None

    @property
    def attached(self) -> bool:
        """Whether it is meant as a file of its own."""
        return self.header.get("content-disposition", "").lower().lstrip().startswith("attachment")


def fields(data: bytes) -> tuple[dict[str, str], bytes]:
    """The header fields at the beginning of the bytes (the first of each name), and what follows them."""
    end = _BLANK.search(data, 0, HEADER_LIMIT)
    head = data[: end.start()] if end else data[:HEADER_LIMIT]
    found: dict[str, str] = {}
    for match in _FIELD.finditer(head):
        raw = match.group(2)
        known = None if raw.isascii() else decode(raw)
        words = known.text if known else raw.decode("latin-1")
        found.setdefault(match.group(1).decode("ascii").lower(), _FOLDED.sub(" ", words).strip())
    return found, data[end.end() :] if end else b""


def plain_field(value: str) -> str:
    """A header field with its encoded words (``=?utf-8?B?…?=``) decoded, on one line."""
    value = value[:_FIELD_LIMIT]
    if "=?" in value:
        try:
            pieces = decode_header(value)
        except (HeaderParseError, ValueError):
            pieces = []
        words = "".join(_word(piece, charset) for piece, charset in pieces)
        value = words or value
    return " ".join(value.split())


def _word(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    return decode_text(piece, charset)


def decode_text(data: bytes, charset: str | None) -> str:
    """Bytes of which a charset is stated as text: the statement is a hint, as in pages."""
    try:
        return data.decode(_WIDER.get((charset or "utf-8").lower(), charset or "utf-8"))
    except (LookupError, UnicodeDecodeError, ValueError):
        found = decode(data)
        return found.text if found else data.decode("utf-8", "replace")


_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "us-ascii": "utf-8", "ascii": "utf-8", "big5": "big5hkscs"}


def parts(data: bytes) -> Iterator[Part]:
    """The parts of a message that hold no others, in their order; a part that is cut off as far as it goes."""
    waiting = [(0, data)]
    given = 0
    while waiting and given < MOST_PARTS:
        depth, raw = waiting.pop()
        header, body = fields(raw)
        message = _typed(header)
        boundary = message.get_param("boundary") if message.get_content_maintype() == "multipart" else None
        if boundary and depth < MOST_NESTED:
            mark = collapse_rfc2231_value(boundary)[:200].encode("utf-8", "replace").rstrip()
            waiting += [(depth + 1, piece) for piece in reversed(_cut(body, mark))]
            continue
        given += 1
        yield Part(header, _decoded(body, header.get("content-transfer-encoding", "").lower()))


def _cut(body: bytes, boundary: bytes) -> list[bytes]:
    """What stands between the lines of a boundary; without a last one, all that is left."""
    marks = re.compile(b"--" + re.escape(boundary) + rb"(--)?[ \t]{0,100}(?=\r?\n|\Z)")
    pieces: list[bytes] = []
    start: int | None = None
    for mark in marks.finditer(body):
        at = mark.start()
        if at and body[at - 1] != _BREAK:
            continue
        if start is not None:
            pieces.append(body[start : max(start, at - 1)].removesuffix(b"\r"))
        start = None if mark.group(1) else mark.end()
        if start is None or len(pieces) >= MOST_PARTS:
            return [_without_break(piece) for piece in pieces]
    if start is not None:
        pieces.append(body[start:])
    return [_without_break(piece) for piece in pieces]


def _without_break(piece: bytes) -> bytes:
    """Without the line break that belongs to the boundary before; a header may then be empty."""
    return piece[2:] if piece.startswith(b"\r\n") else piece.removeprefix(b"\n")


def _decoded(body: bytes, encoding: str) -> bytes:
    if encoding.strip() == "quoted-printable":
        return quopri.decodestring(body)
    if encoding.strip() == "base64":
        try:
            return binascii.a2b_base64(body)
        except binascii.Error:
            whole = _NOT_BASE64.sub(b"", body)
            return binascii.a2b_base64(whole[: len(whole) // 4 * 4])
    return body


def _typed(header: Mapping[str, str]) -> "Message[str, str]":
    """The fields on what a part is, for the standard library's reading of their parameters."""
    message: Message[str, str] = Message()
    for name in ("content-type", "content-disposition"):
        if name in header:
            message[name] = header[name][:_FIELD_LIMIT].replace("\r", " ").replace("\n", " ")
    return message
