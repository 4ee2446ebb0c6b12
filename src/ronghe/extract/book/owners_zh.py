"""Whether a text tells that a firm owns or founds the one whose name holds its own: 海川股份, 青岛海川股份某某公司."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ronghe.model import Mention

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_UNIT = re.compile(r"(?:[子孙]公司|设立|成立|新设|组建|旗下的?|下属|参股|控股)(?:的|了|公司)?[“\s]?$")
"""Before the longer name: what the shorter one, named before it, owns or founds."""
_BY = re.compile(r"(?:由|股东为|股东包括)[^，。；]{0,30}$")
_HOLDS = re.compile(r"[^，。；]{0,30}(?:持股|持有|出资|控股|设立|组建)")
"""Around the shorter name, behind the longer one in a sentence: X由A、B共同持股."""
_BEFORE, _NEAR = 8, 40


def owns_it(page: Page, mentions: Sequence[Mention], short: str, full: str) -> bool:
    """Whether the firm called ``short`` is another than the one called ``full``, which it owns or founds."""
    text = page.folded
    at, whole = text.find(short), text.find(full)
    if at < 0 or whole < 0:
        return False
    if at < whole and _UNIT.search(text, max(0, whole - _BEFORE), whole):
        return True
    for one in mentions:
        start, end = one.span.start, one.span.end
        if start > whole and end - start == len(short) and text.startswith(short, start):
            sentence = page.sentence_at(start)
            same = sentence is not None and sentence.span.start <= whole < start
            if same and _BY.search(text, max(0, start - _NEAR), start) and _HOLDS.match(text, end):
                return True
    return False
