"""The tables as Parquet files, with what each column holds in its metadata."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ronghe.export.ledger_sheets import Plain
from ronghe.export.records import Records

if TYPE_CHECKING:
    import pyarrow as pa

_BATCH = 20_000
"""Rows that are held at once."""


def write_parquet(folder: Path, tables: tuple[Records, ...]) -> list[Path]:
    """One file a table, the same bytes for the same rows. The files written."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for table in tables:
        schema = _schema(table)
        path = folder / f"{table.name}.parquet"
        with pq.ParquetWriter(path, schema, compression="zstd") as writer:
            for batch in _batches(table.rows()):
                columns = [
                    pa.array([_typed(row[place], field.type) for row in batch], type=field.type)
                    for place, field in enumerate(schema)
                ]
                writer.write_table(pa.Table.from_arrays(columns, schema=schema))
        files.append(path)
    return files


def _schema(table: Records) -> "pa.Schema":
    import pyarrow as pa

    types = {"number": pa.float64(), "integer": pa.int64()}
    return pa.schema(
        [
            pa.field(field.name, types.get(field.type, pa.string()), metadata={"description": field.says})
            for field in table.fields
        ],
        metadata={"title": table.title},
    )


def _typed(value: Plain, kind: "pa.DataType") -> Any:
    import pyarrow as pa

    if value is not None and pa.types.is_floating(kind):
        return float(value)
    return value


def _batches(rows: Iterator[Sequence[Plain]]) -> Iterator[list[Sequence[Plain]]]:
    batch: list[Sequence[Plain]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
