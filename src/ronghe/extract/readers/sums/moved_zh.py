"""Shares that change hands in a Chinese clause, in whatever order it names giver, taker and firm.

A向B转让所持X30%股权, B从A手中接过X30%股权, 将X100%股权、Y51%股权注入B, X51%股权由B以2亿元摘得.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.extract.line import Line
from ronghe.extract.rules import caught, group, matches, rule
from ronghe.model import End

_PART = r"(?P<share>\d{1,3}(?:\.\d{1,4})?)%"
_TAKER = "{s:Body|Fund|Person}"
_OF = r"(?:其)?(?:所持有?|持有|旗下|手中|名下)?(?:的)?(?:目标公司|标的公司|控股子公司|子公司|参股公司)?"
_STAKE = r"{o:Company}(?:的)?(?:" + _PART + r")?(?:的)?(?:国有|全部|剩余|控股)?(?:股权|股份|产权|出资份额)"
_TAKES = r"(?:摘得|摘牌|竞得|受让|收购|拿下|获得|取得|接手|接过|接盘|收入囊中|购得|买下|斩获|承接|受领)"
_ONE = (
    (
        r"(?:向|给)"
        + _TAKER
        + r"(?:公司)?(?:协议|溢价|折价|无偿)?(?P<verb>转让|出售|出让|划转|过户)(?:了)?"
        + _OF
        + _STAKE,
        0.84,
    ),
    (
        _TAKER
        + r"[^，,。；;{#Org|Money}]{0,10}?从{:Body|Fund|Person}(?:手中|手里|处|方面|那里)?"
        + r"(?:以{:Money}(?:的?(?:价格|对价))?)?"
        + r"(?P<verb>"
        + _TAKES
        + r"|购入|买入|接下|受让)(?:了)?"
        + r"{o:Company}(?:的)?(?:"
        + _PART
        + r")?(?:的)?(?:股权|股份|股票|控股权)",
        0.84,
    ),
    (
        _STAKE
        + r"(?:项目)?(?:挂牌|公开|成功|成交|，|最终|已|被|将){0,4}(?:由|被|归)"
        + _TAKER
        + r"(?:以[^，,。；;{#Org}]{1,16}?)?(?:成功|联合|协议|整体)?(?P<verb>"
        + _TAKES
        + ")",
        0.84,
    ),
)
"""One firm, its share, and who takes it."""
_INTO = (
    r"(?:将|把)(?P<stakes>[^，,。；;]{0,12}?{:Company}(?:的)?[^，。；;]{0,90}?)(?:整体|无偿|协议|一并|全部|作价)*"
    r"(?P<verb>注入|置入|装入|划转|划入|划拨)(?:了)?(?:至|到|给|予|进)?(?:其|公司)?(?:上市公司|控股子公司|旗下|上市平台)?"
    + _TAKER
)
"""将X100%股权、Y73.5%股权注入B."""
_FROM = (
    _TAKER + r"(?:将|拟|已)?(?:以|斥资|出资|耗资|作价)(?:约|近|总价|现金)*{:Money}(?:\([^()]{1,20}\))?"
    r"(?:的?(?:价格|现金|对价))?"
    r"从[^，,。；;{#Org|Money}]{0,10}{:Body|Fund|Person}(?:手中|手里|处|方面)?(?P<verb>收购|受让|购买|购入|买下|接手|买入)"
    r"(?:了)?[^，,。；;{#Org|Money}]{0,10}?{o:Company}(?:的)?"
    r"(?:" + _PART + r"|(?P<whole>全部))(?:的)?(?:股权|股份)"
)
"""B以12亿元从A手中收购X全部股份: A had it, B has it now."""
_NO_STAKE = re.compile(r"股|资产|产权")


@dataclass(frozen=True, slots=True)
class Moved:
    """Who has a share now, of which firm, how large a one where it is told; ``place`` are the words in the line."""

    taker: End
    firm: End
    share: str | None
    place: tuple[int, int]
    sure: float


def moved(line: Line) -> Iterator[Moved]:
    """Every share of a line that changes hands so."""
    if not line.han or not ("股" in line.characters or "产权" in line.text):
        return
    for notation, sure in _ONE:
        for match in matches(line, notation):
            taker, firm = (line.end(caught(line, match, name)[0]) for name in ("s", "o"))
            if taker.name != firm.name:
                yield Moved(taker, firm, group(match, "share"), match.span("verb"), sure)
    for match in matches(line, _FROM) if "从" in line.text else ():
        taker, firm = (line.end(caught(line, match, name)[0]) for name in ("s", "o"))
        if taker.name != firm.name:
            yield Moved(taker, firm, "100" if match["whole"] else group(match, "share"), match.span("verb"), 0.84)
    for match in matches(line, _INTO):
        taker = line.end(caught(line, match, "s")[0])
        if not _NO_STAKE.search(match["stakes"]):
            continue
        for one in rule(line.page.lens, _STAKE).finditer(line.text, *match.span("stakes")):
            firm = line.end(caught(line, one, "o")[0])
            if firm.name != taker.name:
                yield Moved(taker, firm, one["share"], match.span("verb"), 0.82)
