"""What tables of every format share: header rows, captions, addresses in cells."""

import re
from collections.abc import Sequence

from ronghe.model import Cell, Span, Table

_URL = re.compile(r"https?://[^\s<>\"'|，。；）（)]{4,2000}")
_CAPTION = re.compile(r"\s{0,10}(?:附?[图表]\s?\d|附?表|table\b|exhibit\b|figure\b)", re.IGNORECASE)
_CAPTION_LENGTH = 120
_DIGIT = re.compile(r"\d")
MOST_PLACES = 1_000_000
"""Places of a grid of which more than half may be empty: a file could be made to fill the memory with those."""
HEADER_LENGTH = 40
"""Characters of the longest cell in a header row that is told by its content alone."""


def addresses(text: str) -> tuple[str, ...]:
    """Web addresses that stand in the text, in order, once each."""
    if "://" not in text:
        return ()
    return tuple(dict.fromkeys(url.rstrip(".,;:") for url in _URL.findall(text)))


def is_header(first: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names columns: short distinct words without figures, over rows that differ.

    A page often leaves header cells unmarked; a row of figures over figures is none.
    """
    words = [cell for cell in first if cell]
    if len(words) < max(2, len(first) - 1) or len(set(words)) < len(words) or not others:
        return False
    if any(len(cell) > HEADER_LENGTH or _DIGIT.search(cell) or "://" in cell for cell in words):
        return False
    return any(_DIGIT.search(cell) or len(cell) > HEADER_LENGTH for row in others for cell in row)


def is_caption(line: str) -> bool:
    """Whether a line that stands right over a table names it: "表1 …", "Table 2: …", "…如下："."""
    line = line.strip()
    return 0 < len(line) <= _CAPTION_LENGTH and bool(_CAPTION.match(line) or line.endswith((":", "：")))


def table_of(grid: list[list[Cell]], caption: Span | None = None) -> Table | None:
    """The grid as a table, its rows padded to one length; None where no cell has words or few are filled of many."""
    width = max((len(row) for row in grid), default=0)
    if width * len(grid) > max(MOST_PLACES, 2 * sum(map(len, grid))):
        return None
    spans = [cell.span for row in grid for cell in row if cell.span]
    if not spans:
        return None
    empty = Cell(None)
    rows = tuple((*row, *[empty] * (width - len(row))) for row in grid)
    return Table(Span(min(spans).start, max(span.end for span in spans)), rows, caption)
