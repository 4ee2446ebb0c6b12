"""Latin names as columns: words by number, what each tells, and which features lead to it."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from ronghe.names.concepts.han import PART, SKELETON
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.concepts.latin import FORMS, LEGAL, stem, words
from ronghe.names.concepts.sounds import skeleton, syllables
from ronghe.names.matching.bodies import latin_bodies

Numbers = npt.NDArray[np.int32]
Weights = npt.NDArray[np.float32]

_MOST = 16
"""Words of a name that count."""
_ENOUGH = 200
"""Names from which a list's own frequencies say what a word tells; below, the knowledge does."""
_PART = 0.8
_SHORTEST_SKELETON, _SHORTEST_SOUND = 3, 4
_PREFIXES = (
    "sino", "bio", "nano", "micro", "opto", "hydro", "photo", "auto", "petro", "agro", "electro", "geo", "aero",
    "tele", "cyber", "semi",
)  # fmt: skip
_SUFFIXES = (
    "tech", "soft", "steel", "chem", "pharm", "pharma", "med", "net", "bank", "sci", "info", "tronics", "tronic",
    "tron", "motor", "power", "fund", "star", "land",
)  # fmt: skip
"""Beginnings and ends of words that companies make of two: Sinosteel, Neusoft."""


class LatinNames:
    """A list of Latin names, ready to be asked which of their words a Chinese name can mean."""

    def __init__(self, names: Sequence[str], known: Knowledge) -> None:
        split = [words(name)[:_MOST] for name in names]
        counts = Counter(word for one in split for word in dict.fromkeys(one))
        self.words = list(counts)
        self.numbers = {word: number for number, word in enumerate(self.words)}
        self.weights = _weights(counts, len(names), known)
        self.table = _table(split, self.numbers)
        self.sums: Weights = self.weights[self.table].sum(axis=1)
        self.bodies = np.array([latin_bodies(name) for name in names], dtype=np.int8)
        self.features = _by_feature(self.words, known)
        self.by_letter = _by_letter(self.words)
        self.first, self.holders = _postings(self.table, len(self.words))

    def holding(self, word: int) -> Numbers:
        """The positions of names that hold a word."""
        return self.holders[self.first[word] : self.first[word + 1]]


def _weights(counts: Counter[str], names: int, known: Knowledge) -> Weights:
    """What each word tells: rare words of the list more; one weight of 0 at the end stands for no word."""
    out = np.zeros(len(counts) + 1, dtype=np.float32)
    for number, (word, count) in enumerate(counts.items()):
        if word in LEGAL or word in FORMS or names < _ENOUGH:
            out[number] = known.word_weight(word)
        else:
            out[number] = math.log((names + 1) / (count + 0.5)) / math.log(names + 1)
    return out


def _table(split: Sequence[Sequence[str]], numbers: dict[str, int]) -> Numbers:
    width = max((len(one) for one in split), default=1) or 1
    out = np.full((len(split), width), len(numbers), dtype=np.int32)
    for row, one in enumerate(split):
        out[row, : len(one)] = [numbers[word] for word in one]
    return out


def _postings(table: Numbers, size: int) -> tuple[npt.NDArray[np.int64], Numbers]:
    rows = np.repeat(np.arange(len(table), dtype=np.int32), table.shape[1])
    flat = table.ravel()
    order = np.argsort(flat, kind="stable")
    order = order[flat[order] < size]
    first = np.searchsorted(flat[order], np.arange(size + 1))
    return first, rows[order]


def _by_feature(every: Sequence[str], known: Knowledge) -> dict[str, tuple[Numbers, Weights]]:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, word in enumerate(every):
        for feature, weight in _features(word, known):
            found[feature].append((number, weight))
    return {
        feature: (np.array([n for n, _ in held], dtype=np.int32), np.array([w for _, w in held], dtype=np.float32))
        for feature, held in found.items()
    }


def _features(word: str, known: Knowledge) -> Iterator[tuple[str, float]]:
    """The word, the syllables of a pinyin word, the consonants of a transliteration, the parts of one made of two."""
    yield word, 1.0
    spelt = syllables(word)
    if len(spelt) > 1:
        for syllable in spelt:
            yield PART + syllable, _PART / len(spelt)
    bone = skeleton(word)
    if len(bone) >= _SHORTEST_SKELETON:
        yield SKELETON + bone, 1.0
    if word in known.english:
        return
    for part in _PREFIXES:
        if word.startswith(part) and len(word) > len(part) + 2:
            yield part, 0.5
            yield stem(word[len(part) :]), 0.6
            break
    for part in _SUFFIXES:
        if word.endswith(part) and len(word) > len(part) + 2:
            yield stem(part), 0.4
            if syllables(word[: -len(part)]):
                yield word[: -len(part)], 0.6
            break


def _by_letter(every: Sequence[str]) -> dict[str, tuple[list[str], Numbers]]:
    """Words that are no pinyin, by first letter: only these can be a freer spelling of a Chinese sound."""
    out: dict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(every):
        if len(word) >= _SHORTEST_SOUND and not syllables(word):
            out[word[0]].append(number)
    return {letter: ([every[n] for n in held], np.array(held, dtype=np.int32)) for letter, held in out.items()}
