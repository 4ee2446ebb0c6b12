"""Funds that a Chinese text tells to put money into another: X引导基金认缴2亿元, 由A、X母基金等共同出资.

该基金 is seldom such a fund, and what partners put in does not go to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_PAYS = re.compile(
    r"(?:[(][^()]{1,24}[)])?(?:作为[^，。；]{2,14}[，]?)?(?:则|也|均|还|各|共同|联合|分别|拟|已|将|承诺|计划|按|等[^，。；]{0,12})*"
    r"(?:认缴|出资|实缴|认购|持股|持有|参投|跟投|领投)(?!额|总额|规模|总规模|资金|到位|人(?!民币)|方)"
)
_LISTED = re.compile(
    r"(?:[、和与及]|以及)[^，。；:：]{0,60}?(?:等[^，。；]{0,14})?(?:共同|联合|分别)?(?:出资|认缴|持股|参与出资|发起设立)"
)
_LEAD = re.compile(r"(?:由|[、和与及]|包括|引入)$")
_AMONG = re.compile(
    r"(?:LP|有限合伙人|出资人|出资方|投资人|投资方|合伙人)(?:主要)?(?:包括|有|为|涵盖|包含)[^，。；]{0,100}$"
)
"""In a list of who puts in: 基金的LP包括A、B引导基金."""
_TAKEN_IN = re.compile(r"(?:吸收|引入|引进|新增)(?:了)?[^，。；]{0,60}$")
_AS_PARTNER = re.compile(r"[^，。；]{0,60}?(?:[作成]?为|的)[^，。；]{0,8}(?:合伙人|出资人|投资人)")
"""同意吸收X基金、B为新的有限合伙人."""
_LIST = 110
_BACK = 900


def paying_funds(page: Page) -> frozenset[str]:
    """The names of the funds that the page tells to put money in somewhere; found once a page."""
    if __name__ not in page.shared:
        page.shared[__name__] = frozenset(
            page.book.end(one).name for one in page.outermost if one.kind == "Fund" and _pays(page.folded, one.span)
        )
    found: frozenset[str] = page.shared[__name__]
    return found


def _pays(text: str, span: Span) -> bool:
    if _PAYS.match(text, span.end):
        return True
    if _AMONG.search(text, max(0, span.start - _LIST), span.start):
        return True
    if _TAKEN_IN.search(text, max(0, span.start - _LIST), span.start) and _AS_PARTNER.match(text, span.end):
        return True
    lead = _LEAD.search(text, max(0, span.start - 2), span.start)
    return lead is not None and _LISTED.match(text, span.end) is not None


def fund_told(page: Page, before: int) -> End | None:
    """The fund named last before an offset that puts in nowhere; None where there is none."""
    near = page.within(page.outermost, Span(max(0, before - _BACK), before)) if before else ()
    paying = paying_funds(page)
    for mention in reversed(near):
        if mention.kind == "Fund":
            end = page.book.end(mention)
            if end.name not in paying:
                return end
    return None
