"""Sums of Chinese lines whose wording tells by itself what they are: credit of a bank, what a thing costs to build.

向X提供50亿元授信 is credit of X, 投资46亿元建设的X is what is put into X, 已投资9个项目、4.7亿元 is what a fund has put
out. What is told so is the size of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ronghe.extract.line import Item
from ronghe.extract.readers.stance import as_of, asserted_by, modality
from ronghe.extract.readers.sums.investing_zh import invests
from ronghe.extract.rules import caught, lines, matches
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.line import Line
    from ronghe.extract.page import Page

NAME = "sums_zh"
_TAKER = "{s:Company|Zone|Project|Fund|Institute}"
_CREDIT = r"(?P<verb>授信|贷款额度|信贷额度|融资额度|信贷支持|融资支持)"
_KIND = r"(?:的|人民币|元|意向性?|综合|专项|项目|中长期|流动资金|银行|首笔)*"
_CREDITS = (
    (
        r"{s:Company}(?<!行)[^。；;{#Org}]{0,40}?，(?:银行|综合)?(?P<verb>授信总额|授信额度|综合授信额度)(?:合计|为|达|约|共)*{m:Money}",
        0.8,
    ),
    (
        _TAKER + r"(?:[^，,。；;{#Name|Money}]{0,12}?)?向(?:{:Company+}|[^，,。；;{#Name|Money}]{0,8}?银行)"
        r"(?:等[^，,。；;{#Name|Money}]{0,8})?(?P<verb>申请)(?:了|办理)?[^，,。；;{#Name|Money}]{0,12}?{m:Money}"
        + _KIND
        + r"(?:授信|贷款额度|信贷额度|融资额度)",
        0.84,
    ),
    (
        r"(?:给|向|为|对|授予|给予)(?:了|予)?" + _TAKER + r"(?![^，,。；;]{0,8}申)(?:[^，,。；;{#Name|Money}]{0,10}?"
        r"(?:提供|发放|核定|授予|批复|批准|新增|给予|核准|安排))?(?:了)?"
        r"[^，,。；;{#Name|Money}]{0,8}?" + _CREDIT + r"(?:额度|总额)?(?:为|达|约|共|合计|不超过)*{m:Money}",
        0.86,
    ),
    (
        r"(?:给|向|为|对|授予|给予|批给)(?:了|予)?"
        + _TAKER
        + r"[^，,。；;{#Name|Money}]{0,10}?(?:提供|发放|核定|授予|批复|批准|新增|给予)?(?:了)?(?:不超过|总额)?{m:Money}"
        + _KIND
        + _CREDIT,
        0.86,
    ),
    (
        _TAKER + r"[^，,。；;{#Name|Money}]{0,10}?(?:获得?|取得|拿到|争取到?|得到|获批)(?:了)?(?:{:Company+}"
        r"[^，,。；;{#Name|Money}]{0,10}?)?(?:各自?)?"
        r"{m:Money}" + _KIND + _CREDIT,
        0.86,
    ),
    (
        _TAKER + r"[^，,。；;{#Name|Money}]{0,10}?(?:获得?|取得|拿到|争取到?|得到|获批)(?:了)?{:Company}"
        r"[^，,。；;{#Name|Money}]{0,8}?" + _CREDIT + r"(?:额度|总额)?(?:为|达|约|共|合计)*{m:Money}",
        0.86,
    ),
    (
        _TAKER + r"[^，,。；;{#Name|Money}]{0,10}?(?:获得?|取得|拿到|争取到?|得到|获批)(?:了)?"
        r"(?:多家|各家|相关|综合|意向)?(?:银行|金融机构|合作银行)?[^，,。；;{#Name|Money}]{0,6}?"
        + _CREDIT
        + r"(?:额度|总额)?(?:为|达|约|共|合计)*{m:Money}",
        0.84,
    ),
    (
        r"{:Company}[^，,。；;{#Name|Money}]{0,6}?(?:与|和)" + _TAKER + r"[^。；;{#Org}]{0,6}(?:签署|签订|达成|签约)"
        r"[^。；;{#Org|Money}]{0,40}?(?:授信|提供|给予)[^，,。；;{#Org|Money}]{0,10}?{m:Money}"
        + _KIND
        + r"(?P<verb>授信|贷款|融资|信贷|(?=[，。；]|$))",
        0.78,
    ),
)
"""What a bank lends or promises to lend: 建设银行给X50亿元授信, X获得建设银行授信20亿元."""
_BUILT = "{s:Project|Zone}"
_BUILDS = (
    (
        r"(?P<verb>总投资|投资|投入|耗资|斥资)(?:总额|额)?(?:约|近|超过?|达)?{m:Money}(?:人民币)?的[^，,。；;{#Name|Money}的]{0,8}"
        + _BUILT,
        0.84,
    ),
    (
        r"(?P<verb>投资|总投资|投入|耗资|斥资)(?:总额|额)?(?:约|近|超|超过|达)?{m:Money}(?:人民币)?(?:，)?(?:用于|在[^，,。；;{#Money}]{1,16}?)?"
        r"(?:开工|开始|合作|联合|共同)?(?:建设|兴建|新建|打造|建造|扩建|实施|投建)(?:了|的)?[^，,。；;{#Name|Money}的]{0,4}"
        + _BUILT,
        0.84,
    ),
    (
        r"{:Company}(?:的|旗下)?" + _BUILT + r"[^，,。；;{#Name|Money}]{0,4}?[，,]?(?:计划|预计|拟|项目|总)*"
        r"(?P<verb>投资|投入)(?:总额|额|规模)?(?:约|近|为|超过?|达)*{m:Money}",
        0.82,
    ),
)
"""What is put into what is built: 投资46亿元建设的X."""
_ISSUED = r"(?:公开发行|首次公开发行|首发|IPO|本次发行|定增|定向增发|非公开发行|增发|发行股票|增资扩股|上市)"
_ISSUES = (
    (
        r"{s:Company}[^，,。；;{#Name|Money}]{0,14}?增资扩股[^。；;{#Money}]{0,90}?，(?P<verb>募集资金|合计募资|募资|融资)"
        r"(?:总额|金额)?(?:约|为|达|共|合计|近|超)*{m:Money}",
        0.82,
    ),
    (
        r"(?<![向对给])(?<!股东){s:Company}[^，,。；;{#Name|Money}]{0,20}?" + _ISSUED + r"[^。；;{#Name|Money}]{0,24}?"
        r"(?P<verb>募集资金|募资|共募集|合计募集|融资)(?:总额|净额|金额)?(?:不超过|不低于|约|为|达|共|合计|近|超)*{m:Money}",
        0.82,
    ),
    (
        r"(?<![向对给])(?<!股东){s:Company}(?:此次|本次)?(?:拟|计划)?"
        r"(?P<verb>募集资金总额|募资总额|拟募资|首发募集资金|募资净额|募集资金净额)(?:不超过|约|为|达|共|合计|近|超)*{m:Money}",
        0.8,
    ),
    (
        r"^[^，。；{#Org}]{0,8}{s:Company}[^，。；{#Org|Money}]{0,10}?(?:公告|披露|宣布)(?:称)?，(?:{:Company})?(?:公司)?(?:本次|此次)"
        + _ISSUED
        + r"(?P<verb>募集资金)(?:总额|净额|金额)?(?:为|达|共|合计|约)*{m:Money}",
        0.8,
    ),
)
"""What a company collects for its shares: X本次公开发行拟募集资金7.85亿元."""
_RAISED = (
    (
        r"{s:Company}[^，,。；;{#Name|Money}]{0,16}?(?:引入|引进)[^，,。；;{#Name|Money}]{0,14}?(?P<verb>增资|融资|投资)"
        r"(?:了|共|合计|约|近|超)*{m:Money}",
        0.8,
    ),
    (
        r"{s:Company}[^，,。；;{#Name|Money}]{0,16}?(?P<verb>完成)(?:了)?(?:总额|总计|合计|累计|约|近|超)*{m:Money}(?:人民币)?(?:的)?"
        r"[^，,。；;{#Name|Money}]{0,10}?融资",
        0.8,
    ),
    (
        r"{s:Company}[^。；;{#Org|Money}]{0,60}?，(?:本轮|本次|此次|该轮)(?P<verb>融资|募资)(?:总额|金额|规模|额)?"
        r"(?:为|约|达到?|近|超过?|共|合计)*{m:Money}",
        0.8,
    ),
    (
        r"{s:Company}(?:至今|迄今|目前|已)*(?P<verb>累计(?:完成)?(?:融资|募资))(?:总额|金额|规模|额)?"
        r"(?:已|为|约|达到?|近|超过?|逾|突破)*{m:Money}",
        0.8,
    ),
)
"""What a firm has raised in rounds: 共完成总额14.2亿元的融资, 累计融资额已超3亿元."""
_FUND_OUT = (
    (
        r"{s:Fund|Company}(?:[^，,。；;{#Name|Money}]{0,16}?，)?[^，,。；;{#Name|Money}]{0,10}?(?:已|累计|共|总计|完成|共计)+(?P<verb>投资|投出|投放|出资|支持|决策)(?:了)?"
        r"[^，。；;{#Org|Money}]{0,14}?\d[\d.,]{0,5}余?多?(?:个|家|项|支|只)[^，。；;{#Org|Money}]{0,8}?(?:[、，])(?:{:Fund|Company})?(?:总|投资|累计|合计|资金|总投资|投放)*(?:金额|额|规模)?"
        r"(?:约|为|达|共|计|超|超过|近)*{m:Money}",
        0.82,
    ),
)
"""What a fund or a house has put out: 已投资9个项目、4.7亿元."""
_HOUSE_OUT = (
    (
        r"{s:Company}[^，,。；;{#Org|Money}]{0,10}?(?P<verb>累计投资|累计完成投资|累计投出|已投资|已投出|共投资|投资总额|累计对外投资)"
        r"(?:总额|金额|总金额|资金|规模)?(?:已|约|近|逾|达到?|突破|超过?)*{m:Money}(?=[，。；]|$)",
        0.8,
    ),
)
"""The same of a house that invests, by its name: 某创投累计投资总额52亿元."""
_MEASURES = (
    (_CREDITS, "credit"),
    (_ISSUES, "raised"),
    (_RAISED, "raised"),
    (_BUILDS, "investment"),
    (_FUND_OUT, "deployed"),
    (_HOUSE_OUT, "deployed"),
)
_CALLS = re.compile(r"授信|信贷|贷款|融资|投资|投入|耗资|斥资|投出|投放|出资|支持|募")


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of a line with what has it, and its measure; ``at`` is its place in the line's text."""

    subject: Item
    at: int
    measure: str
    word: str
    verb: tuple[int, int]
    sure: float


def sums(line: Line) -> Sequence[Sum]:
    """The sums of a line that are told so, each once."""
    known: dict[int, Sequence[Sum]] = line.page.shared.setdefault(__name__, {})
    if line.number not in known:
        known[line.number] = tuple(_sums(line)) if line.han and _CALLS.search(line.text) else ()
    return known[line.number]


def is_told(line: Line, position: int) -> bool:
    """Whether the sum at a position of the line's text is told so."""
    return any(one.at == position for one in sums(line))


def _sums(line: Line) -> Iterator[Sum]:
    taken: set[int] = set()
    for rules, measure in _MEASURES:
        for notation, sure in rules:
            for match in matches(line, notation):
                at, whose = match.start("m"), caught(line, match, "s")[0]
                if rules is _HOUSE_OUT and not invests(line.end(whose)):
                    continue
                if at not in taken and not (invests(line.end(whose)) and _for_itself(line, whose)):
                    taken.add(at)
                    yield Sum(whose, at, measure, match["verb"], match.span("verb"), sure)


def _for_itself(line: Line, whose: Item) -> bool:
    """Whether who takes is a word for the name right before it, so that another is meant: 某银行为该公司核定授信."""
    before = [item for item in line.signs(0, line.position(whose) or 0, frozenset({whose.kind})) if not item.unsaid]
    return whose.mention is None and bool(before) and line.end(before[-1]).name == line.end(whose).name


def read(page: Page) -> Iterator[Claim | Issue]:
    """A size for each such sum."""
    for line in lines(page, also=(found.span.start for found in page.money)):
        for one in sums(line):
            money = line.items[one.at].money
            if money is not None:
                yield page.claim(
                    NAME, "size", line.span, one.sure, subject=line.end(one.subject), value=money.money,
                    measure=one.measure, term=one.word or None, bound=money.bound, as_of=as_of(line, one.at),
                    modality=modality(line, *sorted((one.verb[0], one.at))), asserted_by=asserted_by(line),
                )  # fmt: skip
