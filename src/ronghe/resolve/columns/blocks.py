"""Which rows are compared: those that share two of their rarest groups of letters.

A group is two Han characters or three letters of a Latin name. Of each row the rarest groups that occur elsewhere too
are chosen; each two of these make a key, and rows with one key are a block. A typing error spoils some of the groups
and leaves others; what occurs once in a table cannot be shared and is no group to choose. A block of more than ``CAP``
rows tells nothing and is left out: its rows meet in smaller ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import prange

from ronghe.names.compiled import compiled
from ronghe.resolve.columns.text import Codes, Hashes, Numbers, Offsets, Texts, hash_of

Keys = npt.NDArray[np.uint64]
"""The keys of each row, one row a line; 0 is no key."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows: those of ``left`` are ``right[first[left]:first[left + 1]]``, all greater than it."""

    first: Offsets
    right: Numbers

    def __len__(self) -> int:
        return len(self.right)


CAP = 40
GROUPS = 4
KEYS = GROUPS * (GROUPS - 1) // 2 + 3
_BITS_LEAST, _BITS_MOST = 16, 24
_STRETCHES = 8
_PARTS = 16
_MOST_GROUPS = 96
"""Groups of a name that are looked at: the first ones of a very long name."""


def pairs(texts: Texts) -> tuple[Pairs, Numbers]:
    """Each pair of rows that meet in a block, once; for each row how many rows hold its rarest group."""
    keys, rarest, sorted_keys, rows = _blocks(texts)
    sizes = np.zeros(_PARTS, dtype=np.int64)
    nothing = np.empty((2, 0), dtype=np.int32)
    _meet(keys, sorted_keys, rows, sizes, nothing)
    found = np.empty((2, int(sizes.sum())), dtype=np.int32)
    starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(sizes)])[:-1].copy()
    _meet(keys, sorted_keys, rows, starts, found)
    return Pairs(*_by_left(found, len(texts))), rarest


def keys_of(texts: Texts) -> Keys:
    """The keys of each row, those of too big blocks left out."""
    return _blocks(texts)[0]


def _blocks(texts: Texts) -> tuple[Keys, Numbers, Hashes, Numbers]:
    """Keys and rarest group of each row; all keys in order, with their rows."""
    bits = min(_BITS_MOST, max(_BITS_LEAST, len(texts.codes).bit_length()))
    often = _often(texts.codes, texts.first, bits)
    words = _words(texts.codes, texts.first, bits)
    keys = np.zeros((len(texts), KEYS), dtype=np.uint64)
    rarest = np.zeros(len(texts), dtype=np.int32)
    _choose(texts.codes, texts.first, (often, words), keys, rarest)
    first, sorted_keys, rows = _bucketed(keys)
    _sort_buckets(first, sorted_keys, rows)
    _drop_common(keys, sorted_keys, rows)
    return keys, rarest, sorted_keys, rows


@compiled(nogil=True)
def _groups(codes: Codes, begin: int, end: int, out: Hashes) -> int:
    """Hashes of the groups of one name, with a space before and behind it; how many."""
    found = 0
    for at in range(begin - 1, end):
        one = codes[at] if at >= begin else np.uint32(32)
        two = codes[at + 1] if at + 1 < end else np.uint32(32)
        three = codes[at + 2] if at + 2 < end else np.uint32(32)
        value = np.uint64(one) * np.uint64(0x9E3779B97F4A7C15) ^ np.uint64(two) * np.uint64(0xC2B2AE3D27D4EB4F)
        if 0x3400 <= two <= 0x9FFF:
            if at < begin:
                value ^= np.uint64(0x27D4EB2F165667C5)
        elif 0x3400 <= one <= 0x9FFF or at + 1 >= end:
            continue
        else:
            value ^= np.uint64(three) * np.uint64(0x165667B19E3779F9)
        value ^= value >> np.uint64(29)
        value *= np.uint64(0xBF58476D1CE4E5B9)
        value ^= value >> np.uint64(32)
        if found < len(out):
            out[found] = value
            found += 1
    return found


@compiled(nogil=True)
def _often(codes: Codes, first: Offsets, bits: int) -> Numbers:
    """How many rows hold a group of each bucket."""
    often = np.zeros(1 << bits, dtype=np.int32)
    last = np.full(1 << bits, -1, dtype=np.int32)
    held = np.empty(_MOST_GROUPS, dtype=np.uint64)
    shift = np.uint64(64 - bits)
    for row in range(len(first) - 1):
        for at in range(_groups(codes, first[row], first[row + 1], held)):
            bucket = held[at] >> shift
            if last[bucket] != row:
                last[bucket] = row
                often[bucket] += 1
    return often


@compiled(nogil=True, parallel=True)
def _choose(codes: Codes, first: Offsets, tables: tuple[Numbers, Numbers], keys: Keys, rarest: Numbers) -> None:
    """The keys of each row, in order; a row with one group to choose has the key of that one."""
    count = len(first) - 1
    often, words = tables
    shift = np.uint64(64 - int(np.log2(len(often))))
    for stretch in prange(_STRETCHES):
        held = np.empty(_MOST_GROUPS, dtype=np.uint64)
        best = np.empty(GROUPS, dtype=np.uint64)
        sizes = np.empty(GROUPS, dtype=np.int64)
        for row in range(stretch * count // _STRETCHES, (stretch + 1) * count // _STRETCHES):
            chosen = 0
            rarest[row] = 1 << 30
            for at in range(_groups(codes, first[row], first[row + 1], held)):
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
                if place >= GROUPS:
                    continue
                for other in range(min(chosen, GROUPS - 1), place, -1):
                    best[other], sizes[other] = best[other - 1], sizes[other - 1]
                best[place], sizes[place] = value, size
                chosen = min(chosen + 1, GROUPS)
            _key(best, chosen, keys[row])
            keys[row, KEYS - 3] = _second(codes, first[row], first[row + 1])
            keys[row, KEYS - 2] = _rare_word(codes, first[row], first[row + 1], words)
            keys[row, KEYS - 1] = _opening(codes, first[row], first[row + 1])
            keys[row].sort()


@compiled(nogil=True)
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


@compiled(nogil=True)
def _opening(codes: Codes, begin: int, end: int) -> int:
    """A key of the first three Han characters, or the first six letters; 0 for a shorter name."""
    most = 3 if codes[begin] >= 0x3400 else 6
    if end - begin < most:
        return np.uint64(0)  # type: ignore[return-value]
    return hash_of(codes, begin, begin + most) * np.uint64(0x94D049BB133111EB) | np.uint64(1)  # type: ignore[return-value]


@compiled(nogil=True)
def _second(codes: Codes, begin: int, end: int) -> int:
    """A key that an error in the first letters leaves whole; 0 where there is none.

    It is the second to fourth Han character, or the end of the first word with the beginning of the second.
    """
    if codes[begin] >= 0x3400:
        start, stop = begin + 1, begin + 4
    else:
        start = begin
        while start < end and codes[start] != 32:
            start += 1
        start, stop = max(begin + 1, start - 4), start + 4
    if stop > end:
        return np.uint64(0)  # type: ignore[return-value]
    return hash_of(codes, start, stop) * np.uint64(0xD6E8FEB86659FD93) | np.uint64(1)  # type: ignore[return-value]


@compiled(nogil=True)
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


@compiled(nogil=True)
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


@compiled(nogil=True)
def _bucketed(keys: Keys) -> tuple[Offsets, Hashes, Numbers]:
    """All keys with their rows by the upper bits of the key, a counting sort: where each bucket begins, keys, rows."""
    bits = 8
    while (1 << bits) < keys.size and bits < 24:
        bits += 1
    shift = np.uint64(64 - bits)
    first = np.zeros((1 << bits) + 1, dtype=np.int64)
    for row in range(len(keys)):
        for at in range(keys.shape[1]):
            if keys[row, at]:
                first[(keys[row, at] >> shift) + np.uint64(1)] += 1
    for bucket in range(1 << bits):
        first[bucket + 1] += first[bucket]
    place = first[:-1].copy()
    sorted_keys = np.empty(first[-1], dtype=np.uint64)
    rows = np.empty(first[-1], dtype=np.int32)
    for row in range(len(keys)):
        for at in range(keys.shape[1]):
            if keys[row, at]:
                bucket = keys[row, at] >> shift
                sorted_keys[place[bucket]] = keys[row, at]
                rows[place[bucket]] = np.int32(row)
                place[bucket] += 1
    return first, sorted_keys, rows


@compiled(nogil=True, parallel=True)
def _sort_buckets(first: Offsets, keys: Hashes, rows: Numbers) -> None:
    """Within each bucket by key; rows of one key stay in order."""
    for bucket in prange(len(first) - 1):
        begin, end = first[bucket], first[bucket + 1]
        if end - begin > 32:
            order = np.argsort(keys[begin:end], kind="mergesort")
            keys[begin:end] = keys[begin:end][order]
            rows[begin:end] = rows[begin:end][order]
            continue
        for at in range(begin + 1, end):
            key, row, place = keys[at], rows[at], at
            while place > begin and keys[place - 1] > key:
                keys[place], rows[place] = keys[place - 1], rows[place - 1]
                place -= 1
            keys[place], rows[place] = key, row


@compiled(nogil=True)
def _drop_common(keys: Keys, sorted_keys: Hashes, rows: Numbers) -> None:
    """Set the keys of blocks that are too big to 0, so that they count as no key."""
    at = 0
    while at < len(sorted_keys):
        end = at
        while end < len(sorted_keys) and sorted_keys[end] == sorted_keys[at]:
            end += 1
        if end - at > CAP:
            for place in range(at, end):
                row = rows[place]
                for column in range(keys.shape[1]):
                    if keys[row, column] == sorted_keys[at]:
                        keys[row, column] = 0
        at = end


@compiled(nogil=True)
def _first_common(keys: Keys, left: int, right: int) -> int:
    """The smallest key of both rows."""
    one, other, columns = 0, 0, keys.shape[1]
    while one < columns and other < columns:
        mine, theirs = keys[left, one], keys[right, other]
        if mine == 0 or (theirs != 0 and mine < theirs):
            one += 1
        elif theirs == 0 or theirs < mine:
            other += 1
        else:
            return mine  # type: ignore[no-any-return]
    return np.uint64(0)  # type: ignore[return-value]


@compiled(nogil=True, parallel=True)
def _meet(keys: Keys, sorted_keys: Hashes, rows: Numbers, places: Offsets, out: Numbers) -> None:
    """Write each pair at its smallest common key, each part from its place on; or, with no room, count the parts."""
    total = len(sorted_keys)
    for part in prange(_PARTS):
        at, last = part * total // _PARTS, (part + 1) * total // _PARTS
        while 0 < at < total and sorted_keys[at] == sorted_keys[at - 1]:
            at += 1
        put = places[part] if out.shape[1] else 0
        while at < last:
            end = at + 1
            while end < total and sorted_keys[end] == sorted_keys[at]:
                end += 1
            if end - at <= CAP:
                for one in range(at, end):
                    for other in range(one + 1, end):
                        if _first_common(keys, rows[one], rows[other]) == sorted_keys[at]:
                            if out.shape[1]:
                                out[0, put], out[1, put] = rows[one], rows[other]
                            put += 1
            at = end
        if not out.shape[1]:
            places[part] = put


@compiled(nogil=True)
def _by_left(found: Numbers, count: int) -> tuple[Offsets, Numbers]:
    first = np.zeros(count + 1, dtype=np.int64)
    for at in range(found.shape[1]):
        first[found[0, at] + 1] += 1
    for row in range(count):
        first[row + 1] += first[row]
    place = first[:-1].copy()
    right = np.empty(found.shape[1], dtype=np.int32)
    for at in range(found.shape[1]):
        right[place[found[0, at]]] = found[1, at]
        place[found[0, at]] += 1
    return first, right


def whole_names(texts: Texts) -> Hashes:
    """A hash of each name; 0 for an empty one."""
    return _whole(texts.codes, texts.first)


@compiled(nogil=True)
def _whole(codes: Codes, first: Offsets) -> Hashes:
    out = np.zeros(len(first) - 1, dtype=np.uint64)
    for row in range(len(out)):
        if first[row + 1] > first[row]:
            out[row] = hash_of(codes, first[row], first[row + 1]) | np.uint64(1)
    return out


def with_chains(found: Pairs, chains: Sequence[tuple[Hashes, Hashes]]) -> Pairs:
    """The pairs and, for each chain, neighbours among the rows of one value in the order of the second column.

    However many rows have one value (a name that a thousand rows bear), they hang together by one pair less.
    """
    count = len(found.first) - 1
    left = np.repeat(np.arange(count, dtype=np.int32), np.diff(found.first))
    more = [np.stack([left, found.right])]
    for values, then in chains:
        order = np.lexsort((then, values)).astype(np.int32)
        same = (values[order][1:] == values[order][:-1]) & (values[order][1:] != 0)
        one, other = order[:-1][same], order[1:][same]
        more.append(np.stack([np.minimum(one, other), np.maximum(one, other)]))
    return Pairs(*_by_left(np.concatenate(more, axis=1), count))
