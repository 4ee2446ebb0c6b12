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


def _say_what_next(casebook: Path) -> None:
    option = f" -c {casebook}"
    console().print(
        "\nWhat to look at next (with .venv/bin on the path, or as .venv/bin/ronghe):\n"
        f"  ronghe show 国创基金{option}        one fund: every claim with its sentence\n"
        f"  ronghe show Foshan{option}          200 billion beside 10 and 1: which fund is which?\n"
        f"  ronghe check{option}                does the stated total hold? do names and acronyms?\n"
        f"  ronghe issues{option}               what could not be read, and why\n"
        f"  ronghe ledger --format markdown{option}   the table with footnotes, to paste\n"
        "Then your own documents: ronghe add FOLDER && ronghe build && ronghe ledger"
    )
