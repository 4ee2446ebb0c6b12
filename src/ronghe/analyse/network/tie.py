"""Ties as people read them: a claim between two bodies with its quote, and chains of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ronghe.analyse.figure import Support
from ronghe.analyse.known_sources import KnownSources
from ronghe.analyse.network.network import Network
from ronghe.analyse.reads import AtlasView, StoredClaim
from ronghe.model import Money
from ronghe.model.values import value_as_json
from ronghe.store.rows import PAST

_EVIDENCE = 3
"""Claims shown for one step of a chain; how many there are is said."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One claim between two entities. ``date`` is when it happened or held; ``support`` has the quote and its source.

    ``until`` is by when it had ended, :data:`ronghe.store.rows.PAST` where no day is told, None where it holds.
    ``via`` names the joint laboratory, zone or agreement; ``money`` is what is given, bought or held where it is said.
    """

    predicate: str
    subject: str
    object: str
    subject_name: str
    object_name: str
    date: str | None
    until: str | None
    part: str | None
    via: str | None
    money: Money | None
    support: Support

    @property
    def preference(self) -> tuple[Any, ...]:
        """Sort key: what a person accepted, what is stated, what is surest, then the earliest."""
        one = self.support
        return (one.verdict != "accepted", one.modality != "stated", -one.confidence, self.date or "9", one.claim)

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name."""
        out = {name: getattr(self, name) for name in self.__slots__}
        return {**out, "money": value_as_json(self.money), "support": self.support.as_json()}


def ended(said: Mapping[str, Any]) -> str:
    """What a tie's qualifiers say of its end, see :class:`Tie`; "" where it holds."""
    return str(said.get("until") or (PAST if "note" in said else ""))


def last_end(ends: Iterable[str]) -> str:
    """By when what several claims tell had ended, each as :func:`ended` gives it; "" where one says that it holds."""
    every = list(ends)
    return max(every, key=lambda day: (day != PAST, day)) if all(every) else ""


@dataclass(frozen=True, slots=True)
class Step:
    """From one body to the next: the best claims, and how many there are."""

    start: str
    end: str
    ties: tuple[Tie, ...]
    claims: int

    def as_json(self) -> dict[str, Any]:
        """``{"start", "end", "claims", "ties"}``."""
        return {
            "start": self.start,
            "end": self.end,
            "claims": self.claims,
            "ties": [one.as_json() for one in self.ties],
        }


@dataclass(frozen=True, slots=True)
class Chain:
    """A path as a chain of quotes; ``entities`` are (id, name) from one end to the other."""

    entities: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]

    def as_json(self) -> dict[str, Any]:
        """``{"entities": [{"id", "name"}], "steps"}``."""
        return {
            "entities": [{"id": entity, "name": name} for entity, name in self.entities],
            "steps": [step.as_json() for step in self.steps],
        }


class TieMaker:
    """Makes ties of claims, looking up names and documents once each."""

    def __init__(self, atlas: AtlasView) -> None:
        self._atlas = atlas
        self._names: dict[str, str] = {}
        self._classes = atlas.source_classes()

    def name(self, entity: str) -> str:
        """The display name of an entity id; the id where there is none."""
        if entity not in self._names:
            found = self._atlas.entity(entity)
            self._names[entity] = found.name if found else entity
        return self._names[entity]

    def tie(self, stored: StoredClaim) -> Tie | None:
        """The claim as a tie; None where one end is open."""
        if stored.subject is None or stored.object is None:
            return None
        claim = stored.claim
        said: Mapping[str, Any] = claim.qualifiers
        return Tie(
            predicate=claim.predicate,
            subject=stored.subject,
            object=stored.object,
            subject_name=self.name(stored.subject),
            object_name=self.name(stored.object),
            date=said.get("date") or said.get("as_of"),
            until=ended(said) or None,
            part=said.get("capacity") or said.get("stage") or said.get("basis"),
            via=said.get("via"),
            money=claim.value if isinstance(claim.value, Money) else None,
            support=self._support(stored),
        )

    def _support(self, stored: StoredClaim) -> Support:
        document = self._atlas.document(stored.claim.document)
        return KnownSources({document.id: document} if document else {}, self._classes).support(stored)

    def ties(self, claims: Iterable[StoredClaim]) -> list[Tie]:
        """The claims as ties, the best first."""
        return sorted((tie for tie in map(self.tie, claims) if tie is not None), key=lambda tie: tie.preference)

    def chain(self, net: Network, path: tuple[str, ...]) -> Chain:
        """A path of entity ids with the claims behind each step."""
        steps = []
        for start, end in pairwise(path):
            numbers = net.between(start, end)
            ties = self.ties(self._atlas.numbered(numbers).values())
            steps.append(Step(start, end, tuple(ties[:_EVIDENCE]), len(numbers)))
        return Chain(tuple((entity, self.name(entity)) for entity in path), tuple(steps))
