"""Which entities may be one: those that share rare terms, or a common name and a place, weighed by names and facts.

The probability of a pair begins with that of its best names and moves with what the documents say of both sides,
by the steps of ``_STEPS``; it is turned back into a probability by the logistic function.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Protocol

from ronghe.names.key import NameKey
from ronghe.resolve.profiles import Profile

CERTAIN = 0.97
"""From this probability on two entities are joined without a person."""
WORTH_ASKING = 0.3
"""Below this probability nobody is asked."""
_COMMON = 200
"""A term that more entities share tells too little to be looked up."""
_CANDIDATES = 8
_ENOUGH = 0.3
"""For each entity, how many that share the rarest terms are compared, and what share of its terms they must share."""
_SURE = 0.995
_NAMESAKES, _COMMON_NAME = 8, 0.35
"""How many of one place may share a common name to be asked about, and what such a name is worth, set by hand: with the
place two of a name are asked about, and nothing that is known of them joins them without a person."""

_STEPS = {
    "both are in {place}": 1.0,
    "they are in different places": -3.5,
    "both are part of {parent}": 1.2,
    "they are part of different bodies": -1.2,
    "one is a {kind}, the other a {other}": -1.5,
    "{count} documents name both and do not equate them": -1.6,
}
"""Change of the log odds by what speaks for or against. The steps of places were fitted by `python -m tools.calibrate
casebook` (docs/resolution.md); those of parents, kinds and documents were set by hand: no labelled pairs have them."""


class Compared(Protocol):
    """How two names compare."""

    @property
    def probability(self) -> float:
        """That the names are of one body, from the names alone."""

    @property
    def why(self) -> str:
        """The alignment in words."""

    @property
    def vetoes(self) -> Sequence[str]:
        """What forbids that they are one, whatever the score."""


class Comparer(Protocol):
    """What knows names, see :mod:`ronghe.names.compare`."""

    def terms(self, name: str) -> Iterable[str]:
        """Terms under which names that may be one meet."""

    def compare(self, left: str, right: str) -> Compared:
        """Two names."""

    def prepare(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Compare all these together, which takes far less time than one after the other."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Two profiles with the probability that they are one and what speaks for and against; none where a name vetoes."""

    left: Profile
    right: Profile
    probability: float
    why: tuple[str, ...]
    vetoed: bool = False


def weigh_pairs(profiles: Sequence[Profile], pairs: Iterable[tuple[int, int]], comparer: Comparer) -> list[Weighed]:
    """Of pairs (places in ``profiles``) those worth a person's question and the vetoed ones.

    The most probable come first, equal ones by key; the order of the profiles does not count.
    """
    asked = [(profiles[one], profiles[other]) for one, other in pairs]
    comparer.prepare(names for left, right in asked for names in product(left.names, right.names))
    found = (weigh(left, right, comparer) for left, right in asked)
    worth = [pair for pair in found if pair.vetoed or pair.probability >= WORTH_ASKING]
    return sorted(worth, key=lambda pair: (-pair.probability, pair.left.key, pair.right.key))


def weigh(left: Profile, right: Profile, comparer: Comparer) -> Weighed:
    """One pair, by the best of their names; what any of their names vetoes has probability 0."""
    best: Compared | None = None
    for one, other in product(left.names, right.names):
        compared = comparer.compare(one, other)
        if compared.vetoes:
            return Weighed(left, right, 0.0, tuple(compared.vetoes), vetoed=True)
        if best is None or compared.probability > best.probability:
            best = compared
    worth, reason = (best.probability, best.why) if best is not None else (0.0, "")
    if worth < _COMMON_NAME and _namesakes(left, right):
        worth, reason = _COMMON_NAME, f"both are called {min(left.common & right.common)}"
    if worth <= 0:
        return Weighed(left, right, 0.0, ())
    odds = math.log(min(worth, _SURE) / (1 - min(worth, _SURE)))
    why = [reason]
    for step, words in _facts(left, right):
        odds += step
        why.append(words)
    return Weighed(left, right, round(1 / (1 + math.exp(-odds)), 3), tuple(why))


def _namesakes(left: Profile, right: Profile) -> bool:
    """Whether a name that each of their documents keeps to itself (军民融合产业基金) is borne by both in one place."""
    return bool(left.common & right.common and left.places & right.places)


def _facts(left: Profile, right: Profile) -> Iterator[tuple[float, str]]:
    def told(template: str, times: int = 1, **words: object) -> tuple[float, str]:
        return times * _STEPS[template], template.format(**words)

    if left.kind != right.kind:
        yield told("one is a {kind}, the other a {other}", kind=left.kind, other=right.kind)
    if left.places and right.places:
        shared = left.places & right.places
        if shared:
            yield told("both are in {place}", place=min(shared).form)
        else:
            yield told("they are in different places")
    if left.parents and right.parents:
        shared = left.parents & right.parents
        if shared:
            yield told("both are part of {parent}", parent=min(shared).form)
        else:
            yield told("they are part of different bodies")
    together = len(left.documents & right.documents)
    if together:
        yield told("{count} documents name both and do not equate them", min(together, 3), count=together)


def candidates(profiles: Sequence[Profile], comparer: Comparer) -> Iterator[tuple[int, int]]:
    """Pairs of places in ``profiles`` that share rare terms, or a common name and a place, each once, in order."""
    postings: dict[str, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for term in sorted({term for name in profile.names for term in comparer.terms(name)}):
            postings[term].append(position)
    weights = {term: math.log((len(profiles) + 1) / len(held)) for term, held in postings.items()}
    shared: list[dict[int, float]] = [defaultdict(float) for _ in profiles]
    sums = [0.0] * len(profiles)
    for term, held in postings.items():
        for one in held:
            sums[one] += weights[term]
        if 1 < len(held) <= _COMMON:
            for one, other in combinations(held, 2):
                shared[one][other] += weights[term]
                shared[other][one] += weights[term]
    chosen = set(_of_one_place(profiles))
    for one, counted in enumerate(shared):
        enough = [
            (other, weight) for other, weight in counted.items() if weight >= _ENOUGH * min(sums[one], sums[other])
        ]
        ranked = sorted(enough, key=lambda item: (-round(item[1], 6), item[0]))
        chosen.update((min(one, other), max(one, other)) for other, _ in ranked[:_CANDIDATES])
    yield from sorted(chosen)


def _of_one_place(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Those that share a common name and a place, where they are few."""
    bearers: dict[tuple[str, NameKey], list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for borne in product(profile.common, profile.places):
            bearers[borne].append(position)
    for held in bearers.values():
        if len(held) <= _NAMESAKES:
            yield from combinations(held, 2)
