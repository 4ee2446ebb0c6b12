"""Commands that need no casebook: extract and values print what a text says."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from ronghe.cli.common import print_lines, progress_bar
from ronghe.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    for command in (extract, values):
        app.command()(command)


def extract(
    files: Annotated[list[Path], typer.Argument(help="Documents; a .jsonl file is a batch, one document a line.")],
    mentions: Annotated[bool, typer.Option("--mentions", help="Print every name where it stands, too.")] = False,
    model: Annotated[
        list[str] | None, typer.Option("--model", help="Let an installed model propose names, too: lac, spacy.")
    ] = None,
) -> None:
    """Print the claims and issues of documents as JSON Lines.

    Example: ronghe extract article.html --mentions > claims.jsonl
    """
    from ronghe.texts import extract_files

    with progress_bar() as progress:
        for record in extract_files(files, progress, model or ()):
            if mentions or record["record"] != "mention":
                print_lines([record])


def values(
    file: Annotated[Path, typer.Argument(help="A .jsonl batch of texts, or any text file.")],
    reference: Annotated[
        str | None, typer.Option(help="The day that relative dates count from, if a row names none.")
    ] = None,
) -> None:
    """Print every amount of money and every date as JSON Lines.

    Example: ronghe values texts.jsonl --reference 2018-04-30
    """
    from ronghe.texts import values_of_file

    try:
        day = datetime.date.fromisoformat(reference) if reference else None
    except ValueError as error:
        raise UsageError(f"--reference takes a day such as 2018-04-30, not {reference!r}") from error
    print_lines(values_of_file(file, day))
