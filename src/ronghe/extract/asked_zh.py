"""What an article of a law only asks for, allows or encourages, which is no fact: 支持A与B共建C, 应当设立D."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ronghe.extract.chinese.articles import in_articles
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_ASKS = re.compile("应当|可以|鼓励|支持|引导(?=社会|企业|各类|高等|[^，。；]{0,8}向)|探索|推动|需要|必要时")
_ACTS = frozenset({"founded_by", "established", "partners_with", "contributes", "invests_in", "owns", "located_in"})
"""What somebody does, or what comes of it; duties of a body say all the same what it is part of."""
_SETTLED = ("有限公司", "集团公司")
"""A firm told by its full name is settled: 管委会可以依法组建某开发有限公司."""


def asked(page: Page, start: int, end: int) -> bool:
    """Whether an article asks for what follows: a word of asking stands between the places, on a page of articles."""
    return page.mostly_han and in_articles(page) and _ASKS.search(page.folded, start, end) is not None


def without_asked(told: Iterable[Claim | Issue], page: Page) -> Iterator[Claim | Issue]:
    """What was told, without such acts where the page is told in articles."""
    articles = page.mostly_han and in_articles(page)
    return (item for item in told if not (articles and isinstance(item, Claim) and _only_asked(item, page)))


def _only_asked(claim: Claim, page: Page) -> bool:
    """Whether a word of asking stands before the last of the claim's ends in its sentence."""
    if claim.predicate not in _ACTS or (claim.subject is not None and claim.subject.name.endswith(_SETTLED)):
        return False
    asks = _ASKS.search(page.folded, claim.span.start, claim.span.end)
    if asks is None:
        return False
    places = (
        min(
            (at for name in end.names if (at := page.text.find(name, claim.span.start, claim.span.end)) >= 0),
            default=-1,
        )
        for end in (claim.subject, claim.object)
        if end is not None
    )
    return max(places) > asks.start()
