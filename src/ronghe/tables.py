"""A table of records resolved: read from CSV, JSON Lines or Parquet, grouped, written with ids and reasons.

Ids come from what a record says, so that neither the order of the rows nor the machine changes them. With the result
of an earlier run they live on: a group keeps the id of its oldest record, and further ids of its records forward to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ronghe.errors import StorageError, UsageError

if TYPE_CHECKING:
    import pyarrow

    from ronghe.lens.lens import Lens
    from ronghe.resolve.columns.engine import Groups, Table

FIELDS = {"name": "names", "kind": "kinds", "place": "places", "identifier": "identifiers", "founded": "founded"}
"""What a column may mean, with its name in :class:`ronghe.resolve.columns.engine.Table`."""
ADDED = ("entity", "with", "probability", "why")
"""Columns of the result beside those of the table."""
_RISKY = r"^[\s\x{200b}\x{feff}]*[=+\-@＝＋－＠]|[\x00-\x1f\x7f]"
_SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson", ".parquet")


@dataclass(frozen=True, slots=True)
class Asked:
    """How to read a table: the column of each of ``FIELDS`` (None where there is none), and that of the record's id."""

    columns: Mapping[str, str | None] = field(hash=False)
    key: str | None = None
    least: float | None = None


@dataclass(frozen=True, slots=True)
class ResolvedTable:
    """The table with ``ADDED`` behind it, and the ids that forward to others."""

    frame: pyarrow.Table
    forwards: Mapping[str, str]
    records: int
    entities: int
    pairs: int
    vetoed: int


def read_table(path: Path) -> pyarrow.Table:
    """A CSV (also tab-separated), JSON Lines or Parquet file, every value as text; UsageError says what is wrong."""
    import pyarrow

    kind = path.suffix.lower()
    if kind not in _SUFFIXES:
        raise UsageError(f"{path} is none of {', '.join(_SUFFIXES)}: save it as one of these")
    try:
        table = _read(path, kind)
        columns = [column.cast(pyarrow.string()).fill_null("") for column in table.columns]
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from error
    except pyarrow.ArrowException as error:
        raise UsageError(f"{path} cannot be read as {kind}: {str(error).splitlines()[0]}") from error
    return pyarrow.table(columns, names=table.column_names)


def _read(path: Path, kind: str) -> pyarrow.Table:
    import pyarrow
    from pyarrow import csv, json, parquet

    if kind == ".parquet":
        return parquet.read_table(path)
    if kind in (".jsonl", ".ndjson"):
        return json.read_json(path)
    parse = csv.ParseOptions(delimiter="\t" if kind == ".tsv" else ",", newlines_in_values=True)
    with csv.open_csv(path, parse_options=parse) as opened:
        names = opened.schema.names
    convert = csv.ConvertOptions(column_types=dict.fromkeys(names, pyarrow.string()), strings_can_be_null=False)
    return csv.read_csv(path, parse_options=parse, convert_options=convert)


def resolve_frame(
    frame: pyarrow.Table,
    asked: Asked,
    lens: Lens,
    previous: pyarrow.Table | None = None,
    step: Callable[[str], None] | None = None,
) -> ResolvedTable:
    """The table with the entity of each record; ``previous`` is an earlier result with the same ids of records.

    UsageError where a column is not there, or where ``previous`` comes without a column of ids.
    """
    from ronghe.resolve.columns.engine import JOINED, resolve_table
    from ronghe.resolve.columns.reasons import reasons
    from ronghe.resolve.guide import guide_of

    table = _table(frame, asked)
    keys = _keys(frame, asked.key)
    if previous is not None and keys is None:
        raise UsageError("to keep the ids of an earlier run, name the column with the records' ids (--id)")
    groups = resolve_table(table, guide_of(lens), asked.least or JOINED, step)
    entities = _entities(groups, keys)
    forwards: dict[str, str] = {}
    if previous is not None and keys is not None:
        entities, forwards = _kept(entities, keys, previous, asked.key or "")
    others = keys or [str(row + 1) for row in range(len(table))]
    alone = groups.other.tolist()
    added: dict[str, list[str] | list[float]] = {
        "entity": entities,
        "with": ["" if row == other else others[other] for row, other in enumerate(alone)],
        "probability": groups.probability.round(4).astype(float).round(4).tolist(),
        "why": reasons(groups),
    }
    out = frame
    for name, values in added.items():
        out = out.append_column(name, [values])
    return ResolvedTable(out, forwards, len(table), len(set(entities)), groups.pairs, groups.apart)


def write_table(frame: pyarrow.Table, path: Path) -> None:
    """Write CSV (no cell of which is a formula), JSON Lines or Parquet, by the path's ending."""
    import json as jsons

    from pyarrow import csv, parquet

    kind = path.suffix.lower()
    if kind not in (".csv", ".jsonl", ".ndjson", ".parquet"):
        raise UsageError(f"{path}: write to a file that ends in .csv, .jsonl or .parquet")
    try:
        if kind == ".parquet":
            parquet.write_table(frame, path)
            return
        with path.open("wb") as file:
            if kind == ".csv":
                file.write(b"\xef\xbb\xbf")
                csv.write_csv(_safe(frame), file)
                return
            for record in frame.to_pylist():
                file.write(jsons.dumps(record, ensure_ascii=False).encode("utf-8") + b"\n")
    except OSError as error:
        raise StorageError(f"{path} cannot be written: {error.strerror or error}") from error


def _safe(frame: pyarrow.Table) -> pyarrow.Table:
    """The table without a cell that a spreadsheet takes for a formula."""
    import pyarrow
    from pyarrow import compute

    from ronghe.export.safe import cell_text

    for at, name in enumerate(frame.column_names):
        column = frame.column(at)
        if column.type == pyarrow.string() and compute.any(compute.match_substring_regex(column, _RISKY)).as_py():
            frame = frame.set_column(at, name, [[cell_text(value) for value in column.to_pylist()]])
    return frame


def _table(frame: pyarrow.Table, asked: Asked) -> Table:
    from ronghe.resolve.columns.engine import Table

    columns: dict[str, Sequence[str]] = {}
    for meaning, column in asked.columns.items():
        if column is None:
            continue
        if column not in frame.column_names:
            there = ", ".join(frame.column_names)
            raise UsageError(f"the table has no column {column!r}; its columns: {there}. Name one with --{meaning}")
        columns[FIELDS[meaning]] = frame[column].to_pylist()
    taken = sorted(set(ADDED) & set(frame.column_names))
    if taken:
        raise UsageError(f"the table has columns that the result adds ({', '.join(taken)}): rename them first")
    if not frame.num_rows:
        raise UsageError("the table holds no records")
    return Table(**columns)


def _keys(frame: pyarrow.Table, key: str | None) -> list[str] | None:
    if key is None:
        return None
    if key not in frame.column_names:
        raise UsageError(f"the table has no column {key!r} with ids; its columns: {', '.join(frame.column_names)}")
    keys: list[str] = frame[key].to_pylist()
    twice = [value for value, count in Counter(keys).most_common(1) if count > 1]
    if twice:
        raise UsageError(f"the id {twice[0]!r} stands in several records: ids of records are unique")
    return keys


def _entities(groups: Groups, keys: Sequence[str] | None) -> list[str]:
    """An id for each row: the content of the row that stands for its group.

    Alike rows that stay apart (placeholders) are numbered, by their own ids where they have some: the order of the
    table then means nothing.
    """
    contents, of_row = groups.content.tolist(), groups.group.tolist()
    alike: dict[int, list[int]] = {}
    for row in dict.fromkeys(of_row):
        alike.setdefault(contents[row], []).append(row)
    names: dict[int, str] = {}
    for content, rows in alike.items():
        if keys is not None and len(rows) > 1:
            rows.sort(key=keys.__getitem__)
        for number, row in enumerate(rows, 1):
            names[row] = f"r{content:016x}" + (f"-{number}" if number > 1 else "")
    return [names[row] for row in of_row]


def _kept(
    entities: list[str], keys: Sequence[str], previous: pyarrow.Table, key: str
) -> tuple[list[str], dict[str, str]]:
    """Entities under the ids of an earlier run, and which of those ids now forward to which.

    An id belongs to the oldest record that bore it, the first in the earlier result, and goes where that record goes.
    """
    for column in (key, "entity"):
        if column not in previous.column_names:
            raise UsageError(
                f"the earlier result has no column {column!r}: it was written by ronghe resolve --id {key}"
            )
    now = dict(zip(keys, entities, strict=True))
    owner: dict[str, str] = {}
    kept: dict[str, str] = {}
    for record, old in zip(previous[key].to_pylist(), previous["entity"].to_pylist(), strict=True):
        if old not in owner and record in now:
            owner[old] = now[record]
            kept.setdefault(now[record], old)
    forwards = {old: kept[new] for old, new in owner.items() if kept[new] != old}
    taken = set(owner)
    fresh = {new: (f"{new}-new" if new in taken and new not in kept else kept.get(new, new)) for new in set(entities)}
    return [fresh[entity] for entity in entities], forwards
