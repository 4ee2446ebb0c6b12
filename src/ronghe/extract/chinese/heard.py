"""Firms without an ending that are on no list, heard from the words of a deal beside them: 收购海陆新材51%股权.

A name reaches from its cue to the next word that no name holds, and words of the language alone make no name: 收购资产.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import rjieba
from ahocorasick_rs import AhoCorasick, MatchKind

from ronghe.extract.chinese.clause_heads import WITHIN, head_of_clause
from ronghe.extract.chinese.cues import may_be_firm, may_be_person
from ronghe.extract.chinese.endings import begins_generic, describes_only
from ronghe.extract.chinese.mentions import TOKENS
from ronghe.extract.chinese.opening import opening_firms
from ronghe.extract.chinese.tokens import Cut, Part
from ronghe.extract.chinese.words import han_words
from ronghe.lens.lens import Lens
from ronghe.model import Mention, Span
from ronghe.text.segment import behind_last

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_LONGEST = 8
_MEANS = re.compile(r"(?:[以用][^，,。；;]{1,16}|第?(?:\d{1,2}|<N>))$")
_FIGURES = re.compile(r"(?:<N>|\d)[<>N\d.]{0,12}$")
_WITH = re.compile(
    r"(?:(?<!参)与(?!会)|(?<!共)和(?!平|谐)|(?<![共合协不赞])同(?![时意比期样业行步一等类股])|跟(?!踪|进|随)|携手|联手)"
)
_BACKED = ("领投", "跟投", "参投", "独家投资", "联合投资", "共同投资", "追投", "加注")
_BACKING = re.compile("|".join(_BACKED))
_AND_OTHERS = re.compile(
    r"(?:等(?:[\d一二三四五六七八九十多余]{0,3}家)?(?:[\u4e00-\u9fff]{0,4}?(?:机构|资本|基金|投资方|投资人|企业|公司|股东))?)?"
    r"(?:联合|共同|持续|继续|追加|参与)?$"
)
"""Between the last of those who put money in and the word for it."""
_ITEMS_BEFORE = re.compile(
    r"(?:^|[，。；：由]|本轮融资|投资方|分别由)(?P<items>(?:[^，。；：、由的]{2,12}、){0,9}[^，。；：、由的]{2,24})$"
)
_BACKERS = (
    "投资方", "投资人", "投资机构", "领投方", "跟投方", "出资方", "出资人", "有限合伙人", "LP", "老股东", "新股东",
    "股东",
)  # fmt: skip
_ARE = r"(?:包括|有|为|：|:)"
_CHOSEN = ("中标", "成交", "中选", "入围")
_WON = r"(?:候选)?(?:单位|人|供应商|企业|方)(?:分别|依次)?为"
_BACKED_BY = re.compile(
    f"(?:{'|'.join((*(word + _ARE for word in _BACKERS), *(word + _WON for word in _CHOSEN)))})"
    r"(?P<items>(?:[^，。；：、的]{2,16}、){0,9}[^，。；：、的等]{2,36})(?=等|[，。；]|$)"
)
_GONE_PUBLIC = re.compile(
    r"其中[，]?(?:包括|有)?(?P<items>(?:[^，。；：、的\d]{2,12}、){1,9}[^，。；：、的\d等]{2,14}?)等?[\d一二两三四五六七八九十]{1,3}家"
    r"(?:被投|已投|参股)?(?:企业|公司)?(?:已|均|成功|先后|相继|在|登陆|申报|上市|挂牌|过会|实现)"
)
"""Firms that somebody has put money into: 其中甲半导体、乙声学等2家已上市."""
_CLOSES = re.compile(
    r"(?:^|[，。；：\n的])(?P<items>[\u4e00-\u9fff]{3,8}?)(?:正式|宣布|已|近日|日前|成功)*完成(?:了|旗下|其)*"
    r"[^，。；]{0,16}基金(?:的)?[^，。；]{0,6}?(?:关闭|募集|首关|终关|募资|交割)"
)
"""Who closes a fund: 专注硬科技的X宣布完成旗下第二期基金的最终关闭."""
_ITEM = re.compile(r"[^、和与及]{2,12}")
_MAY_BACK = re.compile(
    r"(?!.*(?:投资者|供应商|中标|候选|本次|项目|其中|融资|本轮|资金|上述|公司|企业|自然人|多家|知名|股东|\d))[\u4e00-\u9fff]{3,8}"
)
_FORMER = re.compile(r"(?:老股东|新股东|原股东|现有股东|产业方|知名机构|其中)")
_LONGEST_LIST, _LONGEST_OTHERS = 140, 16
_FIELDS = re.compile(
    r"[^，。；\n]{1,40}?(?:等[^，。；\n]{0,6})?(?:领域|方向|赛道|行业|板块|产业(?!园|基金|集团|投资|股权))"
)
"""Behind 投向: fields of work and no firms."""
_CLAUSE = re.compile(r"[，。,；;、\n]")
_REACH = 24
"""Characters between a firm and the word that says that it works with another."""
_AMID = re.compile(r"[在于就]|围绕|日前|近日|今|昨")
"""Behind the second of two, before what they do: 与X在成都共建."""
_PRICED = re.compile(r"\((?:(?:各)?(?:出资|认缴|投资|投|持股|占股|占|约))?\d[\d.,]{0,9}(?:%|万元|亿元)")
"""A sum or a share in brackets behind a name: 捷控雷达（800万元）."""
_OPENED = re.compile(r"[“\"]?")
_SPECIAL_MARK = "ST"
_SPECIAL = re.compile(r"(?<![A-Za-z])ST([\u4e00-\u9fff]{2,3})")
"""Shares under special treatment: their short names have two or three characters behind the mark."""
_ADDED = frozenset("因原则也又再的拟将已曾现系")
"""Small words that run on from a name of two characters."""
_MARK = re.compile(r"S?\*?ST(?=[\u4e00-\u9fff])")
_SORT = re.compile(
    r"(?:(?:员工|职工)?持股)?平台(?=[\u4e00-\u9fff]{4})|(?:同行|同业|对手|友商|老牌)(?=[\u4e00-\u9fff]{4})"
    r"|商(?<=[提研制供服运开生集][供发造应务营发产成]商)(?=[\u4e00-\u9fff]{3})"
    r"|(?:(?:[ABH]股|港股|科创板|创业板)?上市公司|(?:民营|国有|龙头|合资)企业|[民国央]企|民营资本)(?=[\u4e00-\u9fff]{3})"
)
"""What sort of firm it is, before its name: 持股平台西安聚翼, 同行锦翼航材."""
_SORT_AHEAD = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:厂商|制造商|研发商|供应商|服务商|运营商|开发商|生产商|集成商|独角兽|初创企业|初创公司)(?=[“\u4e00-\u9fff]{3})"
)
"""The same behind a cue: 入股半导体材料厂商信越晶圆."""
_FUND = re.compile(r"基金(?!管理|公司|会|合伙|投资|业|资产|有限|销售)")
"""Behind such a name, what makes it a fund's."""
_FIGURE = re.compile(r"[\d<%]")
_SPECIAL_LENGTH = 3
_LATIN = re.compile(r"[A-Za-z][A-Za-z .&-]{0,24}[A-Za-z]")
_BREAKING = frozenset({"d", "p", "c", "r", "t", "y", "u", "ul", "uj", "uz", "zg", "m", "q", "f", "e", "o"})
"""Tags of words that no short name of a firm holds."""
_NO_FIRM = re.compile(
    r"自然人|[子母]?基金|.*轮$|后.*|里(?!昂).*|在.*|.*(?<!自)由.*|和实.*|股比.*|.*比例|.?占股?|.*(?:(?<![阿万千百田])里|[前后中时内])$|.*(?:公司|股东|者|们|企业|机构|方|市场|资源|项目|产品|股权|股份|股票|权|战|金|(?<!机器)人|单位|资产|政府|委员会|部门|法院|财政"
    r"|业务|首富|协议|方案|计划|银行)$"
)
"""Words that end descriptions; names with an ending are found by it."""
_PROPER = frozenset({"nt", "nz", "nr", "nrt", "nrfg"})


@cache
def _cues() -> tuple[AhoCorasick, tuple[str, ...]]:
    """The automaton over all cues, and where a firm stands beside each; "none" marks words that are no cue."""
    sides = {word: side for side, words in han_words().deal.items() for word in words} | {_SPECIAL_MARK: "mark"}
    return AhoCorasick(list(sides), matchkind=MatchKind.LeftmostLongest), tuple(sides.values())


def heard(page: Page) -> Iterator[Mention]:
    """The firms that words of a deal give away, in no order; they may touch each other and names found before."""
    cut: Cut | None = page.shared.get(TOKENS)
    if cut is None:
        return
    automaton, sides = _cues()
    for cue, begin, finish in automaton.find_matches_as_indexes(cut.text):
        for found in _beside(cut, sides[cue], begin, finish):
            start, end = _stripped(cut.text, *found)
            end -= cut.text.startswith("控股权", end - 1)
            if is_firm(cut.text[start:end], page.lens):
                fund = _FUND.match(cut.text, end)
                end = fund.end() if fund else end
                yield Mention(Span(start, end), page.text[start:end], "Fund" if fund else "Company")
    for match in _PRICED.finditer(cut.text):
        start, end = _before(cut, match.start())
        if end - start > _SPECIAL_LENGTH and is_firm(cut.text[start:end], page.lens):
            yield Mention(Span(start, end), page.text[start:end], "Company")
    for start, end in opening_firms(cut.text, lambda name: is_firm(name, page.lens)):
        yield Mention(Span(start, end), page.text[start:end], "Company")
    for start, end in _backers(cut.text):
        if _backs(cut.text[start:end]):
            yield Mention(Span(start, end), page.text[start:end], "Company")


def _backers(text: str) -> Iterator[tuple[int, int]]:
    """The items of lists of who puts money in: 甲、乙等机构跟投, 投资方包括甲、乙."""
    for match in _BACKING.finditer(text) if any(word in text for word in _BACKED) else ():
        others = _AND_OTHERS.search(text, max(0, match.start() - _LONGEST_OTHERS), match.start())
        end = others.start() if others else match.start()
        floor = max(0, end - _LONGEST_LIST)
        found = _ITEMS_BEFORE.search(text[floor:end])
        if found:
            yield from _items(text, floor + found.start("items"), end)
    closing = _CLOSES.finditer(text) if "基金" in text and "完成" in text else ()
    for match in (*_BACKED_BY.finditer(text), *_GONE_PUBLIC.finditer(text), *closing):
        yield from _items(text, *match.span("items"))


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for item in _ITEM.finditer(text, start, end):
        lead = _FORMER.match(text, *item.span())
        yield (lead.end() if lead else item.start()), item.end()


def _backs(words: str) -> bool:
    """Whether words of such a list can be a firm: they are no description and no sum."""
    own = words.removesuffix("股权")
    return _MAY_BACK.fullmatch(words) is not None and not describes_only(own) and not _NO_FIRM.match(own)


def _beside(cut: Cut, side: str, begin: int, finish: int) -> Iterator[tuple[int, int]]:
    """Where firms may stand beside a cue."""
    text = cut.text
    if side in {"behind", "both"} and not _FIELDS.match(text, finish):
        sort = _SORT_AHEAD.match(text, finish)
        opened = _OPENED.match(text, sort.end() if sort else finish)
        start = opened.end() if opened else finish
        yield start, _right(cut, start)
    if side in {"ahead", "both"}:
        yield _before(cut, begin)
    if side == "with":
        yield from _partners(cut, begin)
    if side == "heads":
        yield from head_of_clause(cut, begin)
    if side == "mark" and (match := _SPECIAL.match(text, begin)):
        start, end = match.start(1), _right(cut, match.start(1))
        whole = end - start <= _SPECIAL_LENGTH and text[end - 1] not in _ADDED
        yield start, end if whole else start + 2


def _before(cut: Cut, end: int) -> tuple[int, int]:
    """The words before a cue, without figures, means and small words between."""
    text = cut.text
    figures = _FIGURES.search(text, max(0, end - 20), end) if text[end : end + 1] == "%" else None
    if figures:
        end = figures.start()
    means = _MEANS.search(text, max(0, end - 20), end)
    end = means.start() if means else end
    end = _without_lately(text, 0, end)
    end -= text[end - 1 : end] in {"”", '"'}
    return _left(cut, end), end


def _without_lately(text: str, start: int, end: int) -> int:
    """Where a stretch ends without the small words of time and manner behind it: 近日, 已."""
    words = han_words().lately
    while text.endswith(words, start, end):
        end -= len(next(word for word in words if text.endswith(word, start, end)))
    return end


def _partners(cut: Cut, agree: int) -> Iterator[tuple[int, int]]:
    """The two of a clause that one works with the other: X与Y签署."""
    text = cut.text
    floor = behind_last(_CLAUSE, text, max(0, agree - _REACH), agree)
    for joint in _WITH.finditer(text, floor, agree):
        yield _before(cut, joint.start())
        start = joint.end()
        end = _without_lately(text, start, agree)
        right = _right(cut, start)
        if right >= end or _AMID.match(text, right):
            yield start, min(right, end)


def _right(cut: Cut, start: int) -> int:
    """Where the words behind a cue end: at a word that no name holds, a place or a figure, or behind an ending."""
    number, limit = bisect_left(cut.starts, start), min(len(cut.text), start + _LONGEST)
    while number < len(cut.starts) and cut.starts[number] < limit:
        part = cut.parts[number]
        if part in (Part.WEAK, Part.END) and cut.kinds[number] == "Company" and cut.starts[number] > start + 1:
            limit = cut.ends[number]
            break
        if part not in (Part.WEAK, Part.END) and not (part == Part.HEAD and cut.starts[number] == start):
            limit = cut.starts[number]
            break
        number += 1
    figure = _FIGURE.search(cut.text, start, limit)
    return figure.start() if figure else limit


def _left(cut: Cut, end: int) -> int:
    """Where the words before a place begin."""
    number, floor = bisect_right(cut.ends, end) - 1, end - _LONGEST
    while number >= 0 and cut.parts[number] in WITHIN and cut.ends[number] > floor:
        number -= 1
    return max(0, floor - 1, cut.ends[number] if number >= 0 else 0)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the mark of special treatment or a word for its sort at its head, small words at its tail."""
    mark = _MARK.match(text, start, end) or _SORT.match(text, start, end)
    start = mark.end() if mark else start
    return (start, end - 1) if text[end - 1 : end] in _ADDED and end - start > _SPECIAL_LENGTH else (start, end)


@lru_cache(maxsize=20_000)
def is_firm(name: str, lens: Lens) -> bool:
    """Whether words can be a firm's short name: no description, and not words of the language alone."""
    if _listed(lens).get(name) == "Company":
        return True
    if name[:1].isdigit() or "《" in name or "》" in name:
        return False
    if _LATIN.fullmatch(name):
        return name[0].isupper() and name not in {"A", "B", "H"}
    if (
        not 2 <= len(name) <= _LONGEST
        or may_be_person(name)
        or not may_be_firm(name)
        or _NO_FIRM.match(name)
        or describes_only(name)
    ):
        return False
    ending = next((word for word in _endings(lens) if name.endswith(word) and len(name) > len(word) + 1), None)
    if ending is not None and not describes_only(name[: -len(ending)]) and not begins_generic(name):
        return True
    words = rjieba.tag(name, False)
    if any(len(word) > 1 and (tag in _BREAKING or (tag == "nr" and len(word) > 2)) for word, tag in words):
        return False
    if len(words) > 1 and any(len(word) > 1 and tag == "v" for word, tag in (words[0], words[-1])):
        return False
    return any(len(word) == 1 or tag in _PROPER for word, tag in words)


@lru_cache(maxsize=4)
def _listed(lens: Lens) -> dict[str, str]:
    """The brands of the lens with their kinds, those too that are common words elsewhere."""
    return {brand.name: brand.kind for brand in lens.brands}


@lru_cache(maxsize=4)
def _endings(lens: Lens) -> tuple[str, ...]:
    """Endings of short company names and trades that stand at the end of one."""
    return tuple(
        word for which in ("brand", "brand_common", "trade") for word in lens.list(f"kinds.Company.zh_{which}")
    )
