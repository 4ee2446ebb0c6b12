"""The features that lead from Chinese pieces to Latin words: the word, syllables, consonants, parts of a compound."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ronghe.names.compiled import (
    BONE,
    PART,
    STEP,
    WORD,
    Codes,
    Keys,
    Numbers,
    Offsets,
    Weights,
    feature,
    joined,
    kernel,
    look,
    loop,
    ready,
)
from ronghe.names.concepts.encode import SHORTEST_BONE, bone
from ronghe.names.concepts.lexicon import PLAIN_WORD, Lexicon
from ronghe.names.matching.latin_words import LONGEST, cut

English = npt.NDArray[np.bool_]
_PART_WEIGHT = 0.8
_JOINED = 0.5
"""What one of the two words of a compound says of it."""
_LEAST_PART, _S = 3, ord("s")
_U1 = np.uint64(1)


class Features(NamedTuple):
    """Features of words with their weights in a row, where each word's begin, and how many syllables spell it.

    ``joins``: where the two parts of a compound begin in the row; -1 for a word that is none.
    """

    keys: Keys
    weights: Weights
    first: Offsets
    spelt: Numbers
    joins: Numbers


def features_of(words: Sequence[str], english: English, known: Lexicon) -> Features:
    """The features of all words, of which ``english`` are words that renderings use.

    The word itself, the syllables of a pinyin word, the consonants of a transliteration, and the two English words of
    which one is made up: goldensea.
    """
    codes, offsets = joined(words)
    return Features(*ready(_features, 0.05 * len(codes))(codes, offsets, english, known))


@kernel
def _features(
    codes: Codes, offsets: Offsets, english: English, known: Lexicon
) -> tuple[Keys, Weights, Offsets, Numbers, Numbers]:
    count = len(offsets) - 1
    keys = np.empty(len(codes) + 4 * count, dtype=np.uint64)
    weights = np.empty(len(codes) + 4 * count, dtype=np.float64)
    first = np.zeros(count + 1, dtype=np.int64)
    spelt, joins = np.zeros(count, dtype=np.int32), np.full(count, -1, dtype=np.int32)
    cuts = np.zeros(LONGEST + 1, dtype=np.int32)
    found = 0
    for word in range(count):
        letters = codes[offsets[word] : offsets[word + 1]]
        key = np.uint64(0)
        for letter in letters:
            key = key * STEP + np.uint64(letter) + _U1
        keys[found], weights[found] = feature(key, WORD), 1.0
        found += 1
        parts = cut(letters, known.syllables, known.syllable_rows, cuts)
        spelt[word] = parts
        if parts > 1:
            for part in range(parts):
                key = np.uint64(0)
                for letter in letters[cuts[part] : cuts[part + 1]]:
                    key = key * STEP + np.uint64(letter) + _U1
                keys[found], weights[found] = feature(key, PART), _PART_WEIGHT / parts
                found += 1
        kept, size = bone(letters.astype(np.int32), len(letters))
        if size >= SHORTEST_BONE:
            keys[found], weights[found] = feature(kept, BONE), 1.0
            found += 1
        if not english[word] and parts == 0:
            one, other = _compound(letters, known)
            if one != 0:
                joins[word] = found
                keys[found], keys[found + 1] = one, other
                weights[found : found + 2] = _JOINED
                found += 2
        first[word + 1] = found
    return keys[:found].copy(), weights[:found].copy(), first, spelt, joins


@loop
def _compound(letters: Codes, known: Lexicon) -> tuple[np.uint64, np.uint64]:
    """The features of the two English words that a word consists of, as long as each other if there is a choice."""
    length = len(letters)
    middle = length // 2
    for step in range(2 * (middle - _LEAST_PART) + 1):
        at = middle + (step + 1) // 2 * (1 if step % 2 else -1)
        if _LEAST_PART <= at <= length - _LEAST_PART:
            one, other = _english(letters[:at], known), _english(letters[at:], known)
            if one != 0 and other != 0:
                return one, other
    return np.uint64(0), np.uint64(0)


@loop
def _english(letters: Codes, known: Lexicon) -> np.uint64:
    """The feature of an English word, also in the plural; 0 for none."""
    key, before = np.uint64(0), np.uint64(0)
    for letter in letters:
        before = key
        key = key * STEP + np.uint64(letter) + _U1
    ways = 2 if letters[-1] == _S and len(letters) > _LEAST_PART else 1
    for way in range(ways):
        one = feature(before if way else key, WORD)
        row = look(known.words, known.word_rows, one)
        if row >= 0 and known.word_flags[row] & PLAIN_WORD:
            return one
    return np.uint64(0)
