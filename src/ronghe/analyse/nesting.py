"""Which fund's money stands inside which other fund's, so that no total counts it twice."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ronghe.analyse.reads import StoredClaim
from ronghe.model import Money
from ronghe.store.rows import Nest

_INNER_IS_SUBJECT = frozenset({"part_of"})
_OUTER_IS_SUBJECT = frozenset({"contributes", "invests_in"})
SHARED_BY = tuple(sorted(_OUTER_IS_SUBJECT))
"""Those of which a claim may say how much."""
NESTING = tuple(sorted(_INNER_IS_SUBJECT | _OUTER_IS_SUBJECT))
"""Predicates by which one fund's money is inside another's."""


@dataclass(frozen=True, slots=True)
class Nesting:
    """Which funds lie inside which, and what the outer one put into the inner one where that is said.

    ``around`` gives for each fund all funds around it, ``shares`` by (outer, inner) the sums and percentages that
    claims of contributes and invests_in state, each with its measure where one is named.
    """

    around: Mapping[str, frozenset[str]] = field(default_factory=dict)
    shares: Mapping[tuple[str, str], tuple[tuple[Money | Decimal, str | None], ...]] = field(default_factory=dict)

    def share(self, outer: str, inner: str, whole: Money, measure: str) -> Money | None:
        """What the outer fund put into the inner one of ``whole``; None where no sum, or more than one, is stated."""
        known = self.shares.get((outer, inner), ())
        sums = {
            Money(whole.amount * share / 100, whole.currency) if isinstance(share, Decimal) else share
            for share, of in known
            if of in (None, measure, "unspecified")
        }
        one = sums.pop() if len(sums) == 1 else None
        fits = one is not None and one.currency == whole.currency and one.amount <= whole.amount
        return one if fits else None


Share = tuple[Money | Decimal, str | None]
"""What one fund put into another, as a sum or a percentage, with the measure where one is named."""


def nesting(nests: Sequence[Nest], told: Mapping[int, Share | None]) -> Nesting:
    """The nesting of funds; ``told`` gives the share that a claim of :data:`SHARED_BY` states, by its number."""
    shares: dict[tuple[str, str], list[Share]] = {}
    for one in nests:
        share = told.get(one.claim)
        if share is not None:
            shares.setdefault((one.subject, one.object), []).append(share)
    return Nesting(wholes(nests), {pair: tuple(found) for pair, found in sorted(shares.items())})


def share_in(stored: StoredClaim) -> Share | None:
    """The share that a claim states."""
    value, said = stored.claim.value, stored.claim.qualifiers
    share = value if isinstance(value, Money) else Decimal(str(said["share"])) if "share" in said else None
    return None if share is None else (share, said.get("measure"))


def wholes(nests: Iterable[Nest]) -> dict[str, frozenset[str]]:
    """For each fund all funds around it, near and far: its family, its parent, their parents.

    A fund lies in the family that it is part of, and in the fund of funds that contributes to it or invests in it.
    It is never around itself unless the claims run in a circle.
    """
    outward, _ = _ways(nests)
    return {fund: _reached(fund, outward) for fund in sorted(outward)}


def near(nests: Iterable[Nest], funds: Collection[str]) -> dict[str, frozenset[str]]:
    """For each of these funds all funds around it and all inside it; those with neither are left out."""
    ways = _ways(nests)
    found = {fund: frozenset().union(*(_reached(fund, way) for way in ways)) for fund in funds}
    return {fund: others for fund, others in found.items() if others}


def _ways(nests: Iterable[Nest]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """From each fund to those right around it, and to those right inside it."""
    outward: dict[str, set[str]] = {}
    inward: dict[str, set[str]] = {}
    for one in nests:
        ends = (one.object, one.subject) if one.predicate in _OUTER_IS_SUBJECT else (one.subject, one.object)
        outward.setdefault(ends[0], set()).add(ends[1])
        inward.setdefault(ends[1], set()).add(ends[0])
    return outward, inward


def _reached(start: str, direct: Mapping[str, set[str]]) -> frozenset[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        for outer in direct.get(todo.pop(), ()):
            if outer not in seen:
                seen.add(outer)
                todo.append(outer)
    return frozenset(seen)


def counted_inside(candidates: Iterable[str], around: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Of funds that would be added up: each that lies inside another of them, with that other one.

    The whole stays and the part goes. ``candidates`` come in order of preference, which decides
    where claims run in a circle.
    """
    ordered = list(candidates)
    place = {fund: index for index, fund in enumerate(ordered)}
    out: dict[str, str] = {}
    for fund in ordered:
        fitting = (
            other
            for other in around.get(fund, ())
            if other in place and other != fund and not (place[fund] < place[other] and fund in around.get(other, ()))
        )
        outer = min(fitting, key=place.__getitem__, default=None)
        if outer is not None:
            out[fund] = outer
    return out
