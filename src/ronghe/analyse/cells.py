"""From claims of size to cells: which claims state one sum, and which sum is preferred."""

import math
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from ronghe.analyse.figure import ROUNDING, Cell, Column, Figure, Support
from ronghe.analyse.known_sources import NOBODY, KnownSources
from ronghe.analyse.rates import Rates
from ronghe.analyse.reads import StoredClaim
from ronghe.model import Money, PartialDate


def column_of(stored: StoredClaim) -> Column:
    """The column that a claim of size belongs to."""
    qualifiers = stored.claim.qualifiers
    scope = qualifiers.get("scope") or ""
    return Column(
        measure=qualifiers.get("measure") or "unspecified",
        phase=int(qualifiers.get("phase") or 0),
        scope="" if scope == "vehicle" else scope,
    )


def cells(
    claims: Iterable[StoredClaim], sources: KnownSources, rates: Rates, own: frozenset[str] = NOBODY
) -> tuple[Cell, ...]:
    """Claims of size of one thing as cells, in the order of columns; ``own`` see :meth:`KnownSources.support`."""

    def figure(column: Column, group: Sequence[StoredClaim]) -> Figure:
        return _figure(column, group, tuple(sources.support(stored, own) for stored in group), rates)

    by_column: dict[Column, list[StoredClaim]] = {}
    for stored in sorted(claims, key=lambda stored: stored.claim.id):
        if isinstance(stored.claim.value, Money):
            by_column.setdefault(column_of(stored), []).append(stored)
    return tuple(
        Cell.of(column, [figure(column, group) for group in _same_sum(by_column[column])])
        for column in sorted(by_column, key=lambda column: column.order)
    )


def _same_sum(claims: Sequence[StoredClaim]) -> list[list[StoredClaim]]:
    """Claims grouped by sum, the most often stated sum first; rounding joins neighbours.

    A claim that restates its sum in brackets also joins the group of the bracketed sum.
    """
    exact: dict[Money, list[StoredClaim]] = {}
    for stored in claims:
        assert isinstance(stored.claim.value, Money)
        exact.setdefault(stored.claim.value, []).append(stored)
    groups: list[list[StoredClaim]] = []
    leaders, restated = _Sums(), _Sums()
    for money, same in sorted(exact.items(), key=lambda item: (-len(item[1]), _money_order(item[0]))):
        brackets = _brackets(same)
        known = {leaders.find(money), restated.find(money), *map(leaders.find, brackets)} - {None}
        place = min((place for place in known if place is not None), default=len(groups))
        if place == len(groups):
            groups.append([])
            leaders.add(money, place)
        groups[place].extend(same)
        for sum_ in brackets:
            restated.add(sum_, place)
    return groups


class _Sums:
    """Sums with the group that they stand for, found again by any sum that rounds alike."""

    def __init__(self) -> None:
        self._by_bucket: dict[tuple[str, int], list[tuple[int, Money]]] = {}

    def add(self, money: Money, place: int) -> None:
        self._by_bucket.setdefault((money.currency, _bucket(money)), []).append((place, money))

    def find(self, money: Money) -> int | None:
        """The first group with such a sum. Only sums of like size are looked at, so many stay cheap."""
        middle = _bucket(money)
        near = (self._by_bucket.get((money.currency, middle + step), ()) for step in (-1, 0, 1))
        return min((place for bucket in near for place, known in bucket if _one_sum(known, money)), default=None)


def _bucket(money: Money) -> int:
    """Sums that agree lie in one bucket or in neighbours."""
    return int(math.log(max(money.amount, Decimal(1))) / (float(ROUNDING) * 1.02))


def _brackets(claims: Iterable[StoredClaim]) -> list[Money]:
    """The sums that the claims give in brackets."""
    found = (stored.claim.qualifiers.get("also") for stored in claims)
    sums = {(str(one["amount"]), one["currency"]) for one in found if isinstance(one, Mapping)}
    return [Money(Decimal(amount), currency) for amount, currency in sorted(sums)]


def _money_order(money: Money) -> tuple[Any, ...]:
    """Yuan first, then the sum with more digits: it is the less rounded one."""
    digits = len(str(int(money.amount)).rstrip("0"))
    return (money.currency != "CNY", money.currency, -digits, money.amount, money.amount_max or 0)


def _one_sum(one: Money, other: Money) -> bool:
    if (one.amount_max is None) != (other.amount_max is None):
        return False
    top = one.amount_max is None or Money(one.amount_max, one.currency).agrees(
        Money(other.amount_max or Decimal(0), other.currency), ROUNDING
    )
    return top and one.agrees(other, ROUNDING)


def _figure(column: Column, group: Sequence[StoredClaim], supports: tuple[Support, ...], rates: Rates) -> Figure:
    lead = group[0].claim
    assert isinstance(lead.value, Money)
    of_sum = [stored.claim for stored in group if stored.claim.value == lead.value]
    dates = {str(claim.qualifiers["as_of"]) for claim in (s.claim for s in group) if claim.qualifiers.get("as_of")}
    bounds = {claim.qualifiers.get("bound") for claim in of_sum}
    return Figure(
        column=column,
        money=lead.value,
        yuan=rates.in_yuan(lead.value),
        bound=bounds.pop() if len(bounds) == 1 else None,
        phase_of=_first(claim.qualifiers.get("phase_of") for claim in of_sum),
        term=_first(claim.qualifiers.get("term") for claim in of_sum),
        as_of=tuple(sorted(PartialDate.parse(date) for date in dates)),
        supports=supports,
    )


def _first(words: Iterable[str | None]) -> str | None:
    return min((word for word in words if word), default=None)
