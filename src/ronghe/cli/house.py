"""Commands about the tool itself: doctor and demo."""

from __future__ import annotations

import os
import shutil
import sys
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
    serve: Annotated[
        bool, typer.Option("--serve/--no-serve", help="Whether it ends with the workbench, where this is a terminal.")
    ] = True,
) -> None:
    """Build the example casebook, print its ledger, and on a terminal open it in the workbench.

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
    if serve and _at_a_terminal():
        _serve(casebook)


def _at_a_terminal() -> bool:
    """Whether somebody reads and could stop it: no pipe, no job."""
    return sys.stdin.isatty() and sys.stdout.isatty() and not os.environ.get("CI")


def _serve(casebook: Path) -> None:
    """The workbench at its usual port, or at a free one."""
    from ronghe.web.options import WebOptions
    from ronghe.web.run import run

    def say(address: str) -> None:
        console().print(f"\nOpen {address} in a browser   (stop it with Ctrl-C)", style="bold", soft_wrap=True)

    try:
        run(WebOptions(casebook), say)
    except UsageError:
        run(WebOptions(casebook, port=0), say)


_NEXT = (
    ("serve", "the workbench: all of this in a browser"),
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
