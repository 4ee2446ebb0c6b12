"""Tables of a page: which of them hold data, and the grid that their cells make."""

from dataclasses import dataclass

from ronghe.ingest.formats.html.tree import HEADINGS, Element, words_of
from ronghe.ingest.tables import MOST_PLACES

CELL_LENGTH = 600
"""Characters; a table with a longer cell and no marked header arranges a page, it holds no data."""
WIDEST = 200
"""Columns; what spans or stands beyond is left at the edge."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell's element and where it stands: its row and column, and how far it spans."""

    element: Element
    row: int
    column: int
    height: int
    width: int
    header: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The cells of a data table in the order of the page, by row, and the size of their grid."""

    rows: tuple[tuple[Place, ...], ...]
    width: int
    caption: Element | None


def layout(table: Element) -> Layout | None:
    """The layout of a data table; None where the table only arranges the page.

    A data table has at least two rows and two columns and no table within; header cells or a
    caption vouch for it, else none of its cells may be as long as a paragraph of prose.
    """
    if table.get("role") in {"presentation", "none"}:
        return None
    lines: list[Element] = []
    marked = False
    caption: Element | None = None
    for node in table.iter("table", "tr", "th", "caption"):
        if node.tag == "tr":
            lines.append(node)
        elif node.tag == "table" and node is not table:
            return None
        elif node.tag == "th":
            marked = True
        elif node.tag == "caption":
            caption = node
    rows = _grid(lines)
    if rows is None:
        return None
    width = max((place.column + place.width for row in rows for place in row), default=0)
    if (
        len(rows) < 2
        or width < 2
        or width * len(rows) > MOST_PLACES
        or (not marked and caption is None and _prose(rows))
    ):
        return None
    return Layout(tuple(tuple(row) for row in rows), width, caption)


def _prose(rows: list[list[Place]]) -> bool:
    for row in rows:
        for place in row:
            if len(words_of(place.element, CELL_LENGTH + 1)) > CELL_LENGTH:
                return True
            if next(place.element.iter(*HEADINGS), None) is not None:
                return True
    return False


def _number(element: Element, name: str) -> int:
    """A span as written; 1 where it is none, 0 for "to the end"."""
    raw = (element.get(name) or "1").strip()
    return int(raw) if raw.isascii() and raw.isdecimal() and len(raw) < 6 else 1


def _grid(lines: list[Element]) -> list[list[Place]] | None:
    """Cells at their places, rows without cells left out; None for a grid beyond ``MOST_PLACES``."""
    filled = [(line, cells) for line in lines if (cells := [cell for cell in line if cell.tag in ("td", "th")])]
    rows: list[list[Place]] = []
    taken: dict[int, int] = {}
    places = 0
    for number, (line, cells) in enumerate(filled):
        head = _within_head(line)
        row: list[Place] = []
        column = 0
        for cell in cells:
            while taken.get(column, 0) > number:
                column += 1
            width = max(1, min(_number(cell, "colspan"), WIDEST - column))
            height = min(_number(cell, "rowspan") or len(filled), len(filled) - number)
            if column >= WIDEST:
                break
            for step in range(column, column + width):
                taken[step] = number + height
            places += width * height
            row.append(Place(cell, number, column, height, width, head or cell.tag == "th"))
            column += width
        if places > MOST_PLACES:
            return None
        rows.append(row)
    return rows


def _within_head(line: Element) -> bool:
    parent = line.getparent()
    return parent is not None and parent.tag == "thead"


def bold(element: Element) -> bool:
    """Whether all words of the element stand in bold."""
    if (element.text or "").strip():
        return False
    children = [child for child in element if isinstance(child.tag, str)]
    while len(children) == 1 and children[0].tag in {"p", "span", "div", "font", "center"}:
        if (children[0].text or "").strip():
            return False
        children = list(children[0])
    return bool(children) and all(
        child.tag in {"b", "strong", "br"} and not (child.tail or "").strip() for child in children
    )
