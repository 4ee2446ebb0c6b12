"""What Chinese clauses tell to be founded before their verb: X由A设立, X于2016年成立, X成立于2016年, X与A联合建立."""

from __future__ import annotations

import re

from ronghe.extract import topics_zh
from ronghe.extract.line import Item, Line
from ronghe.extract.readers.foundings.founded_clause import SEEN, Founding, date_before, ends, of_people, place_before
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.readers.topic import only_one
from ronghe.extract.rules import caught, kinds_of, rule
from ronghe.model import End

_JOINTLY = re.compile(r"合设|合办|合建|联办|共建|共同|联合|签约|双方|三方|各方|合资|合作")
_BODIES = kinds_of("Body|Fund")
_ORGS = kinds_of("Org")
_FOUNDED_KINDS = kinds_of("Fund|Zone|Institute|Alliance|Project")
_SITE = re.compile(r"(?:实验室|中心|基地|试验场|试验站|平台|产业园|研究院|学院)$")


def with_somebody(line: Line, verb: re.Match[str], floor: int) -> Founding | None:
    """X实验室于2012年与A联合建立: with nothing behind the verb the laboratory is what is founded."""
    if (
        not verb.group().startswith(("联合", "共同", "合作", "共建"))
        or line.text[verb.end() : verb.end() + 1] not in _OVER
    ):
        return None
    match = rule(
        line.page.lens,
        r"{s:Institute|Zone}[^。；;{#Org}]{0,14}?(?:与|和|同|会同){f:Body+}(?:等[^，,。；;{#Org}]{0,10})?[^，,。；;{#Org}]{0,4}$",
    ).search(line.text, max(floor, verb.start() - SEEN), verb.start())
    made = caught(line, match, "s") if match else []
    if match is None or not _SITE.search(line.end(made[0]).name) or made[0].unsaid:
        return None
    if _BY.search(line.text, max(0, match.start("s") - SEEN), match.start("s")):
        return None
    founders = ends(line, caught(line, match, "f"))
    if any(_SITE.search(founder.name) for founder in founders):
        return None
    return Founding(line, verb.span(), ends(line, made), founders, date_before(line, verb.start(), floor), sure=0.82)


_OVER = ("", "，", "。", "；", ",", ";")

_THERE = r"(?:(?<=在){:Org}(?:内|里)?[^，,。；;{#Org}]{0,8})?$"
"""Where it is set up: X在Y挂牌 founds no Y."""

_LEAVE = r"(?:经{:PublicBody}[^，。；{#Org}]{0,6}[、，])?"
"""X经A同意、由B设立: A only permits it."""

_RESTS_ON = r"(?:[^。；;{#Org}，,]{0,6}[，,]?(?:依托|以){:Body}(?:为(?:依托|基础|主体))?)?"
"""X由A牵头，依托B组建: B lends what it has."""

_ENDS = re.compile(r"[，,。；;、)“”！\s]|$|[了啦][，。！；]|于|在|以来|后|时|之初|仪式|大会|运行|运营|至今")
"""Behind a verb with which a clause tells of its subject."""


_ATTENDED = re.compile(
    r"(?:出席|参加|主持|见证|列席|祝贺)(?:了)?[^，。；的\ue000-\ue008]{0,6}$|分别(?:于|在)?\ue00b(?:[、和及]\ue00b)+[^，。；]{0,8}$"
)
"""Before the founding of something else, which the subject only attends; and where each has a date of its own."""


def of_subject(line: Line, verb: re.Match[str], floor: int) -> Founding | None:
    """X由A设立; X于2016年成立; X成立于2016年."""
    lens = line.page.lens
    if rule(lens, r"(?:于|在){:Place}的").match(line.text, verb.end()):
        return None
    if (
        verb.group().endswith("的")
        or not _ENDS.match(line.text, verb.end())
        or _ATTENDED.search(line.text, 0, verb.start())
    ):
        return None
    start = max(floor, verb.start() - SEEN)
    merged = rule(lens, _OF_SEVERAL).search(line.text, start, verb.end())
    if merged is not None and merged.end() == verb.end() and not _says_what(line, merged.start()):
        return _put_together(line, merged, verb, floor)
    by = rule(
        lens,
        r"(?<!经){s:Org}[^。；;{#Org}]{0,12}"
        + _LEAVE
        + r"(?:由原?|系|为(?={:Body|Fund|Zone+}[^，,。；;{#Org}]{0,4}(?:共同|联合|合资)))"
        + r"{f:Body|Fund|Zone+}(?:等[^，,。；;]{0,14})?"
        + _RESTS_ON
        + r"[^。；;{#Org}，,]{0,12}$",
    ).search(line.text, start, verb.start())
    led = rule(
        lens,
        r"(?<!经){s:Org}[^。；;{#Org}]{0,12}"
        + _LEAVE
        + r"由{f:Body|Fund+}(?:代表{:Body})?(?:牵头|主导|领衔|作为主发起人|发起){0,2}[，,]?"
        r"(?:联合|会同|携手|与|并联合){g:Body|Fund|Place+}(?:等)?(?:[两三四五六七八九十]市|[两三四五]地)?[^。；;]{0,60}?$",
    ).search(line.text, start, verb.start())
    by = led or by
    if by is not None and (
        of_people(line.text, by.end("f"), by.end()) or _RENAMED.search(line.text, by.end("f"), verb.start())
    ):
        return None
    if by is not None and verb.group().endswith("共建") and _is_school(line, by):
        return None
    approved = _APPROVED.search(line.text, start, verb.end())
    before = rule(lens, r"(?<![在于]){s:Org+}(?:等[^，,。；;{#Org}]{0,24})?[^。；;{#Org}]{0,24}" + _THERE)
    own = before.search(line.text, start, approved.start() if approved else verb.start())
    if own is None and approved is not None and approved.end() < verb.start():
        own = before.search(line.text, approved.end(), verb.start())
    several = _together(line, verb, own) if by is None and own is not None else []
    if several and own is not None:
        return _by_several(line, verb, own, several)
    match = by or own
    if by is None and own is not None and _founds(line, own, verb.start()):
        return None
    if match is None:
        return None
    behind = match.end("s")
    if _OF_ANOTHER.search(line.text, behind, verb.start()) or _UNIT_OF.match(line.text, behind):
        return None
    at = rule(lens, _DATED_BEHIND).match(line.text, verb.end())
    date = caught(line, at, "d")[0] if at else date_before(line, verb.start(), floor)
    where = rule(lens, r"(?:于{:Date})?(?:于|在){:Place}{0,2}{p:Place|Zone}").match(line.text, verb.end())
    place = caught(line, where, "p")[0] if where else place_before(line, verb.start(), floor)
    founders = (caught(line, by, "f") if by else []) + (caught(line, led, "g") if led else [])
    founded = ends(line, caught(line, match, "s")) if by else _spoken_of(line, match, verb.start())
    if not founded:
        return None
    return Founding(
        line,
        verb.span(),
        founded,
        ends(line, founders),
        date,
        place,
        len(founders) > 1,
        0.88 if by or at else 0.82,
    )


def _founds(line: Line, own: re.Match[str], verb: int) -> bool:
    """Whether the body before the verb, or people of it, found something and it is not itself founded."""
    if of_people(line.text, own.end("s"), verb):
        return True
    return _BY.search(line.text, max(0, own.start("s") - SEEN), own.start("s")) is not None


_OF_SEVERAL = (
    r"由原?(?P<parts>{:Org}(?:(?:、|和|与|及|以及)原?{:Org}){1,8})(?:等[^，。；{#Org}]{0,12})?"
    r"(?:合并|重组|整合|合编)(?:而|后)?(?:组建|组成|成立|设立|而成)"
)
"""X，1999年由原A与B合并组建: neither is founded, nor does either found."""


def _says_what(line: Line, position: int) -> bool:
    """Whether the clause itself names before the position what is founded."""
    named = line.signs(clause_start(line, position), position, _ORGS)
    return any(not item.unsaid for item in named)


def _put_together(line: Line, merged: re.Match[str], verb: re.Match[str], floor: int) -> Founding | None:
    """What the bodies before the verb were made into: what the line or the sentences before it tell of."""
    parts = {line.end(item).name for item in line.signs(*merged.span("parts"))}
    told = topics_zh.head_of(line.page, line.number) or topics_zh.topic(line, _ORGS)
    if told is None or told.name in parts or told.kind not in _ORGS:
        return None
    return Founding(line, verb.span(), (told,), (), date_before(line, merged.start(), floor), sure=0.82)


_DATED_BEHIND = r"(?:于|时间(?:为|是|:|：)?|(?:暨[^，。；{#Org}]{2,14})?(?:大会|仪式)(?:于)?){d:Date}"
"""Behind the verb: X成立于2016年, X成立大会19日举行."""
_POINTED = re.compile(r"(?:该|这一|此)(?P<noun>[\u4e00-\u9fff]{2,3}?)(?:于|在|始|正式|由|\ue00b|$)")
"""A clause about what its noun points back to: …划归战略支援部队，该部队成立于2015年."""
_RENAMED = re.compile("更名|改名|改称")
"""What was called otherwise before is founded by nobody: X由Y更名组建."""
_HELPS = re.compile(r"参与|参加|协办|支持|配合|指导|牵头")
"""What those do who help to found something: X由A牵头，B、C参与，2018年成立."""


def _spoken_of(line: Line, own: re.Match[str], verb: int) -> tuple[End, ...]:
    """What a clause without a name says to be founded: what its sentence begins with, and not what that is part of.

    X系A举办的事业单位，2018年成立 dates X. A name that begins a clause is itself what the next one speaks of.
    """
    named = ends(line, caught(line, own, "s"))
    start, clause = own.start("s"), clause_start(line, verb)
    if start >= clause:
        return named
    pointed = _POINTED.match(line.text, clause, verb)
    if pointed is not None:
        fits = any(name.endswith(pointed["noun"]) for one in named for name in one.names)
        return named if fits and len(named) == 1 else ()
    helps = _HELPS.search(line.text, own.end("s"), verb)
    if not helps and not any(line.signs(clause_start(line, start), start, _ORGS)):
        return named
    head = topics_zh.head_of(line.page, line.number)
    return (head,) if head is not None and head.kind in _ORGS else ()


def _together(line: Line, verb: re.Match[str], own: re.Match[str]) -> list[Item]:
    """Those who found something together at the end of a clause: A与B合设, 由A与B共建."""
    items = [item for item in caught(line, own, "s") if not item.unsaid]
    by = line.text.endswith(("由", "由原"), 0, own.start("s"))
    jointly = (by or len(items) > 1) and _JOINTLY.match(verb.group()) is not None
    return items if jointly and all(item.kind in _BODIES for item in items) else []


def _by_several(line: Line, verb: re.Match[str], own: re.Match[str], items: list[Item]) -> Founding | None:
    """What was told before and several found: X，2016年，A与B合设; None where nothing was."""
    founders = ends(line, items)
    names = {founder.name for founder in founders}
    before = [line.end(item) for item in line.signs(0, own.end("s"), _FOUNDED_KINDS)]
    told = next((one for one in before if one.name not in names), None)
    if told is None and _UNKNOWN.search(line.text, max(0, own.start("s") - SEEN), own.start("s")):
        return None
    told = told or topics_zh.topic(line, _FOUNDED_KINDS)
    told = told or only_one(line, frozenset({"Zone"})) or only_one(line, frozenset({"Fund"}))
    if told is None or told.name in names:
        return None
    date = date_before(line, verb.start(), 0)
    return Founding(line, verb.span(), (told,), founders, date, None, len(founders) > 1, 0.8)


_OF_ANOTHER = re.compile(
    r"(?:共建|组建|设立|建设|打造|建立)的[^，。；]{2}|(?:下属|所属|直属|旗下|主管|管理)的[^，。；]{2,20}，"
)
"""A与B共建的研究院揭牌: neither A nor B is what is founded; nor is B in A是B下属的单位，2017年成立."""
_UNIT_OF = re.compile(r"的?(?:旗下|下属|所属|直属|属下|麾下)")
"""A旗下的某机构成立: what has no name here is what is founded."""
_UNKNOWN = re.compile(r"(?:^|[，。；\n])\s{0,2}(?:该|这|此|上述)[^，。；\ue000-\ue00b]{2,10}由$")
"""Something that bears no name is what they found: 该网络由A与B共同建设."""
_BY = re.compile(r"由原?(?:[^，。；]{1,24}[与和同及、]原?)?$")
"""Before who founds, and not what is founded: 由某委与A于2015年共建."""
_APPROVED = re.compile(r"(?<!由)经[^，。；]{1,30}?(?:批准|批复|同意|核准|审批|认定)")
"""经A批准成立: A is neither founder nor what is founded."""


def _is_school(line: Line, match: re.Match[str]) -> bool:
    """Whether what two bodies build together is a university, which they supervise and do not found."""
    first = caught(line, match, "s")[:1]
    return bool(first) and line.end(first[0]).name.endswith(("大学", "学院", "学校"))
