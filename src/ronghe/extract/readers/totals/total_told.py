"""Figures of groups in turns of their own: 企业由93家增至412家, 产值增长11.6%，达到862亿元, 620家企业参展."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.line import Line
from ronghe.extract.readers.totals.total_held import NUMBER, number_of, owner_of
from ronghe.extract.readers.totals.total_stats import Figure, fits, noun
from ronghe.extract.rules import rule

_WHAT = r"(?P<of>[^，,。；;、：\d()%{#Name|Money|Date}]{2,20}?)(?:总数|数量|总量|总额)?"
_SINCE = r"(?:[\d.,]{1,9}万?[余多]?(?:{rules.total.counters})|{:Money})"
_RISES = r"(?:大幅|稳步|迅速|快速|逐步)?(?:增加|增长|跃升|提升|提高|上升|扩大|发展|攀升|增|升)(?:到|至|为)"
_ROSE = (
    _WHAT + r"(?:已)?[由从](?:{:Date})?(?:的|时的|最初的)?(?:不足|近|约)?" + _SINCE + r"(?:左右)?" + _RISES
    + r"(?:{:Date})?(?:的)?(?:约|近|超过|了)?(?:{m:Money}|" + NUMBER + r")"
)  # fmt: skip
"""企业由2012年的93家增至412家: the later figure is the one that holds."""
_GREW = (
    _WHAT + r"(?:年均|同比|平均|每年|持续|保持|实现|快速|稳步){0,3}(?:增长|增速|提高|上升)[^，。；\d]{0,4}[\d.]{1,6}%，"
    r"(?:到|截至|其中|并)?(?:{:Date}|去年|今年)?(?:末|底)?(?:已经?|首次|实现|达到?|突破|超过?|为|约|近){1,4}{m:Money}"
)
"""产业产值年均增长11.6%，2020年达到862亿元."""
_COME = (
    r"(?:[来出]自[^，。；]{2,24}?的|共有|共计|吸引了?|有)"
    + NUMBER
    + r"(?P<of>[^，,。；;、：\d{#Name|Money|Date}]{0,10}?(?:企业|单位|机构|展商|团队|高校|院所|厂商|园区|项目))"
    r"(?:(?:和|及|、)\d[^，。；]{1,14})?(?=(?:参展|参会|参赛|参加|参与|入选|进驻|报名|亮相|路演))"
)
"""来自17个国家和地区的620家企业参展."""
_DEALS = (
    NUMBER + r"[^，。；\d{#Name|Money|Date}]{0,8}?，(?:累计|预计|合计)?"
    r"(?P<of>(?:合同|协议|签约|成交|意向|技术交易|交易|披露|投资)(?:总)?(?:金额|额)|总价值)(?:合计|共计)?"
    r"(?:超过?|达到?|约|逾|近|突破){0,2}{m:Money}"
)
"""促成交易48项，成交额3.7亿元: sums behind what is counted and is no group of bodies."""
_DEAL = re.compile("订单|合同|协议|成果|事件|交易")
_NOUN_WITHIN = 6
_IN_ALL = (
    r"(?:^|(?<=[，。；]))(?:至此|截至目前|目前)?，?(?P<of>[^，。；、：\d{#Person|Money|Date}]{2,16}?)(?:总数|总量)"
    r"(?:已|将)?(?:达到?|增至|升至|突破|超过|扩大到|增加到){1,2}" + NUMBER + r"(?=[，。；]|$)"
)
"""至此，国家物流枢纽总数达到151个: how many there are by now of what a land or body names."""
_PART = re.compile(
    r"(?:^|(?<=[，；。]))其中，?(?:有)?(?P<of>[\u4e00-\u9fffA-Za-z“”·]{2,24}?)的?(?:仅|只|共)?(?:有|为|达)?"
    r"(?P<number>\d{1,5})(?P<over>余|多)?(?P<counter>[家项个件只支名])(?=[，,。；;(\[]|$)"
)
"""其中竣工投产37个: so many of those that the clause before counts."""
_COUNTED = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{2,10}?)(?:总数|数量)?(?:已?达到?|共|约|近|超过?|逾)?\d[\d,]{0,8}[余多]?(?P<counter>[家项个件只支名])"
)
_PART_WITHIN = 60
_CHEAP = (
    "增",
    "升",
    "发展",
    "扩大",
    "提高",
    "参",
    "入选",
    "进驻",
    "报名",
    "亮相",
    "路演",
    "其中",
    "总数",
    "总量",
    "额",
    "价值",
)


def told(line: Line) -> Iterator[Figure]:
    """The figures of a Chinese line that such turns tell."""
    if not line.han or not any(word in line.text for word in _CHEAP):
        return
    lens = line.page.lens
    for notation in (_ROSE, _GREW):
        for match in rule(lens, notation).finditer(line.text):
            of = noun(match["of"])
            yield from _figure(line, match, of) if fits(lens, of, "sum" if match["m"] else "count") else ()
    for match in rule(lens, _COME).finditer(line.text):
        yield from _figure(line, match, noun(match["of"]))
    for match in rule(lens, _DEALS).finditer(line.text) if _DEAL.search(line.text) else ():
        if _DEAL.search(line.text, max(0, match.start() - _NOUN_WITHIN), match.start("of")):
            yield from _figure(line, match, match["of"])
    for match in rule(lens, _IN_ALL).finditer(line.text) if "总数" in line.text or "总量" in line.text else ():
        of, number = noun(match["of"]), number_of(match)
        land = of.startswith(("国家", "全国", "我国"))
        if number is not None and not match["myriad"]:
            owner = None if land else owner_of(line, match.start(), match.end())
            yield Figure(owner, of, match["of"], match.start("number"), number=number, over=bool(match["over"]))
    yield from _parts(line)


def _figure(line: Line, match: re.Match[str], of: str) -> Iterator[Figure]:
    """The figure of a match: the later sum, or the later count."""
    owner = owner_of(line, match.start(), match.end())
    if "m" in match.re.groupindex and match["m"]:
        at = match.start("m")
        yield Figure(owner, of, match["of"], at, line.items[at])
        return
    number = number_of(match)
    if number is not None and number > 1:
        over = bool(match["over"] or match["over_too"])
        yield Figure(owner, of, match["of"], match.start("number"), number=number, over=over)


def _parts(line: Line) -> Iterator[Figure]:
    """How many there are of a part, whose whole the clauses before count."""
    for match in _PART.finditer(line.text) if "其中" in line.text else ():
        before = [*_COUNTED.finditer(line.text, max(0, match.start() - _PART_WITHIN), match.start())]
        if before and before[-1]["counter"] == match["counter"]:
            of, number = match["of"], int(match["number"])
            if number > 1:
                owner = owner_of(line, match.start(), match.end())
                yield Figure(owner, of, of, match.start("number"), number=number, over=bool(match["over"]))
