"""A holding: one body owns a share of another, from when to when, as a claim or a table says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

NOTHING, WHOLE = Decimal(0), Decimal(100)


@dataclass(frozen=True, slots=True)
class Holding:
    """``owner`` and ``owned`` are nodes; the share lies between ``low`` and ``high`` percent, 0 and 100 where unknown.

    It holds from ``since`` to the day before ``until``, an open side is None. ``basis`` is the predicate that says it,
    or "table"; ``evidence`` is what it rests on: a quoted claim, or a row of a table.
    """

    owner: str
    owned: str
    low: Decimal = NOTHING
    high: Decimal = WHOLE
    since: date | None = None
    until: date | None = None
    basis: str = "owns"
    evidence: tuple[Mapping[str, Any], ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if not NOTHING <= self.low <= self.high <= WHOLE:
            raise ValueError(f"a share lies between 0 and 100 percent: {self.low} to {self.high}")

    @property
    def known(self) -> bool:
        """Whether the share is known, or at least bounded on one side."""
        return self.low > NOTHING or self.high < WHOLE

    @property
    def words(self) -> str:
        """The share for a person."""
        if not self.known:
            return "an unknown share"
        if self.low == self.high:
            return f"{percent(self.low)} %"
        if self.high == WHOLE:
            return f"at least {percent(self.low)} %"
        return f"{percent(self.low)} to {percent(self.high)} %"

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day, as far as is said."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


def percent(share: Decimal) -> str:
    """A share without trailing zeros, at most four places.

    >>> percent(Decimal("50.00")), percent(Decimal("12.34567"))
    ('50', '12.3457')
    """
    text = f"{share:.4f}".rstrip("0").rstrip(".")
    return text or "0"


def in_force(holdings: Iterable[Holding], day: date) -> list[Holding]:
    """One holding for each owner and owned that holds on the day, in order.

    The newest statement counts; statements without a date count where none has one. Where statements of one day
    differ, the share lies between the smallest and the largest. One that names no share yields to one that does.
    """
    found: dict[tuple[str, str], list[Holding]] = {}
    for one in holdings:
        if one.holds(day) and one.owner != one.owned:
            found.setdefault((one.owner, one.owned), []).append(one)
    return [_one(found[pair]) for pair in sorted(found)]


def _one(statements: list[Holding]) -> Holding:
    said = [one for one in statements if one.known] or statements
    newest = max((one.since or date.min) for one in said)
    chosen = sorted(
        (one for one in said if (one.since or date.min) == newest),
        key=lambda one: (one.low, one.high, one.basis, str(one.evidence)),
    )
    first = chosen[0]
    evidence = tuple({str(item): item for one in chosen for item in one.evidence}.values())
    low, high = min(one.low for one in chosen), max(one.high for one in chosen)
    return replace(first, low=low, high=high, evidence=evidence)
