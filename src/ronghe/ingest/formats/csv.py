"""CSV: one document whose text is its rows, with a table over it; with id and text columns, a batch."""

import csv
import io
from collections.abc import Iterator

from ronghe.ingest.declare import declare
from ronghe.ingest.encoding import Decoded, decode
from ronghe.ingest.file import DOCUMENT_LIMIT, ROW_LIMIT, File, damage, decoded, made_of
from ronghe.ingest.language import language_of
from ronghe.ingest.rows import Rows
from ronghe.ingest.tables import addresses, is_header, table_of
from ronghe.model import Cell, Document, Issue, Span

SUFFIXES = frozenset({".csv", ".tsv"})
SEPARATOR = " | "
"""What stands between two cells in the text; readers see a row as a line."""

_DELIMITERS = (",", "\t", ";", "|", "，")
_LOOKED_AT = 20
"""Rows that settle the delimiter."""


def recognises(_head: bytes, /) -> bool:
    """Never beyond doubt: prose has commas too, so only the name says that a file is a table."""
    return False


def read(file: File) -> Iterator[Document | Issue]:
    """One document with one table, or one document a row where there are columns ``id`` and ``text``."""
    found = decode(file.data) if len(file.data) > DOCUMENT_LIMIT else decoded(file)
    if isinstance(found, Issue):
        yield found
        return
    if found is None:
        yield file.issue("undecodable", f"{file.name} is in no encoding that gives readable text; save it as UTF-8.")
        return
    yield from damage(file, found)
    delimiter = sniff(found.text)
    columns = _columns(found.text, delimiter)
    if "text" in columns and "id" in columns:
        yield from _batch(file, found.text, delimiter, columns)
    elif len(file.data) > DOCUMENT_LIMIT:
        yield from (item for item in [decoded(file)] if isinstance(item, Issue))
    else:
        yield from _whole(file, found, delimiter)


def sniff(text: str) -> str:
    """The delimiter that cuts the first rows most evenly into more than one cell; the comma where none does."""
    head = text[:65_536]
    if len(text) > len(head):
        head = head[: head.rfind("\n") + 1] or head

    def evenness(delimiter: str) -> tuple[float, int]:
        widths: list[int] = []
        try:
            for row in _parse(head, delimiter):
                if row:
                    widths.append(len(row))
                if len(widths) == _LOOKED_AT:
                    break
        except csv.Error:
            pass
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        return (widths.count(usual) / len(widths), usual) if usual > 1 else (0.0, 1)

    return max(_DELIMITERS, key=evenness)


def _parse(text: str, delimiter: str) -> "Iterator[list[str]]":
    csv.field_size_limit(ROW_LIMIT)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)


def _columns(text: str, delimiter: str) -> list[str]:
    try:
        return [cell.strip().lower() for cell in next(_parse(text, delimiter), [])]
    except csv.Error:
        return []


def numbered_rows(file: File, text: str, delimiter: str) -> Iterator[tuple[int, list[str]] | Issue]:
    """Rows with the line on which they end; a row that cannot be read is an issue beside the others."""
    reader = _parse(text, delimiter)
    line = 0
    while True:
        try:
            row = next(reader)
            line = reader.line_num  # type: ignore[attr-defined]
        except StopIteration:
            return
        except csv.Error as error:
            line = reader.line_num  # type: ignore[attr-defined]
            message = f"{file.name}, line {line}: the row cannot be read ({error}); check its quotation marks."
            yield file.issue("bad_row", message, line)
            continue
        if any(cell.strip() for cell in row):
            yield line, row


def _batch(file: File, text: str, delimiter: str, columns: list[str]) -> Iterator[Document | Issue]:
    rows = Rows(file)
    header = True
    for item in numbered_rows(file, text, delimiter):
        if isinstance(item, Issue):
            yield item
        elif header:
            header = False
        else:
            line, row = item
            if len(row) != len(columns):
                yield rows.bad(line, f"{len(row)} cells under {len(columns)} columns; check its quotation marks")
                continue
            yield from rows.document({key: value for key, value in zip(columns, row, strict=True) if value}, line)


def _whole(file: File, found: Decoded, delimiter: str) -> Iterator[Document | Issue]:
    grid: list[list[str]] = []
    for item in numbered_rows(file, found.text, delimiter):
        if isinstance(item, Issue):
            yield item
        else:
            grid.append([" ".join(cell.split()) for cell in item[1]])
    if not grid:
        yield file.issue("empty", f"{file.name} has no cell with words; add the table that it should have been.")
        return
    text, cells = _render(grid)
    table = table_of(cells)
    if table is None:
        message = (
            f"{file.name} has rows of too unequal length for a table; they are read as lines: check the delimiter."
        )
        yield file.issue("bad_row", message)
    document = Document(
        id=file.id,
        text=text,
        language=language_of(text),
        tables=(table,) if table else (),
        metadata=made_of(found, "csv"),
    )
    yield declare(document, file.source)


def _render(grid: list[list[str]]) -> tuple[str, list[list[Cell]]]:
    """One line a row, and for each cell where its words stand."""
    header = bool(grid) and is_header(grid[0], grid[1:50])
    cells: list[list[Cell]] = []
    at = 0
    for number, row in enumerate(grid):
        line: list[Cell] = []
        for words in row:
            span = Span(at, at + len(words)) if words else None
            line.append(Cell(span, header and number == 0, addresses(words)))
            at += len(words) + len(SEPARATOR)
        cells.append(line)
        at += 1 - len(SEPARATOR)
    return "\n".join(SEPARATOR.join(row) for row in grid), cells
