"""Customers against targets: codes first, then names, with a score and a reason that a person can read.

``THRESHOLDS`` are scores of :class:`ronghe.names.matching.index.NameIndex` that one and five in a hundred names reach
that are on no list (``python -m tools.curves``). What they give on real lists is measured by
``python -m tools.quality.screening``; docs/screening.md has the figures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ronghe.names.codes import SINGLE
from ronghe.names.concepts.knowledge import is_chinese
from ronghe.names.key import name_key
from ronghe.names.matching.bodies import han_bodies, latin_bodies
from ronghe.screen.customers import Customer, why_not
from ronghe.screen.targets import Target, Targets

THRESHOLDS: dict[str, float] = {
    "match across scripts": 0.90, "possible across scripts": 0.62, "match in one script": 0.91,
    "possible in one script": 0.52,
}  # fmt: skip
"""Scores from which a likeness is a match, and from which it is shown at all.

In one script sister companies look alike, so that less is possible; across two, words that happen to meet look alike.
"""
_TOP = 12
"""Names of the index that are looked at for each name of a customer."""
How = Literal["identifier", "name and birth date", "same name", "name"]


@dataclass(frozen=True, slots=True)
class Found:
    """A target that a customer may be.

    ``asked`` is the customer's name or code that met ``met``; ``score`` is 1 for a code and for the same name. Where
    ``match`` is False, it is only possible.
    """

    target: Target
    how: How
    asked: str
    met: str
    score: float
    match: bool
    reason: str
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """``{"how", "asked", "met", "score", "verdict", "reason", "notes", "target"}``."""
        return {
            "how": self.how,
            "asked": self.asked,
            "met": self.met,
            "score": self.score,
            "verdict": "match" if self.match else "possible",
            "reason": self.reason,
            "notes": list(self.notes),
            "target": self.target.as_json(),
        }


def find(customers: Sequence[Customer], targets: Targets) -> list[list[Found]]:
    """For each customer the targets that it may be, best first, each once."""
    asked = [(at, name) for at, one in enumerate(customers) if not one.person for name in _comparable(one)]
    near: list[list[Found]] = [[] for _ in customers]
    hits = targets.index.search([name for _, name in asked], _TOP) if asked else []
    for (at, name), found in zip(asked, hits, strict=True):
        for hit in found:
            target = targets.targets[targets.owner(hit.position)]
            same = name_key(name, "Company") == name_key(hit.name, "Company")
            if hit.score >= _limit("possible", name, hit.name) and not same:
                near[at] += _by_likeness(customers[at], target, name, hit.name, hit.score, targets)
    return [_best([*_certain(one, targets), *likely]) for one, likely in zip(customers, near, strict=True)]


def _limit(what: str, one: str, other: str) -> float:
    where = "in one script" if is_chinese(one) == is_chinese(other) else "across scripts"
    return THRESHOLDS[f"{what} {where}"]


def _comparable(customer: Customer) -> Iterator[str]:
    return (name for name in customer.names if why_not(customer, name) is None)


def _certain(customer: Customer, targets: Targets) -> Iterator[Found]:
    """By code, by a name that is written the same, and of persons by a name with a birth date."""
    for code in customer.codes:
        for number in targets.with_code(code):
            target = targets.targets[number]
            reason = f"both have the {_scheme(code.scheme)} {code.value}"
            yield Found(target, "identifier", str(code), str(code), 1.0, True, reason, _notes(customer, target))
    for name in _comparable(customer):
        for number in targets.by_form.get(name_key(name, "Company").form, ()):
            target = targets.targets[number]
            met = _written(name, target)
            if target.sort == "person":
                if customer.birth and customer.birth in target.births:
                    reason = f"the same name, and both were born on {customer.birth}"
                    yield Found(target, "name and birth date", name, met, 1.0, True, reason)
            elif target.sort != "other" and not customer.person:
                yield _capped(
                    Found(target, "same name", name, met, 1.0, True, "the same name", _notes(customer, target))
                )


def _by_likeness(
    customer: Customer, target: Target, name: str, met: str, score: float, targets: Targets
) -> Iterator[Found]:
    compared = targets.comparer.compare(name, met)
    match = score >= _limit("match", name, met)
    if not compared.vetoes:
        notes = _notes(customer, target)
        yield _capped(Found(target, "name", name, met, round(score, 4), match, compared.why, notes))


def _capped(found: Found) -> Found:
    """Where nothing says that the target is an organisation, it may be a person, and a name alone is not enough."""
    if found.target.sort != "unsaid" or _is_body(found.asked) or _is_body(found.met):
        return found
    note = "the list does not say whether this is a person; a name alone identifies none"
    return Found(
        found.target, found.how, found.asked, found.met, found.score, False, found.reason, (*found.notes, note)
    )


def _is_body(name: str) -> bool:
    return bool(latin_bodies(name) or han_bodies(name))


def _written(name: str, target: Target) -> str:
    form = name_key(name, "Company").form
    return next(one for one in (*target.names, *target.exact) if name_key(one, "Company").form == form)


def _notes(customer: Customer, target: Target) -> tuple[str, ...]:
    """What else speaks for or against: differing codes of which a body has one, and countries."""
    out = []
    for code in customer.codes:
        theirs = [one.value for one in target.codes if one.scheme == code.scheme and code.scheme in SINGLE]
        if theirs and code.value not in theirs:
            out.append(f"they differ in their {_scheme(code.scheme)}: {code.value} and {', '.join(theirs)}")
    if target.entry and target.entry.until:
        out.append(f"the list says that its listing ends on {target.entry.until}")
    countries = target.entry.countries if target.entry else ()
    if customer.country and countries and customer.country.upper() not in {one.upper() for one in countries}:
        out.append(f"they differ in their country: {customer.country} and {', '.join(countries)}")
    return tuple(out)


def _scheme(scheme: str) -> str:
    names = {"uscc": "credit code", "lei": "legal entity identifier", "stock": "stock code", "any": "identifier"}
    return names.get(scheme, scheme)


_ORDER: dict[How, int] = {"identifier": 0, "name and birth date": 1, "same name": 2, "name": 3}


def _best(found: list[Found]) -> list[Found]:
    ranked = sorted(found, key=lambda one: (not one.match, _ORDER[one.how], -one.score, one.target.key, one.asked))
    first: dict[tuple[str, str], Found] = {}
    for one in ranked:
        first.setdefault((one.target.key, one.target.entry.id if one.target.entry else ""), one)
    return list(first.values())
