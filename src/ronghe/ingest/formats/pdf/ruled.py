"""Tables whose cells are drawn with lines: the grid that the lines of a page make, and the words in it."""

import ctypes
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from ronghe.ingest.formats.docx.table import Place, Written, table_from
from ronghe.ingest.formats.pdf.line import HYPHEN, Line, clean
from ronghe.ingest.formats.pdf.strokes import MOST_STROKES, NEAR, Stroke, groups_of, strokes_of
from ronghe.ingest.tables import addresses, is_caption
from ronghe.model import Span, Table

MOST_COLUMNS = 60
MOST_ROWS = 300
FILLED = 0.3
"""At least so many of the cells hold words; a chart's grid is empty."""
LONGEST_CELL = 800
"""Characters; a longer cell makes the lines a frame around text."""
SEPARATOR = " | "
"""What stands between two cells of a row in the text."""
_WIDE = 0x2E7F
"""The last code point before those of Chinese."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its words, its first row and column, and how many of each it covers."""

    words: str
    row: int
    column: int
    height: int
    width: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table on a page: cells by the row in which they begin, columns, and its box as an empty line."""

    rows: tuple[tuple[Cell, ...], ...]
    width: int
    box: Line


def with_grids(page: Any, textpage: Any, lines: Sequence[Line]) -> list[Line | Grid]:
    """The lines of a page, those within a drawn table replaced by the table."""
    across, down = strokes_of(page)
    if not (3 <= len(across) <= MOST_STROKES and 2 <= len(down) <= MOST_STROKES):
        return list(lines)
    out: list[Line | Grid] = list(lines)
    for some, others in groups_of(across, down):
        grid = _grid(textpage, some, others)
        if grid is None:
            continue
        inside = [place for place, one in enumerate(out) if isinstance(one, Line) and _within(one, grid.box)]
        if inside:
            rest = [one for place, one in enumerate(out) if place not in set(inside)]
            rest.insert(inside[0], grid)
            out = rest
    return out


def _within(line: Line, box: Line) -> bool:
    middle = (line.bottom + line.top) / 2
    return box.bottom < middle < box.top and box.left - NEAR < (line.left + line.right) / 2 < box.right + NEAR


def _levels(strokes: Sequence[Stroke], crossing: Sequence[Stroke]) -> list[float]:
    """Where rows or columns part: at the lines, and at the ends of those that cross them, for tables open at a side."""
    found = [one.at for one in strokes]
    for end in (min(one.start for one in crossing), max(one.end for one in crossing)):
        if all(abs(end - at) > 3 * NEAR for at in found):
            found.append(end)
    out: list[float] = []
    for at in sorted(found):
        if not out or at - out[-1] >= NEAR:
            out.append(at)
    return out


def _grid(textpage: Any, across: list[Stroke], down: list[Stroke]) -> Grid | None:
    if len(across) < 2 or not down:
        return None
    xs, ys = _levels(down, across), _levels(across, down)[::-1]
    if not 3 <= len(xs) <= MOST_COLUMNS + 1 or not 3 <= len(ys) <= MOST_ROWS + 1:
        return None
    taken: set[tuple[int, int]] = set()
    rows: list[tuple[Cell, ...]] = []
    for row in range(len(ys) - 1):
        begun = []
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            width, height = _size(row, column, (xs, ys), (across, down), taken)
            taken |= {(row + dy, column + dx) for dy in range(height) for dx in range(width)}
            words = _words(textpage, xs[column], ys[row + height], xs[column + width], ys[row])
            begun.append(Cell(words, row, column, height, width))
        rows.append(tuple(begun))
    cells = [cell for row in rows for cell in row]
    filled = sum(1 for cell in cells if cell.words)
    if filled < max(3, FILLED * len(cells)) or any(len(cell.words) > LONGEST_CELL for cell in cells):
        return None
    return Grid(tuple(rows), len(xs) - 1, Line("", xs[0], xs[-1], ys[-1], ys[0], 0.0))


def _size(
    row: int,
    column: int,
    levels: tuple[list[float], list[float]],
    lines: tuple[list[Stroke], list[Stroke]],
    taken: set[tuple[int, int]],
) -> tuple[int, int]:
    """How many columns and rows a cell covers: up to the next line on its right, and below."""
    xs, ys = levels
    across, down = lines
    width = height = 1
    middle = (ys[row] + ys[row + 1]) / 2
    while (
        column + width < len(xs) - 1
        and (row, column + width) not in taken
        and not _drawn(down, xs[column + width], middle)
    ):
        width += 1
    middle = (xs[column] + xs[column + 1]) / 2
    while row + height < len(ys) - 1 and not _drawn(across, ys[row + height], middle):
        height += 1
    return width, height


def _drawn(strokes: list[Stroke], at: float, place: float) -> bool:
    """Whether a line lies at a level and runs past a place; the lines are sorted by level."""
    number = bisect_left(strokes, (at - NEAR,))
    while number < len(strokes) and strokes[number].at <= at + NEAR:
        if strokes[number].start - NEAR <= place <= strokes[number].end + NEAR:
            return True
        number += 1
    return False


def _words(textpage: Any, left: float, bottom: float, right: float, top: float) -> str:
    """The words within a box on one line."""
    box = (left, top, right, bottom)
    count = pdfium.FPDFText_GetBoundedText(textpage, *box, None, 0)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * count)()
    pdfium.FPDFText_GetBoundedText(textpage, *box, buffer, count)
    text = bytes(buffer).decode("utf-16-le", "replace").rstrip("\0").replace("\x02", HYPHEN).replace(HYPHEN, "-")
    out = ""
    for part in text.splitlines():
        body = clean(part).strip()
        if body:
            out += body if not out or (ord(out[-1]) > _WIDE and ord(body[0]) > _WIDE) else f" {body}"
    return out


def grid_text(grid: Grid) -> str:
    """The table as lines of the text, cells parted as in every format."""
    return "\n".join(SEPARATOR.join(cell.words for cell in row) for row in grid.rows)


def tables_of(text: str, grids: Sequence[tuple[int, Grid]]) -> list[Table]:
    """The tables whose text stands at these offsets; one that goes on over the end of a page is one table."""
    out: list[Table] = []
    group: list[tuple[int, Grid]] = []
    for offset, grid in grids:
        if group and not _goes_on(text, *group[-1], offset, grid):
            out += filter(None, [_table(text, group)])
            group = []
        group.append((offset, grid))
    return out + [table for table in [_table(text, group)] if table]


def _goes_on(text: str, before: int, one: Grid, offset: int, other: Grid) -> bool:
    """The columns are the same, nothing stands between, and the second does not stand below the first on its page."""
    alike = abs(one.box.left - other.box.left) < NEAR and abs(one.box.right - other.box.right) < NEAR
    end = before + len(grid_text(one))
    higher = other.box.top > one.box.bottom
    return one.width == other.width and alike and higher and not text[end:offset].strip()


def _table(text: str, group: Sequence[tuple[int, Grid]]) -> Table | None:
    """One table of one or more grids; a header that is repeated on a further page counts once."""
    if not group:
        return None
    written: list[list[Written]] = []
    header = [cell.words for cell in group[0][1].rows[0]]
    for offset, grid in group:
        again = written and [cell.words for cell in grid.rows[0]] == header
        rows = list(_written(grid, offset, len(written) - bool(again)))
        written += rows[1:] if again else rows
    start = text.rfind("\n", 0, max(0, group[0][0] - 1)) + 1
    line = text[start : group[0][0]].strip()
    caption = Span(start, start + len(line)) if is_caption(line) else None
    return table_from(written, group[0][1].width, caption)


def _written(grid: Grid, offset: int, first: int) -> Iterator[list[Written]]:
    """The rows of a grid with the places of their cells, the first one as row ``first`` of the table."""
    for row in grid.rows:
        line: list[Written] = []
        for cell in row:
            place = Place([], first + cell.row, cell.column, cell.width, header=False, height=cell.height)
            span = Span(offset, offset + len(cell.words)) if cell.words else None
            line.append((place, span, addresses(cell.words), cell.words))
            offset += len(cell.words) + len(SEPARATOR)
        offset += 1 - (len(SEPARATOR) if row else 0)
        yield line
