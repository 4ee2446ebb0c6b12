"""Which policy ended another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.policy import own_policy
from ronghe.extract.rules import alternatives, kinds_of
from ronghe.lens.lens import Lens
from ronghe.model import Claim, End, Issue, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "replaces"
_REACH = 240
_POLICY = kinds_of("Policy")


def read(page: Page) -> Iterator[Claim | Issue]:
    """《旧办法》同时废止 in the page's own policy; 《甲》取代《乙》 and "A replaces B" anywhere."""
    ended, by, english = _patterns(page.lens)
    own = own_policy(page)
    if own is not None:
        for match in ended.finditer(page.folded, own.span.end):
            yield from _ended(page, page.book.end(own), match)
    if sum(mention.kind in _POLICY for mention in page.outermost) < 2:
        return
    for pattern in (by, english):
        for match in pattern.finditer(page.folded):
            yield from _said(page, match)


def _ended(page: Page, own: End, match: re.Match[str]) -> Iterator[Claim]:
    """The policies of the sentence before the word, back to the last stop."""
    start = max(page.folded.rfind(stop, max(0, match.start() - _REACH), match.start()) for stop in "。；;\n") + 1
    start = max(start, match.start() - _REACH)
    for mention in page.within(page.outermost, Span(start, match.end())):
        target = page.book.end(mention)
        if mention.kind in _POLICY and target.name != own.name and not set(target.names) & set(own.names):
            yield page.claim(NAME, "replaces", Span(mention.span.start, match.end()), 0.9, subject=own, object=target)


def _said(page: Page, match: re.Match[str]) -> Iterator[Claim]:
    before = [
        item
        for item in page.within(page.outermost, Span(max(0, match.start() - 120), match.start() + 1))
        if item.kind in _POLICY
    ]
    after = [item for item in page.within(page.outermost, Span(match.end(), match.end() + 40)) if item.kind in _POLICY]
    if not before or not after or not _adjoin(page, before[-1], match, after[0]):
        return
    subject, target = page.book.end(before[-1]), page.book.end(after[0])
    if subject.name != target.name:
        span = Span(before[-1].span.start, after[0].span.end)
        yield page.claim(NAME, "replaces", span, 0.85, subject=subject, object=target)


def _adjoin(page: Page, one: Mention, match: re.Match[str], other: Mention) -> bool:
    """Whether next to nothing stands between the word and the names on both sides."""
    left = page.folded[one.span.end : match.start()]
    right = page.folded[match.end() : other.span.start]
    return len(left) <= 12 and len(right) <= 8 and not re.search(r"[。；;\n]", left + right)


@lru_cache(maxsize=4)
def _patterns(lens: Lens) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lists = (lens.list(f"policy.replaces.{name}") for name in ("zh", "by", "en"))
    ended, by, english = (re.compile(alternatives(words)) for words in lists)
    return ended, by, english
