"""Counts behind those of them that Chinese names: 设有A、B等17个学院, 联盟由A、B等19家单位发起.

The number is that of all, also of those not named. It belongs to what the clause speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.extract import topics_zh
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.rules import caught, kinds_of, matches
from ronghe.model import End
from ronghe.text.numerals import numeral_at

_NUMBER = (
    r"(?:超过|近|约|共)?(?P<number>\d{1,5}|[一二三四五六七八九十百两]{1,5})(?P<over>余|多)?"
    r"(?:{rules.total.counters})(?P<over_too>余)?"
)
_NOUN = r"(?P<of>[^，。；、\d{#Name}]{0,10}?(?:{rules.total.held_zh}|{rules.total.group_zh}|{rules.total.listed_zh}))"
_HAS = (
    r"(?:现|共|已|先后|累计|还|统筹|目前)*(?:布局|部署|设有|建有|拥有|下设|下辖|内设|设立|设|孵化|投资|投出|控股|参股|培育|集聚|聚集"
    r"|引进|吸收|吸纳|入驻|管理)[了有]?"
)
_LIST = r"(?P<list>[^，。；\d]{0,60}[{#Name}][^，。；\d]{0,40}?)等"
_KINDS = r"(?P<list>[^，。；\d{#Name}]{2,40}、[^，。；、\d{#Name}]{2,24})等"
"""What is listed by its kind alone: 布局极端条件装置、地球模拟装置等5个大科学装置."""
_RULES = (
    _HAS + _KINDS + _NUMBER + _NOUN + r"(?=[，。；、和及]|$)",
    _HAS + _LIST + _NUMBER + _NOUN + r"(?=[，。；、]|$)",
    _HAS + _LIST + _NOUN + _NUMBER + r"(?=[，。；、]|$)",
)
_WITH = r"与" + _LIST + _NUMBER + _NOUN + r"(?:保持|建立|开展|形成|结成)"
_UNITS = r"(?P<of>[^，。；、\d{#Name}]{0,6}?(?:单位|企业|机构|成员|高校|院所|会员|公司))"
_MEMBERS = (
    r"{a:Alliance}[^。；]{0,12}?(?:[由联]|成员(?:单位)?(?:还|主要)?(?:包括|有|涵盖|涉及))[^。；\d]{0,90}[{#Name}]"
    r"等[^，。；\d]{0,6}"
    + _NUMBER
    + _UNITS
    + r"(?=(?:共同|联合|牵头|倡议|发起|成立|组建|组成|构成|参与|参加|加入){1,5}|[，。；]|$)"
)
_OF_ALLIANCE = (
    r"[{#Body}](?:等[^，。；\d]{0,6})"
    + _NUMBER
    + _UNITS
    + r"(?:共同|联合|牵头|倡议|发起|成立|组建|组成|参与){1,5}的{a:Alliance}"
)
_JOIN = r"{a:Alliance}[^。；]{0,200}?[，；]" + _NUMBER + _UNITS + r"(?=加入|参加|参与|入会|成为)"
_ALSO_MEMBERS = (
    r"成员(?:单位)?(?:还|主要)?(?:包括|有|涵盖|涉及)[^。；\d]{0,60}[{#Name}]等" + _NUMBER + _UNITS + r"(?=[，。；]|$)"
)
_SETTLED = (
    _LIST
    + _NUMBER
    + r"(?P<of>(?:企业|单位|机构|项目|公司|院所))(?=(?:已|均|先后|签约|成功|正式|率先|集中)*(?:入驻|落户|进驻|入园))"
)
"""What has come to a zone that the sentences before tell of: A、B等9家企业签约入驻."""
_ZONES = frozenset({"Zone"})
_LEAD = re.compile(rf"(?:目前|现|近年来|据悉|据介绍|据了解|其中|此外|同时|截至|至今|{SIGNS['Date']}|[，\s]){{0,4}}")
_OWNERS = kinds_of("Org")


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are of what: ``start`` is the number's place in the line's text; no owner where none is told."""

    owner: End | None
    number: int
    of: str
    over: bool
    start: int


def listed(line: Line) -> Iterator[Counted]:
    """The counts of a line that follow names of those counted."""
    if "等" not in line.text and "成员" not in line.text and "发起" not in line.text:
        return
    done: set[int] = set()
    for notation in (_MEMBERS, _JOIN, _OF_ALLIANCE, _ALSO_MEMBERS, *_RULES, _WITH, _SETTLED):
        for match in matches(line, notation):
            if match.start("number") in done:
                continue
            if notation is _SETTLED:
                owner = _zone(line)
            else:
                joined = "成员" in match[0] or "a" in match.re.groupindex
                owner = _alliance(line, match) if joined else _owner(line, match)
            number = numeral_at(match["number"], 0)
            if owner is None or number is None or number.value <= 1:
                continue
            done.add(match.start("number"))
            of = line.stretch(*match.span("of")).quote(line.page.text)
            yield Counted(owner, int(number.value), of, bool(match["over"] or match["over_too"]), match.start("number"))


def _alliance(line: Line, match: re.Match[str]) -> End | None:
    """The alliance that a match names, or else the last one before it."""
    if "a" in match.re.groupindex:
        return line.end(caught(line, match, "a")[0])
    before = list(line.signs(0, match.start(), frozenset({"Alliance"})))
    return line.end(before[-1]) if before else topics_zh.topic(line, frozenset({"Alliance"}))


def _zone(line: Line) -> End | None:
    """The zone that the line or the sentences before it tell of."""
    here = list(line.signs(kinds=_ZONES))
    return line.end(here[0]) if here else topics_zh.topic(line, _ZONES)


def _owner(line: Line, match: re.Match[str]) -> End | None:
    """What the clause speaks of: its subject, that of the clause before, or what the sentences before were about."""
    start = clause_start(line, match.start())
    between = list(line.signs(start, match.start(), _OWNERS))
    if between:
        return line.end(between[0]) if len(between) == 1 else None
    heads = [item for position, item in line.items.items() if position < start and _is_head(line, position, item)]
    if heads:
        return line.end(heads[-1])
    return topics_zh.topic(line, _OWNERS) or _told(line)


def _is_head(line: Line, position: int, item: Item) -> bool:
    """Whether a name begins its clause, so that the clause tells of it."""
    return item.kind in _OWNERS and (
        item.unsaid or _LEAD.fullmatch(line.text, clause_start(line, position), position) is not None
    )


def _told(line: Line) -> End | None:
    """What a noun at the head of the sentence before stands for: 学校现有两个校区。设有A、B等17个学院."""
    page = line.page
    if line.number == 0 or page.opens_paragraph(line.number):
        return None
    before = page.line(line.number - 1)
    heads = [item for position, item in before.items.items() if _is_head(before, position, item)]
    names = {before.end(item).name for item in heads}
    return before.end(heads[0]) if len(names) == 1 else None
