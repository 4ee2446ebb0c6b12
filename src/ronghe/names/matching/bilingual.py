"""A Chinese name against Latin names: how much of either the other explains.

Every word of a Latin name is explained as well as the best of the Chinese pieces that can be written so; every
character as well as the best word of that Latin name. Both shares are weighed by what words and characters tell, then
joined, half as their mean and half as their geometric mean, so that neither side alone can make a match.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from ronghe.names.concepts.han import Option, Spread, spread
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.matching.bodies import COMPANY, han_bodies
from ronghe.names.matching.latin_names import LatinNames, Numbers, Weights

_FULL, _SHORT = 0.5, 0.3
"""How much the Latin side counts: less for a short name, which leaves out most of what the full one says."""
_OTHER_BODY, _NO_BODY = 0.12, 0.06
"""Loss where the two say that they are different sorts of bodies; where only the Chinese says one."""
_ALIKE, _SOUND_LEAST, _SOUND_MORE = 0.82, 0.24, 0.36
"""Spellings from this likeness on may be one sound; strength of the least alike, and what full likeness adds."""
_LONGEST_SOUND = 4
_CANDIDATES = 400
_RARE = 0.2
"""Words that tell less lead nobody to a name in a long list."""
_LONG_LIST = 20_000


@dataclass(frozen=True, slots=True)
class Scored:
    """A Latin name by its position, with its score from 0 to 1."""

    position: int
    score: float


class Explained:
    """One Chinese name against a list: for each character and each word of the list, how surely one is the other."""

    def __init__(self, name: str, names: LatinNames, known: Knowledge) -> None:
        self.spread: Spread = spread(name, known)
        self.names = names
        self._heard: dict[int, list[Option]] = {}
        cells: dict[int, list[tuple[int, int, float]]] = {}
        for feature, options in self.spread.options.items():
            held = names.features.get(feature)
            if held is None:
                continue
            for word, weight in zip(held[0].tolist(), held[1].tolist(), strict=True):
                found = cells.setdefault(word, [])
                found += [(one.start, one.end, one.strength * weight) for one in options]
        self._sounds(cells, known)
        self.found = np.array(sorted(cells), dtype=np.int32)
        self.strengths: Weights = np.zeros((len(self.spread.text), len(cells) + 1), dtype=np.float32)
        for column, word in enumerate(self.found.tolist()):
            for start, end, strength in cells[word]:
                np.maximum(self.strengths[start:end, column], strength, out=self.strengths[start:end, column])

    def _sounds(self, cells: dict[int, list[tuple[int, int, float]]], known: Knowledge) -> None:
        """Freer spellings of runs of characters that no known piece holds."""
        for start, end in self._brands(known):
            spelt = "".join(known.sounds(self.spread.text[start:end])[0])
            near = self.names.by_letter.get(spelt[:1])
            if near is None:
                continue
            alike = process.cdist(
                [spelt], near[0], scorer=JaroWinkler.normalized_similarity, score_cutoff=_ALIKE, dtype=np.float32
            )[0]
            for at in np.nonzero(alike)[0].tolist():
                strength = _SOUND_LEAST + _SOUND_MORE * (float(alike[at]) - _ALIKE) / (1 - _ALIKE)
                word = int(near[1][at])
                cells.setdefault(word, []).append((start, end, strength))
                self._heard.setdefault(word, []).append(Option(start, end, strength, "sound"))

    def _brands(self, known: Knowledge) -> list[tuple[int, int]]:
        """Stretches of two to four characters that weigh full."""
        full = [weight == 1.0 for weight in self.spread.weights]
        return [
            (start, end)
            for first, last in runs(full)
            for start in range(first, last)
            for end in range(start + 2, min(last, start + _LONGEST_SOUND) + 1)
            if all(known.sounds(char)[0][0] for char in self.spread.text[start:end])
        ]

    def explaining(self, word: str) -> list[Option]:
        """The ways in which pieces of the Chinese name are written with a word of the list."""
        number = self.names.numbers[word]
        out = []
        for feature, options in self.spread.options.items():
            held = self.names.features.get(feature)
            if held is not None and number in held[0]:
                weight = float(held[1][np.nonzero(held[0] == number)[0][0]])
                out += [Option(one.start, one.end, one.strength * weight, one.how) for one in options]
        return out + self._heard.get(number, [])

    def best(self, top: int) -> list[Scored]:
        """The best names, best first, ties by position."""
        if not len(self.found):
            return []
        candidates = self._candidates()
        if not len(candidates):
            return []
        scores = self.scores(candidates)
        order = np.lexsort((candidates, -scores))[:top]
        return [Scored(int(candidates[at]), float(scores[at])) for at in order]

    def _candidates(self) -> Numbers:
        words, names = self.found, self.names
        if len(names.table) > _LONG_LIST:
            words = words[names.weights[words] >= _RARE]
        best = self.strengths.max(axis=0)
        place = np.searchsorted(self.found, words)
        held = [names.holding(word) for word in words.tolist()]
        if not held:
            return np.zeros(0, dtype=np.int32)
        lengths = [len(one) for one in held]
        said = np.repeat(best[place] * names.weights[words], lengths)
        total = np.bincount(np.concatenate(held), weights=said, minlength=len(names.table))
        ranked = total / (names.sums + 0.3) + 0.15 * total
        reached = np.nonzero(total)[0]
        chosen = reached[np.argsort(-ranked[reached], kind="stable")[:_CANDIDATES]]
        return chosen.astype(np.int32)

    def local(self, positions: Numbers) -> Numbers:
        """The words of names as columns of :attr:`strengths`; the last column for a word that nothing explains."""
        table = self.names.table[positions]
        column = np.searchsorted(self.found, table).clip(max=max(len(self.found) - 1, 0))
        return np.where(self.found[column] == table, column, len(self.found)).astype(np.int32)

    def scores(self, positions: Numbers) -> npt.NDArray[np.float64]:
        """The score of each name."""
        names = self.names
        columns = self.local(positions)
        weights = names.weights[names.table[positions]]
        said = (self.strengths.max(axis=0)[columns] * weights).sum(axis=1) / (names.sums[positions] + 0.05)
        told = np.array(self.spread.weights, dtype=np.float32)
        meant = (self.strengths[:, columns].max(axis=2) * told[:, None]).sum(axis=0) / (told.sum() + 1e-9)
        bodies = han_bodies(self.spread.text)
        share = _FULL if bodies else _SHORT
        mean = share * said + (1 - share) * meant
        product = np.exp(share * np.log(np.maximum(said, 1e-6)) + (1 - share) * np.log(np.maximum(meant, 1e-6)))
        scores = 0.5 * mean + 0.5 * product
        if bodies:
            theirs = names.bodies[positions]
            scores = scores - np.where((theirs != 0) & (theirs & bodies == 0), _OTHER_BODY, 0.0)
            if bodies != COMPANY:
                scores = scores - np.where(theirs == 0, _NO_BODY, 0.0)
        return np.asarray(scores.clip(0.0, 1.0), dtype=np.float64)


def runs(marked: list[bool]) -> list[tuple[int, int]]:
    """The stretches of true values.

    >>> runs([True, True, False, True])
    [(0, 2), (3, 4)]
    """
    edges = [at for at, (one, two) in enumerate(pairwise([False, *marked, False])) if one != two]
    return list(zip(edges[::2], edges[1::2], strict=True))
