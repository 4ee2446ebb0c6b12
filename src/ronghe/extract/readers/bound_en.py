"""What English deeds bind: which amount or share, in which role, of whom, to whom.

One reading for investments, contributions, shares and contracts: what receives the money tells the predicate (a fund
is contributed to, a company or project is invested in), the verb who gives and who gets.
:mod:`ronghe.extract.readers.bound` makes claims of it, and the readers of those predicates leave out what is told
here. The verbs are cut by :mod:`ronghe.extract.deeds_en`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ronghe.extract.deeds_en import Deed, Slot, deeds
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.topic import spoken
from ronghe.extract.rules import kinds_of
from ronghe.model import Claim, End

_GIVERS = kinds_of("Body|Fund|Zone")
_OWNERS = kinds_of("Body|Fund|Person")
_FUNDS = frozenset({"Fund"})
_FIRMS = frozenset({"Company"})
_SELLERS = frozenset({"Company", "Institute"})
_TARGETS = kinds_of("Company|Project|Zone|Institute")
_BODIES = kinds_of("Body")
_NAMES = kinds_of("Name")
_INTO = ("in", "into", "to", "towards", "across", "among", "including", "behind")
_ROUND = re.compile(r"\b(?:[Ss]eries (?P<round>[A-F]\+?\d?)(?!\w)|(?P<early>[Ss]eed|[Aa]ngel|[Pp]re-A|[Pp]re-IPO)\b)")
_ROUND_BEFORE = re.compile(
    r"\b(?:round|[Ss]eries [A-F]\+?|financing|fundraising)(?:,| of| that| which|[^.;,]{0,30})? $"
)
_BEFORE = 60
"""Characters before a participle within which its round stands: "a round led by X"."""
_PARTNER = re.compile(r"\blimited partners?\b|\bLPs?\b")
_FURTHER = re.compile(r"\b(?:further|another)\b")
_EACH = re.compile(r"\beach\b")
_ITS = re.compile(r" (?:its|their|his|her|all of its)\b")


_BINDS = re.compile(
    r"\d ?(?:%|percent|per cent)|\b(?:stakes?|interests?|rounds?|[Ss]eries [A-F]|financing|contracts?|orders?|tenders?"
    r"|deals?|limited partners?|invest\w*|back(?:s|ed|ing)?)\b"
)
"""What a line without an amount must say to bind anything."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One tie that a deed makes: ``subject`` puts into, holds or awards to ``object`` an amount, a share, a round.

    A ``stated`` one holds whatever comes of the deed: what somebody agrees to sell is theirs now.
    """

    predicate: str
    subject: End
    object: End
    word: str
    verb: tuple[int, int]
    sure: float = 0.84
    amount: Item | None = None
    share: str | None = None
    round: str | None = None
    partner: bool = False
    stated: bool = False


def bound(line: Line) -> list[Bound]:
    """The ties that the deeds of an English line make, each pair once; found once a line."""
    key = f"bound.{line.number}"
    if key not in line.page.shared:
        ties: dict[tuple[str, str, str], Bound] = {}
        binds = SIGNS["Money"] in line.text or _BINDS.search(line.text)
        for deed in deeds(line) if binds else ():
            for tie in _Binding(line, deed).ties():
                pair = (tie.predicate, tie.subject.name, tie.object.name)
                if tie.subject.name != tie.object.name and (pair not in ties or _says_less(ties[pair], tie)):
                    ties[pair] = tie
        line.page.shared[key] = list(ties.values())
    found: list[Bound] = line.page.shared[key]
    return found


def told(line: Line, predicate: str) -> set[tuple[str, str]]:
    """The pairs of names that deeds of the line tie by a predicate, of which its own reader says nothing more."""
    return {(tie.subject.name, tie.object.name) for tie in bound(line) if tie.predicate == predicate}


def is_bound(line: Line, item: Item) -> bool:
    """Whether an amount is what somebody puts in, pays or is awarded, and so no size of what stands near it."""
    return any(tie.amount is item for tie in bound(line))


def pair_of(claim: Claim) -> tuple[str, str]:
    """The names at both ends of a claim, as ties are told apart."""
    return claim.subject.name if claim.subject else "", claim.object.name if claim.object else ""


def _says_less(one: Bound, other: Bound) -> bool:
    return one.amount is None and one.share is None and (other.amount is not None or other.share is not None)


class _Binding:
    """One deed of a line, and what it ties."""

    def __init__(self, line: Line, deed: Deed) -> None:
        self._line, self._deed = line, deed
        self._stakes_of = frozenset(line.page.lens.words["deeds.noun.stake"])

    def ties(self) -> Iterator[Bound]:
        """Every tie that the deed can make."""
        readings = {
            "put": self._put, "take": self._take, "hold": self._hold, "shed": self._shed, "turn": self._turn,
            "change": self._change, "round": self._round, "win": self._win, "give": self._give,
        }  # fmt: skip
        for what, reading in readings.items():
            if what in self._deed.what and (what in ("put", "round") or not self._deed.passive):
                yield from reading()

    def _put(self) -> Iterator[Bound]:
        """Money that somebody puts into a fund, a company or a project."""
        deed = self._deed
        givers = deed.names(_GIVERS, "by") if deed.passive else self._actors(_GIVERS)
        amounts = self._paid_before() if deed.passive else deed.amounts("", "in")
        funds, firms = deed.names(_FUNDS, *_INTO), deed.names(_TARGETS, *_INTO)
        partner = _PARTNER.search(self._line.text, deed.verb[1], deed.end) is not None
        if not amounts and not (deed.word.startswith("invest") or partner):
            return
        if partner or "funds" in deed.nouns:
            funds, firms = funds + [item for item in firms if item.kind == "Company"], []
        targets = [self._line.end(item) for item in funds or firms]
        predicate, sure = ("contributes", 0.86) if funds else ("invests_in", 0.86)
        if not targets and amounts and not deed.names(_NAMES, *_INTO):
            fund = self._fund_before(givers)
            targets, predicate, sure = [fund] if fund else [], "contributes", 0.74
        for place, giver in enumerate(givers):
            amount = self._share_out(amounts, len(givers), place) if len(targets) == 1 else None
            for target in targets:
                yield replace(self._tie(predicate, giver, target), amount=amount, partner=partner, sure=sure)

    def _take(self) -> Iterator[Bound]:
        """A share that somebody buys or takes of a company."""
        stakes = self._stakes()
        targets = self._of_what(stakes) if stakes else []
        paid, shares, buyers = self._deed.amounts("for"), self._deed.shares(), self._actors(_GIVERS)
        for place, buyer in enumerate(buyers):
            apiece = shares[0] if len(shares) == 1 and self._each() else None
            share = shares[place] if len(shares) == len(buyers) else apiece
            for target in targets:
                alone = paid[0] if paid and len(targets) == len(buyers) == 1 else None
                yield replace(self._tie("invests_in", buyer, target), amount=alone, share=share)

    def _hold(self) -> Iterator[Bound]:
        """A share that somebody has of a company."""
        first = self._deed.slots[0]
        stakes = [slot for slot in self._stakes() if slot is first or slot.noun in self._stakes_of]
        if not first.shares and (self._deed.word[:2] == "ha" or not stakes):
            return
        owners = self._actors(_OWNERS)
        share = first.shares[0] if len(first.shares) == len(owners) == 1 else None
        for owner in owners:
            for target in self._of_what(stakes)[:1]:
                yield replace(self._tie("owns", owner, target), share=share)

    def _shed(self) -> Iterator[Bound]:
        """A share that its owner gives up to somebody else."""
        named = [item for slot in self._stakes() for item in slot.items if item.kind == "Company"]
        shares, paid = self._deed.shares(), self._deed.amounts("for")
        share = shares[0] if len(shares) == 1 else None
        for target in [self._line.end(item) for item in named[:1]]:
            for seller in self._actors(_OWNERS)[:1]:
                if _ITS.match(self._line.text, self._deed.verb[1]):
                    yield replace(self._tie("owns", seller, target), share=share, sure=0.8, stated=True)
            for buyer in self._deed.names(_GIVERS, "to"):
                yield replace(self._tie("invests_in", buyer, target), amount=paid[0] if paid else None, share=share)

    def _turn(self) -> Iterator[Bound]:
        """What is owed that becomes a share of the debtor."""
        shares = [share for slot in self._deed.slots if slot.preposition == "into" for share in slot.shares]
        owners = self._actors(_OWNERS)
        if not shares or len(shares) != len(owners):
            return
        for target in self._of_what([slot for slot in self._deed.slots if slot.preposition == "of"])[:1]:
            for owner, share in zip(owners, shares, strict=True):
                yield replace(self._tie("owns", owner, target), share=share)

    def _change(self) -> Iterator[Bound]:
        """A share that grows or falls to what it is now: "lifted its stake in X to 31 percent", "diluting Y to 17"."""
        to = [share for slot in self._deed.slots if slot.preposition == "to" for share in slot.shares]
        diluted = self._deed.word.startswith("dilut")
        owners = self._deed.slots[0].items if diluted else self._actors(_OWNERS)
        stakes = [] if diluted else self._stakes()
        if len(to) != 1 or len(owners) != 1 or owners[0].kind not in _OWNERS or not (diluted or stakes):
            return
        firms = [self._line.end(item) for item in self._line.signs(0, self._deed.verb[0], _FIRMS)]
        for target in firms[-1:] if diluted else self._of_what(stakes)[:1]:
            yield replace(self._tie("owns", owners[0], target), share=to[0], sure=0.82)

    def _round(self) -> Iterator[Bound]:
        """A round of financing that somebody leads or joins, and whom somebody backs."""
        deed, text = self._deed, self._line.text
        start = max(0, deed.verb[0] - _BEFORE)
        before = _ROUND_BEFORE.search(text, start, deed.verb[0]) if deed.passive else None
        investors = deed.names(_GIVERS, "by") if before else [] if deed.passive else self._actors(_GIVERS)
        of_round = not deed.nouns.isdisjoint(self._line.page.lens.words["deeds.noun.round"])
        backs = not of_round and not deed.passive and deed.word.startswith("back")
        if not (before or of_round or backs):
            return
        firms = self._financed(investors, before=before is not None, told=of_round)
        amounts = deed.amounts("", "including") if backs else []
        alone = amounts[0] if len(amounts) == len(firms) == len(investors) == 1 else None
        stated = _ROUND.search(text, start if before else deed.verb[0], deed.end)
        label = stated["round"] or stated["early"] if stated else None
        for investor in investors:
            for firm in firms:
                yield replace(self._tie("invests_in", investor, firm), amount=alone, round=label)

    def _financed(self, investors: list[Item], *, before: bool, told: bool) -> list[End]:
        """Whose round it is: named behind the verb, before a participle, else spoken of by the sentences before."""
        line, deed = self._line, self._deed
        named = [] if before else deed.names(_FIRMS, "", "of", "in", "for", "at", "by", "including")
        last = list(line.signs(0, deed.verb[0], _FIRMS))[-1:] if before else []
        ends = [line.end(item) for item in (*named, *last) if item not in investors]
        firm = spoken(line, _FIRMS) if told and not ends else None
        return [firm] if firm else ends

    def _win(self) -> Iterator[Bound]:
        """A contract that somebody wins from a buyer."""
        sellers, buyers = self._actors(_SELLERS), self._deed.names(_BODIES, "from", "with")
        if self._contract() and len(sellers) == 1 and buyers:
            yield replace(self._tie("awards", buyers[0], self._line.end(sellers[0])), amount=self._worth(), sure=0.86)

    def _give(self) -> Iterator[Bound]:
        """A contract that a buyer gives to somebody."""
        buyers, sellers = self._actors(_BODIES), self._deed.names(_SELLERS, "", "to", "with")
        if self._contract() and len(buyers) == 1:
            amount = self._worth() if len(sellers) == 1 else None
            for seller in sellers:
                yield replace(self._tie("awards", buyers[0], self._line.end(seller)), amount=amount, sure=0.86)

    def _contract(self) -> bool:
        return not self._deed.nouns.isdisjoint(self._line.page.lens.words["deeds.noun.contract"])

    def _worth(self) -> Item | None:
        amounts = self._deed.amounts("", "for", "of", "at")
        return amounts[0] if len(amounts) == 1 else None

    def _actors(self, kinds: frozenset[str]) -> list[Item]:
        return [item for item in self._deed.subjects if item.kind in kinds]

    def _each(self) -> bool:
        return _EACH.search(self._line.text, max(0, self._deed.verb[0] - 12), self._deed.end) is not None

    def _paid_before(self) -> list[Item]:
        """The sum that a passive verb is said of: "RMB 5 million was put into X"."""
        return list(self._line.signs(max(0, self._deed.verb[0] - _BEFORE), self._deed.verb[0], frozenset({"Money"})))

    def _share_out(self, amounts: list[Item], givers: int, place: int) -> Item | None:
        """Which of a deed's amounts one of its givers gives; None where the text does not part them."""
        if len(amounts) == givers:
            return amounts[place]
        return amounts[0] if len(amounts) == 1 and self._each() else None

    def _fund_before(self, givers: list[Item]) -> End | None:
        """The fund that the words before a contribution speak of, none that itself gives in the sentence."""
        line = self._line
        others = (item for deed in deeds(line) if "put" in deed.what for item in deed.subjects)
        own = {line.end(item).name for item in (*givers, *others)}
        named = [line.end(item) for item in line.signs(0, self._deed.verb[0], _FUNDS)]
        before = [end for end in named if end.name not in own]
        fund = before[-1] if before else spoken(line, _FUNDS)
        return fund if fund is not None and fund.name not in own else None

    def _stakes(self) -> list[Slot]:
        """Where the deed tells of shares: its object with a percentage, and what follows "stake in", "percent of"."""
        return [
            slot
            for slot in self._deed.slots
            if (slot.preposition == "" and slot.shares)
            or (slot.preposition in ("in", "of") and slot.noun in self._stakes_of)
        ]

    def _of_what(self, stakes: list[Slot]) -> list[End]:
        """The companies that shares are of: those named there, else the one that the words before speak of."""
        line, deed = self._line, self._deed
        named = [line.end(item) for slot in stakes for item in slot.items if item.kind == "Company"]
        if named:
            return list(dict.fromkeys(named))
        other = any(item.kind not in ("Date", "Money") for slot in stakes for item in slot.items)
        if other or any(slot.preposition == "from" and slot.noun in self._stakes_of for slot in deed.slots):
            return []
        own = {line.end(item).name for item in deed.subjects}
        said = [line.end(item) for item in line.signs(0, deed.verb[0], _FIRMS)]
        before = [end for end in said if end.name not in own]
        if _FURTHER.search(line.text, deed.verb[1], deed.end):
            acting = {line.end(item).name for other in deeds(line) for item in other.subjects}
            before = [end for end in before if end.name not in acting][:1]
        firm = before[-1] if before else spoken(line, _FIRMS)
        return [firm] if firm is not None and firm.name not in own else []

    def _tie(self, predicate: str, subject: Item, end: End) -> Bound:
        return Bound(predicate, self._line.end(subject), end, self._deed.word, self._deed.verb)
