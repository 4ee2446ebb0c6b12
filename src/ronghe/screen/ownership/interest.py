"""Economic interest: shares multiplied along chains. It says how much money is behind, never whether a rule catches."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from decimal import Decimal

from ronghe.screen.ownership.holding import NOTHING, WHOLE, Holding

_ROUNDS = 200
_ENOUGH = Decimal("0.00001")


def interest(listed: AbstractSet[str], holdings: Iterable[Holding]) -> dict[str, Decimal]:
    """The listed persons' interest in each node that is owned, in percent, by the shares that are known at the least.

    A node's interest is the sum of its owners' shares times their own interest, a listed owner's being whole. Around a
    circle of holdings that sum converges, since shares of a whole below 100 % shrink from round to round.
    """
    owners: dict[str, list[Holding]] = {}
    for holding in sorted(holdings, key=lambda one: (one.owned, one.owner, one.low)):
        owners.setdefault(holding.owned, []).append(holding)
    found = dict.fromkeys(sorted(owners), NOTHING)
    for _ in range(_ROUNDS):
        fresh = {
            owned: min(
                WHOLE,
                sum(
                    (one.low * (WHOLE if one.owner in listed else found.get(one.owner, NOTHING)) for one in held),
                    NOTHING,
                )
                / WHOLE,
            )
            for owned, held in owners.items()
        }
        moved = max((abs(fresh[node] - found[node]) for node in owners), default=NOTHING)
        found = fresh
        if moved < _ENOUGH:
            break
    return {node: round(share, 4) for node, share in found.items() if share}
