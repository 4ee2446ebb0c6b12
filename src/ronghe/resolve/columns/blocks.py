"""Which rows are compared: those that share a key.

Rows with one key (:mod:`ronghe.resolve.columns.keys`) are a block. A block of more than ``CAP`` rows tells nothing and
is left out: its rows meet in smaller ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import prange

from ronghe.names.columns.texts import Texts
from ronghe.names.columns.words import hash_of
from ronghe.names.compiled import Codes, Numbers, Offsets, compiled
from ronghe.resolve.columns.keys import Hashes, Keys


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows: those of ``left`` are ``right[first[left]:first[left + 1]]``, all greater than it."""

    first: Offsets
    right: Numbers

    def __len__(self) -> int:
        return len(self.right)


CAP = 40
_PARTS = 16


def pairs(keys: Keys) -> Pairs:
    """Each pair of rows that meet in a block, once."""
    keys = keys.copy()
    sorted_keys, rows = _blocks(keys)
    bounds, room = _parts(sorted_keys)
    left, right = np.empty(room[-1], dtype=np.int32), np.empty(room[-1], dtype=np.int32)
    ends = room[:-1].copy()
    _meet(keys, (sorted_keys, rows, bounds), ends, left, right)
    put = 0
    for begin, end in zip(room[:-1].tolist(), ends.tolist(), strict=True):
        left[put : put + end - begin], right[put : put + end - begin] = left[begin:end], right[begin:end]
        put += end - begin
    return Pairs(*_by_left(left[:put], right[:put], len(keys)))


def kept_keys(keys: Keys) -> Keys:
    """The keys of each row, 0 in place of those of too big blocks."""
    kept = keys.copy()
    _blocks(kept)
    return kept


def _blocks(keys: Keys) -> tuple[Hashes, Numbers]:
    """All keys in order, with their rows; the keys of too big blocks become 0 in ``keys``."""
    first, sorted_keys, rows = _bucketed(keys)
    _sort_buckets(first, sorted_keys, rows)
    _drop_common(keys, sorted_keys, rows)
    return sorted_keys, rows


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


@compiled(nogil=True)
def _parts(sorted_keys: Hashes) -> tuple[Offsets, Offsets]:
    """Where each part of the keys begins, at a block's first key, and room for all pairs of its blocks."""
    total = len(sorted_keys)
    bounds, room = np.full(_PARTS + 1, total, dtype=np.int64), np.zeros(_PARTS + 1, dtype=np.int64)
    at, part = 0, 0
    while at < total:
        while part < _PARTS and at >= part * total // _PARTS:
            bounds[part] = at
            part += 1
        end = at + 1
        while end < total and sorted_keys[end] == sorted_keys[at]:
            end += 1
        if end - at <= CAP:
            room[part] += (end - at) * (end - at - 1) // 2
        at = end
    for part in range(_PARTS):
        room[part + 1] += room[part]
    return bounds, room


@compiled(nogil=True, parallel=True)
def _meet(keys: Keys, blocks: tuple[Hashes, Numbers, Offsets], ends: Offsets, left: Numbers, right: Numbers) -> None:
    """Write each pair at its smallest common key, the pairs of each part where it ends, and move the end."""
    sorted_keys, rows, bounds = blocks
    for part in prange(_PARTS):
        at, last, put = bounds[part], bounds[part + 1], ends[part]
        while at < last:
            end = at + 1
            while end < last and sorted_keys[end] == sorted_keys[at]:
                end += 1
            if end - at <= CAP:
                for one in range(at, end):
                    for other in range(one + 1, end):
                        if _first_common(keys, rows[one], rows[other]) == sorted_keys[at]:
                            left[put], right[put] = rows[one], rows[other]
                            put += 1
            at = end
        ends[part] = put


@compiled(nogil=True)
def _by_left(left: Numbers, right: Numbers, count: int) -> tuple[Offsets, Numbers]:
    first = np.zeros(count + 1, dtype=np.int64)
    for row in left:
        first[row + 1] += 1
    for row in range(count):
        first[row + 1] += first[row]
    place = first[:-1].copy()
    others = np.empty(len(right), dtype=np.int32)
    for at in range(len(left)):
        others[place[left[at]]] = right[at]
        place[left[at]] += 1
    return first, others


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
    more = [np.empty(0, dtype=np.int64)]
    for values, then in chains:
        order = np.lexsort((then, values)).astype(np.int32)
        same = (values[order][1:] == values[order][:-1]) & (values[order][1:] != 0)
        one, other = order[:-1][same], order[1:][same]
        low, high = np.minimum(one, other), np.maximum(one, other)
        unmet = ~_met(found.first, found.right, low, high)
        more.append(low[unmet].astype(np.int64) * count + high[unmet])
    new = np.unique(np.concatenate(more))
    low, high = (new // max(count, 1)).astype(np.int32), (new % max(count, 1)).astype(np.int32)
    return Pairs(*_by_left(np.concatenate((left, low)), np.concatenate((found.right, high)), count))


@compiled(nogil=True)
def _met(first: Offsets, right: Numbers, low: Numbers, high: Numbers) -> npt.NDArray[np.bool_]:
    """Which of some pairs there are already."""
    out = np.zeros(len(low), dtype=np.bool_)
    for at in range(len(low)):
        for place in range(first[low[at]], first[low[at] + 1]):
            if right[place] == high[at]:
                out[at] = True
                break
    return out
