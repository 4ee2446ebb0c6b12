"""Which rows are compared: those that share a key.

Rows with one key (:mod:`ronghe.resolve.columns.keys`) are a block. A block of more than ``CAP`` rows tells nothing and
is left out: its rows meet in smaller ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ronghe.names.compiled import Numbers, Offsets, kernel, loop, parallel, ready
from ronghe.resolve.columns.keys import Hashes, Keys

CAP = 40
_PART_BITS = 8
_FEW = 1 << 16
"""So few keys are sorted in one part; and so many rows are parted at a time."""
_LONG = 64
"""A stretch of more keys is not sorted by putting each in its place."""
_ROOM = 2_048
"""Slots for the rows that one row meets, more than twice as many as its blocks can hold."""
_KEY_COST = 0.004
"""Milliseconds that Python takes for a key."""


class Pairs(NamedTuple):
    """Pairs of a stretch of rows: that of ``begin + at`` meets ``right[first[at]:first[at + 1]]``, greater rows."""

    begin: int
    first: Offsets
    right: Numbers

    def left(self) -> Numbers:
        """The left row of each pair."""
        rows = np.arange(self.begin, self.begin + len(self.first) - 1, dtype=np.int32)
        return np.repeat(rows, np.diff(self.first))


@dataclass(frozen=True, slots=True)
class Blocks:
    """Blocks one after the other in ``members``, the rows of each in order, the last one as ``~row``.

    ``places`` gives for each row and key where the row stands there, -1 where the block is too big or the row alone
    in it. ``more`` are rows beside these that a row meets, those of a row from its place in ``begins``.
    """

    members: Numbers
    places: Numbers
    begins: Offsets
    more: Numbers

    def met(self, begin: int, end: int) -> Pairs:
        """Each pair of rows that meet, once, whose smaller row is one of those from ``begin`` to ``end``."""
        columns = self.places.shape[1]
        most = int(self.begins[end] - self.begins[begin]) + (end - begin) * columns * (CAP - 1)
        right = np.empty(most, dtype=np.int32)
        first = np.zeros(end - begin + 1, dtype=np.int64)
        meet = ready(_meet, _KEY_COST * (end - begin) * columns)
        meet((self.members, self.places), (self.begins, self.more), begin, first, right)
        return Pairs(begin, first, right[: first[-1]].copy())


def blocks_of(keys: Keys, chains: Sequence[tuple[Hashes, Numbers]]) -> Blocks:
    """The blocks of rows by their keys, and for each chain (values, order) neighbours among the rows of one value.

    However many rows have one value (a name that a thousand rows bear), they hang together by one pair less.
    """
    bits = _PART_BITS if keys.size > _FEW else 0
    parted, members, bounds = _parted(keys, bits)
    places = np.full(keys.shape, -1, dtype=np.int32)
    sort = ready(_sort_part, 2 * _KEY_COST * len(parted))

    def run(part: int, _: int) -> None:
        begin, end = int(bounds[part]), int(bounds[part + 1])
        sort(parted[begin:end], members[begin:end], begin, bits, places)

    parallel(run, 1 << bits, 1)
    return Blocks(members, places, *_chained(chains, len(keys)))


def _parted(keys: Keys, bits: int) -> tuple[Hashes, Numbers, Offsets]:
    """All keys by their upper bits, with the place of each (row and column as one number), and where parts begin."""
    sizes = np.zeros((-(-len(keys) // _FEW), 1 << bits), dtype=np.int64)
    count, scatter = ready(_count, _KEY_COST * keys.size), ready(_scatter, _KEY_COST * keys.size)
    parallel(lambda begin, end: count(keys[begin:end], bits, sizes[begin // _FEW]), len(keys), _FEW)
    ends = np.cumsum(sizes.T.ravel()).reshape(sizes.T.shape)
    places = np.ascontiguousarray((ends - sizes.T).T)
    parted, spots = np.empty(ends[-1, -1], dtype=np.uint64), np.empty(ends[-1, -1], dtype=np.int32)

    def run(begin: int, end: int) -> None:
        scatter(keys[begin:end], bits, begin, (places[begin // _FEW], parted, spots))

    parallel(run, len(keys), _FEW)
    return parted, spots, np.concatenate((np.zeros(1, dtype=np.int64), ends[:, -1]))


@loop
def _count(keys: Keys, bits: int, sizes: Offsets) -> None:
    for row in range(len(keys)):
        for column in range(keys.shape[1]):
            if keys[row, column]:
                sizes[_upper(keys[row, column], bits)] += 1


@loop
def _scatter(keys: Keys, bits: int, begin: int, out: tuple[Offsets, Hashes, Numbers]) -> None:
    places, parted, spots = out
    for row in range(len(keys)):
        for column in range(keys.shape[1]):
            key = keys[row, column]
            if key:
                part = _upper(key, bits)
                parted[places[part]] = key
                spots[places[part]] = (begin + row) * keys.shape[1] + column
                places[part] += 1


@loop
def _upper(key: np.uint64, bits: int) -> int:
    """The upper bits of a key; 0 for no bits."""
    return np.int64((key >> np.uint64(1)) >> np.uint64(63 - bits))  # type: ignore[return-value]


@kernel
def _sort_part(keys: Hashes, spots: Numbers, begin: int, bits: int, places: Numbers) -> None:
    """The blocks of the keys of one part: ``spots`` become their members, ``places`` where each of these stands."""
    count, columns, low = len(keys), places.shape[1], 0
    while (4 << low) < count:
        low += 1
    sorted_, moved, first = np.empty_like(keys), np.empty_like(spots), np.zeros((1 << low) + 1, dtype=np.int64)
    for at in range(count):
        first[_upper(keys[at] << np.uint64(bits), low) + 1] += 1
    for bucket in range(1 << low):
        first[bucket + 1] += first[bucket]
    for at in range(count):
        key, bucket = keys[at], _upper(keys[at] << np.uint64(bits), low)
        place = first[bucket]
        first[bucket] += 1
        sorted_[place], moved[place] = key, spots[at]
    sort_stretches(sorted_, moved, first[:-1])
    at = 0
    while at < count:
        end = at + 1
        while end < count and sorted_[end] == sorted_[at]:
            end += 1
        if 1 < end - at <= CAP:
            for place in range(at, end):
                row = moved[place] // columns
                places[row, moved[place] - row * columns] = begin + place
                spots[place] = row if place + 1 < end else ~row
        at = end


@kernel
def sort_stretches(keys: Hashes, numbers: Numbers, ends: Offsets) -> None:
    """Sort each of some stretches, one behind the other, by its keys; what has one key stays in order."""
    begin = 0
    for end in ends:
        if end - begin > _LONG:
            order = np.argsort(keys[begin:end], kind="mergesort")
            keys[begin:end], numbers[begin:end] = keys[begin:end][order], numbers[begin:end][order]
        else:
            for at in range(begin + 1, end):
                key, number, place = keys[at], numbers[at], at
                while place > begin and keys[place - 1] > key:
                    keys[place], numbers[place] = keys[place - 1], numbers[place - 1]
                    place -= 1
                keys[place], numbers[place] = key, number
        begin = end


@kernel
def _meet(
    blocks: tuple[Numbers, Numbers], more: tuple[Offsets, Numbers], begin: int, first: Offsets, right: Numbers
) -> None:
    """The rows that each row of a stretch meets, those of its blocks that come after it, each once and in order."""
    members, places = blocks
    begins, others = more
    held = np.zeros(_ROOM, dtype=np.int64)
    put = 0
    for at in range(len(first) - 1):
        row = begin + at
        for column in range(places.shape[1]):
            place = int(places[row, column])
            while place >= 0:
                other = int(members[place])
                place += 1
                if other < 0:
                    other, place = ~other, -1
                if other > row and _new(held, row, other):
                    right[put] = other
                    put += 1
        for place in range(begins[row], begins[row + 1]):
            if _new(held, row, int(others[place])):
                right[put] = others[place]
                put += 1
        right[first[at] : put].sort()
        first[at + 1] = put


@loop
def _new(held: Offsets, row: int, other: int) -> bool:
    """Whether a row has not met another one; from then on it has. What other rows left behind counts as free."""
    last = len(held) - 1
    slot = (other * 0x9E3779B1 >> 12) & last
    while held[slot] >> 32 == row + 1:
        if held[slot] & 0xFFFFFFFF == other:
            return False
        slot = (slot + 1) & last
    held[slot] = ((row + 1) << 32) | other
    return True


def _repeated(values: Hashes) -> npt.NDArray[np.bool_]:
    """Which values may stand in several rows: all that do, and few others; 0 is no value."""
    bits = min(max(len(values), 1).bit_length() + 2, 24)
    buckets = (values >> np.uint64(64 - bits)).astype(np.int64)
    often = np.bincount(buckets, minlength=1 << bits)[buckets] > 1
    return np.asarray(often & (values != 0), dtype=np.bool_)


def _chained(chains: Sequence[tuple[Hashes, Numbers]], count: int) -> tuple[Offsets, Numbers]:
    """By row the greater ones of its neighbours in the chains: where those of each row begin, and the neighbours."""
    every = [np.empty(0, dtype=np.int64)]
    for values, then in chains:
        rows = np.flatnonzero(_repeated(values)).astype(np.int32)
        order = rows[np.lexsort((then[rows], values[rows]))]
        same = values[order][1:] == values[order][:-1]
        one, other = order[:-1][same], order[1:][same]
        every.append(np.minimum(one, other).astype(np.int64) * count + np.maximum(one, other))
    pairs = np.sort(np.concatenate(every))
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    met = np.bincount(pairs // max(count, 1), minlength=count)
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(met))), (pairs % max(count, 1)).astype(np.int32)
