"""The 50 percent rule as OFAC's FAQ 401 explains it, on holdings that are in force.

What listed persons own to the threshold counts as one of them. Its own holdings count whole, not multiplied, so that
X with 50 % of A, and A with 50 % of B, catches B. What is owned below the threshold passes nothing on. Shares of
all listed persons of the group are added (FAQ 399). Control without ownership catches nobody (FAQ 398).
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal

from ronghe.screen.ownership.holding import NOTHING, WHOLE, Holding


@dataclass(frozen=True, slots=True)
class Reached:
    """What the listed, and what counts as one of them, own of a node: at least ``low``, at most ``high`` percent.

    ``through`` are the holdings that are added, ``caught`` whether ``low`` reaches the threshold, ``possible`` whether
    ``high`` does and ``low`` does not: the shares that are unknown decide.
    """

    low: Decimal
    high: Decimal
    through: tuple[Holding, ...]
    caught: bool
    possible: bool


def reach(listed: AbstractSet[str], holdings: Iterable[Holding], threshold: Decimal) -> dict[str, Reached]:
    """For every node that something is known to own: how far the listed reach it; the listed themselves are left out.

    Two sets only ever grow, the nodes surely caught and those possibly caught, so it ends also where holdings run in a
    circle, and the order of the holdings does not matter.
    """
    owners: dict[str, list[Holding]] = {}
    for holding in sorted(holdings, key=lambda one: (one.owned, one.owner, one.low, one.high)):
        owners.setdefault(holding.owned, []).append(holding)
    sure = _grown(listed, owners, threshold, certain=True)
    maybe = _grown(sure, owners, threshold, certain=False)
    out = {}
    for owned, held in owners.items():
        if owned in listed:
            continue
        through = tuple(one for one in held if one.owner in maybe)
        low, high = _low(held, sure), _high(held, maybe)
        out[owned] = Reached(low, high, through, owned in sure, owned in maybe and owned not in sure)
    return out


def _grown(
    start: AbstractSet[str], owners: dict[str, list[Holding]], threshold: Decimal, *, certain: bool
) -> frozenset[str]:
    caught = set(start)
    while True:
        share = _low if certain else _high
        new = {owned for owned, held in owners.items() if owned not in caught and share(held, caught) >= threshold}
        if not new:
            return frozenset(caught)
        caught |= new


def _low(held: list[Holding], caught: AbstractSet[str]) -> Decimal:
    return min(WHOLE, sum((one.low for one in held if one.owner in caught), NOTHING))


def _high(held: list[Holding], caught: AbstractSet[str]) -> Decimal:
    """The most that the caught can own: what others surely own is not theirs."""
    theirs = sum((one.high for one in held if one.owner in caught), NOTHING)
    others = sum((one.low for one in held if one.owner not in caught), NOTHING)
    return max(NOTHING, min(theirs, WHOLE - others))
