"""Who sits in the middle, and which bodies belong together.

PageRank says how much a body is tied to bodies that are tied themselves, betweenness how many shortest ways run
through it, communities come from the Leiden method (Traag, Waltman and van Eck 2019): all three from networkit, on one
thread and with a fixed seed, so that the same map gives the same answer.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ronghe.analyse.network.network import Network
from ronghe.analyse.network.tie import last_end

_EXACT = 2_000
"""Bodies up to which betweenness counts every shortest way; up to _SAMPLED it is estimated, above it is left out."""
_SAMPLED = 50_000
_SAMPLES = 256
_SEED = 20170122
_LEIDEN_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Body:
    """A node; ``between`` is its betweenness, None where the network is too large, ``central`` bars it from paths."""

    entity: str
    name: str
    kind: str
    neighbours: int
    rank: float
    between: float | None
    community: int
    central: bool

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Link:
    """Two bodies that are tied, by which predicates, on how many claims.

    ``ended`` has those predicates of which every claim tells of the past, each with the last day by which it had ended,
    :data:`ronghe.store.rows.PAST` where none is told.
    """

    one: str
    other: str
    predicates: Mapping[str, int]
    claims: int
    ended: Mapping[str, str]

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name."""
        plain = {"one": self.one, "other": self.other, "claims": self.claims}
        return {**plain, "predicates": dict(self.predicates), "ended": dict(self.ended)}


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """The main bodies and the links among them; ``total_bodies`` and ``total_links`` count the whole network.

    ``communities`` are (number, size, names of main bodies) of the whole network, the largest first.
    """

    bodies: tuple[Body, ...]
    links: tuple[Link, ...]
    communities: tuple[tuple[int, int, tuple[str, ...]], ...]
    total_bodies: int
    total_links: int
    limit: int

    def as_json(self) -> dict[str, Any]:
        """``{"record": "network", "bodies", "links", "communities", "total_bodies", "total_links", "limit"}``."""
        return {
            "record": "network",
            "bodies": [one.as_json() for one in self.bodies],
            "links": [one.as_json() for one in self.links],
            "communities": [dict(zip(("community", "bodies", "main"), one, strict=True)) for one in self.communities],
            "total_bodies": self.total_bodies,
            "total_links": self.total_links,
            "limit": self.limit,
        }


def network_map(net: Network, most: int = 40) -> NetworkMap:
    """The ``most`` highest in PageRank with their links."""
    used = np.unique(np.concatenate([net.left, net.right]))
    if len(used) == 0:
        return NetworkMap((), (), (), 0, 0, net.limit)
    pairs, weights = _pairs(net, used)
    rank, between, community = _measures(len(used), pairs, weights)
    degree = np.bincount(pairs.ravel(), minlength=len(used))
    nodes: list[int] = used.tolist()
    order = sorted(range(len(nodes)), key=lambda at: (-round(float(rank[at]), 12), net.entities[nodes[at]]))
    bodies = [
        Body(
            entity=net.entities[nodes[at]],
            name=net.names[nodes[at]],
            kind=net.kinds[nodes[at]],
            neighbours=int(degree[at]),
            rank=round(float(rank[at]), 6),
            between=None if between is None else round(float(between[at]), 6),
            community=int(community[at]),
            central=bool(net.shut[nodes[at]]),
        )
        for at in order
    ]
    shown = bodies[:most]
    return NetworkMap(
        tuple(shown),
        links_among(net, {one.entity for one in shown}),
        _communities(bodies),
        len(used),
        len(pairs),
        net.limit,
    )


def _pairs(net: Network, used: npt.NDArray[Any]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Each tied pair once, as places in ``used``, with its number of claims."""
    left, right = np.searchsorted(used, net.left), np.searchsorted(used, net.right)
    ends = np.stack([np.minimum(left, right), np.maximum(left, right)], axis=1)
    pairs, counts = np.unique(ends, axis=0, return_counts=True)
    return pairs, counts.astype(np.float64)


def _measures(
    count: int, pairs: npt.NDArray[np.int64], weights: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64] | None, npt.NDArray[np.int64]]:
    """PageRank, betweenness (None where too many bodies) and community of each node."""
    import networkit

    threads = networkit.getMaxNumberOfThreads()
    networkit.setNumberOfThreads(1)
    networkit.setSeed(_SEED, False)
    try:
        rows = (weights, (pairs[:, 0].astype(np.uint64), pairs[:, 1].astype(np.uint64)))
        graph = networkit.GraphFromCoo(rows, n=count, weighted=True, directed=False)
        plain = networkit.graphtools.toUnweighted(graph)
        ranks = networkit.centrality.PageRank(plain)
        ranks.run()
        leiden = networkit.community.ParallelLeiden(graph, iterations=_LEIDEN_ROUNDS, randomize=False)
        leiden.run()
        return np.array(ranks.scores()), _between(networkit, plain), _numbered(leiden.getPartition().getVector())
    finally:
        networkit.setNumberOfThreads(threads)


def _between(networkit: Any, graph: Any) -> npt.NDArray[np.float64] | None:
    count = graph.numberOfNodes()
    if count > _SAMPLED:
        return None
    if count <= _EXACT:
        measure = networkit.centrality.Betweenness(graph, normalized=True)
    else:
        measure = networkit.centrality.EstimateBetweenness(graph, _SAMPLES, normalized=True)
    measure.run()
    return np.array(measure.scores())


def _numbered(found: Sequence[int]) -> npt.NDArray[np.int64]:
    """Communities numbered from 1, the largest first, of equal ones the one with the first node."""
    sizes = Counter(found)
    first: dict[int, int] = {}
    for node, group in enumerate(found):
        first.setdefault(group, node)
    order = sorted(sizes, key=lambda group: (-sizes[group], first[group]))
    number = {group: place for place, group in enumerate(order, 1)}
    return np.array([number[group] for group in found], dtype=np.int64)


def links_among(net: Network, shown: set[str]) -> tuple[Link, ...]:
    """The links whose both ends are among the entity ids ``shown``, in their order."""
    found: dict[tuple[str, str], dict[str, list[str]]] = {}
    inside = np.zeros(len(net.entities), dtype=np.bool_)
    inside[[node for entity in shown if (node := net.node(entity)) is not None]] = True
    for at in np.flatnonzero(inside[net.left] & inside[net.right]).tolist():
        one, other = sorted((net.entities[net.left[at]], net.entities[net.right[at]]))
        until = found.setdefault((one, other), {}).setdefault(net.predicates[net.predicate[at]], [])
        until.append(net.ends[net.until[at]])
    return tuple(_link(one, other, until) for (one, other), until in sorted(found.items()))


def _link(one: str, other: str, until: Mapping[str, Sequence[str]]) -> Link:
    """``until`` has for each predicate what each of its claims says."""
    predicates = {name: len(days) for name, days in sorted(until.items())}
    ended = {name: end for name, days in sorted(until.items()) if (end := last_end(days))}
    return Link(one, other, predicates, sum(predicates.values()), ended)


def _communities(bodies: Sequence[Body], named: int = 5) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """``bodies`` in falling order of rank."""
    members: dict[int, list[str]] = {}
    for body in bodies:
        members.setdefault(body.community, []).append(body.name)
    return tuple(
        (number, len(names), tuple(names[:named])) for number, names in sorted(members.items()) if len(names) > 1
    )
