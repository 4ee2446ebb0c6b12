"""Chinese names looked up among Latin ones: candidates by the features that they share, then the alignment's score."""

from collections.abc import Sequence

import numpy as np

from ronghe.names.compiled import Codes, Numbers, Offsets, Weights, kernel, look, loop, parallel, ready
from ronghe.names.concepts.encode import spread
from ronghe.names.concepts.han import plain_codes
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.concepts.lexicon import Lexicon, lexicon_of
from ronghe.names.concepts.options import Spread, room
from ronghe.names.matching.align import LatinTable
from ronghe.names.matching.bodies import han_bodies
from ronghe.names.matching.foremost import foremost
from ronghe.names.matching.latin_names import LatinNames, Postings
from ronghe.names.matching.score import score, weighing

_CANDIDATES = 160
"""Names that are aligned with a query."""
_BUDGET = 60_000
"""Postings that are read for a query, the rarest words first; every word of a list of a few thousand names."""
_WORDS = 300
"""Words that a syllable or consonants may lead to: what leads to more tells too little to be followed."""
SPREAD_COST, PAIR_COST = 8.0, 2.0
"""Milliseconds that Python takes to spread a name out, and to align it with another one."""


def search_latin(queries: Sequence[str], names: LatinNames, known: Knowledge, top: int) -> tuple[Numbers, Weights]:
    """For each Chinese query the positions of the best names and their scores; -1 where there are fewer."""
    codes, offsets = plain_codes(queries)
    bodies = np.array([han_bodies(query) for query in queries], dtype=np.int32)
    positions = np.full((len(queries), top), -1, dtype=np.int32)
    scores = np.zeros((len(queries), top), dtype=np.float64)
    lexicon = lexicon_of(known)
    search = ready(_search, len(queries) * (SPREAD_COST + PAIR_COST * min(_CANDIDATES, len(names.postings.sums))))

    def run(begin: int, end: int) -> None:
        search(
            codes, offsets[begin : end + 1], bodies[begin:end], names.table, names.postings, lexicon,
            positions[begin:end], scores[begin:end],
        )  # fmt: skip

    parallel(run, len(queries))
    return positions, scores


def rated(queries: Sequence[str], positions: Numbers, names: LatinNames, known: Knowledge) -> Weights:
    """The scores of names that something else found, by their positions, a row a query; 0 at -1."""
    codes, offsets = plain_codes(queries)
    bodies = np.array([han_bodies(query) for query in queries], dtype=np.int32)
    scores = np.zeros(positions.shape, dtype=np.float64)
    rate = ready(_rate, len(queries) * (SPREAD_COST + PAIR_COST * positions.shape[1]))
    lexicon = lexicon_of(known)

    def run(begin: int, end: int) -> None:
        asked = codes, offsets[begin : end + 1], bodies[begin:end]
        rate(*asked, names.table, lexicon, positions[begin:end], scores[begin:end])

    parallel(run, len(queries))
    return scores


@kernel
def _rate(
    codes: Codes, offsets: Offsets, bodies: Numbers, table: LatinTable, known: Lexicon,
    positions: Numbers, scores: Weights,
) -> None:  # fmt: skip
    held, to = room(), weighing()
    for query in range(len(offsets) - 1):
        spread(codes[offsets[query] : offsets[query + 1]], known, held)
        for place in range(positions.shape[1]):
            if positions[query, place] >= 0:
                scores[query, place] = score(held, bodies[query], table, positions[query, place], known, to)


@kernel
def _search(
    codes: Codes, offsets: Offsets, bodies: Numbers, table: LatinTable, postings: Postings, known: Lexicon,
    positions: Numbers, scores: Weights,
) -> None:  # fmt: skip
    held, to = room(), weighing()
    means = np.zeros(len(table.weights), dtype=np.float64)
    found = np.empty(len(table.weights), dtype=np.int32)
    total = np.zeros(len(postings.sums), dtype=np.float64)
    reached = np.empty(len(postings.sums), dtype=np.int32)
    for query in range(len(offsets) - 1):
        spread(codes[offsets[query] : offsets[query + 1]], known, held)
        words = found[: _words(held, postings, means, found)]
        names = reached[: _names(words, means, table, postings, total, reached)]
        candidates = _candidates(names, total, postings.sums)
        for name in names:
            total[name] = 0
        for word in words:
            means[word] = 0
        every = np.empty(len(candidates), dtype=np.float64)
        for at in range(len(candidates)):
            every[at] = score(held, bodies[query], table, candidates[at], known, to)
        order = np.argsort(-every, kind="mergesort")
        for place in range(min(len(order), positions.shape[1])):
            positions[query, place] = candidates[order[place]]
            scores[query, place] = every[order[place]]


@loop
def _words(held: Spread, postings: Postings, means: Weights, found: Numbers) -> int:
    """The words of the list that the query can mean, how surely in ``means``."""
    count = 0
    for used in range(held.size[2]):
        slot = held.used[used]
        row = look(postings.features, postings.feature_rows, held.slots[slot])
        if row < 0 or postings.feature_first[row + 1] - postings.feature_first[row] > _WORDS:
            continue
        strength, option = 0.0, held.heads[slot]
        while option >= 0:
            strength = max(strength, held.strengths[option])
            option = held.chain[option]
        for at in range(postings.feature_first[row], postings.feature_first[row + 1]):
            word = postings.feature_words[at]
            if means[word] == 0:
                found[count] = word
                count += 1
            means[word] = max(means[word], strength * postings.feature_weights[at])
    return count


@kernel
def _names(
    words: Numbers, means: Weights, table: LatinTable, postings: Postings, total: Weights, reached: Numbers
) -> int:
    """Names that hold the words, what they say in ``total``; the rarest words first until the budget is spent."""
    sizes = np.empty(len(words), dtype=np.int64)
    for at in range(len(words)):
        sizes[at] = postings.first[words[at] + 1] - postings.first[words[at]]
    spent, count = 0, 0
    for at in np.argsort(sizes, kind="mergesort"):
        spent += sizes[at]
        if spent > _BUDGET and count:
            break
        word = words[at]
        for place in range(postings.first[word], min(postings.first[word + 1], postings.first[word] + _BUDGET)):
            name = postings.names[place]
            if total[name] == 0:
                reached[count] = name
                count += 1
            total[name] += means[word] * table.weights[word]
    return count


@kernel
def _candidates(names: Numbers, total: Weights, sums: Weights) -> Numbers:
    """The most promising of the names, in the order of their positions."""
    promise = np.empty(len(names), dtype=np.float64)
    for at in range(len(names)):
        name = names[at]
        promise[at] = total[name] / (sums[name] + 0.3) + 0.15 * total[name]
    return foremost(names, promise, _CANDIDATES)
