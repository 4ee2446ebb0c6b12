"""The distinctive piece of each name, its brand: what is left when the words that many rows of the table hold are gone.

A word that one row in ``_SHARE`` holds (Technology, 科技) tells little, and so does one that is a single error away
from it (Technolgy); a legal form or place with an error (Limted) says nothing. Of a Chinese name, which has no words,
each two characters count as one. What is left is the brand; a name of nothing but common words is its own brand.
Beside it stands what its other words say, as one number: of a Latin word the first letters count, so that "Tech" says
what "Technology" does.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ronghe.names.columns.texts import CHUNK, Texts, one_column
from ronghe.names.columns.words import hash_of
from ronghe.names.compiled import Codes, Numbers, Offsets, beside, in_turn, kernel, loop, ready

Hashes = npt.NDArray[np.uint64]
_SHARE, _LEAST = 200, 30
_BITS_LEAST, _BITS_MOST = 16, 22
_NEAR_BITS = 18
_NEAR_LENGTH, _LONGEST_NEAR = 5, 24
"""Shorter and longer words are not taken for common words with an error."""
_FIRST_LETTERS = 3
_NOTHING = 1
_MOST_NEAR = 4_096
"""Common words that errors are looked for in."""
_LETTER_COST, _ROW_COST = 0.01, 0.005
"""Milliseconds that Python takes for a letter, and for a row."""


@dataclass(frozen=True, slots=True)
class Brands:
    """Columns over rows: the brand, a hash of it whatever the order of its words, of the other words, and how common.

    ``rest`` is 0 for a name without other words; ``rows`` says how many rows have the brand.
    """

    texts: Texts
    whole: Hashes
    rest: Hashes
    rows: Numbers


def brands_of(names: Texts, plain: Texts) -> Brands:
    """The brands of names without their legal forms and places; ``plain`` are the names with them."""
    bits = min(_BITS_MOST, max(_BITS_LEAST, len(plain.codes).bit_length()))
    least = max(_LEAST, len(names) // _SHARE)
    cost = _LETTER_COST * len(plain.codes)
    count, near_words = ready(_often, cost), ready(_near_words, cost)
    brands, whole_of = ready(_brands, cost), ready(_whole, cost)
    often, kept = beside(
        lambda: count(plain.codes, plain.first, bits),
        lambda: count(names.codes, names.first, bits),
    )
    numbers, common = np.full(len(often), -1, dtype=np.int32), np.flatnonzero(often >= least)[:_MOST_NEAR]
    numbers[common] = np.arange(len(common))
    near = near_words(plain.codes, plain.first, numbers, kept, least)

    rest, whole = np.empty((2, len(names)), dtype=np.uint64)

    def run(begin: int, end: int) -> Texts:
        part = names.stretch(begin, end)
        codes, first, rest[begin:end] = brands(part.codes, part.first, often, near, least)
        whole[begin:end] = whole_of(codes, first)
        return Texts(codes, first)

    texts = one_column(in_turn(run, len(names), CHUNK), len(names.codes))
    return Brands(texts, whole, rest, ready(_rows, _ROW_COST * len(names))(whole, bits))


@kernel
def _often(codes: Codes, first: Offsets, bits: int) -> Numbers:
    """How many times a word, or two Han characters, of each bucket occur."""
    often = np.zeros(1 << bits, dtype=np.int32)
    shift = np.uint64(64 - bits)
    for row in range(len(first) - 1):
        start = first[row]
        for at in range(first[row], first[row + 1] + 1):
            end = at == first[row + 1]
            if end or codes[at] == 32 or codes[at] >= 0x3400:
                if at > start:
                    often[_word(codes, start, at) >> shift] += 1
                start = at + 1
            if not end and at > first[row] and codes[at] >= 0x3400 and codes[at - 1] >= 0x3400:
                often[_word(codes, at - 1, at + 1) >> shift] += 1
    return often


@loop
def _word(codes: Codes, begin: int, end: int) -> np.uint64:
    return hash_of(codes, begin, end) * np.uint64(0xBF58476D1CE4E5B9)


@loop
def _without(codes: Codes, begin: int, end: int, gone: int) -> np.uint64:
    """A hash of a word without one of its letters."""
    value = np.uint64(0xCBF29CE484222325)
    for at in range(begin, end):
        if at != gone:
            value = (value ^ np.uint64(codes[at])) * np.uint64(0x9E3779B97F4A7C15)
            value ^= value >> np.uint64(32)
    return (value * np.uint64(0xBF58476D1CE4E5B9)) | np.uint64(1)


@loop
def _beginning(codes: Codes, begin: int, end: int) -> np.uint64:
    """What a common word says: its first letters."""
    return _word(codes, begin, min(end, begin + _FIRST_LETTERS)) | np.uint64(1)


@kernel
def _near_words(codes: Codes, first: Offsets, numbers: Numbers, kept: Numbers, least: int) -> Hashes:
    """Common words, whole and without one letter, by their hash: two columns, the hash and what the word says.

    ``numbers`` are those of the buckets of common words, -1 for others; ``kept`` counts words without legal forms and
    places. Of the words of one bucket the commonest counts, found by Boyer and Moore's vote, so that the order of rows
    does not matter. Two words that are one letter apart have a form in common, as in Garbe's symmetric deletion; of
    two common words with one form the one of the smaller number counts. A word that is common with the legal forms
    and places of names, and rare without, says nothing.
    """
    table = np.zeros((1 << _NEAR_BITS, 2), dtype=np.uint64)
    votes = np.zeros((_MOST_NEAR, 3), dtype=np.int64)
    chosen = np.zeros(_MOST_NEAR, dtype=np.uint64)
    shift = np.uint64(64 - int(np.log2(len(numbers))))
    for row in range(len(first) - 1):
        start = first[row]
        for at in range(first[row], first[row + 1] + 1):
            if at == first[row + 1] or codes[at] == 32 or codes[at] >= 0x3400:
                if _NEAR_LENGTH <= at - start <= _LONGEST_NEAR:
                    word = _word(codes, start, at)
                    number = numbers[word >> shift]
                    if number >= 0:
                        if votes[number, 0] == 0:
                            chosen[number] = word
                            votes[number, 1], votes[number, 2] = start, at
                        votes[number, 0] += 1 if chosen[number] == word else -1
                start = at + 1
    for number in range(_MOST_NEAR):
        start, end = votes[number, 1], votes[number, 2]
        if end > start:
            says = _beginning(codes, start, end) if kept[chosen[number] >> shift] >= least else np.uint64(_NOTHING)
            for gone in range(start - 1, end):
                _put(table, _without(codes, start, end, gone), says)
    return table


@loop
def _put(table: Hashes, form: np.uint64, says: np.uint64) -> None:
    last = len(table) - 1
    slot = np.int64(form >> np.uint64(64 - _NEAR_BITS))
    while table[slot, 0] and table[slot, 0] != form:
        slot = (slot + 1) & last
    table[slot, 1] = min(table[slot, 1], says) if table[slot, 0] else says
    table[slot, 0] = form


@loop
def _near(table: Hashes, codes: Codes, begin: int, end: int) -> np.uint64:
    """What the common word says that a word is one error away from; 0 for none."""
    last = len(table) - 1
    for gone in range(begin - 1, end):
        form = _without(codes, begin, end, gone)
        slot = np.int64(form >> np.uint64(64 - _NEAR_BITS))
        while table[slot, 0]:
            if table[slot, 0] == form:
                return np.uint64(table[slot, 1])
            slot = (slot + 1) & last
    return np.uint64(0)


@loop
def _said(codes: Codes, begin: int, end: int, common: tuple[Numbers, int], near: Hashes) -> np.uint64:
    """What a word says that is common or one error away from a common one; 0 for a distinctive word."""
    often, least = common
    if often[_word(codes, begin, end) >> np.uint64(64 - int(np.log2(len(often))))] >= least:
        return _beginning(codes, begin, end)
    return _near(near, codes, begin, end) if end - begin >= _NEAR_LENGTH else np.uint64(0)


@kernel
def _brands(codes: Codes, first: Offsets, often: Numbers, near: Hashes, least: int) -> tuple[Codes, Offsets, Hashes]:
    count, put = len(first) - 1, 0
    out, begins = np.empty(2 * len(codes), dtype=np.uint32), np.zeros(count + 1, dtype=np.int64)
    rest = np.zeros(count, dtype=np.uint64)
    shift = np.uint64(64 - int(np.log2(len(often))))
    for row in range(count):
        at, end, start = first[row], first[row + 1], put
        common = False
        while at < end:
            stop = at + 1
            if codes[at] >= 0x3400:
                follows = stop < end and codes[stop] >= 0x3400 and often[_word(codes, at, at + 2) >> shift] >= least
                if common or follows:
                    rest[row] += _word(codes, at, stop)
                else:
                    out[put] = codes[at]
                    put += 1
                common = follows
            elif codes[at] != 32:
                while stop < end and codes[stop] != 32 and codes[stop] < 0x3400:
                    stop += 1
                says = _said(codes, at, stop, (often, least), near)
                if says > np.uint64(_NOTHING):
                    rest[row] += says
                elif not says:
                    if put > start:
                        out[put] = 32
                        put += 1
                    out[put : put + stop - at] = codes[at:stop]
                    put += stop - at
            at = stop
        if put == start:
            put += end - first[row]
            out[start:put] = codes[first[row] : end]
            rest[row] = np.uint64(0)
        begins[row + 1] = put
    return out[:put].copy(), begins, rest


@kernel
def _whole(codes: Codes, first: Offsets) -> Hashes:
    """A hash of each brand, whatever the order of its words; 0 for an empty one."""
    out = np.zeros(len(first) - 1, dtype=np.uint64)
    for row in range(len(out)):
        start = first[row]
        for at in range(first[row], first[row + 1] + 1):
            if at == first[row + 1] or codes[at] == 32:
                if at > start:
                    out[row] += _word(codes, start, at)
                start = at + 1
        out[row] |= np.uint64(first[row] < first[row + 1])
    return out


@kernel
def _rows(whole: Hashes, bits: int) -> Numbers:
    """How many rows have the brand of each row, or one of its bucket."""
    counts = np.zeros(1 << bits, dtype=np.int32)
    shift = np.uint64(64 - bits)
    for value in whole:
        counts[(value * np.uint64(0x9E3779B97F4A7C15)) >> shift] += 1
    out = np.empty(len(whole), dtype=np.int32)
    for row in range(len(whole)):
        out[row] = counts[(whole[row] * np.uint64(0x9E3779B97F4A7C15)) >> shift]
    return out
