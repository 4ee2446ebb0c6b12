"""Firms without an ending that are on no list, heard from the words of a deal beside them: 收购海陆新材51%股权.

Only sentences that call a reader of ties are listened to. A name reaches from its cue to the next word that no name
holds, and words of the language alone make no name: 收购资产.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import rjieba

from ronghe.extract.chinese.cues import may_be_firm, may_be_person
from ronghe.extract.chinese.endings import begins_generic, describes_only
from ronghe.extract.chinese.mentions import TOKENS
from ronghe.extract.chinese.tokens import Cut, Part
from ronghe.lens.lens import Lens
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_CALLS = ("readers.own.zh", "readers.invest.zh", "readers.part.zh", "readers.partner.zh", "readers.control.zh")
_LONGEST = 8
_WITH = (
    r"(?:(?<!参)与(?!会)|(?<!共)和(?!平|谐)|(?<![共合协不赞])同(?![时意比期样业行步一等类股])|跟(?!踪|进|随)|携手|联手)"
)
_SUBSIDIARY = r"(?:全资|控股|参股)?(?:子|孙)公司"
_HOLDER = r"(?:(?:第[一二三四五]|<N>|控股|单一最)?大?股东(?!大会|会|权|代表)|母公司)"
_AFTER = re.compile(
    rf"(?:{_SUBSIDIARY}|{_HOLDER}|(?:收购|并购|(?<!进)入主(?![流力要题])|增持|减持|接手|控股|参股|入股|受让|买下|购得|持有(?![人者])|所持|增资|领投)"
    r"(?:了|的)?|旗下的?|下属的?|所属的?|[商业药]巨头|龙头)[“\"]?"
)
"""Words right behind which a firm stands."""
_LATELY = r"(?:[今昨]日|日前|近日|已经?|将|拟|欲|正式|成功|还|则|又|便|此次|目前|合计|只|仍|仅|再次|宣布|发布)"
_AGREE = r"(?:达成|签署|签订|签约|合作|联手|携手|战略|合资|共同|联合|建立)"
_DOES = (
    r"(?:收购|并购|(?<!进)入主(?![流力要题])|增持|减持|接手|参股|入股|受让|买下|持有|出资(?!额|人|比)|注资|领投|跟投"
    r"|旗下|下属|股价|公告称|公告[,，]|方面(?:表示|透露|称|确认|证实|回应))"
)
_HEADED = r"(?:集团|公司)?(?:董事长|(?<!副)总裁|总经理|首席[执财技运]|CEO|董秘|发言人)"
_HELD = r"的?(?:<N>|\d)[<>N\d.]{0,12}%的?(?:股权|股份)"
_BEFORE = re.compile(
    rf"(?={_LATELY}*(?:[以用][^，,。；;]{{1,16}}?)?{_DOES}|的?{_SUBSIDIARY}|的?{_HOLDER}|{_HEADED}|{_HELD}|{_LATELY}*{_WITH}[^，。,；;、]{{2,20}}?{_AGREE})"
)
"""Places right before which a firm stands."""
_PARTNER = re.compile(
    _WITH + r"([\u4e00-\u9fff]{2,8}?|[A-Z][A-Za-z .&]{1,24}?)"
    rf"(?=(?:正式|宣布|共同|已|就)?{_AGREE})"
)
"""Whom somebody works with."""
_SPECIAL = re.compile(r"(?:(?<![A-Za-z])\*?ST|S\*ST|SST)([\u4e00-\u9fff]{2,3})")
"""Shares under special treatment: their short names have two or three characters behind the mark."""
_MARK = re.compile(r"S?\*?ST(?=[\u4e00-\u9fff])")
_FIGURE = re.compile(r"[\d<%]")
_SPECIAL_LENGTH = 3
_ADDED = frozenset("因原则也又再的拟将已曾现")
_LATIN = re.compile(r"[A-Za-z][A-Za-z .&-]{0,24}[A-Za-z]")
_BREAKING = frozenset({"d", "p", "c", "r", "t", "y", "u", "ul", "uj", "uz", "zg", "m", "q", "f", "e", "o"})
"""Tags of words that no short name of a firm holds."""
_NO_FIRM = re.compile(
    r".*(?:公司|股东|者|们|企业|机构|方|市场|资源|项目|产品|股权|股份|股票|权|战|金|人|单位|资产|业务|首富|协议|方案|计划|银行)$"
)
"""Words that end descriptions; names with an ending are found by it."""
_PROPER = frozenset({"nt", "nz", "nr", "nrt", "nrfg"})


def heard(page: Page) -> Iterator[Mention]:
    """The firms that words of a deal give away, in no order; they may touch each other and names found before."""
    cut: Cut | None = page.shared.pop(TOKENS, None)
    if cut is None:
        return
    numbers = sorted({number for key in _CALLS for number in page.called.get(key, ())})
    for number in numbers:
        span = page.sentences[number].span
        for found in _candidates(cut, span.start, span.end):
            start, end = _stripped(cut.text, *found)
            if _is_firm(cut.text[start:end], page.lens):
                yield Mention(Span(start, end), page.text[start:end], "Company")


def _candidates(cut: Cut, floor: int, roof: int) -> Iterator[tuple[int, int]]:
    text = cut.text
    for match in _AFTER.finditer(text, floor, roof):
        yield match.end(), _right(cut, match.end(), roof)
    for match in _BEFORE.finditer(text, floor, roof):
        yield _left(cut, match.start(), floor), match.start()
    for match in _PARTNER.finditer(text, floor, roof):
        start, end = match.span(1)
        if _right(cut, start, roof) >= end:
            yield start, end
    for match in _SPECIAL.finditer(text, floor, roof):
        start, end = match.start(1), _right(cut, match.start(1), roof)
        whole = end - start <= _SPECIAL_LENGTH and text[end - 1] not in _ADDED
        yield start, end if whole else start + 2


def _right(cut: Cut, start: int, roof: int) -> int:
    """Where the words behind a cue end: at a word that no name holds, a place or a figure, or behind an ending."""
    number, limit = bisect_left(cut.starts, start), min(roof, start + _LONGEST)
    while number < len(cut.starts) and cut.starts[number] < limit:
        part = cut.parts[number]
        if part in (Part.WEAK, Part.END) and cut.kinds[number] == "Company" and cut.starts[number] > start + 1:
            limit = cut.ends[number]
            break
        if part not in (Part.WEAK, Part.END) and not (part is Part.HEAD and cut.starts[number] == start):
            limit = cut.starts[number]
            break
        number += 1
    figure = _FIGURE.search(cut.text, start, limit)
    return figure.start() if figure else limit


def _left(cut: Cut, end: int, floor: int) -> int:
    """Where the words before a place begin."""
    number = bisect_right(cut.ends, end) - 1
    while number >= 0 and cut.parts[number] in (Part.WEAK, Part.HEAD, Part.END) and cut.ends[number] > floor:
        number -= 1
    start = max(floor, cut.ends[number] if number >= 0 else 0)
    return start if start < end else end


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the mark of special treatment at its head and small words at its tail."""
    mark = _MARK.match(text, start, end)
    start = mark.end() if mark else start
    return (start, end - 1) if text[end - 1 : end] in _ADDED and end - start > _SPECIAL_LENGTH else (start, end)


@lru_cache(maxsize=20_000)
def _is_firm(name: str, lens: Lens) -> bool:
    """Whether words can be a firm's short name: no description, and not words of the language alone."""
    if _listed(lens).get(name) == "Company":
        return True
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
    """Endings of short company names."""
    return lens.list("kinds.Company.zh_brand") + lens.list("kinds.Company.zh_brand_common")
