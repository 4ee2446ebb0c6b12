"""All ties of a map in arrays: loaded once, then brought up to each decision."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ronghe.analyse.network.graph import Ints
from ronghe.analyse.reads import Bonds
from ronghe.store.rows import NodeRow, TieRow


@dataclass(frozen=True, slots=True, eq=False)
class Strands:
    """Entities in the order of their ids, and ties in the order of claims.

    ``left`` and ``right`` are places among the entities; ``predicate``, ``when`` and ``until`` are places in the lists
    of words that occur, a tie's time being when it happened or held, else when its document was published.
    """

    entities: Sequence[str]
    kinds: Sequence[str]
    names: Sequence[str]
    claim: npt.NDArray[np.int64]
    left: Ints
    right: Ints
    predicate: Ints
    when: Ints
    confidence: npt.NDArray[np.float64]
    until: Ints
    predicates: Sequence[str]
    times: Sequence[str]
    ends: Sequence[str]

    def revised(
        self, claims: Collection[int], entities: Collection[str], now: Sequence[NodeRow], ties: Sequence[TieRow]
    ) -> "Strands":
        """With these claims and entities as they are ``now``: nodes that are there, ties that still tie.

        Itself where they are as they were; the lists of entities are the same where no entity differs.
        """
        places, known = self._moved(entities, now)
        if known[0] is self.entities and self._ties(claims) == list(ties):
            return self
        keep = ~np.isin(self.claim, np.fromiter(claims, np.int64, len(claims)))
        predicates, times, ends = _Words(self.predicates), _Words(self.times), _Words(self.ends)
        spot = {entity: at for at, entity in enumerate(known[0])} if len(ties) > _FEW else None

        def place(entity: str) -> int:
            return spot[entity] if spot is not None else bisect_left(known[0], entity)

        claim = np.concatenate([self.claim[keep], np.array([one.claim for one in ties], np.int64)])
        order = np.argsort(claim, kind="stable")

        def joined(old: npt.NDArray[np.int32], new: list[int]) -> Ints:
            return np.concatenate([old, np.array(new, np.int32)]).astype(np.int32)[order]

        return Strands(
            *known,
            claim=claim[order],
            left=joined(places[self.left[keep]], [place(one.subject) for one in ties]),
            right=joined(places[self.right[keep]], [place(one.object) for one in ties]),
            predicate=joined(self.predicate[keep], [predicates.place(one.predicate) for one in ties]),
            when=joined(self.when[keep], [times.place(one.when) for one in ties]),
            confidence=np.concatenate([self.confidence[keep], np.array([one.confidence for one in ties])])[order],
            until=joined(self.until[keep], [ends.place(one.until) for one in ties]),
            predicates=predicates.words,
            times=times.words,
            ends=ends.words,
        )

    def _ties(self, claims: Collection[int]) -> list[TieRow]:
        """The ties of these claims."""
        wanted = np.sort(np.fromiter(claims, np.int64, len(claims)))
        places = np.searchsorted(self.claim, wanted)
        held = [at for at, claim in zip(places.tolist(), wanted.tolist(), strict=True) if self._is(at, claim)]
        return [
            TieRow(
                int(self.claim[at]),
                self.entities[self.left[at]],
                self.entities[self.right[at]],
                self.predicates[self.predicate[at]],
                self.times[self.when[at]],
                float(self.confidence[at]),
                self.ends[self.until[at]],
            )
            for at in held
        ]

    def _is(self, at: int, claim: int) -> bool:
        return at < len(self.claim) and int(self.claim[at]) == claim

    def _moved(
        self, changed: Collection[str], now: Sequence[NodeRow]
    ) -> tuple[Ints, tuple[Sequence[str], Sequence[str], Sequence[str]]]:
        """The new place of each entity, and entities, kinds and names as they are now."""
        rows: Mapping[str, NodeRow] = {one.entity: one for one in now}
        count = len(self.entities)
        if all(self._node(entity) == rows.get(entity) for entity in changed):
            return np.arange(count, dtype=np.int32), (self.entities, self.kinds, self.names)
        step = np.zeros(count + 1, np.int64)
        known = list(self.entities), list(self.kinds), list(self.names)
        for entity in sorted(changed, reverse=True):  # from the end, so that places before stay what they are
            at = bisect_left(self.entities, entity)
            there = at < count and self.entities[at] == entity
            row = rows.get(entity)
            if there and row is not None:
                known[1][at], known[2][at] = row.kind, row.name
            elif there:
                step[at + 1] -= 1
                for column in known:
                    del column[at]
            elif row is not None:
                step[at] += 1
                for column, word in zip(known, (row.entity, row.kind, row.name), strict=True):
                    column.insert(at, word)
        return (np.arange(count) + np.cumsum(step)[:count]).astype(np.int32), known

    def _node(self, entity: str) -> NodeRow | None:
        at = bisect_left(self.entities, entity)
        there = at < len(self.entities) and self.entities[at] == entity
        return NodeRow(entity, self.kinds[at], self.names[at]) if there else None


_FEW = 2_000
"""Ties up to which places are searched instead of listed."""


class _Words:
    """Words, each with its place; new ones come last."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = list(words)
        self._place = {word: at for at, word in enumerate(words)}

    def place(self, word: str) -> int:
        if word not in self._place:
            self._place[word] = len(self.words)
            self.words.append(word)
        return self._place[word]


def strands(bonds: Bonds) -> Strands:
    """All ties of an atlas."""
    predicates, times, ends = _Words(()), _Words(()), _Words(())
    when = (day or reported for day, reported in zip(bonds.day, bonds.reported, strict=True))
    return Strands(
        entities=bonds.entities,
        kinds=bonds.kinds,
        names=bonds.names,
        claim=np.array(bonds.claim, np.int64),
        left=np.array(bonds.subject, np.int32),
        right=np.array(bonds.object, np.int32),
        predicate=np.fromiter(map(predicates.place, bonds.predicate), np.int32, len(bonds.claim)),
        when=np.fromiter(map(times.place, when), np.int32, len(bonds.claim)),
        confidence=np.array(bonds.confidence, np.float64),
        until=np.fromiter(map(ends.place, bonds.until), np.int32, len(bonds.claim)),
        predicates=predicates.words,
        times=times.words,
        ends=ends.words,
    )
