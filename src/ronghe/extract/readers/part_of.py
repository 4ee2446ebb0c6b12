"""What is part of what: by the name itself (X研究所 within X集团), and where a sentence says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.arms_zh import arms
from ronghe.extract.readers.families_en import of_families
from ronghe.extract.readers.part_named import by_name
from ronghe.extract.readers.stance import lasting, unplanned
from ronghe.extract.readers.subfunds_zh import sub_funds
from ronghe.extract.rules import Sieve, caught, caught_if, lines, matches
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "part_of"
_LINKS = frozenset({"'s ", " of ", " of the "})
_LONGEST_LINK = 8
_RULES = (
    (
        r"{o:Body}(?:，?(?:以及|及|和)其?)?(?:在[^，,。；;{#Org}]{1,6}?)?(?:的|(?:新设|设立|成立|注册成立|投资设立)(?:了)?)?(?:全资|控股|直属|下属|所属|属下|旗下|子公司)(?:的)?(?:一家)?"
        r"(?:全资|控股|合资|上市|A股|H股|间接)*(?:子公司|孙公司|企业|单位|机构|院校|公司|研究所|平台)?(?:之一)?(?:的)?(?:——|—|:|：)?[“]?{s:Body+}",
        0.88,
    ),
    (
        r"{s:Body}(?:现|将|目前|一直)?(?:是|为|系|作为|成为)[^，,。；;{#Org}]{0,8}?{o:Body}(?:的)?(?:直属|下属|所属|旗下|派出|全资|控股(?!股东|方|人)|直接管理)",
        0.88,
    ),
    (r"(?:隶属于?|直属于?|归属于?|属于(?!同)){o:Body}的[^，,。；;、的{#Org}]{0,8}{s:Body}", 0.88),
    (r"{s:Body}[^，,。；;、{#Org}]{0,6}?(?:隶属于?|直属于?|归属于?|属于(?!同)|[先改转原曾]属){o:Body}(?!的)", 0.9),
    (
        r"{s:Body}[^，,。；;{#Org}]{0,6}?(?:并入|划归|划入|归入)(?:新?(?:组建|成立|设立)的)?{o:Body}(?!(?:直接|归口)?(?:管理|主管|领导)的)",
        0.86,
    ),
    (r"^[^，,。；;{#Body}]{0,12}{s:Body}[^。；;]{0,60}?，(?:是|为|系){o:Body}(?:的)?(?:直属|下属|所属|派出)", 0.86),
    (
        r"{o:Body}[^。；;{#Org}]{0,40}?(?:其|公司)(?:[一二两三四五]家)?(?:全资|控股|下属)*(?:子公司|下属单位|下属企业){s:Body+}",
        0.86,
    ),
    (r"{o:Body}[^。；;{#Org}]{0,30}?[，,]旗下(?:的)?{s:Body+}", 0.84),
    (
        r"{o:Org}(?:现|目前|内|所|校|院|共)*(?:下设|下辖|内设|设有|设下列|设以下|下属|所属|旗下|拥有|现有|现设有?)(?:了|有)?"
        r"[^，,。；;{#Org}]{0,16}(?:，(?:其中)?(?:包括|有)|包括|有|:|：)?(?<![和与及]){s:Fund|Institute|Company|PublicBody+}"
        r"(?:等?[\d一二三四五六七八九十两]{1,3}[个家大][^，。；、{#Org}]{0,8}，?{:Org}?(?:以及|和|及|并设有?){s2:Fund|Institute|Company|PublicBody+})?",
        0.8,
    ),
    (
        r"{o:Org}[^，,。；;{#Org}]{0,8}(?:全资及控股|全资|控股)(?:子公司|企业)[^，,。；;{#Org}]{0,8}，(?:其中)?(?:包括|有){s:Company+}",
        0.84,
    ),
    (
        r"{o:Org}(?:还|现|目前|共|并)*(?:持有|拥有|设有|下设|有)[^，,。；;{#Org}]{0,24}?(?:全资|控股)?(?:子公司|孙公司|全资公司|控股公司)(?:——|—|“)?"
        r"{s:Company+}",
        0.84,
    ),
    (
        r"{s:Institute+}(?:等)?(?:均|都|皆)?(?:依托|挂靠在?|挂靠于){o:Institute}(?:建设|组建|设立|建立|建成|运行|[，。])",
        0.82,
    ),
    (
        r"{s:Institute}[^。；;{#Org}]{0,40}?(?:{:PublicBody}[^。；;{#Org}]{0,20}?)?[，,]?依托单位(?:为|是|：|:){o:Institute|Company}",
        0.82,
    ),
    (r"{o:Fund}(?:的)?第?[\d一二三四五六七八九十]{0,4}[支只]?(?:子基金|参股基金)(?:——|—|“)?{s:Fund}", 0.84),
    (
        r"{s:Body}(?:是|为|系)[^，,。；;{#Org}]{0,8}{o:Body}[^，,。；;{#Org}]{0,12}(?:旗下|下属|所属|直属|派出|全资|控股(?!股东|方|人))",
        0.88,
    ),
    (r"{s:Body}[^，,。；;{#Org}股%]{0,12}(?:转隶|改隶|划转至?|隶属|直属){o:Body}", 0.88),
    (r"(?<![于属]){s:Body}[^，,。；;{#Org}]{0,8}(?:，)?(?:划归|归|隶){o:Body}(?:建制)?(?:领导|管理|建制)(?!的)", 0.84),
    (
        r"{s:Org+}(?:,| is| are| was| were| became|, which is| \()(?: now| itself| also)?(?: an?| the|"
        r" both)?(?: (?!of\b|to\b|and\b|or\b)[\w%.-]+){0,4}?"
        r" (?:subsidiary|unit|part|division|arm|branch|affiliate|subsidiaries|units|institute|research"
        r" institute|academy|factory|department|bureau|laboratory|company) of (?:the )?"
        r"(?:(?:state-owned|defen[cs]e|arms|shipbuilding|aerospace|electronics|missile) (?:giant|group"
        r"|conglomerate|contractor) )?(?:{:Place}'s )?{o:Body}",
        0.88,
    ),
    (r"{o:Body}'s (?:[\w-]+ ){0,3}?(?:subsidiary|unit|arm|division|affiliate|branch),? {s:Org}", 0.88),
    (
        r"{o:Body}(?:'s)? (?:[\w-]+ ){0,2}?(?:subsidiaries|units|affiliates|arms)(?: that)?(?:,| are| include"
        r"| including| such as)+ (?:the )?{s:Body+}",
        0.86,
    ),
    (
        r"(?:[Tt]hrough|[Vv]ia) (?P<its>its) (?:[\w-]+ ){0,3}?(?:subsidiary|unit|arm|affiliate),? (?:the"
        r" )?{s:Body}, (?:the )?{o:Body}",
        0.86,
    ),
    (
        r"(?:^|[;,] )(?:The |the )?(?:[A-Z]?[a-z-]+ ){0,3}{o:Body} [^.;{#Org}]{0,60}?(?:{:Org} )?(?:through"
        r"|via|by|with|and) its (?:[\w-]+ ){0,3}?(?:subsidiary|unit|arm"
        r"|division|affiliate|subsidiaries),? (?:the )?{s:Body+}",
        0.84,
    ),
    (
        r"{s:Org}(?:, an? [^,;{#Org}]{2,60},)? (?:(?:was|were|has been|had been|is) )?(?:\w+ly |later |then "
        r"|also )*(?:folded into|merged into|absorbed into|placed under|incorporated into"
        r"|belongs to|reports to|subordinate to|affiliated as a unit of) (?:the )?{o:Org}",
        0.84,
    ),
    (
        r"{o:Institute}(?: also)?(?: is home to| hosts| houses| runs| operates)(?: [\w-]+){0,5}?(?: laboratories| labs|"
        r" institutes| centers| centres)?(?:, (?:among them|including|such as)| including|,)?"
        r" (?:the )?{s:Institute}(?:(?:,? and |, )(?:the )?{s2:Institute})?",
        0.8,
    ),
    (r"{o:Body}'s {s:Institute}", 0.85),
    (r"(?:[Tt]he )?{s:Institute} of (?:the )?{o:Body}", 0.85),
    (r"{s:Body} under (?:the )?{o:Body}", 0.82),
    (
        r"{s:Body}(?: now| also| still)? (?:is|was|falls|operates|comes|sits) (?:directly |administratively )?under"
        r" (?:the )?{o:Body}(?=[.,;]|$| and )",
        0.82,
    ),
    (
        r"{s:Body},? (?:is |was |which is )?(?:an?|the) (?:[\w-]+ ){1,4}?(?:under|within|at|run by|attached"
        r" to|subordinate to) (?:the )?{o:Body}",
        0.82,
    ),
)
_SIEVE = Sieve(_RULES)


def read(page: Page) -> Iterator[Claim | Issue]:
    """Claims from nested names, then from sentences."""
    yield from by_name(page)
    for fund, family, span in of_families(page):
        yield page.claim(NAME, "part_of", span, 0.84, subject=fund, object=family, basis="name")
    yield from sub_funds(page)
    for line in lines(page, "readers.part.zh", "readers.part.en", also=_linked(page)):
        for group, arm, match in arms(line):
            yield page.claim(
                NAME, "part_of", line.span, 0.8, subject=line.end(arm), object=line.end(group),
                **lasting(line, match.start(), match.start("list")),
            )  # fmt: skip
        for notation, sure in _SIEVE.open_to(line):
            for match in matches(line, notation):
                whole = line.end(caught(line, match, "o")[0])
                if _NO_PART.search(match.group()):
                    continue
                further = caught_if(line, match, "s2")
                for item in (*_parts(line, match), *further):
                    part = line.end(item)
                    if part.name != whole.name:
                        yield page.claim(
                            NAME,
                            "part_of",
                            line.span,
                            sure,
                            subject=part,
                            object=whole,
                            **_stance(line, match),
                        )


_NO_PART = re.compile(
    r"基础上|成员单位|会员单位|(?:职[能责权]|业务|人员|资产|任务|部分)(?:整体|全部)?(?:并入|划归|划入|归入|移交|转隶)"
)
"""What is made of a body's units, and who belongs to an alliance, is none of its parts."""
_APPOSED = re.compile(r"(?: \([^()]{1,40}\))?, (?=(?:an?|the|one|part|now) )")
"""Behind a name of which it is said in passing whose unit it is: that holds whatever the sentence plans."""


_OF_WHOLE = re.compile(r"(?:，?(?:以及|及|和)其?)?(?:的)?(?:下属|旗下|所属|直属)的?[\ue000-\ue007]")
"""Between a whole and its part, which it only describes: 将引进A下属的B plans nothing for A."""


def _stance(line: Line, match: re.Match[str]) -> dict[str, Any]:
    """The stance of a rule's claim; a sentence's plan is none of what only describes the part."""
    stance = lasting(line, _told_at(line, match), match.end())
    described = line.han and _OF_WHOLE.match(line.text, match.start("o") + 1) is not None
    return unplanned(stance, told=described)


def _told_at(line: Line, match: re.Match[str]) -> int:
    """Where a rule's match says that the one is part of the other."""
    apposed = _APPOSED.match(line.text, match.end("s")) if line.latin else None
    return apposed.end() if apposed and apposed.end() < match.end() else match.start()


_ACT_TOGETHER = re.compile(r"[^，。；]{0,10}?(?:签署|签订|签约|达成|合作|共建|联合|携手|共同|成立|设立|组建|合资|合办)")
_IN_LIST = re.compile(r"[\ue000-\ue008][、和与及]$")
"""Before a body that stands in a list itself: 由A、B旗下的C、D出资 tells of C alone."""
_WITH = re.compile("联合|会同|携手|联手|[与和同跟]")


def _parts(line: Line, match: re.Match[str]) -> list[Item]:
    """The parts that a rule caught; of A旗下B与C签署… only B is a part, since C is its partner."""
    start, end = match.span("s")
    in_list = "o" in match.re.groupindex and _IN_LIST.search(line.text, 0, match.start("o"))
    if in_list and match.start("o") < start and not line.text.startswith("等", end):
        return caught(line, match, "s")[:1]
    end = _before_another_whole(line, start, end)
    partner = _WITH.search(line.text, start, end)
    if end < match.end("s"):
        return list(line.signs(start, end))
    if partner is None or _ACT_TOGETHER.match(line.text, end) is None:
        return caught(line, match, "s")
    return list(line.signs(start, partner.start()))


_WHOLE = re.compile(r"(?:的)?(?:旗下|下属|所属|属下|全资|控股|子公司)")
_OTHERS = re.compile(r"老股东|新股东|等[^，。；]{0,6}$")


def _before_another_whole(line: Line, start: int, end: int) -> int:
    """Where a list of parts ends before the next whole or before others: A子公司B、|C旗下的D以及老股东E."""
    last = start + 1
    for at, _ in line.between(start + 1, end):
        if _WHOLE.match(line.text, at + 1) or _OTHERS.search(line.text, last, at):
            return last
        last = at + 1
    return end


def _linked(page: Page) -> Iterator[int]:
    """Where two names are tied by "'s" or "of"."""
    for one, two in pairwise(page.outermost):
        if two.span.start - one.span.end <= _LONGEST_LINK and page.folded[one.span.end : two.span.start] in _LINKS:
            yield one.span.start
