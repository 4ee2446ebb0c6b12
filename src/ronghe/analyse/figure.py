"""A figure: one sum of one measure that one or more documents give for one thing.

Claims of the same sum are one figure with several supports. Within a measure, phase and scope
one figure is preferred by a stated rule and the others are kept beside it: those that exclude it
as alternatives, those of another time as a series.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Self

from ronghe.analyse.rates import Yuan
from ronghe.model import Money, PartialDate

MEASURES = (
    "target", "intended", "registered", "subscribed", "raised", "paid_in", "deployed", "leveraged",
    "managed", "credit", "investment", "output", "unspecified",
)  # fmt: skip
"""Order of columns: from what is announced to what is spent."""
_SCOPES = ("", "parent", "family")
_WIDEN = {"over": (Decimal(1), Decimal("1.5")), "about": (Decimal("0.95"), Decimal("1.05")),
          "at_least": (Decimal(1), Decimal("Infinity")), "up_to": (Decimal(0), Decimal(1))}  # fmt: skip
"""What a bound leaves open, as factors: "over 10 billion" is contradicted by 40, not by 12."""
_RECORDED_MEASURES = frozenset({"registered", "subscribed", "raised", "paid_in", "deployed", "managed", "credit"})
_ANNOUNCED = {"own": 0, "official": 1, "company": 1, "registry": 1, "state_media": 2, "think_tank": 2}
"""What is announced is best known from who announces it: the fund, its sponsor, its manager; the press comes last."""
_RECORDED = {"registry": 0, "company": 0, "own": 1, "official": 1, "state_media": 2, "think_tank": 2}
"""What is recorded is best known from a registry, a filing or a listed partner's disclosure; the press comes last."""
_LAST = 3
ROUNDING = Decimal("0.005")
"""Two figures within this fraction of each other are one figure, rounded differently."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a figure measures; figures of different columns are never added or compared.

    ``phase`` 0 is the whole; ``scope`` "" is the vehicle itself.
    """

    measure: str
    phase: int = 0
    scope: str = ""

    @property
    def order(self) -> tuple[int, str, int, int]:
        """Sort key: measure as in :data:`MEASURES`, then scope, then phase."""
        at = MEASURES.index(self.measure) if self.measure in MEASURES else len(MEASURES)
        return (at, self.measure, _SCOPES.index(self.scope) if self.scope in _SCOPES else len(_SCOPES), self.phase)

    def __str__(self) -> str:
        parts = [self.measure.replace("_", "-")]
        parts += [f"phase {self.phase}"] if self.phase else []
        parts += [self.scope] if self.scope else []
        return ", ".join(parts)

    def as_json(self) -> dict[str, Any]:
        """``{"measure", "phase", "scope"}``; null for the whole and for the vehicle."""
        return {"measure": self.measure, "phase": self.phase or None, "scope": self.scope or None}


@dataclass(frozen=True, slots=True)
class Support:
    """One claim behind a figure or a fact, with the words that it rests on; ``page`` where its document has pages.

    ``source_class`` is that of whom the document cites for it, else of its publisher: as the lens has it, "own" where
    that is the fund, its sponsor or its manager, None where nothing is known.
    ``story`` names the group of near-copies that its document belongs to.
    """

    claim: str
    document: str
    quote: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    confidence: float
    verdict: str | None
    cited: Mapping[str, Any] | None = None
    asserted_by: str | None = None
    modality: str = "stated"
    page: int | None = None
    source_class: str | None = None
    story: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name; ``story`` only where its document is a near-copy of another."""
        said = {name: getattr(self, name) for name in self.__slots__}
        return said if self.story else {name: value for name, value in said.items() if name != "story"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One sum of one column. ``yuan`` is None where the currency has no rate.

    ``as_of`` holds every stated as-of date; empty means that no document dates the figure.
    """

    column: Column
    money: Money
    yuan: Yuan | None
    bound: str | None
    phase_of: str | None
    term: str | None
    as_of: tuple[PartialDate, ...]
    supports: tuple[Support, ...]

    @property
    def accepted(self) -> bool:
        """Whether a person accepted one of its claims."""
        return any(support.verdict == "accepted" for support in self.supports)

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that state it, each once, in order."""
        return tuple(dict.fromkeys(support.document for support in self.supports))

    def one_time(self, other: "Figure") -> bool:
        """Whether both can hold on one day; an undated figure can hold on any."""
        if not self.as_of or not other.as_of:
            return True
        return any(mine.overlaps(theirs) for mine in self.as_of for theirs in other.as_of)

    def excludes(self, other: "Figure") -> bool:
        """Whether not both can be true: one column, one time, and no sum that suits both."""
        if self.column != other.column or not self.one_time(other):
            return False
        mine, theirs = _open(self), _open(other)
        if mine is None or theirs is None:
            return True
        return mine[1] < theirs[0] or theirs[1] < mine[0]

    def class_order(self, support: Support) -> int:
        """How good the class of a claim's source is for what the column measures; 0 is the best."""
        order = _RECORDED if self.column.measure in _RECORDED_MEASURES else _ANNOUNCED
        return order.get(support.source_class or "press", _LAST)

    @property
    def standing(self) -> tuple[Any, ...]:
        """What decides between figures that exclude each other: the smallest goes first, equal ones stay undecided.

        1. one that a person accepted; 2. one that some document states in its own voice, before one that is only
        alleged; 3. the better class of source for the measure, see :data:`_ANNOUNCED` and :data:`_RECORDED`;
        4. for what is recorded, the latest as-of date, an undated one last.
        """
        recorded = self.column.measure in _RECORDED_MEASURES
        return (
            not self.accepted,
            all(support.modality == "alleged" for support in self.supports),
            min(map(self.class_order, self.supports)),
            -max((date.after.toordinal() for date in self.as_of), default=0) if recorded else 0,
        )

    @property
    def preference(self) -> tuple[Any, ...]:
        """Sort key of the figure that is shown first: its standing, and among equals an order that decides nothing.

        That is: most documents, latest as-of date, latest publication, highest confidence, smaller sum, claim id.
        """
        published = (PartialDate.parse(support.published) for support in self.supports if support.published)
        return (
            *self.standing,
            -len(self.documents),
            -max((date.after.toordinal() for date in self.as_of), default=0),
            -max((date.after.toordinal() for date in published), default=0),
            -max(support.confidence for support in self.supports),
            self.money.amount,
            min(support.claim for support in self.supports),
        )

    def as_json(self) -> dict[str, Any]:
        """``{"money", "yuan", "bound", "phase_of", "term", "as_of", "supports"}``."""
        return {
            "money": self.money.as_json(),
            "yuan": self.yuan and self.yuan.as_json(),
            "bound": self.bound,
            "phase_of": self.phase_of,
            "term": self.term,
            "as_of": [str(date) for date in self.as_of],
            "supports": [support.as_json() for support in self.supports],
        }


def _open(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """The sums in yuan that the words leave open."""
    if figure.yuan is None:
        return None
    low, high = _WIDEN.get(figure.bound or "", (1 - ROUNDING / 2, 1 + ROUNDING / 2))
    if figure.money.currency != "CNY":
        low, high = low * Decimal("0.95"), high * Decimal("1.05")
    return figure.yuan.low * low, figure.yuan.high * high


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of one fund: the preferred figure, what excludes it, what held at another time.

    Where no rule tells the preferred figure from one that excludes it, the cell is undecided: its sum is a range.
    ``others`` are figures that it does not exclude, such as "over 10 billion" beside 12.
    """

    column: Column
    preferred: Figure
    alternatives: tuple[Figure, ...] = ()
    series: tuple[Figure, ...] = ()
    others: tuple[Figure, ...] = ()
    _known: list[tuple[Figure, ...]] = field(default_factory=list, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, column: Column, figures: Iterable[Figure]) -> Self:
        """The cell of these figures, at least one: the preferred one, and each other by how it stands to it."""
        preferred, *rest = sorted(figures, key=lambda figure: figure.preference)
        alternatives = tuple(figure for figure in rest if figure.excludes(preferred))
        apart = (figure for figure in rest if not figure.one_time(preferred))
        series = tuple(sorted(apart, key=lambda figure: (figure.as_of, figure.preference)))
        known = {*map(id, alternatives), *map(id, series)}
        return cls(column, preferred, alternatives, series, tuple(f for f in rest if id(f) not in known))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All of them, the preferred one first."""
        return (self.preferred, *self.alternatives, *self.series, *self.others)

    @property
    def undecided(self) -> tuple[Figure, ...]:
        """Alternatives that stand as well as the preferred figure; worked out once."""
        if not self._known:
            own = self.preferred.standing if self.alternatives else ()
            self._known.append(tuple(figure for figure in self.alternatives if figure.standing == own))
        return self._known[0]

    @property
    def yuan(self) -> Yuan | None:
        """The preferred figure in yuan, or the range of it and what is undecided beside it; None without a rate."""
        if self.preferred.yuan is None:
            return None
        if not self.undecided:
            return self.preferred.yuan
        sums = [figure.yuan for figure in (self.preferred, *self.undecided) if figure.yuan is not None]
        return Yuan(min(one.low for one in sums), max(one.high for one in sums))

    def as_json(self) -> dict[str, Any]:
        """The column's keys, the range that counts, then the figures by their part."""
        return {
            **self.column.as_json(),
            "yuan": self.yuan and self.yuan.as_json(),
            "undecided": bool(self.undecided),
            "preferred": self.preferred.as_json(),
            "alternatives": [figure.as_json() for figure in self.alternatives],
            "series": [figure.as_json() for figure in self.series],
            "others": [figure.as_json() for figure in self.others],
        }
