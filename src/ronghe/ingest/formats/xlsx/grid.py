"""A sheet as lines of text and the tables that stand in it."""

import re
from collections.abc import Iterator

from ronghe.ingest.formats.html.writer import Writer
from ronghe.ingest.formats.xlsx.sheet import Sheet
from ronghe.ingest.tables import MOST_PLACES, addresses, is_header, table_of
from ronghe.model import Cell, Link, Span, Table

SEPARATOR = " | "
"""What stands between two cells of a row in the text."""
_UNNAMED = re.compile(r"(?:sheet|工作表|tabelle|feuil)\s?\d{0,4}", re.IGNORECASE)
Rows = dict[int, dict[int, str]]


def write_sheet(name: str, sheet: Sheet, writer: Writer, tables: list[Table], links: list[Link]) -> None:
    """The sheet under its name, unless that is the program's own; nothing for an empty one."""
    if not sheet.rows:
        return
    writer.line_break(2)
    title: Span | None = None
    if not _UNNAMED.fullmatch(name):
        start = writer.place()
        writer.words(name)
        title = writer.span(start)
        writer.line_break(2)
    for block in _blocks(sheet):
        caption = title
        numbers = list(block)
        while len(numbers) > 1 and len(block[numbers[0]]) == 1 and _wide(block):
            writer.line_break()
            caption = _words(writer, next(iter(block[numbers[0]].values()))) or caption
            numbers = numbers[1:]
        _table({number: block[number] for number in numbers}, sheet, caption, writer, tables, links)
        writer.line_break(2)


def _wide(block: Rows) -> bool:
    return any(len(row) > 1 for row in block.values())


def _blocks(sheet: Sheet) -> Iterator[Rows]:
    """Rows that belong together: blank rows part two tables where a title or a header follows."""
    block: Rows = {}
    last = 0
    numbers = sorted(sheet.rows)
    for place, number in enumerate(numbers):
        row = sheet.rows[number]
        if block and number > last + 1:
            after = [list(sheet.rows[one].values()) for one in numbers[place + 1 : place + 20]]
            if len(row) == 1 or is_header(list(row.values()), after):
                yield block
                block = {}
        block[number] = row
        last = number
    if block:
        yield block


def _words(writer: Writer, words: str) -> Span | None:
    start = writer.place()
    writer.words(words)
    return writer.span(start)


def _table(
    rows: Rows, sheet: Sheet, caption: Span | None, writer: Writer, tables: list[Table], links: list[Link]
) -> None:
    first = min(column for row in rows.values() for column in row)
    last = max(column for row in rows.values() for column in row)
    covered = _covered(sheet, rows, first, last)
    last = max([last, *(column for row in covered.values() for column in row)])
    places: dict[tuple[int, int], Cell] = {}
    body = [list(row.values()) for row in list(rows.values())[1:51]]
    headed = is_header([rows[next(iter(rows))].get(column, "") for column in range(first, last + 1)], body)
    for order, (number, row) in enumerate(rows.items()):
        writer.new_line()
        for column in range(first, max(row) + 1):
            if column > first:
                writer.mark(SEPARATOR)
            if column in row:
                span = _words(writer, row[column])
                url = sheet.links.get((number, column), "")
                linked = (url,) if url.startswith(("http://", "https://")) else ()
                if span and linked:
                    links.append(Link(span, url))
                found = dict.fromkeys([*linked, *addresses(row[column])])
                places[number, column] = Cell(span, headed and order == 0, tuple(found))
    writer.line_break()
    if len(rows) < 2 or last == first or (last - first + 1) * len(rows) > max(MOST_PLACES, 3 * len(places)):
        return
    empty = Cell(None)
    grid = [
        [
            places.get((number, column)) or places.get(covered.get(number, {}).get(column, (0, 0)), empty)
            for column in range(first, last + 1)
        ]
        for number in rows
    ]
    table = table_of(grid, caption)
    if table is not None:
        tables.append(table)


def _covered(sheet: Sheet, rows: Rows, first: int, last: int) -> dict[int, dict[int, tuple[int, int]]]:
    """For each place within a merged area the place of the cell that covers it; only where there are rows."""
    out: dict[int, dict[int, tuple[int, int]]] = {}
    left = MOST_PLACES
    for top, side, bottom, edge in sheet.merged:
        if top not in rows or side not in rows[top]:
            continue
        right = min(edge, max(last, side))
        inside = [number for number in rows if top <= number <= bottom] if bottom > top else [top]
        left -= len(inside) * (right - side + 1)
        if left < 0:
            break
        for number in inside:
            for column in range(max(side, first), right + 1):
                out.setdefault(number, {})[column] = (top, side)
    return out
