"""What several commands share: the casebook option, printing, progress."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from ronghe.casebook import Casebook

Progress = Callable[[str, int, int], None]

CasebookOption = Annotated[
    Path,
    typer.Option("--casebook", "-c", envvar="RONGHE_CASEBOOK", help="The casebook's folder.", show_default=True),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]

DEFAULT_CASEBOOK = Path("casebook")


def open_casebook(path: Path, *, create: bool = False) -> Casebook:
    """The casebook at the path; CasebookError where there is none and none is to be made."""
    from ronghe.casebook import open_casebook as open_it

    return open_it(path, create=create)


def console(*, stderr: bool = False) -> Console:
    """A console that neither guesses numbers nor turns bracketed words into styles, and that no printed text steers."""
    from rich.console import Console

    from ronghe.export.safe import printable

    class Steady(Console):
        def render_str(self, text: str, **how: Any) -> Text:
            return super().render_str(printable(text), **how)

    return Steady(stderr=stderr, highlight=False, markup=False, emoji=False)


def print_json(value: Any) -> None:
    """One JSON value, readable, on standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_lines(records: Iterable[dict[str, Any]]) -> None:
    """JSON Lines on standard output."""
    for record in records:
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """A bar on standard error while a person watches, with what was found so far; None where nobody does."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    left = TimeRemainingColumn(elapsed_when_finished=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        left,
        TextColumn("{task.fields[so_far]}"),
    )
    with Bar(*columns, console=console(stderr=True), transient=True) as bar:
        tasks: dict[str, Any] = {}
        counts: dict[str, int] = {}

        def report(stage: str, done: int, total: int) -> None:
            if total == 0:
                counts[stage] = done
                return
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total, so_far="")
            bar.update(tasks[stage], completed=done, total=total, so_far=so_far(counts))

        yield report


def so_far(counts: Mapping[str, int]) -> str:
    """What was counted, as words: ``12 documents, 1,204 claims``; what there is none of is left out."""
    return ", ".join(f"{count:,} {name}" for name, count in counts.items() if count)
