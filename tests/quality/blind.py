"""Texts written blind, half by half: what is read of their entities, claims and sums, and of award notices."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from tests.quality.gold import entities
from tests.quality.labels import CORPUS, Labelled, norm, passages
from tests.quality.matching import Claim, Outcome, match, names_of
from tests.quality.scoring import Score, read, score

OPEN: tuple[str, ...] = (
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "s", "v", "w", "x",
)  # fmt: skip
HELD_BACK: tuple[str, ...] = ("q", "r")
"""Readers learn from the open halves; of the others only the figures are looked at."""
COVERED = {
    "r": frozenset(
        {"size", "contributes", "manages", "invests_in", "owns", "awards", "established", "founded_by", "partners_with",
         "part_of", "located_in", "issued_by", "sector", "role", "alias", "total", "level"}
    )
}  # fmt: skip
"""Halves whose labels leave predicates open, with those that they cover: a claim of another counts only where right."""
NOTICES = CORPUS / "notices"
WITH_NOTICES = ("c", "d", "e", "f", "g", "h", "u", "t")
"""Half t is held back: only its figures are looked at."""
LOST = {"candidate", "cancelled"}
"""Stages of an award that nobody got, or not yet."""

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Half:
    """The passages of one half as they are read."""

    outcomes: tuple[Outcome, ...]
    entities: Score

    @property
    def claims(self) -> Score:
        """Claims of every predicate."""
        return score(self.outcomes)

    @property
    def money(self) -> Score:
        """Claims that tell a sum."""
        right = sum(_sum(fact.value) for one in self.outcomes for fact, _ in one.right)
        missed = sum(_sum(fact.value) for one in self.outcomes for fact in one.missed)
        invented = sum(_sum(claim["value"]) for one in self.outcomes for claim in one.invented)
        return Score(right, right + invented, right + missed)


def read_passages(name: str) -> list[Outcome]:
    """What becomes of the facts and claims of one half, without entities."""
    return [covered(name, match(one, [claim.as_json() for claim in read(one).claims])) for one in passages(name)]


def covered(name: str, outcome: Outcome) -> Outcome:
    """Without the claims of which the labels of the half do not tell whether they are right."""
    told = COVERED.get(name)
    if told is None:
        return outcome
    return replace(outcome, invented=tuple(claim for claim in outcome.invented if claim["predicate"] in told))


def read_half(name: str) -> Half:
    """Read the passages of one half and set them against their labels."""
    table = entities(name)
    outcomes, found = [], []
    for one in passages(name):
        reading = read(one)
        claims = [claim.as_json() for claim in reading.claims]
        outcomes.append(covered(name, match(one, claims)))
        mentioned = [frozenset({norm(mention.text)}) for mention in reading.mentions if mention.kind != "Place"]
        found.append(_entities([*_ends(claims), *mentioned], table[one.id]))
    return Half(tuple(outcomes), _added(found))


def read_notices(name: str) -> Mapping[str, Score]:
    """Read the notices of one half: ``buyers``, ``suppliers``, ``values`` and ``awards`` (a supplier with its sum).

    A ranked loser and a failed lot are no award. Where ``supplier`` is null there is none: all that is read is wrong.
    """
    lines = (NOTICES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [_notice(json.loads(line)) for line in lines]
    return {key: _added(row[key] for row in rows) for key in ("buyers", "suppliers", "values", "awards")}


def _notice(row: Mapping[str, Any]) -> Mapping[str, Score]:
    document = Labelled(row["id"], "zh", row["text"], (), title=row["title"], published=row["published"])
    claims = [claim.as_json() for claim in read(document).claims]
    got = [one for one in claims if one["predicate"] == "awards" and one["qualifiers"].get("stage") not in LOST]
    suppliers = [norm(name) for name in (row["supplier"] or "").split("；") if name]
    buyers = [norm(row["buyer"])] if row["buyer"] else []
    return {
        "buyers": _named((names_of(one["subject"]) for one in got), buyers) if buyers else Score(0, 0, 0),
        "suppliers": _named((names_of(one["object"]) for one in got), suppliers),
        "values": _value([one for one in map(_amount, got) if one is not None], row["value_cny"]),
        "awards": _awards(got, _pairs(row, suppliers)),
    }


def _pairs(row: Mapping[str, Any], suppliers: Sequence[str]) -> list[tuple[str, float | None]]:
    """Each supplier with its sum; None where the notice tells none (a rate, a price of one piece)."""
    if "awards" in row:
        return [(norm(one["supplier"]), one["value_cny"]) for one in row["awards"]]
    return [(name, row["value_cny"]) for name in suppliers]


def _named(given: Iterable[Names], wanted: Sequence[str]) -> Score:
    groups = _merged(names for names in given if names)
    right = sum(any(name in group for group in groups) for name in wanted)
    wrong = sum(not group & set(wanted) for group in groups)
    return Score(right, right + wrong, len(wanted))


def _value(given: Sequence[float], wanted: float | None) -> Score:
    """A sum told whole or lot by lot is right either way."""
    if wanted is None:
        return Score(0, 0, 0)
    amounts = set(given)
    if amounts and _same(sum(amounts), wanted):
        return Score(1, 1, 1)
    return Score(int(any(_same(one, wanted) for one in amounts)), len(amounts), 1)


def _awards(given: Sequence[Claim], wanted: Sequence[tuple[str, float | None]]) -> Score:
    left = list(wanted)
    wrong = 0
    for claim in given:
        names, amount = names_of(claim["object"]), _amount(claim)
        hits = [one for one in wanted if one[0] in names and (one[1] is None or _same(amount, one[1]))]
        wrong += not hits
        left = [one for one in left if one not in hits]
    right = len(wanted) - len(left)
    return Score(right, right + wrong, len(wanted))


def _entities(given: Iterable[Names], table: Sequence[Mapping[str, Any]]) -> Score:
    """Entities of every kind but places; one that only an open fact names counts neither way."""
    known = [(frozenset(map(norm, one["names"])), bool(one.get("doubtful"))) for one in table if one["kind"] != "Place"]
    every = {name for one in table for name in map(norm, one["names"])}
    groups = _merged(given)
    sure = [names for names, doubtful in known if not doubtful]
    right = sum(any(names & group for group in groups) for names in sure)
    wrong = sum(not group & every for group in groups)
    return Score(right, right + wrong, len(sure))


def _ends(claims: Iterable[Claim]) -> Iterator[Names]:
    for claim in claims:
        for end in (claim["subject"], claim["object"]):
            if end and end["kind"] != "Place":
                yield names_of(end)


def _merged(given: Iterable[Names]) -> list[Names]:
    """Sets of names that share a name are one."""
    out: list[Names] = []
    for names in given:
        touching = [group for group in out if group & names]
        out = [group for group in out if not group & names]
        out.append(reduce(frozenset.union, touching, names))
    return out


def _amount(claim: Claim) -> float | None:
    amount = (claim["value"] or {}).get("amount")
    return None if amount is None else float(amount)


def _same(got: float | None, want: float) -> bool:
    return got is not None and abs(got - want) <= max(1.0, want / 1000)


def _sum(value: Mapping[str, Any] | None) -> int:
    return int("amount" in (value or {}))


def _added(scores: Iterable[Score]) -> Score:
    rows = [(one.right, one.given, one.labelled) for one in scores]
    right, given, labelled = map(sum, zip(*rows, strict=True))
    return Score(right, given, labelled)
