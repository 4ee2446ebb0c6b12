"""Bidders told one after another, each with labels of its own: 投标人：乙厂；报价：9万元；排名：1。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.notices.labels import Field
from ronghe.extract.notices.names import name_at
from ronghe.extract.notices.prose import rank_of, stage_of
from ronghe.extract.notices.sums import sum_in
from ronghe.extract.notices.win import Win

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_RANK = re.compile(r"\s{0,4}第?(?P<rank>[一二三四五六七八九十]|\d{1,2})名?(?=[\s，,。；;、|]|$)")
_CONTEST = re.compile(r"排[名序]|候选|得分|评分|未中|落选|第[一二三]名")
"""Words of a notice that sets bidders against one another."""
_WIDEST = 400


def in_blocks(notice: Notice) -> Iterator[Win]:
    """The ranked bidders of such a list, or the sellers of goods that it lists with the price of each."""
    named = list(notice.named("name"))
    if len(named) > 1:
        ranked = list(_ranked(notice, named))
        yield from ranked or _selling(notice, named)


def _ranked(notice: Notice, named: list[Field]) -> Iterator[Win]:
    """Those with a label of rank behind each name and before the next."""
    text = notice.page.folded
    for field, end in _blocks(notice, named):
        rank = next((one for one in notice.named("rank") if field.label.end <= one.label.start < end), None)
        told = _RANK.match(text, rank.value.start) if rank else None
        span = name_at(notice.page, field.value.start, field.value.end, alone=True) if told else None
        if told is not None and span is not None:
            number = rank_of(told["rank"])
            bids = (one for one in notice.named("bid", "amount") if field.label.end <= one.label.start < end)
            bid = next(bids, None)
            found = sum_in(notice, bid.value.start, min(bid.value.end, end), bid.scale) if bid else None
            yield Win(span, field.label.start, number, stage_of(number), found)


def _selling(notice: Notice, named: list[Field]) -> Iterator[Win]:
    """Sellers, where each has its price and nothing in the notice sets them against one another."""
    single = notice.page.lens.list("notices.heading.single")
    text = notice.page.folded
    if any(field.words not in single for field in named) or _CONTEST.search(text) or any(notice.named("supplier")):
        return
    found = []
    for field, end in _blocks(notice, named):
        priced = any(field.label.end <= one.label.start < end for one in notice.named("unit_price", "amount"))
        span = name_at(notice.page, field.value.start, field.value.end) if priced else None
        if span is None:
            return
        found.append(Win(span, field.label.start))
    yield from found


def _blocks(notice: Notice, named: list[Field]) -> Iterator[tuple[Field, int]]:
    """Each field with the end of what is told of its body: the next such label."""
    ends = [field.label.start for field in named[1:]]
    last = min(named[-1].label.end + _WIDEST, len(notice.page.folded))
    return zip(named, [*ends, last], strict=True)
