"""A figure: one sum of one measure that one or more documents give for one thing.

Claims of the same sum are one figure with several supports. Within a measure, phase and scope
one figure is preferred by a stated rule and the others are kept beside it: those that exclude it
as alternatives, those of another time as a series.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

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
    """One claim behind a figure or a fact, with the words that it rests on; ``page`` where its document has pages."""

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

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name."""
        return {name: getattr(self, name) for name in self.__slots__}


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

    @property
    def preference(self) -> tuple[Any, ...]:
        """Sort key of the preferred figure: the smallest goes first.

        1. one that a person accepted; 2. one that some document states in its own voice, before
        one that is only alleged; 3. most documents; 4. latest as-of date, an undated one last;
        5. latest publication; 6. highest confidence; 7. smaller sum; 8. claim id.
        """
        published = (PartialDate.parse(support.published) for support in self.supports if support.published)
        return (
            not self.accepted,
            all(support.modality == "alleged" for support in self.supports),
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

    ``others`` are figures that it does not exclude, such as "over 10 billion" beside 12.
    """

    column: Column
    preferred: Figure
    alternatives: tuple[Figure, ...] = ()
    series: tuple[Figure, ...] = ()
    others: tuple[Figure, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All of them, the preferred one first."""
        return (self.preferred, *self.alternatives, *self.series, *self.others)

    def as_json(self) -> dict[str, Any]:
        """The column's keys, then the figures by their part."""
        return {
            **self.column.as_json(),
            "preferred": self.preferred.as_json(),
            "alternatives": [figure.as_json() for figure in self.alternatives],
            "series": [figure.as_json() for figure in self.series],
            "others": [figure.as_json() for figure in self.others],
        }
