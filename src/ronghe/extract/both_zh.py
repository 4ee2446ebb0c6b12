"""Who acts together in a Chinese sentence: whom 双方 stands for, and places beside bodies.

双方, 两家单位, 校企双方 are the two that the sentences before named side by side; 三方, 三家单位 the three of one list.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import window
from ronghe.model import End, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Item
    from ronghe.extract.page import Page

BOTH = re.compile(
    r"(?:(?:校企|政企|校地|院企|所企|军地|校所|院地|企企|银企|合作|签约|投资|中外|两地)?双方|两家(?:单位|企业|公司|机构))"
    r"(?=[\u4e00-\u9fff])(?!分别|各自|各[出占持]|均|的|都|代表|领导|负责人|法定|高层|股东会|认缴|持股|占股|出资比例)"
)
MANY = re.compile(
    r"(?<=[，。；：\n])\s{0,4}(?P<words>(?:上述|签约|合作|这)?(?P<many>[三四五])(?:方|家(?:单位|企业|公司|机构)))"
    r"(?=[\u4e00-\u9fff])(?!分别|各自|各[出占持]|均(?=[签达出认])|的|都|代表|领导|负责人|股东|认缴|持股|占股|占|出资比例|力量|面)"
)
THESE = re.compile(
    r"(?<=[，。；：\n])\s{0,4}(?P<words>(?:上述|这些)(?:企业|公司|单位|机构|基地|园区))(?=均|都|全部|共|合计|皆)"
)
"""Those that the sentence before lists."""
_LISTED = re.compile(
    r"[\s“”\"]{0,2}\)?(?:\s?\([^()\n]{1,40}\))?[\s“”\"]{0,2}(?:、|与|和|同|及|以及|联合|携手)[\s“”\"]{0,2}"
)
_COUNTS = {"三": 3, "四": 4, "五": 5}
_SIDE_BY_SIDE = re.compile(r"(?:\s?\([^()\n]{1,40}\))?[\s“”\"]{0,2}(?:与|和|同|及|携手|牵手|联合|联手)[\s“”\"]{0,2}")
_PARTIES = frozenset({"Company", "Institute", "PublicBody", "Alliance", "Zone", "Place"})
_TOGETHER = re.compile(
    r"(?:[、和与及][^，。；]{1,60}?(?=[^，。；\u4e00-\u9fff]?等|签))?(?:等[^，。；]{0,12}?)?(?:现场|集中|分别|就[^，。；]{2,30}?|举行[^，。；]{0,12}?)?"
    r"(?:等[^，。；]{0,12}?)?(?:于|在[^，。；]{1,12}?)?(?:将|拟|已|正式|又|还)?(?:共同|联合|合作|携手|共建|合建|签署|签订|签约|达成|合资)"
)
_ALONE = re.compile(r"(?:位于|坐落|落户|在|来自|的)$")
_MADE = re.compile(r"(?:成立|设立|组建|创办|新设|收购|投资|引进|涉及|包括|有|即|为|：)了?[“\s]{0,2}$")
"""Before a list that a sentence ends in, and not begins with: 集团成立了A、B和C。三家公司…"""
_VISITS = re.compile(r"(?:到访|走访|来访|造访|考察|参访|拜访|访问|来到|前往|赴)(?:了)?$")
_BODIES = frozenset({"Company", "Institute", "PublicBody", "Alliance"})
_TWO = 2
_REACH = 3_000
_SPOKEN_OF = re.compile(r"(?:^|[，。；：\n\s])(?:(?![的由为是被在以了])[^，。；：\n]){0,14}$")
"""What may stand before the two: they begin a clause, and are not told of within another's."""


def both(page: Page, span: Span) -> tuple[End, End] | None:
    """The two parties, from the nearest sentence before that names two side by side and no third beside them.

    Where the sentence itself names bodies before the words they are those, if two side by side.
    """
    sentence = page.sentence_at(span.start)
    start = sentence.span.start if sentence else span.start
    here = page.names_in(Span(start, span.start)) if start < span.start else ()
    if any(one.kind in _BODIES for one in here):
        return _named_before(page, start, [one for one in here if one.kind in _PARTIES])
    before = (stretch for stretch in window(page, span) if stretch.end <= start)
    for stretch in (*before, *_heading(page, span)):
        named = [one for one in page.names_in(stretch) if one.kind in _PARTIES]
        pairs = [pair for pair in pairwise(named) if _beside(page, *pair)]
        pairs = [pair for pair in pairs if _SPOKEN_OF.search(page.folded, stretch.start, pair[0].span.start)]
        if len(pairs) == 1:
            return _two(page, *pairs[0])
        if pairs:
            return None
        visit = _visit(page, stretch, named)
        if visit is not None:
            return visit
    return None


def _visit(page: Page, stretch: Span, named: list[Mention]) -> tuple[End, End] | None:
    """The two of a visit, where a sentence names no others: X校长P一行到访Y，与集团Q座谈."""
    bodies = list({page.book.end(one).name: one for one in named if one.kind in _BODIES}.values())
    if len(bodies) != _TWO or not _SPOKEN_OF.search(page.folded, stretch.start, bodies[0].span.start):
        return None
    visits = _VISITS.search(page.folded, bodies[0].span.end, bodies[1].span.start)
    return _two(page, *bodies) if visits is not None else None


def many(page: Page, span: Span, count: str) -> tuple[End, ...]:
    """The parties of 三方: the list of so many that begins a clause before it, in the nearest sentence that has one."""
    wanted = _COUNTS[count]
    for stretch in window(page, span):
        named = [one for one in page.names_in(stretch) if one.kind in _PARTIES]
        lists = [row for row in _rows(page, named) if any(one.kind in _BODIES for one in row)]
        told = [row for row in lists if _SPOKEN_OF.search(page.folded, stretch.start, row[0].span.start)]
        lists = told or [
            row for row in lists if len(row) == wanted and _MADE.search(page.folded, stretch.start, row[0].span.start)
        ]
        if lists:
            ends = tuple(dict.fromkeys(page.book.end(one) for one in lists[-1]))
            return ends if len(ends) == wanted else ()
    return ()


def listed(page: Page, span: Span) -> tuple[End, ...]:
    """Whom 上述企业 means: the last list of the nearest sentence before that has one."""
    for stretch in window(page, span):
        rows = _rows(page, [one for one in page.names_in(stretch) if one.kind in _PARTIES])
        if rows:
            return tuple(dict.fromkeys(page.book.end(one) for one in rows[-1]))
    return ()


def _rows(page: Page, named: list[Mention]) -> list[list[Mention]]:
    """The names in lists: those beside each other with nothing between but 、 and 和."""
    rows: list[list[Mention]] = []
    for one in named:
        if rows and page.book.end(one) == page.book.end(rows[-1][-1]):
            rows[-1][-1] = one
        elif rows and _LISTED.fullmatch(page.folded, rows[-1][-1].span.end, one.span.start):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [row for row in rows if len(row) > 1]


def _named_before(page: Page, start: int, named: list[Mention]) -> tuple[End, End] | None:
    """The two whom the sentence itself has agree or meet before: A与B就此达成合作，双方将共建X."""
    if len(named) != _TWO or not _beside(page, *named):
        return None
    if not _SPOKEN_OF.search(page.folded, start, named[0].span.start):
        return None
    return _two(page, *named)


def _two(page: Page, *named: Mention) -> tuple[End, End] | None:
    """What two names stand for; None where that is one thing."""
    first, second = (page.book.end(one) for one in named)
    return (first, second) if first.name != second.name else None


def _heading(page: Page, span: Span) -> tuple[Span, ...]:
    """The nearest line before that is a heading of two: 案例二：A与B."""
    start, end = max(0, span.start - _REACH), page.folded.rfind("\n", 0, span.start)
    for line in reversed(list(re.finditer(r"(?m)^[^\n。！？；]{4,60}$", page.folded[start : max(start, end)]))):
        found = Span(start + line.start(), start + line.end())
        if len([one for one in page.names_in(found) if one.kind in _BODIES]) == _TWO:
            return (found,)
    return ()


def governing(text: str, items: list[Item]) -> list[Item]:
    """The items with a place that acts together with a body as the body that governs it: 由广东省和X研究院共建."""
    out = list(items)
    for number, (first, second) in enumerate(pairwise(items)):
        if {first.kind, second.kind} & _BODIES and "Place" in (first.kind, second.kind):
            place, at = (first, number) if first.kind == "Place" else (second, number + 1)
            beside = _SIDE_BY_SIDE.fullmatch(text, first.span.end, second.span.start)
            if beside and _TOGETHER.match(text, second.span.end) and _ALONE.search(text, 0, place.span.start) is None:
                out[at] = place._replace(kind="PublicBody")
    return out


def _beside(page: Page, first: Mention, second: Mention) -> bool:
    if first.kind == "Place" and second.kind == "Place":
        return False
    return _SIDE_BY_SIDE.fullmatch(page.folded, first.span.end, second.span.start) is not None
