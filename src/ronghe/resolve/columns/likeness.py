"""How alike the names of each pair of rows are, from their longest common subsequence, in bits of one machine word.

The likeness is that of ``names.matching.alike``: twice the common letters over all letters, of the names as written or
with their words sorted, and the share of the shorter name that stands in the longer one. Beside it stands what is
left between the common beginning and the common end: an error leaves a letter or two, another trade leaves words.
Names are compared by their first 64 characters. Brands (:mod:`ronghe.resolve.columns.brands`) are compared first, and
names whose brands are less alike than ``APART`` no further: their likeness counts as 0.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import prange

from ronghe.names.columns.letters import WORD, common, letter_places, sort_words
from ronghe.names.columns.texts import Texts
from ronghe.names.compiled import Codes, Numbers, Offsets, compiled
from ronghe.resolve.columns.blocks import Pairs
from ronghe.resolve.columns.brands import Brands, Hashes

Shares = npt.NDArray[np.float32]
Flags = npt.NDArray[np.uint8]

_SLOTS = 256
_STRETCHES = 32
_SORT_BELOW = 0.95
"""Names more alike than this are not tried with their words sorted."""
APART = 0.5
FEWEST = 60_000
"""A shorter table counts as one of so many rows: a real list is full of namesakes, a synthetic one has few."""


_USUAL, _USUALLY_ALONE = 1_000, 0.16
"""Rows that every table is given beside its own, and the share of brands that stand alone in synthetic tables."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Columns over pairs: likeness as a whole, share of the shorter name, letters left between both ends.

    ``brand`` is the likeness of the brands, ``rows`` how many rows have the brand of both, or where they have two
    how many rows there are: the longer a table, the more strangers look alike. ``over`` counts the letters of both
    brands that met nothing: an error leaves one or two. ``rarer`` and ``commoner`` say of two brands how many rows have
    either, up to 255: a brand with an error stands alone beside one that several rows have. In a list that names every
    body once all brands stand alone: ``alone`` is the share of rows whose brand no other row has.
    """

    whole: Shares
    within: Shares
    left: Flags
    brand: Shares
    rows: Numbers
    over: Flags
    rarer: Flags
    commoner: Flags
    alone: float


def likeness(texts: Texts, brands: Brands, pairs: Pairs, veto: Flags) -> Likeness:
    """The likeness of each pair; 0 where ``veto`` is not."""
    sorted_, moved = _sorted_words(texts.codes, texts.first)
    brand, rows = np.zeros(len(pairs), dtype=np.float32), np.zeros(len(pairs), dtype=np.int32)
    over, rarer, commoner = (np.zeros(len(pairs), dtype=np.uint8) for _ in range(3))
    kept = (brands.texts.codes, brands.texts.first, brands.whole, brands.rows)
    _compare_brands(kept, pairs.first, (pairs.right, veto), (brand, rows, over, rarer, commoner))
    whole = np.zeros(len(pairs), dtype=np.float32)
    within = np.zeros(len(pairs), dtype=np.float32)
    left = np.zeros(len(pairs), dtype=np.uint8)
    names = (texts.codes, sorted_, texts.first, moved)
    _compare(names, pairs.first, (pairs.right, brand), (whole, within, left))
    return Likeness(whole, within, left, brand, rows, over, rarer, commoner, _alone(brands.rows))


def _alone(rows: Numbers) -> float:
    """The share of brands that stand alone; a short table tells little of it and counts with so many usual rows."""
    return float((np.count_nonzero(rows == 1) + _USUAL * _USUALLY_ALONE) / (len(rows) + _USUAL))


@compiled(nogil=True, parallel=True)
def _compare_brands(
    brands: tuple[Codes, Offsets, Hashes, Numbers],
    begins: Offsets,
    others_of: tuple[Numbers, Flags],
    out: tuple[Shares, Numbers, Flags, Flags, Flags],
) -> None:
    codes, first, hashes, often = brands
    rights, veto = others_of
    brand, rows, over, rarer, commoner = out
    count = len(first) - 1
    for stretch in prange(_STRETCHES):
        letters, bits = np.zeros(_SLOTS, dtype=np.uint32), np.zeros((_SLOTS, 1), dtype=np.uint64)
        for row in range(stretch * count // _STRETCHES, (stretch + 1) * count // _STRETCHES):
            ready = False
            begin = first[row]
            end = min(first[row + 1], begin + WORD)
            for at in range(begins[row], begins[row + 1]):
                if veto[at]:
                    continue
                if hashes[row] == hashes[rights[at]]:
                    brand[at], rows[at] = 1.0, often[row]
                    continue
                if not ready:
                    letter_places(codes, begin, end, letters, bits)
                    ready = True
                start = first[rights[at]]
                stop = min(first[rights[at] + 1], start + WORD)
                met = common(codes, start, stop, letters, bits, end - begin)
                letters_of_both = end - begin + stop - start
                rows[at] = max(count, FEWEST)
                over[at] = letters_of_both - 2 * met
                rarer[at] = min(often[row], often[rights[at]], 255)
                commoner[at] = min(max(often[row], often[rights[at]]), 255)
                brand[at] = 2.0 * met / max(letters_of_both, 1)


@compiled(nogil=True)
def _sorted_words(codes: Codes, first: Offsets) -> tuple[Codes, Flags]:
    """Each name with its words in the order of their characters, and whether that moved any."""
    out = codes.copy()
    moved = np.zeros(len(first) - 1, dtype=np.uint8)
    bounds = np.empty((64, 2), dtype=np.int64)
    for row in range(len(first) - 1):
        begin, end = first[row], first[row + 1]
        moved[row] = sort_words(codes, begin, end, out[begin:end], bounds)
    return out, moved


@compiled(nogil=True)
def _between(codes: Codes, low: int, high: int, other: int, end: int) -> int:
    """Letters between the common beginning and the common end of two names, of the name with fewer of them."""
    while low < high and other < end and codes[low] == codes[other]:
        low += 1
        other += 1
    while high > low and end > other and codes[high - 1] == codes[end - 1]:
        high -= 1
        end -= 1
    return min(high - low, end - other, 255)


@compiled(nogil=True, parallel=True)
def _compare(
    names: tuple[Codes, Codes, Offsets, Flags],
    begins: Offsets,
    others_of: tuple[Numbers, Shares],
    out: tuple[Shares, Shares, Flags],
) -> None:
    rights, brand = others_of
    codes, sorted_, first, moved = names
    whole, within, left_over = out
    count = len(first) - 1
    for stretch in prange(_STRETCHES):
        letters, bits = np.zeros(_SLOTS, dtype=np.uint32), np.zeros((_SLOTS, 1), dtype=np.uint64)
        others, other_bits = np.zeros(_SLOTS, dtype=np.uint32), np.zeros((_SLOTS, 1), dtype=np.uint64)
        for row in range(stretch * count // _STRETCHES, (stretch + 1) * count // _STRETCHES):
            begin = first[row]
            end = min(first[row + 1], begin + WORD)
            counted = ready = False
            for at in range(begins[row], begins[row + 1]):
                if brand[at] < APART:
                    continue
                if not counted:
                    letter_places(codes, begin, end, letters, bits)
                    counted = True
                start = first[rights[at]]
                stop = min(first[rights[at] + 1], start + WORD)
                letters_of_both = end - begin + stop - start
                shorter = max(min(end - begin, stop - start), 1)
                met = common(codes, start, stop, letters, bits, end - begin)
                rest = _between(codes, begin, end, start, stop)
                if 2.0 * met < _SORT_BELOW * letters_of_both and (moved[row] or moved[rights[at]]):
                    if not ready:
                        letter_places(sorted_, begin, end, others, other_bits)
                        ready = True
                    again = common(sorted_, start, stop, others, other_bits, end - begin)
                    if again > met:
                        met, rest = again, _between(sorted_, begin, end, start, stop)
                whole[at] = 2.0 * met / max(letters_of_both, 1)
                within[at] = met / shorter
                left_over[at] = rest
