"""Sentences that hold no sign at all, told without making their lines: most sentences of a page are such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

_POINTS = re.compile(r"[该本此]|我[所院校局委厅办司处]|基金|实验室|研究中心|创新中心|产业联盟|创新联盟")
"""In what points back to a name however far, and in names that only a founding verb vouches for."""
_POINTS_EN = re.compile(
    r"[IiTtoca](?<!\w.)(?:(?<=[Ii])ts?|(?<=[Tt])h(?:e|is|at) (?:[\w-]{1,20} )?"
    r"(?:former|latter|entity|fund|vehicle|company|firm|yard|shipyard|dockyard|works|issuer|manufacturer|shipbuilder|chipmaker|carmaker|group|conglomerate|start-up|startup|center|centre|lab|laboratory|institute|academy|school|alliance"
    r"|association|consortium"
    r"|federation|university|park|zone|base|cluster|committee|office|ministry|commission|bureau|agency"
    r"|(?i:opinions|measures|plan|regulations?|notice|law|act|outline|guidelines|circular|decision|rules|document))"
    r"|(?<=o)wned|(?<=c)ontrolled|(?<=a)ffiliated)\b"
)
"""The same in English: short nouns, pronouns, and the verbs that vouch for the name before them. One set of letters
first, as in other patterns that are looked for in every sentence."""
_BACK = 4
"""So many sentences back a clause without a subject, or a short noun, finds what it speaks of."""


def is_bare(page: Page, number: int) -> bool:
    """Whether a sentence can hold no sign: no name in it, nor shortly before a Chinese one, no amount, no date."""
    known: dict[int, bool] = page.shared.setdefault(__name__, {})
    if number not in known:
        known[number] = _is_bare(page, number)
    return known[number]


def _is_bare(page: Page, number: int) -> bool:
    sentence = page.sentences[number]
    if sentence.latin and sentence.han:
        return False
    if sentence.latin:
        span = sentence.span
        if page.any_name_in(span) or page.amounts_in(span) or page.dates_in(span):
            return False
        return _POINTS_EN.search(page.folded, span.start, span.end) is None
    near = Span(page.sentences[max(0, number - _BACK)].span.start, sentence.span.end)
    return not (page.any_name_in(near) or page.dates_in(sentence.span) or says_whom_or_how_much(page, sentence))


def says_whom_or_how_much(page: Page, sentence: Sentence) -> bool:
    """Whether a Chinese sentence itself holds a name, an amount or a word that points back to a name."""
    start, end = sentence.span.start, sentence.span.end
    return (
        page.any_name_in(sentence.span)
        or page.holds_amount(sentence)
        or _POINTS.search(page.folded, start, end) is not None
    )
