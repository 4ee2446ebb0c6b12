"""Which fund's money stands inside which other fund's, so that no total counts it twice."""

from collections.abc import Iterable, Mapping

from ronghe.analyse.reads import StoredClaim

_INNER_IS_SUBJECT = frozenset({"part_of"})
_OUTER_IS_SUBJECT = frozenset({"contributes", "invests_in"})
NESTING = tuple(sorted(_INNER_IS_SUBJECT | _OUTER_IS_SUBJECT))
"""Predicates by which one fund's money is inside another's."""


def wholes(claims: Iterable[StoredClaim], funds: frozenset[str]) -> dict[str, frozenset[str]]:
    """For each fund all funds around it, near and far: its family, its parent, their parents.

    Reads part_of (a fund of a family), contributes and invests_in (a fund of funds and its
    sub-fund) between two funds. A fund is never around itself unless the claims run in a circle.
    """
    direct: dict[str, set[str]] = {}
    for stored in claims:
        if stored.claim.qualifiers.get("modality") == "denied":
            continue
        inner, outer = stored.subject, stored.object
        if stored.claim.predicate in _OUTER_IS_SUBJECT:
            inner, outer = outer, inner
        if inner in funds and outer in funds and inner is not None and outer is not None and inner != outer:
            direct.setdefault(inner, set()).add(outer)
    return {fund: _reached(fund, direct) for fund in sorted(direct)}


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
        for outer in sorted(around.get(fund, ()), key=lambda other: place.get(other, len(place))):
            circle = fund in around.get(outer, ())
            if outer in place and outer != fund and not (circle and place[fund] < place[outer]):
                out[fund] = outer
                break
    return out
