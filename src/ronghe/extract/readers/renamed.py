"""Former names, second plates and cover names told some way from the name, with the day of the change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Item, Line
from ronghe.extract.readers import renamed_zh
from ronghe.extract.readers.stance import asserted_by, modality, told_on
from ronghe.extract.rules import caught, lines, matches
from ronghe.model import Claim, End, Issue, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "renamed"
_ENGLISH = (
    (r"{o:Org}(?:,| (?:was|were|has been)) (?:\w+ly )?(?P<how>renamed)(?: as)? (?:the )?{s:Org}", "former", 0.92),
    (r"{o:Org} (?P<how>changed its name) (?:in {:Date} )?to (?:the )?{s:Org}", "former", 0.92),
    (
        r"^\W{0,4}(?P<how>Formerly|Previously|Once)(?: known as| called)? (?:the )?{o:Org}, (?:the )?{s:Org}",
        "former", 0.88,
    ),
    (
        r"{s:Org}(?:'s|s')? (?:direct |original |immediate )?(?P<how>predecessor) (?:is|was) (?:the )?{o:Org}",
        "former", 0.88,
    ),
    (
        r"{s:Org}[^.;{#Org}]{0,60}?,? (?:and )?(?:was|is) "
        r"(?P<how>(?:formerly|previously|once) (?:known as|called|named)) (?:the )?{o:Org}",
        "former", 0.9,
    ),
    (r"{s:Org}(?:,| was| were| has been) (?P<how>renamed) from (?:the )?{o:Org}", "former", 0.9),
    (
        r"{o:Org}(?! was renamed)[^.;{#Org}]{0,140}? and (?:{:Org} )?(?:was )?(?P<how>renamed)(?: as)? (?:the"
        r" )?{s:Org}",
        "former", 0.84,
    ),
    (
        r"{s:Org}[^.;{#Org}]{0,80}?(?:{:Org} )?(?P<how>was called) (?:the )?{o:Org}(?: {:Date}| (?:until|till|before"
        r"|up to)\b)",
        "former", 0.88,
    ),
    (r"{s:Org}[^.;{#Org}]{0,80}?,? (?:and )?used to be (?P<how>called) (?:the )?{o:Org}", "former", 0.9),
)  # fmt: skip
_RULES = (*renamed_zh.RULES, *_ENGLISH)
_CHANGE = re.compile("[更改易转升变重扩]|renamed|changed")
"""What is told of a change and not only of a former name, so that its date is that of the change."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a statement that the name book has not read: brackets and words right behind a name are its own."""
    told = {alias.other.start for alias in page.book.aliases}
    for line in lines(page, "readers.rename.zh", "readers.rename.en"):
        for one in renamed_zh.plain(line):
            if one.name.start not in told:
                told.add(one.name.start)
                yield _claim(line, one.subject, one.name.quote(page.text), one.type, one.sure, one.how)
        for notation, kind, sure in _RULES:
            for match in matches(line, notation):
                for subject, item, name in _names(line, match):
                    if item.span.start not in told and subject.name != name:
                        told.add(item.span.start)
                        yield _claim(line, subject, name, kind, sure, match.span("how"))


_UNDER = re.compile(r"\b(?:by|of|under|to|with|in|from|at|within) (?:the )?$")
"""Before a name told in passing of another, which is renamed: "The institute, which falls under X, was formerly"."""
_NEAR = 24


def _names(line: Line, match: re.Match[str]) -> Iterator[tuple[End, Item, str]]:
    """Whose names a rule tells, each with its sign and its words."""
    at = match.start("s")
    aside = not line.han and line.text.startswith(",", match.end("s")) and not line.items[at].unsaid
    if aside and _UNDER.search(line.text, max(0, at - _NEAR), at):
        return
    subject = line.end(caught(line, match, "s")[0])
    for item in caught(line, match, "o"):
        then = renamed_zh.called_then(line, match, item)
        if then is not None:
            yield subject, item, item.mention.text.removeprefix("the ") if item.mention else then.name


def _claim(line: Line, subject: End, name: str, kind: str, sure: float, how: tuple[int, int]) -> Claim:
    return line.page.claim(
        NAME, "alias", line.span, sure, subject=subject, value=Text(name), type=kind,
        date=told_on(line, how[0]) if _CHANGE.search(line.text[slice(*how)]) else None,
        modality=modality(line, *how), asserted_by=asserted_by(line),
    )  # fmt: skip
