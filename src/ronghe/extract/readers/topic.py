"""What a sentence without its own subject is about: the thing that the sentence before was about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ronghe.extract.book.anaphora import reports, speaks_for_itself
from ronghe.extract.book.spoken import spoken_of
from ronghe.extract.headless_zh import headless
from ronghe.extract.line import Item, Line
from ronghe.extract.readers.stance import clause_start
from ronghe.model import End, Mention, Span

_FURTHEST = 3
"""So many sentences back a subject may stand."""


def topic(line: Line, kinds: frozenset[str]) -> End | None:
    """The one name of these kinds in the nearest earlier sentence of the paragraph that has any; None if it has two."""
    page = line.page
    if line.text.lstrip().startswith("公司") and speaks_for_itself(page):
        return None
    for number in range(line.number - 1, max(-1, line.number - 1 - _FURTHEST), -1):
        earlier = page.sentences[number].span
        if "\n" in page.folded[earlier.end : page.sentences[number + 1].span.start]:
            return None
        within = page.within(page.outermost, earlier)
        named = [mention for mention in within if mention.kind in kinds and not reports(page, mention)]
        if named:
            return page.book.only(named)
    return None


def spoken(line: Line, kinds: frozenset[str]) -> End | None:
    """The entity of these kinds that the sentences before the line speak of, as their grammar tells it."""
    told = spoken_of(line.page, line.span.start, kinds)
    return line.page.book.end(told) if told else None


def paragraph_start(line: Line, reach: int) -> int:
    """Where the line's paragraph begins in the page, or so many characters before the line if that is nearer."""
    furthest = max(0, line.span.start - reach)
    return max(line.page.folded.rfind("\n", furthest, line.span.start) + 1, furthest)


def told_before(line: Line, mentions: Sequence[Mention], reach: int) -> Sequence[Mention]:
    """Of these mentions of the page those before the line in its paragraph, so many characters back at most."""
    start = paragraph_start(line, reach)
    return line.page.within(mentions, Span(start, line.span.start)) if start < line.span.start else ()


_REACH = 1_200
"""Characters within which a thing that the text names alone of its kind is still spoken of."""


def only_one(line: Line, kinds: frozenset[str], position: int = 0) -> End | None:
    """The one name of these kinds that the text before a position of the line tells, over paragraphs; None for two."""
    page, before = line.page, line.place(position)
    near = page.within(page.outermost, Span(max(0, before - _REACH), before)) if before else ()
    return page.book.only(mention for mention in near if mention.kind in kinds)


def spoken_for(line: Line, position: int, kinds: frozenset[str]) -> tuple[End, bool] | None:
    """Of which name of these kinds a clause speaks, and whether the sentence says it.

    The first name of the clause that holds the position; else the last before it, else what the sentences
    before were about. A noun that stands for nobody named leaves nobody: 该公司是A的子公司，主要从事….
    """
    if headless(line, position):
        return None
    named = list(line.signs(clause_start(line, position), position, kinds)) or list(line.signs(0, position, kinds))[-1:]
    if named:
        return line.end(_head(line, kinds, named[0])), True
    known = topic(line, kinds)
    return (known, False) if known else None


_BY = re.compile(r"[由与和向对为在被从给同]$|的$")
"""Before a name that the clause is not about: X由该院的事业部改组成立."""


def _head(line: Line, kinds: frozenset[str], last: Item) -> Item:
    """The name at the head of a Chinese sentence, where the last one before the place stands behind a coverb."""
    first = next(line.signs(0, None, kinds), last)
    at, head = line.position(last), line.position(first)
    if at is None or head is None or not line.han or not head <= 1 < at:
        return last
    return first if _BY.search(line.text, 0, at) and not line.text.startswith("的", head + 1) else last
