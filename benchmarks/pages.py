"""PDF pages, DOCX characters and XLSX cells a second, as the sandbox's child does them, on one core."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from html import escape

from benchmarks.workload import text
from ronghe.ingest.formats.docx import parse as docx_parse
from ronghe.ingest.formats.pdf import parse as pdf_parse
from ronghe.ingest.formats.xlsx import parse as xlsx_parse

PAGES = 300
ROWS = 5_000
_LINES = 40


def run() -> Iterator[str]:
    """One line a format: how much there was, and how much of it a second."""
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


def _best(work: Callable[[], object]) -> float:
    """Seconds of computing of the best of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)
