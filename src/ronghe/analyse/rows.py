"""The rows of the ledger: what the claims say of one fund, each part with its supports."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ronghe.analyse.cells import cells
from ronghe.analyse.figure import Cell, Support
from ronghe.analyse.known_sources import KnownSources
from ronghe.analyse.rates import Rates
from ronghe.analyse.reads import StoredClaim
from ronghe.model import Entity, Money, PartialDate, Text
from ronghe.names.key import plain_form

Named = Callable[[str], Entity | None]
"""Looks up an entity by id."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something other than a figure: words or the name of a party, with its supports.

    ``entity`` is the id of the party or place, ``part`` its capacity or the basis of the tie,
    ``money`` what it contributes where that is said.
    """

    text: str
    supports: tuple[Support, ...]
    entity: str | None = None
    part: str | None = None
    date: str | None = None
    money: Money | None = None

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name."""
        return {
            "text": self.text,
            "entity": self.entity,
            "part": self.part,
            "date": self.date,
            "money": self.money and self.money.as_json(),
            "supports": [support.as_json() for support in self.supports],
        }


@dataclass(frozen=True, slots=True)
class Row:
    """One fund. In every list of facts the preferred one stands first.

    ``established`` with more than one entry means that documents disagree; ``status`` is a
    history, latest first. ``rejected`` counts claims that a person rejected and ``denied`` those
    that a document denies; neither is used.
    """

    entity: str
    name: str
    chinese: str | None
    english: str | None
    names: tuple[str, ...]
    cells: tuple[Cell, ...]
    level: tuple[Fact, ...]
    status: tuple[Fact, ...]
    established: tuple[Fact, ...]
    places: tuple[Fact, ...]
    sponsors: tuple[Fact, ...]
    managers: tuple[Fact, ...]
    documents: tuple[str, ...]
    claims: int
    rejected: int
    denied: int

    @property
    def conflicting(self) -> bool:
        """Whether documents exclude each other on a figure or on the founding date."""
        return any(cell.alternatives for cell in self.cells) or len(self.established) > 1

    @property
    def as_of(self) -> tuple[str, ...]:
        """Every as-of date of its figures, each once, in order."""
        return tuple(sorted({str(date) for cell in self.cells for figure in cell.figures for date in figure.as_of}))

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name; cells and facts as lists of objects."""
        facts = ("level", "status", "established", "places", "sponsors", "managers")
        return {
            "entity": self.entity,
            "name": self.name,
            "chinese": self.chinese,
            "english": self.english,
            "names": list(self.names),
            "figures": [cell.as_json() for cell in self.cells],
            **{part: [fact.as_json() for fact in getattr(self, part)] for part in facts},
            "as_of": list(self.as_of),
            "documents": list(self.documents),
            "claims": self.claims,
            "rejected": self.rejected,
            "denied": self.denied,
            "conflicting": self.conflicting,
        }


def is_han(text: str) -> bool:
    """Whether a Han character occurs."""
    return any("\u3400" <= char <= "\u9fff" for char in text)


@dataclass(frozen=True, slots=True)
class RowMaker:
    """What all rows need: the sources, the rates, names of parties, and which place lies in which."""

    sources: KnownSources
    rates: Rates
    named: Named
    within: Mapping[str, tuple[str, ...]]

    def row(self, fund: Entity, as_subject: Sequence[StoredClaim], as_object: Sequence[StoredClaim]) -> Row:
        """The fund's row from the claims that have it as subject and as object."""
        every = [*as_subject, *as_object]
        used = [stored for stored in as_subject if _usable(stored)]
        of_it = [stored for stored in as_object if _usable(stored)]
        chinese = sorted((name for name in fund.names if is_han(name)), key=lambda name: (-len(name), name))
        english = sorted((name for name in fund.names if not is_han(name)), key=lambda name: (-len(name), name))
        own = own_names(fund, (*used, *of_it))
        return Row(
            entity=fund.id,
            name=fund.name,
            chinese=fund.name if is_han(fund.name) else next(iter(chinese), None),
            english=fund.name if not is_han(fund.name) else next(iter(english), None),
            names=fund.names,
            cells=cells((s for s in used if s.claim.predicate == "size"), self.sources, self.rates, own),
            level=self._words(used, "level"),
            status=tuple(sorted(self._words(used, "status"), key=lambda fact: (fact.date or "", ""), reverse=True)),
            established=self._founded(used),
            places=self._places(used),
            sponsors=self._sponsors(used, of_it),
            managers=self._parties((s for s in of_it if s.claim.predicate == "manages"), subject=True),
            documents=tuple(sorted({stored.claim.document for stored in every})),
            claims=len(every),
            rejected=sum(stored.verdict == "rejected" for stored in every),
            denied=sum(stored.verdict != "rejected" and not _usable(stored) for stored in every),
        )

    def _words(self, claims: Iterable[StoredClaim], predicate: str) -> tuple[Fact, ...]:
        groups: dict[tuple[str, str | None], list[StoredClaim]] = {}
        for stored in claims:
            if stored.claim.predicate == predicate and isinstance(stored.claim.value, Text):
                key = (stored.claim.value.text, stored.claim.qualifiers.get("date"))
                groups.setdefault(key, []).append(stored)
        facts = (Fact(text, self._supports(group), date=date) for (text, date), group in groups.items())
        return tuple(sorted(facts, key=_preference))

    def _founded(self, claims: Iterable[StoredClaim]) -> tuple[Fact, ...]:
        """Founding dates; a date that only says another one less exactly joins it."""
        dated = [
            (stored.claim.value, stored)
            for stored in claims
            if stored.claim.predicate == "established" and isinstance(stored.claim.value, PartialDate)
        ]
        groups: dict[PartialDate, list[StoredClaim]] = {}
        for date, stored in sorted(dated, key=lambda pair: (-len(str(pair[0])), pair[0], pair[1].claim.id)):
            exact = next((known for known in groups if date.covers(known)), date)
            groups.setdefault(exact, []).append(stored)
        facts = (Fact(str(date), self._supports(group), date=str(date)) for date, group in groups.items())
        return tuple(sorted(facts, key=_preference))

    def _places(self, claims: Iterable[StoredClaim]) -> tuple[Fact, ...]:
        facts = self._parties((s for s in claims if s.claim.predicate == "located_in"), subject=False)
        wider = {outer for fact in facts for outer in self.within.get(fact.entity or "", ())}
        return tuple(fact for fact in facts if fact.entity not in wider)

    def _sponsors(self, as_subject: Iterable[StoredClaim], as_object: Iterable[StoredClaim]) -> tuple[Fact, ...]:
        founders = self._parties((s for s in as_subject if s.claim.predicate == "founded_by"), subject=False)
        givers = self._parties((s for s in as_object if s.claim.predicate == "contributes"), subject=True)
        merged = {(fact.entity or fact.text): fact for fact in founders}
        for fact in givers:
            known = merged.get(fact.entity or fact.text)
            both = fact.supports if known is None else (*known.supports, *fact.supports)
            merged[fact.entity or fact.text] = Fact(
                fact.text, both, fact.entity, fact.part or (known.part if known else None), fact.date, fact.money
            )
        return tuple(sorted(merged.values(), key=_preference))

    def _parties(self, claims: Iterable[StoredClaim], *, subject: bool) -> tuple[Fact, ...]:
        """The other end of each claim, one fact a party."""
        groups: dict[str, list[StoredClaim]] = {}
        for stored in claims:
            end = stored.claim.subject if subject else stored.claim.object
            if end is not None:
                groups.setdefault((stored.subject if subject else stored.object) or end.name, []).append(stored)
        facts = []
        for key, group in groups.items():
            entity = self.named(key)
            first = min(group, key=lambda stored: stored.claim.id).claim
            end = first.subject if subject else first.object
            assert end is not None
            parts = sorted({s.claim.qualifiers.get("capacity") or s.claim.qualifiers.get("basis") or "" for s in group})
            sums = {s.claim.value for s in group if isinstance(s.claim.value, Money)}
            facts.append(
                Fact(
                    text=entity.name if entity else end.name,
                    supports=self._supports(group),
                    entity=entity.id if entity else None,
                    part=", ".join(part for part in parts if part) or None,
                    money=sums.pop() if len(sums) == 1 else None,
                )
            )
        return tuple(sorted(facts, key=_preference))

    def _supports(self, claims: Iterable[StoredClaim]) -> tuple[Support, ...]:
        ordered = sorted(claims, key=lambda stored: stored.claim.id)
        return tuple(self.sources.support(stored) for stored in ordered)


def own_names(fund: Entity, claims: Iterable[StoredClaim]) -> frozenset[str]:
    """Plain forms of the names of a fund, its founders, contributors and managers; ``claims`` have it at an end."""
    ends = [
        stored.claim.object if stored.claim.predicate == "founded_by" else stored.claim.subject
        for stored in claims
        if stored.claim.predicate in {"founded_by", "contributes", "manages"}
    ]
    return frozenset(plain_form(name) for name in (*fund.names, *(name for end in ends if end for name in end.names)))


def _usable(stored: StoredClaim) -> bool:
    return stored.verdict != "rejected" and stored.claim.qualifiers.get("modality") != "denied"


def _preference(fact: Fact) -> tuple[Any, ...]:
    """Accepted first, then most documents, then the higher confidence, then by its words."""
    return (
        not any(support.verdict == "accepted" for support in fact.supports),
        -len({support.document for support in fact.supports}),
        -max(support.confidence for support in fact.supports),
        fact.text,
        fact.date or "",
    )
