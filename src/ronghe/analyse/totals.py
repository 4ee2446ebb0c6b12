"""Totals: one measure, one figure a fund, and everything that was left out named."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Literal, Protocol

from ronghe.analyse.figure import MEASURES, Cell, Figure
from ronghe.analyse.nesting import Nesting, counted_inside
from ronghe.analyse.rates import NOTHING, Rate, Rates, Yuan
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


@dataclass(frozen=True, slots=True)
class Given:
    """What a fund gives to the total of one measure: a part with its spread, or why it gives none."""

    part: Part | None
    spread: Yuan
    left_out: LeftOut | None = None


class Memory:
    """What each fund gives to each measure, worked out once for as long as its row is the same object."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, tuple[Sized, Given | None]]] = {}

    def given(self, rows: Sequence[Sized], measure: str) -> list[tuple[Sized, Given | None]]:
        """The rows with what they give; None where a fund has no figure of the measure."""
        before = self._known.get(measure, {})
        now = {}
        for row in rows:
            known = before.get(row.entity)
            now[row.entity] = known if known is not None and known[0] is row else (row, given(row, measure))
        self._known[measure] = now
        return list(now.values())


@dataclass(frozen=True, slots=True)
class Means:
    """What adding up goes by: which fund lies inside which, the rates, and what was worked out before."""

    nested: Nesting
    rates: Rates
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)


def given(row: Sized, measure: str) -> Given | None:
    """What a fund gives to the total of a measure, whatever lies around it; None without a figure of it."""
    cell = figure_for(row.cells, measure)
    if cell is None:
        return None
    yuan = cell.yuan
    if yuan is None:
        return Given(None, NOTHING, LeftOut(row.entity, row.name, cell.preferred, "no_rate"))
    part = Part(row.entity, row.name, cell.preferred, yuan, bool(cell.alternatives), bool(cell.undecided))
    return Given(part, _spread(cell))


def total(rows: Sequence[Sized], measure: str, means: Means) -> Total:
    """Add up one measure; of each fund there is one row."""
    told = means.memory.given(rows, measure)
    giving = {row.entity: one for row, one in told if one is not None}
    parts = {fund: one.part for fund, one in giving.items() if one.part is not None}
    ordered = sorted(parts, key=lambda fund: (-parts[fund].yuan.high, fund))
    inside = counted_inside(ordered, means.nested.around)
    left_out = [one.left_out for one in giving.values() if one.left_out is not None]
    left_out += [_inside(parts[fund], parts[outer], means) for fund, outer in inside.items()]
    kept = tuple(parts[fund] for fund in ordered if fund not in inside)
    return Total(
        measure=measure,
        yuan=_added(part.yuan for part in kept),
        spread=_added(giving[part.entity].spread for part in kept),
        parts=kept,
        left_out=tuple(sorted(left_out, key=lambda fund: (fund.reason, fund.entity))),
        **_without(told),
        rates=_rates_used(kept, means.rates),
    )


def _added(sums: Iterable[Yuan]) -> Yuan:
    found = list(sums)
    return Yuan(sum((one.low for one in found), NOTHING.low), sum((one.high for one in found), NOTHING.high))


def told_in_order(totals: Iterable[Total], rows: Sequence[Sized]) -> tuple[Total, ...]:
    """The same totals; funds without a figure of a measure are named in the order of these rows, which are theirs."""
    sized = [(row.name, {cell.column.measure for cell in row.cells}) for row in rows if row.cells]
    bare = tuple(row.name for row in rows if not row.cells)
    return tuple(
        replace(one, no_size=bare, other_measure=tuple(name for name, held in sized if one.measure not in held))
        for one in totals
    )


def _without(told: Sequence[tuple[Sized, object | None]]) -> dict[str, Any]:
    return {
        "other_measure": tuple(row.name for row, given in told if given is None and row.cells),
        "no_size": tuple(row.name for row, given in told if given is None and not row.cells),
    }


def _inside(part: Part, outer: Part, means: Means) -> LeftOut:
    """A fund that lies inside another, with what the outer one is said to have put in and what that leaves."""
    share = means.nested.share(outer.entity, part.entity, part.figure.money, part.figure.column.measure)
    own = None if share is None else means.rates.in_yuan(share)
    others = None if own is None else Yuan(max(part.yuan.low - own.high, Decimal(0)), part.yuan.high - own.low)
    return LeftOut(part.entity, part.name, part.figure, "inside_other", outer.name, share, others)


def _spread(cell: Cell) -> Yuan:
    sums = [figure.yuan for figure in (cell.preferred, *cell.alternatives) if figure.yuan is not None]
    return Yuan(min(one.low for one in sums), max(one.high for one in sums))


def _rates_used(parts: Sequence[Part], rates: Rates) -> tuple[Rate, ...]:
    used = sorted({part.figure.money.currency for part in parts} - {"CNY"})
    return tuple(rate for rate in map(rates.rate, used) if rate is not None)


def usual_measure(rows: Sequence[Sized]) -> str | None:
    """The measure that most funds have a figure of; of equals the first in :data:`MEASURES`."""
    told = Counter(measure for row in rows for measure in {cell.column.measure for cell in row.cells})
    counts = {measure: told[measure] for measure in MEASURES}
    best = max(counts.values(), default=0)
    return next((measure for measure in MEASURES if counts[measure] == best), None) if best else None
