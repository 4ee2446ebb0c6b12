"""The command that asks: are these two names one body?"""

from __future__ import annotations

import getpass
import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from ronghe.cli.common import (
    DEFAULT_CASEBOOK,
    CasebookOption,
    JsonOption,
    console,
    open_casebook,
    print_lines,
)
from ronghe.errors import UsageError
from ronghe.text.counted import counted

if TYPE_CHECKING:
    from rich.console import Console

    from ronghe.model.judgement import Verdict
    from ronghe.model.pair import Pair
    from ronghe.review import Question, Review, Side

_KEYS: dict[str, Verdict] = {"s": "same", "d": "different", "u": "unsure"}
_ASK = "[s]ame  [d]ifferent  [u]nsure  s[k]ip  [b]ack (undo)  [q]uit"
_ASK_AT_END = "That was the last pair: [b]ack (undo)  [q]uit"
_QUOTES = 4
"""Claims that are shown of each side; the rest is a count."""


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command()(review)


def review(
    casebook: CasebookOption = DEFAULT_CASEBOOK,
    who: Annotated[str, typer.Option(help="Your name in the judgements; by default the login name.")] = "",
    listed: Annotated[bool, typer.Option("--list", help="Print the queue and ask nothing.")] = False,
    history: Annotated[
        bool, typer.Option("--history", help="Print what was judged, newest first, and by whom.")
    ] = False,
    limit: Annotated[int, typer.Option(help="At most so many pairs.", min=1)] = 50,
    json: JsonOption = False,
) -> None:
    """Judge pairs of names that may be one body, the most urgent first, evidence side by side.

    Each answer is a line of judgements.jsonl and holds from the next build on. A pair marked "joined" was certain
    enough to be one entity already; judge it "different" to part it. What an earlier sitting judged is taken back
    with: ronghe judge undo ID, by its id in --history.

    Example: ronghe review --who "Li Hua"   or, for scripts: ronghe review --json
    """
    queue = open_casebook(casebook).review()
    if history:
        _print_history(queue, limit, json=json)
        return
    pairs = queue.pairs()
    shown = pairs[:limit]
    if json:
        print_lines(queue.question(pair).as_json() for pair in shown)
        return
    out = console()
    if not pairs:
        out.print("Nothing to judge: no two names here are alike enough to ask about, or all were judged (--history).")
        return
    if listed:
        for number, pair in enumerate(shown, 1):
            out.print(f"{number:4}  {_summary(queue.question(pair))}", soft_wrap=True)
        out.print(f"{counted(len(pairs), 'pair')} to judge; shown: {len(shown):,}.")
        return
    if not out.is_terminal:
        raise UsageError("ronghe review asks questions: run it in a terminal, or use --list or --json")
    answered = _ask_all(queue, shown, who or getpass.getuser(), out)
    if answered:
        out.print(f"{answered} judged. They hold from the next build on: ronghe build --casebook {casebook}")


def _print_history(queue: Review, most: int, *, json: bool) -> None:
    judged = queue.history(most)
    if json:
        print_lines(judged)
        return
    out = console()
    for each in judged:
        about = " =? ".join(each["about"].get(side, "") for side in ("left", "right")).strip(" =?")
        said = about or f"{each['about'].get('predicate', '')}: “{each['about'].get('quote', '')[:80]}”"
        out.print(f"{each['when'][:16]}  {each['verdict']:9}  {said}  — {each['who']}  [{each['id']}]", soft_wrap=True)
    done = queue.progress()
    out.print(f"{counted(done['judged'], 'pair')} judged, {done['waiting']:,} to judge.")


def _ask_all(queue: Review, pairs: list[Pair], who: str, out: Console) -> int:
    """Ask about the pairs in their order; how many answers of this sitting stand.

    *Back* takes back the latest answer of this sitting, the last pair's too, and asks about that pair again.
    """
    judged: list[int] = []
    at = 0
    while True:
        out.print("")
        if at < len(pairs):
            for line in _lines(queue.question(pairs[at]), f"{at + 1} of {len(pairs)}"):
                out.print(line, soft_wrap=True)
        elif not judged:
            break
        answer = _answer(at_end=at == len(pairs))
        if answer == "q":
            break
        if answer == "b" and not judged:
            out.print("you have judged nothing in this sitting; for earlier ones: ronghe judge undo ID (--history)")
        elif answer == "b":
            undone, at = queue.undo(who), judged.pop()
            out.print(f"taken back: {undone.verdict}" if undone else "it stood no more", soft_wrap=True)
        elif at < len(pairs) and answer in _KEYS:
            reason = typer.prompt("why (may be empty)", default="", show_default=False)
            queue.decide(pairs[at], _KEYS[answer], who, reason)
            judged.append(at)
            at += 1
        elif at < len(pairs) and answer == "k":
            at += 1
    return len(judged)


def _answer(*, at_end: bool) -> str:
    """The first letter of what a person answers; only a return skips a pair, and behind the last one ends."""
    asked, default = (_ASK_AT_END, "q") if at_end else (_ASK, "k")
    said: str = typer.prompt(asked, prompt_suffix=" ", default=default, show_default=False)
    return said.strip().lower()[:1]


def _summary(question: Question) -> str:
    pair = question.pair
    state = "joined" if pair.joined else f"{pair.probability:.2f}"
    stakes = counted(pair.stakes, "claim")
    return f"{state:6}  {_name(question.left)}  =?  {_name(question.right)}  ({stakes}; {pair.why[0]})"


def _name(side: Side) -> str:
    return side.names[0]


def _lines(question: Question, place: str) -> Iterator[str]:
    pair = question.pair
    state = ", joined already" if pair.joined else ""
    yield f"{place} · probability {pair.probability:.2f}{state} · {counted(pair.stakes, 'claim')} would move"
    for side in (question.left, question.right):
        yield ""
        yield f"  {' · '.join(side.names[:4])}   [{side.entity.kind}, {side.entity.id}]"
        for stored in itertools.islice(side.claims, _QUOTES):
            document = side.documents.get(stored.claim.document)
            title = document.heading if document else stored.claim.document
            yield f"    {stored.claim.predicate}: “{' '.join(stored.claim.quote.split()):.160}” — {title:.60}"
        if len(side.claims) > _QUOTES:
            yield f"    and {len(side.claims) - _QUOTES} more: ronghe show {side.entity.id}"
    yield ""
    for reason in pair.why:
        yield f"  {reason}"
