"""Why two sums of one thing may differ, where the sums themselves show it.

Each test looks at the preferred figure and one that excludes it. They are tried in the order of ``amount_reason``:
what is nearest to a fact of the text first, arithmetic coincidences last.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ronghe.analyse.conflicts.conflict import Reason
from ronghe.analyse.figure import ROUNDING, Cell, Figure
from ronghe.model import Money, PartialDate

_UNITS = {
    Decimal(10**4): ("万 and 亿", "“万”与“亿”"),
    Decimal(10**3): ("million and billion", "“百万”与“十亿”"),
    Decimal(10**8): ("元 and 亿元", "“元”与“亿元”"),
}
_TENS = (Decimal(10), Decimal(100))


Found = tuple[Reason, str, str] | None
"""A reason with its sentence in English and in Chinese."""


def told(found: Found) -> tuple[Reason | None, tuple[str, str] | None]:
    """The reason and its two sentences; nothing where there is none."""
    return (None, None) if found is None else (found[0], found[1:])


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
            phase = known.column.phase
            return "phase_for_whole", f"one of them is the sum of phase {phase}", f"其中一个是第{phase}期的数额"
        if known.column.measure != cell.column.measure:
            measure = known.column.measure
            words = f"one of them is elsewhere told as {measure.replace('_', '-')}"
            return "other_measure", words, "其中一个在别处属于另一口径"
    return None


def _told_of_another_fund(pair: Sequence[Figure], around: Iterable[tuple[str, Sequence[Cell]]]) -> Found:
    for name, cells in around:
        if any(_same(one.money, figure.money) for one in pair for each in cells for figure in each.figures):
            words = f"one of them is also told of {name}, whose money it shares"
            return "fund_around", words, f"其中一个也被说成是{name}的数额，二者资金有重叠"
    return None


def _arithmetic(mine: Money, theirs: Money) -> Found:
    if mine.currency != theirs.currency:
        if _near(mine.amount, theirs.amount):
            pair = mine.currency, theirs.currency
            words = f"the same number in {pair[0]} and in {pair[1]}"
            return "yuan_or_dollar", words, f"同一数字，币种一为{pair[0]}、一为{pair[1]}"
        return None
    low, high = sorted((mine.amount, theirs.amount))
    for factor, units in _UNITS.items():
        if low and _near(low * factor, high):
            words = f"a factor of {factor:,}, as between {units[0]}"
            return "unit_slip", words, f"相差{factor:,}倍，如{units[1]}之别"
    for factor in _TENS:
        if low and _near(low * factor, high):
            words = f"a factor of {factor}: a digit too many or too few"
            return "factor_of_ten", words, f"相差{factor}倍：多写或少写了一位"
    return None


def date_reason(dates: Sequence[PartialDate], published: Iterable[PartialDate]) -> Found:
    """What probably made founding dates differ: a report's own day taken for the founding."""
    days = set(published)
    for date in dates:
        if any(len(str(day)) > 4 and date.overlaps(day) for day in days) and len(str(date)) > 4:
            words = f"{date} is when one of the documents was published"
            return "repost_date", words, f"{date}是其中一篇文献的发布日期"
    return None


def _same(one: Money, other: Money) -> bool:
    return one.currency == other.currency and _near(one.amount, other.amount)


def _near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= max(one, other) * ROUNDING
