"""Why two sums of one thing may differ, where the sums themselves show it.

Each test looks at the preferred figure and one that excludes it. They are tried in the order of ``amount_reason``:
what is nearest to a fact of the text first, arithmetic coincidences last.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ronghe.analyse.conflicts.conflict import Reason
from ronghe.analyse.figure import ROUNDING, Cell, Figure
from ronghe.model import Money, PartialDate

_UNITS = {Decimal(10**4): "万 and 亿", Decimal(10**3): "million and billion", Decimal(10**8): "元 and 亿元"}
_TENS = (Decimal(10), Decimal(100))


Found = tuple[Reason, str] | None


def amount_reason(
    cell: Cell, other: Figure, own: Sequence[Cell], around: Iterable[tuple[str, Sequence[Cell]]]
) -> Found:
    """What probably made the difference, with a sentence; None where nothing is seen.

    ``own`` are all cells of the thing, ``around`` the cells of the funds around and inside it, by name.
    """
    elsewhere = [known for known in own if known.column != cell.column]
    return (
        _told_of_another_part(cell, other, elsewhere)
        or _told_of_another_fund((cell.preferred, other), around)
        or _arithmetic(cell.preferred.money, other.money)
    )


def _told_of_another_part(cell: Cell, other: Figure, elsewhere: Sequence[Cell]) -> Found:
    for known in elsewhere:
        if not any(_same(one.money, figure.money) for one in (cell.preferred, other) for figure in known.figures):
            continue
        if known.column.phase and not cell.column.phase:
            return "phase_for_whole", f"one of them is the sum of phase {known.column.phase}"
        if known.column.measure != cell.column.measure:
            return "other_measure", f"one of them is elsewhere told as {known.column.measure}"
    return None


def _told_of_another_fund(pair: Sequence[Figure], around: Iterable[tuple[str, Sequence[Cell]]]) -> Found:
    for name, cells in around:
        if any(_same(one.money, figure.money) for one in pair for each in cells for figure in each.figures):
            return "fund_around", f"one of them is also told of {name}, whose money it shares"
    return None


def _arithmetic(mine: Money, theirs: Money) -> Found:
    if mine.currency != theirs.currency:
        if _near(mine.amount, theirs.amount):
            return "yuan_or_dollar", f"the same number in {mine.currency} and in {theirs.currency}"
        return None
    low, high = sorted((mine.amount, theirs.amount))
    for factor, units in _UNITS.items():
        if low and _near(low * factor, high):
            return "unit_slip", f"a factor of {factor:,}, as between {units}"
    for factor in _TENS:
        if low and _near(low * factor, high):
            return "factor_of_ten", f"a factor of {factor}: a digit too many or too few"
    return None


def date_reason(dates: Sequence[PartialDate], published: Iterable[PartialDate]) -> Found:
    """What probably made founding dates differ: a report's own day taken for the founding."""
    days = set(published)
    for date in dates:
        if any(len(str(day)) > 4 and date.overlaps(day) for day in days) and len(str(date)) > 4:
            return "repost_date", f"{date} is when one of the documents was published"
    return None


def _same(one: Money, other: Money) -> bool:
    return one.currency == other.currency and _near(one.amount, other.amount)


def _near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= max(one, other) * ROUNDING
