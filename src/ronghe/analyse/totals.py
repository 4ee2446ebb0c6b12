"""Totals: one measure, one figure a fund, and everything that was left out named."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, Protocol

from ronghe.analyse.figure import MEASURES, Cell, Figure
from ronghe.analyse.rates import Rate, Yuan
from ronghe.model import Money

Reason = Literal["inside_other", "no_rate"]


@dataclass(frozen=True, slots=True)
class Part:
    """The one figure that a fund contributes to a total; ``yuan`` is a range where the figure is undecided."""

    entity: str
    name: str
    figure: Figure
    yuan: Yuan
    disputed: bool
    undecided: bool = False

    @property
    def phase(self) -> int:
        """0 for the whole, else the phase that stands in for it."""
        return self.figure.column.phase

    def as_json(self) -> dict[str, Any]:
        """``{"entity", "name", "phase", "phase_of", "yuan", "money", "bound", "disputed", "claims"}``."""
        return {
            "entity": self.entity,
            "name": self.name,
            "phase": self.phase or None,
            "phase_of": self.figure.phase_of,
            "yuan": self.yuan.as_json(),
            "money": self.figure.money.as_json(),
            "bound": self.figure.bound,
            "disputed": self.disputed,
            "undecided": self.undecided,
            "claims": [support.claim for support in self.figure.supports],
        }


class Sized(Protocol):
    """What a total adds up: something with cells, such as a row of the ledger."""

    @property
    def entity(self) -> str:
        """Its id."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Its figures by column."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The least that a total can add up."""

    entity: str
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A fund with a figure of the measure that is not in the total, and why.

    ``share`` is what the fund around it put into it, where exactly one sum is stated, and ``others`` what that leaves
    for others to have put in.
    """

    entity: str
    name: str
    figure: Figure
    reason: Reason
    inside: str | None = None
    share: Money | None = None
    others: Yuan | None = None

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name, the figure as ``money``; ``inside`` names the fund around it."""
        return {
            "entity": self.entity,
            "name": self.name,
            "money": self.figure.money.as_json(),
            "reason": self.reason,
            "inside": self.inside,
            "share": self.share and self.share.as_json(),
            "others": self.others and self.others.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Total:
    """What the funds of a ledger add up to in one measure.

    ``spread`` is what the sum would be if in every disputed fund the lowest, or the highest, of
    the figures that exclude each other were taken. ``other_measure`` names funds that have a size
    but none of this measure, ``no_size`` those that have none at all.
    """

    measure: str
    yuan: Yuan
    spread: Yuan
    parts: tuple[Part, ...]
    left_out: tuple[LeftOut, ...]
    other_measure: tuple[str, ...]
    no_size: tuple[str, ...]
    rates: tuple[Rate, ...]

    @property
    def undecided(self) -> tuple[Part, ...]:
        """Parts whose figure no rule decides: the total holds their range."""
        return tuple(part for part in self.parts if part.undecided)

    @property
    def looked_through(self) -> Yuan | None:
        """The total with what others put into sub-funds that were left out; None where no such sum is known."""
        known = [fund.others for fund in self.left_out if fund.others is not None]
        return sum(known, self.yuan) if known else None

    @property
    def phases(self) -> tuple[Part, ...]:
        """Parts that are the figure of a phase, because the whole is not stated."""
        return tuple(part for part in self.parts if part.phase)

    @property
    def largest(self) -> Part | None:
        """The largest part (parts come in falling order)."""
        return self.parts[0] if self.parts else None

    @property
    def largest_share(self) -> Decimal | None:
        """Its fraction of the total, at the upper ends of ranges."""
        if not self.parts or not self.yuan.high:
            return None
        return self.parts[0].yuan.high / self.yuan.high

    @property
    def open_above(self) -> bool:
        """Whether a part is stated as "over" or "at least"."""
        return any(part.figure.bound in {"over", "at_least"} for part in self.parts)

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name, with counts and the largest fund's share."""
        return {
            "measure": self.measure,
            "yuan": self.yuan.as_json(),
            "spread": self.spread.as_json(),
            "funds": len(self.parts),
            "first_phase_figures": [part.name for part in self.phases],
            "largest": self.largest and self.largest.name,
            "largest_share": None if self.largest_share is None else round(float(self.largest_share), 4),
            "open_above": self.open_above,
            "undecided": [part.name for part in self.undecided],
            "looked_through": self.looked_through and self.looked_through.as_json(),
            "parts": [part.as_json() for part in self.parts],
            "left_out": [fund.as_json() for fund in self.left_out],
            "other_measure": list(self.other_measure),
            "no_size": list(self.no_size),
            "rates": [rate.as_json() for rate in self.rates],
        }


def figure_for(cells: Sequence[Cell], measure: str) -> Cell | None:
    """The cell that a fund contributes to a total of the measure.

    The vehicle's own figure goes before a parent's and a family's; the whole before a phase; of
    phases the first.
    """
    fitting = [cell for cell in cells if cell.column.measure == measure]
    if len(fitting) == 1:
        return fitting[0]
    return min(fitting, key=lambda cell: cell.column.order, default=None)


def measures_of(row: Sized) -> frozenset[str]:
    """The measures of which a fund has a figure."""
    return frozenset(cell.column.measure for cell in row.cells)


def usual_measure(measures: Iterable[frozenset[str]]) -> str | None:
    """The measure that most funds have a figure of, of whose rows these are the measures.

    Of equals it is the first in :data:`MEASURES`.
    """
    told = Counter(measure for some in measures for measure in some)
    counts = {measure: told[measure] for measure in MEASURES}
    best = max(counts.values(), default=0)
    return next((measure for measure in MEASURES if counts[measure] == best), None) if best else None
