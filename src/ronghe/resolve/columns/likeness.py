"""How alike the names of each pair of rows are, from their longest common subsequence, in bits of one machine word.

The likeness is that of ``names.matching.alike``: twice the common letters over all letters, of the names as written or
with their words sorted, and the share of the shorter name that stands in the longer one. Beside it stands what is
left between the common beginning and the common end: an error leaves a letter or two, another trade leaves words.
Names are compared by their first 64 characters. Brands (:mod:`ronghe.resolve.columns.brands`) are compared first, and
names whose brands are less alike than ``APART`` no further: their likeness counts as 0.
"""

import threading
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ronghe.names.columns.letters import LETTERS, WORD, common, ones, put_letters, sort_words, take_letters
from ronghe.names.columns.texts import Texts
from ronghe.names.compiled import Codes, Keys, Numbers, Offsets, kernel, loop, ready
from ronghe.resolve.columns.blocks import Pairs
from ronghe.resolve.columns.brands import Brands, Hashes

Shares = npt.NDArray[np.float32]
Weights = npt.NDArray[np.float64]
Flags = npt.NDArray[np.uint8]

_SORT_BELOW = 0.95
"""Names more alike than this are not tried with their words sorted."""
_LEVELS = 3
APART = 0.5
FEWEST = 60_000
"""A shorter table counts as one of so many rows: a real list is full of namesakes, a synthetic one has few."""
_LETTER_COST, _PAIR_COST = 0.003, 0.05
"""Milliseconds that Python takes for a letter of a name, and for the names of a pair."""


_USUAL, _USUALLY_ALONE = 1_000, 0.16
"""Rows that every table is given beside its own, and the share of brands that stand alone in synthetic tables."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Columns over pairs: likeness as a whole, share of the shorter name, letters left between both ends."""

    whole: Shares
    within: Shares
    left: Flags


@dataclass(frozen=True, slots=True)
class BrandsAlike:
    """Columns over pairs: likeness of the brands, 0 for a vetoed pair.

    ``rows`` says how many rows have the brand of both, or where they have two
    how many rows there are: the longer a table, the more strangers look alike. ``over`` counts the letters of both
    brands that met nothing: an error leaves one or two. ``rarer`` and ``commoner`` say of two brands how many rows have
    either, up to 255: a brand with an error stands alone beside one that several rows have. In a list that names every
    body once all brands stand alone: ``alone`` is the share of rows whose brand no other row has.
    """

    brand: Shares
    rows: Numbers
    over: Flags
    rarer: Flags
    commoner: Flags
    alone: float


class Names:
    """The names of a table and their brands, ready to be compared pair by pair."""

    def __init__(self, texts: Texts, brands: Brands) -> None:
        sorted_, moved = ready(_sorted_words, _LETTER_COST * len(texts.codes))(texts.codes, texts.first)
        self._names = (texts.codes, sorted_, texts.first, moved)
        self._marks = ready(_marks, _LETTER_COST * len(texts.codes))(texts.codes, texts.first)
        self._brands = (brands.texts.codes, brands.texts.first, brands.whole, brands.rows)
        self._alone = _alone(brands.rows)
        self._room = _Room()

    def brands_alike(self, pairs: Pairs, veto: Flags) -> BrandsAlike:
        """The likeness of the brands of pairs; of those that ``veto`` strikes nothing is said."""
        count = len(pairs.right)
        brand, rows = np.zeros(count, dtype=np.float32), np.zeros(count, dtype=np.int32)
        over, rarer, commoner = np.zeros((3, count), dtype=np.uint8)
        compare = ready(_compare_brands, _PAIR_COST * count)
        compare(self._brands, pairs, veto, self._room.bits[0], (brand, rows, over, rarer, commoner))
        return BrandsAlike(brand, rows, over, rarer, commoner, self._alone)

    def alike_enough(self, pairs: Pairs, needed: Weights, most: Weights) -> Flags:
        """Of which pairs the names may be so alike as is needed: that tell the letters of both, whatever their order.

        ``most`` says what likeness as a whole and the share of the shorter name give at most, in equal steps.
        """
        asked = np.zeros(len(pairs.right), dtype=np.uint8)
        sift = ready(_sift, _PAIR_COST * len(asked))
        sift((self._marks, self._names[2]), pairs, needed, most, asked)
        return asked

    def alike(self, pairs: Pairs, asked: Flags) -> Alike:
        """The likeness of the names of pairs; 0 for those that are not ``asked`` for."""
        count = len(pairs.right)
        whole, within = np.zeros((2, count), dtype=np.float32)
        left = np.zeros(count, dtype=np.uint8)
        compare = ready(_compare, 2 * _PAIR_COST * count)
        compare(self._names, pairs, asked, self._room.bits, (whole, within, left))
        return Alike(whole, within, left)


class _Room(threading.local):
    """A thread's room for the letters of two names; what compares leaves it empty."""

    def __init__(self) -> None:
        self.bits = np.zeros((2, 1, LETTERS), dtype=np.uint64)


def _alone(rows: Numbers) -> float:
    """The share of brands that stand alone; a short table tells little of it and counts with so many usual rows."""
    return float((np.count_nonzero(rows == 1) + _USUAL * _USUALLY_ALONE) / (len(rows) + _USUAL))


@loop
def _compare_brands(
    brands: tuple[Codes, Offsets, Hashes, Numbers],
    pairs: Pairs,
    veto: Flags,
    bits: Keys,
    out: tuple[Shares, Numbers, Flags, Flags, Flags],
) -> None:
    codes, first, hashes, often = brands
    from_row, begins, rights = pairs
    brand, rows, over, rarer, commoner = out
    count = len(first) - 1
    for number in range(len(begins) - 1):
        row, counted = from_row + number, False
        begin = first[row]
        end = min(first[row + 1], begin + WORD)
        for at in range(begins[number], begins[number + 1]):
            other = rights[at]
            if veto[at]:
                continue
            if hashes[row] == hashes[other]:
                brand[at], rows[at] = 1.0, often[row]
                continue
            if not counted:
                put_letters(codes, begin, end, bits)
                counted = True
            start = first[other]
            stop = min(first[other + 1], start + WORD)
            met = common(codes, start, stop, bits, end - begin)
            letters_of_both = end - begin + stop - start
            rows[at] = max(count, FEWEST)
            over[at] = letters_of_both - 2 * met
            rarer[at] = min(often[row], often[other], 255)
            commoner[at] = min(max(often[row], often[other]), 255)
            brand[at] = 2.0 * met / max(letters_of_both, 1)
        if counted:
            take_letters(codes, begin, end, bits)


@kernel
def _marks(codes: Codes, first: Offsets) -> Keys:
    """For each name and up to ``_LEVELS`` a bit for each sort of letters of which it has one, two, three or more."""
    marks = np.zeros((len(first) - 1, _LEVELS), dtype=np.uint64)
    for row in range(len(marks)):
        for at in range(first[row], first[row + 1]):
            bit = np.uint64(1) << np.uint64(codes[at] & np.uint32(WORD - 1))
            for level in range(_LEVELS):
                if not marks[row, level] & bit:
                    marks[row, level] |= bit
                    break
    return marks


@loop
def _sift(names: tuple[Keys, Offsets], pairs: Pairs, needed: Weights, most: Weights, asked: Flags) -> None:
    """A letter of which the other name has fewer meets nothing; of longer names than are compared anything may."""
    marks, first = names
    from_row, begins, rights = pairs
    steps = len(most) - 1
    for number in range(len(begins) - 1):
        row = from_row + number
        size = first[row + 1] - first[row]
        for at in range(begins[number], begins[number + 1]):
            if needed[at] >= most[steps, steps]:
                continue
            other = rights[at]
            length = first[other + 1] - first[other]
            whole = within = steps
            if min(size, length) > 0 and max(size, length) <= WORD:
                mine, theirs = size, length
                for level in range(_LEVELS):
                    mine -= ones(marks[row, level] & ~marks[other, level])
                    theirs -= ones(marks[other, level] & ~marks[row, level])
                met = min(mine, theirs)
                whole = -(-2 * met * steps // (size + length))
                within = -(-met * steps // min(size, length))
            asked[at] = needed[at] < most[whole, within]


@kernel
def _sorted_words(codes: Codes, first: Offsets) -> tuple[Codes, Flags]:
    """Each name with its words in the order of their characters, and whether that moved any."""
    out = codes.copy()
    moved = np.zeros(len(first) - 1, dtype=np.uint8)
    bounds = np.empty((64, 2), dtype=np.int64)
    for row in range(len(first) - 1):
        begin, end = first[row], first[row + 1]
        moved[row] = sort_words(codes, begin, end, out[begin:end], bounds)
    return out, moved


@loop
def _between(codes: Codes, low: int, high: int, other: int, end: int) -> int:
    """Letters between the common beginning and the common end of two names, of the name with fewer of them."""
    while low < high and other < end and codes[low] == codes[other]:
        low += 1
        other += 1
    while high > low and end > other and codes[high - 1] == codes[end - 1]:
        high -= 1
        end -= 1
    return min(high - low, end - other, 255)


@loop
def _compare(
    names: tuple[Codes, Codes, Offsets, Flags],
    pairs: Pairs,
    asked: Flags,
    room: Keys,
    out: tuple[Shares, Shares, Flags],
) -> None:
    from_row, begins, rights = pairs
    codes, sorted_, first, moved = names
    whole, within, left_over = out
    bits, order_bits = room[0], room[1]
    for number in range(len(begins) - 1):
        row, counted, ordered = from_row + number, False, False
        begin = first[row]
        end = min(first[row + 1], begin + WORD)
        for at in range(begins[number], begins[number + 1]):
            if not asked[at]:
                continue
            if not counted:
                put_letters(codes, begin, end, bits)
                counted = True
            start = first[rights[at]]
            stop = min(first[rights[at] + 1], start + WORD)
            letters_of_both = end - begin + stop - start
            shorter = max(min(end - begin, stop - start), 1)
            met = common(codes, start, stop, bits, end - begin)
            rest = _between(codes, begin, end, start, stop)
            if 2.0 * met < _SORT_BELOW * letters_of_both and (moved[row] or moved[rights[at]]):
                if not ordered:
                    put_letters(sorted_, begin, end, order_bits)
                    ordered = True
                again = common(sorted_, start, stop, order_bits, end - begin)
                if again > met:
                    met, rest = again, _between(sorted_, begin, end, start, stop)
            whole[at] = 2.0 * met / max(letters_of_both, 1)
            within[at] = met / shorter
            left_over[at] = rest
        if counted:
            take_letters(codes, begin, end, bits)
        if ordered:
            take_letters(sorted_, begin, end, order_bits)
