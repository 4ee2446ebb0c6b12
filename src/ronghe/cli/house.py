"""Commands about the tool itself: doctor and demo."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from ronghe.cli.answers import show_ledger
from ronghe.cli.common import (
    DEFAULT_CASEBOOK,
    CasebookOption,
    JsonOption,
    console,
    open_casebook,
    print_json,
    progress_bar,
)
from ronghe.cli.folders import show_build
from ronghe.errors import UsageError

DEMO_CASEBOOK = Path("demo-casebook")


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    for command in (doctor, demo):
        app.command()(command)


def doctor(
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    repair: Annotated[
        bool, typer.Option("--repair", help="Mend what is derived or was left by a stop; originals stay.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Check the installation and, where there is one, the casebook.

    Example: ronghe doctor --repair
    """
    from ronghe import casebook as casebooks

    findings = casebooks.repair(casebook) if repair else casebooks.examine(casebook)
    if json:
        print_json([finding.as_json() for finding in findings])
    else:
        out = console()
        for finding in findings:
            out.print(f"{'ok  ' if finding.ok else 'LOOK'}  {finding.name}: {finding.message}")
    if not all(finding.ok for finding in findings):
        raise typer.Exit(1)


def demo(
    casebook: CasebookOption = DEMO_CASEBOOK,
    examples: Annotated[Path, typer.Option(help="The folder of example documents.")] = Path("examples/documents"),
) -> None:
    """Build the example casebook and print its ledger.

    Example: make demo
    """
    if not examples.is_dir():
        raise UsageError(f"no example documents at {examples}: run this in a checkout of Ronghe, or name --examples")
    from ronghe.casebook import Declared, is_casebook

    if is_casebook(casebook):
        shutil.rmtree(casebook)
    elif casebook.exists():
        raise UsageError(f"{casebook} is there and is no casebook; name another folder with --casebook")
    book = open_casebook(casebook, create=True)
    out = console()
    with progress_bar() as progress:
        added = book.add([examples], Declared(), progress)
        report = book.build(progress)
    out.print(f"{len(added.added)} example documents archived in {casebook}.")
    show_build(report, casebook)
    out.print("")
    show_ledger(book.ledger())
    _say_what_next(casebook)


_NEXT = (
    ("show 国创基金", "one fund: every claim with its sentence"),
    ("show 佛山市军民融合产业投资基金", "10 billion here, 200 billion in the table: is it the same fund?"),
    ("check", "does the stated total hold? do names match their Chinese?"),
    ("issues", "what could not be read, and why"),
    ("ledger --format markdown", "the table with footnotes, to paste"),
    ("report", "a page with charts and footnotes, and a Word file"),
)


def _say_what_next(casebook: Path) -> None:
    out = console()
    out.print("\nWhat to look at next:")
    if not shutil.which("ronghe"):
        out.print('  export PATH="$PWD/.venv/bin:$PATH"', soft_wrap=True)
    for words, why in _NEXT:
        out.print(f"  ronghe {words} -c {casebook}", soft_wrap=True)
        out.print(f"      {why}", style="dim", soft_wrap=True)
    out.print("Then your own documents: ronghe add FOLDER && ronghe build && ronghe ledger", soft_wrap=True)
