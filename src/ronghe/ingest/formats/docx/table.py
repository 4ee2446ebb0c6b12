"""Tables of a Word file: the grid that their cells make."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ronghe.ingest.formats.docx.styles import child
from ronghe.ingest.formats.html.tree import Element
from ronghe.ingest.formats.office_package import attribute, local
from ronghe.ingest.tables import is_header, table_of
from ronghe.model import Cell, Span, Table

WIDEST = 200
"""Columns; what stands beyond is left out."""


@dataclass(slots=True)
class Place:
    """A cell: its elements (those merged into it downwards too), where it begins, and how far it spans."""

    elements: list[Element]
    row: int
    column: int
    width: int
    header: bool
    height: int = field(default=1)


Written = tuple[Place, Span | None, tuple[str, ...], str]
"""A cell, where its words stand, the addresses in it, and the words."""


def places(table: Element) -> list[list[Place]]:
    """The cells of each row that begin there; rows without cells left out."""
    rows: list[list[Place]] = []
    above: dict[int, Place] = {}
    for line in _lines(table):
        number = len(rows)
        row: list[Place] = []
        column = _number(child(line, "trPr", "gridBefore"))
        header = child(line, "trPr", "tblHeader") is not None
        for cell in _cells(line):
            width = min(_number(child(cell, "tcPr", "gridSpan")) or 1, WIDEST - column)
            if width < 1:
                break
            merge = child(cell, "tcPr", "vMerge")
            over = above.get(column)
            goes_on = merge is not None and attribute(merge, "val") in (None, "continue")
            if goes_on and over is not None and over.row + over.height == number and over.width == width:
                over.height += 1
                over.elements.append(cell)
            else:
                above[column] = Place([cell], number, column, width, header)
                row.append(above[column])
            column += width
        if column:
            rows.append(row)
    return rows


def _lines(table: Element) -> list[Element]:
    return _within(table, "tr")


def _cells(line: Element) -> list[Element]:
    return _within(line, "tc")


def _within(element: Element, name: str) -> list[Element]:
    """Children of a name, those in content controls and revisions too."""
    out: list[Element] = []
    for part in element:
        if local(part.tag) == name:
            out.append(part)
        elif local(part.tag) in {"sdt", "sdtContent", "customXml", "ins"}:
            out += _within(part, name)
    return out


def _number(element: Element | None) -> int:
    raw = (attribute(element, "val") if element is not None else None) or "0"
    return int(raw) if raw.isascii() and raw.isdecimal() and len(raw) < 5 else 0


def table_from(rows: Sequence[Sequence[Written]], width: int, caption: Span | None) -> Table | None:
    """The grid of cells as a table; a first row of one cell over all columns is its caption."""
    title = len(rows) > 2 and len(rows[0]) == 1 and rows[0][0][0].width == width
    headers = _headers(rows, int(title))
    grid = [[Cell(None)] * width for _ in rows]
    for row in rows:
        for place, span, links, _ in row:
            cell = Cell(span, place.header or place.row in headers, links)
            for down in range(place.row, place.row + place.height):
                grid[down][place.column : place.column + place.width] = [cell] * place.width
    return table_of(grid, caption or (rows[0][0][1] if title else None))


def _headers(rows: Sequence[Sequence[Written]], first: int) -> set[int]:
    """Rows that head their columns though none is marked."""
    if any(cell[0].header for row in rows for cell in row):
        return set()
    words = [[cell[3] for cell in row] for row in rows[: first + 51]]
    return set(range(first + 1)) if is_header(words[first], words[first + 1 :]) else set()
