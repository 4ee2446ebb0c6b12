"""Commands about watchlists: lists, lists add, lists show, lists diff."""

from __future__ import annotations

from collections.abc import Iterator
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
from ronghe.errors import UsageError
from ronghe.text.counted import counted

if TYPE_CHECKING:
    from ronghe.screen.diff import Difference
    from ronghe.screen.entry import Entry
    from ronghe.store.lists import Edition

app = typer.Typer(help="Watchlists in the casebook: add an edition, look at it, compare two.", rich_markup_mode=None)
_SHOWN = 50
ListArgument = Annotated[str, typer.Argument(help="NAME (its newest edition), NAME@DATE, or an edition's id.")]


def register(parent: typer.Typer) -> None:
    """Add this module's commands."""
    parent.add_typer(app, name="lists")


@app.callback(invoke_without_command=True)
def lists(context: typer.Context, casebook: CasebookOption = DEFAULT_CASEBOOK, json: JsonOption = False) -> None:
    """Watchlists in the casebook with their editions; add, show and diff work on them.

    Example: ronghe lists
    """
    if context.invoked_subcommand is not None:
        return
    kept = open_casebook(casebook).screening().lists
    if json:
        print_json([edition.as_json() for edition in kept.editions])
        return
    out = console()
    for edition in kept.editions:
        out.print(_edition(edition), soft_wrap=True)
    for issue in kept.issues:
        out.print(f"could not be read: {issue.message}", soft_wrap=True)
    if not kept.editions:
        out.print("No list yet. Add one: ronghe lists add FILE --programme SDN --authority OFAC --edition 2025-01-07")


def _edition(edition: Edition) -> str:
    said = f"{edition.programme}, {edition.authority}"
    return f"{edition.name}@{edition.edition}  {said}  ({edition.file}, {edition.form}, {edition.id})"


@app.command()
def add(
    file: Annotated[Path, typer.Argument(help="FollowTheMoney, the Consolidated Screening List, CSV or XLSX.")],
    programme: Annotated[str, typer.Option(help="What it is a list of: SDN, EL, MEU, CMIC, 1260H, CSL …")],
    authority: Annotated[str, typer.Option(help="Who keeps it: OFAC, BIS, Department of Defense …")],
    edition: Annotated[str, typer.Option(help="The day of this edition, as 2025-01-07.")],
    name: Annotated[str, typer.Option(help="The list's name here; by default the programme.")] = "",
    mapping: Annotated[str, typer.Option(help="Which column means what: a TOML file, or 1260h, which ships.")] = "",
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    json: JsonOption = False,
) -> None:
    """Add an edition of a list; the file is archived by its hash, and editions stand side by side.

    Rows of the Consolidated Screening List keep their own programme (SDN, EL, …). Rows that cannot be read are named.

    Example: ronghe lists add consolidated.csv --programme CSL --authority trade.gov --edition 2025-01-07
    """
    from ronghe.screen.desk import Declared
    from ronghe.screen.lists.mapping import load_mapping

    try:
        data = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}") from error
    used = load_mapping(mapping) if mapping else None
    desk = open_casebook(casebook, create=True).screening()
    with progress_bar() as progress:
        kept, new, read = desk.add_list(data, file.name, Declared(programme, authority, edition, name), used, progress)
    if json:
        issues = [issue.as_json() for issue in read.issues]
        print_json(
            {
                "edition": kept.as_json(),
                "new": new,
                "entries": len(read.entries),
                "issues": issues,
                "columns_not_read": list(read.unread),
            }
        )
        return
    out = console()
    for issue in read.issues:
        out.print(f"not read: {issue.message}", soft_wrap=True)
    persons = sum(entry.sort == "person" for entry in read.entries)
    what = "Added" if new else "Already there:"
    counts = (
        f"{counted(len(read.entries), 'entry', 'entries')}, persons: {persons:,}; rows not read: {len(read.issues):,}"
    )
    if read.unread:
        columns = ", ".join(read.unread)
        out.print(f"columns not read: {columns} (a mapping says what they mean: docs/screening.md)", soft_wrap=True)
    out.print(f"{what} {kept.name}@{kept.edition} ({kept.id}): {counts}.", soft_wrap=True)


@app.command()
def show(
    which: ListArgument,
    find: Annotated[str, typer.Option(help="Only entries with these words in a name or code.")] = "",
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    json: JsonOption = False,
) -> None:
    """Show the entries of an edition, and the rows of it that could not be read.

    Example: ronghe lists show 1260H --find aviation
    """
    with progress_bar() as progress:
        edition, read = open_casebook(casebook).screening().entries(which, progress)
    wanted = find.casefold()
    shown = [entry for entry in read.entries if wanted in _searched(entry)]
    if json:
        issues = [issue.as_json() for issue in read.issues]
        entries = [entry.as_json() for entry in shown]
        print_json({"edition": edition.as_json(), "entries": entries, "issues": issues})
        return
    out = console()
    out.print(_edition(edition), soft_wrap=True)
    for entry in shown[:_SHOWN]:
        out.print(f"  {_entry(entry)}", soft_wrap=True)
    if len(shown) > _SHOWN:
        out.print(f"  … and {len(shown) - _SHOWN} more; --find narrows them, --json has all")
    for issue in read.issues:
        out.print(f"  not read: {issue.message}", soft_wrap=True)


def _searched(entry: Entry) -> str:
    return " ".join((*(name.text for name in entry.names), *map(str, entry.codes))).casefold()


def _entry(entry: Entry) -> str:
    others = "; ".join(f"{name.text} ({name.type})" for name in entry.names[1:])
    codes = "; ".join(map(str, entry.codes))
    parts = (entry.id, entry.name, others, codes, ", ".join(entry.programmes), entry.sort)
    return " · ".join(filter(None, parts))


@app.command()
def diff(
    old: ListArgument,
    new: ListArgument,
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    json: JsonOption = False,
) -> None:
    """Compare two editions: what was added, removed, and which names, codes and addresses changed.

    Example: ronghe lists diff 1260H@2024-01-31 1260H@2025-01-07
    """
    with progress_bar() as progress:
        first, second, found = open_casebook(casebook).screening().diff(old, new, progress)
    if json:
        print_json({"old": first.as_json(), "new": second.as_json(), **found.as_json()})
        return
    out = console()
    out.print(f"{first.name}@{first.edition} → {second.name}@{second.edition}")
    for line in _lines(found):
        out.print(line, soft_wrap=True)


def _lines(found: Difference) -> Iterator[str]:
    yield from (f"+ {_entry(entry)}" for entry in found.added)
    yield from (f"- {_entry(entry)}" for entry in found.removed)
    for change in found.changed:
        said = change.as_json()
        yield f"~ {said['name']}" + (f" (was {said['was']})" if said["was"] != said["name"] else "")
        for field, sides in said["changed"].items():
            yield from (f"    {field}: + {text}" for text in sides["added"])
            yield from (f"    {field}: - {text}" for text in sides["removed"])
    yield f"{len(found.added)} added, {len(found.removed)} removed, {len(found.changed)} changed."
