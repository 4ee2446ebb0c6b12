"""One English deed and what it ties: who puts how much into whom, holds which share, leads a round, wins a contract.

What :mod:`ronghe.extract.readers.bonds.bound_en` hands out is worked out here, deed by deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ronghe.extract.book.named_after import named_after
from ronghe.extract.book.subjects_en import told_of
from ronghe.extract.deeds_en import Deed, Slot, deeds
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.bonds.gapped_en import Further, further, shares_apiece, sums_apiece
from ronghe.extract.readers.topic import spoken
from ronghe.extract.rules import acts_by, kinds_of, own
from ronghe.model import End

_GIVERS = kinds_of("Body|Fund|Zone")
_OWNERS = kinds_of("Body|Fund|Person")
_FUNDS = frozenset({"Fund"})
_FIRMS = frozenset({"Company"})
_SELLERS = frozenset({"Company", "Institute"})
_TARGETS = kinds_of("Company|Project|Zone|Institute")
_BODIES = kinds_of("Body")
_NAMES = kinds_of("Name")
_INTO = ("in", "into", "to", "towards", "across", "among", "including", "behind")
_ROUND = re.compile(
    r"\b(?:[Ss]eries (?P<round>[A-F]\+?\d?)(?!\w)|(?P<early>[Ss]eed|[Aa]ngel|[Pp]re-[AB]|[Pp]re-IPO)\b"
    r"|(?P<bare>[A-F]\+?\d?) round\b)"
)
_ROUND_BEFORE = re.compile(
    r"\b(?:round|[Ss]eries [A-F]\+?|financing|fundraising)(?:,| of| that| which|[^.;,]{0,30})? $"
)
_BEFORE = 60
"""Characters before a participle within which its round stands: "a round led by X"."""
_PARTNER = re.compile(r"\blimited partners?\b|\bLPs?\b")
_WORK = frozenset({"supply", "deliver", "build", "provide", "develop", "sell", "make", "upgrade", "maintain"})
"""What a contract is to do, for its buyer: "won a contract to supply radars to X"."""
_FURTHER = re.compile(r"\b(?:further|another|remaining|other)\b")
_WILL = re.compile(r"\b(?:will|would|to|agreed to|plans? to) (?:\w+ly )?$")
_OWN_SHARE = re.compile(r" \d{1,3}(?:\.\d{1,4})? ?(?:%|percent|per cent)")
_OR_SHARE = re.compile(
    r"(?: \([^()]{1,40}\))?,? \(?(?:or|equal to|equivalent to|representing|accounting for|for|making up|which is)? ?"
    r"(?:an? |about |around |some |roughly |nearly )*(?P<share>\d{1,3}(?:\.\d{1,4})?)[ -]?(?:%|percent|per cent)"
    r"(?: (?:stake|share|interest))?(?: (?:of|in) (?:its|the|their|all)\b|[),.;])"
)
_OWNED_BY = re.compile(r"\b(?:owned|held|controlled|backed)(?: [a-z]+){0,3} by\b")
"""Whose shares a sentence tells that goes on behind a semicolon with another holder."""
_HELD_OF = re.compile(rf"(?:%|percent|per cent|stake|shares) (?:of|in) (?:the )?{SIGNS['Company']}$")
_SET_UP = re.compile(
    r"\b(?:set up|established|founded|formed|created|launched|incorporated) (?:the |an? |its )?"
    rf"(?:[a-z-]+ ){{0,3}}{SIGNS['Company']}"
)
"""A firm founded in the clause before, of which its founders have shares: "A set up X with B; B received 15%"."""
_FORMED = re.compile(
    r"\b(?:form|set up|establish|create|launch|found|incorporate|start|register)(?:s|ed|d|ing|ting)? (?:an?|their|its)"
    r" (?:[\w-]+ ){0,4}?(?P<noun>company|venture|firm|subsidiary)\b"
)
"""A firm that the sentence forms, whose name the next may tell: "will form a company, with A holding 55 percent"."""
_JOINS = frozenset(
    {"came in with", "comes in with", "weighed in with", "weighs in with", "kicked in", "put in", "puts in"}
)
"""Verbs of who joins with a sum what is told of."""
_EACH = re.compile(r"\beach\b")
_PAST = ("ed", "sold")
"""Of what somebody sold nothing is theirs any more."""
_OWN_STAKE = re.compile(
    r" (?:an? )?\d{1,2}(?:\.\d{1,2})?[ -]?(?:%|percent|per cent) (?:stake|interest|share) to (?:the )?[\ue000-\ue003]"
)
"""Behind who sells a part of itself: "sold a 10% stake to the X Fund"."""
_ITS = re.compile(r" (?:its|their|his|her|all of its)\b")


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


class Binding:
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
        others = [] if deed.passive else self._further(money=True)
        theirs = [one.amount for one in others]
        amounts = self._paid_before() if deed.passive else [a for a in self._given() if a not in theirs]
        funds, firms = self._into(_FUNDS, others), self._into(_TARGETS, others)
        partner = _PARTNER.search(self._line.text, deed.verb[1], deed.end) is not None
        if not amounts and not (deed.word.startswith("invest") or partner):
            return
        if partner or "funds" in deed.nouns:
            funds, firms = funds + [item for item in firms if item.kind == "Company"], []
        items = funds or firms
        targets = [self._line.end(item) for item in items]
        predicate, sure = ("contributes", 0.86) if funds else ("invests_in", 0.86)
        if not targets and amounts and not self._into(_NAMES, others):
            of_round = _ROUND.search(self._line.text) is not None
            fund = None if of_round else self._fund_before(givers)
            firm = self._firm_before(givers) if fund is None and (of_round or deed.word in _JOINS) else None
            targets, predicate, sure = [fund or firm] if fund or firm else [], "contributes", 0.74  # type: ignore[list-item]
            predicate = "contributes" if fund else "invests_in"
        apiece = (
            sums_apiece(self._line, deed, items) if len(givers) == 1 and len(items) > 1 and not deed.passive else {}
        )
        for place, giver in enumerate(givers):
            amount = self._share_out(amounts, len(givers), place) if len(targets) == 1 else None
            for number, target in enumerate(targets):
                tie = self._tie(predicate, giver, target)
                paid = apiece.get(number, amount)
                yield replace(tie, amount=paid, share=self._share_of(paid), partner=partner, sure=sure)
        for one in others if len(targets) == 1 else ():
            yield replace(self._tie(predicate, one.who, targets[0]), amount=one.amount, partner=partner, sure=sure)

    def _given(self) -> list[Item]:
        """The sums that the deed gives: its object, what somebody "chips in", what they subscribe for."""
        subscribes = self._deed.word.startswith("subscrib")
        return self._deed.amounts("", "in", "for") if subscribes else self._deed.amounts("", "in")

    def _take(self) -> Iterator[Bound]:
        """A share that somebody buys or takes of a company."""
        stakes = self._stakes()
        targets = self._of_what(stakes) if stakes else []
        paid, shares, buyers = self._deed.amounts("for"), self._deed.shares(), self._actors(_GIVERS)
        parts = dict(shares_apiece(self._line, self._deed, self._stakes_of)) if len(buyers) == 1 else {}
        for place, buyer in enumerate(buyers):
            apiece = shares[0] if len(shares) == 1 and self._each() else None
            share = shares[place] if len(shares) == len(buyers) else apiece
            for target in targets:
                alone = paid[0] if paid and len(targets) == len(buyers) == 1 else None
                part = parts.get(target, share) if len(targets) > 1 else share
                yield replace(self._tie("invests_in", buyer, target), amount=alone, share=part)
        if targets and _WILL.search(self._line.text, max(0, self._deed.verb[0] - _BEFORE), self._deed.verb[0]):
            yield from self._sold_by(targets[0])

    def _sold_by(self, target: End) -> Iterator[Bound]:
        """Who has now what somebody is to buy: "will buy 51% of X from A and the remaining 49% from B"."""
        share: str | None = None
        for slot in self._deed.slots:
            sellers = [item for item in slot.items if item.kind in _OWNERS] if slot.preposition == "from" else []
            for seller in sellers:
                yield replace(self._tie("owns", seller, target), share=share, sure=0.8, stated=True)
            share = slot.shares[-1] if slot.shares else None if sellers else share

    def _hold(self) -> Iterator[Bound]:
        """A share that somebody has of a company, or shares of several."""
        first = self._deed.slots[0]
        stakes = [slot for slot in self._stakes() if slot is first or slot.noun in self._stakes_of]
        if not first.shares and (self._deed.word[:2] == "ha" or not stakes):
            return
        owners, others = self._actors(_OWNERS), self._further(money=False)
        share = first.shares[0] if first.shares and (others or len(first.shares) == 1 or self._at_once()) else None
        for target in self._of_what(stakes)[:1]:
            for owner in owners:
                yield replace(self._tie("owns", owner, target), share=share if len(owners) == 1 else None)
            for one in others if owners else ():
                yield replace(self._tie("owns", one.who, target), share=one.share)
        for target, part in (
            list(shares_apiece(self._line, self._deed, self._stakes_of))[1:] if len(owners) == 1 else ()
        ):
            yield replace(self._tie("owns", owners[0], target), share=part)

    def _at_once(self) -> bool:
        """Whether a share stands right behind the verb: it is the one of who acts, "A holding 55%, B 45%"."""
        return _OWN_SHARE.match(self._line.text, self._deed.verb[1]) is not None

    def _shed(self) -> Iterator[Bound]:
        """A share that its owner gives up to somebody else."""
        named = [item for slot in self._stakes() for item in slot.items if item.kind == "Company"]
        if not named and _OWN_STAKE.match(self._line.text, self._deed.verb[1]):
            named = [item for item in self._deed.subjects if item.kind == "Company"][:1]
        shares, paid = self._deed.shares(), self._deed.amounts("for")
        share = shares[0] if len(shares) == 1 else None
        for target in [self._line.end(item) for item in named[:1]]:
            for seller in self._actors(_OWNERS)[:1]:
                gone = self._deed.word.endswith(_PAST) and not _WILL.search(self._line.text, 0, self._deed.verb[0])
                if not gone and _ITS.match(self._line.text, self._deed.verb[1]):
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
        label = stated["round"] or stated["early"] or stated["bare"] if stated else None
        for investor in investors:
            for firm in firms:
                yield replace(self._tie("invests_in", investor, firm), amount=alone, round=label)

    def _financed(self, investors: list[Item], *, before: bool, told: bool) -> list[End]:
        """Whose round it is: named behind the verb, before a participle, else spoken of by the sentences before."""
        line, deed = self._line, self._deed
        named = [] if before else deed.names(_FIRMS, "", "of", "in", "for", "at", "by", "including")
        said = line.between(0, deed.verb[0]) if before else ()
        leads = self._leaders() if before else set[str]()
        others = [
            item
            for at, item in said
            if item.kind in _FIRMS and not acts_by(line, at) and line.end(item).name not in leads
        ]
        ends = [line.end(item) for item in (*named, *others[-1:]) if item not in investors]
        firm = spoken(line, _FIRMS) if (told or leads) and not ends else None
        return [firm] if firm else ends

    def _leaders(self) -> set[str]:
        """Who leads the round that others join: "X led the round and was joined by Y"."""
        others = (one for one in deeds(self._line) if one is not self._deed and "round" in one.what and not one.passive)
        return {self._line.end(item).name for one in others for item in one.subjects}

    def _win(self) -> Iterator[Bound]:
        """A contract that somebody wins from a buyer."""
        sellers, buyers = self._actors(_SELLERS), self._deed.names(_BODIES, "from", "with")
        if not buyers and not self._deed.nouns.isdisjoint(_WORK):
            buyers = self._deed.names(_BODIES, "to", "for")
        if not (self._contract() and len(sellers) == 1 and buyers):
            return
        seller, worth = self._line.end(sellers[0]), self._worth()
        apiece = {id(buyer): own(self._line, buyer, self._deed.verb[1])[0] for buyer in buyers}
        for buyer in buyers if any(apiece.values()) else buyers[:1]:
            amount = apiece[id(buyer)] if any(apiece.values()) else worth
            yield replace(self._tie("awards", buyer, seller), amount=amount, sure=0.86)

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

    def _further(self, *, money: bool) -> list[Further]:
        """Others of whom the same verb is said, each with a share or sum of its own."""
        return list(further(self._line, self._deed.verb[1], money=money))

    def _into(self, kinds: frozenset[str], others: list[Further]) -> list[Item]:
        """What receives money, none that itself gives."""
        givers = [one.who for one in others]
        return [item for item in self._deed.names(kinds, *_INTO) if item not in givers]

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

    def _share_of(self, amount: Item | None) -> str | None:
        """What share of all money a sum is told to be: "60 billion yuan, or 17.4 percent of its capital"."""
        at = self._line.position(amount)
        found = _OR_SHARE.match(self._line.text, at + 1) if at is not None else None
        return found["share"] if found else None

    def _fund_before(self, givers: list[Item]) -> End | None:
        """The fund that the words before a contribution speak of, none that itself gives in the sentence."""
        line = self._line
        others = (item for deed in deeds(line) if "put" in deed.what for item in deed.subjects)
        own = {line.end(item).name for item in (*givers, *others)}
        named = [line.end(item) for item in line.signs(0, self._deed.verb[0], _FUNDS)]
        before = [end for end in named if end.name not in own]
        fund = before[-1] if before else spoken(line, _FUNDS)
        return fund if fund is not None and fund.name not in own else None

    def _firm_before(self, givers: list[Item]) -> End | None:
        """The company that the sentences before speak of, in which somebody "came in with" a sum."""
        told = told_of(self._line.page, self._line.number, _FIRMS)
        firm = self._line.page.book.end(told) if told is not None else None
        return firm if firm is not None and firm.name not in {self._line.end(item).name for item in givers} else None

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
        holders = [one.who for one in self._further(money=False)]
        items = [item for slot in stakes for item in slot.items if item not in holders and not self._has_own(item)]
        own = {line.end(item).name for item in deed.subjects}
        named = [line.end(item) for item in items if item.kind == "Company" and line.end(item).name not in own]
        if named:
            return list(dict.fromkeys(named))
        other = any(item.kind not in ("Date", "Money", "Company") for item in items)
        if other or any(slot.preposition == "from" and slot.noun in self._stakes_of for slot in deed.slots):
            return []
        said = [line.end(item) for item in line.signs(0, deed.verb[0], _FIRMS)]
        before = [end for end in said if end.name not in own]
        if _FURTHER.search(line.text, deed.verb[1], deed.end):
            acting = {line.end(item).name for other in deeds(line) for item in other.subjects}
            before = [end for end in before if end.name not in acting][:1]
        part = line.text.rfind("; ", 0, deed.verb[0])
        if part >= 0 and before:
            head = next(line.signs(0, part, _FIRMS), None)
            owned = _OWNED_BY.search(line.text, 0, part) is not None and head is not None
            new = _SET_UP.search(line.text, 0, part)
            head = line.items[new.end() - 1] if new else head
            owned = owned or new is not None
            held = line.items.get(part - 1) if _HELD_OF.search(line.text, 0, part) else None
            head = held or (head if owned else None)
            before = [line.end(head)] if head and line.end(head).name not in own else []
        new = _FORMED.search(line.text, 0, deed.verb[0]) if not before else None
        if new is not None:
            formed = named_after(line.page, line.stretch(*new.span("noun")), new["noun"], "Company")
            return [formed] if formed is not None else []
        firm = before[-1] if before else spoken(line, _FIRMS | _FUNDS)
        return [firm] if firm is not None and firm.kind == "Company" and firm.name not in own else []

    def _has_own(self, item: Item) -> bool:
        """Whether a share stands behind a name, which so holds it: "and C 1 percent of X"."""
        page = self._line.page
        return _OWN_SHARE.match(page.folded, item.span.end) is not None

    def _tie(self, predicate: str, subject: Item, end: End) -> Bound:
        return Bound(predicate, self._line.end(subject), end, self._deed.word, self._deed.verb)
