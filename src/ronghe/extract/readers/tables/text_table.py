"""Tables of funds written in plain text: Markdown pipes, tabs, columns set apart by spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ronghe.extract.readers.tables.cells import month_first
from ronghe.extract.readers.tables.columns import Column, caption_unit, columns, header_words, names_funds, under
from ronghe.extract.readers.tables.fund_row import FundRow, RowCell, claims_of
from ronghe.extract.readers.tables.fund_table import looks_like_fund
from ronghe.model import Claim, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "text_table"
PIPE = re.compile(r"[|｜]")
SEPARATORS = (PIPE, re.compile(r"\t"), re.compile(r" {2,}|\u3000+"))
_PARTED = ("|", "  ", "｜", "\t", "\u3000")
"""Each of them holds one of these."""
RULE = re.compile(r"[\s|:+=-]*")
"""A line between rows, or under the header."""
_LINK = re.compile(r"\]\((https?://[^\s()]{4,500})\)")
_FEWEST_CELLS = 3
_MOST_ROWS = 5_000
_LONGEST_HEADER = 2_000
_CAPTION_WITHIN = 250
"""So many characters above its header a table's caption stands."""
_WIDEST = 400
"""A header's name column stands within so many characters of its line's start, and the line ends within so many."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """The rows of every table of funds in the plain text that no known table covers."""
    done = 0
    for start in _header_lines(page):
        if start < done or any(table.span.start <= start < table.span.end for table in page.document.tables):
            continue
        for separator in SEPARATORS:
            rows = _table(page, start, separator)
            if rows:
                yield from _claims(page, rows)
                done = rows[-1][-1].span.end
                break


def is_parted(page: Page) -> bool:
    """Whether the plain text of a page holds a mark that parts the cells of a table."""
    return any(mark in page.text for mark in _PARTED)


def _header_lines(page: Page) -> list[int]:
    """Starts of lines that hold a header word of a name column and a separator."""
    starts: set[int] = set()
    for word in header_words(page.lens, "name") if is_parted(page) else ():
        at = page.folded.find(word)
        while at >= 0:
            start = page.folded.rfind("\n", max(0, at - _WIDEST), at) + 1
            end = page.folded.find("\n", at, at + _WIDEST)
            if start or at < _WIDEST:
                line = page.text[start : end if end >= 0 else at + _WIDEST]
                if any(len(separator.findall(line)) >= 2 for separator in SEPARATORS):
                    starts.add(start)
            at = page.folded.find(word, end if end >= 0 else at + _WIDEST)
    return sorted(starts)


def cells_of(page: Page, start: int, end: int, separator: re.Pattern[str]) -> list[Span | None]:
    """The cells of a line, blank ones as None; pipes at the edges belong to the frame."""
    cells, at = [], start
    for match in separator.finditer(page.text, start, end):
        cells.append((at, match.start()))
        at = match.end()
    cells.append((at, end))
    if separator is PIPE and cells:
        cells = cells[1:] if not page.text[slice(*cells[0])].strip() else cells
        cells = cells[:-1] if cells and not page.text[slice(*cells[-1])].strip() else cells
    return [_trimmed(page.text, *cell) for cell in cells]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    body = words.strip()
    return Span(start + lead, start + lead + len(body)) if body else None


def _table(page: Page, start: int, separator: re.Pattern[str]) -> list[list[RowCell]]:
    """The rows under a header line, as cells by column; empty where it is no table of funds."""
    end = _line_end(page.text, start)
    if end - start > _LONGEST_HEADER:
        return []
    header = cells_of(page, start, end, separator)
    words = _quotes(page, header)
    at, second = _second_row(page, end + 1, separator)
    both = under(words, second, page.lens) if second else None
    found = columns(both or words, page.lens)
    if found and not both:
        found = {place: one for place, one in found.items() if not _spans(words, place, one)}
    unit = caption_unit(page.folded[max(0, start - _CAPTION_WITHIN) : start])
    if found and unit:
        found = {place: _counted(known, unit) for place, known in found.items()}
    at = at if both else end + 1
    rows: list[list[RowCell]] = []
    while found and at < len(page.text) and len(rows) < _MOST_ROWS:
        end = _line_end(page.text, at)
        if not RULE.fullmatch(page.text, at, end):
            cells = cells_of(page, at, end, separator)
            if len(cells) < max(2, len(header) - 1):
                break
            rows.append(_row(found, cells))
        elif end == at:
            break
        at = end + 1
    rows = [row for row in rows if any(cell.column.field == "name" for cell in row)]
    return rows if found and _of_funds(page, found, rows) else []


def _spans(header: list[str], place: int, known: Column) -> bool:
    """Whether a column of partners is a heading over several, of which their sums are one."""
    return known.field == "partner" and place + 1 < len(header) and not header[place + 1]


def _counted(known: Column, unit: str) -> Column:
    """A column of sizes with the unit of the caption, where its header has none."""
    return replace(known, unit=unit) if known.field == "size" and not known.unit else known


def _quotes(page: Page, cells: list[Span | None]) -> list[str]:
    return [cell.quote(page.folded) if cell else "" for cell in cells]


def _second_row(page: Page, at: int, separator: re.Pattern[str]) -> tuple[int, list[str] | None]:
    """The cells of the first row under a header if its first is blank, and where the rows behind it begin."""
    end = _line_end(page.text, at)
    while at < len(page.text) and end > at and RULE.fullmatch(page.text, at, end) and "-" in page.text[at:end]:
        at = end + 1
        end = _line_end(page.text, at)
    cells = cells_of(page, at, end, separator) if at < len(page.text) else []
    if len(cells) < _FEWEST_CELLS or cells[0] is not None:
        return at, None
    return end + 1, _quotes(page, cells)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _row(found: dict[int, Column], cells: list[Span | None]) -> list[RowCell]:
    out = []
    for index, known in found.items():
        span = cells[index] if index < len(cells) else None
        if span is not None:
            out.append(RowCell(known, span))
    return out


def _of_funds(page: Page, found: dict[int, Column], rows: list[list[RowCell]]) -> bool:
    name = next(known for known in found.values() if known.field == "name")
    named = [cell.span.quote(page.folded) for row in rows for cell in row if cell.column is name]
    return bool(named) and (names_funds(name.term) or 2 * sum(looks_like_fund(words) for words in named) >= len(named))


def _claims(page: Page, rows: list[list[RowCell]]) -> Iterator[Claim | Issue]:
    shown = month_first(
        cell.span.quote(page.folded) for row in rows for cell in row if cell.column.field == "established"
    )
    for row in rows:
        links = tuple(_LINK.findall(page.text, row[0].span.start, row[-1].span.end))
        yield from claims_of(page, FundRow(tuple(row), shown, links), NAME)
