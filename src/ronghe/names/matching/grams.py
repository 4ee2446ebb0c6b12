"""Which names share rare letter groups with a query: postings of hashed groups, counted rarest first.

A group is two Han characters or three characters of a Latin name, spaces among them. Groups are hashed to 20 bits; a
collision costs a comparison and no answer. For a query the rarest groups are read until a budget of postings is spent.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ronghe.names.compiled import kernel, parallel, ready

Codes = npt.NDArray[np.uint32]
Hashes = npt.NDArray[np.int32]
Offsets = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float32]

_BITS = 20
BUCKETS = 1 << _BITS
_BUDGET = 24_000
"""Postings that are read for a query, some 15 microseconds of work."""
_GROUP_COST, _QUERY_COST = 0.008, 2.0
"""Milliseconds that Python takes for a group of letters, and for a query beside a short list."""
_HAN_FIRST, _HAN_LAST = 0x3400, 0x9FFF


@dataclass(frozen=True, slots=True)
class Grams:
    """``names[first[bucket] : first[bucket + 1]]`` are the names that hold a group of the bucket, in order."""

    first: Offsets
    names: Hashes
    count: int

    def candidates(self, queries: list[str], top: int) -> Hashes:
        """For each query the ``top`` names that share most of its rare groups, best first; -1 where there are fewer."""
        codes, _ = _joined(queries)
        hashes, owners = hashed(codes)
        bounds = np.searchsorted(owners, np.arange(len(queries) + 1)).astype(np.int64)
        out = np.full((len(queries), top), -1, dtype=np.int32)
        count = ready(_count, len(queries) * (_QUERY_COST + 0.001 * min(len(self.names), _BUDGET)))

        def run(part: Hashes) -> None:
            begin, end = int(part[0]), int(part[-1]) + 1
            count(hashes, bounds[begin : end + 1], self.first, self.names, self.count, out[begin:end])

        parallel(run, len(queries))
        return out


def _joined(names: list[str]) -> tuple[Codes, int]:
    """All names in one array of code points, each with a space before and a line end behind."""
    text = " " + "\n ".join(names) + "\n"
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32), len(names)


def grams(names: list[str]) -> Grams:
    """Postings of the cores of names."""
    codes, count = _joined(names)
    hashes, owners = hashed(codes)
    first, holders = ready(_sorted, 2 * _GROUP_COST * len(hashes))(hashes, owners, BUCKETS)
    return Grams(first, holders, count)


def hashed(codes: Codes) -> tuple[Hashes, Hashes]:
    """The bucket of every group and the number of the name it stands in."""
    return ready(_hash, _GROUP_COST * len(codes))(codes)


@kernel
def _hash(codes: Codes) -> tuple[Hashes, Hashes]:
    hashes = np.empty(len(codes), dtype=np.int32)
    owners = np.empty(len(codes), dtype=np.int32)
    found, owner = 0, 0
    for at in range(len(codes) - 1):
        one = codes[at]
        if one == 10:
            owner += 1
            continue
        two = codes[at + 1]
        if two == 10:
            continue
        value = np.uint64(one) * np.uint64(0x9E3779B97F4A7C15) ^ np.uint64(two) * np.uint64(0xC2B2AE3D27D4EB4F)
        if not (_HAN_FIRST <= two <= _HAN_LAST):
            if at + 2 >= len(codes) or codes[at + 2] == 10:
                if one == 32 or not (_HAN_FIRST <= one <= _HAN_LAST):
                    continue
            else:
                value ^= np.uint64(codes[at + 2]) * np.uint64(0x165667B19E3779F9)
        elif one == 32:
            value ^= np.uint64(0x27D4EB2F165667C5)
        value ^= value >> np.uint64(29)
        value *= np.uint64(0xBF58476D1CE4E5B9)
        hashes[found] = np.int32(value >> np.uint64(64 - _BITS))
        owners[found] = owner
        found += 1
    return hashes[:found].copy(), owners[:found].copy()


@kernel
def _sorted(hashes: Hashes, owners: Hashes, buckets: int) -> tuple[Offsets, Hashes]:
    """Counting sort by bucket; within a bucket names stand in order, each once."""
    first = np.zeros(buckets + 1, dtype=np.int64)
    last = np.full(buckets, -1, dtype=np.int32)
    for at in range(len(hashes)):
        if last[hashes[at]] != owners[at]:
            first[hashes[at] + 1] += 1
            last[hashes[at]] = owners[at]
    first = np.cumsum(first)
    place = first[:-1].copy()
    names = np.empty(first[-1], dtype=np.int32)
    last[:] = -1
    for at in range(len(hashes)):
        bucket = hashes[at]
        if last[bucket] != owners[at]:
            names[place[bucket]] = owners[at]
            place[bucket] += 1
            last[bucket] = owners[at]
    return first, names


@kernel
def _read(query: Hashes, first: Offsets, names: Hashes, score: Weights, touched: Hashes) -> int:
    """Read the postings of a query's groups, the rarest first, into ``score``; how many names were touched."""
    sizes = np.empty(len(query), dtype=np.int64)
    for at in range(len(query)):
        sizes[at] = first[query[at] + 1] - first[query[at]]
    order = np.argsort(sizes, kind="mergesort")
    spent, reached = 0, 0
    for rank in range(len(order)):
        size = sizes[order[rank]]
        if size == 0:
            continue
        if spent and spent + size > _BUDGET:
            break
        size = min(size, _BUDGET)
        spent += size
        weight = np.float32(np.log((len(score) + 1.0) / (size + 0.5)) + 0.01)
        begin = first[query[order[rank]]]
        for at in range(begin, begin + size):
            name = names[at]
            if score[name] == 0:
                touched[reached] = name
                reached += 1
            score[name] += weight
    return reached


@kernel
def _best(reached: Hashes, score: Weights, out: Hashes) -> None:
    """The best of the touched names into ``out``, ties by position."""
    top = len(out)
    values = score[reached]
    if len(reached) > top:
        least = np.partition(values, len(values) - top)[len(values) - top]
        kept = np.sort(reached[values >= least])
    else:
        kept = np.sort(reached)
    order = np.argsort(-score[kept], kind="mergesort")
    for place in range(min(top, len(kept))):
        out[place] = kept[order[place]]


@kernel
def _count(hashes: Hashes, bounds: Offsets, first: Offsets, names: Hashes, count: int, out: Hashes) -> None:
    """The best names of each query into its row of ``out``."""
    score = np.zeros(count, dtype=np.float32)
    touched = np.empty(2 * _BUDGET, dtype=np.int32)
    for query in range(len(bounds) - 1):
        reached = touched[: _read(hashes[bounds[query] : bounds[query + 1]], first, names, score, touched)]
        _best(reached, score, out[query])
        score[reached] = 0
