"""What is known of pieces of names: renderings in English, readings, and how much a piece tells.

A rendering comes from the project's own glossary, from the names of organisations that the lens knows, or from
CC-CEDICT (:mod:`ronghe.names.concepts.dictionary`). A table learned from 993 pairs of the Research Organization
Registry was tried and left out: it moved the first answer on the other pairs by 0.1 points (docs/names.md).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, product
from typing import Literal

from ronghe.names.concepts import dictionary
from ronghe.names.concepts.called import Called, Forms
from ronghe.names.concepts.latin import FORMS, LEGAL, STOP, stem, words
from ronghe.names.concepts.numbered import Institute
from ronghe.names.concepts.sounds import readings

Tells = Literal["legal", "plain", "telling", "place", "brand"]
TELLS: Mapping[Tells, float] = {"legal": 0.03, "plain": 0.5, "telling": 0.8, "place": 0.55, "brand": 1.0}
"""Weight of a character by what its piece tells of a body; one outside all known pieces is a brand's and weighs 1."""
_WORD_WEIGHTS = {"legal": 0.03, "form": 0.08, "plain": 0.45, "place": 0.5, "other": 1.0}

LONGEST = 9
"""Characters of the longest piece that is looked up."""
_FIRST, _STEP, _LEAST = 1.0, 0.03, 0.82
"""Strength of a glossary's renderings: the usual one first, each further one less."""
_DICTIONARY, _OF_ONE, _PER_SENSE = 0.75, 0.35, 0.07
"""Strength of a dictionary's gloss of a word, of one character, and the loss with each further sense."""
_HAN = re.compile("[\u3400-\u9fff]")
_HAN_ONLY = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Rendering:
    """English words, stemmed, that a piece is called by; ``strength`` up to 1; ``how`` says where it is from."""

    words: tuple[str, ...]
    strength: float
    how: str


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """Renderings by piece, word readings, and what pieces tell; :func:`knowledge` makes one."""

    own: Mapping[str, tuple[Rendering, ...]] = field(default_factory=dict, repr=False)
    """Renderings of the glossary, bodies and places; :meth:`renderings` adds those of the dictionary."""
    tells: Mapping[str, Tells] = field(default_factory=dict, repr=False)
    weights: Mapping[str, float] = field(default_factory=dict, repr=False)
    """What an English word tells; words that are not in it tell most."""
    place_words: frozenset[str] = field(default_factory=frozenset, repr=False)
    """English words of places."""
    called: Called = field(default_factory=Called, repr=False)
    """What else bodies, their numbered parts and numbered institutes are called."""

    def word_weight(self, word: str) -> float:
        """How much an English word tells of a body, up to 1."""
        return self.weights.get(word, _WORD_WEIGHTS["other"])

    def renderings(self, piece: str) -> tuple[Rendering, ...]:
        """The ways to write a piece in English; none for one that nothing is known of."""
        return (*self.own.get(piece, ()), *_glossed(piece))

    def pieces(self) -> Iterator[str]:
        """Every piece with a rendering, a reading or a weight; some more than once."""
        yield from self.own
        yield from (piece for piece in dictionary.pieces() if dictionary.glosses(piece))
        yield from self.tells
        yield from (piece for piece in dictionary.pieces() if dictionary.sounds(piece))

    def sounds(self, piece: str) -> tuple[tuple[str, ...], ...]:
        """The ways to read a piece aloud, each as its syllables; at most six. 重庆 is chong qing and nothing else."""
        known = dictionary.sounds(piece)
        if known:
            return (known,)
        return tuple(islice(product(*(readings(char) or ("",) for char in piece)), 6))


def _glossed(piece: str) -> Iterator[Rendering]:
    strength = _DICTIONARY if len(piece) > 1 else _OF_ONE
    for rank, gloss in dictionary.glosses(piece):
        lost = _PER_SENSE * min(rank, 4) if len(piece) > 1 else 0.0
        yield Rendering(gloss, strength - lost, "dictionary")


Row = tuple[str, tuple[str, ...], Tells]
"""A row of a glossary: the piece, its renderings, and what it tells."""


def knowledge(
    glossary: Iterable[Row],
    places: Iterable[tuple[str, tuple[str, ...]]] = (),
    institutes: Iterable[Institute] = (),
    bodies: Iterable[Forms] = (),
) -> Knowledge:
    """Knowledge from a glossary, places with their English names, numbered institutes, and bodies by all their forms.

    The dictionary is read when a piece is looked up.
    """
    found: dict[str, list[Rendering]] = defaultdict(list)
    tells: dict[str, Tells] = {}
    plain: set[str] = set()
    for piece, english, tell in glossary:
        tells[piece] = tell
        for rank, one in enumerate(english):
            rendered = tuple(stem(word) for word in one.split() if word not in STOP)
            found[piece].append(Rendering(rendered, max(_LEAST, _FIRST - _STEP * rank), "glossary"))
            if tell == "plain" and rank < 6:
                plain.update(rendered)
    weights = dict.fromkeys(plain, _WORD_WEIGHTS["plain"])
    placed: set[str] = set()
    for place, english in places:
        if tells.get(place, "telling") == "telling":
            tells[place] = "place"
        for one in english:
            rendered = tuple(words(one))
            if rendered:
                found[place].append(Rendering(rendered, _FIRST, "place"))
                weights.update(dict.fromkeys(rendered, _WORD_WEIGHTS["place"]))
                placed.update(rendered)
    weights.update(dict.fromkeys(LEGAL, _WORD_WEIGHTS["legal"]))
    weights.update(dict.fromkeys(FORMS, _WORD_WEIGHTS["form"]))
    own = {piece: tuple(all_of) for piece, all_of in found.items()}
    return Knowledge(own, tells, weights, frozenset(placed - plain), Called(bodies, institutes))


def is_han(piece: str) -> bool:
    """Whether a piece is all Han characters."""
    return _HAN_ONLY.fullmatch(piece) is not None


def is_chinese(name: str) -> bool:
    """Whether a Han character occurs in a name."""
    return not name.isascii() and _HAN.search(name) is not None
