"""Rows become groups, the surest pairs first, and no group comes to hold what excludes each other.

Two groups join when the pairs between them speak for it together (the sum of their log odds is positive) and their
marks, codes and places do not exclude each other. So a chain A, B, C in which A and C exclude each other, or are
improbable, is cut at its weaker link: the stronger pair joins first, and then the group carries the marks of both.
"""

from collections.abc import Sequence
from dataclasses import fields

import numpy as np

from ronghe.names.compiled import Numbers, Offsets, kernel, loop, parallel, ready
from ronghe.resolve.columns.compared import Sure, Weighed
from ronghe.resolve.columns.odds import LEAST, Flags, Shares

_PAIR_COST = 0.01
"""Milliseconds that Python takes for a pair."""
Known = tuple[Offsets, Numbers, Shares]
"""Both directions of pairs by row: where each row begins, the other rows, the log odds."""


def surest_first(weighed: Sequence[Weighed]) -> Sure:
    """The pairs to join of all stretches, ties by their rows."""
    columns = ([getattr(each.sure, field.name) for each in weighed] for field in fields(Sure))
    left, right, probability, relations, whole = map(np.concatenate, columns)
    places = np.arange(len(left), dtype=np.uint64)
    ranked = np.sort((~probability.view(np.uint32)).astype(np.uint64) << np.uint64(32) | places) & np.uint64(0xFFFFFFFF)
    return Sure(*(column[ranked.astype(np.int64)] for column in (left, right, probability, relations, whole)))


def known_beside(sure: Sure, weighed: Sequence[Weighed], count: int) -> Known:
    """What is known of all pairs of rows that sure pairs join, however many of these it takes, ``count`` rows in all.

    Other pairs never lie between two groups.
    """
    parent = np.arange(count, dtype=np.int32)
    ready(_hang_together, _PAIR_COST * len(sure.left))(sure.left, sure.right, parent)

    def run(at: int, _: int) -> tuple[Numbers, Numbers, Shares]:
        each = weighed[at]
        left, right = each.pairs.left(), each.pairs.right
        within = parent[left] == parent[right]
        return left[within], right[within], each.probability[within]

    left, right, probability = map(np.concatenate, zip(*parallel(run, len(weighed), 1), strict=True))
    bounded = np.clip(probability, LEAST, 1 - LEAST).astype(np.float64)
    odds = np.log(bounded / (1 - bounded)).astype(np.float32)
    return ready(_neighbours, 2 * _PAIR_COST * len(left))(left, right, odds, count)


@loop
def _hang_together(left: Numbers, right: Numbers, parent: Numbers) -> None:
    """For each row the first row of those that pairs, one behind the other, lead to."""
    for at in range(len(left)):
        one, other = _root(parent, left[at]), _root(parent, right[at])
        parent[max(one, other)] = min(one, other)
    for row in range(len(parent)):
        parent[row] = _root(parent, row)


@kernel
def _neighbours(left: Numbers, right: Numbers, odds: Shares, count: int) -> Known:
    """Both directions of every pair by row."""
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


@loop
def _root(parent: Numbers, row: int) -> int:
    while parent[row] != row:
        parent[row] = parent[parent[row]]
        row = parent[row]
    return row


@loop
def _clash(held: Numbers, one: int, other: int, coded: bool) -> bool:
    """Whether two groups hold different values of one kind; one code for both overrides their places and sorts."""
    for slot in range(held.shape[1] - 4 if coded else held.shape[1] - 1):
        mine, theirs = held[one, slot], held[other, slot]
        if mine > 0 and theirs > 0 and mine != theirs:
            return True
    last = held.shape[1] - 1
    mine, theirs = held[one, last], held[other, last]
    return not coded and mine > 0 and theirs > 0 and (mine & theirs) == 0


@loop
def _between(small: int, big: int, chain: Numbers, parent: Numbers, known: Known) -> float:
    """The sum of the log odds of all pairs between two groups."""
    first, others, weights = known
    total, row = 0.0, small
    while row >= 0:
        for at in range(first[row], first[row + 1]):
            if _root(parent, others[at]) == big:
                total += weights[at]
        row = chain[row]
    return total


def join(sure: Sure, known: Known, held: Numbers) -> tuple[Numbers, Numbers]:
    """The first row of each row's group, and for each row the number of the surest pair that joined it, -1 for none.

    ``held`` gives for each row what a group may have only one of, 0 for unknown: marks, codes, then region and city of
    the name, and last the flags of its sort, of which two must share one; it is used up. What a code overrode becomes
    -1: it excludes nothing any more.
    """
    coded = (sure.relations[:, 3] == 1).astype(np.uint8)
    return ready(_join, 3 * _PAIR_COST * len(coded))(sure.left, sure.right, coded, held, known)


@kernel
def _join(left: Numbers, right: Numbers, coded: Flags, held: Numbers, known: Known) -> tuple[Numbers, Numbers]:
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
