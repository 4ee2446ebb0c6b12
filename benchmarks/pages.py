"""HTML and PDF pages, DOCX characters and XLSX cells a second on one core; trafilatura beside ours where installed.

PDF and office files as the sandbox's child reads them. Aims: 1,000 plain HTML pages, 200 PDF pages a second.
"""

import time
from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from importlib.util import find_spec

from benchmarks.workload import text
from ronghe.ingest.documents import documents
from ronghe.ingest.formats.docx import parse as docx_parse
from ronghe.ingest.formats.pdf import parse as pdf_parse
from ronghe.ingest.formats.xlsx import parse as xlsx_parse

PAGES = 300
ROWS = 5_000
_LINES = 40
_HTML_PAGES, _HTML_SIZE = 100, 20_000


def run() -> Iterator[str]:
    """One line a format: how much there was, and how much of it a second."""
    yield from html_pages()
    from tests.ingest.office_writer import docx, p, xlsx
    from tests.ingest.pdf_writer import Words, pdf

    for language, width, step in (("en", 95, 17), ("zh", 38, 17)):
        words = " ".join(text(language, PAGES * _LINES * width).split())
        lines = [words[start : start + width] for start in range(0, PAGES * _LINES * width, width)]
        pages = [
            [Words(line, 72, 780 - step * row, 10) for row, line in enumerate(lines[start : start + _LINES])]
            for start in range(0, len(lines), _LINES)
        ]
        file = pdf(pages, packed=True)
        seconds = _best(partial(pdf_parse.parse, file, {}))
        yield f"PDF {language}: {PAGES} pages, {PAGES / seconds:,.0f} pages a second"
        body = "".join(p(escape(line)) for line in lines)
        seconds = _best(partial(docx_parse.parse, docx(body), {}))
        yield f"DOCX {language}: {len(words):,} characters, {len(words) / seconds:,.0f} a second"
    row = "<row>" + "".join(f'<c t="str"><v>基金{n}</v></c><c><v>{n}.5</v></c>' for n in range(5)) + "</row>"
    seconds = _best(partial(xlsx_parse.parse, xlsx(row * ROWS), {}))
    yield f"XLSX: {10 * ROWS:,} cells, {10 * ROWS / seconds:,.0f} a second"


def html_pages() -> Iterator[str]:
    """Plain pages of about 20 kB: a head, a heading, paragraphs, a short menu."""
    for language in ("en", "zh"):
        pages = [_html(language, number) for number in range(_HTML_PAGES)]
        seconds = _best(partial(_read, pages))
        yield f"HTML {language}: {_HTML_PAGES} pages of {len(pages[0]):,} bytes, {_HTML_PAGES / seconds:,.0f} a second"
        if find_spec("trafilatura"):
            seconds = _best(partial(_read_by_trafilatura, pages))
            yield f"    trafilatura: {_HTML_PAGES / seconds:,.0f} a second"
        else:
            yield "    trafilatura: not installed"


def _html(language: str, number: int) -> bytes:
    menu = "".join(f'<li><a href="/{item}">Section {item}</a></li>' for item in range(8))
    words = text(language, _HTML_SIZE // (1 if language == "en" else 3), number)
    body = "".join(f"<p>{escape(part)}</p>" for part in words.split("\n\n"))
    head = f"<head><meta charset=utf-8><title>Page {number}</title></head>"
    article = f"<article><h1>Page {number}</h1>{body}</article>"
    return f"<html lang={language}>{head}<body><nav><ul>{menu}</ul></nav>{article}</body></html>".encode()


def _read(pages: list[bytes]) -> None:
    for page in pages:
        list(documents(page, "page.html"))


def _read_by_trafilatura(pages: list[bytes]) -> None:
    import trafilatura

    for page in pages:
        trafilatura.bare_extraction(page)


def _best(work: Callable[[], object]) -> float:
    """Seconds of computing of the best of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)
