"""A PDF as PDFium reads it; runs in the sandbox."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ronghe.ingest.formats.parsed import Parsed, Refused, page_numbers
from ronghe.ingest.formats.pdf.library import with_own_fonts
from ronghe.ingest.formats.pdf.line import Line, clean, lines_of
from ronghe.ingest.formats.pdf.links import links_on, placed
from ronghe.ingest.formats.pdf.paragraphs import text_of
from ronghe.ingest.formats.pdf.ruled import Grid, tables_of, with_grids
from ronghe.ingest.formats.pdf.running import without_running

MOST_PAGES = 20_000
FEW = 12
"""A page with fewer characters and a picture on it is a picture of a page."""
_LOCKED = frozenset({pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY})
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U000ffffd]")
_NO_TITLE = re.compile(
    r"(?:untitled|document|doc|slide|无标题|未命名|文档|幻灯片)\s?\d{0,3}(?:\.\w{2,5})?"
    r"|\S{0,80}\.(?:docx?|pdf|wpd|wps|indd|pptx?|xlsx?|rtf|txt|html?|qxd|pmd|ps)",
    re.IGNORECASE,
)
_PROGRAM = re.compile(r"microsoft (?:word|powerpoint|excel) ?- ?", re.IGNORECASE)


@dataclass(slots=True)
class _Pages:
    """Lines, links and height of every page; numbers (from 1) of pages that are pictures, and of broken ones."""

    lines: list[list[Line | Grid]] = field(default_factory=list)
    links: list[list[tuple[str, str]]] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)


def parse(data: bytes, options: Mapping[str, Any]) -> dict[str, Any]:
    """What the PDF says. ``options["scans"]`` holds the lines read from pictures, by page number as a word."""
    file = _open(data)
    scans: Mapping[str, Any] = options.get("scans", {})
    pages = _read(file, scans)
    kept, running = without_running(pages.lines, pages.heights)
    text, starts, grids = text_of(kept)
    tables = tuple(tables_of(text, grids))
    links = placed(text, starts, pages.links)
    said = file.get_metadata_dict(skip_empty=True)
    metadata: dict[str, Any] = {"pictures": pages.pictures, "page_count": len(pages.lines)}
    if running:
        metadata["running_lines"] = running[:10]
    if scans:
        metadata["ocr"] = {page: scan["confidence"] for page, scan in scans.items()}
    author = clean(said.get("Author", "")).strip()
    issues = _issues(data, pages)
    title = _title(said.get("Title", ""), pages.lines[:1])
    return Parsed(
        text, title, author or None, pages=starts, tables=tables, links=links, metadata=metadata, issues=issues
    ).as_json()


def _open(data: bytes) -> Any:
    with_own_fonts()
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _LOCKED:
            message = "is protected by a password; save it without one and add that."
            raise Refused("password", message) from error
        raise Refused("damaged", "is damaged beyond reading; get the whole file again.") from error
    if len(file) > MOST_PAGES:
        raise Refused("too_large", f"has {len(file):,} pages; one document may have {MOST_PAGES:,}: split it.")
    return file


def _read(file: Any, scans: Mapping[str, Any]) -> _Pages:
    pages = _Pages()
    for number in range(1, len(file) + 1):
        pages.lines.append([])
        pages.heights.append(0.0)
        pages.links.append([])
        try:
            page = file.get_page(number - 1)
        except pypdfium2.PdfiumError:
            pages.broken.append(number)
            continue
        pages.heights[-1] = page.get_height()
        if str(number) in scans:
            pages.lines[-1] = [Line(*line) for line in scans[str(number)]["lines"]]
        else:
            _read_page(page, number, pages)
        page.close()
    return pages


def _read_page(page: Any, number: int, pages: _Pages) -> None:
    try:
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        pages.broken.append(number)
        return
    lines = lines_of(textpage)
    text = "".join(line.text for line in lines)
    garbled = len(_UNREADABLE.findall(text)) * 3 > len(text) > 0
    if garbled or (len(text) < FEW and _has_picture(page)):
        pages.pictures.append(number)
    if not garbled:
        pages.lines[-1] = with_grids(page, textpage, lines)
        pages.links[-1] = links_on(page, textpage)
    textpage.close()


def _has_picture(page: Any) -> bool:
    return next(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3), None) is not None


def _issues(data: bytes, pages: _Pages) -> tuple[tuple[str, str], ...]:
    out = []
    if b"%%EOF" not in data[-2048:]:
        out.append(("truncated", "has no end; what could be found in it was read, but get the whole file again."))
    if pages.broken:
        out.append(("damaged", f"has {page_numbers(pages.broken)} that cannot be read; get the whole file again."))
    return tuple(out)


def _title(said: str, first: Sequence[Sequence[Line | Grid]]) -> str | None:
    """What the file says, unless a program put its own words there; else the largest words of the first page."""
    title = _PROGRAM.sub("", clean(said)).strip()
    if len(title) > 3 and not _NO_TITLE.fullmatch(title) and not _UNREADABLE.search(title):
        return title[:300]
    lines = [line for page in first for line in page if isinstance(line, Line)]
    if not lines:
        return None
    largest = max(line.size for line in lines)
    if largest < 1.15 * median(line.size for line in lines):
        return None
    start = next(place for place, line in enumerate(lines) if line.size == largest)
    words = [lines[start].text]
    for line in lines[start + 1 : start + 4]:
        if abs(line.size - largest) > 0.5:
            break
        words.append(line.text)
    joined = ("" if ord(words[0][-1]) > 0x2E7F else " ").join(words)
    return joined if 3 < len(joined) <= 200 else None
