"""People who found something, in Chinese: X由前A工程师P于2019年创办, X由P与Q共同创立, P创办了X, P是X的创始人."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.foundings.founded_clause import Founding, ends
from ronghe.extract.rules import caught, caught_if, kinds_of, matches

_FOUNDED = r"(?P<how>创办|创立|创建|创设|成立|发起设立|发起成立|组建|设立)"
_ONE = (
    r"(?:(?:前|原)?{:Org})?[^，。；;{#Name|Date}]{0,12}\s?{:Person}(?:博士|教授|院士|先生|女士)?"
    r"(?:等[^，。；;{#Name}]{0,6})?"
)
_BY = (
    r"{s:Company|Institute|Alliance|Fund|Zone}(?:[^。；;{#Org|Person}]{0,30}?[，,]|——)?[^，。；;{#Org|Person}]{0,10}?由(?P<who>"
    + _ONE
    + r"(?:(?:、|与|和|及|联合|携手)"
    + _ONE
    + r"){0,5})(?P<with>(?:(?:、|与|和|及|以及|联合){:Body|Fund}){0,5})[^，。；;{#Name}]{0,8}?(?:于|"
    r"在)?(?:{:Date|Place}){0,2}" + r"(?:共同|联合|牵头|发起|合伙|出资|投资){0,3}" + _FOUNDED
)
_THERE = r"(?:于|在)?{:Date}?(?:于|在)?{:Place|Zone}{0,3}"
_ACTIVE = (
    r"(?:{g:Person}(?:、|和|与)[^，。；、{#Name}]{0,6})?{f:Person}(?:博士|教授|院士)?(?:等[^，。；;{#Name}]{0,6})?"
    + _THERE
    + r"[^，。；;{#Name}]{0,4}?"
    r"(?P<how>(?:联合|共同)?创办|(?:共同)?创立|创建|注册成立|注册)了?"
    r"(?:[^，。；;{#Name}]{0,10})?{s:Company|Institute|Alliance}"
)
_LATER = (
    r"{f:Person}(?P<between>[^。；;{#Person}]{2,60}?)，(?:并|便|又|决定|毅然)?" + _THERE + r"[^，。；;{#Name}]{0,12}?"
    r"(?P<how>创办|创立|创建|注册成立|注册|开办)了(?:[^，。；;{#Name}]{0,10})?{s:Company|Institute}"
)
"""A person who does something else first: P辞去公职，在西安创办了X."""
_SAYS = re.compile(r"表示|介绍|透露|说|称|认为|指出|强调|回忆|告诉|宣布|调研|考察|会见|出席|主持")
_TOGETHER = (
    r"(?P<who>(?:{:Body|Fund}(?:、|与|和|及)){0,3}{:Person}(?:等[^，。；;{#Name}]{0,6})?(?:(?:、|与|和|及|以及|联合){:Person|Body|Fund}){0,5})"
    r"(?:分别以(?:{:Money}[、，和与及]{0,2}){1,6})?(?:等[^，。；;{#Name}]{0,6})?(?:于|在)?(?:{:Date|Place}){0,2}(?:共同|联合|合资|合伙|各自|以货币|货币){0,2}"
    r"(?P<how>(?:出资|投资|发起|(?<=共同)|(?<=联合)|(?<=合伙))(?:设立|成立|组建|创办|注册))了?[^，。；;{#Name}]{0,10}{s:Company|Institute}"
)
"""自然人A与B公司共同出资设立X."""
_TITLE = (
    r"{f:Person}(?:是|为|系)[^，。；;{#Org|Person}]{0,16}{s:Company|Institute|Alliance}的?(?:联合)?"
    r"(?P<how>创始人|创办人|创建者|创立者)"
)
_PERSON, _DATES = frozenset({"Person"}), frozenset({"Date"})
_ACTORS = kinds_of("Person|Body|Fund")
_SIGN = SIGNS["Person"]


def by_persons(line: Line) -> Iterator[Founding]:
    """The foundings of a line whose founders are people; what body they come from founds nothing."""
    if _SIGN not in line.characters or line.characters.isdisjoint("创由资注"):
        return
    for match in matches(line, _BY):
        people = [*line.signs(*match.span("who"), _PERSON), *line.signs(*match.span("with"))]
        dates = list(line.signs(match.start("s"), match.start("how"), _DATES))
        yield _founding(line, match.span("how"), caught(line, match, "s"), people, dates)
    for match in matches(line, _TOGETHER):
        dates = list(line.signs(0, match.start("how"), _DATES))
        people = list(line.signs(*match.span("who"), _ACTORS))
        yield _founding(line, match.span("how"), caught(line, match, "s"), people, dates)
    for match in matches(line, _LATER):
        if not _SAYS.search(match["between"]):
            dates = list(line.signs(0, match.start("how"), _DATES))
            yield _founding(line, match.span("how"), caught(line, match, "s"), caught(line, match, "f"), dates)
    for notation in (_ACTIVE, _TITLE):
        for match in matches(line, notation):
            dates = list(line.signs(0, match.start("how"), _DATES))
            people = [*caught_if(line, match, "g"), *caught(line, match, "f")]
            yield _founding(line, match.span("how"), caught(line, match, "s"), people, dates)


def _founding(
    line: Line, verb: tuple[int, int], founded: list[Item], people: list[Item], dates: list[Item]
) -> Founding:
    return Founding(
        line, verb, ends(line, founded), ends(line, people), dates[-1] if dates else None, sure=0.86, end=verb[1]
    )
