"""Tables in plain text whose cells stand between pipes: what the readers of partners and of investees share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ronghe.extract.readers.tables.text_table import PIPE, RULE, SEPARATORS, cells_of
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_MOST_ROWS = 200
UNIT = re.compile(
    r"[(（](?:单位[:：])?\s?((?:人民币)?[百千万亿]{0,2}元)[)）]|单位[:：]\s?((?:人民币)?[百千万亿]{0,2}元)"
    r"|[，,]((?:人民币)?[万亿]元)[)）]"
)
"""The unit that a header or the words above a table state."""
_TITLE = 120
"""So many characters above a table may its unit stand."""

Cells = Sequence[Span | None]
Columns = Mapping[str, tuple[int, str]]
"""By field: the place of its cell in a row, and the unit that the header states."""


def unit_in(words: str) -> str:
    """The unit that words state; blank where they state none."""
    found = UNIT.search(words)
    return next(filter(None, found.groups()), "") if found else ""


def unit_above(page: Page, start: int) -> str:
    """The unit that the words right above a table state for its bare figures."""
    return unit_in(page.folded[max(0, start - _TITLE) : start])


def separator_of(page: Page, start: int, end: int) -> re.Pattern[str] | None:
    """What parts the cells of a line: pipes, tabs or wide spaces; None where it has no two cells."""
    return next((one for one in SEPARATORS if one.search(page.text, start, end)), None)


def rows_below(page: Page, header_end: int, separator: re.Pattern[str] = PIPE) -> Iterator[Cells]:
    """The rows under a header line, to the first line that nothing parts."""
    at = header_end + 1
    for _ in range(_MOST_ROWS):
        end = page.folded.find("\n", at)
        end = len(page.folded) if end < 0 else end
        if at >= len(page.folded) or separator.search(page.text, at, end) is None:
            return
        if not RULE.fullmatch(page.folded, at, end):
            yield cells_of(page, at, end, separator)
        at = end + 1


def cell_of(cells: Cells, columns: Columns, field: str) -> Span | None:
    """The cell of a field; None where the table has no such column or the row no such cell."""
    place = columns.get(field, (len(cells), ""))[0]
    return cells[place] if place < len(cells) else None


def named_in(page: Page, cell: Span) -> End:
    """The body that a cell names: a known name in it, else all its words as a company."""
    known = [mention for mention in page.names_in(cell) if mention.kind != "Place"]
    return page.book.end(known[0]) if known else page.book.named(cell.quote(page.text).strip(), "Company")
