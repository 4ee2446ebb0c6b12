"""Neighbourhoods and shortest paths on 1,000,000 ties of 400,000 bodies, beside igraph, networkx and plain SQL.

The graph is a made-up one with few bodies in the middle of much: each tie joins a body to one drawn near it or, one in
five, to one that many touch. igraph is under the GPL and never a part of Ronghe: install igraph and networkx in the
environment to have them measured; what is not installed is said.
"""

import importlib.util
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from ronghe.analyse.network.graph import Graph

BODIES, TIES = 400_000, 1_000_000
_ASKED = 300
_SLOW = 20
"""Questions put to what takes tens of milliseconds for each."""
Ints = npt.NDArray[np.int32]


def run() -> Iterator[str]:
    """A line for each method: build in seconds, then the median and the 99th percentile in milliseconds."""
    left, right = made()
    generator = np.random.default_rng(7)
    starts = generator.integers(0, BODIES, _ASKED).tolist()
    pairs = list(zip(starts, generator.integers(0, BODIES, _ASKED).tolist(), strict=True))
    yield f"{TIES:,} ties, {BODIES:,} bodies; p50 / p99 ms"
    for measured in (_ours, _igraph, _networkx, _sql):
        yield from measured(left, right, starts, pairs)


def made(bodies: int = BODIES, ties: int = TIES) -> tuple[Ints, Ints]:
    """Both ends of every tie."""
    generator = np.random.default_rng(20170122)
    left = generator.integers(0, bodies, ties)
    near = (left + generator.geometric(0.001, ties)) % bodies
    much = np.minimum((bodies * generator.random(ties) ** 4).astype(np.int64), bodies - 1)
    right = np.where(generator.random(ties) < 0.2, much, near)
    return left.astype(np.int32), right.astype(np.int32)


def _timed(ask: Callable[[int], object], count: int) -> str:
    ask(0)
    taken = []
    for at in range(count):
        start = time.perf_counter()
        ask(at)
        taken.append((time.perf_counter() - start) * 1000)
    return f"{statistics.median(taken):.3f} / {statistics.quantiles(taken, n=100)[98]:.3f}"


def _line(name: str, build: float, two: str, three: str, path: str) -> str:
    return f"{name:<28} build {build:5.2f} s   2 steps {two:<18} 3 steps {three:<18} shortest path {path}"


def _ours(left: Ints, right: Ints, starts: list[int], pairs: list[tuple[int, int]]) -> Iterator[str]:
    Graph(2, left[:0], right[:0])
    start = time.perf_counter()
    graph = Graph(BODIES, left, right)
    build = time.perf_counter() - start
    two = _timed(lambda at: graph.around(starts[at], 2), _ASKED)
    three = _timed(lambda at: graph.around(starts[at], 3), _ASKED)
    path = _timed(lambda at: graph.shortest(*pairs[at]), _ASKED)
    yield _line("ours (arrays, numba)", build, two, three, path)
    ties = np.bincount(np.concatenate([left, right]), minlength=BODIES)
    barred = ties > 2 * BODIES**0.5
    two = _timed(lambda at: graph.around(starts[at], 2, barred), _ASKED)
    three = _timed(lambda at: graph.around(starts[at], 3, barred), _ASKED)
    path = _timed(lambda at: graph.shortest(*pairs[at], barred), _ASKED)
    yield _line("ours, through no hub", build, two, three, path)


def _igraph(left: Ints, right: Ints, starts: list[int], pairs: list[tuple[int, int]]) -> Iterator[str]:
    if importlib.util.find_spec("igraph") is None:
        yield "igraph: not installed"
        return
    igraph = importlib.import_module("igraph")
    start = time.perf_counter()
    graph = igraph.Graph(n=BODIES, edges=np.stack([left, right], axis=1).tolist())
    build = time.perf_counter() - start
    two = _timed(lambda at: graph.neighborhood(starts[at], 2), _ASKED)
    three = _timed(lambda at: graph.neighborhood(starts[at], 3), _ASKED)
    path = _timed(lambda at: graph.get_shortest_path(*pairs[at]), _SLOW)
    yield _line("igraph", build, two, three, path)


def _networkx(left: Ints, right: Ints, starts: list[int], pairs: list[tuple[int, int]]) -> Iterator[str]:
    if importlib.util.find_spec("networkx") is None:
        yield "networkx: not installed"
        return
    networkx = importlib.import_module("networkx")
    start = time.perf_counter()
    graph = networkx.Graph()
    graph.add_nodes_from(range(BODIES))
    graph.add_edges_from(zip(left.tolist(), right.tolist(), strict=True))
    build = time.perf_counter() - start

    def around(at: int, steps: int) -> object:
        return networkx.single_source_shortest_path_length(graph, starts[at], cutoff=steps)

    def path(at: int) -> object:
        one, other = pairs[at]
        return networkx.bidirectional_shortest_path(graph, one, other) if networkx.has_path(graph, one, other) else None

    two, three = _timed(lambda at: around(at, 2), _ASKED), _timed(lambda at: around(at, 3), _ASKED)
    yield _line("networkx", build, two, three, _timed(path, _SLOW))


def _sql(left: Ints, right: Ints, starts: list[int], _pairs: list[tuple[int, int]]) -> Iterator[str]:
    run = sqlite3.connect(":memory:")
    start = time.perf_counter()
    run.execute("CREATE TABLE tie (one INTEGER, other INTEGER)")
    rows = list(zip(left.tolist(), right.tolist(), strict=True))
    run.executemany("INSERT INTO tie VALUES (?, ?)", rows)
    run.executemany("INSERT INTO tie VALUES (?, ?)", [(other, one) for one, other in rows])
    run.execute("CREATE INDEX tie_one ON tie (one, other)")
    build = time.perf_counter() - start
    walk = (
        "WITH RECURSIVE near(body, step) AS (VALUES (?, 0) UNION "
        "SELECT other, step + 1 FROM near JOIN tie ON one = body WHERE step < ?) SELECT count(DISTINCT body) FROM near"
    )
    two = _timed(lambda at: run.execute(walk, (starts[at], 2)).fetchone(), _ASKED)
    three = _timed(lambda at: run.execute(walk, (starts[at], 3)).fetchone(), _ASKED)
    yield _line("SQLite, recursive query", build, two, three, "not asked: it would walk the whole graph")
