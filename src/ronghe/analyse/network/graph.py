"""An undirected graph in arrays, with neighbourhoods and shortest paths in compiled loops.

``neighbours[first[node] : first[node + 1]]`` are the nodes beside a node; ``edges`` at the same places say by which
edge. Measured beside igraph and networkx in docs/performance.md.
"""

import threading
from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
from numba import njit

Ints = npt.NDArray[np.int32]
Offsets = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Function = TypeVar("Function", bound=Callable[..., Any])


def _compiled(function: Function) -> Function:
    """Compiled, kept on disk where a cache can be written."""
    try:
        return cast("Function", njit(cache=True, nogil=True)(function))
    except RuntimeError:  # no place for a cache: compile in each process
        return cast("Function", njit(nogil=True)(function))


@_compiled
def _adjacent(count: int, left: Ints, right: Ints) -> tuple[Offsets, Ints, Ints]:
    first = np.zeros(count + 1, dtype=np.int64)
    for at in range(len(left)):
        first[left[at] + 1] += 1
        first[right[at] + 1] += 1
    for node in range(count):
        first[node + 1] += first[node]
    place = first[:-1].copy()
    neighbours = np.empty(2 * len(left), dtype=np.int32)
    edges = np.empty(2 * len(left), dtype=np.int32)
    for at in range(len(left)):
        one, other = left[at], right[at]
        neighbours[place[one]], edges[place[one]] = other, at
        place[one] += 1
        neighbours[place[other]], edges[place[other]] = one, at
        place[other] += 1
    return first, neighbours, edges


@_compiled
def _around(first: Offsets, neighbours: Ints, start: int, steps: int, shut: Flags, distance: Ints, queue: Ints) -> int:
    """Fill ``queue`` with what is reached, ``distance`` with how far (-1 elsewhere); how many were reached."""
    distance[start] = 0
    queue[0] = start
    done, found = 0, 1
    while done < found:
        node = queue[done]
        done += 1
        if distance[node] == steps:
            break
        if shut[node] and node != start:
            continue
        for at in range(first[node], first[node + 1]):
            other = neighbours[at]
            if distance[other] < 0:
                distance[other] = distance[node] + 1
                queue[found] = other
                found += 1
    return found


@_compiled
def _grow(
    first: Offsets, neighbours: Ints, shut: Flags, mine: Ints, theirs: Ints, queue: Ints, begin: int, end: int
) -> tuple[int, bool]:
    """One more level; the end of the queue after it, and whether it met the other side."""
    found, met = end, False
    for at in range(begin, end):
        node = queue[at]
        if at > 0 and shut[node]:
            continue
        for place in range(first[node], first[node + 1]):
            other = neighbours[place]
            if mine[other] < 0:
                mine[other] = mine[node] + 1
                queue[found] = other
                found += 1
                if theirs[other] >= 0 and (not shut[other] or theirs[other] == 0):
                    met = True
    return found, met


@_compiled
def _meet(
    first: Offsets, neighbours: Ints, ends: tuple[int, int], shut: Flags,
    from_one: Ints, from_other: Ints, queue_one: Ints, queue_other: Ints,
) -> tuple[int, int, int, int]:  # fmt: skip
    """Grow from both ends, the smaller front first, until they meet.

    Gives the steps from one end and from the other (-1: they do not meet), and how many each reached.
    """
    one, other = ends
    from_one[one], from_other[other] = 0, 0
    queue_one[0], queue_other[0] = one, other
    begin_one, end_one, begin_other, end_other = 0, 1, 0, 1
    far_one, far_other = 0, 0
    while begin_one < end_one and begin_other < end_other:
        if end_one - begin_one <= end_other - begin_other:
            grown, met = _grow(first, neighbours, shut, from_one, from_other, queue_one, begin_one, end_one)
            begin_one, end_one = end_one, grown
            far_one += 1
        else:
            grown, met = _grow(first, neighbours, shut, from_other, from_one, queue_other, begin_other, end_other)
            begin_other, end_other = end_other, grown
            far_other += 1
        if met:
            return far_one, far_other, end_one, end_other
    return -1, -1, end_one, end_other


class Graph:
    """Nodes 0 to ``count`` - 1 and undirected edges ``left[i]`` to ``right[i]``.

    It keeps working memory of its own, so threads that ask it wait for each other.
    """

    def __init__(self, count: int, left: Ints, right: Ints) -> None:
        self.count = count
        self.first, self.neighbours, self.edges = _adjacent(count, left, right)
        self._distance = np.full((2, count), -1, dtype=np.int32)
        self._queue = np.empty((2, count + 1), dtype=np.int32)
        self._alone = threading.Lock()
        self.nothing_shut = np.zeros(count, dtype=np.bool_)

    def beside(self, node: int) -> tuple[Ints, Ints]:
        """The nodes beside a node, and by which edges."""
        here = slice(self.first[node], self.first[node + 1])
        return self.neighbours[here], self.edges[here]

    def around(self, start: int, steps: int, shut: Flags | None = None) -> tuple[Ints, Ints]:
        """Nodes within so many steps, nearest first, and how far each is; none is reached through ``shut`` nodes."""
        shut = self.nothing_shut if shut is None else shut
        distance, queue = self._distance[0], self._queue[0]
        with self._alone:
            found = _around(self.first, self.neighbours, start, steps, shut, distance, queue)
            nodes = queue[:found].copy()
            far = distance[nodes]
            distance[nodes] = -1
        return nodes, far

    def shortest(self, one: int, other: int, shut: Flags | None = None, most: int = 1) -> list[tuple[int, ...]]:
        """Up to ``most`` shortest paths between two nodes, as nodes from end to end, none through ``shut`` nodes."""
        if one == other:
            return []
        with self._alone:
            return self._shortest((one, other), self.nothing_shut if shut is None else shut, most)

    def _shortest(self, ends: tuple[int, int], shut: Flags, most: int) -> list[tuple[int, ...]]:
        mine, theirs = self._distance
        far_one, far_other, *reached = _meet(self.first, self.neighbours, ends, shut, mine, theirs, *self._queue)
        nodes_one, nodes_other = (queue[:count] for queue, count in zip(self._queue, reached, strict=True))
        paths: list[tuple[int, ...]] = []
        if far_one >= 0:
            middle = nodes_one[(mine[nodes_one] == far_one) & (theirs[nodes_one] == far_other)]
            for node in np.sort(middle).tolist():
                if not shut[node] or node in ends:
                    for back in self._ways(node, mine, shut, most):
                        paths += [(*reversed(back), *on[1:]) for on in self._ways(node, theirs, shut, most)]
                if len(paths) >= most:
                    break
        mine[nodes_one] = -1
        theirs[nodes_other] = -1
        return paths[:most]

    def _ways(self, node: int, distance: Ints, shut: Flags, most: int) -> list[tuple[int, ...]]:
        """Ways from a node back to where its front began, in the order of nodes; at most as many as are wanted."""
        far = int(distance[node])
        if far == 0:
            return [(node,)]
        beside = self.beside(node)[0]
        nearer = beside[distance[beside] == far - 1]
        ways: list[tuple[int, ...]] = []
        for step in np.unique(nearer).tolist():
            if not shut[step] or far == 1:
                ways += [(node, *way) for way in self._ways(step, distance, shut, most)]
            if len(ways) >= most:
                break
        return ways[:most]
