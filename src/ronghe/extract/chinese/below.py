"""The units that a name goes on with: 东海舰队|装备部, 某测试所|国防失效分析中心, 某局|宁波分公司, 某部旗下的|实验室.

A unit's own words are mostly common ones, while names by rules begin at a place or at a proper word; here the body
right before them is what the name begins with.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import rjieba

from ronghe.extract.chinese.mentions import TOKENS
from ronghe.extract.chinese.tokens import Cut, Part, is_han
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_BODIES = frozenset({"Company", "Institute", "PublicBody"})
_LONGEST = 16
"""So many characters has a unit's own name at most."""
_STRONG = (
    r"办公室|研究[院所室]|(?:技术|工程|试验|测试|检测|研发|研究|创新|转化|信息|数据|测控|观测|分析|服务|培训|保障|指挥|采购"
    r"|管理|支持|支撑|评估|评价|孵化|运营|应用|制造|监测|计量|维修|交易|咨询|情报|分)中心|实验室|教研室|学院|分院|分所|分部|分校|校区|分公司"
    r"|事业部|学部|智库|图书馆|分局|代表[局处室]|办事处|试验[场站]|基地"
)
_PLAIN = (
    r"(?<![全内外总干本局细首头西东南北中])部|[处局]|(?<!公)司|(?<![关体派])系|(?<![场厕会])所|(?<![医法])院|(?<![车网])站"
    r"|(?<![工])厂"
)
_UNIT = re.compile(rf"(?:(?P<strong>\w{{2,14}}?(?:{_STRONG}))|\w{{2,10}}?(?:{_PLAIN}))\Z")
_NUMBERED = re.compile(r"第?[〇零一二三四五六七八九十百\d]{1,6}(?:研究)?[所院厂](?![在属辖有需用长士校区房])")
_DOES = re.compile(
    r"会同|建设|建有|建成|[下内]设|打造|拥有|投资|合作|联合|运营(?!中心)|负责|支持(?!中心)|承担|选址|落户|完成|揭牌|挂牌|认定|获批|所[在属辖有]|独资|合资|建厂|注册|新增|参观|调研|[一二两三四五六七八九十多几\d][个家]|[路街]校区"
)
"""What a body does with somebody's unit and is in no unit's name."""
_SMALL = frozenset("pcurdyem")
"""Tags of small words, which no unit's own name holds."""
_AND = re.compile(r"\w{1,5}[^院所厂部处局司会校系室心][与和]\w{2,6}(?:处|(?<!公)司|办公室|局|部|中心)\Z")
_GENERIC = re.compile(
    r"(?:有关|相关|各|所有|下属|内部|其他|上级|主管|业务|职能|直属|基层|一线|国家级|省级|专门|具体|附属)"
)
_ENDED = re.compile(r"(?:处|司|部|局|中心|办公室)(?![理长分])")
"""Behind a verb that a unit is called by: 军民融合推进处."""
_OF_ANY = re.compile(
    r"(?:国家|国防|科技|企业|军队|共建|联合|重点|开放|学科|工程|技术|研究|创新|[省市]级?)*(?:实验室|研究中心|工程中心)"
)
"""What a ministry or a school has many of: 教育部重点实验室."""
_APART = re.compile(r"(?:旗下|下属|所属|直属|属下|麾下)的?")
"""Between a body and the name of what is told as its: that one is no part of the body's name."""
_WHAT = frozenset("持在属辖有获设需用述称致研处")
"""Behind 所 these make it a small word: 某厂所持股份."""
_PUBLIC = ("办公室", "处", "部", "司", "局", "代表室")


def units_below(page: Page, found: Sequence[Mention]) -> list[Mention]:
    """The names found, with each that goes on with a unit's own as a whole; ``found`` is in order."""
    cut: Cut | None = page.shared.pop(TOKENS, None)
    if cut is None:
        return list(found)
    bodies: dict[int, tuple[int, str]] = {}
    for mention in found:
        if mention.kind in _BODIES and is_han(mention.text[-1]):
            bodies.setdefault(mention.span.end, (mention.span.start, mention.kind))
    for number in cut.named:
        if cut.parts[number] == Part.KNOWN and cut.kinds[number] in _BODIES:
            bodies.setdefault(cut.ends[number], (cut.starts[number], cut.kinds[number]))
    further = [
        one for end, (start, kind) in sorted(bodies.items()) for one in _wholes(page, cut, Span(start, end), kind)
    ]
    return [*found, *(one for one in further if not _crosses(one, found))]


def _wholes(page: Page, cut: Cut, body: Span, kind: str) -> Iterator[Mention]:
    """The name with its unit, and with the unit of that; but 某公司财务部经理 holds a post in the firm."""
    end, firm = body.end, kind == "Company"
    while (unit := _unit(cut, end)) is not None:
        end, kind = unit
        if firm and kind == "PublicBody" and _office_follows(cut, end):
            return
        yield Mention(Span(body.start, end), page.text[body.start : end], kind)
    apart = _APART.match(cut.text, body.end)
    owned = _unit(cut, apart.end(), named=True) if apart is not None else None
    if apart is not None and owned is not None:
        yield Mention(Span(apart.end(), owned[0]), page.text[apart.end() : owned[0]], owned[1])


def _office_follows(cut: Cut, end: int) -> bool:
    number = bisect_left(cut.starts, end)
    return number < len(cut.starts) and cut.starts[number] == end and cut.parts[number] == Part.OFFICE


def _crosses(whole: Mention, found: Sequence[Mention]) -> bool:
    """Whether a name found begins within the whole and ends behind it, or is as long or longer."""
    first = bisect_left(found, whole.span.start, key=lambda one: one.span.start)
    for one in found[first:]:
        if one.span.start >= whole.span.end:
            return False
        if one.span.end > whole.span.end or one.span == whole.span:
            return True
    return False


def _unit(cut: Cut, start: int, *, named: bool = False) -> tuple[int, str] | None:
    """Where the unit's own name ends that begins here, and its kind; ``named``: by an ending that tells what it is."""
    text = cut.text
    if not (is_han(text[start : start + 1]) or text[start : start + 1].isdigit()):
        return None
    numbered = _NUMBERED.match(text, start)
    if numbered:
        return numbered.end(), "Company" if numbered.group().endswith("厂") else "Institute"
    limit, joined = _limit(cut, start)
    if limit - start < 3 or _GENERIC.match(text, start):
        return None
    words = rjieba.tag(text[start : limit + 4], False)
    at = start
    for place, (word, tag) in enumerate(words):
        at += len(word)
        if at > limit:
            return None
        said = text[start:at]
        unit = (_AND if "与" in said or "和" in said else _UNIT).match(said)
        if unit is None:
            if tag[0] in _SMALL and not (joined and word in "与和") and not (place == 0 and tag[0] == "m"):
                return None
            continue
        after = words[place + 1] if place + 1 < len(words) and at < limit else ("", "")
        if _DOES.search(said) or (after[1][:1] == "n" and after[0] != "备案" and not unit.groupdict().get("strong")):
            return None
        if named and not unit.groupdict().get("strong"):
            return None
        if _OF_ANY.fullmatch(said) or (said[-1] == "所" and text[at : at + 1] in _WHAT):
            return None
        firm = said.endswith(("公司", "厂", "事业部"))
        return at, "Company" if firm else "PublicBody" if said.endswith(_PUBLIC) else "Institute"
    return None


def _limit(cut: Cut, start: int) -> tuple[int, bool]:
    """How far a unit's own name may reach, and whether a conjunction stands on the way."""
    number, joined = bisect_left(cut.starts, start), False
    end = start
    while end < len(cut.text) and end - start < _LONGEST and (is_han(cut.text[end]) or cut.text[end].isdigit()):
        end += 1
    while number < len(cut.starts) and cut.starts[number] < end:
        part = cut.parts[number]
        if part == Part.JOIN and not joined and cut.starts[number] > start + 1:
            joined = True
        elif (part <= Part.CLOSE and not _ENDED.match(cut.text, cut.ends[number])) or part == Part.KNOWN:
            return cut.starts[number], joined
        number += 1
    return end, joined
