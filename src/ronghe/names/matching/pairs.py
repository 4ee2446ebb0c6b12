"""Pairs of names scored, many at once: all names are prepared together, then a kernel aligns pair after pair.

A pair in one script is compared by its cores; of one in two scripts the Chinese name is explained by the Latin one.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

import numpy as np
from rapidfuzz.distance import Indel

from ronghe.names.compiled import Codes, Numbers, Offsets, Weights, kernel, parallel, ready
from ronghe.names.concepts.encode import spread
from ronghe.names.concepts.han import plain_codes
from ronghe.names.concepts.knowledge import Knowledge, is_chinese
from ronghe.names.concepts.latin import stem
from ronghe.names.concepts.lexicon import HOWS, Lexicon, lexicon_of
from ronghe.names.concepts.options import room
from ronghe.names.matching.align import HEARD, LatinTable, align, alignment
from ronghe.names.matching.alike import alike
from ronghe.names.matching.bilingual import PAIR_COST, SPREAD_COST
from ronghe.names.matching.bodies import han_bodies
from ronghe.names.matching.cores import cores
from ronghe.names.matching.latin_names import latin_table
from ronghe.names.matching.score import score, weighing
from ronghe.names.numbers import one_number_form

_MET = 0.3
"""How surely a word has to meet something to count as met."""


class Met(NamedTuple):
    """A piece of the left name that a piece of the right one explains, and how."""

    left: str
    right: str
    how: str
    strength: float


Explained = tuple[tuple[Met, ...], tuple[str, ...], tuple[str, ...]]
"""What met, and what was left over on the left and on the right."""


class Pairs:
    """Pairs of names with their scores from 0 to 1, before vetoes; :meth:`explained` says what met what in one."""

    def __init__(self, pairs: Sequence[tuple[str, str]], known: Knowledge) -> None:
        self.scores = np.zeros(len(pairs), dtype=np.float64)
        scripts = {name: script(name) for name in {name for pair in pairs for name in pair}}
        across: list[int] = []
        within: list[int] = []
        for at, (left, right) in enumerate(pairs):
            (across if scripts[left] != scripts[right] else within).append(at)
        turned = [scripts[pairs[at][0]] == "latin" for at in across]
        ordered = [pairs[at][::-1] if turn else pairs[at] for at, turn in zip(across, turned, strict=True)]
        self._across = _Across(ordered, known)
        self._within = _Within([pairs[at] for at in within])
        self.scores[across], self.scores[within] = self._across.scores, self._within.scores
        self._turned = dict(zip(across, turned, strict=True))
        self._place = {at: place for every in (across, within) for place, at in enumerate(every)}

    def explained(self, at: int) -> Explained:
        """What met what in a pair."""
        if at not in self._turned:
            return self._within.explained(self._place[at])
        met, left, right = self._across.explained(self._place[at])
        if self._turned[at]:
            return tuple(Met(one.right, one.left, one.how, one.strength) for one in met), right, left
        return met, left, right


class _Across:
    """Chinese names beside Latin ones."""

    def __init__(self, pairs: Sequence[tuple[str, str]], known: Knowledge) -> None:
        hans, self._left = _numbered([han for han, _ in pairs])
        latins, self._right = _numbered([latin for _, latin in pairs])
        self._codes, self._first = plain_codes(hans)
        self._bodies = np.array([han_bodies(han) for han in hans], dtype=np.int32)
        self._words, self._table = latin_table(latins, known, of_a_list=False)
        self._lexicon = lexicon_of(known)
        self.scores = np.zeros(len(pairs), dtype=np.float64)
        run = ready(_scored, SPREAD_COST * len(hans) + PAIR_COST * len(pairs))

        def part(begin: int, end: int) -> None:
            left, right = self._left[begin:end], self._right[begin:end]
            run(self._codes, self._first, self._bodies, self._table, self._lexicon, left, right, self.scores[begin:end])

        parallel(part, len(pairs))

    @cached_property
    def _alignments(self) -> tuple[Offsets, Weights, Numbers]:
        """Where the words of each pair begin in two columns: how surely a word met something, and where and how."""
        lengths = np.diff(self._table.first)[self._right]
        first = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(lengths)))
        best, spans = np.zeros(first[-1], dtype=np.float64), np.zeros((first[-1], 3), dtype=np.int32)
        run = ready(_aligned, SPREAD_COST * len(self._bodies) + PAIR_COST * len(self._left))
        run(self._codes, self._first, self._table, self._lexicon, self._left, self._right, first, best, spans)
        return first, best, spans

    def explained(self, at: int) -> Explained:
        first, best, spans = self._alignments
        begin, end = first[at], first[at + 1]
        row = self._right[at]
        words = self._table.words[self._table.first[row] : self._table.first[row + 1]].tolist()
        codes = self._codes[self._first[self._left[at]] : self._first[self._left[at] + 1]]
        text = codes.tobytes().decode("utf-32-le", "surrogatepass")
        met: list[Met] = []
        over: list[str] = []
        reached = [False] * len(text)
        for number, sure, (start, stop, how) in zip(
            words, best[begin:end].tolist(), spans[begin:end].tolist(), strict=True
        ):
            word = self._words[number]
            if sure < _MET:
                over.append(word)
                continue
            met.append(Met(text[start:stop], word, "sound" if how == HEARD else HOWS[how], sure))
            reached[start:stop] = [True] * (stop - start)
        left = tuple(text[start:stop] for start, stop in runs([not one for one in reached]))
        return tuple(met), left, tuple(over)


class _Within:
    """Names beside names in the same script."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        names, numbers = _numbered([name for pair in pairs for name in pair])
        forms = list(map(one_number_form, cores(names)))
        self._left = [forms[at] for at in numbers[::2].tolist()]
        self._right = [forms[at] for at in numbers[1::2].tolist()]
        self.scores = alike(self._left, self._right)

    def explained(self, at: int) -> Explained:
        one, other = self._left[at], self._right[at]
        return _pieces(one, other) if script(one) == "han" else _words(one.split(), other.split())


def _words(mine: list[str], theirs: list[str]) -> Explained:
    stems = {stem(word): word for word in theirs}
    met = tuple(Met(word, stems[stem(word)], "same", 1.0) for word in mine if stem(word) in stems)
    shared = {stem(each.left) for each in met}
    left, right = (tuple(word for word in words if stem(word) not in shared) for words in (mine, theirs))
    return met, left, right


def _pieces(one: str, other: str) -> Explained:
    kept, gone, new = [], [], []
    for step in Indel.opcodes(one, other):
        if step.tag == "equal":
            piece = one[step.src_start : step.src_end]
            kept.append(Met(piece, piece, "same", 1.0))
        gone += [one[step.src_start : step.src_end]] if step.tag in ("delete", "replace") else []
        new += [other[step.dest_start : step.dest_end]] if step.tag in ("insert", "replace") else []
    return tuple(kept), tuple(gone), tuple(new)


def _numbered(names: Sequence[str]) -> tuple[list[str], Numbers]:
    """The distinct names, and each one's place among them."""
    places: dict[str, int] = {}
    rows = np.array([places.setdefault(name, len(places)) for name in names], dtype=np.int32)
    return list(places), rows


def script(name: str) -> Literal["han", "latin"]:
    """Whether a Han character occurs."""
    return "han" if is_chinese(name) else "latin"


def runs(marked: list[bool]) -> list[tuple[int, int]]:
    """The stretches of true values.

    >>> runs([True, True, False, True])
    [(0, 2), (3, 4)]
    """
    edges = [at for at, (one, two) in enumerate(pairwise([False, *marked, False])) if one != two]
    return list(zip(edges[::2], edges[1::2], strict=True))


@kernel
def _scored(
    codes: Codes, first: Offsets, bodies: Numbers, table: LatinTable, known: Lexicon, left: Numbers, right: Numbers,
    scores: Weights,
) -> None:  # fmt: skip
    held, to = room(), weighing()
    for pair in range(len(left)):
        name = left[pair]
        if pair == 0 or name != left[pair - 1]:
            spread(codes[first[name] : first[name + 1]], known, held)
        scores[pair] = score(held, bodies[name], table, right[pair], known, to)


@kernel
def _aligned(
    codes: Codes, first: Offsets, table: LatinTable, known: Lexicon, left: Numbers, right: Numbers,
    begins: Offsets, best: Weights, spans: Numbers,
) -> None:  # fmt: skip
    held, to = room(), alignment()
    for pair in range(len(left)):
        name = left[pair]
        if pair == 0 or name != left[pair - 1]:
            spread(codes[first[name] : first[name + 1]], known, held)
        align(held, table, right[pair], known, to)
        words = begins[pair + 1] - begins[pair]
        best[begins[pair] : begins[pair + 1]] = to.best[:words]
        spans[begins[pair] : begins[pair + 1]] = to.spans[:words]
