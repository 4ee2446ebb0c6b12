"""What English deeds bind: which amount or share, in which role, of whom, to whom.

One reading for investments, contributions, shares and contracts: what receives the money tells the predicate (a fund
is contributed to, a company or project is invested in), the verb who gives and who gets.
:mod:`ronghe.extract.readers.bonds.bound` makes claims of it, and the readers of those predicates leave out what is told
here. The verbs are cut by :mod:`ronghe.extract.deeds_en`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from ronghe.extract.deeds_en import deeds
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.bonds.binding_en import Binding, Bound
from ronghe.extract.readers.bonds.shareholders_en import shareholders
from ronghe.extract.readers.invests_in_en import deals as investments
from ronghe.model import Claim, End

_OF_HOLDERS = frozenset({"owns", "contributes", "invests_in"})
_HELD = frozenset({"owns", "invests_in"})
_BACK = 3
_REMAINING = re.compile(r" the (?:remaining|other) \d[\d.]{0,6} ?(?:%|percent|per cent)(?! (?:stake )?(?:of|in) )")
_BINDS = re.compile(
    r"\d ?(?:%|percent|per cent)|\b(?:stakes?|interests?|rounds?|[Ss]eries [A-F]|financing|contracts?|orders?|tenders?"
    r"|deals?|limited partners?|invest\w*|back(?:s|ed|ing)?)\b"
)
"""What a line without an amount must say to bind anything."""


def bound(line: Line) -> list[Bound]:
    """The ties that the deeds of an English line make, each pair once; found once a line."""
    key = f"bound.{line.number}"
    if key not in line.page.shared:
        ties: dict[tuple[str, str, str], Bound] = {}
        binds = SIGNS["Money"] in line.text or _BINDS.search(line.text)
        for deed in deeds(line) if binds else ():
            for made in Binding(line, deed).ties():
                tie = _of_what_remains(line, made)
                pair = (tie.predicate, tie.subject.name, tie.object.name)
                if tie.subject.name != tie.object.name and (pair not in ties or _says_less(ties[pair], tie)):
                    ties[pair] = tie
        line.page.shared[key] = list(_told_apart(line, ties.values()))
    found: list[Bound] = line.page.shared[key]
    return found


def _told_apart(line: Line, ties: Collection[Bound]) -> Iterator[Bound]:
    """Without ties of those whose shares the line tells together: what each has is said there, none holds another."""
    holdings = shareholders(line) if any(tie.predicate in _OF_HOLDERS for tie in ties) else ()
    pairs = {(one.holder.name, one.asset.name) for one in holdings}
    holders = {holder for holder, _ in pairs}
    for tie in ties:
        together = (tie.subject.name, tie.object.name) in pairs or tie.object.name in holders
        if tie.predicate not in _OF_HOLDERS or not together:
            yield tie


def held_before(line: Line) -> list[End]:
    """Whose shares the nearest sentence tells that tells any: what "the remaining 30%" is of; over one paragraph."""
    page, breaks = line.page, 1
    for back in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        breaks -= page.opens_paragraph(back + 1)
        if breaks < 0:
            return []
        before = page.line(back)
        held = [one.asset for one in shareholders(before)]
        held += [tie.object for tie in bound(before) if tie.predicate in _HELD and tie.share is not None]
        if held:
            return held[-1:]
    return []


def _of_what_remains(line: Line, tie: Bound) -> Bound:
    """The tie, of whose shares others were told before where it is of the remaining ones of nothing that is named."""
    if tie.predicate != "owns" or _REMAINING.match(line.text, tie.verb[1]) is None:
        return tie
    held = held_before(line)
    named = any(line.end(item) == tie.object for item in line.signs())
    return replace(tie, object=held[-1]) if held and not named and held[-1] != tie.subject else tie


def told(line: Line, predicate: str) -> set[tuple[str, str]]:
    """The pairs of names that deeds of the line tie by a predicate, of which its own reader says nothing more."""
    return {(tie.subject.name, tie.object.name) for tie in bound(line) if tie.predicate == predicate}


def is_bound(line: Line, item: Item) -> bool:
    """Whether an amount is what somebody puts in, pays or is awarded, and so no size of what stands near it."""
    if any(tie.amount is item for tie in bound(line)):
        return True
    return line.latin and any(deal.amount is item for deal in investments(line))


def pair_of(claim: Claim) -> tuple[str, str]:
    """The names at both ends of a claim, as ties are told apart."""
    return claim.subject.name if claim.subject else "", claim.object.name if claim.object else ""


def _says_less(one: Bound, other: Bound) -> bool:
    return one.amount is None and one.share is None and (other.amount is not None or other.share is not None)
