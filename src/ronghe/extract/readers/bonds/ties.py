"""Ties between English names that no reader of their predicate has said: by the verb's bonds, and without a verb.

It runs last and says nothing twice: what a sentence ties by a stricter rule of another reader stands as that says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ronghe.extract.line import Line
from ronghe.extract.readers.bonds.bonds_en import Tie, bonds
from ronghe.extract.readers.bonds.bullets_en import bulleted
from ronghe.extract.readers.bonds.hosted_en import hosted
from ronghe.extract.readers.bonds.phrased_en import phrased
from ronghe.extract.readers.bonds.placed_en import placed
from ronghe.extract.readers.bonds.records_en import listed
from ronghe.extract.readers.bonds.reshaped_en import reshaped
from ronghe.extract.readers.bonds.ties_en import said
from ronghe.extract.readers.bonds.told_en import told_ties
from ronghe.extract.readers.offices.offices_en import offices
from ronghe.extract.readers.stance import asserted_by, lasting, modality
from ronghe.extract.rules import lines
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "ties"
_LASTS = frozenset({"affiliated_with", "controls", "manages", "member_of", "owns", "part_of", "supervises"})
"""Ties that hold for a time; what was founded, bought or agreed stays so."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each tie of an English line, each pair of ends once."""
    for line in lines(page, also=() if page.mostly_han else (mention.span.start for mention in page.outermost)):
        told: dict[tuple[str, str, str], tuple[int, int] | None] = {}
        if not line.latin:
            continue
        verbs = bonds(line) if len(line.items) > 1 else ()
        further = phrased(line) if len(line.items) > 1 else ()
        lists = (*listed(line), *bulleted(line))
        told_of = (*told_ties(line), *reshaped(line), *placed(line), *hosted(line))
        for tie in (*verbs, *said(line), *offices(line), *further, *lists, *told_of):
            key = (tie.predicate, tie.subject.name, tie.object.name if tie.object else "")
            two_offices = tie.predicate == "role" and key in told and told[key] == tie.at
            if key not in told or two_offices:
                told[key] = tie.at
                yield _claim(line, tie)


def _claim(line: Line, tie: Tie) -> Claim:
    own: dict[str, Any] = dict((tie.with_,)) if tie.with_ else {}
    if tie.predicate == "located_in":
        own["basis"] = "unstated"
    said = lasting if tie.predicate in _LASTS else _stance
    stance = {"modality": tie.stance} if tie.stance else said(line, *tie.at) if tie.at else {}
    if tie.predicate == "awards" and tie.value is not None:
        own |= {"stage": "proposed" if stance.get("modality") == "planned" else "awarded", "measure": "award"}
    return line.page.claim(
        NAME, tie.predicate, line.span, tie.sure, subject=tie.subject, object=tie.object, value=tie.value,
        asserted_by=asserted_by(line) if tie.at else None, **stance, **own,
    )  # fmt: skip


def _stance(line: Line, start: int, end: int) -> dict[str, Any]:
    return {"modality": modality(line, start, end)}
