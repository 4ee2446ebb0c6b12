"""Sums of an English text that leave their currency unsaid: "CNY 12 billion …, of which 3 billion had been paid in".

They are in the one currency that the text tells its other sums in; a text of several leaves them open. What counts
things ("12 million users") is no sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.signs import Item
from ronghe.model import Money, Span
from ronghe.text.money import MoneyFound
from ronghe.text.money.bounds import bounded
from ronghe.text.numerals import numeral_at

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.extract.page import Page

_BARE = re.compile(
    r"(?<=[ (])\d[\d.,]{0,8} ?(?:[mb]illion|bn)(?=[,.;:)]|$|\n| (?:for|from|to|into|in|by|and|of (?:the|its|that|which)"
    r"|at|on|came|went|was|is|has|had|have|since|last|this|a year|as|more|over|between|with|behind|or|but|after|under"
    r"|through)\b)"
)
_CURRENCY = "sums_en.currency"


def bare_sums(line: Line, taken: list[Item]) -> Iterator[Item]:
    """The signs of such sums in an English line, where none of those ``taken`` stands."""
    page = line.page
    currency = _currency(page) if line.latin and not line.han else None
    if currency is None:
        return
    for match in _BARE.finditer(page.folded, line.span.start, line.span.end):
        span = Span(*match.span())
        read = numeral_at(page.folded, span.start)
        if read is None or read.end != span.end or any(item.span.touches(span) for item in taken):
            continue
        bound, context = bounded(page.folded, span, over=read.over)
        amount = Money(read.value, currency, None)
        yield Item("Money", context, money=MoneyFound(span, amount, context, bound))


def _currency(page: Page) -> str | None:
    """The one currency of the page's sums, none of which only restates another."""
    if _CURRENCY not in page.shared:
        told = {found.money.currency for found in page.money if not found.converts}
        page.shared[_CURRENCY] = told.pop() if len(told) == 1 else None
    found: str | None = page.shared[_CURRENCY]
    return found
