"""Money that Chinese sentences tell to be put into a firm that the clause does not name: 该投资于2015年以4000万元入股.

The firm is the one that the words before take in or call for money, else the one that the text is about; whose name
says that it invests is seldom that one. Deals that name both ends in another order than verb and object are read
here as well: 将所持X51%股权作价6000万元转予B, 与X签订投资协议，投资金额为3000万元.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ronghe.extract import topics_zh
from ronghe.extract.book.anaphora import publishing_firm
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.stance import asserted_by, modality, told_on
from ronghe.extract.readers.sums.dealt import dealt
from ronghe.extract.readers.sums.investing_zh import invests
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.rules import Sieve, caught, caught_if, group, matches
from ronghe.model import Claim, End

NAME = "invests_in"
_GIVER = r"(?<![向对给为]){s:Body|Fund|Person}(?:通过[^，,。；;{#Money|Org}]{1,14}|[^，,。；;{#Money|Org}被获]{0,18}?)"
_PART = r"(?P<share>\d{1,3}(?:\.\d{1,4})?)%"
_MEANS = (
    r"(?:以|用|出资|斥资|耗资|投资)?(?:总价|投前{:Money}的?估值|[^，,。；;{#Money|Org}]{0,8}估值)?(?:"
    r"以|出资)?(?:约|近|超|共|合计|现金|自有资金|货币资金|货币|人民币)*"
)
_PRICE = r"(?:人民币|的?(?:现金|价格|对价|自有资金|资金|总价|代价|货币))?"
_IT = r"(?:其|公司|该公司|该企业|这家公司|标的公司|发行人|企业)"
_UNNAMED = (
    (
        _GIVER
        + _MEANS
        + r"{m:Money}"
        + _PRICE
        + r"(?:战略|联合|共同|溢价)?(?P<verb>入股|参股|增资入股|增资|注资)(?:了)?"
        + _IT
        + r"?(?=[，,。；;]|$)(?:[，,][^，,。；;{#Org|Money}]{0,8}?(?:取得|获得|持有?|占)[^，,。；;{#Org|Money}]{0,6}?"
        + _PART
        + r")?",
        0.8,
    ),
    (
        _GIVER
        + _MEANS
        + r"{m:Money}"
        + _PRICE
        + r"(?P<verb>取得|购得|获得|拿下|认购|受让|收购|买下|换得|换取|竞得|摘得|摘牌|认缴)(?:了)?"
        + _IT
        + r"?(?:的)?(?:约|近|合计)?(?:"
        + _PART
        + r")?(?:的)?(?:股权|股份|新增(?:注册)?(?:资本|股份|股本))",
        0.8,
    ),
    (
        _GIVER
        + _MEANS
        + r"(?:向|对)"
        + _IT
        + r"(?:进行|现金|单方面?|同比例|追加|再次?|新|战略)*(?P<verb>增资|注资|投资|投入|出资)(?:了)"
        r"?(?:约|近)?{m:Money}"
        + r"(?:[，,][^，,。；;{#Org|Money}]{0,8}?(?:取得|获得|持有?|占)[^，,。；;{#Org|Money}]{0,6}?"
        + _PART
        + r")?",
        0.8,
    ),
    (
        _GIVER + r"(?P<verb>投了|注入|投入|投资了?|投出)(?:约|近)?{m:Money}(?=[，,](?:{:Org})?(?:成为|占股|"
        r"占比|持股|取得|获得|换取|拿下|持有其))",
        0.8,
    ),
    (
        r"(?:所持|持有)(?:的)?(?:全部|剩余)?(?:"
        + _PART
        + r"(?:的)?)?(?:股权|股份)[^，,。；;{#Org|Money}]{0,10}?(?P<verb>转让|转予|转给|出售|卖)(?:"
        r"给|予|至)?{s:Body|Fund}"
        r"，(?:转让|交易|成交)?(?:价款|对价|价格|金额|总价|作价)(?:为|共|合计|约|共计)*{m:Money}",
        0.8,
    ),
    (_GIVER + r"(?P<verb>投入|投资|跟投|领投)(?:了)?{m:Money}(?=[，,。；;]|$)", 0.76),
    (
        r"(?:所持|持有)(?:的)?(?:全部|剩余)?(?:"
        + _PART
        + r"(?:的)?)?(?:股权|股份)，?(?:以|作价|按)(?:总价)?{m:Money}"
        + _PRICE
        + r"(?:协议|溢价|全部)?(?P<verb>转让|转予|转给|出售|卖)(?:给|予|至)?{s:Body|Fund}",
        0.8,
    ),
)
"""Somebody puts a sum into what is spoken of."""
_NEEDS_ROUND = 5
"""From this rule on the sentence must itself tell of a round or of shares."""
_ROUND = re.compile(r"轮|股东|股权|股份|持股|占股|入股")
_NAMED = (
    (
        r"{s:Body|Fund}(?:将|拟|已)?(?:以|斥资|出资|耗资|作价)(?:约|近|总价|现金)*{m:Money}(?:\([^()]{1,20}\))?"
        + _PRICE
        + r"从[^，,。；;{#Org|Money}]{0,10}{:Body|Fund|Person}(?:手中|手里|处|方面)?"
        r"(?P<verb>收购|受让|购买|购入|买下|接手|买入)(?:了)?[^，,。；;{#Org|Money}]{0,10}?{o:Company}(?:的)?(?:约)?(?:"
        + _PART
        + r"|全部|多数|控股)(?:的)?(?:股权|股份)",
        0.84,
    ),
    (
        r"{o:Company}[^，,。；;{#Org|Money}]{0,10}?被{s:Body|Fund}[^，,。；;{#Org|Money}]{0,6}?(?:以|斥资|耗资|作价)(?:约|近|总价)?{m:Money}"
        + _PRICE
        + r"(?:全资|整体|溢价|战略|联合)?(?P<verb>收购|并购|买下|收入囊中|购得|拿下|入股|增资)",
        0.84,
    ),
    (
        r"{o:Company}[^，,。；;{#Org}]{0,12}?(?:引入|引进|吸收)(?:了)?(?:战略投资者|投资者|投资方|新股东)?{s:Body|Fund}(?:作为)?[^，,。；;{#Org|Money}]{0,8}，(?:{:Company})?由?(?:其|后者|该基金|{:Org})"
        r"(?:以|出资)(?:现金|货币)?{m:Money}"
        + _PRICE
        + r"(?P<verb>认购|增资|入股|受让|购得|取得)[^，,。；;{#Org|Money}%]{0,8}(?:"
        + _PART
        + r")?",
        0.84,
    ),
    (
        r"{o:Company}[^，,。；;{#Org|Money}]{0,12}?(?P<verb>引入|引进|获得?)(?:了)?{s:Body|Fund}(?:的)?(?:战略)?(?:投资|资金|注资)?{m:Money}(?=[，,。；;]|$)",
        0.82,
    ),
    (
        r"(?:所持有?|持有)(?:的)?{o:Company}(?:的)?(?:约)?(?:"
        + _PART
        + r")?(?:的)?(?:全部)?(?:股权|股份)(?:作价|以|按)?{m:Money}?"
        + _PRICE
        + r"[^，,。；;{#Org|Money}]{0,8}?(?P<verb>转让|转予|转给|出售|卖)(?:给|予|至)?{s:Body|Fund}("
        r"?:，(?:转让|交易|成交)?(?:价款|对价|价格|金额|总价|作价)(?:为|共|合计|约|共计)*"
        r"{m2:Money})?",
        0.84,
    ),
    (
        r"(?:所持有?|持有)(?:的)?{o:Company}(?:的)?(?:约)?" + _PART + r"(?:的)?(?:股权|股份)(?:以|按|作价)每股{:Money}"
        r"(?:的价格)?[、，]?(?:合计|总价|总价款|共计)(?:为|约)?{m:Money}"
        + _PRICE
        + r"(?:协议)?(?P<verb>转让|转予|转给|出售|卖)(?:给|予|至)?{s:Body|Fund}",
        0.84,
    ),
    (
        r"{s:Body|Fund}(?:率先|已|将|拟|{:Date}|[^，,。；;{#Org|Money}]{0,30}?)作价{m:Money}(?P<verb>入股|参股|增资|出资|投入)(?:到|了|至)?{o:Company}(?:[，,](?:{:Org})?[^，,。；;{#Org}]{0,6}?(?:占|持)[^，,。；;{#Org}]{0,5}?"
        + _PART
        + r")?",
        0.84,
    ),
)
"""Both ends are named, in another order than verb and object."""
_SIEVE = Sieve(_NAMED)
_SEVERAL = (
    r"{s:Company|Fund}[^，,。；;{#Org}]{0,6}?(?:分别)?(?:与|同){o:Company+}(?:等[^，,。；;{#Org}]{0,8})?[^，,。；;{#Org|Money}]{0,8}?签(?:订|署|约)(?:了)?"
    r"[^，,。；;{#Org|Money}]{0,8}?(?P<verb>投资|增资|入股)(?:框架|意向)?(?:协议|合同|意向书)?，(?:{:Org})?[^，,。；;{#Org|Money}]{0,6}?(?:投资|增资|出资)(?:金额|额|总额)?(?:分别|依次)?(?:为|约)*"
    r"(?P<m>{:Money}(?:[、，和与及]{1,2}{:Money}){0,5})"
)
"""与A、B签订投资协议，投资金额分别为3000万元、2500万元."""
_ABOVE = re.compile(r"(?:的)?(?:旗下|下属|所属|控股)")
"""Behind whom the giver belongs to: A旗下的B投了600万元."""
_SHARES_OF = re.compile(rf"(?:持有|拥有)(?P<o>{SIGNS['Company']})(?:的)?(?:约)?\d[\d.]{{0,6}}%")
"""持有X81%的股权，另外19%由B持有，后者以2.1亿元入股: B put it into X."""
_BACK = 6


class _Put(NamedTuple):
    giver: Item
    taker: End
    amount: Item
    share: str | None
    verb: tuple[int, int]
    sure: float


_ITS_TOO = (
    r"[，；](?:并|同时|另)?(?:拟|将|还)?(?:另|再)?以(?:现金|货币|自有资金)?{m:Money}(?:现金|货币)?(?:对|向)" + _IT
    + r"(?:进行)?(?P<verb>增资|注资|投资)"
)  # fmt: skip
"""以对X的债权转增其注册资本，并另以现金1.2亿元对其增资."""


def put(line: Line) -> Iterator[Claim]:
    """A claim for each sum that somebody puts into a firm so."""
    if not line.han or SIGNS["Money"] not in line.characters:
        return
    taken: set[int] = set()
    for one in (*_named(line), *_several(line), *_its_too(line), *_unnamed(line)):
        at = line.position(one.amount)
        if at is None or at in taken or line.end(one.giver).name == one.taker.name or one.amount.money is None:
            continue
        taken.add(at)
        yield line.page.claim(
            NAME, "invests_in", line.span, one.sure, subject=line.end(one.giver), object=one.taker,
            value=one.amount.money.money, bound=one.amount.money.bound, share=number(one.share) if one.share else None,
            modality=modality(line, *one.verb, tie=True), asserted_by=asserted_by(line),
            date=told_on(line, one.verb[0]),
        )  # fmt: skip


def _named(line: Line) -> Iterator[_Put]:
    for notation, sure in _SIEVE.open_to(line):
        for match in matches(line, notation):
            amounts = [*caught_if(line, match, "m"), *caught_if(line, match, "m2")]
            if amounts:
                taker = line.end(caught(line, match, "o")[0])
                giver = caught(line, match, "s")[0]
                yield _Put(giver, taker, amounts[0], group(match, "share"), match.span("verb"), sure)


def _several(line: Line) -> Iterator[_Put]:
    for match in matches(line, _SEVERAL):
        firms = caught(line, match, "o")
        amounts = [item for item in line.signs(*match.span("m")) if item.kind == "Money"]
        if len(firms) == len(amounts):
            for firm, amount in zip(firms, amounts, strict=True):
                yield _Put(caught(line, match, "s")[0], line.end(firm), amount, None, match.span("verb"), 0.82)


def _its_too(line: Line) -> Iterator[_Put]:
    """What the first firm of the sentence puts into the one named last before."""
    for match in matches(line, _ITS_TOO) if "以" in line.text else ():
        firms = [item for _, item in line.between(0, match.start()) if item.kind in ("Company", "Fund")]
        if len(firms) > 1 and firms[-1].kind == "Company":
            planned = line.text.rfind("拟", 0, match.start()) + 1
            verb = (planned, planned) if planned else match.span("verb")
            yield _Put(firms[0], line.end(firms[-1]), caught(line, match, "m")[0], None, verb, 0.8)


def _unnamed(line: Line) -> Iterator[_Put]:
    for place, (notation, sure) in enumerate(_UNNAMED):
        if place >= _NEEDS_ROUND and not _ROUND.search(line.text):
            return
        for match in matches(line, notation):
            giver, amount = caught(line, match, "s")[0], caught(line, match, "m")[0]
            taker = None if giver.unsaid else _taker(line, giver, match.start("s"), match.end())
            if taker is not None:
                yield _Put(giver, taker, amount, group(match, "share"), match.span("verb"), sure)


def _taker(line: Line, giver: Item, start: int, end: int) -> End | None:
    """The firm that takes the sum: of the sentence's words before the giver, or of which the text tells."""
    own = line.end(giver).name
    told = [line.end(line.items[found.start("o")]) for found in _SHARES_OF.finditer(line.text, 0, start)]
    if told and told[-1].name != own:
        return told[-1]
    here = [
        item
        for place, item in line.between(0, start)
        if item.kind == "Company" and not invests(line.end(item)) and not _ABOVE.match(line.text, place + 1)
    ]
    if here:
        return line.end(here[0]) if line.end(here[0]).name != own else None
    found = dealt(line, giver, start, end) or publishing_firm(line.page) or _told(line, own)
    return found if found is not None and found.name != own and found.kind == "Company" else None


def _told(line: Line, own: str) -> End | None:
    """The firm at the head of a sentence before, none that puts money in by its name."""
    for number_back in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        head = topics_zh.head_of(line.page, number_back)
        if head is not None and head.kind == "Company" and head.name != own and not invests(head):
            return head
        if head is not None and head.kind == "Fund":
            return None
    return None
