"""Award notices: which buyer awarded what to whom, for how much, and how far the award has come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ronghe.extract.notices.buyers import buyer_in_opening, buyer_of
from ronghe.extract.notices.ends import end_of
from ronghe.extract.notices.lots import count_of
from ronghe.extract.notices.notice import (
    Notice,
    code_of,
    date_of,
    method_of,
    notice_of,
    platform_of,
    project_of,
    standing_of,
)
from ronghe.extract.notices.sums import Sum, sum_in, total_in
from ronghe.extract.notices.win import Win
from ronghe.extract.notices.winners import wins
from ronghe.model import Claim, End, Issue, Money, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "awards"
_SURE = {"label": 0.93, "cells": 0.9, "rank": 0.88, "flat": 0.86, "prose": 0.82, "quotes": 0.78}
"""By layout. On the development notices 22 of 23 claims behind labels agree with what people drew out, 18 of 21 by
rank, 16 of 18 in flat tables, 21 of 27 in prose and 14 of 22 in tables of quotes; all but a few of the others are
slips of the labels (a figure mistyped, a loser taken for the winner), so that the figures are a little higher."""
_WIDEST = 300
"""A quote that would be longer leaves the sum out."""
_MEASURES = (
    ("amount", "award"),
    ("service", "award"),
    ("budget", "budget"),
    ("ceiling", "ceiling"),
    ("unit_price", "unit_price"),
)
"""Labels of sums by what the sum is, in the order in which they stand in for one beside the name."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a supplier; candidates behind the first say so and are no suppliers."""
    notice = notice_of(page)
    if notice is None:
        return
    grouped = _by_supplier(notice)
    if not grouped:
        return
    suppliers = {end_of(page, group[0].name).name for group in grouped}
    end = buyer_of(notice) or buyer_in_opening(notice, suppliers)
    told = _told(notice)
    passed_over = _passes_over(grouped)
    won = [group for group in grouped if _stage(group, passed_over) != "candidate"]
    for group in grouped:
        supplier = end_of(page, group[0].name)
        if end is not None and supplier.name == end.name:
            continue
        found = _sum(notice, group, alone=len(won) == 1 and group is won[0])
        if found is not None and found[0].masked:
            message = f"the source masks the sum that {supplier.name} gets; look for another edition of the notice"
            yield Issue("amount_masked", message, page.document.id, found[0].span)
        stage = told["stage"] if told["stage"] == "cancelled" else _stage(group, passed_over) or told["stage"]
        partners = _partners(page, group[0], grouped)
        yield _claim(notice, group, (end, supplier), found, {**told, "stage": stage, "jointly_with": partners})


def _partners(page: Page, win: Win, grouped: list[list[Win]]) -> list[str] | None:
    """With whom a supplier bid together: the sum is that of all of them."""
    if not win.joint:
        return None
    others = [group[0] for group in grouped if group[0].joint and group[0].start == win.start]
    return [end_of(page, other.name).name for other in others if other.name != win.name] or None


def _told(notice: Notice) -> dict[str, Any]:
    """What the notice says of every award in it."""
    return {
        "stage": standing_of(notice, count_of(notice)),
        "method": method_of(notice),
        "platform": platform_of(notice),
        "notice_no": code_of(notice),
        "project": project_of(notice),
        "date": date_of(notice),
    }


def _claim(
    notice: Notice, group: list[Win], ends: tuple[End | None, End], found: tuple[Sum, str] | None, told: dict[str, Any]
) -> Claim:
    first = group[0]
    amount, measure = found if found else (None, None)
    money = amount.money if amount else None
    return notice.page.claim(
        NAME,
        "awards",
        _span(first, amount),
        max(_SURE[win.layout] for win in group),
        subject=ends[0],
        object=ends[1],
        value=money,
        measure=measure if money and told["stage"] != "candidate" else None,
        term=amount.term if amount and money else None,
        rank=next((win.rank for win in group if win.rank), None),
        **told,
    )


def _span(win: Win, amount: Sum | None) -> Span:
    """From the label to the name, with the sum unless it stands far off."""
    start, end = win.start, win.name.end
    if amount is not None and not amount.apart and max(end, amount.span.end) - min(start, amount.span.start) <= _WIDEST:
        return Span(min(start, amount.span.start), max(end, amount.span.end))
    return Span(start, end)


def _by_supplier(notice: Notice) -> list[list[Win]]:
    """What is said of each name together, in order of the text; the first of a group has the best statement.

    Where the text says who won, unranked bidders of other statements stay what they are.
    """
    groups: dict[str, list[Win]] = {}
    for win in wins(notice):
        groups.setdefault(end_of(notice.page, win.name).name, []).append(win)
    return [sorted(group, key=lambda win: (win.sum is None, win.start)) for group in groups.values()]


def _stage(group: list[Win], passed_over: bool = False) -> str | None:
    """The stage that the statements on one supplier give it: being chosen weighs more than a rank.

    ``passed_over``: the notice chooses one of a lower rank, so that the first is a candidate too.
    """
    ranks = [win.rank for win in group if win.rank]
    chosen = {win.stage for win in group if not win.rank and not win.part and win.stage != "candidate"}
    if ranks and (passed_over or min(ranks) > 1) and not chosen:
        return "candidate"
    stages = chosen if ranks and min(ranks) > 1 else {win.stage for win in group}
    if "proposed" in stages:
        return "proposed"
    return None if None in stages else "candidate"


def _passes_over(groups: list[list[Win]]) -> bool:
    """Whether the notice chooses a supplier whose rank is not the first."""
    return any(
        min((win.rank for win in group if win.rank), default=1) > 1 and _stage(group) != "candidate" for group in groups
    )


def _sum(notice: Notice, group: list[Win], *, alone: bool) -> tuple[Sum, str] | None:
    """What the supplier gets with its measure: sums of lots together; else the notice's one sum; else its budget."""
    told = [win for win in group if win.sum is not None and win.sum.money is not None]
    told = [win for win in told if win.stage != "candidate"] or told
    whole = list({win.sum.span: win.sum for win in told if win.sum and not win.part}.values())
    parts = list({win.sum.span: win.sum for win in told if win.sum and win.part}.values())
    if whole:
        return _of_lots(notice, whole), "award"
    if parts:
        return _added(parts), "award"
    masked = next((win.sum for win in group if win.sum is not None), None)
    if masked is not None:
        return masked, "award"
    if not alone:
        return None
    for name, measure in _MEASURES:
        for field in notice.named(name):
            end = min(field.value.end, field.value.start + 60)
            if name == "unit_price" and (total := total_in(notice, field.value.start, end)) is not None:
                return total, "award"
            piece = notice.page.folded.find("元", field.value.start, end) if name == "unit_price" else -1
            found = sum_in(notice, field.value.start, end if piece < 0 else piece + 1, field.scale)
            if found is not None and found.money is not None:
                return replace(found, term=field.words), measure
    return None


def _of_lots(notice: Notice, sums: list[Sum]) -> Sum:
    """One sum; the sum of several where the notice has lots, else the one that is called the award's."""
    if len(sums) == 1:
        return sums[0]
    if count_of(notice) > 1 and all(found.term == sums[0].term for found in sums):
        return _added(sums)
    labels = notice.page.lens.list("notices.label.amount")
    return next((found for found in sums if found.term in labels), sums[0])


def _added(sums: list[Sum]) -> Sum:
    """The sum of several, with the stretch that holds them all."""
    if len(sums) == 1:
        return sums[0]
    total = sum((found.money.amount for found in sums if found.money), Decimal(0))
    stretch = Span(min(found.span.start for found in sums), max(found.span.end for found in sums))
    return Sum(Money(total, "CNY"), stretch, sums[0].term, apart=any(found.apart for found in sums))
