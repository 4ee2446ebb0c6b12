"""The keys of rows: their brand, how it begins and ends, how the name opens and goes on, rare words and letters.

What the brand leaves open, place, year and the other words narrow: a brand that a hundred rows have tells more beside
a city. A typing error spoils the beginning of a brand or its end, not both. Two of the rarest groups of letters (two
Han characters, or three letters of a Latin name) find what has no common brand; what occurs once in a table cannot be
shared and is no group to choose.
"""

import numpy as np
import numpy.typing as npt

from ronghe.names.columns.letters import groups
from ronghe.names.columns.texts import Texts
from ronghe.names.columns.words import hash_of
from ronghe.names.compiled import Codes, Numbers, Offsets, beside, kernel, loop, parallel, ready
from ronghe.resolve.columns.brands import Brands

Hashes = npt.NDArray[np.uint64]
Keys = npt.NDArray[np.uint64]
"""The keys of each row, one row a line; 0 is no key."""

_GROUPS = 3
_PAIRS = _GROUPS * (_GROUPS - 1) // 2
_KEYS = _PAIRS + 11
_BITS_LEAST, _BITS_MOST = 16, 24
_STRETCH = 1 << 14
"""Rows whose keys are chosen together."""
_MOST_GROUPS = 96
"""Groups of a name that are looked at: the first ones of a very long name."""
_HAN_END, _LATIN_END = 2, 5
"""Letters at the beginning and the end of a brand."""
_LETTER_COST, _ROW_COST = 0.02, 0.2
"""Milliseconds that Python takes for a letter, and for a row."""


def chosen_keys(names: Texts, brands: Brands, cities: Numbers, years: Numbers) -> tuple[Keys, Numbers]:
    """The keys of each row, and how many rows hold its rarest group."""
    bits = min(_BITS_MOST, max(_BITS_LEAST, len(names.codes).bit_length()))
    cost = _LETTER_COST * len(names.codes)
    counts, words = ready(_often, cost), ready(_words, cost)
    counted = beside(
        lambda: counts(names.codes, names.first, bits),
        lambda: words(names.codes, names.first, bits),
    )
    keys = np.zeros((len(names), _KEYS), dtype=np.uint64)
    rarest = np.zeros(len(names), dtype=np.int32)
    choose, narrow = ready(_choose, cost), ready(_narrow, _ROW_COST * len(names))
    said = (brands.texts.codes, brands.texts.first, brands.whole, brands.rest)

    def run(begin: int, end: int) -> None:
        choose((names.codes, names.first), tuple(counted), (begin, end), keys, rarest)
        narrow((names.codes, names.first), said, (cities, years), (begin, end), keys)

    parallel(run, len(names), _STRETCH)
    return keys, rarest


def opening_letters(names: Texts) -> Hashes:
    """The first four letters of each name as one number."""
    return ready(_letters, _ROW_COST * len(names))(names.codes, names.first)


@kernel
def _letters(codes: Codes, first: Offsets) -> Hashes:
    out = np.zeros(len(first) - 1, dtype=np.uint64)
    for row in range(len(out)):
        for at in range(4):
            out[row] = out[row] << np.uint64(16)
            if first[row] + at < first[row + 1]:
                out[row] |= np.uint64(codes[first[row] + at] & 0xFFFF)
    return out


@kernel
def _often(codes: Codes, first: Offsets, bits: int) -> Numbers:
    """How many rows hold a group of each bucket."""
    often = np.zeros(1 << bits, dtype=np.int32)
    last = np.full(1 << bits, -1, dtype=np.int32)
    held = np.empty(_MOST_GROUPS, dtype=np.uint64)
    shift = np.uint64(64 - bits)
    for row in range(len(first) - 1):
        for at in range(groups(codes, first[row], first[row + 1], held, False)):
            bucket = held[at] >> shift
            if last[bucket] != row:
                last[bucket] = row
                often[bucket] += 1
    return often


@kernel
def _choose(
    names: tuple[Codes, Offsets], tables: tuple[Numbers, Numbers], rows: tuple[int, int], keys: Keys, rarest: Numbers
) -> None:
    """The keys of rare groups of some rows; a row with one group to choose has the key of that one."""
    codes, first = names
    often, words = tables
    shift = np.uint64(64 - int(np.log2(len(often))))
    held = np.empty(_MOST_GROUPS, dtype=np.uint64)
    best = np.empty(_GROUPS, dtype=np.uint64)
    sizes = np.empty(_GROUPS, dtype=np.int64)
    for row in range(rows[0], rows[1]):
        chosen = 0
        rarest[row] = 1 << 30
        for at in range(groups(codes, first[row], first[row + 1], held, False)):
            value, size = held[at], np.int64(often[held[at] >> shift])
            rarest[row] = min(rarest[row], size)
            if size < 2:
                continue
            place, known = chosen, False
            for other in range(chosen):
                known = known or best[other] == value
            if known:
                continue
            while place > 0 and (sizes[place - 1] > size or (sizes[place - 1] == size and best[place - 1] > value)):
                place -= 1
            if place >= _GROUPS:
                continue
            for other in range(min(chosen, _GROUPS - 1), place, -1):
                best[other], sizes[other] = best[other - 1], sizes[other - 1]
            best[place], sizes[place] = value, size
            chosen = min(chosen + 1, _GROUPS)
        _key(best, chosen, keys[row])
        keys[row, _PAIRS] = _rare_word(codes, first[row], first[row + 1], words)


@loop
def _narrow(
    names: tuple[Codes, Offsets],
    brands: tuple[Codes, Offsets, Hashes, Hashes],
    beside_it: tuple[Numbers, Numbers],
    rows: tuple[int, int],
    keys: Keys,
) -> None:
    """The other keys of some rows."""
    codes, first = names
    letters, begins, whole, rest = brands
    cities, years = beside_it
    for row in range(rows[0], rows[1]):
        city, year = np.uint64(cities[row]), np.uint64(years[row])
        both = _with(city, year, 1)
        others = rest[row] | np.uint64(1)
        head, tail = _ends(letters, begins[row], begins[row + 1])
        opening = _opening(codes, first[row], first[row + 1])
        out = keys[row, _PAIRS + 1 :]
        out[0] = _with(whole[row], np.uint64(1), 2)
        out[1] = _with(whole[row], city, 3)
        out[2] = _with(head, others, 4)
        out[3] = _with(head, city, 5)
        out[4] = _with(_with(tail, others, 6), city, 6)
        out[5] = _with(_with(tail, others, 6), year, 7)
        out[6] = _with(tail, both, 8)
        out[7] = opening
        out[8] = _with(opening, year, 9)
        out[9] = _with(_second(codes, first[row], first[row + 1]), city, 10)


@loop
def _with(one: np.uint64, other: np.uint64, sort: int) -> np.uint64:
    """A key of two things; 0 where one of them is unknown."""
    if one == 0 or other == 0:
        return np.uint64(0)
    value = (one ^ (np.uint64(sort) * np.uint64(0xC2B2AE3D27D4EB4F))) * np.uint64(0x9E3779B97F4A7C15) ^ other
    value ^= value >> np.uint64(31)
    value *= np.uint64(0xBF58476D1CE4E5B9)
    value ^= value >> np.uint64(29)
    return value | np.uint64(1)


@loop
def _ends(codes: Codes, begin: int, end: int) -> tuple[np.uint64, np.uint64]:
    """Hashes of the first and of the last letters of a brand; 0 for a shorter one."""
    if begin == end:
        return np.uint64(0), np.uint64(0)
    most = _HAN_END if codes[begin] >= 0x3400 else _LATIN_END
    if end - begin < most:
        return np.uint64(0), np.uint64(0)
    return hash_of(codes, begin, begin + most), hash_of(codes, end - most, end)


@loop
def _rare_word(codes: Codes, begin: int, end: int, words: Numbers) -> int:
    """A key of the rarest Latin word of four letters or more that another row holds too; 0 where there is none."""
    shift = np.uint64(64 - int(np.log2(len(words))))
    least, key, start = np.int64(1 << 60), np.uint64(0), begin
    for at in range(begin, end + 1):
        if at == end or codes[at] == 32 or codes[at] >= 0x3400:
            if at - start >= 4:
                value = hash_of(codes, start, at) * np.uint64(0xBF58476D1CE4E5B9)
                size = np.int64(words[value >> shift])
                if 2 <= size < least:
                    least, key = size, value | np.uint64(1)
            start = at + 1
    return key  # type: ignore[return-value]


@loop
def _opening(codes: Codes, begin: int, end: int) -> np.uint64:
    """A key of the first three Han characters, or the first six letters; 0 for a shorter name."""
    most = 3 if begin < end and codes[begin] >= 0x3400 else 6
    if end - begin < most:
        return np.uint64(0)
    return hash_of(codes, begin, begin + most) * np.uint64(0x94D049BB133111EB) | np.uint64(1)


@loop
def _second(codes: Codes, begin: int, end: int) -> np.uint64:
    """A key that an error in the first letters leaves whole; 0 where there is none.

    It is the second to fourth Han character, or the end of the first word with the beginning of the second.
    """
    if begin < end and codes[begin] >= 0x3400:
        start, stop = begin + 1, begin + 4
    else:
        start = begin
        while start < end and codes[start] != 32:
            start += 1
        start, stop = max(begin + 1, start - 4), start + 4
    if stop > end:
        return np.uint64(0)
    return hash_of(codes, start, stop) * np.uint64(0xD6E8FEB86659FD93) | np.uint64(1)


@kernel
def _words(codes: Codes, first: Offsets, bits: int) -> Numbers:
    """How many times a Latin word of each bucket occurs."""
    often = np.zeros(1 << bits, dtype=np.int32)
    shift = np.uint64(64 - bits)
    for row in range(len(first) - 1):
        start = first[row]
        for at in range(first[row], first[row + 1] + 1):
            if at == first[row + 1] or codes[at] == 32 or codes[at] >= 0x3400:
                if at - start >= 4:
                    often[(hash_of(codes, start, at) * np.uint64(0xBF58476D1CE4E5B9)) >> shift] += 1
                start = at + 1
    return often


@loop
def _key(best: Hashes, chosen: int, out: Hashes) -> None:
    """The keys of the chosen groups into a row."""
    found = 0
    if chosen == 1:
        out[0] = best[0]
    for one in range(chosen):
        for other in range(one + 1, chosen):
            low, high = min(best[one], best[other]), max(best[one], best[other])
            value = (low * np.uint64(0x9E3779B97F4A7C15)) ^ high
            value ^= value >> np.uint64(31)
            out[found] = value * np.uint64(0xC2B2AE3D27D4EB4F) | np.uint64(1)
            found += 1
