"""Names of one script searched: those that share rare groups of letters, the likest of them compared letter by letter.

A group is two Han characters, three or four characters of a Latin name, or the whole name. For a query the postings of
its rarest groups are read until a budget is spent. Of each name that they reach a mark of 128 bits, one for each of its
groups, tells about how many groups it shares with the query, those too whose postings are too long to be read. What
shares most, measured by the groups of both, is compared as :mod:`ronghe.names.matching.alike` compares; of equal names
the one whose legal form says the same comes first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ronghe.names.columns.bare import Bare
from ronghe.names.columns.letters import LETTERS, WORD, common, groups, ones, put_letters, sort_words, take_letters
from ronghe.names.columns.texts import Texts
from ronghe.names.columns.words import hash_of
from ronghe.names.compiled import Codes, Flags, Keys, Numbers, Offsets, kernel, parallel, ready
from ronghe.names.matching.alike import OTHER_ORDER, WITHIN, WRITTEN
from ronghe.names.matching.postings import Postings, postings

Scores = npt.NDArray[np.float32]

_BITS_LEAST, _BITS_MOST = 12, 22
_BUDGET = 12_000
"""Postings that are read for a query, some 100 microseconds of work; longer ones are kept in part."""
_NEAR = 48
"""Names that are compared with a query letter by letter."""
_LETTERS = 3
"""Letters by which names are ordered: those of 21 bits that a number of 64 can hold."""
_MARKS = 2
_MOST_GROUPS = 256
"""Groups of a name that are looked at: the first ones of a very long name."""
_STEPS = 256
"""Degrees of likeness by marks."""
_OTHER_FORM = 0.005
"""What another legal form takes from a score: less than any letter does."""
_LETTER_COST, _QUERY_COST, _NEAR_COST = 0.03, 1.0, 0.15
"""Milliseconds that Python takes for a letter of a list, for a query, and for a name that is compared with it."""


@dataclass(frozen=True, slots=True)
class Grams:
    """Names in the order of their first letters, so that what shares a group stands close by in memory.

    ``holders[begins[bucket] : begins[bucket + 1]]`` are the rows of the names that hold a group of the bucket, in
    order; ``listed`` says at which position each row was given.
    """

    begins: Offsets
    holders: Numbers
    marks: Keys
    texts: Texts
    forms: Flags
    listed: Numbers

    def best(self, queries: Bare, top: int) -> tuple[Numbers, Scores]:
        """For each query the ``top`` names most alike, ties by position, and their scores; -1 where there are fewer."""
        positions = np.full((len(queries.texts), top), -1, dtype=np.int32)
        scores = np.zeros(positions.shape, dtype=np.float32)
        texts = self.texts
        longest = int(np.diff(texts.first).max(initial=0))
        cost = _QUERY_COST + _NEAR_COST * min(_NEAR, len(texts)) + 0.001 * min(_BUDGET, len(self.holders))
        search = ready(_search, cost * len(queries.texts))

        words = -(-int(np.diff(queries.texts.first).max(initial=1)) // WORD)

        def run(begin: int, end: int) -> None:
            bits = np.zeros((2, words, LETTERS), dtype=np.uint64)
            search(
                (queries.texts.codes, queries.texts.first[begin : end + 1], queries.forms[begin:end]),
                (texts.codes, texts.first, self.forms, self.listed), (self.begins, self.holders, self.marks),
                longest, bits, positions[begin:end], scores[begin:end],
            )  # fmt: skip

        parallel(run, len(queries.texts))
        return positions, scores


def grams(bare: Bare) -> Grams:
    """Postings and marks of names without their legal forms."""
    listed = np.argsort(_first_letters(bare.texts), kind="stable").astype(np.int32)
    texts, forms = bare.texts.ordered(listed), bare.forms[listed]
    del bare  # nothing holds its letters from here on
    codes, first = texts.codes, texts.first
    bits = min(_BITS_MOST, max(_BITS_LEAST, len(codes).bit_length()))
    marks = np.zeros((len(first) - 1, _MARKS), dtype=np.uint64)
    count, lay = ready(_count, _LETTER_COST * len(codes) / 2), ready(_lay, _LETTER_COST * len(codes) / 2)
    made = postings(
        first, 1 << bits, _BUDGET,
        lambda begin, end, sizes: count(begin, end, (codes, first), sizes, marks, bits),
        lambda begin, end, places, made: lay(begin, end, (codes, first), places, made, bits),
    )  # fmt: skip
    return Grams(*made, marks, texts, forms, listed)


def arrays_of(same: Grams) -> dict[str, npt.NDArray[Any]]:
    """What has to be kept, by name."""
    return {
        "begins": same.begins, "holders": same.holders, "marks": same.marks,
        "codes": same.texts.codes, "first": same.texts.first, "forms": same.forms, "listed": same.listed,
    }  # fmt: skip


def grams_of(kept: Callable[[str], npt.NDArray[Any]]) -> Grams:
    """The same from what was kept, an array a name."""
    texts = Texts(kept("codes"), kept("first"))
    return Grams(kept("begins"), kept("holders"), kept("marks"), texts, kept("forms"), kept("listed"))


def _first_letters(texts: Texts) -> Keys:
    """A number a name that sorts names by their first letters."""
    out = np.zeros(len(texts), dtype=np.uint64)
    for step in range(_LETTERS):
        at = texts.first[:-1] + step
        inside = at < texts.first[1:]
        out[inside] |= texts.codes[at[inside]].astype(np.uint64) << np.uint64(64 - 21 * (step + 1))
    return out


@kernel
def _count(begin: int, end: int, texts: tuple[Codes, Offsets], sizes: Numbers, marks: Keys, bits: int) -> None:
    """Add how often names hold the groups of each bucket, and set their marks."""
    shift = np.uint64(64 - bits)
    codes, first = texts
    held = np.empty(_MOST_GROUPS, dtype=np.uint64)
    for name in range(begin, end):
        for at in range(_groups(codes, first[name], first[name + 1], held)):
            _mark(held[at], marks, name)
            sizes[held[at] >> shift] += 1


@kernel
def _lay(begin: int, end: int, texts: tuple[Codes, Offsets], places: Numbers, made: Postings, bits: int) -> None:
    shift = np.uint64(64 - bits)
    codes, first = texts
    held = np.empty(_MOST_GROUPS, dtype=np.uint64)
    for name in range(begin, end):
        for at in range(_groups(codes, first[name], first[name + 1], held)):
            bucket = np.int64(held[at] >> shift)
            place = made.begins[bucket] + places[bucket]
            if place < made.begins[bucket + 1]:
                made.holders[place] = name
                places[bucket] += 1


@kernel
def _groups(codes: Codes, begin: int, end: int, out: Keys) -> int:
    """Hashes of the groups of one name and of the name as a whole; how many."""
    found = groups(codes, begin, end, out[1:], True) + 1
    out[0] = hash_of(codes, begin, end) * np.uint64(0x94D049BB133111EB)
    return found


@kernel
def _mark(group: np.uint64, marks: Keys, row: int) -> None:
    """Set the bit of a group: bits of its hash that choose no bucket."""
    bit = np.int64(group & np.uint64(WORD * _MARKS - 1))
    marks[row, bit // WORD] |= np.uint64(1) << np.uint64(bit % WORD)


@kernel
def _search(
    queries: tuple[Codes, Offsets, Flags], listed: tuple[Codes, Offsets, Flags, Numbers],
    index: tuple[Offsets, Numbers, Keys], longest: int, bits: Keys, positions: Numbers, scores: Scores,
) -> None:  # fmt: skip
    asked, asked_first, asked_forms = queries
    near = np.empty(max(_NEAR, positions.shape[1]), dtype=np.int32)
    values = np.empty(len(near), dtype=np.float64)
    seen = np.zeros(len(listed[1]) - 1, dtype=np.uint8)
    touched = np.empty(2 * _BUDGET, dtype=np.int32)
    degrees = np.empty(2 * _BUDGET, dtype=np.uint8)
    buffer, bounds = np.empty(max(longest, 1), dtype=np.uint32), np.empty((64, 2), dtype=np.int64)
    for query in range(len(asked_first) - 1):
        name = asked[asked_first[query] : asked_first[query + 1]]
        if len(name) == 0:
            continue
        reached = _reach(name, index, seen, touched, degrees)
        count = _likest(touched[:reached], degrees, near)
        _compare(name, listed, near[:count], values, (bits[0], bits[1], buffer, bounds))
        for at in range(count):
            values[at] -= _OTHER_FORM * (1 - _one_form(asked_forms[query], listed[2][near[at]]))
            near[at] = listed[3][near[at]]
        _ordered(near[:count], values)
        for place in range(min(count, positions.shape[1])):
            positions[query, place] = near[place]
            scores[query, place] = max(values[place], 0.0)


@kernel
def _reach(name: Codes, index: tuple[Offsets, Numbers, Keys], seen: Flags, touched: Numbers, degrees: Flags) -> int:
    """The names in the postings of the rarest groups into ``touched``, how alike by marks; how many there are."""
    begins, holders, marks = index
    held = np.empty(_MOST_GROUPS, dtype=np.uint64)
    mine = np.zeros((1, _MARKS), dtype=np.uint64)
    count = _groups(name, 0, len(name), held)
    for at in range(count):
        _mark(held[at], mine, 0)
    all_mine = 0
    for word in range(_MARKS):
        all_mine += ones(mine[0, word])
    _rarest_first(held[:count], begins)
    spent, reached, before = 0, 0, np.int64(-1)
    for at in range(count):
        bucket = np.int64(held[at])
        size = begins[bucket + 1] - begins[bucket]
        if size == 0 or bucket == before:
            continue
        if spent and spent + size > _BUDGET:
            break
        spent += size
        before = bucket
        for place in range(begins[bucket], begins[bucket] + size):
            other = holders[place]
            touched[reached] = other
            reached += 1 - seen[other]
            seen[other] = 1
    for at in range(reached):
        shared, theirs = 0, 0
        for word in range(_MARKS):
            shared += ones(marks[touched[at], word] & mine[0, word])
            theirs += ones(marks[touched[at], word])
        degrees[at] = int(2 * (_STEPS - 1) * shared / (all_mine + theirs))
    for at in range(reached):
        seen[touched[at]] = 0
    return reached


@kernel
def _rarest_first(held: Keys, begins: Offsets) -> None:
    """Hashes of groups become their buckets, those with the shortest postings first."""
    shift = np.uint64(64)
    size = len(begins) - 1
    while size > 1:
        shift -= np.uint64(1)
        size >>= 1
    for at in range(len(held)):
        bucket = held[at] >> shift
        size = begins[np.int64(bucket) + 1] - begins[np.int64(bucket)]
        place = at
        while place > 0:
            other = np.int64(held[place - 1])
            theirs = begins[other + 1] - begins[other]
            if theirs < size or (theirs == size and held[place - 1] <= bucket):
                break
            held[place] = held[place - 1]
            place -= 1
        held[place] = bucket


@kernel
def _likest(touched: Numbers, degrees: Flags, near: Numbers) -> int:
    """The names of the highest degrees into ``near``, the first ones of the lowest of these; how many."""
    often = np.zeros(_STEPS, dtype=np.int64)
    for at in range(len(touched)):
        often[degrees[at]] += 1
    least, above = _STEPS - 1, 0
    while least > 0 and above + often[least] < len(near):
        above += often[least]
        least -= 1
    count, left = 0, len(near) - above
    for at in range(len(touched)):
        if degrees[at] > least or (degrees[at] == least and left > 0):
            left -= 1 if degrees[at] == least else 0
            near[count] = touched[at]
            count += 1
    return count


@kernel
def _compare(
    name: Codes, listed: tuple[Codes, Offsets, Flags, Numbers], near: Numbers, values: npt.NDArray[np.float64],
    room: tuple[Keys, Keys, Codes, Offsets],
) -> None:  # fmt: skip
    """The likeness of a name and each of the near ones, as ``alike`` has it, into ``values``."""
    codes, first = listed[0], listed[1]
    bits, order_bits, buffer, bounds = room
    size = len(name)
    put_letters(name, 0, size, bits)
    in_order = np.empty(size, dtype=np.uint32)
    moved = sort_words(name, 0, size, in_order, bounds)
    put_letters(in_order, 0, size, order_bits)
    for at in range(len(near)):
        begin, end = first[near[at]], first[near[at] + 1]
        met = common(codes, begin, end, bits, size)
        best = 2.0 * met / (size + end - begin)
        if best < OTHER_ORDER and (sort_words(codes, begin, end, buffer, bounds) or moved):
            again = common(buffer, 0, end - begin, order_bits, size)
            best = max(best, OTHER_ORDER * 2.0 * again / (size + end - begin))
        values[at] = WRITTEN * best + WITHIN * met / min(size, end - begin)
    take_letters(name, 0, size, bits)
    take_letters(in_order, 0, size, order_bits)


@kernel
def _one_form(mine: int, theirs: int) -> float:
    """The share of what two legal forms say that both say: 1 for the same, and for none beside none."""
    either = ones(np.uint64(mine | theirs))
    return 1.0 if either == 0 else ones(np.uint64(mine & theirs)) / either


@kernel
def _ordered(near: Numbers, values: npt.NDArray[np.float64]) -> None:
    """Sort names by their values, the highest first, ties by position."""
    for one in range(1, len(near)):
        name, value, place = near[one], values[one], one
        while place > 0 and (values[place - 1] < value or (values[place - 1] == value and near[place - 1] > name)):
            near[place], values[place] = near[place - 1], values[place - 1]
            place -= 1
        near[place], values[place] = name, value
