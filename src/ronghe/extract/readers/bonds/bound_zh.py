"""Ties that Chinese verbs tell, whatever the wording, where the readers of the single predicates say nothing.

What each deed binds is worked out by :mod:`bound_zh_money`, :mod:`bound_zh_held`, :mod:`bound_zh_found`,
:mod:`bound_zh_parts` and :mod:`bound_zh_bodies`; here it becomes claims.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ronghe.extract.both_zh import BOTH
from ronghe.extract.deeds_zh import Deed, deeds
from ronghe.extract.line import Line
from ronghe.extract.readers.bonds import bound_zh_bodies as bodies
from ronghe.extract.readers.bonds import bound_zh_held as held
from ronghe.extract.readers.bonds import bound_zh_money as money
from ronghe.extract.readers.bonds import bound_zh_parts as parts
from ronghe.extract.readers.bonds.bonds_zh import bonds
from ronghe.extract.readers.bonds.bound_zh_found import found
from ronghe.extract.readers.bonds.bound_zh_money import Tie
from ronghe.extract.readers.stance import asserted_by, clause_start, lasting, modality, told_on
from ronghe.extract.readers.sums.given import funders
from ronghe.extract.readers.sums.held import held as shares
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.rules import kinds_of, lines
from ronghe.model import Claim, Issue

if TYPE_CHECKING:
    from ronghe.extract.page import Page, Sentence

NAME = "bound_zh"
READINGS: Mapping[str, Callable[[Deed], Iterator[Tie]]] = MappingProxyType(
    {
        "put": money.put, "buy": money.buy, "shed": money.shed, "draw": money.draw, "hold": held.hold,
        "rule": held.rule, "sit": bodies.sit, "open": bodies.open_, "under": parts.under, "above": parts.above,
        "found": found, "meet": bodies.meet, "serve": bodies.serve, "join": bodies.join, "watch": bodies.watch,
        "run": bodies.run,
    }
)  # fmt: skip
"""What each deed binds."""
_SWALLOWED = re.compile(
    r"^(?:[后将由向对与经该为把被让使令在于从共某]|促成|若干|转予|转给|一家|[\d一二三两]+家|其|等)|会同|携手|签[署订约]|有限公司.*[与和及、]"
)
"""A name that swallowed words around it, as its form tells: what it is tied to is not believed."""
_ORGS = kinds_of("Org")
_DATED = ("invests_in",)
_BUYS = ("invests_in", "owns", "contributes", "controls")
_LASTING = frozenset({"owns", "controls", "part_of", "manages", "supervises", "member_of", "affiliated_with"})


def read(page: Page) -> Iterator[Claim | Issue]:
    """A claim for each tie, each pair once a line."""
    both = [match.start() for match in BOTH.finditer(page.folded)] if "双方" in page.folded else []

    def names(sentence: Sentence) -> bool:
        return sentence.han and (bool(both) or bool(page.names_in(sentence.span)))

    for line in lines(page, also=(*(mention.span.start for mention in page.outermost), *both), where=names):
        told: dict[tuple[str, str, str], Tie] = {}
        by_verbs = (tie for deed in deeds(line) for what in sorted(deed.what) for tie in READINGS[what](deed))
        for tie in (*by_verbs, *bonds(line)):
            ends = tie.predicate, tie.subject.name, tie.object.name if tie.object else ""
            if tie.predicate in _BUYS and tie.object is not None and tie.object.kind == "Policy":
                continue
            if tie.predicate == "owns" and (not funders(line).isdisjoint(ends[1:]) or _told_better(line, tie)):
                continue
            if _SWALLOWED.search(ends[1]) or _SWALLOWED.search(ends[2]):
                continue
            if ends[1] != ends[2] and (ends not in told or (told[ends].amount is None and tie.amount is not None)):
                told[ends] = tie
        yield from (_claim(line, tie) for tie in told.values())


def _told_better(line: Line, tie: Tie) -> bool:
    """Whether the line tells the same share of the same owner in another firm, by a rule that is stricter."""
    share = tie.qualifiers.get("share")
    if share is None or tie.object is None:
        return False
    start = clause_start(line, tie.verb[0]) if line.text.count(f"{share}%") == 1 else 0
    if any(tie.object == line.end(item) for item in line.signs(start, kinds=_ORGS)):
        return False
    return any(
        one.holder.name == tie.subject.name and one.company.name != tie.object.name and number(one.share) == share
        for one in shares(line)
    )


def _claim(line: Line, tie: Tie) -> Claim:
    amount = tie.amount.money if tie.amount else None
    dated = {"date": told_on(line, tie.verb[0])} if tie.predicate in _DATED else {}
    stance = lasting if tie.predicate in _LASTING else _modality
    return line.page.claim(
        NAME, tie.predicate, line.span, tie.sure, subject=tie.subject, object=tie.object,
        value=amount.money if amount else tie.value, bound=amount.bound if amount else None,
        asserted_by=asserted_by(line), **{**tie.qualifiers, **dated, **stance(line, *tie.verb)},
    )  # fmt: skip


def _modality(line: Line, start: int, end: int) -> dict[str, Any]:
    """The modality of a tie that an act makes."""
    return {"modality": modality(line, start, end, tie=True)}
