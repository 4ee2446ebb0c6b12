"""Answers in the other script, put in another order and added to by an encoder (:mod:`~.nearness`)."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from ronghe.names.compiled import Numbers, Weights
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.matching.bilingual import rated, search_latin
from ronghe.names.matching.han_names import HanNames
from ronghe.names.matching.latin_names import LatinNames
from ronghe.names.matching.nearness import DIGITS, Floats, Nearness, Vectors, worth
from ronghe.names.matching.score import STEEP

PROPOSING = 50_000
"""Names of a list up to which the encoder proposes some itself: each has to be encoded, 1 to 2 ms a name."""
_LIKEST = 64
"""Answers of the alignment that are put in another order."""
_PROPOSED = 20
"""Names that are proposed for a query."""
_SEATS = 5
"""One in so many of the answers asked for is the nearest one of those that score less."""
_TOGETHER = 512
"""Queries that are multiplied with a list at once."""
Found = tuple[Numbers, Weights]


class Nearest:
    """Searches a list in one script from the other, with nearness; ``listed`` are its names as written.

    The score's log odds are moved by what nearness is worth. Of ``top - 1`` answers the last fifth are the nearest
    names that score less than the others; the last place, which only a lead is told by, then stays empty.
    """

    def __init__(self, nearness: Nearness, listed: Sequence[str]) -> None:
        self._nearness, self._listed = nearness, listed

    def latin(self, queries: Sequence[str], names: LatinNames, known: Knowledge, top: int) -> Found:
        """As :func:`ronghe.names.matching.bilingual.search_latin`; of a short list the encoder proposes names too."""
        found, shares = search_latin(queries, names, known, max(top, _LIKEST))
        if len(self._listed) > PROPOSING:
            return self._moved(queries, found, shares, top)
        more = self._proposed(queries)
        more[(more[:, :, None] == found[:, None, :]).any(axis=2)] = -1
        every = np.concatenate((found, more), axis=1)
        return self._moved(queries, every, np.concatenate((shares, rated(queries, more, names, known)), axis=1), top)

    def chinese(self, queries: Sequence[str], names: HanNames, top: int) -> Found:
        """As :meth:`ronghe.names.matching.han_names.HanNames.best`."""
        return self._moved(queries, *names.best(queries, max(top, _LIKEST)), top)

    def _moved(self, queries: Sequence[str], found: Numbers, shares: Weights, top: int) -> Found:
        near = self._near(queries, found)
        kept = shares.clip(1e-12, 1 - 1e-12)
        odds = np.log(kept / (1 - kept)) + STEEP * worth(near)
        scores = np.where(found < 0, 0.0, 1 / (1 + np.exp(-odds)))
        order = np.lexsort((found, np.where(found < 0, 1.0, -scores)), axis=1)
        found, scores = np.take_along_axis(found, order, 1), np.take_along_axis(scores, order, 1)
        seats = (top - 1) // _SEATS
        if seats:
            _seated(found, scores, np.take_along_axis(near, order, 1), top - 1, seats)
        return found[:, :top], scores[:, :top]

    def _near(self, queries: Sequence[str], found: Numbers) -> Floats:
        """How near each query is to what was found for it; 0 where nothing was."""
        out = np.zeros(found.shape, dtype=np.float64)
        self._nearness.prepare([*queries, *(self._listed[at] for at in np.unique(found[found >= 0]).tolist())])
        for query, row, near in zip(queries, found, out, strict=True):
            there = row >= 0
            near[there] = self._nearness.near_each(query, [self._listed[at] for at in row[there].tolist()])
        return out

    @cached_property
    def _whole(self) -> tuple[Vectors, Floats]:
        return self._nearness.vectors(self._listed)

    def _proposed(self, queries: Sequence[str]) -> Numbers:
        """The nearest names of the list for each query."""
        listed, common = self._whole
        out = np.empty((len(queries), min(_PROPOSED, len(listed))), dtype=np.int32)
        for start in range(0, len(queries), _TOGETHER):
            rows, _ = self._nearness.vectors(queries[start : start + _TOGETHER])
            likeness = (rows @ listed.T - common).round(DIGITS)
            out[start : start + len(rows)] = np.argsort(-likeness, axis=1, kind="stable")[:, : out.shape[1]]
        return out


def _seated(found: Numbers, scores: Weights, near: Floats, answers: int, seats: int) -> None:
    """Give the last of so many answers to the nearest names behind the others, in place; nothing comes behind them."""
    first = answers - seats
    behind = np.where(found[:, first:] < 0, -np.inf, near[:, first:])
    order = np.argsort(-behind, axis=1, kind="stable")[:, :seats]
    order = first + np.sort(order, axis=1)
    for values in (found, scores):
        values[:, first:answers] = np.take_along_axis(values, order, 1)
    found[:, answers:] = -1
