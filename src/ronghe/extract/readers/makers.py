"""Firms behind a word for a firm, 车载雷达企业X, and bodies whose place stands in a bracket behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_BRACKET = re.compile(r"[(](?P<in>[^()\n]{2,40})[)]")
_QUOTES = ("“", "「", '"')
_SORTS = ("企业", "公司", "厂商", "巨头", "商")


def described_firms(page: Page) -> Iterator[int]:
    """Where such firms begin."""
    return (
        mention.span.start
        for mention in page.outermost
        if mention.kind == "Company" and page.folded.endswith(_SORTS, 0, _before(page, mention.span.start))
    )


def _before(page: Page, start: int) -> int:
    """Where a name begins with the quotation mark before it: 设备商「X」."""
    return start - 1 if page.folded[start - 1 : start] in _QUOTES else start


def in_brackets(page: Page) -> Iterator[tuple[Mention, list[Mention], str]]:
    """A body, the places with which the bracket behind it opens, and what else the bracket says; it may say no more."""
    ends = {mention.span.end: mention for mention in page.outermost if mention.kind in ("Company", "Institute")}
    for end, body in ends.items() if "(" in page.folded else ():
        bracket = _BRACKET.match(page.folded, end)
        if bracket is None:
            continue
        places = [one for one in page.within(page.outermost, Span(*bracket.span("in"))) if one.kind == "Place"]
        at = end + 1
        for place in places:
            at = place.span.end if place.span.start == at else at
        if at > end + 1 and page.folded[at] in "，,、)":
            yield body, [one for one in places if one.span.end <= at], page.text[at + 1 : bracket.end("in")]
