"""How alike the names of each pair of rows are, from their longest common subsequence, in bits of one machine word.

The likeness is that of ``names.matching.alike``: twice the common letters over all letters, of the names as written or
with their words sorted, and the share of the shorter name that stands in the longer one. Beside it stands what is
left between the common beginning and the common end: an error leaves a letter or two, another trade leaves words.
Names are compared by their first 64 characters.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import prange

from ronghe.names.compiled import compiled
from ronghe.resolve.columns.blocks import Pairs
from ronghe.resolve.columns.text import Codes, Hashes, Numbers, Offsets, Texts

Shares = npt.NDArray[np.float32]
Flags = npt.NDArray[np.uint8]

_LONGEST = 64
_SLOTS = 256
_STRETCHES = 32
_SORT_BELOW = 0.95
"""Names more alike than this are not tried with their words sorted."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Columns over pairs: likeness as a whole, share of the shorter name, letters left between both ends."""

    whole: Shares
    within: Shares
    left: Flags


def likeness(texts: Texts, pairs: Pairs, veto: Flags) -> Likeness:
    """The likeness of each pair; 0 where ``veto`` is not."""
    sorted_, moved = _sorted_words(texts.codes, texts.first)
    whole = np.zeros(len(pairs), dtype=np.float32)
    within = np.zeros(len(pairs), dtype=np.float32)
    left = np.zeros(len(pairs), dtype=np.uint8)
    names = (texts.codes, sorted_, texts.first, moved)
    _compare(names, pairs.first, (pairs.right, veto), (whole, within, left))
    return Likeness(whole, within, left)


@compiled(nogil=True)
def _sorted_words(codes: Codes, first: Offsets) -> tuple[Codes, Flags]:
    """Each name with its words in the order of their characters, and whether that moved any."""
    out = codes.copy()
    moved = np.zeros(len(first) - 1, dtype=np.uint8)
    starts = np.empty(64, dtype=np.int64)
    ends = np.empty(64, dtype=np.int64)
    for row in range(len(first) - 1):
        begin, end = first[row], first[row + 1]
        words, start = 0, begin
        for at in range(begin, end + 1):
            if at == end or codes[at] == 32:
                if words < 64:
                    starts[words], ends[words] = start, at
                words += 1
                start = at + 1
        if words < 2 or words > 64:
            continue
        for one in range(1, words):
            place, low, high = one, starts[one], ends[one]
            while place > 0 and _before(codes, low, high, starts[place - 1], ends[place - 1]):
                starts[place], ends[place] = starts[place - 1], ends[place - 1]
                place -= 1
                moved[row] = 1
            starts[place], ends[place] = low, high
        put = begin
        for one in range(words):
            for at in range(starts[one], ends[one]):
                out[put] = codes[at]
                put += 1
            if put < end:
                out[put] = 32
                put += 1
    return out, moved


@compiled(nogil=True)
def _before(codes: Codes, low: int, high: int, other: int, end: int) -> bool:
    for step in range(min(high - low, end - other)):
        if codes[low + step] != codes[other + step]:
            return codes[low + step] < codes[other + step]  # type: ignore[no-any-return]
    return high - low < end - other


@compiled(nogil=True)
def _slot(code: int) -> int:
    """One of 256 places for a letter."""
    return ((np.int64(code) * 0x9E3779B1) >> 24) & 255  # type: ignore[return-value]


@compiled(nogil=True)
def _places(codes: Codes, begin: int, end: int, letters: Codes, bits: Hashes) -> None:
    """For each letter of a name a word with a bit for each place at which it stands, by open addressing."""
    letters[:] = 0
    for at in range(begin, end):
        slot = _slot(codes[at])
        while letters[slot] != 0 and letters[slot] != codes[at]:
            slot = (slot + 1) & 255
        if letters[slot] == 0:
            letters[slot], bits[slot] = codes[at], np.uint64(0)
        bits[slot] |= np.uint64(1) << np.uint64(at - begin)


@compiled(nogil=True)
def _common(codes: Codes, begin: int, end: int, letters: Codes, bits: Hashes, length: int) -> int:
    """Length of the longest common subsequence, after Hyyrö (2004): one addition a letter."""
    state = ~np.uint64(0)
    for at in range(begin, end):
        slot = _slot(codes[at])
        while letters[slot] != 0 and letters[slot] != codes[at]:
            slot = (slot + 1) & 255
        if letters[slot]:
            met = state & bits[slot]
            state = (state + met) | (state - met)
    state = ~state
    if length < 64:
        state &= (np.uint64(1) << np.uint64(length)) - np.uint64(1)
    return _ones(state)


@compiled(nogil=True)
def _ones(word: np.uint64 | int) -> int:
    """The number of bits that are set."""
    bits = np.uint64(word)
    bits -= (bits >> np.uint64(1)) & np.uint64(0x5555555555555555)
    bits = (bits & np.uint64(0x3333333333333333)) + ((bits >> np.uint64(2)) & np.uint64(0x3333333333333333))
    bits = (bits + (bits >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return np.int64((bits * np.uint64(0x0101010101010101)) >> np.uint64(56))  # type: ignore[return-value]


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
    others_of: tuple[Numbers, Flags],
    out: tuple[Shares, Shares, Flags],
) -> None:
    rights, veto = others_of
    codes, sorted_, first, moved = names
    whole, within, left_over = out
    count = len(first) - 1
    for stretch in prange(_STRETCHES):
        letters, bits = np.zeros(_SLOTS, dtype=np.uint32), np.zeros(_SLOTS, dtype=np.uint64)
        others, other_bits = np.zeros(_SLOTS, dtype=np.uint32), np.zeros(_SLOTS, dtype=np.uint64)
        for row in range(stretch * count // _STRETCHES, (stretch + 1) * count // _STRETCHES):
            if begins[row] == begins[row + 1]:
                continue
            begin = first[row]
            end = min(first[row + 1], begin + _LONGEST)
            _places(codes, begin, end, letters, bits)
            ready = False
            for at in range(begins[row], begins[row + 1]):
                if veto[at]:
                    continue
                start = first[rights[at]]
                stop = min(first[rights[at] + 1], start + _LONGEST)
                letters_of_both = end - begin + stop - start
                shorter = max(min(end - begin, stop - start), 1)
                met = _common(codes, start, stop, letters, bits, end - begin)
                rest = _between(codes, begin, end, start, stop)
                if 2.0 * met < _SORT_BELOW * letters_of_both and (moved[row] or moved[rights[at]]):
                    if not ready:
                        _places(sorted_, begin, end, others, other_bits)
                        ready = True
                    again = _common(sorted_, start, stop, others, other_bits, end - begin)
                    if again > met:
                        met, rest = again, _between(sorted_, begin, end, start, stop)
                whole[at] = 2.0 * met / max(letters_of_both, 1)
                within[at] = met / shorter
                left_over[at] = rest
