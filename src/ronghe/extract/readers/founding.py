"""Who founded what and when: what the readers of founding dates, founders and partners share.

Chinese: "A、B联合设立X", "由A、B发起设立的X", "X由A发起设立", "X于2016年成立", "X成立于2016年".
English: "A and B established X", "X was founded by A in 2016", "X, established in 2016".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.described import described
from ronghe.extract.readers.founded_clause import OF_PEOPLE, Founding, ends, relative
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.rules import caught, lines, rule
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_DATE = SIGNS["Date"]
_SEEN = 200
"""How far back and ahead of its verb a founding is looked for, in characters of the line."""


def foundings(page: Page) -> Sequence[Founding]:
    """Every founding on the page, in order; read once a page."""
    if "founding" not in page.shared:
        page.shared["founding"] = tuple(_foundings(page))
    found: tuple[Founding, ...] = page.shared["founding"]
    return found


def _foundings(page: Page) -> Iterator[Founding]:
    for line in lines(page, "readers.found.zh"):
        yield from relative(line)
        yield from _chinese(line)
    for line in lines(page, "readers.found.en"):
        yield from _english(line)


def _chinese(line: Line) -> Iterator[Founding]:
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
        found = _chinese_origin(line, verb) or _chinese_object(line, verb, floor) or _chinese_subject(line, verb, floor)
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
    if after is None or after.group().startswith(("于", "在", "以来", "后", "大会", "仪式")):
        return None
    founded, last = _listed(line, caught(line, after, "s"), after)
    if len(founded) > 1 and verbs_after(line, last):
        founded, last = founded[:-1], after.start("s") + 1
    before = line.text[clause_start(line, verb.start()) : verb.start()]
    founders = [] if "前身" in before or before.endswith("新") else _chinese_founders(line, verb, floor)
    other = rule(lens, r"{:Org}[^，,。；;]{0,12}$").search(line.text, floor, verb.start())
    if other and not founders and "前身" not in before:
        return None
    return Founding(
        line,
        verb.span(),
        ends(line, founded),
        ends(line, founders),
        _date_before(line, verb.start(), floor),
        _place_before(line, verb.start(), floor),
        len(founders) > 1,
        0.86,
        last,
    )


def _listed(line: Line, items: list[Item], after: re.Match[str]) -> tuple[list[Item], int]:
    """What is founded up to the first comma, and where that ends: the name behind one begins another clause."""
    start, end = after.span("s")
    comma = line.text.find("，", start, end)
    return (items, after.end()) if comma < 0 else (list(line.signs(start, comma)), comma)


_BEFORE_THE_VERB = (
    r"由{f:Body|Fund}[^，,。；;{#Org}]{0,20}?在{:Org|Place}(?:内|里)?$",
    r"{f:Body|Fund}[^，,。；;{#Org}]{0,30}?(?:与|和|同|联合|携手|会同){g:Body|Fund+}(?:等[^，,。；;]{0,14})?[^。；;{#Org}，,]{0,16}$",
    r"{f:Body|Fund+}(?:等[^，,。；;]{0,14})?(?:[^。；;{#Org}，,]{0,24}|，(?:决定|批准|同意|于)[^，,{#Org}]{0,12})$",
    r"(?<![在于至到]){f:Place+}(?:[和、与及][\u4e00-\u9fff]{1,4}[市区县]){0,4}$",
)
_WITH_BEFORE = (
    r"{f:Body|Zone}(?:与|和|同|联合|携手){g:Body|Zone+}(?:等[^，,。；;]{0,14})?[^。；;{#Org}，,]{0,6}合作[，,]"
    r"(?:[^。；;{#Org}，,]{0,12})$"
)
"""A与B合作，于…成立X."""
_AND_BEFORE = r"{f:Body}(?:与|和|同){g:Body+}[^。；;{#Org}]{0,24}，(?:并|将|拟|双方|三方|共同|合作|还)*$"
_CLAUSE_BEFORE = r"{f:Body+}[^。；;{#Org}]{0,30}，(?:并|将|拟|双方|共同)*$"
_KINDS_OF_JOINT = ("省部", "部省", "部市", "军地", "校企", "省市", "校地", "院地")
"""省部共建 describes a thing and founds none."""
_BY = (
    r"^(?:[^;,]|, (?=in |on |at |jointly |together ))"
    r"{0,60}?(?<!led )(?<!backed )(?<!owned )(?<!managed )(?<!run )(?<!headed )(?<!approved )(?<!supported )\bby "
    r"(?:both |(?:(?!former )[a-z]+ ){0,3}?)?(?:the )?{f:Body|Place|Zone|Person|Fund+}(?! (?:[a-z]+ ){1,3}[\ue008])"
)
_SIGNING = re.compile(r"签署|签订|签约|达成|协议|\b(?:signed|signing|agreed|agreement)\b")
_OBJECT = re.compile(r"\s(?:an?|the|its|their|new|two|three)\s")
"""What follows a founding verb in the active: "X, opened an office"."""
_LED = r"^(?:{:Org} was )?\s{0,4}[Ll]ed by (?:the )?{f:Body}, "
_TOGETHER = ("联合", "共同", "携手", "合作", "共建")


def _chinese_founders(line: Line, verb: re.Match[str], floor: int) -> list[Item]:
    """Who stands before the verb; for a verb of acting together also the subject of the clause before."""
    together = verb.group().startswith(_TOGETHER)
    notations = (*_BEFORE_THE_VERB, _WITH_BEFORE, *((_AND_BEFORE, _CLAUSE_BEFORE) if together else ()))
    start = max(floor, verb.start() - _SEEN)
    for notation in notations:
        match = rule(line.page.lens, notation).search(line.text, start, verb.start())
        if match is not None and not OF_PEOPLE.search(line.text, match.end("f"), match.end()):
            return caught(line, match, "f") + (caught(line, match, "g") if "g" in match.re.groupindex else [])
    return []


def verbs_after(line: Line, position: int) -> bool:
    """Whether a founding verb follows at once, so that the name before it is its subject and no object."""
    return rule(line.page.lens, r"[^，,。；;{#Org}]{0,6}?{readers.found.zh}").match(line.text, position) is not None


def _chinese_subject(line: Line, verb: re.Match[str], floor: int) -> Founding | None:
    """X由A设立; X于2016年成立; X成立于2016年."""
    lens = line.page.lens
    if rule(lens, r"(?:于|在){:Place}的").match(line.text, verb.end()):
        return None
    if not re.compile(r"[，,。；;、)“”\s]|$|于|在|以来|后|时|之初|仪式|大会|运行|运营").match(line.text, verb.end()):
        return None
    start = max(floor, verb.start() - _SEEN)
    by = rule(
        lens, r"{s:Org}[^。；;{#Org}]{0,12}(?:由|系){f:Body|Fund+}(?:等[^，,。；;]{0,14})?[^。；;{#Org}，,]{0,12}$"
    ).search(line.text, start, verb.start())
    led = rule(
        lens,
        r"{s:Org}[^。；;{#Org}]{0,12}由{f:Body|Fund+}(?:代表{:Body})?(?:牵头|主导|领衔|作为主发起人|发起){0,2}[，,]?"
        r"(?:联合|会同|携手|与|并联合){g:Body|Fund+}[^。；;]{0,60}?$",
    ).search(line.text, start, verb.start())
    by = led or by
    if by is not None and OF_PEOPLE.search(line.text, by.end("f"), by.end()):
        return None
    if by is not None and verb.group().endswith("共建") and _is_school(line, by):
        return None
    approved = _APPROVED.search(line.text, start, verb.end())
    own = rule(lens, r"{s:Org+}(?:等[^，,。；;{#Org}]{0,24})?[^。；;{#Org}]{0,24}$").search(
        line.text, start, approved.start() if approved else verb.start()
    )
    match = by or own
    if match is None or _OF_ANOTHER.search(line.text, match.end("s"), verb.start()):
        return None
    at = rule(lens, r"(?:于|时间(?:为|是|:|：)?){d:Date}").match(line.text, verb.end())
    date = caught(line, at, "d")[0] if at else _date_before(line, verb.start(), floor)
    where = rule(lens, r"(?:于{:Date})?(?:于|在){p:Place}").match(line.text, verb.end())
    place = caught(line, where, "p")[0] if where else _place_before(line, verb.start(), floor)
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


_OF_ANOTHER = re.compile(r"(?:共建|组建|设立|建设|打造|建立)的[^，。；]{2}")
"""A与B共建的研究院揭牌: neither A nor B is what is founded."""
_APPROVED = re.compile(r"(?<!由)经[^，。；]{1,30}?(?:批准|批复|同意|核准|审批|认定)")
"""经A批准成立: A is neither founder nor what is founded."""


def _is_school(line: Line, match: re.Match[str]) -> bool:
    """Whether what two bodies build together is a university, which they supervise and do not found."""
    first = caught(line, match, "s")[:1]
    return bool(first) and line.end(first[0]).name.endswith(("大学", "学院", "学校"))


def _date_before(line: Line, position: int, floor: int) -> Item | None:
    """The date that the clause's time word gives: the last before the verb, unless it is the day of a signing."""
    before = [place for place, item in line.items.items() if item.kind == "Date" and floor <= place < position]
    if not before or _SIGNING.search(line.text, before[-1], position):
        return None
    return line.items[before[-1]]


def _date_told(line: Line, position: int) -> Item | None:
    """The date at the head of an English sentence, or right before the subject or verb at the position."""
    lens = line.page.lens
    head = rule(
        lens,
        r"^[\s•·*▪◦–-]{0,6}(?:(?:In|On|By|During|Since|Also in|Early in|Late in)\s)?(?:early |late "
        r"|mid-)?{d:Date}[,:]?\s",
    ).match(line.text)
    near = rule(lens, r"\b(?:[Ii]n|[Oo]n)\s(?:early |late |mid-)?{d:Date}(?:,| and)?(?: the)?\s{0,2}$").search(
        line.text, max(0, position - 30), position
    )
    unsaid = position in line.items and line.items[position].unsaid
    match = (None if unsaid else near) or (head if head and head.end() <= position else None)
    return caught(line, match, "d")[0] if match else None


def _place_before(line: Line, position: int, floor: int) -> Item | None:
    """在绵阳 right before the verb, or "In Xi'an," at the head of the sentence."""
    match = rule(line.page.lens, r"(?:在|于){:Place}{0,2}{p:Place}[^，,。；;]{0,8}$").search(line.text, floor, position)
    head = None if match else rule(line.page.lens, r"^[\s•·*▪◦-]{0,4}In {p:Place},").match(line.text)
    found = match or head
    return caught(line, found, "p")[0] if found else None


def _english(line: Line) -> Iterator[Founding]:
    verbs = rule(line.page.lens, r"(?:{rules.found.joint_en}\s)*{readers.found.en}")
    for verb in verbs.finditer(line.text):
        found = _passive(line, verb) or _active(line, verb) or _opened(line, verb)
        if found is not None:
            yield found


def _passive(line: Line, verb: re.Match[str]) -> Founding | None:
    """X was founded by A in 2016; X, established in 2016; X (founded 2016)."""
    lens = line.page.lens
    led = rule(lens, _LED).match(line.text)
    before = rule(
        lens,
        r"{s:Org+}(?:,[^,{#Org}]{1,60},)?(?: (?:that |which )?"
        r"(?:was|were|is|are|has been|have been|had been|being)|,| \(|,? which was)(?: \w+ly)?\s?$",
    ).search(line.text, max(led.end() if led else 0, verb.start() - _SEEN), verb.start())
    if before is None or (before.group().endswith((",", ", ")) and _OBJECT.match(line.text, verb.end())):
        return None
    tail_end = min(len(line.text), verb.end() + _SEEN)
    stop = re.compile(r"[;.]|\band (?:is|was|has|will)\b").search(line.text, verb.end(), tail_end)
    tail_end = stop.start() if stop else tail_end
    by = rule(lens, _BY).search(line.text[verb.end() : tail_end])
    shift = verb.end()
    founders = caught(line, led, "f") if led else []
    founders += takewhile(_is_said, line.signs(shift + by.start("f"), shift + by.end("f"))) if by else ()
    when = re.compile(rf"\b(?:in|on|during)? ?(?:early |late |mid-)?(?P<d>{_DATE})").search(
        line.text, verb.end(), tail_end
    )
    date = line.items[when.start("d")] if when else _date_told(line, before.start())
    where = rule(lens, r"^[^,;]{0,30}?\bin {p:Place}").search(line.text[verb.end() : tail_end])
    place = line.items[shift + where.start("p")] if where else None
    return Founding(
        line,
        verb.span(),
        ends(line, caught(line, before, "s")),
        ends(line, founders),
        date,
        place,
        len(founders) > 1 and led is None,
        0.88,
    )


def _is_said(item: Item) -> bool:
    return not item.unsaid


def _they(line: Line, position: int) -> tuple[End, ...]:
    """Those whom the sentence before names together at its head, where this one begins with "They"."""
    if not re.fullmatch(r"\s{0,4}They(?: have| had| also)?\s", line.text[:position]) or line.number == 0:
        return ()
    before = line.page.line(line.number - 1)
    if "\n" in line.page.text[before.span.end : line.span.start]:
        return ()
    match = rule(line.page.lens, r"\s{0,4}(?:[^,{#Org}]{1,40}, )?(?:[Tt]he )?{f:Body+}").match(before.text)
    named = ends(before, caught(before, match, "f")) if match else ()
    return named if len(named) > 1 else ()


def _active(line: Line, verb: re.Match[str]) -> Founding | None:
    """A and B established X."""
    lens, text = line.page.lens, line.text
    if re.search(r"\b(?:was|were|been|being|is|are|be)\s$", text[max(0, verb.start() - 8) : verb.start()]):
        return None
    after = rule(
        lens,
        r"\s(?:the |a |an |its |their |own |new |joint |first |{:Money} |[“\"]|(?:[a-z-]+ ){0,4}(?:subsidiary"
        r"|unit|company|firm|fund|institute|laboratory|arm|venture|vehicle), )*{s:Org}(?:(?:, and |, | and"
        r" )(?:the )?{:Org})*",
    ).match(text, verb.end())
    named = ends(line, list(line.signs(after.start("s"), after.end()))) if after else ()
    found = () if named else tuple(item.end for item in described(line, verb.end()))
    if not named and not found:
        return None
    near = rule(
        lens,
        r"{f:Body|Place+}(?: \([^()]{1,20}\))?,?\s?(?:and )?(?:have |has |had )?"
        r"(?:(?:plans?|intends?|aims?|proposes?|agreed|decided|will|is set|are set)(?: to)? )?$",
    ).search(text, max(0, verb.start() - _SEEN), verb.start())
    head = rule(
        lens,
        r"^[\s•·*▪◦-]{0,4}(?:[^,]{0,40}, )?(?:[Tt]he )?(?:{:Place}'s )?{f:Body|Place+}[^;]{0,150}?"
        r" and (?:have |has )?$",
    ).search(text[: verb.start()])
    match = near or (head if head and not near else None)
    founders = caught(line, match, "f") if match else []
    own = ends(line, founders) or _they(line, verb.start())
    beside = rule(lens, r",? (?:together |jointly |in partnership |in cooperation )?with (?:the )?{f:Body+}").match(
        text, after.end() if after else verb.end()
    )
    own += ends(line, caught(line, beside, "f")) if own and beside else ()
    end = after.end() if after else verb.end()
    where = rule(lens, r"^[^;.,]{0,12}? in {p:Place}").search(text[end : end + 40]) if named else None
    place = line.items[end + where.start("p")] if where else _place_before(line, verb.start(), 0)
    when = re.compile(rf" (?:in|on) (?P<d>{_DATE})").search(text, end, min(len(text), end + 60))
    date = line.items[when.start("d")] if when else _date_told(line, verb.start())
    joint = len(own) > 1 or "jointly" in verb.group() or "together" in verb.group()
    return Founding(line, verb.span(), named or found, own, date, place, joint, 0.86 if named else 0.6)


def _opened(line: Line, verb: re.Match[str]) -> Founding | None:
    """X opened in 2014."""
    lens = line.page.lens
    before = rule(
        lens, r"{s:Fund|Institute|Alliance|Zone}(?:,[^;]{1,90},)?\s(?:formally |officially |first )?$"
    ).search(line.text, max(0, verb.start() - _SEEN), verb.start())
    when = rule(lens, r"\s(?:its doors )?(?:(?:in|at) {p:Place}(?:, {:Place})? )?(?:in|on)\s{d:Date}").match(
        line.text, verb.end()
    )
    if before is None or when is None or verb.group().split()[-1] not in ("opened", "launched"):
        return None
    places = caught(line, when, "p")
    return Founding(
        line, verb.span(), ends(line, caught(line, before, "s")), (), caught(line, when, "d")[0],
        places[0] if places else None, False, 0.86,
    )  # fmt: skip
