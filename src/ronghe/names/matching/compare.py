"""Two names compared, with the alignment in words: what met what, what was left over, which veto struck."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from rapidfuzz.distance import Indel

from ronghe.names.compiled import ready
from ronghe.names.concepts.han import plain_codes
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.concepts.latin import stem
from ronghe.names.concepts.lexicon import HOWS, lexicon_of
from ronghe.names.marks import Places
from ronghe.names.matching.align import HEARD
from ronghe.names.matching.alike import alike
from ronghe.names.matching.bilingual import PAIR_COST, SPREAD_COST, aligned
from ronghe.names.matching.bodies import han_bodies
from ronghe.names.matching.cores import cores
from ronghe.names.matching.latin_names import latin_names
from ronghe.names.matching.vetoes import vetoes_between
from ronghe.names.numbers import one_number_form

Verdict = Literal["same", "possible", "different"]
_SAME, _POSSIBLE_ACROSS, _POSSIBLE_WITHIN = 0.85, 0.5, 0.6
"""Scores from which two names are taken for one, and from which they may be, across scripts and within one."""
_VETOED = 0.3
"""What a veto leaves of a score: a vetoed pair ranks below every pair that is not."""
_MET = 0.3
_TABLE = "public name"
_COST = SPREAD_COST + PAIR_COST


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
        score, met, over = self._aligned(left, right)
        for one, other in self._public(left, right):
            better = self._aligned(one, other)
            if better[0] > score:
                known = [Met(a, b, _TABLE, 1.0) for a, b in ((left, one), (right, other)) if a != b]
                score, met, over = better[0], (*known, *better[1]), better[2]
        vetoes = vetoes_between(left, right, self.places)
        score = round(score * (_VETOED if vetoes else 1.0), 4)
        possible = _POSSIBLE_WITHIN if _script(left) == _script(right) else _POSSIBLE_ACROSS
        verdict: Verdict = "different" if vetoes or score < possible else "same" if score >= _SAME else "possible"
        return Comparison(left, right, score, verdict, met, *over, vetoes)

    def _public(self, left: str, right: str) -> list[tuple[str, str]]:
        """The pair with public names in the place of numbers."""
        mine, theirs = ((*self.known.institutes.public(name), name) for name in (left, right))
        return [(one, other) for one in mine for other in theirs][:-1]

    def _aligned(self, left: str, right: str) -> Aligned:
        if _script(left) == _script(right):
            return _one_script(left, right)
        if _script(left) == "han":
            return self._two_scripts(left, right)
        score, met, over = self._two_scripts(right, left)
        return score, tuple(Met(one.right, one.left, one.how, one.strength) for one in met), over[::-1]

    def _two_scripts(self, han: str, latin: str) -> Aligned:
        names = latin_names([latin], self.known, of_a_list=False)
        codes, _ = plain_codes([han])
        text = codes.tobytes().decode("utf-32-le", "surrogatepass")
        score, best, spans = ready(aligned, _COST)(codes, han_bodies(han), names.table, lexicon_of(self.known))
        met: list[Met] = []
        reached = [False] * len(text)
        over = []
        for at, number in enumerate(names.table.words.tolist()):
            word, (start, end, how) = names.words[number], spans[at].tolist()
            if best[at] < _MET:
                over.append(word)
                continue
            met.append(Met(text[start:end], word, "sound" if how == HEARD else HOWS[how], float(best[at])))
            reached[start:end] = [True] * (end - start)
        left = tuple(text[start:end] for start, end in runs([not one for one in reached]))
        return score, tuple(met), (left, tuple(over))


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


def runs(marked: list[bool]) -> list[tuple[int, int]]:
    """The stretches of true values.

    >>> runs([True, True, False, True])
    [(0, 2), (3, 4)]
    """
    edges = [at for at, (one, two) in enumerate(pairwise([False, *marked, False])) if one != two]
    return list(zip(edges[::2], edges[1::2], strict=True))
