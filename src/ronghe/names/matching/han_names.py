"""A list of Chinese names asked by Latin ones: candidates by pairs of characters and of syllables, then the alignment.

An English word leads to the pieces that may be written so, and these to names by their first two characters; a word of
pinyin leads to names by two syllables that follow one another.
"""

from collections.abc import Sequence

import numpy as np

from ronghe.names.compiled import (
    PART,
    STEP,
    WORD,
    Codes,
    Keys,
    Numbers,
    Offsets,
    Weights,
    feature,
    kernel,
    loop,
    parallel,
    ready,
)
from ronghe.names.concepts.encode import spread
from ronghe.names.concepts.han import plain_codes
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.concepts.lexicon import Lexicon, lexicon_of
from ronghe.names.concepts.options import Spread, asked_bit, room
from ronghe.names.matching.align import LatinTable
from ronghe.names.matching.bilingual import PAIR_COST, SPREAD_COST
from ronghe.names.matching.bodies import han_bodies
from ronghe.names.matching.foremost import foremost
from ronghe.names.matching.latin_names import latin_table
from ronghe.names.matching.latin_words import cut
from ronghe.names.matching.postings import Postings, postings
from ronghe.names.matching.score import score, weighing

_CANDIDATES = 48
"""Names that are aligned with a query."""
_BUDGET = 24_000
_BITS = 19
_BUCKETS = 1 << _BITS
_RENDERED = 0.6
"""Renderings that are less sure lead to no name."""
_MOST = 12
"""Pieces of a word that are looked up."""
_FIRST_HAN, _LAST_HAN = 0x3400, 0x9FFF
_U1 = np.uint64(1)
_SHIFT = np.uint64(64 - _BITS)
Sounds = tuple[Numbers, Keys]
"""The readings of each character, and the keys of all syllables."""


class HanNames:
    """A list of Chinese names, ready to be asked by Latin ones."""

    def __init__(self, names: Sequence[str], known: Knowledge) -> None:
        self._known = known
        self._lexicon = lexicon_of(known)
        self._codes, self._offsets = plain_codes(names)
        self._bodies = np.array([han_bodies(name) for name in names], dtype=np.int32)
        self._first, self._holders = self._posted()
        by_key = np.argsort(self._lexicon.option_keys, kind="stable")
        self._keys = self._lexicon.option_keys[by_key]
        self._options = by_key.astype(np.int32)
        self._pieces = np.repeat(np.arange(len(self._lexicon.tells), dtype=np.int32), np.diff(self._lexicon.first))

    def _posted(self) -> Postings:
        """The names by the buckets of their pairs, no more of a bucket than are ever read."""
        texts, sounds = (self._codes, self._offsets), (self._lexicon.readings, self._lexicon.syllable_keys)
        count, lay = ready(_count, 0.01 * len(self._codes)), ready(_lay, 0.01 * len(self._codes))
        return postings(
            self._offsets, _BUCKETS, _BUDGET + 1,
            lambda begin, end, sizes: count(begin, end, texts, sounds, sizes),
            lambda begin, end, places, made: lay(begin, end, texts, sounds, places, made),
        )  # fmt: skip

    def best(self, queries: Sequence[str], top: int) -> tuple[Numbers, Weights]:
        """For each query the positions of the best names and their scores; -1 where there are fewer."""
        _, asked = latin_table(queries, self._known, of_a_list=False)
        positions = np.full((len(queries), top), -1, dtype=np.int32)
        scores = np.zeros((len(queries), top), dtype=np.float64)

        search = ready(_search, len(queries) * (SPREAD_COST + PAIR_COST) * min(_CANDIDATES, len(self._bodies)))

        def run(begin: int, end: int) -> None:
            search(
                begin, asked, self._lexicon, (self._keys, self._options, self._pieces),
                (self._codes, self._offsets), self._bodies, self._first, self._holders,
                positions[begin:end], scores[begin:end],
            )  # fmt: skip

        parallel(run, len(queries))
        return positions, scores


@loop
def _bucket(one: np.uint64, two: np.uint64, sort: int) -> int:
    return int(feature(one * STEP + two, sort) >> _SHIFT)


@kernel
def _count(begin: int, end: int, texts: tuple[Codes, Offsets], sounds: Sounds, sizes: Numbers) -> None:
    codes, offsets = texts
    held = np.empty(5, dtype=np.int32)
    for name in range(begin, end):
        for at in range(offsets[name], offsets[name + 1] - 1):
            for one in range(_pairs(codes, at, sounds, held)):
                sizes[held[one]] += 1


@kernel
def _lay(begin: int, end: int, texts: tuple[Codes, Offsets], sounds: Sounds, places: Numbers, made: Postings) -> None:
    codes, offsets = texts
    held = np.empty(5, dtype=np.int32)
    for name in range(begin, end):
        for at in range(offsets[name], offsets[name + 1] - 1):
            for one in range(_pairs(codes, at, sounds, held)):
                bucket = held[one]
                place = made.begins[bucket] + places[bucket]
                if place < made.begins[bucket + 1]:
                    made.holders[place] = name
                    places[bucket] += 1


@loop
def _pairs(codes: Codes, at: int, sounds: Sounds, out: Numbers) -> int:
    """The buckets of a character and the next one, as they are and as each of their readings; how many."""
    one, two = codes[at], codes[at + 1]
    if not (_FIRST_HAN <= one <= _LAST_HAN and _FIRST_HAN <= two <= _LAST_HAN):
        return 0
    readings, syllables = sounds
    out[0] = _bucket(np.uint64(one), np.uint64(two), WORD)
    found = 1
    for way in range(4):
        left, right = readings[one - _FIRST_HAN, way // 2], readings[two - _FIRST_HAN, way % 2]
        if left >= 0 and right >= 0:
            out[found] = _bucket(syllables[left], syllables[right], PART)
            found += 1
    return found


@kernel
def _leads(
    row: int, asked: LatinTable, known: Lexicon, pieces: tuple[Keys, Numbers, Numbers], out: Numbers, told: Weights
) -> int:
    """The buckets that a query's words lead to, and how much each tells."""
    keys, options, owners = pieces
    cuts = np.zeros(32, dtype=np.int32)
    before, before_told, count = np.uint64(0), 0.0, 0
    for at in range(asked.first[row], asked.first[row + 1]):
        word = asked.words[at]
        weight = asked.weights[word]
        letters = asked.letters[asked.letter_first[word] : asked.letter_first[word + 1]]
        parts = cut(letters, known.syllables, known.syllable_rows, cuts)
        for part in range(parts):
            key = np.uint64(0)
            for letter in letters[cuts[part] : cuts[part + 1]]:
                key = key * STEP + np.uint64(letter) + _U1
            if before != 0 and count < len(out):
                out[count], told[count] = _bucket(before, key, PART), (weight + before_told) / 2
                count += 1
            before, before_told = key, weight
        if parts == 0:
            before = np.uint64(0)
        place = np.searchsorted(keys, asked.keys[asked.key_first[word]])
        seen = 0
        while place < len(keys) and keys[place] == asked.keys[asked.key_first[word]] and seen < _MOST:
            option = options[place]
            piece = owners[option]
            begin, end = known.code_first[piece], known.code_first[piece + 1]
            if end - begin > 1 and known.option_strengths[option] >= _RENDERED and count < len(out):
                bucket = _bucket(np.uint64(known.codes[begin]), np.uint64(known.codes[begin + 1]), WORD)
                out[count], told[count] = bucket, weight * known.option_strengths[option]
                count += 1
                seen += 1
            place += 1
    return count


@loop
def _ask(asked: LatinTable, row: int, held: Spread, flag: int) -> None:
    """Set or take back which features a query asks for, so that of the names beside it no others are kept."""
    for at in range(asked.first[row], asked.first[row + 1]):
        word = asked.words[at]
        for place in range(asked.key_first[word], asked.key_first[word + 1]):
            held.asked[asked_bit(asked.keys[place])] = flag


@kernel
def _search(
    begin: int, asked: LatinTable, known: Lexicon, pieces: tuple[Keys, Numbers, Numbers],
    texts: tuple[Codes, Offsets], bodies: Numbers, first: Offsets, holders: Numbers,
    positions: Numbers, scores: Weights,
) -> None:  # fmt: skip
    held, to = room(), weighing()
    held.asked[:] = 0
    codes, offsets = texts
    total = np.zeros(len(bodies), dtype=np.float64)
    reached = np.empty(len(bodies), dtype=np.int32)
    leads, told = np.empty(512, dtype=np.int32), np.empty(512, dtype=np.float64)
    for query in range(len(positions)):
        _ask(asked, begin + query, held, 1)
        count = _leads(begin + query, asked, known, pieces, leads, told)
        sizes = np.empty(count, dtype=np.int64)
        for at in range(count):
            sizes[at] = first[leads[at] + 1] - first[leads[at]]
        spent, names = 0, 0
        for at in np.argsort(sizes, kind="mergesort"):
            spent += sizes[at]
            if spent > _BUDGET and names:
                break
            for place in range(first[leads[at]], min(first[leads[at] + 1], first[leads[at]] + _BUDGET)):
                name = holders[place]
                if total[name] == 0:
                    reached[names] = name
                    names += 1
                total[name] += told[at] + 1e-6
        candidates = foremost(reached[:names], total[reached[:names]], _CANDIDATES)
        for at in range(names):
            total[reached[at]] = 0
        every = np.empty(len(candidates), dtype=np.float64)
        for at in range(len(candidates)):
            name = candidates[at]
            spread(codes[offsets[name] : offsets[name + 1]], known, held)
            every[at] = score(held, bodies[name], asked, begin + query, known, to)
        _ask(asked, begin + query, held, 0)
        order = np.argsort(-every, kind="mergesort")
        for place in range(min(len(order), positions.shape[1])):
            positions[query, place] = candidates[order[place]]
            scores[query, place] = every[order[place]]
