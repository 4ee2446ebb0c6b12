"""What Chinese deeds of founding bind: who founds what, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ronghe.extract.deeds_zh import Deed, of_run
from ronghe.extract.line import Item
from ronghe.extract.readers.bonds.bound_zh_bodies import ALLOWED, JOINTLY, RELATIVE, described_by
from ronghe.extract.readers.bonds.bound_zh_money import Tie, tie
from ronghe.extract.readers.foundings.founded_clause import OF_ANOTHER, OF_PEOPLE
from ronghe.extract.rules import kinds_of
from ronghe.model import PartialDate

_ORGS = kinds_of("Org")
_FOUNDED = kinds_of("Fund|Company|Institute|Alliance|Zone")
_FOUNDERS = kinds_of("Body|Fund|Zone|Person")
_SEVERAL = re.compile(r"(?:等|共|总数|累计)?[\d一二两三四五六七八九十百余多]{1,4}[只支家个]|等|群")
_BROKEN = re.compile(r"[、，]|^的")
_ENDS = re.compile(r"(?:了|的|于[\ue009\ue00b])?(?:[，。；]|$)")
_ON = re.compile(r"[于在]")
"""Behind a founding: it is the subject that was founded, A成立于2015年."""
_TO_BUILD = re.compile(r"(?:等[^，。；]{0,8})?(?:将|拟|计划|共同|联合|合作|携手)")
"""Between several and what they build: who agree to build an institute found it."""
_COMES = re.compile(r"(?:正式|宣告|揭牌|挂牌|同日|同时|即将|将|已|在[^，。；]{1,14})成立(?:了)?$")
"""Of its subject, which is founded and founds nothing: 开幕式上，X正式成立."""

_MERGED = re.compile(r"合并|重组|整合")
"""Those who become one found nothing, X由A、B合并组建, and neither is founded."""
_CELEBRATES = re.compile(r"周年|庆典|庆祝|举行|召开|发布|宣布|表示|获|签")
_OUT_OF = re.compile(r"合并|整合|重组|抽调|联合|共同|发起|出资|牵头")
"""Without such a word 由A、B组成 tells of what something consists, not who founded it."""


def found(deed: Deed) -> Iterator[Tie]:
    """Who founds what, and when."""
    if deed.unnamed() or ALLOWED.search(deed.words()) or OF_PEOPLE.search(deed.words()):
        return
    by = [item for run in deed.doer("by") for item in run.of(_FOUNDERS)]
    own = of_run(deed.subject, _FOUNDERS) if deed.said else []
    head = described_by(deed, _FOUNDED)
    named = deed.object()
    if not by and head is None and named is None and _MERGED.search(deed.words()):
        return
    if head is not None:
        made, founders = [head], by or own
    elif named is not None:
        plain = not (
            RELATIVE.match(named.after)
            or _SEVERAL.match(named.after)
            or _BROKEN.search(named.before)
            or OF_ANOTHER.match(named.after)
        )
        made, founders = of_run(named, _FOUNDED)[:1] if plain else [], by or own
    else:
        told = of_run(deed.subject if by else deed.theme, _FOUNDED)
        made = [item for item in told if item not in by and not _is_site(deed, item) and not _takes_part(deed, item)][
            :1
        ]
        theirs = (
            deed.theme is not deed.subject
            and _ENDS.match(deed.line.text, deed.verb[1])
            and (JOINTLY.search(deed.words()) or (len(own) == 1 and not _COMES.search(deed.words())))
        )
        founders = by or (own if theirs and not _ON.match(deed.line.text, deed.verb[1]) else [])
    together = (
        len(founders) > 1
        and deed.subject is not None
        and any(one.kind in ("Institute", "Alliance") for one in made[:1])
        and _TO_BUILD.match(deed.line.text, deed.subject.end) is not None
    )
    if deed.is_a("builds") and not (by and (head is not None or named is None)) and not together:
        founders = []
    if deed.word.endswith("组成"):
        joined = _OUT_OF.search(deed.words()) is not None
        founders = [item for item in founders if joined and item.kind != "Zone"]
    if deed.word.endswith("共建") and all(item.kind == "PublicBody" for item in founders):
        founders = [] if made and made[0].kind == "Institute" else founders
    for one in made:
        for founder in (item for item in founders if item.kind != "Fund" or (by and one.kind != "Fund")):
            yield tie(deed, "founded_by", one, founder, 0.74)
    alone = len(of_run(deed.subject, _ORGS)) == 1 and _ENDS.match(deed.line.text, deed.verb[1])
    told = of_run(deed.subject, _FOUNDED) if alone else []
    yield from _dated(deed, made if named is not None or head is not None else told, described=head is not None)
    yield from _placed(deed, told if named is None and head is None else [])


def _takes_part(deed: Deed, item: Item) -> bool:
    """Whether it is one of those who pay for or lead what is founded: X由A出资6亿元，B出资4亿元组建; B牵头组建."""
    at = deed.line.position(item)
    return at is not None and _PART.match(deed.line.text, at + 1, deed.verb[0]) is not None


_PART = re.compile(
    "(?:则|拟|将|各|分别){0,2}(?:出资|认缴|投资|投入)了?\ue00a|[^，。；\ue000-\ue008]{0,4}(?:牵头|主导|领衔)"
)


def _is_site(deed: Deed, item: Item) -> bool:
    """Whether something else is told to lie there, and to be founded: 国家实验室设在X，由A与B共同举办."""
    at = deed.line.position(item)
    return at is not None and deed.line.text.endswith(_LIES, 0, at)


_LIES = ("设在", "位于", "地处", "坐落于", "坐落在", "落户", "设于")


def _placed(deed: Deed, made: list[Item]) -> Iterator[Tie]:
    """Where, of what the clauses before speak of: X，2018年12月24日在P成立."""
    sites = [item for run in deed.under("at") for item in run.items if item.kind == "Place"]
    for thing in made[:1] if not deed.said and deed.is_a("dated") else ():
        yield from (tie(deed, "located_in", thing, site, 0.74, basis="unstated") for site in sites[-1:])


def _dated(deed: Deed, made: list[Item], *, described: bool) -> Iterator[Tie]:
    """When, where the clause dates the founding of what it names or speaks of.

    Behind a thing that is ``described`` as founded another verb begins: A创办的X今天举行庆典.
    """
    if described and _CELEBRATES.search(deed.line.text, deed.verb[1], deed.clause[1]):
        return
    dates = list(deed.line.signs(*deed.clause, frozenset({"Date"})))
    if not deed.is_a("dated") or len(dates) != 1:
        return
    date = deed.line.date(dates[0])
    things = made
    if isinstance(date, PartialDate):
        for thing in things[:1]:
            yield replace(tie(deed, "established", thing, thing, 0.74), object=None, value=date)
