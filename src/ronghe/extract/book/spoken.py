"""Of what the sentences before speak, for a sentence without a subject of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import NOUN_KINDS, candidates, speaks_for_itself
from ronghe.extract.book.subjects_en import FURTHEST, POINTED, told_of
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_LEAD = re.compile(r"(?:(?:On|In)\s[^,\n]{1,40},\s)?(?:[Tt]he\s)?$")
_LISTED = re.compile(r"(?:\s?\([^()\n]{0,60}\))?(?:,? and\s|, the\s|、|和|与|及|同)")
_AGAIN = re.compile(r"\s{0,4}(?:(?:It|Its|They)\s|(?:本|该)?(?:公司|联盟|园区|实验室|所|院)(?!法))")
HELD = re.compile(r"(?:持有|为|系|是)(?:本|该)?公司(?![法债])")
"""A firm that holds 公司 is not the one that is spoken of."""
HOLDS_SHARE = re.compile(r"(?:\([^()]{1,20}\))?(?:则|各|仍|现|合计|直接|间接)*(?:持股|占股)(?:比例)?(?:为|约)?\s?\d")
"""Behind who holds a share, of whom the sentence does not speak: A持股12%，B持股6%."""
_ACTED = re.compile(r"(?:由|被|获得?|引入|股东|包括|与|对|向|给|至|予)$")
"""Before a name that something is done by, with or to: the sentence does not speak of it."""
_OTHER = re.compile(r"'s (?:former )?(?:rival|competitor|neighbour|neighbor|customer|supplier|partner)\b")
"""Behind a name that only tells of another: "X's rival Y said"."""
_ACTED_WITHIN = 6
_FIRM = frozenset({"Company"})
_UNIT_OF = re.compile(r"(?:的)?(?:旗下|下属|所属|(?:全资|控股|参股)?子公司)(?:的)?(?:——|“)?")


def unit_of(page: Page, mention: Mention) -> Mention:
    """The name right behind that is told as a part of this one, which the sentence speaks of then: A旗下B."""
    between = _UNIT_OF.match(page.folded, mention.span.end)
    found = page.names_in(Span(between.end(), between.end() + 1)) if between else ()
    return found[0] if found else mention


def spoken_of(page: Page, start: int, kinds: frozenset[str], breaks: int = 0) -> Mention | None:
    """The name of these kinds that the sentences before the one at ``start`` speak of, over so many line breaks.

    That is the subject of the nearest sentence that names one; a sentence that itself says "it" or a bare 公司
    is passed over, and one that begins with "The fund" tells the kind. None where a sentence names several
    and none of them alone at its head.
    """
    number = page.sentence_number(start)
    if kinds == _FIRM and speaks_for_itself(page):
        return None
    told = told_of(page, number or 0, kinds)
    if told is not None:
        return told
    for back in range((number or 0) - 1, max(-1, (number or 0) - 1 - FURTHEST), -1):
        span = page.sentences[back].span
        breaks -= page.folded.count("\n", span.end - 1, page.sentences[back + 1].span.start) > 0
        if breaks < 0:
            return None
        found = candidates(page, span, kinds)
        again = POINTED.match(page.folded, span.start, span.end)
        if again is not None:
            kinds, breaks = kinds & {NOUN_KINDS[again["noun"].lower()]} or kinds, max(breaks, 1)
            continue
        passed = _AGAIN.match(page.folded, span.start) or HELD.search(page.folded, span.start, span.end)
        if not found or passed:
            continue
        head = found[0]
        if _OTHER.match(page.folded, head.span.end) or HOLDS_SHARE.match(page.folded, head.span.end):
            continue
        if _ACTED.search(page.folded, max(span.start, head.span.start - _ACTED_WITHIN), head.span.start):
            continue
        head = unit_of(page, head)
        alone = _LISTED.match(page.folded, head.span.end, span.end) is None
        if alone and _LEAD.match(page.folded[span.start : head.span.start].lstrip()):
            return head
        return head if len({page.book.end(mention).name for mention in found}) == 1 else None
    return None
