"""Whom "we" and "our" mean in an English text that a body tells of itself: an "About us" page, an interview."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.book.subjects_en import told_of
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_SPEAKERS = frozenset({"Company", "Institute", "Alliance", "Fund"})
_HEAD_REACH = 800
"""So many characters into the text the body is told of that speaks."""
_SIGNS = ("We ", " we ", "Our ", " our ")
_WE = re.compile(
    r"\b(?:[Ww]e(?= (?:(?:also|now|currently|already|still|then|first|[a-z]+ly) )?(?:have|had|are|were(?! not|"
    r" unable| told)|hold|held|own"
    r"|owned|run|ran|operate|employ|make|build|built|develop|produce|design|supply|sell|received|raised|obtained"
    r"|signed|founded"
    r"|set up|established|opened|moved|joined|bought|acquired|invested|completed|won|serve|export|manage|closed|got"
    r"|launched|work with|cooperate|plan to|put|took|registered|passed|sold|started|spun)\b)|[Oo]ur(?= [a-z]))"
)
"""What a body tells of its own doings: not what authors found or think."""


def speaks(page: Page, stretch: Span) -> Iterator[tuple[Span, Mention]]:
    """Each "we" and "our" of a stretch that stands in no quotation, with the body that it means."""
    found = _speaker(page)
    for match in _WE.finditer(page.folded, stretch.start, stretch.end) if found else ():
        if found and found.span.end < match.start() and not _quoted(page, match.start()):
            yield Span(*match.span()), found


def _speaker(page: Page) -> Mention | None:
    if "speaker_en" not in page.shared:
        page.shared["speaker_en"] = _found(page) if any(sign in page.folded for sign in _SIGNS) else None
    found: Mention | None = page.shared["speaker_en"]
    return found


def _found(page: Page) -> Mention | None:
    """The first body that the text names, where its sentence is about it."""
    first = next((one for one in page.outermost if one.kind in _SPEAKERS), None)
    if first is None or first.span.start > _HEAD_REACH:
        return None
    number = page.sentence_number(first.span.start)
    told = None if number is None else told_of(page, number + 1, _SPEAKERS)
    return first if told is not None and page.book.same(first, told) else None


def _quoted(page: Page, at: int) -> bool:
    """Whether an offset stands within quotation marks of its paragraph."""
    return page.folded.count('"', page.folded.rfind("\n", 0, at) + 1, at) % 2 == 1
