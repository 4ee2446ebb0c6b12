"""A part of the ledger's rows with the sums of all, made without reading the claims of the other funds."""

import datetime
from dataclasses import dataclass

from ronghe.analyse.conflicts.page import Window
from ronghe.analyse.figure import MEASURES, Column
from ronghe.analyse.ledger import LedgerOptions, as_built, cutoff_of, ledger
from ronghe.analyse.outline import whole_rows
from ronghe.analyse.reads import ListView
from ronghe.analyse.rows import Row
from ronghe.errors import UsageError


@dataclass(frozen=True, slots=True)
class Sum:
    """The total of one measure in short: yuan at the lower and upper ends, and how many funds it adds up."""

    measure: str
    low: float
    high: float
    funds: int


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """Some rows of :class:`ronghe.analyse.ledger.Ledger`; everything else is of the whole ledger."""

    rows: tuple[Row, ...]
    count: int
    columns: tuple[Column, ...]
    sums: tuple[Sum, ...]
    measure: str | None
    cutoff: datetime.date | None


def ledger_page(atlas: ListView, window: Window, options: LedgerOptions | None = None) -> LedgerPage:
    """The asked rows of the ledger in its order.

    Where the rates are not those of the build, the whole ledger is made. UsageError where the measure is unknown.
    """
    options = options or LedgerOptions()
    if options.measure is not None and options.measure not in MEASURES:
        raise UsageError(f"no such measure: {options.measure}; one of {', '.join(MEASURES)}")
    if not as_built(atlas, options):
        return _cut(atlas, window, options)
    funds = atlas.funds_by_measure()
    known = [one for one in MEASURES if one in funds]
    measure = options.measure or max(known, key=lambda one: funds[one], default=None)
    keys = atlas.fund_keys(measure or "")
    shown = [key.entity for key in keys[window.start : window.start + window.most]]
    rows = whole_rows(atlas, options, shown)
    columns = {Column(measure, phase, scope) for measure, phase, scope, _ in atlas.fund_columns()}
    return LedgerPage(
        rows=tuple(rows[one] for one in shown),
        count=len(keys),
        columns=tuple(sorted(columns, key=lambda column: column.order)),
        sums=tuple(Sum(one, *found) for one in MEASURES if (found := atlas.counted().get(one))),
        measure=measure,
        cutoff=cutoff_of(options, atlas),
    )


def _cut(atlas: ListView, window: Window, options: LedgerOptions) -> LedgerPage:
    whole = ledger(atlas, options)
    return LedgerPage(
        rows=whole.rows[window.start : window.start + window.most],
        count=len(whole.rows),
        columns=whole.columns,
        sums=tuple(
            Sum(one.measure, float(one.yuan.low), float(one.yuan.high), len(one.parts))
            for one in whole.totals
            if one.parts
        ),
        measure=whole.measure,
        cutoff=whole.cutoff,
    )
