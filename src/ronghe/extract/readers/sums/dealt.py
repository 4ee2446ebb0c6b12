"""Which company a Chinese line, or the sentences before it, tell to take money: 对X增资, 其中A出资2亿元."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.line import SIGNS
from ronghe.extract.readers.topic import paragraph_start
from ronghe.extract.rules import caught, matches
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.line import Item, Line

_DEAL = (
    r"(?:收购|受让|购买|取得|入股|增资|参股|控股(?!股东|子公司)|并购|战略投资|领投(?!方))(?:了|至|于)?"
    r"[^，,。；;{#Org|Money}]{0,6}{o:Company}"
)
_DEALS = (
    _DEAL,
    r"(?:对|向)(?:{:Company}?[^，,。；;{#Name|Money}]{0,8}(?:子公司|下属|旗下|所属)(?:的)?)?{o:Company}(?:进行)?(?:现金|货币|同比例|单方面)"
    r"?(?:增资|注资|战略投资)",
    r"(?:向|对|为){o:Company}(?:联合|共同|合计|累计|追加|首轮|现金)*(?:出资|投资|增资|注资|投入)(?:了)?(?:共|合计|约)*{:Money}(?=[^。；]{0,12}其中)",
)
_RAISING = (
    r"{o:Company}[^，,。；;{#Org}]{0,12}"
    r"(?:增资扩股|增资(?![^，,。；;{#Org}]{0,6}{:Money})|混改|混合所有制|完成[^，。；]{0,16}融资|引入|引进|注册资本(?:由|从)|定增|定向增发|非公开发行|向特定对象发行"
    r"|发行股票|发行股份募集)"
)
_CALLS_FOR = re.compile(r"增资|注资|债转股|战略投资者|混改|融资|引入|引进|扩股|定增|增发|非公开发行|发行股")
"""In the sentences before: what a firm does that others then put money into."""
_BACK = 4
_GIVES = re.compile(
    r"[)”]?(?:[、和与及][^，。；、]{2,16}?){0,3}(?:共同|联合|分别|各|拟|计划|将)*"
    r"(?:(?:出资|认缴|实缴|认购|投入|注资|获配|增资|领投|跟投|参投)(?!规模|总|出资|额|金额|资本|份额|资金)|投资(?=[约近超逾]?\d))"
)
_PLANNED = re.compile(r"(?<![虚模])拟(?!定)[^。；]{1,160}[，,](?:其中|新增|其余|余下)")
_FURTHEST = 1_200
_VERB_WITHIN = 48


def dealt(line: Line, giver: Item, start: int, end: int) -> End | None:
    """The company that the line before the sum tells to be bought into: 以3亿元收购X控股权，其中A出资2亿元."""
    found = [match for notation in _DEALS for match in matches(line, notation) if match.end() <= start]
    company = line.end(caught(line, found[-1], "o")[0]) if found else raising(line, giver, start, end)
    return company if company is not None and company.name != line.end(giver).name else None


def taken_into(line: Line, position: int) -> End | None:
    """The company that the line before a position tells to be bought into, whoever does so."""
    found = [match for notation in _DEALS for match in matches(line, notation) if match.end() <= position]
    last = max(found, key=lambda match: match.start(), default=None)
    return line.end(caught(line, last, "o")[0]) if last else None


def raising(line: Line, giver: Item, start: int, end: int) -> End | None:
    """The company that the sentences before tell to take in money, where nothing else in the line can take the sum."""
    paragraph = paragraph_start(line, _FURTHEST)
    if not _CALLS_FOR.search(line.page.folded, paragraph, line.place(start)):
        return None
    if any(item.kind == "Fund" and item is not giver and not gives(line, item) for item in line.signs(0, end)):
        return None
    for number in range(line.number, max(-1, line.number - 1 - _BACK), -1):
        before = line.page.line(number)
        if before.span.start < paragraph:
            return None
        told = [
            before.end(caught(before, match, "o")[0])
            for notation in (*_DEALS, _RAISING)
            for match in matches(before, notation)
            if number < line.number or match.end() <= start
        ]
        told = [end for end in told if end.name != line.end(giver).name]
        if told:
            return told[-1]
    return None


def gives(line: Line, item: Item) -> bool:
    """Whether a fund is itself one that puts money in: X引导基金出资3亿元."""
    behind = line.page.folded[item.span.end : item.span.end + _VERB_WITHIN]
    return _GIVES.match(behind) is not None


_AFTER_DEAL = re.compile(
    r"在?(?:本次|此次|上述|该)?(?:股权|股份)?(?:交易|增资|收购|转让|受让|注资|变更|重组|划转|权益变动|增资扩股)(?:事项)?(?:全部|实施)?"
    r"(?:完成|实施|结束)?[之以]?后，"
)
_STAKE_OF = re.compile(
    rf"(?P<o>{SIGNS['Company']})(?:的)?(?:约)?(?:\d{{1,3}}(?:\.\d{{1,4}})?%|全部|部分)(?:的)?(?:股权|股份|股票)"
)


def deal_before(line: Line) -> End | None:
    """The one company of whose shares the sentences before tell, where a sentence says what the deal leads to.

    拟收购A所持X35%的股权。…交易完成后，B持股比例将升至70%。
    """
    if not _AFTER_DEAL.match(line.text):
        return None
    first = paragraph_start(line, _FURTHEST)
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        before = line.page.line(number)
        if before.span.start < first:
            return None
        told = _STAKE_OF.finditer(before.text) if "股" in before.text else ()
        ends = {end.name: end for match in told for end in [before.end(before.items[match.start("o")])]}
        if ends:
            return next(iter(ends.values())) if len(ends) == 1 else None
    return None


_PUT_IN_BY = re.compile(r"由[^，。；]{0,60}$")
_PUTS_IN = re.compile(r"[^，。；]{0,40}?(?:出资|认缴)")


_SUBSCRIBES = re.compile(
    r"(?:(?:, and |, | and )(?:the )?[\ue000-\ue007]){0,5} (?:will |would |have |has |had )?(?:each"
    r" )?(?:subscribed? for"
    r"|contributed?\b|committed?\b|commit\b)"
)
"""Behind a fund that stands among those who pay in: "A, the B Fund and C will subscribe for"."""


def pays_for(line: Line, item: Item) -> bool:
    """Whether a fund is one of those by whom another is paid for: 该基金由A基金与B基金按1:1出资."""
    at = line.position(item)
    if at is not None and line.latin and _SUBSCRIBES.match(line.text, at + 1):
        return True
    return (
        at is not None and _PUT_IN_BY.search(line.text, 0, at) is not None and bool(_PUTS_IN.match(line.text, at + 1))
    )


def planned_whole(line: Line, start: int) -> str | None:
    """The modality of a plan where a sum is part of a whole that is planned: 拟对X增资1亿元，其中A增资4000万元."""
    return "planned" if _PLANNED.search(line.text, 0, start) else None
