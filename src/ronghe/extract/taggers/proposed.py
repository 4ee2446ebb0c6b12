"""Names that models propose, beside those that the rules found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TYPE_CHECKING

from ronghe.extract.room import free, in_order
from ronghe.extract.taggers.proposed_en import organisations as english
from ronghe.extract.taggers.proposed_zh import organisations as chinese
from ronghe.model import Claim, Issue, Mention

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_NAMES = "taggers.proposed"
_TRUST = 0.6
"""Of nine claims that lac's names add on labelled sentences five are right, of twenty by rules alone nineteen."""


def proposals(page: Page) -> list[Mention]:
    """What the page's models propose, in order, the longer first; proposals may touch."""
    out: dict[tuple[int, int], Mention] = {}
    for model in page.taggers:
        pieces = [sentence.span for sentence in page.sentences if (sentence.han if model.han else sentence.latin)]
        propose = chinese if model.han else english
        for tagged in model.tag(page.folded, pieces):
            for span, kind in propose(page.folded, tagged, page.lens):
                out.setdefault((span.start, -span.end), Mention(span, span.quote(page.text), kind))
    return [out[key] for key in sorted(out)]


def with_proposals(page: Page, proposed: Sequence[Mention], found: Sequence[Mention]) -> list[Mention]:
    """The names found and the proposals that fit; a land that is proposed as its government is no place there."""
    acting = {mention.span for mention in proposed if mention.kind == "PublicBody"}
    found = [mention for mention in found if not (mention.kind == "Place" and mention.span in acting)]
    return sorted([*found, *fitting(page, proposed, found)], key=in_order)


def fitting(page: Page, proposed: Sequence[Mention], found: Sequence[Mention]) -> list[Mention]:
    """The proposals that nothing found before speaks against, in order.

    ``found`` are the names of the rules, of the lens and of the weights, in order, the longer first where names nest.
    A proposal that shares a character with one of these is dropped, unless it holds it whole and that is a place: a
    name readily begins with a place. Of two proposals that touch the first stands.
    """
    fitting = list(free(proposed, found))
    page.shared[_NAMES] = {mention.text for mention in fitting} - {mention.text for mention in found}
    return fitting


def doubted(items: Iterable[Claim | Issue], page: Page) -> Iterator[Claim | Issue]:
    """The same claims; one between names of which only a model says that they are such has less confidence."""
    for item in items:
        names: AbstractSet[str] = page.shared.get(_NAMES, frozenset())
        ends = (item.subject, item.object) if names and isinstance(item, Claim) else ()
        if isinstance(item, Claim) and any(end is not None and end.name in names for end in ends):
            yield replace(item, confidence=round(item.confidence * _TRUST, 2))
        else:
            yield item
