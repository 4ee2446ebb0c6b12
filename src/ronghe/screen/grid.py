"""Tables that users bring, lists and customers alike: CSV, XLSX, JSON Lines and text as rows with line numbers."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from ronghe.errors import UsageError
from ronghe.ingest.encoding import decode
from ronghe.ingest.file import DOCUMENT_LIMIT, File, size
from ronghe.ingest.formats import csv
from ronghe.ingest.sandbox import PARSERS, Failure
from ronghe.model import Issue

XLSX = (".xlsx", ".xlsm", ".xltx")
JSON_LINES = (".jsonl", ".ndjson", ".json")


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its line in the file, from 1, and its cells by column, as written but for the column's case and spaces."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a file with its columns in order, and the rows that could not be read."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    issues: tuple[Issue, ...]


def column_name(text: str) -> str:
    """One spelling for the heading of a column."""
    return " ".join(text.split()).lower()


def text_of(data: bytes, name: str) -> str:
    """The file's text in whatever encoding; UsageError where it has none or is too large."""
    if len(data) > DOCUMENT_LIMIT * 10:
        raise UsageError(f"{name} has {size(len(data))}, at most {size(DOCUMENT_LIMIT * 10)} are read: split it")
    found = decode(data)
    if found is None:
        raise UsageError(f"{name} is in no encoding that gives readable text; save it as UTF-8 and try again")
    return found.text


def read_grid(data: bytes, name: str, only: str = "name") -> Grid:
    """The rows of a file by the ending of its name; in plain text every line is a row with the one column ``only``."""
    ending = "." + name.lower().rpartition(".")[2]
    if ending in XLSX:
        return _workbook(data, name)
    text = text_of(data, name)
    if ending in JSON_LINES:
        return _objects(text, name, only)
    if ending in csv.SUFFIXES:
        return _table(text, name)
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    return Grid((only,), tuple(Line(number, {only: row.removesuffix("\r")}) for number, row in enumerate(lines, 1)), ())


def _table(text: str, name: str) -> Grid:
    rows: list[tuple[int, list[str]]] = []
    issues: list[Issue] = []
    for item in csv.numbered_rows(File(b"", name), text, csv.sniff(text)):
        if isinstance(item, Issue):
            issues.append(item)
        else:
            rows.append(item)
    return _grid(rows, name, issues)


def _workbook(data: bytes, name: str) -> Grid:
    """The first sheet, read in the sandbox; UsageError where the file is no workbook."""
    if len(data) > DOCUMENT_LIMIT:
        raise UsageError(f"{name} has {size(len(data))}, at most {size(DOCUMENT_LIMIT)} are read: split it")
    raw = PARSERS.run("xlsx_rows", data)
    if isinstance(raw, Failure):
        raise UsageError(f"{name} {raw.message}")
    issues = []
    if raw["cut"]:
        issues.append(Issue("too_large", f"{name} has more cells than are read; what came before was read.", name))
    if len(raw["sheets"]) > 1:
        message = f"{name} has {len(raw['sheets'])} sheets; only the first, {raw['sheets'][0]!r}, was read."
        issues.append(Issue("bad_row", message, name))
    return _grid([(number, row) for number, row in raw["rows"]], name, issues)


def _grid(rows: list[tuple[int, list[str]]], name: str, issues: list[Issue]) -> Grid:
    if not rows:
        return Grid((), (), tuple(issues))
    columns = tuple(column_name(cell) for cell in rows[0][1])
    lines = []
    for number, row in rows[1:]:
        if len(row) > len(columns) and any(cell.strip() for cell in row[len(columns) :]):
            fault = (
                f"{len(row)} cells under {len(columns)} columns; check its quotation marks. The other rows were read"
            )
            issues.append(Issue("bad_row", f"{name}, line {number}: {fault}.", f"{name}#{number}"))
            continue
        lines.append(
            Line(
                number,
                {key: cell.strip() for key, cell in zip_longest(columns, row[: len(columns)], fillvalue="") if key},
            )
        )
    return Grid(columns, tuple(lines), tuple(issues))


def _objects(text: str, name: str, only: str) -> Grid:
    lines: list[Line] = []
    issues: list[Issue] = []
    for number, row in _rows(text):
        try:
            raw = json.loads(row) if isinstance(row, str) else row[0]
        except (ValueError, RecursionError) as error:
            issues.append(Issue("bad_row", f"{name}, line {number}: it is no JSON ({error}).", f"{name}#{number}"))
            continue
        if isinstance(raw, str):
            raw = {only: raw}
        if not isinstance(raw, dict):
            message = f"{name}, line {number}: it is neither a text nor an object."
            issues.append(Issue("bad_row", message, f"{name}#{number}"))
            continue
        lines.append(Line(number, {column_name(key): _flat(value) for key, value in raw.items()}))
    columns = tuple(dict.fromkeys(key for line in lines for key in line.cells))
    return Grid(columns, tuple(lines), tuple(issues))


def _rows(text: str) -> Iterator[tuple[int, str | list[Any]]]:
    """Each filled line; or, where the whole is one JSON list, each item of it, in a list of one."""
    if text.lstrip().startswith("["):
        try:
            items = json.loads(text)
        except (ValueError, RecursionError):
            items = None
        if isinstance(items, list):
            yield from ((number, [item]) for number, item in enumerate(items, 1))
            return
    yield from ((number, row) for number, row in enumerate(text.split("\n"), 1) if row.strip())


def _flat(value: object) -> str:
    """A JSON value as a cell; several values as one cell with semicolons."""
    if value is None:
        return ""
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)
