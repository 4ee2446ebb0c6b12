"""Commands that screen customers and decide about findings: screen, decide."""

from __future__ import annotations

import getpass
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

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
from ronghe.errors import UsageError

if TYPE_CHECKING:
    from ronghe.screen.customers import Customer
    from ronghe.screen.desk import Desk, Screening


class Shape(StrEnum):
    """Forms of the answer."""

    table = "table"
    csv = "csv"
    xlsx = "xlsx"
    json = "json"


class Act(StrEnum):
    """What ``decide`` does."""

    clear = "clear"
    confirm = "confirm"
    undo = "undo"
    list = "list"
    runs = "runs"


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    for command in (screen, decide):
        app.command()(command)


def screen(
    customers: Annotated[
        Path | None, typer.Argument(help="CSV, XLSX, JSON Lines, or text with a name a line; - is standard input.")
    ] = None,
    against: Annotated[
        str, typer.Option(help="Where to look: lists,atlas or one of them. By default whichever is there.")
    ] = "",
    on: Annotated[str, typer.Option(help="The day to screen for; editions and rules are those of it. Today.")] = "",
    edition: Annotated[list[str] | None, typer.Option(help="Use this edition (NAME@DATE, id); repeatable.")] = None,
    holdings: Annotated[Path | None, typer.Option(help="Table of who owns whom: owner, owned, share, from …")] = None,
    unreviewed: Annotated[bool, typer.Option("--unreviewed", help="Use claims that nobody reviewed too.")] = False,
    column: Annotated[list[str] | None, typer.Option(help="FIELD=HEADING for an unusual heading.")] = None,
    who: Annotated[str, typer.Option(help="Your name in the log; by default the login name.")] = "",
    form: Annotated[Shape, typer.Option("--format", "-f", help="csv and xlsx for sheets.")] = Shape.table,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")] = None,
    replay: Annotated[str, typer.Option(help="Make a logged run again; say whether it gives the same.")] = "",
    casebook: CasebookOption = DEFAULT_CASEBOOK,
) -> None:
    """Screen customers against lists and the atlas: matches with reasons, ownership by dated rules, ties; all logged.

    Columns known by their heading: name, other names, id, country, identifiers (uscc, lei, stock …), address, type,
    birth date. A name that cannot be compared is reported as not processed. No match is no clearance.

    Example: ronghe screen customers.csv --against lists --on 2025-06-30 -f xlsx -o answers.xlsx
    """
    desk = open_casebook(casebook).screening()
    if replay:
        _replay(desk, replay, form)
        return
    if customers is None:
        raise UsageError("name a file of customers, or a run with --replay")
    from ronghe.screen.desk import Options, edition_day

    options = Options(
        against=tuple(part.strip() for part in against.split(",")) if against else None,
        on=edition_day(on) if on else None,
        unreviewed=unreviewed,
        editions=tuple(edition or ()),
        holdings=(holdings.name, _bytes(holdings)) if holdings else None,
        who=who or getpass.getuser(),
    )
    rows = _customers(customers, column or [])
    with progress_bar() as progress:
        found = desk.screen(rows, options, progress)
    _write(found, form, output)


def _bytes(path: Path) -> bytes:
    try:
        return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error


def _customers(path: Path, columns: list[str]) -> list[Customer]:
    from ronghe.screen.customers import read_customers
    from ronghe.screen.grid import read_grid

    chosen = {}
    for pair in columns:
        field, equals, heading = pair.partition("=")
        if not equals:
            raise UsageError(f"--column takes FIELD=HEADING such as name=Firma, not {pair!r}")
        chosen[field.strip()] = heading
    grid = read_grid(_bytes(path), path.name)
    for issue in grid.issues:
        console(stderr=True).print(f"not read: {issue.message}", soft_wrap=True)
    rows = read_customers(grid, chosen, path.name)
    if not rows:
        raise UsageError(f"{path} holds no customers")
    return rows


def _write(found: Screening, form: Shape, output: Path | None) -> None:
    import json as jsons

    from ronghe.export.ledger_csv import sheet_csv
    from ronghe.export.ledger_xlsx import workbook
    from ronghe.export.screening import screening_lines
    from ronghe.export.screening_sheets import answers_sheet, screening_sheets

    if form is Shape.xlsx:
        if output is None:
            raise UsageError("a workbook needs a file: -o answers.xlsx")
        data = workbook(screening_sheets(found))
    elif form is Shape.csv:
        data = sheet_csv(answers_sheet(found)).encode("utf-8-sig" if output else "utf-8", "replace")
    elif form is Shape.json:
        data = (jsons.dumps(found.as_json(), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
    else:
        data = "".join(f"{line}\n" for line in screening_lines(found)).encode("utf-8", "replace")
    if output is None:
        sys.stdout.write(data.decode("utf-8"))
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}; the run is logged all the same") from error
    out = console(stderr=True)
    out.print(f"Wrote {output}; logged as {found.head['run']}")


def _replay(desk: Desk, run: str, form: Shape) -> None:
    with progress_bar() as progress:
        found = desk.replay(run, progress)
    if form is Shape.json:
        print_json(found)
    else:
        out = console()
        for line in _replay_lines(found):
            out.print(line, soft_wrap=True)
    if not found["same"]:
        raise typer.Exit(1)


def _replay_lines(found: dict[str, Any]) -> list[str]:
    count = found["customers"]
    lines = [f"gone: {what}" for what in found["gone"]] + [f"changed: {what}" for what in found["changed"]]
    lines += [f"{one['customer']}. {one['name']}: other {', '.join(one['parts'])}" for one in found["different"]]
    if found["gone"]:
        return [*lines, "It cannot be replayed: restore what is gone."]
    same = count - len(found["different"])
    return [*lines, f"The same answer for {same} of {count} customers of run {found['run']}."]


def decide(
    act: Annotated[Act, typer.Argument(help="clear, confirm, undo; list (decisions), runs.")],
    reference: Annotated[str, typer.Argument(help="RUN/CUSTOMER/FINDING as screen prints it; to undo, the id.")] = "",
    reason: Annotated[str, typer.Option(help="Why; shown with the finding from now on.")] = "",
    who: Annotated[str, typer.Option(help="Your name in the log; by default the login name.")] = "",
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    json: JsonOption = False,
) -> None:
    """Clear or confirm a finding of screening, or take that back; list decisions and runs.

    A cleared finding stays visible with who, why and when. It is raised again when the list entry or the score changes.

    Example: ronghe decide clear r1f2…/3/m1 --reason "other address and credit code, letter of 3 May"
    """
    desk = open_casebook(casebook).screening()
    name = who or getpass.getuser()
    if act in (Act.list, Act.runs):
        _logged(desk, act, json=json)
        return
    if not reference:
        raise UsageError("name what is decided: RUN/CUSTOMER/FINDING as `ronghe screen` prints it; to undo, its id")
    if act is Act.undo:
        line = desk.undo(reference, name)
        words = f"Taken back: {line['decision']}."
    else:
        line = desk.decide(reference, "clear" if act is Act.clear else "confirm", name, reason)
        words = f"{act.value}: {line['shown']['customer']} / {line['shown']['finding']} ({line['id']})"
    if json:
        print_json(dict(line))
    else:
        console().print(words, soft_wrap=True)


def _logged(desk: Desk, act: Act, *, json: bool) -> None:
    log = desk.log()
    lines = [dict(run.head) for run in log.runs.values()] if act is Act.runs else [dict(one) for one in log.decisions]
    if json:
        print_json(lines)
        return
    out = console()
    for line in lines:
        if act is Act.runs:
            said = f"{line['run']}  {line['when'][:19]}  {line['who']}: {line['customers']} customers, {line['where']}"
        else:
            shown = line["shown"]
            said = f"{line['id']}  {line['when'][:19]}  {line['who']} {line['verdict']}s {shown['customer']} / "
            said += f"{shown['finding']}: {line['reason']}"
        out.print(said, soft_wrap=True)
    for issue in log.issues:
        out.print(f"log: {issue.message}", soft_wrap=True)
    if not lines:
        out.print("None yet.")
