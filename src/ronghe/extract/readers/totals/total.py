"""Figures about groups: "the top seven funds are a combined RMB 362 billion", 等12家基金签约,总规模700亿元.

A figure about a group is never one fund's size. The subject is the place or body that the group belongs
to, where the sentence names one; ``of`` says in the text's words what is totalled.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.stance import as_of, asserted_by, clause_start, modality
from ronghe.extract.readers.sums.measures import measure_of
from ronghe.extract.readers.totals import total_en, total_listed
from ronghe.extract.readers.totals.total_area import WHOLE_AREA, page_area, place_told
from ronghe.extract.readers.totals.total_held import NUMBER, OF_OTHERS, held, of_listed
from ronghe.extract.readers.totals.total_listed import Counted
from ronghe.extract.readers.totals.total_stats import Figure, figures
from ronghe.extract.rules import caught, kinds_of, lines, matches, rule
from ronghe.model import Claim, Count, End, Issue, Money
from ronghe.text.numerals import numeral_at

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "total"
_EN_SUM = (
    r"(?P<of>(?:[^\s,.;:()]{1,30} ){0,6}?{rules.total.group_en}(?: (?:for|in|of|set up by) (?:[^\s,.;:()]"
    r"{1,30} ?){1,4})?)"
    r"(?:,[^,;]{0,80},)? ?(?:(?:is|are|was|were|have|has|had|with|to|reached) )*(?:a |an )?"
    r"(?:{rules.total.sum_en})"
    r"(?: (?:of|at|in|value|size|capital|assets|is|was|are|planned|target|targets|investment|investments"
    r"|funding|budget|cost|amount|registered|paid-in))* ?{m:Money}"
)
_EN_OF_TRADE = (
    r"(?P<of>(?:(?!(?:and|the|its|in|of) )[\w-]+ ){0,4}?(?:industry|industries|sector|companies|firms|enterprises))"
    r"(?: (?:in|of) (?:the )?{:Place|Zone})? (?:had|has|reached|generated|recorded|achieved|posted) (?:an?|the)"
    r"(?: [\w-]+){0,3}? (?:output|output value|revenue|revenues|sales|turnover)(?: value)? of"
    r"(?: (?:about|around|some|over|nearly|more than))? ?{m:Money}"
)
_EN_THEIR = (
    r"(?:[Tt]heir|[Tt]he funds'|[Ii]ts) {rules.total.sum_en} (?P<of>[a-z][a-z -]{2,30}?)(?:, [^,;.]{3,30},)?"
    r" (?:is|was|were|comes to|came to|amounts? to|amounted to|reached|reaches|stands? at|stood at|totals|exceeds"
    r"|exceeded)(?: (?:about|around|some|over|nearly|more than))? ?{m:Money}"
)
_EN_SUM_FIRST = (
    r"{rules.total.sum_en} (?:\w+ ){0,2}(?:of|for) (?P<of>(?:[^\s,.;:()]{1,30} ){0,6}?{rules.total.group_en})"
    r"(?:,[^,;]{0,80},)? (?:is|are|was|were|reached|amounts? to|stands? at) ?{m:Money}"
)
_MANAGED = re.compile(r"(?:在管|管理)$")
"""Before 规模: what somebody manages is no sum of the funds told before it."""
_ZH_COUNT = NUMBER + r"(?P<of>[^，,。；;、\d]{0,12}?{rules.total.group_zh})"
_ZH_COUNT_AFTER = (
    r"(?P<of>[^，,。；;、\d{#Name}]{0,10}?{rules.total.group_zh})(?:总数|数量)?"
    r"(?:共有?|已[有达]|达到?|合计|仅有?|只有|有|约|近|超过|突破){0,3}" + NUMBER + r"(?=[，,。；;、)]|$)"
)
_ZH_COUNTED = r"[0-9,一二三四五六七八九十百千两](?:(?<!一)|(?<=[十百千零]一))万?[余多]?(?:{rules.total.counters})"
"""A counted number; 一批 and 一家 count nothing."""
_COUNTS = "total.counts"
_ZH_SUMMED = r"{rules.total.sum_zh}|{rules.total.figure_zh}|{measures.output.zh}"
_ZH_GOES_ON = (
    r"(?<=[，、；])(?:其中|已|累计)*(?P<term>认缴|实缴|实际到位|到位|完成募集|募集|募资|投出|完成投资)(?:规模|总额|金额|资金|出资)?"
    r"(?:合计|共|约|近|仅|达|为|超过?|逾){0,3}{m:Money}"
)
"""Behind the sum of a group another of it: 基金47只，目标规模合计2140亿元，实缴680亿元."""
_ZH_SUM = r"(?P<term>(?:认缴|实缴|募集|管理|目标|计划|总)?{rules.total.sum_zh})(?:[^，,。；;\d]{0,6}?){m:Money}"
_LEAD = re.compile(
    r"^(?:(?:[Tt]he )?(?:size|value|capital|sum|total|amount) of |(?:and|that|with|in|for|of|a|an) "
    r"|[\ue000-\ue009](?:'s)? (?:(?:now|also|already) )?(?:has|had|hosts|counts|runs|manages) )+|^(?:manages"
    r"|managing|runs) "
)
_BASIS = re.compile(r"[^，。；]{0,12}(?:的)?基础上")
"""Behind a count: what it counts is what something is made of, and nobody's: 在46家院所及26户企业基础上组建."""
_LEAD_ZH = re.compile(
    r"^(?:使得?|令|致使|让|其|该|的|及其?|和)+|^.*(?:设立|组建|孵化|成立|发起|签约|引进|集聚|培育|参股|建成|投资|建立|共|有|了|年)(?=.)"
)
_GROUP_VERB = re.compile(r"设立|组建|孵化|成立|发起|签约|引进|集聚|聚集|培育|落地|落户|参股|建成|入驻|吸引|投资了|建立")

_MEMBERS = re.compile("成员|会员")
_LEAD_WITHIN = 40
_OWNERS = kinds_of("Org")
_NAMED = kinds_of("Name")
_TRADE = re.compile(r"\b(?:output|revenues?|sales|turnover)\b")


@dataclass(frozen=True, slots=True)
class _Group:
    """A counted group in a line: its number, its words, where it stands in the line's text."""

    number: int | None
    of: str
    start: int
    over: bool = False


def _of_area(line: Line, one: Figure) -> Claim:
    money = one.item.money if one.item else None
    return line.page.claim(
        NAME, "total", line.span, 0.75, subject=one.owner,
        value=_money(one.item) if one.item else Count(one.number), of=one.of,
        measure=measure_of(one.words, line.page.lens) if money else None,
        bound=money.bound if money else "over" if one.over else None, as_of=as_of(line, one.start),
        modality=modality(line, one.start, one.start), asserted_by=asserted_by(line),
    )  # fmt: skip


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each sum of a group, and for each counted group that a Chinese sentence says was set up."""
    counting = ("readers.total.trigger", "rules.total.held_zh", "rules.total.group_zh", "rules.total.figure_zh")
    sums = (one.span.start for one in page.money) if page_area(page) else ()
    for line in lines(page, *counting, also=sums, where=partial(_may_count, page), signless=True):
        of_area = list(figures(line))
        yield from (_of_area(line, figure) for figure in of_area)
        if not line.items:
            continue
        for position, group, term in group_sums(line):
            yield _sum(line, position, group, term)
        counted = list(_counted(line, {one.start for one in of_area})) if line.han else []
        yield from (_claim_of_count(line, one.owner, _group(one)) for one in counted)
        numbers = {one.number for one in counted} | {figure.number for figure in of_area}
        places = {one.start for one in counted} | {figure.start for figure in of_area}
        for group in _groups(line) if _GROUP_VERB.search(line.text) else ():
            if group.start not in places and group.number not in numbers:
                yield _count(line, group)
        for told in total_en.counted(line) if line.latin else ():
            yield page.claim(
                NAME, "total", line.span, 0.8, subject=told.owner, value=Count(told.number), of=told.of,
                bound=told.bound,
                as_of=as_of(line, told.start), modality=modality(line, told.start, told.start),
                asserted_by=asserted_by(line),
            )  # fmt: skip


def _counted(line: Line, told: set[int]) -> Iterator[Counted]:
    """The counts of a line whose clause tells whose they are, each place once and none at the places ``told``."""
    listed = [one for one in total_listed.listed(line) if one.start not in told]
    yield from listed
    numbers = {one.number for one in listed}
    yield from (one for one in held(line, told | {one.start for one in listed}) if one.number not in numbers)


def _group(one: Counted) -> _Group:
    return _Group(one.number, one.of, one.start, one.over)


def _may_count(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence holds what every rule needs: in Chinese a counted number, or a sum and the word of one."""
    if sentence.latin:
        return True
    start, end = sentence.span.start, sentence.span.end
    if page_area(page) is not None:
        return True
    counts = _counts(page)
    first = bisect_left(counts, start)
    if first < len(counts) and counts[first] < end:
        return True
    return page.holds_amount(sentence) and rule(page.lens, _ZH_SUMMED).search(page.folded, start, end) is not None


def _counts(page: Page) -> list[int]:
    """Where counted numbers stand, in order; found in one pass over the page."""
    if _COUNTS not in page.shared:
        page.shared[_COUNTS] = [match.start() for match in rule(page.lens, _ZH_COUNTED).finditer(page.folded)]
    found: list[int] = page.shared[_COUNTS]
    return found


def group_sums(line: Line) -> Sequence[tuple[int, _Group, str | None]]:
    """The amounts of a line that are figures about a group: position, group, and the measure's word; found once."""
    known: dict[int, Sequence[tuple[int, _Group, str | None]]] = line.page.shared.setdefault(__name__, {})
    if line.number not in known:
        known[line.number] = tuple(_group_sums(line))
    return known[line.number]


def _group_sums(line: Line) -> Iterator[tuple[int, _Group, str | None]]:
    taken: set[int] = set()
    summed = line.latin and rule(line.page.lens, "{rules.total.sum_en}").search(line.text) is not None
    trade = line.latin and _TRADE.search(line.text) is not None
    for notation in (*((_EN_SUM, _EN_SUM_FIRST, _EN_THEIR) if summed else ()), *((_EN_OF_TRADE,) if trade else ())):
        for match in matches(line, notation):
            start, end = match.span("of")
            lead = _LEAD.match(line.text[start:end])
            start += lead.end() if lead else 0
            if match.start("m") not in taken:
                taken.add(match.start("m"))
                words = line.stretch(start, end).quote(line.page.text)
                yield match.start("m"), _Group(_number_in(words), words, start), line.text[end : match.start("m")]
    groups = list(_groups(line))
    for match in rule(line.page.lens, _ZH_SUM).finditer(line.text):
        before = [group for group in groups if group.start < match.start()]
        words = line.text[max(0, match.start() - 24) : match.start()]
        if _MANAGED.search(line.text, 0, match.start("term")) or match["term"].startswith(
            ("管理规模", "管理资产", "在管")
        ):
            continue
        if match.start("m") in taken or not (before or re.search(r"累计|合计|总计|共计|各类", words)):
            continue
        beside = line.items.get(match.start() - 1)
        if beside is not None and beside.kind == "Fund" and not beside.unsaid:
            continue
        near = list(line.signs(max(0, match.start() - 12), match.start(), frozenset({"Fund"})))
        if near and (not before or near[-1].unsaid):
            continue
        found = before[-1] if before else _clause(line, match)
        yield match.start("m"), found, match["term"]
        for further in rule(line.page.lens, _ZH_GOES_ON).finditer(line.text, match.end()) if before else ():
            if not any(not item.unsaid for item in line.signs(match.end(), further.start(), _NAMED)):
                yield further.start("m"), found, further["term"]


def _clause(line: Line, match: re.Match[str]) -> _Group:
    """The words of the clause before a sum's word, where no counted group stands before it."""
    start = max(line.text.rfind(mark, 0, match.start()) for mark in "，,。；;、：") + 1
    end = match.end("term")
    return _Group(None, line.stretch(start, end).quote(line.page.text).strip(), start)


def _groups(line: Line) -> Iterator[_Group]:
    """Counted groups in Chinese: 12家重点基金, 30余家企业."""
    if not line.page.holds(line.number, "rules.total.group_zh"):
        return
    found = [match for notation in (_ZH_COUNT, _ZH_COUNT_AFTER) for match in matches(line, notation)]
    for match in sorted(found, key=lambda match: match.start()):
        number = numeral_at(match["number"], 0)
        if _BASIS.match(line.text, match.end()) or OF_OTHERS.search(line.text, 0, match.start()):
            continue
        if number is not None and number.value > 1 and not of_listed(line, match.start()):
            of = _LEAD_ZH.sub("", line.stretch(*match.span("of")).quote(line.page.text))
            yield _Group(int(number.value), of, match.start(), bool(match["over"]))


def _number_in(words: str) -> int | None:
    for match in re.finditer(r"[\w,]+", words):
        found = numeral_at(words, match.start())
        if found is not None and found.value == found.value.to_integral_value() and 1 < found.value < Decimal(100_000):
            return int(found.value)
    return None


def _owner(line: Line, position: int, of: str = "") -> End | None:
    """The place or body that the group belongs to: where it settles, else the last place or zone before, else after."""
    alliances = list(line.signs(0, position, frozenset({"Alliance"}))) if _MEMBERS.search(of) else []
    if alliances:
        return line.end(alliances[-1])
    start = clause_start(line, position)
    if WHOLE_AREA.search(line.text, max(0, position - _LEAD_WITHIN), position):
        return place_told(line, position)
    first = line.items.get(start) or line.items.get(start - 1)
    further = any(line.signs(start + 1, position, _OWNERS))
    if line.han and first is not None and first.kind in _OWNERS and not further:
        return line.end(first)
    settles = rule(line.page.lens, r"[^，,。；;]{0,30}?{readers.place.zh}(?:在|于|到|至|了)?{p:Place|Zone}").match(
        line.text, position
    )
    if settles:
        return line.end(caught(line, settles, "p")[0])
    places = list(line.signs(0, position, kinds_of("Place|Zone"))) or list(
        line.signs(position, None, kinds_of("Place|Zone"))
    )
    bodies = places or [
        item
        for item in line.signs(0, position, kinds_of("Institute|Company|PublicBody"))
        if line.page.folded[item.span.start - 1] not in "由被与向据经"
    ]
    return line.end(bodies[-1]) if bodies else None


def _whose(line: Line, position: int) -> End | None:
    """Whose the group of an English sum is: the sentence says "Jiangsu has 9 funds with a combined …"."""
    match = rule(
        line.page.lens, r"{s:Place|Org}(?:'s)? (?:(?:now|also|already) )?(?:(?:has|had|hosts|counts|runs|manages) )?$"
    ).search(line.text, max(0, position - 40), position)
    return line.end(caught(line, match, "s")[0]) if match else None


def _sum(line: Line, position: int, group: _Group, term: str | None) -> Claim:
    item: Item = line.items[position]
    assert item.money is not None
    han = term is not None and not term.isascii()
    measure = measure_of(term, line.page.lens) if term else None
    return line.page.claim(
        NAME,
        "total",
        line.span,
        0.85,
        subject=_owner(line, position) if han else _whose(line, group.start),
        value=_money(item),
        of=group.of,
        count=group.number,
        term=term if han else None,
        measure=measure if measure != "unspecified" else None,
        bound=item.money.bound,
        also=item.also.as_json() if item.also else None,
        modality=modality(line, group.start, position),
        as_of=as_of(line, position),
        asserted_by=asserted_by(line),
    )


def _money(item: Item) -> Money:
    assert item.money is not None
    return item.money.money


def _count(line: Line, group: _Group) -> Claim:
    return _claim_of_count(line, _owner(line, group.start, group.of), group)


def _claim_of_count(line: Line, owner: End | None, group: _Group) -> Claim:
    return line.page.claim(
        NAME, "total", line.span, 0.75, subject=owner, value=Count(group.number or 0), of=group.of,
        bound="over" if group.over else None, as_of=as_of(line, group.start),
        modality=modality(line, group.start, group.start),
    )  # fmt: skip
