"""Whom an English text means by the end of a name in small letters: "the management committee", "the finance bureau".

The name before it ends with the same words in capitals: "Hantai Zone Management Committee". Where two bodies do, it
may be either, and stands for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_TAIL = re.compile(
    r"he (?P<words>(?!(?:same|new|two|joint venture)\b)(?:[a-z][a-z-]{2,20} (?:and )?){1,4}?(?P<noun>fund|company|group"
    r"|government|administration|authority|committee|commission|office|bureau|department|ministry|institute"
    r"|university|academy|laboratory|centre|center|alliance|association|federation|consortium|league|zone|park|base"
    r"|corps|fleet|corporation|bank|council|agency|foundation|college|hospital|brigade|command))\b(?! of\b|-| [A-Z])"
)
"""Behind a "t"; begun so, the search jumps from one "he " to the next."""
_LEVEL = re.compile(
    r"he (?P<words>city|province|county|district)(?=(?:'s \w+ (?:arm|fund|vehicle|finance)|,? (?:\d|and|will|would"
    r"|holds|owns"
    r"|to|has (?:put|pledged)|contributed|put|takes)))"
)
"""A town's government by the town alone, where it acts: "the city 45 percent"."""
_GOVERNMENTS = {"city": ("city", "municipal"), "province": ("province", "provincial")}
_REACH = 2_500


class Tail(NamedTuple):
    """The end of a name in small letters, with its article, and the name."""

    span: Span
    mention: Mention


def tails(page: Page, stretch: Span) -> Iterator[Tail]:
    """Each of them in a stretch of an English page, in order, with the one name before it that ends so."""
    for match in _TAIL.finditer(page.folded, stretch.start + 1, stretch.end):
        if page.folded[match.start() - 1] not in "tT":
            continue
        found = _ending(page, match["words"], match.start())
        if found is not None:
            yield Tail(Span(match.start() - 1, match.end()), found)
    yield from _levels(page, stretch)


def _levels(page: Page, stretch: Span) -> Iterator[Tail]:
    """The one government of that level which the page named before, for "the city" that acts."""
    for match in _LEVEL.finditer(page.folded, stretch.start + 1, stretch.end):
        level = match["words"]
        ends = tuple(f" {word} government" for word in _GOVERNMENTS.get(level, (level,)))
        near = page.names_in(Span(max(0, match.start() - _REACH), match.start())) if match.start() else ()
        named = [one for one in near if one.text.lower().endswith(ends)]
        if named and len({page.book.end(one).name for one in named}) == 1:
            yield Tail(Span(match.start() - 1, match.end()), named[-1])


def _ending(page: Page, words: str, before: int) -> Mention | None:
    """The name before an offset that ends with these words, where all that do stand for one body."""
    near = page.names_in(Span(max(0, before - _REACH), before)) if before else ()
    named = [one for one in near if one.text.lower().endswith(f" {words}")]
    return named[-1] if len({page.book.end(one).name for one in named}) == 1 else None
