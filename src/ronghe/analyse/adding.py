"""Adding up: what each fund gives to the total of a measure, and which figures stand inside others."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, TypeVar

from ronghe.analyse.figure import Cell
from ronghe.analyse.nesting import Nesting, counted_inside
from ronghe.analyse.rates import NOTHING, Rate, Rates, Yuan
from ronghe.analyse.totals import LeftOut, Part, Sized, Total, figure_for, measures_of

Row = TypeVar("Row", bound=Sized)
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Given:
    """What a fund gives to the total of one measure: a part with its spread, or why it gives none."""

    part: Part | None
    spread: Yuan
    left_out: LeftOut | None = None


class Memory:
    """What follows from each fund's row alone, worked out once for as long as that is the same object."""

    def __init__(self) -> None:
        self._known: dict[object, dict[str, tuple[Sized, Any]]] = {}
        self._totals: dict[str, tuple[Mapping[str, Given], Means, Total]] = {}

    def told(self, what: object, rows: Sequence[Row], make: Callable[[Row], Told]) -> list[Told]:
        """What ``make`` gives of each row; where it is the same for another row of the fund, it is the same object."""
        before = self._known.get(what, {})
        now: dict[str, tuple[Sized, Any]] = {}
        for row in rows:
            known = before.get(row.entity)
            if known is None or known[0] is not row:
                made = make(row)
                known = row, known[1] if known is not None and known[1] == made else made
            now[row.entity] = known
        self._known[what] = now
        return [known[1] for known in now.values()]

    def total(self, measure: str, giving: Mapping[str, Given], means: "Means") -> Total | None:
        """The total before this one, where the same funds give the same and neither nesting nor rates differ."""
        known = self._totals.get(measure)
        same = known is not None and known[1].nested is means.nested and known[1].rates == means.rates
        return known[2] if known is not None and same and known[0] == giving else None

    def keep(self, giving: Mapping[str, Given], means: "Means", made: Total) -> None:
        """Have a total at hand for :meth:`total`."""
        self._totals[made.measure] = giving, means, made


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
    told = means.memory.told(("given", measure), rows, lambda row: given(row, measure))
    giving = {row.entity: one for row, one in zip(rows, told, strict=True) if one is not None}
    known = means.memory.total(measure, giving, means)
    made = replace(known or _total(giving, measure, means), **_without(rows, told))
    means.memory.keep(giving, means, made)
    return made


def _total(giving: Mapping[str, Given], measure: str, means: Means) -> Total:
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
        other_measure=(),
        no_size=(),
        rates=_rates_used(kept, means.rates),
    )


def _added(sums: Iterable[Yuan]) -> Yuan:
    found = list(sums)
    return Yuan(sum((one.low for one in found), NOTHING.low), sum((one.high for one in found), NOTHING.high))


def told_in_order(totals: Iterable[Total], rows: Sequence[Sized], memory: Memory) -> tuple[Total, ...]:
    """The same totals; funds without a figure of a measure are named in the order of these rows, which are theirs."""
    held = memory.told("measures", rows, measures_of)
    sized = [(row.name, known) for row, known in zip(rows, held, strict=True) if known]
    bare = tuple(row.name for row, known in zip(rows, held, strict=True) if not known)
    return tuple(
        replace(one, no_size=bare, other_measure=tuple(name for name, known in sized if one.measure not in known))
        for one in totals
    )


def _without(rows: Sequence[Sized], told: Sequence[Given | None]) -> dict[str, Any]:
    none = [row for row, given in zip(rows, told, strict=True) if given is None]
    return {
        "other_measure": tuple(row.name for row in none if row.cells),
        "no_size": tuple(row.name for row in none if not row.cells),
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
