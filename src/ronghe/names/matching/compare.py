"""Two names compared, with the alignment in words: what met what, what was left over, which veto struck."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from rapidfuzz.distance import Indel

from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.concepts.latin import stem
from ronghe.names.marks import Places
from ronghe.names.matching.alike import alike
from ronghe.names.matching.bilingual import Explained, runs
from ronghe.names.matching.cores import cores
from ronghe.names.matching.latin_names import LatinNames
from ronghe.names.matching.vetoes import vetoes_between
from ronghe.names.numbers import one_number_form

Verdict = Literal["same", "possible", "different"]
SAME, POSSIBLE = 0.85, 0.6
"""Scores from which two names are taken for one, and from which they may be."""
_VETOED = 0.3
"""What a veto leaves of a score: a vetoed pair ranks below every pair that is not."""
_MET = 0.3


@dataclass(frozen=True, slots=True)
class Met:
    """A piece of the left name that a piece of the right one explains, and how."""

    left: str
    right: str
    how: str
    strength: float


Aligned = tuple[float, tuple[Met, ...], tuple[tuple[str, ...], tuple[str, ...]]]
"""A score, what met, and what was left over on the left and on the right."""


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


@dataclass(frozen=True, slots=True, eq=False)
class Comparer:
    """Compares names with what is known of their pieces and of places."""

    known: Knowledge
    places: Places

    def compare(self, left: str, right: str) -> Comparison:
        """Two names in either script; the Chinese one is explained by the Latin one."""
        if _script(left) == _script(right):
            score, met, over = _one_script(left, right)
        elif _script(left) == "han":
            score, met, over = self._two_scripts(left, right)
        else:
            score, met, over = self._two_scripts(right, left)
            met = tuple(Met(one.right, one.left, one.how, one.strength) for one in met)
            over = over[::-1]
        vetoes = vetoes_between(left, right, self.places)
        score = round(score * (_VETOED if vetoes else 1.0), 4)
        verdict: Verdict = "different" if vetoes or score < POSSIBLE else "same" if score >= SAME else "possible"
        return Comparison(left, right, score, verdict, met, *over, vetoes)

    def _two_scripts(
        self, han: str, latin: str
    ) -> tuple[float, tuple[Met, ...], tuple[tuple[str, ...], tuple[str, ...]]]:
        names = LatinNames([latin], self.known)
        explained = Explained(han, names, self.known)
        score = float(explained.scores(np.zeros(1, dtype=np.int32))[0]) if len(explained.found) else 0.0
        met: list[Met] = []
        text = explained.spread.text
        reached = [False] * len(text)
        seen = set()
        for word in names.words:
            options = explained.explaining(word)
            if not options:
                continue
            best = max(options, key=lambda one: (one.strength, one.end - one.start, -one.start))
            if best.strength < _MET:
                continue
            met.append(Met(text[best.start : best.end], word, best.how, best.strength))
            seen.add(word)
            reached[best.start : best.end] = [True] * (best.end - best.start)
        left = tuple(text[start:end] for start, end in runs([not one for one in reached]))
        right = tuple(word for word in names.words if word not in seen)
        return score, tuple(met), (left, right)


def _one_script(left: str, right: str) -> Aligned:
    one, other = map(one_number_form, cores([left, right]))
    score = float(alike([one], [other])[0])
    if _script(one) == "latin":
        mine, theirs = one.split(), other.split()
        stems = {stem(word): word for word in theirs}
        met = tuple(Met(word, stems[stem(word)], "same", 1.0) for word in mine if stem(word) in stems)
        shared = {stem(each.left) for each in met}
        return score, met, (_without(mine, shared), _without(theirs, shared))
    kept, gone, new = [], [], []
    for step in Indel.opcodes(one, other):
        if step.tag == "equal":
            piece = one[step.src_start : step.src_end]
            kept.append(Met(piece, piece, "same", 1.0))
        gone += [one[step.src_start : step.src_end]] if step.tag in ("delete", "replace") else []
        new += [other[step.dest_start : step.dest_end]] if step.tag in ("insert", "replace") else []
    return score, tuple(kept), (tuple(gone), tuple(new))


def _without(words: list[str], shared: set[str]) -> tuple[str, ...]:
    return tuple(word for word in words if stem(word) not in shared)


def _script(name: str) -> Literal["han", "latin"]:
    return "han" if any("\u3400" <= char <= "\u9fff" for char in name) else "latin"
