"""The names behind one label: one, several with list marks between them, or a numbered list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ronghe.extract.notices.names import name_at
from ronghe.extract.notices.sums import Sum, sum_in
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.notices.labels import Field
    from ronghe.extract.notices.notice import Notice
    from ronghe.extract.page import Page

NUMBERED = re.compile(r"\s{0,6}(?:①\s?|\(一\)\s?)|\s{0,6}\(?1(?:\s?[).、．]\s{0,3}|\s{1,3}(?=[\u4e00-\u9fff]))")
"""How a list begins that is numbered from one."""
_PART_OF_ORDER = re.compile(r"[\u4e00-\u9fff\d]{1,8}(?:片区|地区|区域|标段|包|方向|类|片)[:：]")
_LONGEST_ROW = 200
_APART = re.compile(
    r"(?:分别|依次)?[为是:：]?\s?[、；;，,\s和及与]{0,3}\s?(?:[①-⑩]|\(?[一二三四五六七八九\d][).、]|\([一二三四五六七八九\d]\))?\s?(?:人民币)?"
)
"""What may stand before each sum of a row of them."""
_BETWEEN_ITEMS = 160
"""Characters between two winners of a numbered list."""
_MORE = re.compile(r"(?:\([^()\n]{0,12}\))?\s?[、;；,，\n和及]\s?(?:\d[.、]\s?)?")


def listed(page: Page, value: Span, *, alone: bool) -> Iterator[Span]:
    """The names of a value: one, or several with list marks between them, or a numbered list."""
    if (first := NUMBERED.match(page.folded, value.start, value.end)) is not None:
        yield from _numbered(page, first.end())
        return
    at = value.start
    while at < value.end:
        span = name_at(page, at, value.end, alone=alone)
        if span is None:
            return
        yield span
        more = _MORE.match(page.folded, span.end, value.end)
        if more is None:
            return
        at = more.end()


def _numbered(page: Page, start: int) -> Iterator[Span]:
    """The names of a list that is numbered from one, with other words of each between them."""
    text, at, number = page.folded, _behind_part(page.folded, start), 1
    while (span := name_at(page, at, min(len(text), at + 60))) is not None:
        yield span
        number += 1
        sign = f"{'①②③④⑤⑥⑦⑧⑨⑩'[number - 1 : number] or '⑩'}|\\({'一二三四五六七八九十'[number - 1 : number] or '十'}\\)"
        item = re.compile(rf"(?:(?<![\d.])\(?{number}\s?[).、．]|{sign})\s{{0,3}}(?=[\u4e00-\u9fff])")
        found = item.search(text, span.end, min(len(text), span.end + _BETWEEN_ITEMS))
        if found is None:
            return
        at = _behind_part(text, found.end())


def _behind_part(text: str, at: int) -> int:
    """Behind the part of the order that an item of a list is for: 合肥片区：甲公司."""
    part = _PART_OF_ORDER.match(text, at)
    return part.end() if part else at


def beside(notice: Notice, field: Field, spans: Sequence[Span]) -> list[Sum]:
    """The sums of the next label of sums, one for each of several names, in their order; none where they do not fit.

    中标供应商：甲公司、乙厂。中标金额：12万元、30万元.
    """
    later = (one for one in notice.named("amount", "supplier") if one.label.start > field.label.start)
    told = next(later, None)
    if len(spans) < 2 or told is None or told.name != "amount" or told.label.start < spans[-1].end:
        return []
    out: list[Sum] = []
    at, text = told.value.start, notice.page.folded
    end = min(told.value.end, at + _LONGEST_ROW)
    while len(out) <= len(spans) and (found := sum_in(notice, at, end, told.scale)) is not None:
        if found.money is None or _APART.fullmatch(text, at, found.span.start) is None:
            break
        out.append(replace(found, term=told.words))
        at = found.span.end
    return out if len(out) == len(spans) else []
