"""Tables of firms, institutes and zones: a row each, with the columns that pages of keys and values have as keys.

A row whose name is blank goes on about the row above it, as merged cells do. A table whose rows are funds has a
reader of its own (:mod:`ronghe.extract.readers.tables.fund_table`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from ronghe.extract.book.unbounded import kind_of
from ronghe.extract.readers.pages.key_value import NAMES, Entry, field_of
from ronghe.extract.readers.pages.page_fields import further
from ronghe.extract.readers.pages.page_lists import bodies
from ronghe.extract.readers.pages.page_sums import sums_in
from ronghe.extract.readers.tables.fund_row import LONGEST_QUOTE
from ronghe.extract.readers.tables.fund_table import looks_like_fund
from ronghe.extract.readers.tables.piped import Cells
from ronghe.extract.readers.tables.text_table import PIPE, RULE, cells_of
from ronghe.model import Claim, End, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "firm_table"
_PIPED = re.compile(r"(?m)^[ \t]*\|[^\n]{3,1500}\|[ \t]*$")
_HEADER = re.compile(
    r"(?m)^[ \t\u3000]{0,4}(?P<cells>[^\s|:：]{1,16}(?:[ \t\u3000]{1,12}[^\s|:：]{1,16}){2,9})[ \t\u3000]{0,4}$"
)
"""A line of short words set apart by spaces, which may head a table."""
_LINE = re.compile(r"(?m)^[ \t\u3000]{0,4}(?P<cells>[^\s][^\n]{0,400}?)[ \t\u3000]{0,4}$")
_SPACE = re.compile(r"[ \t\u3000]+")
_MOST_BREAKS = 2
_NAME_KIND = {"zone": "Zone", "project": "Project"}
_SHORT = re.compile(r"[^\n]{2,90}")
_FEWEST = 2
"""So many columns beside the name must be known."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """What the rows of every such table say, in the document's own tables and in text between pipes."""
    for table in page.document.tables:
        yield from _table(page, [[cell.span for cell in row] for row in table.rows])
    for rows in _piped(page):
        yield from _table(page, rows)
    for rows in _spaced(page):
        yield from _table(page, rows)


def _spaced(page: Page) -> Iterator[list[Cells]]:
    """Lines below a header of plain text whose cells spaces or tabs set apart, as annexes of notices have them."""
    if not any(f"rules.fund_page.{field}" in page.called for field in NAMES):
        return
    for header in _HEADER.finditer(page.text):
        cells = cells_of(page, *header.span("cells"), _SPACE)
        columns = [_column(page, cell) for cell in cells]
        if any(column is not None and column.field in NAMES for column in columns):
            yield [cells, *_below(page, header.end(), len(cells))]


def _below(page: Page, start: int, width: int) -> Iterator[Cells]:
    """The rows of so many cells below a header, to the first line that has others; blank lines may part them."""
    last = start
    for line in _LINE.finditer(page.text, start):
        cells = cells_of(page, *line.span("cells"), _SPACE)
        if len(cells) != width or page.text.count("\n", last, line.start("cells")) > _MOST_BREAKS:
            return
        last = line.end()
        yield cells


def _piped(page: Page) -> Iterator[list[Cells]]:
    """Blocks of consecutive lines between pipes that are in no table of the document."""
    block: list[Cells] = []
    last = -1
    for match in _PIPED.finditer(page.folded) if "|" in page.folded else ():
        if any(table.span.start <= match.start() < table.span.end for table in page.document.tables):
            continue
        if match.start() != last + 1 and block:
            yield block
            block = []
        last = match.end()
        if not RULE.fullmatch(match.group()):
            block.append(cells_of(page, match.start(), match.end(), PIPE))
    if block:
        yield block


def _table(page: Page, rows: list[Cells]) -> Iterator[Claim]:
    if len(rows) < _FEWEST:
        return
    columns = [_column(page, cell) for cell in rows[0]]
    name = next((place for place, column in enumerate(columns) if column and column.field in NAMES), None)
    known = [column for column in columns if column and column.field not in NAMES]
    if name is None or len(known) < _FEWEST or columns[name].field == "name":  # type: ignore[union-attr]
        return
    named = [row[name] for row in rows[1:] if name < len(row)]
    if any(span is not None and looks_like_fund(span.quote(page.text)) for span in named):
        return
    above: tuple[End, Span] | None = None
    for row in rows[1:]:
        above = _named(page, row[name] if name < len(row) else None, columns[name]) or above
        if above is not None:
            cells = [
                Entry(column.field, column.term, span, column.unit, column.year)
                for column, span in zip_longest(columns, row)
                if column and span and column.field not in NAMES
            ]
            yield from _row(page, *above, cells)


def _column(page: Page, header: Span | None) -> Entry | None:
    """The field that a header cell announces, with the unit and year that it states."""
    return field_of(page, header) if header else None


def _named(page: Page, span: Span | None, column: Entry | None) -> tuple[End, Span] | None:
    """What a row is about; the kind is that of a name found there, of its ending, or of the column."""
    words = span.quote(page.text).strip(" *") if span else ""
    if span is None or column is None or not _SHORT.fullmatch(words):
        return None
    found = [mention.kind for mention in page.names_in(span) if mention.kind not in ("Place", "Person")]
    kind = _NAME_KIND.get(column.field) or kind_of(page.lens, words) or (found[0] if found else "Company")
    return page.book.named(words, kind), span


def _row(page: Page, subject: End, named: Span, cells: list[Entry]) -> Iterator[Claim]:
    by_field = {cell.field: cell for cell in cells}
    for cell in cells:
        whole = cell.span.join(named)
        quoted = whole if len(whole) <= LONGEST_QUOTE else cell.span
        if cell.field == "investor":
            yield from _investments(page, subject, quoted, cell, by_field)
        else:
            yield from further(page, cell, subject, quoted)


def _investments(page: Page, target: End, quoted: Span, cell: Entry, row: dict[str, Entry]) -> Iterator[Claim]:
    """Who put money into the firm, in which round, how much."""
    amount, stage = row.get("amount"), row.get("round")
    sums = sums_in(amount.span.quote(page.folded), amount.unit) if amount else []
    investors = list(bodies(page, cell.span))
    for investor in investors:
        yield page.claim(
            NAME, "invests_in", quoted, 0.88, subject=investor, object=target,
            value=sums[0].money if len(sums) == len(investors) == 1 else None,
            round=stage.span.quote(page.text).strip() if stage else None,
        )  # fmt: skip
