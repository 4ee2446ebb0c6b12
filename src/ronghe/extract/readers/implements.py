"""Which policy a policy carries out: what it says it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.extract.policy import meant, own_policy
from ronghe.extract.rules import alternatives
from ronghe.lens.lens import Lens
from ronghe.model import Claim, End, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "implements"
_REACH = 260
_NEAR, _LONGEST_LINK = 4, 120
_DATED = r"(?: ?\([^()]{3,40}\))?(?: (?:in|on) [\w ]{3,20}(?:, \d{4})?)?"
_WHOSE = r"(?:the )?(?:[A-Z][\w' -]{2,50}'s )?(?:\d{4} )?"
_COMMA = re.compile(r"[，,。；;\n]")
_STOP = re.compile(r"[。；;\n]")
_NEXT = re.compile(r"。\s{0,4}现(?:予以?|将|就|印发)")
"""The sentence behind the one that names what a notice rests on: …确定A等3家单位为示范基地。现予公布."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """What the page's own policy rests on; what a policy meant by a noun does; "A implements B"."""
    yield from _own(page)
    opens, _ = _patterns(page.lens)
    for policy, clause in meant(page):
        match = opens.search(page.folded, clause.start, clause.end)
        if match is not None and match.start() - clause.start <= _NEAR:
            stop = _COMMA.search(page.folded, match.end(), clause.end)
            span = Span(match.start(), stop.start() if stop else clause.end)
            yield from _claims(page, page.book.end(policy), span, 0.85)
    yield from _english(page)


def _claims(page: Page, subject: End, span: Span, sure: float) -> Iterator[Claim]:
    """One claim for each other policy that is named in the stretch."""
    for mention in page.within(page.outermost, span):
        target = page.book.end(mention)
        if mention.kind == "Policy" and target.name != subject.name:
            yield page.claim(NAME, "implements", span, sure, subject=subject, object=target)


def _english(page: Page) -> Iterator[Claim]:
    """The Measures implement the Outline: the word right between two policies."""
    policies = [mention for mention in page.outermost if mention.kind == "Policy"]
    verb = _verb(page.lens)
    for one, other in pairwise(policies):
        if other.span.start - one.span.end <= _LONGEST_LINK and verb.fullmatch(
            page.folded, one.span.end, other.span.start
        ):
            span = Span(one.span.start, other.span.end)
            subject, target = page.book.end(one), page.book.end(other)
            if subject.name != target.name:
                yield page.claim(NAME, "implements", span, 0.88, subject=subject, object=target)


def _own(page: Page) -> Iterator[Claim]:
    """根据《甲法》，结合本省实际，制定本条例: the page's own policy implements each that stands between."""
    own = own_policy(page)
    if own is None:
        return
    opens, made = _patterns(page.lens)
    subject = page.book.end(own)
    done = own.span.end
    for match in opens.finditer(page.folded, own.span.end):
        if match.start() < done:
            continue
        stop = _STOP.search(page.folded, match.end(), min(len(page.folded), match.end() + _REACH))
        limit = stop.start() if stop else min(len(page.folded), match.end() + _REACH)
        end = made.search(page.folded, match.end(), limit) or _NEXT.match(page.folded, limit)
        if end is None:
            continue
        done = end.end()
        yield from _claims(page, subject, Span(match.start(), end.end()), 0.9)
        return


@lru_cache(maxsize=4)
def _verb(lens: Lens) -> re.Pattern[str]:
    words = alternatives(lens.list("policy.implements.en"))
    return re.compile(rf"{_DATED}[\s,]{{1,3}}(?:which )?{words} {_WHOSE}")


@lru_cache(maxsize=4)
def _patterns(lens: Lens) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(alternatives(lens.list("policy.implements.rests_on"))),
        re.compile(alternatives(lens.list("policy.implements.made"))),
    )
