"""Years that a Chinese text tells by an earlier one: 同年, 当年10月, 次年3月."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.signs import Item
from ronghe.model import PartialDate, Span
from ronghe.text.dates import find_dates

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_ALIKE = re.compile(
    r"(?:(?P<next>[次翌]年)|同年|那一?年(?=，|\d)|[当该]年(?=\d|，))(?:\d{1,2}月(?:\d{1,2}日)?)?(?![度级龄代轮纪限])"
)
"""当年 alone says "in those days" as often as it names a year."""
_SAME_DAY = re.compile(r"同日|[当同]天(?=[，揭上下晚举正成启签挂]|还|也)|当日(?=[，揭上下晚举正成启签挂]|还|也)")
_DAY = re.compile(r"\d日|今天|昨天|昨日|今日|前天")
_TOLD_WITHIN = 500


def year_told(page: Page, offset: int) -> int | None:
    """The year of the last date before the offset in its paragraph that gives one itself."""
    start = max(page.folded.rfind("\n", 0, offset) + 1, offset - _TOLD_WITHIN)
    for found in reversed(page.within(page.dates, Span(start, offset)) if start < offset else ()):
        date = found.resolve(None) if found.explicit else None
        if isinstance(date, PartialDate):
            return date.year
    return None


def years_alike(page: Page, span: Span) -> Iterator[Item]:
    """A date for each such word of a sentence before which the paragraph tells a year, or 同日 behind a day."""
    for match in _SAME_DAY.finditer(page.folded, span.start, span.end):
        told = page.within(page.dates, Span(span.start, match.start())) if match.start() > span.start else ()
        day = [found for found in told if _DAY.search(page.folded, found.span.start, found.span.end)]
        if day:
            yield Item("Date", Span(*match.span()), date=day[-1])
    for match in _ALIKE.finditer(page.folded, span.start, span.end):
        year = year_told(page, match.start())
        if year is None:
            continue
        whole = f"{year + 1 if match['next'] else year}年{match.group().partition('年')[2]}"
        date = next(iter(find_dates(whole)), None)
        if date is not None:
            yield Item("Date", Span(*match.span()), date=date)
