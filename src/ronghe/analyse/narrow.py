"""A ledger of some of its funds: the same rows, and totals of these alone."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from ronghe.analyse.adding import Means, total
from ronghe.analyse.ledger import Ledger, funds_nested
from ronghe.analyse.rates import Rates
from ronghe.analyse.reads import AtlasView


def narrowed(whole: Ledger, funds: Collection[str], atlas: AtlasView, stated: Mapping[str, str]) -> Ledger:
    """The ledger of these funds (ids), in the order of the whole one; ``stated`` are rates as in LedgerOptions.

    A fund inside another counts where that one is not among the funds.
    """
    wanted = frozenset(funds)
    rows = tuple(row for row in whole.rows if row.entity in wanted)
    if len(rows) == len(whole.rows):
        return whole
    means = Means(funds_nested(atlas), Rates(whole.cutoff, stated))
    present = {cell.column for row in rows for cell in row.cells}
    totals = tuple(total(rows, one.measure, means) for one in whole.totals)
    kept = tuple(one for one in totals if one.measure == whole.measure or one.parts or one.left_out)
    return replace(
        whole,
        rows=rows,
        columns=tuple(column for column in whole.columns if column in present),
        totals=kept,
        rates=tuple({rate.currency: rate for one in kept for rate in one.rates}.values()),
    )
