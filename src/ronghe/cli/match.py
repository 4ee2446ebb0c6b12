"""The command that looks names up in a list of names."""

from __future__ import annotations

import csv
import io
import json as jsons
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ronghe.cli.common import console, progress_bar
from ronghe.errors import UsageError

if TYPE_CHECKING:
    from ronghe.names.matching.compare import Comparison
    from ronghe.names.matching.index import Hit
    from ronghe.names.matching.nearness import Nearness

_STEP = 256
"""Queries between two movements of the progress bar."""
_FIELDS = ("query", "rank", "name", "score", "why")


class Shape(StrEnum):
    """Forms of the answer."""

    jsonl = "jsonl"
    csv = "csv"
    table = "table"


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command()(match)


def match(
    queries: Annotated[Path, typer.Argument(help="Names to look up: text, CSV or JSON Lines; - is standard input.")],
    against: Annotated[Path, typer.Option(help="Names to look in, in the same forms.")],
    top: Annotated[int, typer.Option(help="Answers for each name.", min=1)] = 10,
    column: Annotated[str, typer.Option(help="Column of a CSV or key of a JSON line with the name.")] = "name",
    form: Annotated[Shape, typer.Option("--format", "-f", help="jsonl for programs, csv for sheets.")] = Shape.jsonl,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")] = None,
    explain: Annotated[bool, typer.Option(help="Say why; --no-explain is faster and gives vetoes only.")] = True,
    model: Annotated[
        list[str] | None, typer.Option("--model", help="Give an installed model a share in the score: encoder.")
    ] = None,
) -> None:
    """Find for each name those of a list that mean the same body, in Chinese and in English.

    Every line says how the names met and what speaks against it. The first answer's score holds its lead over
    the second: from about 0.6 on, nineteen of twenty first answers are right.

    Example: ronghe match customers.txt --against list.csv --column name --top 3 -f table
    """
    asked, listed = read_names(queries, column), read_names(against, column)
    if not listed:
        raise UsageError(f"{against} holds no names")
    lines = _written(_records(asked, listed, top, _nearness(model or ()), explain=explain), form)
    if output is None:
        sys.stdout.writelines(lines)
        return
    with output.open("w", encoding="utf-8-sig" if form is Shape.csv else "utf-8", newline="") as file:
        file.writelines(lines)
    console(stderr=True).print(f"Wrote {output}")


def read_names(path: Path, column: str) -> list[str]:
    """The names of a file, each once, in order; UsageError where it cannot be read or has no such column."""
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 (byte {error.start}); save it as UTF-8 and try again") from error
    kind = path.suffix.lower()
    if kind == ".csv":
        return list(dict.fromkeys(_of_csv(text, column, path)))
    if kind in (".jsonl", ".ndjson", ".json"):
        return list(dict.fromkeys(_of_json(text, column, path)))
    return list(dict.fromkeys(line for line in map(_without_return, text.split("\n")) if line.strip()))


def _without_return(line: str) -> str:
    return line.removesuffix("\r")


def _of_csv(text: str, column: str, path: Path) -> Iterator[str]:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if column not in (rows.fieldnames or ()):
        there = ", ".join(rows.fieldnames or ()) or "none"
        raise UsageError(f"{path} has no column {column!r}; its columns: {there}. Name one with --column")
    yield from (row[column] for row in rows if (row[column] or "").strip())


def _of_json(text: str, column: str, path: Path) -> Iterator[str]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = jsons.loads(line)
        except ValueError as error:
            raise UsageError(f"line {number} of {path} is no JSON: {error}") from error
        name = record if isinstance(record, str) else record.get(column) if isinstance(record, dict) else None
        if not isinstance(name, str):
            raise UsageError(f"line {number} of {path} has no text under {column!r}; name the key with --column")
        if name.strip():
            yield name


def _nearness(models: Sequence[str]) -> Nearness | None:
    """What an encoder says of names, where it is asked for."""
    if not models:
        return None
    from ronghe.extract.taggers.installed import encoder
    from ronghe.lens.load import load_lens
    from ronghe.resolve.known import nearness_of

    return nearness_of(load_lens(), encoder(models))


def _records(
    asked: list[str], listed: list[str], top: int, nearness: Nearness | None, *, explain: bool
) -> Iterator[dict[str, Any]]:
    from ronghe.lens.load import load_lens
    from ronghe.names.matching.index import NameIndex
    from ronghe.resolve.known import comparer_of, knowledge_of

    lens = load_lens()
    comparer = comparer_of(lens)
    index = NameIndex.build(listed, knowledge_of(lens), comparer.vetoes, nearness)
    with progress_bar() as progress:
        for start in range(0, len(asked), _STEP):
            batch = asked[start : start + _STEP]
            found = index.search(batch, top)
            pairs = [(query, hit.name) for query, hits in zip(batch, found, strict=True) for hit in hits]
            compared = comparer.compare_all(pairs) if explain else []
            whys = {(one.left, one.right): _why(one, nearness) for one in compared}
            for query, hits in zip(batch, found, strict=True):
                yield from _answers(query, hits, whys)
            if progress:
                progress("matching", min(start + _STEP, len(asked)), len(asked))


def _why(compared: Comparison, nearness: Nearness | None) -> str:
    said = nearness.said(compared.left, compared.right) if nearness else ""
    return f"{compared.why} | {said}" if said else compared.why


def _answers(query: str, hits: list[Hit], whys: Mapping[tuple[str, str], str]) -> Iterator[dict[str, Any]]:
    if not hits:
        readable = any(char.isalnum() for char in query)
        why = "nothing in the list is like it" if readable else "not processed: it holds no letter or figure"
        yield {"query": query, "rank": 1, "name": "", "score": 0.0, "why": why}
        return
    for rank, hit in enumerate(hits, 1):
        why = whys.get((query, hit.name)) or " | ".join(f"veto: {veto}" for veto in hit.vetoes)
        yield {"query": query, "rank": rank, "name": hit.name, "score": hit.score, "why": why}


def _written(records: Iterable[dict[str, Any]], form: Shape) -> Iterator[str]:
    from ronghe.export.safe import cell_text

    if form is Shape.csv:
        yield _csv_line(_FIELDS)
    for record in records:
        if form is Shape.jsonl:
            yield jsons.dumps(record, ensure_ascii=False) + "\n"
        elif form is Shape.csv:
            texts = {field: cell_text(record[field]) for field in ("query", "name", "why")}
            yield _csv_line([{**record, **texts}[field] for field in _FIELDS])
        else:
            if record["rank"] == 1:
                yield f"{record['query']}\n"
            yield f"  {record['rank']:2}  {record['score']:.3f}  {record['name']}  — {record['why']}\n"


def _csv_line(cells: Iterable[object]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue()
