"""Figures about groups: "the top seven funds are a combined RMB 362 billion", 等12家基金签约,总规模700亿元.

A figure about a group is never one fund's size. The subject is the place or body that the group belongs
to, where the sentence names one; ``of`` says in the text's words what is totalled.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.stance import as_of, asserted_by, clause_start, modality
from ronghe.extract.readers.sums.measures import measure_of
from ronghe.extract.readers.totals import total_en, total_listed
from ronghe.extract.readers.totals.total_area import WHOLE_AREA, page_area, place_told
from ronghe.extract.readers.totals.total_deeds import deeds
from ronghe.extract.readers.totals.total_groups import GROUP_VERB, Group, group_sums, groups, is_of_list
from ronghe.extract.readers.totals.total_held import held
from ronghe.extract.readers.totals.total_listed import Counted
from ronghe.extract.readers.totals.total_loose import loose
from ronghe.extract.readers.totals.total_owner import BODIES, LISTED_BEFORE, acting, owning, tells
from ronghe.extract.readers.totals.total_stats import Figure, figures
from ronghe.extract.readers.totals.total_told import told
from ronghe.extract.rules import caught, kinds_of, lines, rule
from ronghe.model import Claim, Count, End, Issue, Money

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "total"
_ZH_COUNTED = r"[0-9,一二三四五六七八九十百千两](?:(?<!一)|(?<=[十百千零]一))万?[余多]?(?:{rules.total.counters})"
"""A counted number; 一批 and 一家 count nothing."""
_COUNTS = "total.counts"
_ZH_SUMMED = r"{rules.total.sum_zh}|{rules.total.lent_zh}|{rules.total.figure_zh}|{measures.output.zh}"
_MEMBERS = re.compile("成员|会员")
_LEAD_WITHIN = 40
_FOUND_IT = re.compile(r".{1,6}[家个][^，。；]{0,8}(?:单位|企业|机构|院所|高校)[^。；]{0,24}?(?:发起|成立|组建|组成)")
"""At a count of those who found an alliance: 联盟由A联合B等42家单位于2016年成立."""
_ONLY_PUT = re.compile("(?:将|拟|计划|预计){1,2}(?:投资|出资|投入)")
"""What somebody is to put into one thing, and no group: 某市将投资260亿元，建设X."""
_OWNERS = kinds_of("Org")
_PLACES = kinds_of("Place|Zone")


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
    counting = (
        "readers.total.trigger",
        *(f"rules.total.{key}" for key in ("held_zh", "group_zh", "figure_zh", "area_zh")),
    )
    sums = (one.span.start for one in page.money) if page_area(page) else ()
    for line in lines(page, *counting, also=sums, where=partial(_may_count, page), signless=True):
        yield from _chinese(line) if line.han else _sums(line, set())
        yield from _english(line) if line.latin and line.items else ()


def _chinese(line: Line) -> Iterator[Claim]:
    """The figures of a line with Han characters: of areas, sums of groups, counts, and turns of their own."""
    of_area = [figure for figure in figures(line) if not _ONLY_PUT.fullmatch(figure.of)]
    yield from (_of_area(line, figure) for figure in of_area)
    places, numbers = {one.start for one in of_area}, {one.number for one in of_area}
    if line.items:
        sums = set(places)
        yield from _sums(line, sums)
        yield from (_of_area(line, one) for one in deeds(line, sums))
        counted = list(_counted(line, places))
        yield from (_claim_of_count(line, one.owner, _group(one)) for one in counted)
        numbers |= {one.number for one in counted}
        places |= {one.start for one in counted} | sums
        for group in groups(line) if GROUP_VERB.search(line.text) else ():
            if group.start not in places and group.number not in numbers:
                numbers |= {group.number or 0}
                yield _count(line, group)
    fresh = (one for one in told(line) if one.start not in places and not _ONLY_PUT.fullmatch(one.of))
    further = [one for one in fresh if one.item or one.number not in numbers]
    yield from (_of_area(line, one) for one in further)
    places, numbers = places | {one.start for one in further}, numbers | {one.number for one in further}
    yield from (_of_area(line, one) for one in loose(line, places, numbers) if not _ONLY_PUT.fullmatch(one.of))


def _sums(line: Line, places: set[int]) -> Iterator[Claim]:
    """The sums of groups that a line tells, none at the ``places``, to which their own are added."""
    for position, group, term in group_sums(line) if line.items else ():
        if position not in places and not _ONLY_PUT.fullmatch(group.of):
            places.add(position)
            yield _sum(line, position, group, term)


def _english(line: Line) -> Iterator[Claim]:
    """What an English line counts of its subject."""
    for one in total_en.counted(line):
        yield line.page.claim(
            NAME, "total", line.span, 0.8, subject=one.owner, value=Count(one.number), of=one.of, bound=one.bound,
            as_of=as_of(line, one.start), modality=modality(line, one.start, one.start), asserted_by=asserted_by(line),
        )  # fmt: skip


def _counted(line: Line, told: set[int]) -> Iterator[Counted]:
    """The counts of a line whose clause tells whose they are, each place once and none at the places ``told``."""
    listed = [one for one in total_listed.listed(line) if one.start not in told]
    yield from listed
    numbers = {one.number for one in listed}
    yield from (one for one in held(line, told | {one.start for one in listed}) if one.number not in numbers)


def _group(one: Counted) -> Group:
    return Group(one.number, one.of, one.start, one.over)


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


def _owner(line: Line, position: int, of: str = "") -> End | None:
    """The place or body that the group belongs to: where it settles, else the last place or zone before, else after."""
    alliances = (
        list(line.signs(0, position, frozenset({"Alliance"})))
        if _MEMBERS.search(of) or _FOUND_IT.match(line.text, position)
        else []
    )
    if alliances:
        return line.end(alliances[-1])
    start = clause_start(line, position)
    actor = acting(line, position)
    if actor is not None:
        return line.end(actor)
    if WHOLE_AREA.search(line.text, max(0, position - _LEAD_WITHIN), position):
        return place_told(line, position)
    first = line.items.get(start) or line.items.get(start - 1)
    further = any(line.signs(start + 1, position, _OWNERS)) or LISTED_BEFORE.search(line.text, start, position)
    if line.han and first is not None and first.kind in _OWNERS and not further and not tells(line, start):
        return line.end(first)
    settles = rule(line.page.lens, r"[^，,。；;]{0,30}?{readers.place.zh}(?:在|于|到|至|了)?{p:Place|Zone}").match(
        line.text, position
    )
    if settles:
        return line.end(caught(line, settles, "p")[0])
    bodies = (
        list(owning(line, 0, position, _PLACES))
        or list(line.signs(position, None, _PLACES))
        or [one for one in owning(line, 0, position, BODIES) if line.page.folded[one.span.start - 1] not in "由被与向"]
        or list(line.signs(0, position, _PLACES))
    )
    return line.end(bodies[-1]) if bodies else None


def _whose(line: Line, position: int) -> End | None:
    """Whose the group of an English sum is: the sentence says "Jiangsu has 9 funds with a combined …"."""
    match = rule(
        line.page.lens, r"{s:Place|Org}(?:'s)? (?:(?:now|also|already) )?(?:(?:has|had|hosts|counts|runs|manages) )?$"
    ).search(line.text, max(0, position - 40), position)
    return line.end(caught(line, match, "s")[0]) if match else None


def _sum(line: Line, position: int, group: Group, term: str | None) -> Claim:
    item: Item = line.items[position]
    assert item.money is not None
    han = term is not None and not term.isascii()
    measure = measure_of(term, line.page.lens) if term else None
    return line.page.claim(
        NAME,
        "total",
        line.span,
        0.85,
        subject=_owner(line, group.start if acting(line, group.start) or is_of_list(line, group) else position)
        if han
        else _whose(line, group.start),
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


def _count(line: Line, group: Group) -> Claim:
    return _claim_of_count(line, _owner(line, group.start, group.of), group)


def _claim_of_count(line: Line, owner: End | None, group: Group) -> Claim:
    return line.page.claim(
        NAME, "total", line.span, 0.75, subject=owner, value=Count(group.number or 0), of=group.of,
        bound="over" if group.over else None, as_of=as_of(line, group.start),
        modality=modality(line, group.start, group.start),
    )  # fmt: skip
