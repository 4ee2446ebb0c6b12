"""Investments, contributions, shares and contracts that English verbs tell, whatever the wording.

What each deed binds is worked out by :mod:`ronghe.extract.readers.bound_en`; here it becomes claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.bound_en import Bound, bound
from ronghe.extract.readers.shares import number
from ronghe.extract.readers.stance import asserted_by, modality, told_on
from ronghe.extract.rules import lines
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "bound"
_CALLS = ("put", "take", "hold", "shed", "turn", "change", "round", "win", "give")
_BINDS = re.compile(
    r"\d ?(?:%|percent|per cent)|\b(?:stakes?|interests?|rounds?|[Ss]eries [A-F]|financing|contracts?|orders?|tenders?"
    r"|deals?|limited partners?|invest\w*|back(?:s|ed|ing)?)\b"
)
"""What a sentence without an amount must say to bind anything."""
_SUBSCRIBES = ("commit", "pledg", "subscrib")


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each tie that a deed makes."""

    def binds(sentence: Sentence) -> bool:
        span = sentence.span
        return sentence.latin and (
            page.holds_amount(sentence) or bool(_BINDS.search(page.folded, span.start, span.end))
        )

    for line in lines(page, *(f"deeds.deed.{name}" for name in _CALLS), where=binds):
        yield from (_claim(line, tie) for tie in bound(line))


def _claim(line: Line, tie: Bound) -> Claim:
    """The claim of a tie; its sum in the qualifiers' terms of the predicate."""
    money = tie.amount.money if tie.amount else None
    stance = None if tie.stated else modality(line, *tie.verb)
    contract = tie.predicate == "awards"
    return line.page.claim(
        NAME, tie.predicate, line.span, tie.sure, subject=tie.subject, object=tie.object,
        value=money.money if money else None, bound=money.bound if money else None,
        also=tie.amount.also.as_json() if money and tie.amount and tie.amount.also else None,
        share=number(tie.share) if tie.share else None, round=tie.round,
        capacity="limited_partner" if tie.partner else None,
        stage=("proposed" if stance == "planned" else "awarded") if contract else None,
        measure="award" if contract and money else "subscribed" if tie.word.startswith(_SUBSCRIBES) else None,
        modality=stance, asserted_by=asserted_by(line),
        date=told_on(line, tie.verb[0]) if tie.predicate in ("invests_in", "awards") else None,
    )  # fmt: skip
