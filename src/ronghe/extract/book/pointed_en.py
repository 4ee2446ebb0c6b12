"""Whom "the company", "the university" or "the committee" means in an English text.

A text goes on calling a body what it called it ("the company" of one sentence is that of the next, whoever else is
named between); else the noun means what the sentences before are about, or the one body whose name bears it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ronghe.extract.book.anaphora import NOUN_KINDS
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

BEARS = frozenset(
    {
        "university", "institute", "academy", "school", "college", "ministry", "commission", "bureau", "agency",
        "committee", "laboratory", "lab", "centre", "center", "alliance", "association", "federation", "consortium",
        "zone", "park", "league", "department", "council", "foundation", "office",
    }
)  # fmt: skip
"""Nouns that a body bears in its name: a university is not "the institute"."""
_STEMS = {"centre": "cent", "center": "cent", "laboratory": "lab", "lab": "lab"}
_ALSO = {"firm": "company"}
"""One noun for another, where texts change between them."""
_WORDS = "|".join(sorted(BEARS | {"fund", "company", "firm", "group", "yard", "shipyard", "manufacturer", "start-up"}))
_THE = re.compile(rf"he (?P<noun>(?i:{_WORDS}))\b(?! of\b|-| [A-Z])")
"""Behind a "t"; begun so, the search jumps from one "he " to the next."""
_OF_THE = re.compile(
    r"(?:(?!\b(?:said|says|announced|that|its|whose)\b).){1,500}\b(?:of|in|into|from|to|behind) ", re.DOTALL
)
"""Before "the firm" in a sentence whose subject is another firm: "X bought 45 percent of the firm"."""
_WITHIN = 500
_FURTHEST = 3
_REACH = 2_500
_NONE: Mapping[str, Mention] = MappingProxyType({})


class Told(NamedTuple):
    """What a sentence is about, and whom its short nouns mean."""

    subject: Mention | None
    pointed: Mapping[str, Mention]


def nouns_of(page: Page, told: Sequence[Told]) -> Mapping[str, Mention]:
    """Whom the short nouns of the sentence behind those told mean, by noun."""
    span = page.sentences[len(told)].span
    out: dict[str, Mention] = {}
    for match in _THE.finditer(page.folded, span.start, span.end):
        if page.folded[match.start() - 1] not in "tT":
            continue
        noun = match["noun"].lower()
        name = _ALSO.get(noun, noun)
        found = None if name in out else meant(page, told, noun, match.start() - 1)
        if found is not None:
            out[name] = found
    return out or _NONE


def meant(page: Page, told: Sequence[Told], noun: str, at: int) -> Mention | None:
    """Whom a noun at an offset of the sentence behind those told means; None where that is not clear."""
    start = max(page.sentences[len(told)].span.start, at - _WITHIN)
    kind = NOUN_KINDS.get(noun, "")
    here = page.names_in(Span(start, at)) if at > start else ()
    bearing = [one for one in here if bears(one, noun)] if noun in BEARS else []
    if bearing:
        return bearing[-1]
    if noun not in BEARS and any(one.kind == kind for one in here) and not _OF_THE.fullmatch(page.folded, start, at):
        return None
    return _before(page, told, noun, kind) or _only_one(page, noun, kind, page.sentences[len(told)].span.start)


def bears(mention: Mention, noun: str) -> bool:
    """Whether a name has the noun in it: the Northern Polytechnic University is "the university"."""
    return mention.kind != "Place" and _STEMS.get(noun, noun) in mention.text.lower()


def _before(page: Page, told: Sequence[Told], noun: str, kind: str) -> Mention | None:
    """Whom the noun meant in the sentences before, or what they are about, over one paragraph."""
    breaks, number = 1, len(told)
    for back in range(number - 1, max(-1, number - 1 - _FURTHEST), -1):
        breaks -= page.folded.count("\n", page.sentences[back].span.end - 1, page.sentences[back + 1].span.start) > 0
        if breaks < 0:
            return None
        subject, pointed = told[back]
        same = pointed.get(_ALSO.get(noun, noun))
        if same is not None:
            return same
        if subject is not None and (bears(subject, noun) if noun in BEARS else subject.kind == kind):
            return subject
    return None


def _only_one(page: Page, noun: str, kind: str, stop: int) -> Mention | None:
    """The one name before an offset, not too far back, that bears the noun or is of its kind."""
    start = max(0, stop - _REACH)
    near = page.names_in(Span(start, stop)) if stop > start else ()
    found = [one for one in near if (bears(one, noun) if noun in BEARS else one.kind == kind)]
    return found[-1] if len({page.book.end(one).name for one in found}) == 1 else None
