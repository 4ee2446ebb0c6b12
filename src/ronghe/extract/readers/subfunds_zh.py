"""Sub-funds that a Chinese text lists under the fund that they belong to: 首批三支子基金：A，规模…；B，规模…"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.model import Claim, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_WORD = "子基金"
_COUNT = r"(?:第?[\d一二两三四五六七八九十首]{1,3}[支只个])"
_LISTS = re.compile(
    rf"子基金(?:中|里|方面)[，：:]?|{_COUNT}子基金(?:[：:]|——|—|“|，?(?:分别为|分别是|包括|即|为|是))"
    rf"|子基金(?:包括|有|分别为|分别是)[：:]?|{_WORD}[^。\n]{{0,60}}。\s{{0,6}}其中[，,]"
)
"""Behind these the sub-funds follow, each at the head of its item."""
_BEFORE = re.compile(rf"(?:设立|组建|发起|成立|参股)了?(?P<list>[^，。；\n]{{4,80}}?)(?:等)?{_COUNT}{_WORD}")
"""The sub-funds before their number: 已设立A、B和C三只子基金."""
_ITEM = "，；：:、和及与“—其中"
_FAMILY = re.compile(r"母基金|引导基金|基金群|基金$")
_REACH = 400


def sub_funds(page: Page) -> Iterator[Claim]:
    """A claim for each sub-fund that is listed so, with the fund told last before it."""
    if _WORD not in page.folded:
        return
    funds = [one for one in page.outermost if one.kind == "Fund"]
    for match in _LISTS.finditer(page.folded):
        yield from _listed(page, funds, match.start(), Span(match.end(), _ends(page, match.end())))
    for match in _BEFORE.finditer(page.folded):
        yield from _listed(page, funds, match.start(), Span(*match.span("list")))


def _listed(page: Page, funds: list[Mention], head: int, stretch: Span) -> Iterator[Claim]:
    whole = _whole(page, funds, head)
    if whole is None:
        return
    above = page.book.end(whole)
    for part in page.within(funds, stretch):
        end, sentence = page.book.end(part), page.sentence_at(part.span.start)
        first = part.span.start == stretch.start or page.folded[part.span.start - 1] in _ITEM
        if (
            first
            and not _gives(page, stretch.start, part.span.start)
            and sentence is not None
            and end.name != above.name
            and not set(end.names) & set(above.names)
        ):
            yield page.claim("part_of", "part_of", sentence.span, 0.8, subject=end, object=above)


def _gives(page: Page, start: int, at: int) -> bool:
    """Whether the clause that holds a fund's name says by whom something was founded or paid: 由A、B分别出资."""
    clause = max(page.folded.rfind(mark, start, at) for mark in "，；（(") + 1
    return page.folded.startswith(("由", "其中由"), max(start, clause))


def _whole(page: Page, funds: list[Mention], head: int) -> Mention | None:
    """The fund that stands last before the list and is none of several that its sentence lists."""
    before = page.within(funds, Span(max(0, head - _REACH), head))
    families = [one for one in before if _FAMILY.search(one.text) and not one.text.endswith(_WORD)]
    return families[-1] if families else None


def _ends(page: Page, start: int) -> int:
    """Where a list ends: at the full stop or the end of the paragraph."""
    ends = [at for at in (page.folded.find(mark, start) for mark in "。\n") if at >= 0]
    return min(ends, default=len(page.folded))
