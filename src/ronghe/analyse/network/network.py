"""The network of an atlas: bodies as nodes, claims between them as edges, by predicate, period and confidence."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from ronghe.analyse.network.graph import Flags, Graph, Ints
from ronghe.analyse.network.strands import Strands, strands
from ronghe.analyse.reads import AtlasView
from ronghe.errors import UsageError
from ronghe.lens.lens import Lens
from ronghe.model import PartialDate
from ronghe.names.key import name_key

State = Literal["held", "past"]
"""Whether a tie holds, as far as the documents say, or is over."""
_FEWEST_TO_AVOID = 100
"""A body with fewer neighbours is never too well connected for a path; above it the limit grows with the network."""


@dataclass(frozen=True, slots=True)
class TieFilter:
    """Which ties count. ``predicates`` None are those of the lens; ``since`` and ``until``, ISO prefixes, are included.

    A tie's time is when it happened or held, else when its document was published; one without
    either is left out where a period is asked for. ``confidence`` is the least that counts. ``state`` None takes ties
    whether they hold or are over.
    """

    predicates: frozenset[str] | None = None
    since: str | None = None
    until: str | None = None
    confidence: float = 0.0
    state: State | None = None

    def __post_init__(self) -> None:
        for day in (self.since, self.until):
            if day is not None:
                try:
                    PartialDate.parse(day)
                except ValueError as error:
                    raise UsageError(
                        f"a period takes dates such as 2018, 2018-04 or 2018-04-21, not {day!r}"
                    ) from error

    def stands(self, until: str) -> bool:
        """Whether a tie counts of which ``until`` says by when it had ended, "" where it holds."""
        return self.state is None or (self.state == "past") == bool(until)

    def covers(self, day: str) -> bool:
        """Whether a day (an ISO prefix, "" where unknown) can lie in the period."""
        if self.since is None and self.until is None:
            return True
        if not day:
            return False
        date = PartialDate.parse(day)
        after = self.since is None or date.after > PartialDate.parse(self.since).first
        return after and (self.until is None or date.first < PartialDate.parse(self.until).after)

    def predicates_of(self, lens: Lens) -> frozenset[str]:
        """The predicates that count; UsageError where one ties no bodies."""
        known = frozenset(lens.list("ties.network.predicates"))
        strange = sorted((self.predicates or frozenset()) - known)
        if strange:
            raise UsageError(f"{', '.join(strange)} ties no bodies; one of {', '.join(sorted(known))}")
        return known if self.predicates is None else self.predicates


@dataclass(frozen=True, slots=True)
class Near:
    """A body within some steps of another: ``via`` are the nodes on one shortest way, both ends included."""

    entity: str
    name: str
    kind: str
    distance: int
    via: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Network:
    """Loaded once, asked often. Nodes and ties are numbers.

    ``entities``, in the order of ids, ``kinds``, ``names`` and ``inside`` (whether of a kind that is in the network)
    are by node, ``claims``, ``predicate`` (a place in ``predicates``), ``left``
    and ``right`` by tie, as is ``until``, a place in ``ends``: by when it had ended, "" where it holds.

    ``shut`` marks nodes through which no path runs: ``central`` ones, national public bodies that the lens knows and
    those it names, and nodes with more neighbours than :attr:`limit`.
    """

    entities: Sequence[str]
    kinds: Sequence[str]
    names: Sequence[str]
    claims: npt.NDArray[np.int64]
    predicates: Sequence[str]
    predicate: Ints
    left: Ints
    right: Ints
    until: Ints
    ends: Sequence[str]
    graph: Graph
    shut: Flags
    limit: int
    inside: Flags
    central: Flags

    def node(self, entity: str) -> int | None:
        """The node of an entity id; None where it is of a kind that is not in the network, or unknown."""
        at = bisect_left(self.entities, entity)
        return at if at < len(self.entities) and self.entities[at] == entity and self.inside[at] else None

    def within(self, entity: str, steps: int = 2, *, through_hubs: bool = False) -> list[Near]:
        """Bodies within so many steps, nearest first, then by id. What screening asks: whom does a customer touch?

        Nothing is reached through a body that everything touches, unless asked for.
        """
        start = self.node(entity)
        if start is None:
            return []
        nodes, far = self.graph.around(start, steps, None if through_hubs else self.shut)
        distance = dict(zip(nodes.tolist(), far.tolist(), strict=True))
        before: dict[int, int] = {}
        for node in nodes.tolist():
            if through_hubs or node == start or not self.shut[node]:
                for other in sorted(set(self.graph.beside(node)[0].tolist())):
                    if distance.get(other, -1) == distance[node] + 1:
                        before.setdefault(other, node)
        reached = [self._near(node, distance[node], before) for node in nodes.tolist() if node != start]
        return sorted(reached, key=lambda near: (near.distance, near.entity))

    def _near(self, node: int, distance: int, before: Mapping[int, int]) -> Near:
        way = [node]
        while way[-1] in before:
            way.append(before[way[-1]])
        via = tuple(self.entities[one] for one in reversed(way))
        return Near(self.entities[node], self.names[node], self.kinds[node], distance, via)

    def paths(self, one: str, other: str, most: int = 3) -> list[tuple[str, ...]]:
        """Up to ``most`` shortest paths between two entities, as entity ids; none runs through ``shut`` nodes."""
        ends = self.node(one), self.node(other)
        if ends[0] is None or ends[1] is None:
            return []
        found = self.graph.shortest(ends[0], ends[1], self.shut, most)
        return [tuple(self.entities[node] for node in path) for path in found]

    def between(self, one: str, other: str) -> list[int]:
        """Numbers of the claims that tie two entities directly."""
        mine, theirs = self.node(one), self.node(other)
        if mine is None or theirs is None:
            return []
        nodes, edges = self.graph.beside(mine)
        return sorted(int(self.claims[edge]) for edge in edges[nodes == theirs])

    def degree(self) -> npt.NDArray[np.int64]:
        """The number of different neighbours of each node."""
        return _different_neighbours(len(self.entities), self.left, self.right)


def network(atlas: AtlasView, lens: Lens, wanted: TieFilter | None = None) -> Network:
    """The network of an atlas; UsageError where a predicate asked for ties no bodies."""
    return network_of(strands(atlas.bonds()), lens, wanted)


def network_of(ties: Strands, lens: Lens, wanted: TieFilter | None = None, before: Network | None = None) -> Network:
    """The network of some of an atlas's claims between entities.

    ``before`` is another one by this lens: what follows from entities alone is taken from it where they are the same.
    """
    wanted = wanted or TieFilter()
    predicates = wanted.predicates_of(lens)
    count = len(ties.entities)
    if before is not None and before.entities is ties.entities:
        inside, central = before.inside, before.central
    else:
        kinds = frozenset(lens.list("ties.network.kinds"))
        inside = np.fromiter(map(kinds.__contains__, ties.kinds), dtype=np.bool_, count=count)
        central = _central(ties, lens)
    keep = _each(ties.predicates, predicates.__contains__)[ties.predicate]
    if len(keep):
        keep &= inside[ties.left] & inside[ties.right] & (ties.confidence >= wanted.confidence)
        keep &= _each(ties.times, wanted.covers)[ties.when] & _each(ties.ends, wanted.stands)[ties.until]
    left, right = ties.left[keep], ties.right[keep]
    graph = Graph(count, left, right)
    limit = max(_FEWEST_TO_AVOID, int(2 * count**0.5))
    shut = central | (_different_neighbours(count, left, right) > limit)
    return Network(
        entities=ties.entities,
        kinds=ties.kinds,
        names=ties.names,
        claims=ties.claim[keep],
        predicates=ties.predicates,
        predicate=ties.predicate[keep],
        left=left,
        right=right,
        until=ties.until[keep],
        ends=ties.ends,
        graph=graph,
        shut=shut,
        limit=limit,
        inside=inside,
        central=central,
    )


def _each(words: Sequence[str], test: Callable[[str], bool]) -> Flags:
    """The test on every word."""
    return np.fromiter(map(test, words), dtype=np.bool_, count=len(words))


def _different_neighbours(count: int, left: Ints, right: Ints) -> npt.NDArray[np.int64]:
    low, high = np.minimum(left, right).astype(np.int64), np.maximum(left, right)
    pairs = np.sort(low * max(count, 1) + high)  # np.unique takes ten times as long and holds the interpreter
    pairs = pairs[np.diff(pairs, prepend=-1) != 0]
    ends = np.concatenate([pairs // max(count, 1), pairs % max(count, 1)])
    return np.bincount(ends, minlength=count)


def _central(ties: Strands, lens: Lens) -> Flags:
    """Public bodies that the lens calls national, and what it lists as touched by everything."""
    listed = frozenset(lens.list("ties.paths.avoid"))
    known = [one for one in lens.known if one.name in listed or (one.kind == "PublicBody" and one.level == "national")]
    forms = {name_key(form, "PublicBody").form for one in known for form in one.forms if form not in one.context_only}
    forms |= {name_key(name, "PublicBody").form for name in listed}
    central = np.zeros(len(ties.entities), dtype=np.bool_)
    for node in [node for node, kind in enumerate(ties.kinds) if kind == "PublicBody"]:
        central[node] = name_key(ties.names[node], "PublicBody").form in forms
    return central
