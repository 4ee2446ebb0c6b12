"""Tables of funds whose structure is known: HTML, CSV, DOCX."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.readers.tables.cells import month_first
from ronghe.extract.readers.tables.columns import Column, columns, names_funds, under
from ronghe.extract.readers.tables.fund_row import FundRow, RowCell, claims_of
from ronghe.model import Cell, Claim, Issue, Table

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "fund_table"
_HEADER_ROWS = 3
"""A header may stand under a title row or two."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """The rows of every table whose header is one of funds."""
    for table in page.document.tables:
        found = _header(page, table)
        if found is not None:
            yield from _rows(page, table, *found)


def _words(page: Page, cell: Cell) -> str:
    return cell.span.quote(page.folded) if cell.span else ""


def _header(page: Page, table: Table) -> tuple[int, dict[int, Column]] | None:
    """The number of the header row and the columns, where the table is one of funds."""
    for number, row in enumerate(table.rows[:_HEADER_ROWS]):
        words = [_words(page, cell) for cell in row]
        below = [_words(page, cell) for cell in table.rows[number + 1]] if number + 1 < len(table.rows) else []
        two = under(words, _without_repeats(words, below), page.lens) if below else None
        found = columns(two or words, page.lens)
        if found is None:
            continue
        name = next(index for index, known in found.items() if known.field == "name")
        if names_funds(_words(page, row[name])) or _mostly_funds(page, table, number, name):
            return number + (two is not None), found
    return None


def _without_repeats(top: list[str], below: list[str]) -> list[str]:
    """A second row of a header without the words that a cell over two rows repeats."""
    return ["" if place < len(top) and words == top[place] else words for place, words in enumerate(below)]


def _mostly_funds(page: Page, table: Table, header: int, name: int) -> bool:
    """Whether at least half of the named rows are funds by their name."""
    named = [words for row in table.rows[header + 1 :] if (words := _words(page, row[name]).strip())]
    return bool(named) and 2 * sum(looks_like_fund(words) for words in named) >= len(named)


def looks_like_fund(words: str) -> bool:
    """Whether a name is a fund's by its own words."""
    return "基金" in words or "合伙企业" in words or "fund" in words.casefold()


def _rows(page: Page, table: Table, header: int, found: dict[int, Column]) -> Iterator[Claim | Issue]:
    dates = [index for index, known in found.items() if known.field == "established"]
    shown = month_first(_words(page, row[index]) for row in table.rows[header + 1 :] for index in dates)
    for row in table.rows[header + 1 :]:
        cells = tuple(
            RowCell(known, cell.span, cell.links)
            for index, known in found.items()
            if (cell := row[index]).span is not None
        )
        named = [cell for cell in cells if cell.column.field == "name"]
        if named and not _is_sum(page, named[0]):
            links = tuple(link for cell in row for link in cell.links)
            yield from claims_of(page, FundRow(cells, shown, links), NAME)


def _is_sum(page: Page, name: RowCell) -> bool:
    """Whether the row is the table's own sum."""
    return name.span.quote(page.folded).strip().rstrip(":：").casefold() in {
        "合计",
        "总计",
        "共计",
        "小计",
        "total",
        "sum",
    }
