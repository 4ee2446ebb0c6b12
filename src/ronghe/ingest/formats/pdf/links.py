"""Addresses behind words of a PDF page."""

import ctypes
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium

from ronghe.ingest.formats.pdf.line import clean
from ronghe.model import Link, Span

MOST = 1_000
"""Links of one page that are looked at."""
_LONGEST = 2_000


def links_on(page: Any, textpage: Any) -> list[tuple[str, str]]:
    """Words and web address of each link drawn on the page, in the order of the file."""
    out: list[tuple[str, str]] = []
    place = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    while len(out) < MOST and pdfium.FPDFLink_Enumerate(page, place, link):
        url = _address(page, link)
        box = pdfium.FS_RECTF()
        if url and pdfium.FPDFLink_GetAnnotRect(link, box):
            words = " ".join(clean(_words(textpage, box)).split())
            if words:
                out.append((words, url))
    return out


def _address(page: Any, link: Any) -> str | None:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return None
    size = min(pdfium.FPDFAction_GetURIPath(page.pdf, action, None, 0), _LONGEST)
    buffer = ctypes.create_string_buffer(size or 1)
    pdfium.FPDFAction_GetURIPath(page.pdf, action, buffer, size)
    url = buffer.value.decode("utf-8", "replace").strip()
    return url if url.startswith(("http://", "https://")) else None


def _words(textpage: Any, box: Any) -> str:
    sides = (box.left, box.top, box.right, box.bottom)
    count = min(pdfium.FPDFText_GetBoundedText(textpage, *sides, None, 0), _LONGEST)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * count)()
    pdfium.FPDFText_GetBoundedText(textpage, *sides, buffer, count)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def placed(text: str, starts: Sequence[int], links: Sequence[Sequence[tuple[str, str]]]) -> tuple[Link, ...]:
    """The links of each page at their words; one whose words the text has otherwise (over a line's end) is left out."""
    out: list[Link] = []
    for number, found in enumerate(links):
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        at = starts[number]
        for words, url in found:
            place = text.find(words, at, end)
            place = place if place >= 0 else text.find(words, starts[number], end)
            if place >= 0:
                at = place + len(words)
                out.append(Link(Span(place, at), url))
    return tuple(sorted(set(out), key=lambda link: (link.span, link.url)))
