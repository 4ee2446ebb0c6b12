"""Investments, contributions, shares and contracts that English verbs tell, whatever the wording.

What each deed binds is worked out by :mod:`ronghe.extract.readers.bonds.bound_en`; here it becomes claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.line import Line
from ronghe.extract.readers.bonds.binding_en import Bound
from ronghe.extract.readers.bonds.bound_en import bound
from ronghe.extract.readers.stance import asserted_by, modality, told_on
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.rules import lines
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "bound"
_CALLS = ("readers.bind.en", "readers.invest.en", "readers.contribute.en", "readers.own.en", "readers.contract.en")
_ADDED = re.compile(
    r", (?:and )?with (?!participation)(?:[^;:.]{1,160}?[, ])?(?:holding|owning|taking|keeping|retaining|controlling)$"
)
_SUBSCRIBES = ("commit", "pledg", "subscrib")


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each tie that a deed makes."""
    for line in lines(page, *_CALLS):
        yield from (_claim(line, tie) for tie in bound(line))


def _claim(line: Line, tie: Bound) -> Claim:
    """The claim of a tie; its sum in the qualifiers' terms of the predicate."""
    money = tie.amount.money if tie.amount else None
    stance = None if tie.stated else modality(line, *_spoken_at(line, tie))
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


def _spoken_at(line: Line, tie: Bound) -> tuple[int, int]:
    """Where the line says whether it is so: "with A holding 55 percent" is so as its main clause is."""
    added = _ADDED.search(line.text, 0, tie.verb[1]) if tie.word.endswith("ing") else None
    return (max(0, added.start() - 1), added.start()) if added else tie.verb
