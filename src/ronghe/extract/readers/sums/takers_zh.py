"""Which company a sum that somebody puts in goes to, as the words beside it tell: 分别向X增资, 认购X新增注册资本."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.rules import caught, rule
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.extract.readers.sums.given import Given

_GOES_ON = ("，", "共建", "设立", "成立", "组建")
_BEHIND = (
    r"(?:，?(?:{:Body}(?=[与和同联会]))?(?:与|和|同|联合|会同)[^。；;，,]{1,30}?)?，?(?:用于|共同|联合|合资|对外|发起)*"
    r"(?:投资|入股|参股|增资|设立|成立|组建|共建|合建|创办|收购|受让|认购)(?:设立|成立|组建)?(?:了)?[^，,。；;{#Org}]{0,8}{o:Company}"
)
_NEW_SHARES = re.compile(r"(?:的)?(?:新增|定向|增发)?[^，。；]{0,6}?(?:注册资[本金]|股[权份本]|\d[\d.]{0,6}%)")


def receiver(line: Line, one: Given) -> End | None:
    """The company between giver and sum that the money goes to: 分别向X增资2亿元和1亿元."""
    given_to = [
        line.items[at] for at in range(one.start, one.end) if line.text[at - 1] in "向对在于" and at in line.items
    ]
    return next((line.end(item) for item in given_to if item.kind == "Company"), None)


def firm_taken(line: Line, one: Given) -> End | None:
    """The company right behind the verb, of which new shares are bought: 分别以1亿元和2亿元认购X新增注册资本."""
    item = line.items.get(one.end)
    if item is None or item.kind != "Company" or _NEW_SHARES.match(line.text, one.end + 1) is None:
        return None
    return line.end(item)


def firm_behind(line: Line, one: Given, *, shared: bool) -> End | None:
    """The company behind the sum that it goes to: 各出资4000万元投资X; 出资1020万元，与B共同设立X.

    ``shared`` tells that others put in the same sum.
    """
    goes_on = shared or line.text.startswith(_GOES_ON, one.end)
    behind = rule(line.page.lens, _BEHIND).match(line.text, one.end) if goes_on else None
    company = line.end(caught(line, behind, "o")[0]) if behind else None
    return company if company is not None and company.name != line.end(one.giver).name else None
