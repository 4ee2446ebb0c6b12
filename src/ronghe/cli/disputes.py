"""Commands about what documents dispute: conflicts, and judging a claim."""

from __future__ import annotations

import getpass
import json as jsons
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ronghe.cli.answers import Tongue
from ronghe.cli.common import DEFAULT_CASEBOOK, CasebookOption, JsonOption, console, open_casebook, print_json
from ronghe.errors import UsageError

if TYPE_CHECKING:
    from ronghe.analyse.conflicts.conflict import Conflict

_QUESTIONS = {
    "amount": "how much",
    "established": "since when",
    "founded_by": "founded by whom",
    "part_of": "part of what",
}


class Answer(StrEnum):
    """What a person says of a claim."""

    accept = "accept"
    reject = "reject"
    correct = "correct"
    undo = "undo"


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    for command in (conflicts, judge, diff):
        app.command()(command)


def conflicts(
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    language: Annotated[Tongue, typer.Option(help="Language of amounts.")] = Tongue.en,
    json: JsonOption = False,
) -> None:
    """List claims that exclude each other, by how much they move a total, each with a likely reason.

    Example: ronghe conflicts
    """
    found = open_casebook(casebook).conflicts(language.value)
    if json:
        print_json([conflict.as_json() for conflict in found])
        return
    out = console()
    for conflict in found:
        for line in _lines(conflict, language):
            out.print(line, soft_wrap=True)
        out.print("")
    open_ones = sum(not conflict.settled for conflict in found)
    out.print(f"{open_ones} open, {len(found) - open_ones} settled." if found else "No claims exclude each other.")


def _lines(conflict: Conflict, language: Tongue) -> Iterator[str]:
    from ronghe.analyse.amounts import yuan_words
    from ronghe.export.labels import column_label

    what = column_label(conflict.column, language.value) if conflict.column else _QUESTIONS[conflict.question]
    moves = f", {yuan_words(conflict.moves, language.value)} apart" if conflict.moves else ""
    yield f"{conflict.name}: {what}{moves}{' (settled)' if conflict.settled else ''}"
    for answer in conflict.answers:
        one = min(answer.supports, key=lambda support: -support.confidence)
        sources = f"{answer.origins} source{'s' if answer.origins != 1 else ''}"
        yield f"    {answer.words}  ({sources})"
        yield f"        “{' '.join(one.quote.split()):.200}” — {one.title or one.document}  [{one.claim}]"
    if conflict.because:
        yield f"    likely: {conflict.because}"
    if not conflict.settled:
        yield f"    settle: {conflict.settles}"


def diff(
    before: Annotated[
        Path | None, typer.Argument(help="A casebook, an atlas file or a snapshot; without it, the last build but one.")
    ] = None,
    after: Annotated[Path | None, typer.Argument(help="The later casebook; without it, --casebook.")] = None,
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    save: Annotated[
        Path | None, typer.Option(help="Write a snapshot of the map as it is now, to compare later.")
    ] = None,
    language: Annotated[Tongue, typer.Option(help="Language of labels and amounts.")] = Tongue.en,
    json: JsonOption = False,
) -> None:
    """Say what new documents added, contradicted, moved and resolved, in Markdown for a weekly mail.

    Example: ronghe diff --save monday.json.gz, and a week later: ronghe diff monday.json.gz > week.md
    """
    book = open_casebook(after or casebook)
    if save is not None:
        save.write_bytes(book.snapshot())
        console(stderr=True).print(f"Wrote {save}")
        return
    found = book.diff(before, language.value)
    if json:
        print_json(found.as_json())
        return
    from ronghe.export.change_words import change_markdown

    sys.stdout.write(change_markdown(found, language.value))


def _change(text: str) -> dict[str, Any]:
    try:
        change = jsons.loads(text)
    except ValueError as error:
        example = """{"value": {"amount": 1000000000, "currency": "CNY"}}"""
        raise UsageError(f"--change is JSON such as {example} ({error})") from error
    if not isinstance(change, dict):
        raise UsageError("--change is a JSON object: field and how it should be")
    return change


def judge(
    answer: Annotated[
        Answer, typer.Argument(help="accept, reject, correct; undo your latest judgement, or one by id.")
    ],
    claim: Annotated[
        str, typer.Argument(help="The claim's id, as conflicts and show --json print it; to undo, a judgement's.")
    ] = "",
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    who: Annotated[str, typer.Option(help="Your name in the judgements; by default the login name.")] = "",
    reason: Annotated[str, typer.Option(help="Why; kept with the judgement.")] = "",
    change: Annotated[str, typer.Option(help="With correct: the fields as they should be, as JSON.")] = "",
) -> None:
    """Accept, reject or correct a claim: a line of judgements.jsonl, which holds from the next build on.

    A corrected claim stands beside the one that was read, with the same quote and your name; the latter is rejected.
    Judgements of pairs (ronghe review) are taken back here too; ronghe review --history lists all with their ids.

    Example: ronghe judge reject 0f3a… --reason "the article confuses the parent fund with this one"
    or: ronghe judge correct 0f3a… --change '{"value": {"amount": 1000000000, "currency": "CNY"}}'
    """
    queue = open_casebook(casebook).review()
    out = console()
    name = who or getpass.getuser()
    if answer is Answer.undo:
        undone = queue.revoke(claim, name, reason) if claim else queue.undo(name)
        out.print(f"Taken back: {undone.verdict} ({undone.id})." if undone else f"No judgement of {name} stands.")
        return
    if answer is Answer.correct:
        judgement = queue.correct(claim, _change(change), name, reason)
    else:
        judgement = queue.judge(claim, "accept" if answer is Answer.accept else "reject", name, reason)
    out.print(f"{judgement.verdict}: “{judgement.about['quote']}”")
    out.print(f"It holds from the next build on: ronghe build --casebook {casebook}")
