"""The command that resolves a table of records."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from ronghe.cli.common import JsonOption, console, print_json, progress_bar
from ronghe.errors import UsageError

_STAGES = ("reading names", "looking for pairs", "comparing", "joining")


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command()(resolve)


def resolve(
    table: Annotated[Path, typer.Argument(help="Records: .csv, .tsv, .jsonl or .parquet with a column of names.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Where to write: .csv, .jsonl or .parquet.")],
    name: Annotated[str, typer.Option(help="Column with the name.")] = "name",
    kind: Annotated[str, typer.Option(help="Column with the kind of body.")] = "",
    place: Annotated[str, typer.Option(help="Column with the place.")] = "",
    identifier: Annotated[str, typer.Option(help="Column with a credit code, LEI or other code.")] = "",
    founded: Annotated[str, typer.Option(help="Column with the day or year of founding.")] = "",
    key: Annotated[str, typer.Option("--id", help="Column with the record's own id.")] = "",
    previous: Annotated[Path | None, typer.Option(help="An earlier result, whose entity ids live on.")] = None,
    forwards: Annotated[Path | None, typer.Option(help="Write ids that became part of another entity here.")] = None,
    least: Annotated[float, typer.Option(help="Join from this probability on.", min=0.5, max=1.0)] = 0.7,
    json: JsonOption = False,
) -> None:
    """Group the records of a table that are one organisation: a column with the entity, and why, a million in seconds.

    Columns called kind, place, identifier and founded are used where they are there. One code for two records joins
    them whatever their names; other numbers, phases, places in names or credit codes keep apart. Entity ids depend on
    what records say, not on their order; with --id and --previous they survive from night to night.

    Example: ronghe resolve suppliers.csv -o resolved.csv --id supplier_no --previous yesterday.csv
    """
    import pyarrow

    from ronghe.lens.load import load_lens
    from ronghe.tables import Asked, read_table, resolve_frame, write_table

    began = time.monotonic()
    frame = read_table(table)
    given = {"kind": kind, "place": place, "identifier": identifier, "founded": founded}
    columns = {meaning: said or (meaning if meaning in frame.column_names else None) for meaning, said in given.items()}
    if forwards is not None and previous is None:
        raise UsageError("--forwards lists what became of earlier ids: name the earlier result with --previous")
    with progress_bar() as progress:
        done = iter(range(1, len(_STAGES) + 1))

        def step(_stage: str) -> None:
            if progress:
                progress("resolving", next(done), len(_STAGES))

        asked = Asked({"name": name, **columns}, key or None, least)
        found = resolve_frame(frame, asked, load_lens(), read_table(previous) if previous else None, step)
    write_table(found.frame, output)
    if forwards is not None:
        moved = sorted(found.forwards.items())
        listed = {"id": [old for old, _ in moved], "entity": [new for _, new in moved]}
        write_table(pyarrow.table(listed), forwards)
    report = {
        "records": found.records,
        "entities": found.entities,
        "compared": found.pairs,
        "vetoed": found.vetoed,
        "forwards": len(found.forwards),
        "seconds": round(time.monotonic() - began, 2),
    }
    if json:
        print_json(report)
        return
    console(stderr=True).print(
        f"{found.records:,} records, {found.entities:,} entities; {found.pairs:,} pairs compared, "
        f"{found.vetoed:,} of them vetoed; {report['seconds']:.1f} s. Wrote {output}"
    )
