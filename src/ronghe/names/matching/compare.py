"""Two names compared, with the alignment in words: what met what, what was left over, which veto struck."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from ronghe.names.concepts.knowledge import Knowledge, is_chinese
from ronghe.names.key import name_key
from ronghe.names.marks import Places
from ronghe.names.matching.pairs import Met, Pairs, script
from ronghe.names.matching.vetoes import VETOED, signs_of, vetoes_between

Scores = npt.NDArray[np.float64]
Verdict = Literal["same", "possible", "different"]
_SAME, _POSSIBLE_ACROSS, _POSSIBLE_WITHIN = 0.85, 0.5, 0.6
"""Scores from which two names are taken for one, and from which they may be, across scripts and within one."""
_TABLE = "also called"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of two names. ``score`` is 0 to 1, after vetoes; leftovers are pieces that met nothing."""

    left: str
    right: str
    score: float
    verdict: Verdict
    met: tuple[Met, ...]
    left_over: tuple[str, ...]
    right_over: tuple[str, ...]
    vetoes: tuple[str, ...]

    @property
    def why(self) -> str:
        """The alignment on one line."""
        parts = ["; ".join(f"{one.left} = {one.right} ({one.how})" for one in self.met) or "nothing met"]
        if self.left_over:
            parts.append("left over: " + " ".join(self.left_over))
        if self.right_over:
            parts.append("in the other: " + " ".join(self.right_over))
        parts += [f"veto: {veto}" for veto in self.vetoes]
        return " | ".join(parts)

    def as_json(self) -> dict[str, Any]:
        """``{"score", "verdict", "why", "vetoes"}``."""
        return {"score": self.score, "verdict": self.verdict, "why": self.why, "vetoes": list(self.vetoes)}


class Comparer:
    """Compares names with what is known of their pieces and of places."""

    def __init__(self, known: Knowledge, places: Places) -> None:
        self.known = known
        self._signs = lru_cache(maxsize=1 << 17)(lambda name: signs_of(name, places))
        self._ways = lru_cache(maxsize=1 << 17)(known.called.ways)

    def compare(self, left: str, right: str) -> Comparison:
        """Two names in either script; the Chinese one is explained by the Latin one."""
        return self.compare_all([(left, right)])[0]

    def compare_all(self, pairs: Sequence[tuple[str, str]]) -> list[Comparison]:
        """Many pairs: the same in less time a pair."""
        asked, chosen = self._scored(pairs)
        return [self._comparison(pair, at, asked) for pair, at in zip(pairs, chosen, strict=True)]

    def scores(self, pairs: Sequence[tuple[str, str]]) -> Scores:
        """The scores alone, one a pair, as :meth:`compare` gives them."""
        asked, chosen = self._scored(pairs)
        signs = {name: self._signs(name) for name in {name for pair in pairs for name in pair}}
        told = self.known.called.vetoes
        kept = [
            VETOED if vetoes_between(signs[left], signs[right]) or told(left, right) else 1.0 for left, right in pairs
        ]
        return np.asarray((asked.scores[chosen] * kept).round(4))

    def vetoes(self, left: str, right: str) -> tuple[str, ...]:
        """What forbids that two names are one body, in words."""
        return (*vetoes_between(self._signs(left), self._signs(right)), *self.known.called.vetoes(left, right))

    def _scored(self, pairs: Sequence[tuple[str, str]]) -> tuple["_Asked", list[int]]:
        """Every pair, also with what else its names are called, scored; and for each which way scores best."""
        every: list[tuple[str, str]] = list(pairs)
        others: dict[int, list[int]] = {}
        called = {name: told for name in {name for pair in pairs for name in pair} if (told := self._ways(name))}
        for at, (left, right) in enumerate(pairs):
            if left in called or right in called:
                mine, theirs = called.get(left, ()), called.get(right, ())
                every_way = [(one, other) for one in (*mine, left) for other in (*theirs, right)][:-1]
                ways = [way for way in every_way if _fits(way, (left, right))]
                others[at] = list(range(len(every), len(every) + len(ways)))
                every += ways
        asked = _Asked(every, Pairs(every, self.known))
        chosen = list(range(len(pairs)))
        for at, rows in others.items():
            chosen[at] = [at, *rows][int(np.argmax(asked.scores[[at, *rows]]))]
        return asked, chosen

    def _comparison(self, pair: tuple[str, str], way: int, asked: "_Asked") -> Comparison:
        left, right = pair
        met, left_over, right_over = asked.pairs.explained(way)
        named = zip(pair, asked.every[way], strict=True)
        met = (*(Met(said, public, _TABLE, 1.0) for said, public in named if said != public), *met)
        vetoes = self.vetoes(left, right)
        score = round(float(asked.scores[way]) * (VETOED if vetoes else 1.0), 4)
        possible = _POSSIBLE_WITHIN if script(left) == script(right) else _POSSIBLE_ACROSS
        verdict: Verdict = "different" if vetoes or score < possible else "same" if score >= _SAME else "possible"
        return Comparison(left, right, score, verdict, met, left_over, right_over, vetoes)


def _fits(way: tuple[str, str], pair: tuple[str, str]) -> bool:
    """Whether two names may be compared in place of a pair: in its scripts, else only where they are one name.

    A translation of 南京大学 would be as like 南京医科大学 as a typing error is.
    """
    in_scripts = is_chinese(way[0]) == is_chinese(pair[0]) and is_chinese(way[1]) == is_chinese(pair[1])
    return in_scripts or name_key(way[0], "Company") == name_key(way[1], "Company")


class _Asked(NamedTuple):
    """The pairs that were scored."""

    every: list[tuple[str, str]]
    pairs: Pairs

    @property
    def scores(self) -> Scores:
        return self.pairs.scores
