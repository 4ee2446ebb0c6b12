"""Foundings in Chinese clauses: A、B联合设立X, 由A、B发起设立的X, X由A发起设立, X于2016年成立, A与B合设."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract import clauses
from ronghe.extract.line import Item, Line
from ronghe.extract.readers.foundings.founded_clause import SEEN, Founding, ends, of_people, place_before
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.readers.topic import only_one
from ronghe.extract.rules import caught, caught_if, kinds_of, rule
from ronghe.model import End

_JOINTLY = re.compile(r"合设|合办|合建|联办|共建|共同|联合|签约|双方|三方|各方|合资|合作")
_BODIES = kinds_of("Body|Fund")
_FOUNDED_KINDS = kinds_of("Fund|Zone|Institute|Alliance|Project")
_SIGNING = re.compile(r"签署|签订|签约|达成|协议|\b(?:signed|signing|agreed|agreement)\b")


def chinese(line: Line) -> Iterator[Founding]:
    """The foundings that a line's founding verbs tell, in order."""
    verbs = rule(line.page.lens, r"(?:{rules.found.joint_zh}|在内)*{readers.found.zh}(?:了|的)?")
    floor = 0
    found: Founding | None = None
    for verb in verbs.finditer(line.text):
        if verb.group().startswith("共建") and line.text.endswith(_KINDS_OF_JOINT, 0, verb.start()):
            continue
        further = _chinese_further(line, verb, found)
        if further is not None:
            yield further
            continue
        found = (
            _chinese_origin(line, verb)
            or _chinese_object(line, verb, floor)
            or _chinese_with(line, verb, floor)
            or _chinese_subject(line, verb, floor)
        )
        if found is not None:
            yield found
            floor = max(verb.end(), found.end)


def _chinese_further(line: Line, verb: re.Match[str], last: Founding | None) -> Founding | None:
    """The founders that a second clause adds: X由A牵头发起，联合B、C共同设立."""
    if last is None or not last.founders:
        return None
    joined = rule(
        line.page.lens, r"，并?(?:联合|会同|携手){f:Body|Fund+}(?:等[^，,。；;]{0,14})?[^，,。；;{#Org}]{0,6}"
    ).fullmatch(line.text, last.verb[1], verb.start())
    if joined is None or rule(line.page.lens, r"[^，,。；;]{0,12}{:Org}").match(line.text, verb.end()):
        return None
    return Founding(line, verb.span(), last.founded, ends(line, caught(line, joined, "f")), sure=0.86)


def _chinese_origin(line: Line, verb: re.Match[str]) -> Founding | None:
    """1953年创办于哈尔滨的X."""
    lens = line.page.lens
    after = rule(lens, r"(?:于|在){p:Place}的{s:Org}").match(line.text, verb.end())
    before = rule(lens, r"{d:Date}$").search(line.text, max(0, verb.start() - 2), verb.start())
    if after is None:
        return None
    date, place = caught(line, before, "d") if before else [], caught(line, after, "p")
    return Founding(
        line,
        verb.span(),
        ends(line, caught(line, after, "s")),
        (),
        date[0] if date else None,
        place[0],
        False,
        0.88,
        after.end(),
    )


def _chinese_object(line: Line, verb: re.Match[str], floor: int) -> Founding | None:
    """A设立了X; 由A设立的X."""
    lens = line.page.lens
    after = rule(lens, r"[^，,。；;、{#Org|Date}]{0,12}?{s:Org+}").match(line.text, verb.end())
    if after is None or after.group().startswith(("于", "在", "以来", "后", "大会", "仪式", "单位", "方为", "方是")):
        return None
    founded, last = _listed(line, caught(line, after, "s"), after)
    if len(founded) > 1 and _verbs_after(line, last):
        founded, last = founded[:-1], after.start("s") + 1
    before = line.text[clause_start(line, verb.start()) : verb.start()]
    current = _of_predecessor(line, verb.start()) if "前身" in before else None
    if current is not None:
        return Founding(line, verb.span(), (current,), (), _date_before(line, verb.start(), floor), sure=0.84, end=last)
    taken_in = before.endswith(("新", "并入", "划入", "归入"))
    founders = [] if "前身" in before or taken_in else _chinese_founders(line, verb, floor)
    other = rule(lens, r"{:Org}[^，,。；;]{0,12}$").search(line.text, floor, verb.start())
    if other and not founders and "前身" not in before and not taken_in:
        return None
    return Founding(
        line,
        verb.span(),
        ends(line, founded),
        ends(line, founders),
        _date_before(line, verb.start(), floor),
        place_before(line, verb.start(), floor),
        len(founders) > 1,
        0.86,
        last,
    )


def _of_predecessor(line: Line, position: int) -> End | None:
    """Whose predecessor is told to be founded, and with it itself: X的前身是1952年创建的Y."""
    match = rule(
        line.page.lens,
        r"{s:Org}(?:[^。；;{#Org}]{0,60}?[，,])?(?:的|其)?前身[，,]?(?:为|是|系)[^，,。；;{#Org}]{0,20}$",
    ).search(line.text, max(0, position - SEEN), position)
    return line.end(caught(line, match, "s")[0]) if match else None


def _listed(line: Line, items: list[Item], after: re.Match[str]) -> tuple[list[Item], int]:
    """What is founded up to the first comma, and where that ends: the name behind one begins another clause."""
    start, end = after.span("s")
    comma = line.text.find("，", start, end)
    return (items, after.end()) if comma < 0 else (list(line.signs(start, comma)), comma)


_BEFORE_THE_VERB = (
    r"由{f:Body|Fund}[^，,。；;{#Org}]{0,20}?在{:Org|Place}(?:内|里)?$",
    r"{f:Body|Fund}[^，,。；;{#Org}]{0,30}?(?:与|和|同|联合|携手|会同){g:Body|Fund+}(?:等[^，,。；;]{0,14})?[^。；;{#Org}，,]{0,16}$",
    r"{f:Body|Fund+}(?:等[^，,。；;]{0,14})?(?:[^。；;{#Org}，,]{0,24}|，(?:决定|批准|同意|于)[^，,{#Org}]{0,12})$",
    r"(?<![在于至到、和与及]){f:Place+}(?:[和、与及][\u4e00-\u9fff]{1,4}[市区县]){0,4}$",
)
_THERE = r"(?:(?<=在){:Org}(?:内|里)?[^，,。；;{#Org}]{0,8})?$"
"""Where it is set up: X在Y挂牌 founds no Y."""
_WITH_BEFORE = (
    r"{f:Body|Zone}(?:与|和|同|联合|携手){g:Body|Zone+}(?:等[^，,。；;]{0,14})?[^。；;{#Org}，,]{0,6}(?:合作[，,]|合并[，,]?)"
    r"(?:[^。；;{#Org}，,]{0,12})$"
)
"""A与B合作，于…成立X."""
_ALLIED_BEFORE = (
    r"{f:Body|Zone}(?:联合|会同|携手){g:Body|Zone+}(?:等[^，,。；;]{0,14})?，(?:于)?{:Date}?(?:在{:Place|Zone}{1,2}(?:内)?)?"
    r"(?:正式|共同|注册|合资|联合|发起)*$"
)
"""A联合B、C，于2016年在Z注册成立X."""
_AND_BEFORE = r"{f:Body}(?:与|和|同){g:Body+}[^。；;{#Org}]{0,24}，(?:并|将|拟|双方|三方|共同|合作|还)*$"
_CLAUSE_BEFORE = r"{f:Body+}[^。；;{#Org}]{0,30}，(?:并|将|拟|双方|共同)*$"
_KINDS_OF_JOINT = ("省部", "部省", "部市", "军地", "校企", "省市", "校地", "院地")
"""省部共建 describes a thing and founds none."""
_TOGETHER = ("联合", "共同", "携手", "合作", "共建")


def _chinese_founders(line: Line, verb: re.Match[str], floor: int) -> list[Item]:
    """Who stands before the verb; for a verb of acting together also the subject of the clause before."""
    together = verb.group().startswith(_TOGETHER)
    notations = (*_BEFORE_THE_VERB, _WITH_BEFORE, _ALLIED_BEFORE, *((_AND_BEFORE, _CLAUSE_BEFORE) if together else ()))
    start = max(floor, verb.start() - SEEN)
    for notation in notations:
        match = rule(line.page.lens, notation).search(line.text, start, verb.start())
        if match is not None and together and (both := _signed_with(line, match)):
            return both
        if match is not None and not of_people(line.text, match.end("f"), match.end()):
            return [*caught(line, match, "f"), *caught_if(line, match, "g")]
    return []


def _signed_with(line: Line, match: re.Match[str]) -> list[Item]:
    """Both who sign and then found together, the second clause leaving them out: A与B签署协议，共建X."""
    left_out = line.items.get(match.start("f"))
    if left_out is None or not left_out.unsaid:
        return []
    signed = rule(line.page.lens, _AND_BEFORE).search(line.text, max(0, match.start("f") - SEEN), match.start("f"))
    first = caught(line, signed, "f") if signed else []
    if signed is None or not first or line.end(first[0]).name != line.end(left_out).name:
        return []
    return [*first, *caught(line, signed, "g")]


def _verbs_after(line: Line, position: int) -> bool:
    """Whether a founding verb follows at once, so that the name before it is its subject and no object."""
    return rule(line.page.lens, r"[^，,。；;{#Org}]{0,6}?{readers.found.zh}").match(line.text, position) is not None


_SITE = re.compile(r"(?:实验室|中心|基地|试验场|试验站|平台|产业园|研究院|学院)$")


def _chinese_with(line: Line, verb: re.Match[str], floor: int) -> Founding | None:
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
    founders = ends(line, caught(line, match, "f"))
    if any(_SITE.search(founder.name) for founder in founders):
        return None
    return Founding(line, verb.span(), ends(line, made), founders, _date_before(line, verb.start(), floor), sure=0.82)


_OVER = ("", "，", "。", "；", ",", ";")


def _chinese_subject(line: Line, verb: re.Match[str], floor: int) -> Founding | None:
    """X由A设立; X于2016年成立; X成立于2016年."""
    lens = line.page.lens
    if rule(lens, r"(?:于|在){:Place}的").match(line.text, verb.end()):
        return None
    if not re.compile(r"[，,。；;、)“”！\s]|$|[了啦][，。！；]|于|在|以来|后|时|之初|仪式|大会|运行|运营").match(
        line.text, verb.end()
    ):
        return None
    start = max(floor, verb.start() - SEEN)
    by = rule(
        lens,
        r"{s:Org}[^。；;{#Org}]{0,12}(?:由|系|为(?={:Body|Fund+}[^，,。；;{#Org}]{0,4}(?:共同|联合|合资))){f:Body|Fund+}(?:等[^，,。；;]{0,14})?[^。；;{#Org}，,]{0,12}$",
    ).search(line.text, start, verb.start())
    led = rule(
        lens,
        r"{s:Org}[^。；;{#Org}]{0,12}由{f:Body|Fund+}(?:代表{:Body})?(?:牵头|主导|领衔|作为主发起人|发起){0,2}[，,]?"
        r"(?:联合|会同|携手|与|并联合){g:Body|Fund+}[^。；;]{0,60}?$",
    ).search(line.text, start, verb.start())
    by = led or by
    if by is not None and of_people(line.text, by.end("f"), by.end()):
        return None
    if by is not None and verb.group().endswith("共建") and _is_school(line, by):
        return None
    approved = _APPROVED.search(line.text, start, verb.end())
    own = rule(lens, r"(?<![在于]){s:Org+}(?:等[^，,。；;{#Org}]{0,24})?[^。；;{#Org}]{0,24}" + _THERE).search(
        line.text, start, approved.start() if approved else verb.start()
    )
    several = _together(line, verb, own) if by is None and own is not None else []
    if several and own is not None:
        return _by_several(line, verb, own, several)
    match = by or own
    if by is None and own is not None and _BY.search(line.text, max(0, own.start("s") - SEEN), own.start("s")):
        return None
    if match is None or _OF_ANOTHER.search(line.text, match.end("s"), verb.start()):
        return None
    at = rule(lens, r"(?:于|时间(?:为|是|:|：)?){d:Date}").match(line.text, verb.end())
    date = caught(line, at, "d")[0] if at else _date_before(line, verb.start(), floor)
    where = rule(lens, r"(?:于{:Date})?(?:于|在){:Place}{0,2}{p:Place|Zone}").match(line.text, verb.end())
    place = caught(line, where, "p")[0] if where else place_before(line, verb.start(), floor)
    founders = (caught(line, by, "f") if by else []) + (caught(line, led, "g") if led else [])
    return Founding(
        line,
        verb.span(),
        ends(line, caught(line, match, "s")),
        ends(line, founders),
        date,
        place,
        len(founders) > 1,
        0.88 if by or at else 0.82,
    )


def _together(line: Line, verb: re.Match[str], own: re.Match[str]) -> list[Item]:
    """Those who found something together at the end of a clause: A与B合设, 由A与B共建."""
    items = [item for item in caught(line, own, "s") if not item.unsaid]
    by = line.text[own.start("s") - 1 : own.start("s")] == "由"
    jointly = (by or len(items) > 1) and _JOINTLY.match(verb.group()) is not None
    return items if jointly and all(item.kind in _BODIES for item in items) else []


def _by_several(line: Line, verb: re.Match[str], own: re.Match[str], items: list[Item]) -> Founding | None:
    """What was told before and several found: X，2016年，A与B合设; None where nothing was."""
    founders = ends(line, items)
    names = {founder.name for founder in founders}
    before = [line.end(item) for item in line.signs(0, own.end("s"), _FOUNDED_KINDS)]
    told = next((one for one in before if one.name not in names), None) or clauses.topic(line, _FOUNDED_KINDS)
    told = told or only_one(line, frozenset({"Zone"})) or only_one(line, frozenset({"Fund"}))
    if told is None:
        return None
    date = _date_before(line, verb.start(), 0)
    return Founding(line, verb.span(), (told,), founders, date, None, len(founders) > 1, 0.8)


_OF_ANOTHER = re.compile(
    r"(?:共建|组建|设立|建设|打造|建立)的[^，。；]{2}|(?:下属|所属|直属|旗下|主管|管理)的[^，。；]{2,20}，"
)
"""A与B共建的研究院揭牌: neither A nor B is what is founded; nor is B in A是B下属的单位，2017年成立."""
_BY = re.compile(r"由(?:[^，。；]{1,24}[与和同及、])?$")
"""Before who founds, and not what is founded: 由某委与A于2015年共建."""
_APPROVED = re.compile(r"(?<!由)经[^，。；]{1,30}?(?:批准|批复|同意|核准|审批|认定)")
"""经A批准成立: A is neither founder nor what is founded."""


def _is_school(line: Line, match: re.Match[str]) -> bool:
    """Whether what two bodies build together is a university, which they supervise and do not found."""
    first = caught(line, match, "s")[:1]
    return bool(first) and line.end(first[0]).name.endswith(("大学", "学院", "学校"))


_AT_ONCE = re.compile(r"(?:同时|并|同日)[^，。；]{0,6}$")
"""At the head of a clause: the founding has the date of what is told before it."""


def _date_before(line: Line, position: int, floor: int) -> Item | None:
    """The date that the clause's time word gives: the last before the verb, unless it is the day of a signing."""
    if _AT_ONCE.search(line.text, floor, position):
        floor = 0
    before = [
        place
        for place, item in line.items.items()
        if item.kind == "Date" and floor <= place < position and line.text[place - 1 : place] != "("
    ]
    if not before or _SIGNING.search(line.text, before[-1], position):
        return None
    return line.items[before[-1]]
