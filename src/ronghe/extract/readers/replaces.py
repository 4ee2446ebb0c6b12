"""Which policy ended another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.policy import explained, meant, own_policy
from ronghe.extract.rules import alternatives, kinds_of
from ronghe.lens.lens import Lens
from ronghe.model import Claim, End, Issue, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "replaces"
_REACH = 240
_LAST = re.compile(r"》?(?:\([^()\n]{0,60}\))?[^，,。；;《\n]{0,14}")
_EFFECT = re.compile(r"》?(?:(?:自|将?于|从)[^，,。；;\n]{2,24})?起?(?:正式)?(?:施行|实施|生效|执行)")
_LISTED = re.compile(r"》?(?:\([^()\n]{0,60}\))?\s?(?:、|和|及|以及|与|，|,)?\s?《?")
_AND = re.compile(r",? and ")
"""A second verb has the first one's subject: the Measures implement the Outline and replace the Rules."""
_TAKEN = re.compile(r"[^。；;\n]{0,40}(?:被|为|由)《?")
_CARRIED_OUT = re.compile(r"(?:贯彻|落实|执行|根据|依据|按照|依照|遵照)[^，。；《\n]{0,8}《?$")
_NEAR = 16
_JOINED = re.compile(r"》?所?")
_FULL_STOP = re.compile(r"[。\n]")
_POLICY = kinds_of("Policy")


def read(page: Page) -> Iterator[Claim | Issue]:
    """《旧办法》同时废止 in the page's own policy; 《甲》取代《乙》 and "A replaces B" anywhere."""
    ended, by, english = _patterns(page.lens)
    own = own_policy(page) or explained(page)
    if own is not None:
        for match in ended.finditer(page.folded, own.span.end):
            yield from _ended(page, page.book.end(own), match)
    for policy, clause in meant(page):
        stop = _FULL_STOP.search(page.folded, clause.end - 1, min(len(page.folded), clause.end + _REACH))
        for match in ended.finditer(page.folded, clause.start, stop.start() if stop else clause.end):
            yield from _ended(page, page.book.end(policy), match)
    for match in ended.finditer(page.folded):
        takes_effect = _in_effect(page, match.start())
        if takes_effect is not None:
            yield from _ended(page, page.book.end(takes_effect), match)
    for match in ended.finditer(page.folded) if own is None else ():
        told = _told_before(page, match.start())
        if told is not None:
            yield from _ended(page, page.book.end(told), match)
    if sum(mention.kind in _POLICY for mention in page.outermost) < 2:
        return
    for pattern in (by, english):
        for match in pattern.finditer(page.folded):
            yield from _said(page, match)


def _told_before(page: Page, offset: int) -> Mention | None:
    """The one policy of the sentences before in the paragraph: X印发《新规定》。…此前试行的《旧规定》同时废止.

    What they only carry out replaces nothing: 为贯彻落实《上级意见》，制定本意见。…原《旧意见》同时废止.
    """
    if "同时" not in page.folded[max(0, offset - 2) : offset + 2]:
        return None
    sentence = page.sentence_at(offset)
    if sentence is None:
        return None
    start = max(page.folded.rfind("\n", 0, sentence.span.start) + 1, sentence.span.start - _REACH, 0)
    before = page.within(page.outermost, Span(start, sentence.span.start)) if start < sentence.span.start else ()
    named = {page.book.end(one).name: one for one in before if one.kind in _POLICY}
    if any(_CARRIED_OUT.search(page.folded, max(0, one.span.start - _NEAR), one.span.start) for one in named.values()):
        return None
    return next(iter(named.values())) if len(named) == 1 else None


def _in_effect(page: Page, offset: int) -> Mention | None:
    """The policy that the same sentence says takes effect: 《新办法》自2023年1月1日起施行，《旧办法》同时废止."""
    start = max(page.folded.rfind(stop, max(0, offset - _REACH), offset) for stop in "。\n") + 1
    start = max(start, offset - _REACH)
    found = (one for one in page.within(page.outermost, Span(start, offset)) if one.kind in _POLICY)
    return next((one for one in found if _EFFECT.match(page.folded, one.span.end, offset)), None)


def _ended(page: Page, own: End, match: re.Match[str]) -> Iterator[Claim]:
    """The policies right before the word, one or a list of them."""
    start = max(page.folded.rfind(stop, max(0, match.start() - _REACH), match.start()) for stop in "。；;\n") + 1
    start = max(start, match.start() - _REACH)
    edge, link = match.start(), _LAST
    for mention in reversed(page.within(page.outermost, Span(start, match.end()))):
        if mention.kind not in _POLICY or not link.fullmatch(page.folded, mention.span.end, edge):
            continue
        edge, link = mention.span.start, _LISTED
        target = page.book.end(mention)
        if target.name != own.name and not set(target.names) & set(own.names):
            yield page.claim(NAME, "replaces", Span(mention.span.start, match.end()), 0.9, subject=own, object=target)


def _said(page: Page, match: re.Match[str]) -> Iterator[Claim]:
    before = [
        item
        for item in page.within(page.outermost, Span(max(0, match.start() - _REACH), match.start() + 1))
        if item.kind in _POLICY
    ]
    if len(before) > 1 and _TAKEN.fullmatch(page.folded, before[-2].span.end, before[-1].span.start):
        if _JOINED.fullmatch(page.folded, before[-1].span.end, match.start()):
            yield from _taken(page, before[-2], before[-1], match)
        return
    after = [item for item in page.within(page.outermost, Span(match.end(), match.end() + 40)) if item.kind in _POLICY]
    if not before or not after or not _adjoin(page, before[-1], match, after[0]):
        return
    if _AND.fullmatch(page.folded, before[-1].span.end, match.start()) and len(before) > 1:
        before.pop()
    subject, target = page.book.end(before[-1]), page.book.end(after[0])
    if subject.name != target.name:
        span = Span(before[-1].span.start, after[0].span.end)
        yield page.claim(NAME, "replaces", span, 0.85, subject=subject, object=target)


def _taken(page: Page, old: Mention, new: Mention, match: re.Match[str]) -> Iterator[Claim]:
    """《甲》已被《乙》取代."""
    subject, target = page.book.end(new), page.book.end(old)
    if subject.name != target.name:
        yield page.claim(NAME, "replaces", Span(old.span.start, match.end()), 0.87, subject=subject, object=target)


def _adjoin(page: Page, one: Mention, match: re.Match[str], other: Mention) -> bool:
    """Whether next to nothing stands between the word and the names on both sides."""
    left = page.folded[one.span.end : match.start()]
    right = page.folded[match.end() : other.span.start]
    return len(left) <= 12 and len(right) <= 14 and not re.search(r"[。；;\n]", left + right)


@lru_cache(maxsize=4)
def _patterns(lens: Lens) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lists = (lens.list(f"policy.replaces.{name}") for name in ("zh", "by", "en"))
    ended, by, english = (re.compile(alternatives(words)) for words in lists)
    return ended, by, english
