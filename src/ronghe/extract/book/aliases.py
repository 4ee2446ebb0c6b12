"""Where a text itself says that two names are one: brackets, 简称, formerly, a name beside its translation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from ronghe.extract.book.alias_forms import Alias, Statement, han_before
from ronghe.extract.book.alias_kinds import runs_through
from ronghe.extract.book.unbounded import STATED, is_ending, name_before
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

__all__ = ["Alias", "find_aliases", "introduced"]

_OPENERS = frozenset('(,， ”》"\n简又原曾对前加亦也另、下以即')
"""What can stand right behind a name that is given another; everything else is passed over."""
_LISTED = re.compile(r"(?:证券|股票|公司|A股)简称[:：]\s{0,4}(?P<name>[\u4e00-\u9fff]{2,8})(?![\u4e00-\u9fff])")
_HEAD = 400
_LATIN = re.compile(r"[A-Za-z0-9]")
_SHORT_FORM = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·&-]{2,40}")


def find_aliases(page: Page, mentions: Sequence[Mention]) -> tuple[Alias, ...]:
    """Every such statement on the page, in order; ``mentions`` are the names known so far."""
    text = page.folded
    ending: dict[int, list[Mention]] = {}
    starting: dict[int, Mention] = {}
    for mention in mentions:
        if mention.kind != "Place" and text[mention.span.end : mention.span.end + 1] in _OPENERS:
            ending.setdefault(mention.span.end, []).append(mention)
        starting.setdefault(mention.span.start, mention)
        if mention.text.startswith(("the ", "The ")):
            span = Span(mention.span.start + 4, mention.span.end)
            starting.setdefault(span.start, Mention(span, mention.text[4:], mention.kind))
    for mention in _unfound(page, ending):
        ending[mention.span.end] = [mention]
    found: dict[tuple[Span, Span], Alias] = {}
    for end in sorted(ending):
        names = sorted(ending[end], key=lambda mention: mention.span.start)
        for alias in Statement(text, names, starting).read():
            if alias.full.quote(text) != alias.other.quote(text):
                found.setdefault((alias.full, alias.other), alias)
    ends = {mention.span.end for mention in mentions}
    for alias in _preceded(text, mentions, ends):
        found.setdefault((alias.full, alias.other), alias)
    for alias in _listed(text, mentions):
        found.setdefault((alias.full, alias.other), alias)
    return tuple(sorted(found.values()))


def _listed(text: str, mentions: Sequence[Mention]) -> Iterator[Alias]:
    """The short name in the head of a listed company's notice, of the company named below it: 证券简称：X."""
    short = _LISTED.search(text, 0, _HEAD)
    if short is None:
        return
    for mention in mentions:
        if mention.span.start > short.end() + _HEAD:
            return
        if (
            mention.kind == "Company"
            and mention.span.start > short.end()
            and mention.text.endswith("公司")
            and runs_through(short["name"], mention.text)
        ):
            other = Span(*short.span("name"))
            yield Alias(mention.span, other, "short", other.join(mention.span), "Company")
            return


def _preceded(text: str, mentions: Sequence[Mention], ends: set[int]) -> Iterator[Alias]:
    """An English name right behind its Chinese one, where that is no mention yet."""
    for mention in mentions:
        start = mention.span.start
        if text[start - 1 : start] == " " and text[start : start + 1].isascii() and start - 1 not in ends:
            other = han_before(text, start - 1)
            if other is not None:
                yield Alias(mention.span, other, "translation", other.join(mention.span), mention.kind)


def introduced(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """The further places where a name stands that the page gives to one of the mentions.

    An English form stands only as whole words; a place in a known name is none.
    """
    text = page.folded
    kinds: dict[str, str] = {}
    missed: list[Mention] = []
    held = {mention.span for mention in mentions}
    for alias in find_aliases(page, mentions):
        if not alias.role:
            kinds.setdefault(alias.other.quote(text), alias.kind)
        if alias.full not in held:
            missed.append(Mention(alias.full, alias.full.quote(page.text), alias.kind))
    if not kinds:
        return missed
    forms = list(kinds)
    taken = sorted(held)
    for pattern, start, end in AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(text):
        span = Span(start, end)
        if span not in held and _whole(text, span) and not _crossing(taken, span):
            missed.append(Mention(span, span.quote(page.text), kinds[forms[pattern]]))
    return missed


def _whole(text: str, span: Span) -> bool:
    """Whether the span does not cut a Latin word."""
    first = _LATIN.match(text, span.start) and _LATIN.match(text, span.start - 1) if span.start else None
    return first is None and not (_LATIN.match(text, span.end - 1) and _LATIN.match(text, span.end))


def _crossing(taken: Sequence[Span], span: Span) -> bool:
    """Whether one of the ordered spans shares a character with this one and does not lie in it."""
    index = bisect_left(taken, Span(span.end, span.end + 1))
    return any(other.touches(span) and not span.covers(other) for other in taken[max(0, index - 4) : index])


def _unfound(page: Page, ending: dict[int, list[Mention]]) -> Iterator[Mention]:
    """Names before 以下简称 that no mention covers, or that one covers but for the part that the short form is of."""
    if "称" not in page.folded:
        return
    for match in STATED.finditer(page.folded):
        form = _SHORT_FORM.search(page.folded, match.end(), match.end() + 30)
        short = form.group() if form else ""
        held = ending.get(match.start(), ())
        if all(is_ending(page.lens, mention.text) or not runs_through(short, mention.text) for mention in held):
            mention = name_before(page, match.start(), short)
            if mention is not None and (not held or runs_through(short, mention.text)):
                yield mention
