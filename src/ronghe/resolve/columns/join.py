"""Rows become groups, the surest pairs first, and no group comes to hold what excludes each other.

Two groups join when the pairs between them speak for it together (the sum of their log odds is positive) and their
marks, codes and places do not exclude each other. So a chain A, B, C in which A and C exclude each other, or are
improbable, is cut at its weaker link: the stronger pair joins first, and then the group carries the marks of both.
"""

import numpy as np
import numpy.typing as npt

from ronghe.names.compiled import Numbers, Offsets, compiled

Shares = npt.NDArray[np.float32]
Flags = npt.NDArray[np.uint8]


@compiled(nogil=True)
def neighbours(left: Numbers, right: Numbers, odds: Shares, count: int) -> tuple[Offsets, Numbers, Shares]:
    """Both directions of every pair by row: where each row begins, the other rows, the odds."""
    first = np.zeros(count + 1, dtype=np.int64)
    for at in range(len(left)):
        first[left[at] + 1] += 1
        first[right[at] + 1] += 1
    for row in range(count):
        first[row + 1] += first[row]
    place = first[:-1].copy()
    others = np.empty(first[-1], dtype=np.int32)
    weights = np.empty(first[-1], dtype=np.float32)
    for at in range(len(left)):
        one, other = left[at], right[at]
        others[place[one]], weights[place[one]] = other, odds[at]
        others[place[other]], weights[place[other]] = one, odds[at]
        place[one] += 1
        place[other] += 1
    return first, others, weights


@compiled(nogil=True)
def _root(parent: Numbers, row: int) -> int:
    while parent[row] != row:
        parent[row] = parent[parent[row]]
        row = parent[row]
    return row


@compiled(nogil=True)
def _clash(held: Numbers, one: int, other: int, coded: bool) -> bool:
    """Whether two groups hold different values of one kind; one code for both overrides their places and sorts."""
    for slot in range(held.shape[1] - 4 if coded else held.shape[1] - 1):
        mine, theirs = held[one, slot], held[other, slot]
        if mine > 0 and theirs > 0 and mine != theirs:
            return True
    last = held.shape[1] - 1
    mine, theirs = held[one, last], held[other, last]
    return not coded and mine > 0 and theirs > 0 and (mine & theirs) == 0


@compiled(nogil=True)
def _between(small: int, big: int, chain: Numbers, parent: Numbers, known: tuple[Offsets, Numbers, Shares]) -> float:
    """The sum of the log odds of all pairs between two groups."""
    first, others, weights = known
    total, row = 0.0, small
    while row >= 0:
        for at in range(first[row], first[row + 1]):
            if _root(parent, others[at]) == big:
                total += weights[at]
        row = chain[row]
    return total


@compiled(nogil=True)
def join(
    left: Numbers, right: Numbers, coded: Flags, held: Numbers, known: tuple[Offsets, Numbers, Shares]
) -> tuple[Numbers, Numbers]:
    """The first row of each row's group, and for each row the number of the surest pair that joined it, -1 for none.

    Pairs come in order, the surest first; ``known`` are all pairs as :func:`neighbours` gives them. ``held`` gives for
    each row what a group may have only one of, 0 for unknown: marks, codes, then region and city of the name, and last
    the flags of its sort, of which two must share one; it is used up. What a code overrode becomes -1: it excludes
    nothing any more.
    """
    count = len(held)
    parent = np.arange(count).astype(np.int32)
    chain = np.full(count, -1, dtype=np.int32)
    last = np.arange(count).astype(np.int32)
    sizes = np.ones(count, dtype=np.int32)
    by = np.full(count, -1, dtype=np.int32)
    slots = held.shape[1]
    for at in range(len(left)):
        one, other = _root(parent, left[at]), _root(parent, right[at])
        if one == other or _clash(held, one, other, coded[at] == 1):
            continue
        small, big = (one, other) if sizes[one] < sizes[other] else (other, one)
        if sizes[big] > 1 and not coded[at] and _between(small, big, chain, parent, known) <= 0:
            continue
        for row in (left[at], right[at]):
            if by[row] < 0:
                by[row] = at
        low, high = min(one, other), max(one, other)
        parent[high] = low
        sizes[low] += sizes[high]
        chain[last[low]] = high
        last[low] = last[high]
        for slot in range(slots - 1):
            mine, theirs = held[low, slot], held[high, slot]
            held[low, slot] = mine if theirs == 0 or theirs == mine else theirs if mine == 0 else -1
        held[low, slots - 1] |= held[high, slots - 1]
    for row in range(count):
        parent[row] = _root(parent, row)
    return parent, by
