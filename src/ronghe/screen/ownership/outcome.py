"""What each programme's rule says of one customer on one day, from the holdings that are known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from ronghe.lens.ownership import OwnershipRule
from ronghe.screen.ownership.book import upstream
from ronghe.screen.ownership.cascade import Reached, reach
from ronghe.screen.ownership.holding import NOTHING, Holding, percent
from ronghe.screen.ownership.interest import interest

Result = Literal["caught", "unknown", "below", "not reached", "flag", "no rule"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A node that is taken for an entry of a list: under which programmes, as what, and why."""

    name: str
    programmes: tuple[str, ...]
    target: Mapping[str, Any] = field(hash=False)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rule of some programmes says.

    ``caught``: the known shares reach the threshold. ``unknown``: shares that are not known decide. ``below``: by what
    is known they do not reach it, which clears nothing. ``not reached``: the programme covers only what is listed.
    ``flag``: a listed owner or controller stands behind, nothing is computed. ``no rule``: none is known for the day.
    ``low`` and ``high`` are the listed persons' share in percent as the rule counts, ``interest`` their multiplied one,
    at the least. ``chain`` are the holdings from the listed owners down, ``owners`` the listed ones.
    """

    programmes: tuple[str, ...]
    result: Result
    words: str
    owners: tuple[Listed, ...]
    chain: tuple[Holding, ...]
    rule: OwnershipRule | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    interest: Decimal | None = None

    def as_json(self, name: Mapping[str, str]) -> dict[str, Any]:
        """Every field; ``name`` gives the nodes' names."""
        return {
            "programmes": list(self.programmes),
            "result": self.result,
            "words": self.words,
            "rule": self.rule and self.rule.as_json(),
            "share_low": None if self.low is None else float(self.low),
            "share_high": None if self.high is None else float(self.high),
            "economic_interest_at_least": None if self.interest is None else float(self.interest),
            "owners": [
                {"name": one.name, "programmes": list(one.programmes), "reason": one.reason, "target": dict(one.target)}
                for one in self.owners
            ],
            "chain": [
                {
                    "owner": name.get(one.owner, one.owner),
                    "owned": name.get(one.owned, one.owned),
                    "share": one.words,
                    "basis": one.basis,
                    "since": one.since and one.since.isoformat(),
                    "evidence": [dict(item) for item in one.evidence],
                }
                for one in self.chain
            ],
        }


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds on the day: rules, holdings and controls in force, and which nodes are listed."""

    day: date
    rules: Sequence[OwnershipRule]
    holdings: Sequence[Holding]
    controls: Sequence[Holding]
    listed: Mapping[str, Sequence[Listed]]


def outcomes(node: str, standing: Standing) -> list[Outcome]:
    """What every programme with a listed owner above the node says of it; nothing where there is none.

    A node that is listed under a programme itself needs no rule of that programme.
    """
    edges = [*standing.holdings, *standing.controls]
    above = upstream(edges, node)
    mine = {programme for one in standing.listed.get(node, ()) for programme in one.programmes}
    found: dict[tuple[str, ...], OwnershipRule | None] = {}
    for other in above:
        for one in standing.listed.get(other, ()) if other != node else ():
            found |= _groups(one.programmes, standing)
    wanted = [(group, found[group]) for group in sorted(found) if mine.isdisjoint(group)]
    return [_outcome(node, group, rule, standing, above) for group, rule in wanted]


def _groups(programmes: Sequence[str], standing: Standing) -> dict[tuple[str, ...], OwnershipRule | None]:
    """The rules under which an entry counts on the day, by their programmes; None where none of its own has one."""
    rules = [
        rule for rule in standing.rules if rule.holds(standing.day) and not set(rule.programmes).isdisjoint(programmes)
    ]
    return {rule.programmes: rule for rule in rules} or dict.fromkeys([tuple(programmes)], None)


def _outcome(
    node: str, group: tuple[str, ...], rule: OwnershipRule | None, standing: Standing, above: Mapping[str, int]
) -> Outcome:
    listed = {
        other: one
        for other in above
        if other != node
        for one in standing.listed.get(other, ())
        if not set(group).isdisjoint(one.programmes)
    }
    chain = _between(frozenset(listed), [*standing.holdings, *standing.controls], above)
    owners = tuple(listed[other] for other in sorted(listed))
    names = ", ".join(one.name for one in owners)
    label = "/".join(group)
    if rule is None:
        words = f"{label}: {names} behind it; no rule of ownership is known for {standing.day}, nothing is computed"
        return Outcome(group, "no rule", words, owners, chain)
    if rule.method == "none":
        words = f"{label}: {names} behind it; on {standing.day} the programme reaches only what is listed itself"
        return Outcome(group, "not reached", words + _noted(rule), owners, chain, rule)
    if rule.method == "control":
        words = f"{label}: owned or controlled by {names}; whether that is control in the law's sense is not computed"
        return Outcome(group, "flag", words + _noted(rule), owners, chain, rule)
    assert rule.threshold is not None
    reached = reach(frozenset(listed), standing.holdings, rule.threshold).get(node)
    reached = reached or Reached(NOTHING, NOTHING, (), caught=False, possible=False)
    share = interest(frozenset(listed), standing.holdings).get(node, NOTHING)
    result: Result = "caught" if reached.caught else "unknown" if reached.possible else "below"
    words = f"{label}: {_said(result, reached, rule.threshold, names)}; economic interest at least {percent(share)} %"
    if standing.controls and any(one.basis == "controls" for one in chain):
        words += "; a source says that it is controlled, which the rule does not count"
    return Outcome(group, result, words + _noted(rule), owners, chain, rule, reached.low, reached.high, share)


def _noted(rule: OwnershipRule) -> str:
    return f". {rule.note}" if rule.note else ""


def _said(result: Result, reached: Reached, threshold: Decimal, names: str) -> str:
    limit = f"the threshold of {percent(threshold)} %"
    share = f"listed owners ({names}) hold, as the rule counts, at least {percent(reached.low)} %"
    if result == "caught":
        return f"caught: {share}; {limit} is reached"
    if result == "unknown":
        return (
            f"unknown: {share} and at most {percent(reached.high)} %; "
            f"a share that is not known decides whether {limit} is reached"
        )
    return f"below: {share} by the holdings that are known; {limit} is not reached, which clears nothing"


def _between(listed: frozenset[str], edges: Iterable[Holding], above: Mapping[str, int]) -> tuple[Holding, ...]:
    """The edges on ways from listed nodes to the customer, those farthest from it first."""
    inner = [one for one in edges if one.owner in above and one.owned in above]
    below = set(listed)
    while True:
        new = {one.owned for one in inner if one.owner in below} - below
        if not new:
            break
        below |= new
    ways = [one for one in inner if one.owner in below and above[one.owner] > 0]
    return tuple(sorted(ways, key=lambda one: (-above[one.owner], one.owner, one.owned, one.basis)))
