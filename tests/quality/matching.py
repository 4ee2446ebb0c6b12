"""Which of a document's claims are right, which facts are missed, which claims the text does not make."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.quality.labels import Fact, Labelled, norm

EITHER_ORDER = {"partners_with", "alias"}
CONTAINED = {"sector", "role", "addresses", "affiliated_with", "licensed", "listed_on", "obliges"}
"""Predicates whose value is free text: one wording within the other is the same."""
DECISIVE = ("modality", "measure", "phase", "stage")
"""Qualifiers without which a claim says something else: a plan is no fact, a ceiling is no award."""
DATES = {"date", "as_of", "from", "until", "published"}
"""Qualifiers that are dates: an exacter one than the label's agrees."""

LISTED = re.compile(r"[、,，;；]\s*(?:and |和)?|和|及|与|\band\b")
"""What stands between the fields of work of a list."""

Claim = Mapping[str, Any]
"""A claim as `ronghe extract` prints it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document's facts and claims; claims that repeat another or match a ``maybe`` are left out."""

    document: Labelled
    right: tuple[tuple[Fact, Claim], ...]
    missed: tuple[Fact, ...]
    invented: tuple[Claim, ...]


def names_of(end: Mapping[str, Any] | None) -> frozenset[str]:
    """Every form of the name of a claim's end."""
    return frozenset(norm(name) for name in (end["name"], *end["names"])) if end else frozenset()


def match(document: Labelled, claims: Iterable[Claim], predicates: frozenset[str] | None = None) -> Outcome:
    """Set claims against facts: each fact takes one claim, what says a fact again is no second claim.

    A fact with a value comes before one without, which any claim of the same ends says.

    ``predicates``: those that the labels cover, where not all.
    """
    single = [one for claim in claims for one in _one_by_one(claim)]
    pool = [claim for claim in _distinct(single) if predicates is None or claim["predicate"] in predicates]
    right, missed, taken = [], [], set()
    ranked = sorted(enumerate(document.facts), key=lambda one: (one[1].maybe, one[1].value is None))
    for place, fact in ranked:
        hits = [number for number, claim in enumerate(pool) if says(claim, fact)]
        fresh = [number for number in hits if number not in taken]
        taken.update(hits)
        if fact.maybe:
            continue
        if fresh:
            right.append((fact, pool[fresh[0]]))
        else:
            missed.append(place)
    left = [claim for number, claim in enumerate(pool) if number not in taken]
    invented = tuple(claim for claim in left if not _neutral(claim, document))
    return Outcome(document, tuple(right), tuple(document.facts[place] for place in sorted(missed)), invented)


def _one_by_one(claim: Claim) -> Iterator[Claim]:
    """A claim for each field of work of a list: labels name fields one by one, a text may list them in one breath."""
    text = (claim["value"] or {}).get("text", "") if claim["predicate"] == "sector" else ""
    parts = [part for part in LISTED.split(text) if part]
    if len(parts) < 2:
        yield claim
    for part in parts if len(parts) > 1 else ():
        yield {**claim, "value": {"text": part}}


def says(claim: Claim, fact: Fact) -> bool:
    """Whether a claim says a fact: predicate, ends, value and decisive qualifiers."""
    return (
        claim["predicate"] == fact.predicate
        and same_ends(claim, fact)
        and same_value(claim, fact)
        and wrong_qualifier(claim, fact) is None
    )


def same_ends(claim: Claim, fact: Fact) -> bool:
    """Whether the ends are the same, in either order where the predicate has none."""
    subject, object_ = names_of(claim["subject"]), names_of(claim["object"])
    if _meets(subject, fact.subject) and _meets(object_, fact.object):
        return True
    return fact.predicate in EITHER_ORDER and _meets(object_, fact.subject) and _meets(subject, fact.object)


def same_value(claim: Claim, fact: Fact) -> bool:
    """Whether the value is the same; a fact without a value asks for none."""
    want, got = fact.value, claim["value"] or {}
    if not want:
        return True
    if "amount" in want:
        return bool(got.get("currency") == want.get("currency", "CNY") and _same_amounts(got, want))
    (key, wanted), given = next(iter(want.items())), next(iter(got.values()), None)
    if given is None or "amount" in got:
        return False
    if key == "date":
        return str(given).startswith(str(wanted))
    left, right = norm(str(given)), norm(str(wanted))
    if fact.predicate == "alias" and fact.subject:
        return left == right or (right == norm(claim["subject"]["name"]) and left in fact.subject)
    return left == right or (fact.predicate in CONTAINED and (left in right or right in left))


def wrong_qualifier(claim: Claim, fact: Fact) -> str | None:
    """The first decisive qualifier in which a claim differs from a fact that names it."""
    got = {"modality": "stated", **claim["qualifiers"]}
    named_in_the_name = fact.qualifiers.get("phase_of") == "vehicle"
    for key in DECISIVE:
        if key == "phase" and named_in_the_name:
            continue
        if key in fact.qualifiers or (key == "phase" and fact.predicate == "size"):
            wanted = fact.qualifiers.get(key)
            if got.get(key) != wanted and wanted != "unspecified":
                return key
    return None


def other_qualifiers(pairs: Sequence[tuple[Fact, Claim]]) -> Iterator[tuple[str, bool]]:
    """The other qualifiers that the labels of right claims name, and whether each agrees."""
    for fact, claim in pairs:
        for key, wanted in fact.qualifiers.items():
            if key not in DECISIVE:
                got = claim["qualifiers"].get(key)
                yield key, got == wanted or (isinstance(wanted, str) and _same_words(key, str(got), wanted))


def _same_words(key: str, got: str, wanted: str) -> bool:
    return got.startswith(wanted) if key in DATES else norm(got) == norm(wanted)


def _same_amounts(got: Mapping[str, Any], want: Mapping[str, Any]) -> bool:
    """Within one in a thousand, or one unit."""
    for key in ("amount", "amount_max"):
        one, other = got.get(key), want.get(key)
        if (one is None) != (other is None):
            return False
        if one is not None and other is not None and abs(one - other) > max(1.0, abs(other) / 1000):
            return False
    return True


def _meets(got: frozenset[str], want: frozenset[str] | None) -> bool:
    return want is None or bool(got & want)


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    seen, out = set(), []
    for claim in claims:
        said = claim["qualifiers"]
        key = (
            claim["predicate"],
            names_of(claim["subject"]),
            names_of(claim["object"]),
            str(sorted((claim["value"] or {}).items())),
            *(str(said.get(key)) for key in DECISIVE),
        )
        if key not in seen:
            seen.add(key)
            out.append(claim)
    return out


def _neutral(claim: Claim, document: Labelled) -> bool:
    """Right but not labelled: another name of one entity, a denial, a title said again."""
    if claim["qualifiers"].get("modality") == "denied":
        return True
    if claim["predicate"] == "addresses":
        field = norm(str((claim["value"] or {}).get("text", "")))
        return any(field in title for title in names_of(claim["subject"]))
    if claim["predicate"] != "alias":
        return False
    ends = names_of(claim["subject"]), {norm(str((claim["value"] or {}).get("text", "")))}
    return any(all(end & forms for end in ends) for forms in document.names)
