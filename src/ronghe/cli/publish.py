"""Commands by which results leave: report, export."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ronghe.cli.answers import Tongue
from ronghe.cli.common import DEFAULT_CASEBOOK, CasebookOption, console, open_casebook, progress_bar


class Form(StrEnum):
    """Forms of the whole map; what each holds is in docs/publishing.md."""

    ftm = "ftm"
    statements = "statements"
    csv = "csv"
    parquet = "parquet"
    datasette = "datasette"
    gexf = "gexf"
    graphml = "graphml"
    geojson = "geojson"
    annotations = "annotations"
    bundle = "bundle"


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    for command in (report, export):
        app.command()(command)


def report(
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write.")] = Path("report"),
    language: Annotated[Tongue, typer.Option(help="Language of labels and amounts.")] = Tongue.en,
) -> None:
    """Write a report: one HTML page, Markdown and DOCX with footnotes, charts with their data, a bibliography.

    Example: ronghe report -o report --language zh
    """
    with progress_bar() as progress:
        written = open_casebook(casebook).report(output, language.value, progress)
    out = console(stderr=True)
    for path in written[:3]:
        out.print(f"Wrote {path}", soft_wrap=True)
    out.print(f"      and {len(written) - 3} files beside it: charts, their data, the ledger, the bibliography.")


def export(
    form: Annotated[Form, typer.Argument(metavar="FORMAT", help=f"One of {', '.join(Form)}.")],
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write; for csv and parquet a folder.")
    ] = None,
    with_originals: Annotated[
        bool, typer.Option("--with-originals", help="Put the originals in a bundle, where their terms allow it.")
    ] = False,
) -> None:
    """Write the whole map for other tools, every record with its sentence and source.

    Example: ronghe export csv -o tables
    """
    book = open_casebook(casebook)
    with progress_bar() as progress:
        written = book.export(form.value, output or _usual(form), progress, originals=with_originals)
    for path in written:
        console(stderr=True).print(f"Wrote {path} ({path.stat().st_size:,} bytes)")
    if form is Form.datasette:
        console(stderr=True).print(f"datasette {book.folder.atlas} --metadata {written[0]}", soft_wrap=True)


def _usual(form: Form) -> Path:
    from ronghe.export.formats import FORMATS

    if form is Form.bundle:
        return Path("bundle.zip")
    suffix = FORMATS[form.value].suffix
    return Path(f"map{suffix}") if suffix else Path(form.value)
