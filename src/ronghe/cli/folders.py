"""Commands that fill a casebook and list what lies in it: add, build, sources, issues."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ronghe.cli.common import (
    DEFAULT_CASEBOOK,
    CasebookOption,
    JsonOption,
    console,
    open_casebook,
    print_json,
    progress_bar,
)
from ronghe.text.counted import counted

if TYPE_CHECKING:
    from ronghe.casebook import AddReport
    from ronghe.pipeline import BuildReport


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    for command in (add, build, sources, issues):
        app.command()(command)


def add(
    paths: Annotated[
        list[str], typer.Argument(help="Files, folders with all they hold, or https:// addresses, fetched once.")
    ],
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    publisher: Annotated[str | None, typer.Option(help="Who published them, if the files do not say.")] = None,
    published: Annotated[str | None, typer.Option(help="When, as 2018, 2018-04 or 2018-04-21.")] = None,
    url: Annotated[str | None, typer.Option(help="Where they stood.")] = None,
    licence: Annotated[str | None, typer.Option(help="Under what terms.")] = None,
    json: JsonOption = False,
) -> None:
    """Archive documents in a casebook (made if it is not there).

    Example: ronghe add ~/saved-pages --publisher "Southern Daily"
    """
    from ronghe.casebook import Declared

    declared = Declared(publisher=publisher, published=published, url=url, licence=licence)
    with progress_bar() as progress:
        report = open_casebook(casebook, create=True).add(paths, declared, progress)
    if json:
        print_json(report.as_json())
    else:
        _show_add(report, casebook)


def _show_add(report: AddReport, casebook: Path) -> None:
    out = console()
    out.print(
        f"{len(report.added)} added, {len(report.changed)} new versions, {len(report.known)} already there"
        f" — casebook {casebook}"
    )
    for issue in report.issues:
        out.print(f"  {issue.document}: {issue.message}")
    if report.added or report.changed:
        out.print(f"Next: ronghe build -c {casebook}")


def build(
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    workers: Annotated[
        int | None,
        typer.Option(
            min=1,
            help="Processes that read; the number changes no result.  [default: processors, 8 at most]",
            show_default=False,
        ),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Read what is new and build the atlas anew. Ctrl-C stops it at any time; the next build goes on from there.

    Example: ronghe build && ronghe ledger
    """
    with progress_bar() as progress:
        report = open_casebook(casebook).build(progress, workers)
    if json:
        print_json(report.as_json())
    else:
        show_build(report, casebook)


def show_build(report: BuildReport, casebook: Path) -> None:
    """What a build did, in two lines."""
    out = console()
    if report.unchanged:
        out.print(f"Nothing has changed: the atlas stands ({report.seconds:.1f} s).")
        return
    out.print(
        f"{report.documents} documents, {report.claims} claims, {report.entities} entities in {report.seconds:.1f} s."
    )
    if report.issues:
        out.print(f"{counted(report.issues, 'issue')}: ronghe issues -c {casebook} lists what could not be read.")


def sources(casebook: CasebookOption = DEFAULT_CASEBOOK, json: JsonOption = False) -> None:
    """List the documents with publisher, date and how the date is known.

    Example: ronghe sources --json
    """
    documents = open_casebook(casebook).documents()
    if json:
        print_json([document.as_json() for document in documents])
        return
    from rich.table import Table

    table = Table("Document", "Title", "Publisher", "Published", "Known from", box=None, pad_edge=False)
    for document in documents:
        dated = str(document.published) if document.published else "–"
        table.add_row(
            document.id.replace(document.source, document.source[:12], 1),
            document.title or "–",
            document.publisher or "–",
            dated,
            document.published_how or "–",
        )
    console().print(table)


def issues(casebook: CasebookOption = DEFAULT_CASEBOOK, json: JsonOption = False) -> None:
    """List what could not be read or linked, and what to do about it.

    Example: ronghe issues
    """
    found = open_casebook(casebook).issues()
    if json:
        print_json([issue.as_json() for issue in found])
        return
    out = console()
    for issue in found:
        place = f" at {issue.span.start}–{issue.span.end}" if issue.span else ""
        out.print(f"{issue.code}: {issue.message}\n    in {issue.document}{place}")
    if not found:
        out.print("No issues: everything was read.")
