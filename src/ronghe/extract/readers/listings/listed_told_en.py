"""Who is put on a list that the English text names in another sentence: "Those named were X and Y".

Read for :mod:`ronghe.extract.readers.listings.listed_on`. The rule that adds names to a list tells first which list
and from which day, then who and why; news tells how many, then who.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.listings.listed_items_en import listed_item
from ronghe.extract.readers.listings.listed_several_en import is_near, several_listed
from ronghe.extract.rules import alternatives, caught, matches, words_of
from ronghe.lens.lens import Lens
from ronghe.model import End, PartialDate, Span

_WHO = "{s:Company|Institute|PublicBody+}"
_RULES = (
    rf"{_WHO}(?:, [^,;.]{{2,60}},)? (?P<verb>(?:is|are|was|were) (?:(?:also|being|hereby|itself|themselves) )?added)"
    rf" (?:for|because|on the basis|due to)\b",
    rf"\b(?:[Tt]hose|[Tt]he (?:\w+ )?(?:companies|firms|entities|parties|names|additions)) (?P<verb>named|added"
    rf"|listed|designated|sanctioned|targeted)"
    rf"(?: on \w+| by \w+)? (?:were|are|include|included) {_WHO}",
    rf"\b(?P<verb>add(?:s|ed|ing)?) the following (?:\w+ )?(?:entities|companies|parties|persons)[^.;:{{#Org}}"
    rf"]{{0,80}}?: {_WHO}",
    rf"{_WHO}(?:, which)? (?P<verb>(?:was|were|is|are) (?:itself |themselves |also |already )?(?:put|placed|added))"
    rf" (?:on|to|onto) (?:the|that|this) list\b",
)
_CALLS = (" added ", "named were", "named are", "named include", "he following ", " the list")
_BACK = 3_000
"""So many characters back the list may be named."""
_EFFECTIVE = re.compile(r"\b(?:[Ee]ffective|takes? effect|in effect)(?: on| from| as of)? $")
_AROUND = 400
"""Characters behind the sentence of the list within which its keeper may be named."""
_KEEPS = re.compile(
    r"Commerce|Industry and Security|BIS|Defense|Treasury|OFAC|Foreign Assets|State Department|Department of State"
    r"|Union"
)

_REVIEWS = re.compile(r"Review Committee")
"""Who determines what goes on the list, where the text names no keeper of it."""


@dataclass(frozen=True, slots=True)
class Put:
    """Who is put on which list, from which day, by whom, and where the verb stands in the line's text."""

    who: Item
    programme: str
    by: End | None
    since: str | None
    verb: tuple[int, int]


class _List(NamedTuple):
    """A list, who keeps it, from when its change holds, and at which offset the page names it."""

    programme: str
    by: End | None
    since: str | None
    at: int


def told_lists(line: Line) -> Iterator[Put]:
    """Everybody whom an English line puts on the list that the text named last, each once."""
    found = None
    taken: set[str] = set()
    for who, verb, near in _put(line):
        found = found or _named(line)
        name = line.end(who).name
        if found is None or name in taken or (found.by is not None and found.by.name == name):
            continue
        if not near or is_near(line, found.at):
            taken.add(name)
            yield Put(who, found.programme, found.by, found.since, verb)


def _put(line: Line) -> Iterator[tuple[Item, tuple[int, int], bool]]:
    """Who is put on a list, where the verb stands, and whether the list must be named close by."""
    if any(call in line.text for call in _CALLS):
        for notation in _RULES:
            for match in matches(line, notation):
                yield from ((who, match.span("verb"), False) for who in caught(line, match, "s"))
    entry = listed_item(line)
    if entry is not None:
        at = line.position(entry) or 0
        yield entry, (at, at), False
    for several in several_listed(line):
        yield from ((who, several.verb, not several.far) for who in several.who)


def _named(line: Line) -> _List | None:
    """The list that the text named last before a line, with who keeps it and from when its change holds."""
    page, stop = line.page, line.span.end
    start = max(0, stop - _BACK)
    told = list(_listing(page.lens).finditer(page.folded, start, stop))
    if not told:
        return None
    last = told[-1]
    by = next(filter(None, (_keeper(line, one.start()) for one in reversed(told) if one.group() == last.group())), None)
    return _List(page.text[last.start() : last.end()], by, _since(line, Span(start, stop)), last.start())


def _keeper(line: Line, at: int) -> End | None:
    """Who keeps the list that is named at an offset, by the sentence there."""
    number = line.page.sentence_number(at)
    return None if number is None else _authority(line, line.page.sentences[number].span)


def _authority(line: Line, told: Span) -> End | None:
    """The first authority that keeps such lists, in the sentence of the list or else right behind it."""
    page = line.page
    review: End | None = None
    for stretch in (told, Span(told.start, min(len(page.folded), told.end + _AROUND))):
        bodies = [page.book.end(one) for one in page.names_in(stretch) if one.kind == "PublicBody"]
        keeper = next((body for body in bodies if _KEEPS.search(body.name)), None)
        if keeper is not None:
            return keeper
        review = review or next((body for body in bodies if _REVIEWS.search(body.name)), None)
    return review


def _since(line: Line, stretch: Span) -> str | None:
    """The day from which the change holds, where the text says so before, else the first that it tells behind."""
    page = line.page
    behind = Span(stretch.end, min(len(page.folded), stretch.end + _BACK)) if stretch.end < len(page.folded) else None
    for date in (*page.within(page.dates, stretch), *(page.within(page.dates, behind) if behind else ())):
        before = page.folded[max(0, date.span.start - 30) : date.span.start]
        if _EFFECTIVE.search(before):
            found = date.resolve(page.dating.reference)
            if isinstance(found, PartialDate):
                return str(found)
    return None


@lru_cache(maxsize=4)
def _listing(lens: Lens) -> re.Pattern[str]:
    return re.compile(alternatives(words_of(lens, "readers.listing.en")))
