"""What a Chinese line tells "respectively" of several: X基金和Y基金规模分别为20亿元、3亿元，分别由A、B管理.

Sums of several funds, of several phases of one, managers of several, and shares of several in one fund; each in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.sums.phased_en import Part
from ronghe.extract.readers.sums.phases import PHASE, read_phase
from ronghe.extract.rules import caught, matches

_SUMS = r"(?P<m>{:Money}(?:(?:、|，|和|与|及|以及){1,2}{:Money}){1,7})"
_EACH = r"(?:分别|依次)(?:约)?(?:为|是|达到?|有)?(?:约)?"
_SIZE = r"(?:首期|目标|计划|募集|认缴|实缴|出资|注册|总|资金|基金)*(?:规模|资本|总额|额)"
_FUNDS = r"{f:Fund+}(?:(?:这)?[两二三四五六]只(?:子)?基金)?[^。；;{#Money|Fund}]{0,30}?(?:的)?" + _SIZE + _EACH + _SUMS
"""X基金和Y基金同日揭牌，规模分别为50亿元和10亿元."""
_PHASES = r"(?P<phases>(?:[首一二三四五]期?(?:、|和|与|及)){1,4}[一二三四五]期)(?:基金)?(?:的)?" + _SIZE + _EACH + _SUMS
_YEARS = r"(?P<years>{:Date}(?:(?:、|和|与|及){1,2}{:Date}){1,5})[^。；;{#Money|Date}]{0,30}?" + _EACH + _SUMS
"""2019年、2020年营业收入分别为3亿元和4亿元."""
_ANY = _EACH + _SUMS
_MANAGED = (
    r"{f:Fund+}(?:(?:这)?[两二三四五六]只(?:子)?基金)?[^。；;{#Org}]{0,60}?(?:分别|依次)(?:由|委托|交由){s:Body+}(?:负责|受托|进行)?"
    r"(?P<what>管理|运作|运营管理|运营|担任[^，。；{#Org}]{0,4}管理人|担任[^，。；{#Org}]{0,4}普通合伙人|托管)"
)
_MANAGED_BY = (
    r"{f:Fund+}[^。；;{#Fund}]{0,90}?由{s:Body+}(?:分别|依次)(?:负责|受托|进行)?"
    r"(?P<what>管理|运作|运营管理|运营|担任[^，。；{#Org}]{0,4}管理人|担任[^，。；{#Org}]{0,4}普通合伙人|托管)"
)
"""X基金、Y基金集中签约，由A、B分别担任管理人."""
_SHARES = (
    r"{s:Body|Fund+}(?:则|拟|将)?(?:分别|依次)(?P<verb>出资|认缴|持有|占)(?:比例)?(?:为)?"
    r"(?P<shares>\d{1,3}(?:\.\d{1,4})?%(?:(?:、|，|和|与|及){1,2}\d{1,3}(?:\.\d{1,4})?%){1,7})"
)
_SPREAD = r"(?<![、和与及同]){s:Body|Fund}(?:拟|将|已|则)?(?:分别|依次)(?P<verb>出资|认缴|投资|投入)(?:了)?" + _SUMS
"""包括X（规模50亿元）、Y（规模30亿元），A拟分别出资20亿元和12亿元: one giver, a sum for each fund before."""
_TO_EACH = (
    r"{s:Body|Fund}[^，,。；;{#Org|Money}]{0,6}?向{f:Fund+}(?:分别|依次)(?P<verb>缴付|出资|认缴|实缴|拨付|投资|注资|缴纳)(?:了)?"
    r"[^，,。；;{#Org|Money}]{0,10}?" + _SUMS
)
"""A向X基金、Y基金分别缴付出资6000万元和4000万元."""
_ROWS = re.compile(r"(?:合伙人|出资人|LP|股东)(?:结构|情况)?(?:为|包括|有|：|由)(?P<list>[^。；]{2,300})")
_ROW = re.compile(
    rf"(?P<who>[{SIGNS['Fund']}-{SIGNS['Alliance']}])\((?:持股|出资|占比?|认缴)?(?:比例)?(?P<share>\d{{1,3}}(?:\.\d{{1,4}})?)%\)"
)
"""合伙人为A（0.67%）、B（33.33%）."""
_PERCENT = re.compile(r"\d{1,3}(?:\.\d{1,4})?(?=%)")
_PHASE_WORD = re.compile(r"[首一二三四五](?=期|、|和|与|及)")


def told_in_order(line: Line) -> dict[int, Part]:
    """The sums of a line, by their positions, that are told in the order of as many funds or phases.

    Sums told so of another number of things are of none: their parts are empty.
    """
    key = f"in_order.{line.number}"
    if key not in line.page.shared:
        told = line.han and SIGNS["Money"] in line.characters and ("分别" in line.text or "依次" in line.text)
        line.page.shared[key] = dict(_sums(line)) if told else {}
    found: dict[int, Part] = line.page.shared[key]
    return found


def _sums(line: Line) -> Iterator[tuple[int, Part]]:
    for match in matches(line, _ANY):
        yield from ((place, Part(None, None)) for place in _places(line, match))
    for match in matches(line, _FUNDS):
        funds = [item for item in caught(line, match, "f") if item.kind == "Fund"]
        sums = _places(line, match)
        if len(funds) == len(sums):
            yield from ((place, Part(line.end(fund), None)) for place, fund in zip(sums, funds, strict=True))
    for match in matches(line, _PHASES):
        words = [f"{found.group()}期" for found in _PHASE_WORD.finditer(match["phases"])]
        phases = [PHASE.fullmatch(word) for word in words]
        sums = _places(line, match)
        if len(phases) == len(sums):
            for place, phase in zip(sums, phases, strict=True):
                yield place, Part(None, read_phase(phase) if phase else None)
    for match in matches(line, _YEARS):
        sums, years = _places(line, match), match["years"].count(SIGNS["Date"])
        if len(sums) == years:
            yield from ((place, Part(None, None, own=True)) for place in sums)


def _places(line: Line, match: re.Match[str]) -> list[int]:
    return [place for place, item in line.between(*match.span("m")) if item.kind == "Money"]


def managed_in_order(line: Line) -> Iterator[tuple[Item, Item, re.Match[str]]]:
    """Who manages which of several funds: 分别由A、B管理."""
    told = "分别" in line.text or "依次" in line.text
    for match in (*matches(line, _MANAGED), *matches(line, _MANAGED_BY)) if told else ():
        funds, managers = caught(line, match, "f"), caught(line, match, "s")
        if len(funds) == len(managers) > 1:
            yield from ((manager, fund, match) for manager, fund in zip(managers, funds, strict=True))


def shares_in_order(line: Line) -> Iterator[tuple[Item, str, re.Match[str]]]:
    """Who puts in which share: A、B、C分别出资30%、40%和30%."""
    for match in matches(line, _SHARES) if "%" in line.text else ():
        holders, shares = caught(line, match, "s"), _PERCENT.findall(match["shares"])
        if len(holders) == len(shares):
            yield from ((holder, share, match) for holder, share in zip(holders, shares, strict=True))


def spread(line: Line) -> Iterator[tuple[Item, Item, Item, re.Match[str]]]:
    """Giver, fund and sum where one gives a sum to each of the funds named before, in their order."""
    told = "分别" in line.text or "依次" in line.text
    for match in matches(line, _SPREAD) if told else ():
        giver, sums = caught(line, match, "s")[0], _places(line, match)
        before = {line.end(item).name: item for item in line.signs(0, match.start(), frozenset({"Fund"}))}
        before.pop(line.end(giver).name, None)
        if len(before) == len(sums) > 1:
            yield from ((giver, fund, line.items[at], match) for fund, at in zip(before.values(), sums, strict=True))
    for match in matches(line, _TO_EACH) if told else ():
        giver, funds, sums = caught(line, match, "s")[0], caught(line, match, "f"), _places(line, match)
        if len(funds) == len(sums):
            yield from ((giver, fund, line.items[at], match) for fund, at in zip(funds, sums, strict=True))


def partner_rows(line: Line) -> Iterator[tuple[Item, str, tuple[int, int]]]:
    """Partners with their shares in brackets, where the line names them as partners: 合伙人为A（1%）、B（99%）."""
    rows = _ROWS.search(line.text) if "%" in line.characters and "(" in line.characters else None
    for row in _ROW.finditer(line.text, *rows.span("list")) if rows else ():
        yield line.items[row.start("who")], row["share"], row.span()
