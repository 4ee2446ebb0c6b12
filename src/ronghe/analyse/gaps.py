"""What is announced of a fund's money and what has come of it, side by side over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ronghe.analyse.figure import Cell, Figure
from ronghe.analyse.rates import Yuan
from ronghe.analyse.rows import Row
from ronghe.model import PartialDate

STAGES = {
    "stated": ("target", "intended", "registered", "unspecified"),
    "subscribed": ("subscribed", "raised"),
    "paid_in": ("paid_in",),
    "deployed": ("deployed",),
    "leveraged": ("leveraged",),
}
"""The way of money, with the measures that tell of each stage; of several the first that the fund has a figure of."""
_STEPS = (("stated", "subscribed"), ("subscribed", "paid_in"), ("stated", "paid_in"), ("paid_in", "deployed"))


@dataclass(frozen=True, slots=True)
class Held:
    """The figure of a stage that held on a day; ``of`` is its own as-of date, None where no document dates it."""

    measure: str
    yuan: Yuan
    of: str | None
    claim: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month or year with the figure of each stage that was the latest by then; "" where no figure is dated."""

    date: str
    stages: dict[str, Held]

    @property
    def gaps(self) -> dict[tuple[str, str], Yuan]:
        """What of one stage has not become the next, in yuan, where both are known; never under 0."""
        out = {}
        for first, then in _STEPS:
            if first in self.stages and then in self.stages:
                before, after = self.stages[first].yuan, self.stages[then].yuan
                out[first, then] = Yuan(
                    max(before.low - after.high, Decimal(0)), max(before.high - after.low, Decimal(0))
                )
        return out

    def as_json(self) -> dict[str, Any]:
        """``{"date", "stages": {stage: {"measure", "yuan", "as_of", "claim"}}, "gaps": [{"from", "to", "yuan"}]}``."""
        return {
            "date": self.date or None,
            "stages": {
                stage: {"measure": held.measure, "yuan": held.yuan.as_json(), "as_of": held.of, "claim": held.claim}
                for stage, held in self.stages.items()
            },
            "gaps": [{"from": one, "to": then, "yuan": yuan.as_json()} for (one, then), yuan in self.gaps.items()],
        }


@dataclass(frozen=True, slots=True)
class FundGaps:
    """The moments of one fund in the order of time, one for each as-of date that its figures name."""

    entity: str
    name: str
    moments: tuple[Moment, ...]

    def as_json(self) -> dict[str, Any]:
        """``{"record": "gaps", "entity", "name", "moments"}``."""
        moments = [moment.as_json() for moment in self.moments]
        return {"record": "gaps", "entity": self.entity, "name": self.name, "moments": moments}


def fund_gaps(row: Row) -> FundGaps:
    """The gaps of a fund from its row: whole figures of the vehicle itself, preferred ones and those of other times."""
    stages = {stage: found for stage, measures in STAGES.items() if (found := _figures(row.cells, measures))}
    dates = {date for figures in stages.values() for figure in figures for date in figure.as_of}
    if not stages:
        return FundGaps(row.entity, row.name, ())
    moments = [
        Moment(str(date), _held(stages, date)) for date in sorted(dates, key=lambda date: (date.after, str(date)))
    ]
    return FundGaps(row.entity, row.name, tuple(moments) or (Moment("", _held(stages, None)),))


def telling(gaps: FundGaps) -> bool:
    """Whether two stages can be compared at some moment."""
    return any(moment.gaps for moment in gaps.moments)


def _figures(cells: Sequence[Cell], measures: Sequence[str]) -> list[Figure]:
    own = {cell.column.measure: cell for cell in cells if not cell.column.phase and not cell.column.scope}
    cell = next((own[measure] for measure in measures if measure in own), None)
    return [] if cell is None else [one for one in (cell.preferred, *cell.series) if one.yuan is not None]


def _held(stages: dict[str, list[Figure]], day: PartialDate | None) -> dict[str, Held]:
    """For each stage the figure with the latest date up to the day; an undated one holds from the start."""
    out = {}
    for stage, figures in stages.items():
        known: list[tuple[PartialDate | None, Figure]] = []
        for figure in figures:
            known += [(date, figure) for date in figure.as_of if day is not None and date.after <= day.after]
            known += [] if figure.as_of else [(None, figure)]
        if known:
            date, figure = max(known, key=lambda one: 0 if one[0] is None else one[0].after.toordinal())
            assert figure.yuan is not None
            claim = min(support.claim for support in figure.supports)
            out[stage] = Held(figure.column.measure, figure.yuan, None if date is None else str(date), claim)
    return out
