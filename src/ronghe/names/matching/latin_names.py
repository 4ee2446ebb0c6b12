"""A list of Latin names, ready to be asked by Chinese ones: words, what each tells, postings, and features."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

import numpy as np

from ronghe.names.compiled import Keys, Numbers, Offsets, Weights, joined, table
from ronghe.names.concepts.knowledge import Knowledge
from ronghe.names.concepts.latin import FORMS, LEGAL
from ronghe.names.concepts.lexicon import is_english, lexicon_of
from ronghe.names.matching import align
from ronghe.names.matching.align import LatinTable
from ronghe.names.matching.bodies import LATIN
from ronghe.names.matching.latin_features import features_of
from ronghe.names.matching.latin_words import words_of
from ronghe.names.numbers import ORDINALS

_ENOUGH = 200
"""Names from which a list's own frequencies say what a word tells; below, the knowledge does."""


class Postings(NamedTuple):
    """Names by word, and words by feature with the weight of the feature."""

    first: Offsets
    names: Numbers
    sums: Weights
    """What all words of a name tell together."""
    features: Keys
    feature_rows: Numbers
    feature_first: Offsets
    feature_words: Numbers
    feature_weights: Weights


@dataclass(frozen=True, slots=True, eq=False)
class LatinNames:
    """The names as arrays; ``words`` are the distinct stemmed words by number."""

    words: list[str]
    table: LatinTable
    postings: Postings


def latin_names(names: Sequence[str], known: Knowledge) -> LatinNames:
    """The names of a list."""
    every, laid = latin_table(names, known, of_a_list=True)
    return LatinNames(every, laid, _postings(laid))


def latin_table(names: Sequence[str], known: Knowledge, *, of_a_list: bool) -> tuple[list[str], LatinTable]:
    """Distinct words and the names as rows of them, of a list or each for itself.

    A long list's own frequencies say what its words tell.
    """
    every, rows, first = words_of(names)
    weights = _weights(every, rows, len(names) if of_a_list else 0, known)
    lexicon = lexicon_of(known)
    english = is_english(every, lexicon)
    told = features_of(every, english, lexicon)
    bodies = _bodies(rows, first, np.array([LATIN.get(word, 0) for word in every], dtype=np.int32))
    sorts = np.array(list(map(_sort, every, told.spelt.tolist(), english.tolist(), repeat(known))), dtype=np.int32)
    letters, letter_first = joined(every)
    return every, LatinTable(
        weights, sorts, letters, letter_first, told.keys, told.weights, told.first, told.joins, rows, first, bodies
    )


def _weights(every: Sequence[str], rows: Numbers, names: int, known: Knowledge) -> Weights:
    """What each word tells: rare words of a long list more."""
    told = np.array([known.word_weight(word) for word in every], dtype=np.float64)
    if names < _ENOUGH:
        return told
    counts = np.bincount(rows, minlength=len(every))
    rare = np.log((names + 1) / (counts + 0.5)) / np.log(names + 1)
    formal = np.array([word in LEGAL or word in FORMS for word in every], dtype=bool)
    return np.where(formal, told, rare.clip(0.01)).astype(np.float64)


def _sort(word: str, parts: int, english: bool, known: Knowledge) -> int:
    sort = align.PLACE if word in known.place_words else 0
    sort |= align.LEGAL if word in LEGAL or word in FORMS else 0
    if english:
        sort |= align.PLAIN
    elif parts:
        sort |= align.PINYIN
    return sort | (align.FIGURES if word in ORDINALS or not word.isalpha() else 0)


def _bodies(rows: Numbers, first: Offsets, flags: Numbers) -> Numbers:
    out = np.zeros(len(first) - 1, dtype=np.int32)
    np.bitwise_or.at(out, np.repeat(np.arange(len(out)), np.diff(first)), flags[rows])
    return out


def _postings(laid: LatinTable) -> Postings:
    words = len(laid.weights)
    owners = np.repeat(np.arange(len(laid.first) - 1, dtype=np.int32), np.diff(laid.first))
    order = np.argsort(laid.words, kind="stable")
    first = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(np.bincount(laid.words, minlength=words))))
    sums = np.bincount(owners, weights=laid.weights[laid.words], minlength=len(laid.first) - 1).astype(np.float64)
    holders = np.repeat(np.arange(words, dtype=np.int32), np.diff(laid.key_first))
    by_key = np.argsort(laid.keys, kind="stable")
    distinct, begins = np.unique(laid.keys[by_key], return_index=True)
    bounds = np.append(begins, len(by_key)).astype(np.int64)
    held, rows = table(distinct)
    return Postings(first, owners[order], sums, held, rows, bounds, holders[by_key], laid.key_weights[by_key])
