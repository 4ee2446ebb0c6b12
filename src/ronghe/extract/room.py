"""Names in order: which lie in no other, where they stand without their article, and which proposals have room."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ronghe.model import Mention, Span


def in_order(mention: Mention) -> tuple[int, int]:
    """Sorts mentions by start, the longer first."""
    return mention.span.start, -mention.span.end


def outermost(found: Iterable[Mention]) -> list[Mention]:
    """The names that lie in no other name; ``found`` is in order, the longer first where names nest."""
    out: list[Mention] = []
    for mention in found:
        if not out or mention.span.start >= out[-1].span.end:
            out.append(mention)
    return out


def without_article(mention: Mention) -> Span:
    """Where the name stands without its English article."""
    return Span(mention.span.start + (4 if mention.text[:4] in ("the ", "The ") else 0), mention.span.end)


def free(proposals: Iterable[Mention], found: Sequence[Mention]) -> Iterator[Mention]:
    """The proposals, in order of start, that touch neither a name found before nor an earlier proposal.

    ``found`` is in order, the longer first where names nest. A proposal may hold a place: a
    name readily begins with one.
    """
    rules = outermost(found)
    ends = [mention.span.end for mention in rules]
    last = 0
    for mention in proposals:
        if mention.span.start >= last and _fits(mention.span, rules, bisect_right(ends, mention.span.start)):
            last = mention.span.end
            yield mention


def with_free(found: Sequence[Mention], proposals: Iterable[Mention]) -> list[Mention]:
    """The names found, with those of the proposals that are :func:`free`, in order."""
    return sorted([*found, *free(proposals, found)], key=in_order)


def _fits(span: Span, rules: Sequence[Mention], first: int) -> bool:
    """Whether every name of the rules that the span touches is a place within it, and not all of it."""
    for number in range(first, len(rules)):
        mention = rules[number]
        if mention.span.start >= span.end:
            return True
        if mention.kind != "Place" or mention.span == span or not span.covers(mention.span):
            return False
    return True
