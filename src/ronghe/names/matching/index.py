"""An index over names of both scripts: built once, asked in batches, kept in a folder."""

import hashlib
import json
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ronghe.errors import UsageError
from ronghe.names.concepts.called import Called
from ronghe.names.concepts.knowledge import Knowledge, is_chinese
from ronghe.names.matching.bilingual import search_latin
from ronghe.names.matching.cores import bare_names
from ronghe.names.matching.grams import Grams, arrays_of, grams, grams_of
from ronghe.names.matching.han_names import HanNames
from ronghe.names.matching.latin_names import LatinNames, latin_names
from ronghe.names.matching.nearest import Nearest
from ronghe.names.matching.nearness import Nearness
from ronghe.names.matching.vetoes import VETOED

Positions = npt.NDArray[np.int32]
Scores = npt.NDArray[np.float64]
Found = tuple[Positions, Scores]
"""Positions and scores, a row a query; position -1 where there are fewer."""

_FORMAT = "3"
_LEAD_WITHIN, _STEEP_WITHIN, _EVEN_WITHIN, _SURE_WITHIN, _STEEPER_WITHIN = 0.5, 15.0, 0.6, 0.64, 90.0
"""Within a script: what the first answer's lead over the second adds to its likeness, a lone answer being more likely
right; the likeness at which right and wrong are as likely, how fast that changes, and from where on it changes faster:
of 4,000 variants (benchmarks/name_variants.py), half of them of no listed name, 82 in 100 from 0.64 to 0.68 were right,
and 99 above."""
_CROWD = 0.55
"""What the second answer of a long list is like at least; a short one has none, and Qinghai University would be sure of
Beihang University."""
_LEAD_ACROSS, _MOST_ACROSS, _STEEP_ACROSS, _EVEN_ACROSS = 0.69, 3.2, 0.8, 1.08
"""The same across scripts, where the lead counts in log odds, up to so many (``python -m tools.curves``)."""
_OWN_FIRST = 0.5
"""An answer in the query's own script that is so likely stands before translations, however likely they are: a list
that has a name itself has often its translation too."""
_BATCH = 4_096


class Hit(NamedTuple):
    """A name by its position in the index, with a score from 0 to 1 that can be compared across queries.

    ``vetoes`` say in words what forbids an answer that would have come first.
    """

    position: int
    name: str
    score: float
    vetoes: tuple[str, ...] = ()


Forbids = Callable[[str, str], tuple[str, ...]]
"""What forbids that two names are one body, in words: ``Comparer.vetoes``."""


class NameIndex:
    """Names that can be searched from either script.

    ``NameIndex.build(names, known)``; :meth:`search` gives hits for a batch; :meth:`save` and :meth:`load` keep it.
    Equal names keep their own positions. Without knowledge the index answers within a script only. With ``forbids`` an
    answer that a veto forbids comes behind the first one that none does. With ``nearness`` an encoder has a share in
    answers across scripts.
    """

    def __init__(
        self,
        names: Sequence[str],
        known: Knowledge | None,
        same: Grams,
        forbids: Forbids | None,
        nearness: Nearness | None = None,
    ) -> None:
        self.names = tuple(names)
        self.known = known
        self._same = same
        self._forbids = forbids
        self._nearness = nearness

    @classmethod
    def build(
        cls,
        names: Sequence[str],
        known: Knowledge | None = None,
        forbids: Forbids | None = None,
        nearness: Nearness | None = None,
    ) -> "NameIndex":
        """The index of the names, in their order."""
        return cls(names, known, grams(bare_names(names, groups=False)), forbids, nearness)

    @cached_property
    def _is_chinese(self) -> npt.NDArray[np.bool_]:
        return np.fromiter(map(is_chinese, self.names), dtype=np.bool_, count=len(self.names))

    @cached_property
    def _latin(self) -> tuple[LatinNames, Positions]:
        """The Latin names as arrays, with their positions; made when the first Chinese query comes."""
        positions = np.flatnonzero(~self._is_chinese).astype(np.int32)
        assert self.known is not None
        return latin_names([self.names[at] for at in positions.tolist()], self.known), positions

    @cached_property
    def _chinese(self) -> tuple[HanNames, Positions]:
        """The Chinese names as arrays, with their positions; made when the first Latin query comes."""
        positions = np.flatnonzero(self._is_chinese).astype(np.int32)
        assert self.known is not None
        return HanNames([self.names[at] for at in positions.tolist()], self.known), positions

    def _near(self, positions: Positions) -> Nearest | None:
        """What an encoder says of the names at these positions; None where there is no encoder."""
        if self._nearness is None:
            return None
        return Nearest(self._nearness, [self.names[at] for at in positions.tolist()])

    @cached_property
    def _near_latin(self) -> Nearest | None:
        return self._near(self._latin[1])

    @cached_property
    def _near_chinese(self) -> Nearest | None:
        return self._near(self._chinese[1])

    def search(self, queries: Sequence[str], top: int = 10) -> list[list[Hit]]:
        """For each query the best names; none for a query without a letter or figure.

        The likest stand first, ties by position, but those in the query's own script of 0.5 and more before all others.
        """
        if top < 1:
            raise UsageError(f"at least one answer has to be asked for, not {top}")
        out = self._in_batches(queries, top)
        if self.known is not None:
            ways = [(*self.known.called.public(query), *self.known.called.spellings(query)) for query in queries]
            found = iter(self._in_batches(list(chain.from_iterable(ways)), top))
            for at, query in enumerate(queries):
                if ways[at]:
                    out[at] = _also_called(query, out[at], list(islice(found, len(ways[at]))), self.known.called)[:top]
        if self._forbids is not None:
            return [_allowed(query, hits, self._forbids) for query, hits in zip(queries, out, strict=True)]
        return out

    def _in_batches(self, queries: Sequence[str], top: int) -> list[list[Hit]]:
        out: list[list[Hit]] = []
        for start in range(0, len(queries), _BATCH):
            out += self._batch(list(queries[start : start + _BATCH]), top)
        return out

    def _batch(self, queries: list[str], top: int) -> list[list[Hit]]:
        if not self.names:
            return [[] for _ in queries]
        near = self._same.best(bare_names(queries, groups=False), 2 * top + 2)
        across = self._across(queries, top + 1)
        positions = np.concatenate((near[0], across[0]), axis=1)
        likely = (_within(near[1], self._second(*near)), _between(across[1], self._second(*across)))
        scores = np.concatenate(likely, axis=1)
        scores[positions < 0] = -1
        translated = np.arange(scores.shape[1]) >= near[0].shape[1]
        order = np.lexsort((positions, -scores, translated | (scores < _OWN_FIRST)))[:, : 2 * top + 2]
        positions, scores = np.take_along_axis(positions, order, 1), np.take_along_axis(scores, order, 1)
        rows = zip(positions.tolist(), scores.round(6).tolist(), strict=True)
        return [self._ranked(*row, top) for row in rows]

    def _across(self, queries: list[str], top: int) -> Found:
        """The best names of the other script."""
        positions = np.full((len(queries), top), -1, dtype=np.int32)
        scores = np.zeros((len(queries), top), dtype=np.float64)
        if self.known is None:
            return positions, scores
        han = [at for at, query in enumerate(queries) if is_chinese(query)]
        latin = [at for at, query in enumerate(queries) if not is_chinese(query)]
        if han and len(self._latin[1]):
            names, places = self._latin
            search = self._near_latin.latin if self._near_latin else search_latin
            found, scores[han] = search([queries[at] for at in han], names, self.known, top)
            positions[han] = np.where(found < 0, -1, places[found])
        if latin and len(self._chinese[1]):
            chinese, places = self._chinese
            asked = [queries[at] for at in latin]
            near = self._near_chinese
            found, scores[latin] = near.chinese(asked, chinese, top) if near else chinese.best(asked, top)
            positions[latin] = np.where(found < 0, -1, places[found])
        return positions, scores

    def _second(self, positions: Positions, scores: npt.NDArray[Any]) -> Scores:
        """Of each query the score of the best name that is written otherwise than the first; 0 where there is none."""
        names = self.names
        out = np.zeros(len(positions), dtype=np.float64)
        for row, found in enumerate(positions.tolist()):
            for at in range(1, len(found)):
                if found[at] >= 0 and names[found[at]] != names[found[0]]:
                    out[row] = scores[row, at]
                    break
        return out

    def _ranked(self, found: list[int], scores: list[float], top: int) -> list[Hit]:
        """The best names of a query, each once."""
        once: dict[int, float] = {}
        for at, score in zip(found, scores, strict=True):
            if at >= 0:
                once.setdefault(at, score)
        return [Hit(at, self.names[at], score) for at, score in islice(once.items(), top)]

    def save(self, folder: Path) -> None:
        """Write the index into a folder, which is made where it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        names = "\n".join(json.dumps(name, ensure_ascii=False) for name in self.names).encode("utf-8", "surrogatepass")
        (folder / "names.jsonl").write_bytes(names)
        for name, array in arrays_of(self._same).items():
            np.save(folder / f"{name}.npy", array)
        said = {"format": _FORMAT, "names": len(self.names), "sha256": hashlib.sha256(names).hexdigest()}
        (folder / "index.json").write_text(json.dumps(said), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path, known: Knowledge | None = None, forbids: Forbids | None = None) -> "NameIndex":
        """The index of a folder, its postings mapped into memory; UsageError where it is none or damaged."""
        try:
            said = json.loads((folder / "index.json").read_text(encoding="utf-8"))
            raw = (folder / "names.jsonl").read_bytes()
            if said.get("format") != _FORMAT:
                raise UsageError(f"{folder} was written by another version: build the index again")
            if said.get("sha256") != hashlib.sha256(raw).hexdigest():
                raise UsageError(f"{folder} is damaged: its names are not those that were saved; build it again")
            names = [json.loads(line) for line in raw.decode("utf-8", "surrogatepass").split("\n")] if raw else []
            same = grams_of(lambda name: np.load(folder / f"{name}.npy", mmap_mode="r"))
        except (OSError, ValueError, AttributeError) as error:
            raise UsageError(f"{folder} holds no index of names ({error}); make one with NameIndex.save") from error
        return cls(names, known, same, forbids)


def _also_called(query: str, hits: list[Hit], found: list[list[Hit]], called: Called) -> list[Hit]:
    """With what was found by what else the query is known to be called: names that surely say the same come first.

    ``found`` are the hits of its public names, then those of its other spellings.
    """
    likely = [*chain.from_iterable(found[: len(called.public(query))]), *hits]
    sure = [hit._replace(score=1.0) for hit in chain(hits, *found) if called.same(query, hit.name)]
    best = {hit.position: hit for hit in sorted(chain(likely, sure), key=lambda hit: hit.score)}
    return _ordered(list(best.values()))


def _allowed(query: str, hits: list[Hit], forbids: Forbids) -> list[Hit]:
    """The hits, those that a veto forbids behind the first one that none does; what comes behind it is not asked."""
    for at, hit in enumerate(hits):
        vetoes = forbids(query, hit.name)
        if not vetoes:
            return hits if at == 0 else [hit, *_ordered([*hits[:at], *hits[at + 1 :]])]
        hits[at] = hit._replace(score=round(hit.score * VETOED, 6), vetoes=vetoes)
    return _ordered(hits)


def _ordered(hits: list[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: (-hit.score, hit.position))


def _within(scores: npt.NDArray[np.float32], second: Scores) -> Scores:
    """How likely answers within a script are right, by their likeness and the first one's lead."""
    likeness = scores.astype(np.float64)
    likeness[:, 0] += _LEAD_WITHIN * (likeness[:, 0] - np.maximum(second, _CROWD))
    likeness /= 1 + _LEAD_WITHIN
    odds = _STEEP_WITHIN * (likeness - _EVEN_WITHIN) + _STEEPER_WITHIN * np.maximum(likeness - _SURE_WITHIN, 0)
    return _chance(odds)


def _between(scores: Scores, second: Scores) -> Scores:
    """The same across scripts."""
    odds = _odds(scores)
    odds[:, 0] += _LEAD_ACROSS * np.minimum(odds[:, 0] - _odds(second), _MOST_ACROSS)
    return _chance(_STEEP_ACROSS * (odds - _EVEN_ACROSS))


def _odds(shares: Scores) -> Scores:
    kept = shares.clip(1e-9, 1 - 1e-9)
    return np.asarray(np.log(kept / (1 - kept)))


def _chance(odds: Scores) -> Scores:
    return np.asarray(1 / (1 + np.exp(-odds)))
