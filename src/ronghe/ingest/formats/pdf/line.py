"""Lines of a page with their places, as the file or a reader of pictures gives them."""

import ctypes
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

HYPHEN = "\ufffe"
"""How PDFium writes the hyphen at which it joined two lines."""

_RADICALS = {
    code: form
    for code in (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6))
    if len(form := unicodedata.normalize("NFKC", chr(code))) == 1 and ord(form) != code
}
"""Many programs that write PDF put the radical ⾦ where the character 金 is meant; they look the same."""
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\uffff\ufdd0-\ufdef]"
)
_SPACED = re.compile(
    "(?<![\u3400-\u9fff] )(?<![\u3400-\u9fff])(?:[\u3400-\u9fff] ){3,40}[\u3400-\u9fff](?![\u3400-\u9fff])"
)
_BREAK = re.compile(r"\r?\n|\r|\u2028|\u2029")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its box in points, y upwards; ``size`` is the height of its type."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float


def clean(text: str) -> str:
    """Without control characters and marks of no width; radicals as characters; 军 民 融 合 closed up."""
    if text.isascii() and text.isprintable():
        return text
    text = _ODD.sub("", text.translate(_RADICALS)).replace("\xa0", " ").replace("\t", " ")
    return _SPACED.sub(lambda found: found.group().replace(" ", ""), text)


def lines_of(textpage: Any) -> list[Line]:
    """The lines of a text page of PDFium, in the order of the file, empty ones left out."""
    count = pdfium.FPDFText_CountChars(textpage)
    if count <= 0:
        return []
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(textpage, 0, count, buffer)
    units = bytes(memoryview(buffer)[: max(0, written - 1)])
    text = units.decode("utf-16-le", "replace")
    straight = len(units) // 2 == count and len(text) == count
    lines = []
    start = 0
    for found in (*_BREAK.finditer(text), None):
        end = found.start() if found else len(text)
        words = text[start:end]
        body = clean(words).strip()
        if body:
            first = start + len(words) - len(words.lstrip())
            last = start + len(words.rstrip()) - 1
            lines.append(_line(textpage, body, (first, last) if straight else _characters(textpage, text, first, last)))
        start = found.end() if found else end
    return lines


def _characters(textpage: Any, text: str, first: int, last: int) -> tuple[int, int]:
    """Numbers of PDFium's characters, of which some have no text and some two units."""
    places = (len(text[:place].encode("utf-16-le")) // 2 for place in (first, last))
    begin, end = (max(0, pdfium.FPDFText_GetCharIndexFromTextIndex(textpage, place)) for place in places)
    return begin, end


def _line(textpage: Any, body: str, ends: tuple[int, int]) -> Line:
    left, bottom, _, top = _box(textpage, ends[0])
    _, low, right, _ = _box(textpage, ends[1])
    size = pdfium.FPDFText_GetFontSize(textpage, ends[0])
    height = top - bottom
    # A font of size 1 under a scaling matrix is common; the box knows the true height.
    return Line(body, left, right, min(bottom, low), top, height or size)


def _box(textpage: Any, character: int) -> tuple[float, float, float, float]:
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(textpage, character, box):
        return 0.0, 0.0, 0.0, 0.0
    return box.left, box.bottom, box.right, box.top
