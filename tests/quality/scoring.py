"""Precision, recall and F1 of outcomes; kinds of error; what confidence is worth."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.quality.labels import Fact, Labelled
from tests.quality.matching import (
    DECISIVE,
    Claim,
    Outcome,
    match,
    names_of,
    other_qualifiers,
    same_ends,
    same_value,
    wrong_qualifier,
)

if TYPE_CHECKING:
    from ronghe.extract.reading import Reading

BINS = ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of right claims, of claims given and of facts labelled."""

    right: int
    given: int
    labelled: int

    @property
    def precision(self) -> float:
        """Right of those given; 1 where none was given, for then none was wrong."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """Right of those labelled; 1 where there is nothing to find."""
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.given + self.labelled
        return 2 * self.right / both if both else 1.0


@dataclass(frozen=True, slots=True)
class Fault:
    """One error: its kind in words, where, and what it is about."""

    predicate: str
    kind: str
    document: str
    example: str


def read_all(documents: Iterable[Labelled], predicates: frozenset[str] | None = None) -> list[Outcome]:
    """Read each document with rules and lens alone and match what was read."""
    return [match(one, [claim.as_json() for claim in read(one).claims], predicates) for one in documents]


def read(one: Labelled) -> "Reading":
    """What rules and lens alone read in a document."""
    import ronghe

    return ronghe.extract(one.text, title=one.title, published=one.published, publisher=one.publisher)


def score(outcomes: Iterable[Outcome], predicate: str | None = None) -> Score:
    """The counts over outcomes, of one predicate where named."""
    right = missed = invented = 0
    for one in outcomes:
        right += sum(predicate in (None, fact.predicate) for fact, _ in one.right)
        missed += sum(predicate in (None, fact.predicate) for fact in one.missed)
        invented += sum(predicate in (None, claim["predicate"]) for claim in one.invented)
    return Score(right, right + invented, right + missed)


def predicates_of(outcomes: Iterable[Outcome]) -> list[str]:
    """Every predicate that was labelled or read, in order."""
    found: set[str] = set()
    for one in outcomes:
        found |= {fact.predicate for fact, _ in one.right} | {fact.predicate for fact in one.missed}
        found |= {claim["predicate"] for claim in one.invented}
    return sorted(found)


def qualifiers(outcomes: Iterable[Outcome]) -> list[tuple[str, int, int]]:
    """Other qualifiers on right claims: each key, how many agree, how many are labelled."""
    every = [one for outcome in outcomes for one in other_qualifiers(outcome.right)]
    agree = Counter(key for key, right in every if right)
    return [(key, agree[key], count) for key, count in sorted(Counter(key for key, _ in every).items())]


def shown(claim: Claim) -> str:
    """A claim in one line."""
    ends = [end["name"] if end else None for end in (claim["subject"], claim["object"])]
    value = " ".join(str(part) for part in (claim["value"] or {}).values())
    given = claim["qualifiers"]
    said = ", ".join(f"{key} {given[key]}" for key in DECISIVE if key in given)
    return " · ".join(str(part) for part in (ends[0], claim["predicate"], ends[1], value, said) if part)


def faults(outcome: Outcome) -> Iterator[Fault]:
    """Each error of a document once: a missed fact with the claim that came nearest, then what was invented."""
    left = list(outcome.invented)
    for fact in outcome.missed:
        kind, near = _nearest(fact, left)
        if near is not None:
            left.remove(near)
        example = f"{fact}" if near is None else f"{fact} — read as {shown(near)}"
        yield Fault(fact.predicate, kind, outcome.document.id, example)
    for claim in left:
        yield Fault(claim["predicate"], "not in the text", outcome.document.id, shown(claim))


def commonest(outcomes: Iterable[Outcome]) -> list[tuple[str, str, int, Fault]]:
    """Kinds of error by count, with the first of each: (predicate, kind, count, example)."""
    every = [fault for outcome in outcomes for fault in faults(outcome)]
    counts = Counter((fault.predicate, fault.kind) for fault in every)
    first: dict[tuple[str, str], Fault] = {}
    for fault in every:
        first.setdefault((fault.predicate, fault.kind), fault)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(predicate, kind, count, first[predicate, kind]) for (predicate, kind), count in ranked]


def judged(outcomes: Iterable[Outcome]) -> Iterator[tuple[Claim, bool]]:
    """Each claim that counts, and whether it is right."""
    for one in outcomes:
        yield from ((claim, True) for _, claim in one.right)
        yield from ((claim, False) for claim in one.invented)


def reliability(claims: Iterable[tuple[Claim, bool]]) -> list[tuple[float, float, int, int]]:
    """For each bin of confidence [low, high): how many claims are right, how many there are."""
    counts = [[0, 0] for _ in BINS]
    for claim, right in claims:
        for number, (low, high) in enumerate(BINS):
            if low <= claim["confidence"] < high:
                counts[number][0] += right
                counts[number][1] += 1
    return [(low, min(high, 1.0), *_pair(count)) for (low, high), count in zip(BINS, counts, strict=True)]


def by_reader(claims: Iterable[tuple[Claim, bool]]) -> list[tuple[str, float, int, int]]:
    """For each reader: its mean confidence, how many of its claims are right, how many there are."""
    found: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for claim, right in claims:
        found[claim["reader"]].append((claim["confidence"], right))
    return [
        (reader, sum(sure for sure, _ in rows) / len(rows), sum(right for _, right in rows), len(rows))
        for reader, rows in sorted(found.items())
    ]


def _pair(count: Sequence[int]) -> tuple[int, int]:
    return count[0], count[1]


def _nearest(fact: Fact, claims: Sequence[Claim]) -> tuple[str, Claim | None]:
    """The kind of error that a missed fact is, and the claim that came nearest to it."""
    same = [claim for claim in claims if claim["predicate"] == fact.predicate]
    tests: tuple[tuple[str, Sequence[Claim], Callable[[Claim, Fact], bool]], ...] = (
        ("qualifier", same, lambda claim, fact: same_ends(claim, fact) and same_value(claim, fact)),
        ("wrong value", same, same_ends),
        ("ends the wrong way round", same, _turned),
        ("wrong object", same, lambda claim, fact: _shares(claim, fact, "subject") and fact.object is not None),
        ("wrong subject", same, lambda claim, fact: _shares(claim, fact, "object") or _only_value(claim, fact)),
        ("read as another predicate", claims, lambda claim, fact: fact.object is not None and same_ends(claim, fact)),
    )
    for kind, pool, test in tests:
        for claim in pool:
            if test(claim, fact):
                return f"wrong {wrong_qualifier(claim, fact)}" if kind == "qualifier" else kind, claim
    return "missed", None


def _turned(claim: Claim, fact: Fact) -> bool:
    if fact.subject is None or fact.object is None:
        return False
    return bool(names_of(claim["subject"]) & fact.object and names_of(claim["object"]) & fact.subject)


def _only_value(claim: Claim, fact: Fact) -> bool:
    return fact.value is not None and fact.object is None and same_value(claim, fact)


def _shares(claim: Claim, fact: Fact, end: str) -> bool:
    wanted = fact.subject if end == "subject" else fact.object
    return wanted is not None and bool(names_of(claim[end]) & wanted)
