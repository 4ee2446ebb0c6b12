"""A lens as knowledge of names: its glossary, and the bodies and places that it knows in both languages."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import cast

from ronghe.lens.lens import KnownName, Lens
from ronghe.names.concepts.han import plain, weights, written
from ronghe.names.concepts.knowledge import TELLS, Knowledge, Row, Tells, is_chinese, is_han, knowledge
from ronghe.names.concepts.latin import words
from ronghe.names.matching.compare import Comparer, Comparison
from ronghe.names.matching.nearness import Encoder, Nearness
from ronghe.resolve.guide import guide_of

_SHORTEST = 2
_TELLING, _SURE = 0.45, 0.7
"""What an English word must tell, and how surely it must be meant, for names to be looked up by it."""
_LESS_ACROSS, _STEEP_ACROSS = 0.39, 0.85
"""Across scripts: from the log odds of a score to those that two names which were found by one another are one."""
_EVEN_WITHIN, _STEEP_WITHIN = 0.738, 12.7
"""Within one: the score at which same and different are as likely, and how fast that changes."""
_TOGETHER = 20_000
"""Pairs of names that are compared at once."""
_BOTH_OWN = 2.5
"""Log odds that are lost where each side has a brand or a place that the other lacks."""
_HIGHEST = 0.985
"""No higher score counts: a translation, however literal, joins two bodies only where a fact speaks for it too."""


@dataclass(frozen=True, slots=True)
class Likely:
    """How two names compare, see :class:`ronghe.resolve.pairs.Compared`."""

    probability: float
    why: str
    vetoes: tuple[str, ...]


@lru_cache(maxsize=2)
def knowledge_of(lens: Lens) -> Knowledge:
    """What is known of pieces of names; the dictionary is read when a piece is looked up."""
    glossary: list[Row] = [(one.zh, one.en, cast("Tells", one.tells)) for one in lens.glossary]
    listed = {one.zh for one in lens.glossary}
    bodies = [row for known in lens.known if known.kind not in ("Place", "Policy") for row in _forms(known)]
    places = [row for known in lens.known if known.kind == "Place" for row in _forms(known)]
    glossary += [(zh, en, "telling") for zh, en in bodies if zh not in listed]
    institutes = [(one.zh, one.group, one.academy, one.number, one.en) for one in lens.institutes]
    forms = [(one.forms, one.context_only) for one in lens.known if one.kind not in ("Place", "Policy")]
    return knowledge(glossary, places, institutes, forms)


def _forms(known: KnownName) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each Chinese form with all English ones; forms that are common words are left out."""
    english = tuple(form for form in known.forms if form.isascii())
    for form in known.forms:
        if english and len(form) >= _SHORTEST and is_han(form) and form not in known.context_only:
            yield form, english


@lru_cache(maxsize=2)
def comparer_of(lens: Lens) -> Comparer:
    """What compares names with all that a lens knows."""
    return Comparer(knowledge_of(lens), guide_of(lens).places)


def nearness_of(lens: Lens, encoder: Encoder) -> Nearness:
    """An encoder's nearness of names; names at large are the first forms of the lens's bodies, and its institutes."""
    bodies = [known for known in lens.known if known.kind not in ("Place", "Policy")]
    chinese = [next((form for form in known.forms if not form.isascii()), "") for known in bodies]
    english = [next((form for form in known.forms if form.isascii()), "") for known in bodies]
    institutes = [one for one in lens.institutes if one.en]
    chinese += [one.zh for one in institutes]
    english += [one.en for one in institutes]
    return Nearness(encoder, list(filter(None, chinese)), list(filter(None, english)))


class Weigher:
    """The comparer of resolution: what a lens knows of names, with probabilities in place of scores.

    The curve across scripts is fitted to the three likest answers on some of the pairs that the weights of the score
    were fitted on (``python -m tools.curves``). Within one script a typing error and a sister company look alike: that
    curve is fitted by tools/calibrate/casebook.py.
    """

    def __init__(self, lens: Lens) -> None:
        self._comparer = comparer_of(lens)
        self._known = self._comparer.known
        self._terms: dict[str, frozenset[str]] = {}
        self._compared: dict[tuple[str, str], Likely] = {}

    def terms(self, name: str) -> frozenset[str]:
        """Words that the name may be written with in English, and pairs of its Chinese characters."""
        found = self._terms.get(name)
        if found is None:
            found = self._terms[name] = self._terms_of(name)
        return found

    def _terms_of(self, name: str) -> frozenset[str]:
        if not is_chinese(name):
            return frozenset(word for word in words(name) if self._known.word_weight(word) >= _TELLING)
        text = plain(name)
        pairs = {text[at : at + 2] for at in range(len(text) - 1)}
        surely = written(name, self._known, _SURE)
        return frozenset(pairs | {word for word in surely if self._known.word_weight(word) >= _TELLING})

    def compare(self, left: str, right: str) -> Likely:
        """Two names; worked out once and kept for as long as the weigher lives."""
        if (left, right) not in self._compared:
            self.prepare([(left, right)])
        return self._compared[left, right]

    def prepare(self, pairs: Iterable[tuple[str, str]]) -> None:
        """See :class:`ronghe.resolve.pairs.Comparer`."""
        waiting = (pair for pair in dict.fromkeys(pairs) if pair not in self._compared)
        while some := list(islice(waiting, _TOGETHER)):
            for pair, found in zip(some, self._comparer.compare_all(some), strict=True):
                self._compared[pair] = self._likely(*pair, found)

    def _likely(self, left: str, right: str, found: Comparison) -> Likely:
        if is_chinese(left) != is_chinese(right):
            score = min(max(found.score, 0.0001), _HIGHEST)
            odds = _STEEP_ACROSS * math.log(score / (1 - score)) - _LESS_ACROSS
        else:
            odds = _STEEP_WITHIN * (found.score - _EVEN_WITHIN)
        if any(map(self._own, found.left_over)) and any(map(self._own, found.right_over)):
            odds -= _BOTH_OWN
        return Likely(round(1 / (1 + math.exp(-odds)), 4), found.why, found.vetoes)

    def _own(self, piece: str) -> bool:
        """Whether a leftover names somebody: a brand or a place, not a trade."""
        if not is_chinese(piece):
            return any(self._known.word_weight(word) > _TELLING for word in words(piece))
        return max(weights(plain(piece), self._known), default=0.0) > TELLS["plain"]
