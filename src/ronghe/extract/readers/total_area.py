"""Figures of a whole area: 全市军民融合企业实现产值1730亿元; and whose 全市 it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.topic import told_before
from ronghe.extract.rules import caught, matches
from ronghe.lens.lens import Lens
from ronghe.model import End, Span

_LAND = ("全国", "我国", "全行业")
WHOLE_AREA = re.compile(r"全(?:省|市|县|区)(?![\u4e00-\u9fff]?(?:会|委|协会))")
_TOLD_WITHIN = 400
_AREA = (
    r"(?:{p:Place}(?:现|目前)?(?:已|共|全市|全省|全县|全区|地区)?|全(?:市|省|县|区|国)|我国|全行业)[^，,。；;{#Org|Money}]{0,40}?"
    r"(?:，[^，,。；;{#Org|Money}]{0,16}?)?(?P<term>{measures.output.zh}|{measures.leveraged.zh}|{rules.total.figure_zh})[^，,。；;\d{#Org}]{0,6}?{m:Money}"
)
"""全市军民融合企业实现产值1730亿元: the figure of an area is no body's."""


def sums_of_areas(line: Line) -> Iterator[tuple[re.Match[str], Item, End | None]]:
    """The sums of areas in a line: where word ("term") and amount ("m") stand, the amount, and its place."""
    for match in matches(line, _AREA):
        places = caught(line, match, "p")
        of_land = match.group().startswith(_LAND)
        where = line.end(places[0]) if places else None if of_land else place_told(line, match.start())
        yield match, line.items[match.start("m")], where


@lru_cache(maxsize=4)
def _provinces(lens: Lens) -> frozenset[str]:
    return frozenset(form for known in lens.known if known.level in ("province", "provincial") for form in known.forms)


_LEVEL = re.compile(r"全(?P<level>[省市县区])")


def place_told(line: Line, position: int = 0) -> End | None:
    """The place that the text told last before a position of the line: whose 全市 it is; 全省 is a province's.

    Where the paragraph tells none of that level, it is the page's one: 绵阳市 for 全市.
    """
    page = line.page
    found = _LEVEL.search(line.text)
    level = found["level"] if found else ""
    here = page.within(page.mentions, line.stretch(0, position)) if position else ()
    near = [one for one in (*told_before(line, page.mentions, _TOLD_WITHIN), *here) if one.kind == "Place"]
    if level == "省":
        near = [one for one in near if one.text in _provinces(page.lens)]
    of_level = [one for one in near if one.text.endswith(level)] if level else near
    if of_level:
        return page.book.end(of_level[-1])
    before = page.within(page.mentions, Span(0, line.span.start)) if level and line.span.start else ()
    told = page.book.only(one for one in before if one.kind == "Place" and one.text.endswith(level))
    return told or (page.book.end(near[-1]) if near else None)
