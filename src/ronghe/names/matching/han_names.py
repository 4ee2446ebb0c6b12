"""Chinese names that a Latin query may mean: spread once, then found by the features of the query's words."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from ronghe.names.concepts.han import spread
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.matching.bilingual import Explained, Scored
from ronghe.names.matching.latin_names import LatinNames

_CANDIDATES = 60
"""Names that are compared with a query."""


class HanNames:
    """A list of Chinese names, ready to be asked by Latin ones. Making it takes some milliseconds a name."""

    def __init__(self, names: Sequence[str], known: Knowledge) -> None:
        self._names = names
        self._known = known
        held: dict[str, dict[int, float]] = defaultdict(dict)
        for position, name in enumerate(names):
            for feature, options in spread(name, known).options.items():
                held[feature][position] = max(one.strength for one in options)
        self._held = held

    def best(self, query: str, top: int) -> list[Scored]:
        """The best names, best first, ties by position."""
        asked = LatinNames([query], self._known)
        totals: dict[int, float] = defaultdict(float)
        for feature, (numbers, weights) in asked.features.items():
            for number, weight in zip(numbers.tolist(), weights.tolist(), strict=True):
                tells = float(asked.weights[number]) * weight
                for position, strength in self._held.get(feature, {}).items():
                    totals[position] += tells * strength
        ranked = sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]
        scored = [Scored(position, self._score(position, asked)) for position, _ in ranked]
        return sorted(scored, key=lambda one: (-one.score, one.position))[:top]

    def _score(self, position: int, asked: LatinNames) -> float:
        explained = Explained(self._names[position], asked, self._known)
        return float(explained.scores(np.zeros(1, dtype=np.int32))[0]) if len(explained.found) else 0.0
