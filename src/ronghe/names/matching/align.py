"""A Chinese name against the words of a Latin one: which piece met which word.

Every word is explained as well as the best of the Chinese pieces that can be written so; every character as well as the
best word. What that says for and against a pair is measured by :mod:`ronghe.names.matching.measures`.
"""

from typing import NamedTuple

import numpy as np

from ronghe.names.compiled import Codes, Keys, Numbers, Offsets, Weights, kernel, loop
from ronghe.names.concepts.lexicon import HOW, Lexicon
from ronghe.names.concepts.options import CHARACTERS, OPTIONS, Spread, first_option
from ronghe.names.matching.hearing import LISTENED, heard
from ronghe.names.matching.latin_words import MOST

_PINYIN = HOW["pinyin"]
PINYIN, PLAIN, PLACE, LEGAL, FIGURES = 1, 2, 4, 8, 16
"""What a word is: spelt in syllables and no English word, used in renderings, a place's, a legal form's, a number."""
HEARD = 99
"""How: a made-up word that sounds like the characters."""
_HEARD_LEAST, _HEARD_SURE, _HEARD_PINYIN = 0.42, 0.92, 0.75
"""Likenesses in sound: of one unlike pair in fifty, of hardly any, and what a word of pinyin needs, which is seldom
respelt. Of 1,100 brands and foreign names of the glossary half reach 0.74; of brands beside words of a list that are
none of theirs one in a thousand does."""
_HEARD_MOST, _COMMON = 0.95, 0.5
"""The most that a sound says, and what an English word tells that is not listened to."""
FULL = 0.999
_RUN = 12
"""Characters of the longest stretch that is listened to."""


class LatinTable(NamedTuple):
    """Words of Latin names: what each tells, its sort, letters and features; and the words of every name."""

    weights: Weights
    sorts: Numbers
    letters: Codes
    letter_first: Offsets
    keys: Keys
    key_weights: Weights
    key_first: Offsets
    joins: Numbers
    words: Numbers
    first: Offsets
    bodies: Numbers


class Alignment(NamedTuple):
    """Room for what one Latin name meets, to be used again and again by one thread."""

    met: Weights
    """How surely each character met something."""
    best: Weights
    """How surely each word met something."""
    spans: Numbers
    """The stretch that each word met, and how: start, end, number of ``lexicon.HOWS`` or HEARD; -1 for none."""
    said: Numbers
    """How many words of each rendering were said."""
    costs: Weights
    """What beginnings of a word cost: room of :mod:`~ronghe.names.matching.hearing`."""


@kernel
def alignment() -> Alignment:
    """Room for an alignment."""
    return Alignment(
        np.zeros(CHARACTERS, dtype=np.float64),
        np.zeros(MOST, dtype=np.float64),
        np.zeros((MOST, 3), dtype=np.int32),
        np.zeros(OPTIONS, dtype=np.int32),
        np.zeros((5, LISTENED + 1), dtype=np.float64),
    )


@loop
def align(held: Spread, table: LatinTable, row: int, known: Lexicon, to: Alignment) -> None:
    """How surely each character and each word met something, and where and how, into ``to``."""
    begin, end = table.first[row], table.first[row + 1]
    met, best, spans, said = to.met, to.best[: end - begin], to.spans[: end - begin], to.said
    met[:], best[:], spans[:] = 0.0, 0.0, -1
    said[: held.size[3]] = 0
    for step in range(len(best)):
        word = table.words[begin + step]
        for at in range(table.key_first[word], table.key_first[word + 1]):
            option = first_option(held, table.keys[at])
            while option >= 0:
                strength = held.strengths[option] * table.key_weights[at]
                start, stop = held.starts[option], held.ends[option]
                longer = strength == best[step] and stop - start > spans[step, 1] - spans[step, 0]
                if strength > best[step] or longer:
                    best[step] = strength
                    spans[step, 0], spans[step, 1], spans[step, 2] = start, stop, held.hows[option]
                said[held.renderings[option]] += 1
                option = held.chain[option]
    _cover(held, table, row, said, met)
    _spelt_apart(held, met, best, spans)
    for step in range(len(best)):
        at = table.joins[table.words[begin + step]]
        if at >= 0 and best[step] < FULL:
            _compound(held, table, at, step, met, best, spans)
    _hear_all(held, table, row, known, to)


@loop
def _cover(held: Spread, table: LatinTable, row: int, said: Numbers, met: Weights) -> None:
    """How surely each character met something: a rendering of several words as far as they were all said, squared.

    Else "university" would say all of 医科大学, or half of it, and every university be a medical one.
    """
    for at in range(table.first[row], table.first[row + 1]):
        word = table.words[at]
        for place in range(table.key_first[word], table.key_first[word + 1]):
            option = first_option(held, table.keys[place])
            while option >= 0:
                one = held.renderings[option]
                strength = held.strengths[option] * table.key_weights[place]
                share = min(1.0, said[one] / held.parts[one])
                strength *= share * share
                for char in range(held.starts[option], held.ends[option]):
                    met[char] = max(met[char], strength)
                option = held.chain[option]


@loop
def _spelt_apart(held: Spread, met: Weights, best: Weights, spans: Numbers) -> None:
    """Syllables written as words of their own, beside each other in both names, are one word: Ping An is 平安."""
    begin = 0
    while begin < len(best):
        end = begin + 1
        while (
            end < len(best)
            and _syllables(spans, end - 1)
            and _syllables(spans, end)
            and spans[end - 1, 1] == spans[end, 0]
        ):
            end += 1
        start, stop = spans[begin, 0], spans[end - 1, 1]
        if end - begin > 1 and not held.placed[start]:
            for step in range(begin, end):
                best[step] = FULL
                spans[step, 0], spans[step, 1] = start, stop
            for char in range(start, stop):
                met[char] = max(met[char], FULL)
        begin = end


@loop
def _syllables(spans: Numbers, step: int) -> bool:
    return bool(spans[step, 2] == _PINYIN)


@loop
def _compound(held: Spread, table: LatinTable, at: int, step: int, met: Weights, best: Weights, spans: Numbers) -> None:
    """Both parts of a compound, each by the best of its pieces that lies beside the other's: 金海 is goldensea."""
    one = first_option(held, table.keys[at])
    while one >= 0:
        two = first_option(held, table.keys[at + 1])
        while two >= 0:
            start, stop = min(held.starts[one], held.starts[two]), max(held.ends[one], held.ends[two])
            apart = stop - start == held.ends[one] - held.starts[one] + held.ends[two] - held.starts[two]
            strength = (held.strengths[one] + held.strengths[two]) / 2
            if apart and strength > best[step]:
                best[step] = strength
                spans[step, 0], spans[step, 1], spans[step, 2] = start, stop, held.hows[one]
                for char in range(start, stop):
                    met[char] = max(met[char], strength)
            two = held.chain[two]
        one = held.chain[one]


@loop
def again(words: Numbers, weights: Weights, spans: Numbers, step: int) -> bool:
    """Whether a word says only what others say: 科技 is one piece, "science and technology" two words.

    Of four characters two words count, the heaviest: 长城汽车 is more than a motor.
    """
    heavier_ones = 0
    for other in range(len(words)):
        if other == step:
            continue
        if words[other] == words[step]:
            if other < step:
                return True
            continue
        if spans[step, 2] < 0 or spans[step, 2] == HEARD or spans[other, 2] == HEARD:
            continue
        if spans[step, 0] != spans[other, 0] or spans[step, 1] != spans[other, 1]:
            continue
        heavier = weights[words[other]] - weights[words[step]]
        if heavier > 0 or (heavier == 0 and other < step):
            heavier_ones += 1
    return heavier_ones > 0 and heavier_ones >= (spans[step, 1] - spans[step, 0]) // 2


@loop
def least(values: Weights, start: int, stop: int) -> float:
    """The least of a stretch of values; 1 for none."""
    found = 1.0
    for at in range(start, stop):
        found = min(found, values[at])
    return found


@loop
def _hear_all(held: Spread, table: LatinTable, row: int, known: Lexicon, to: Alignment) -> None:
    """Words that nothing explains against stretches of brands that met nothing: how alike they sound.

    What is heard explains the word and the characters in part.
    """
    size = held.size[0]
    begin, end = table.first[row], table.first[row + 1]
    met, best, spans = to.met, to.best, to.spans
    start = 0
    while start < size:
        stop = start
        while stop < size and stop - start < _RUN and held.told[stop] >= FULL and held.sounds[stop] >= 0:
            stop += 1
        if stop - start < 1:
            start += 1
            continue
        if least(met, start, stop) < 0.6:
            for step in range(end - begin):
                word = table.words[begin + step]
                if best[step] >= 0.6 or table.sorts[word] & (PLACE | LEGAL | FIGURES):
                    continue
                if table.sorts[word] & PLAIN and table.weights[word] < _COMMON:
                    continue
                letters = table.letters[table.letter_first[word] : table.letter_first[word + 1]]
                if len(letters) < 3:
                    continue
                likeness, one, two = heard(letters[:LISTENED], held.sounds[start:stop], known, to.costs)
                enough = _HEARD_PINYIN if table.sorts[word] & PINYIN else _HEARD_LEAST
                if likeness > enough:
                    share = (likeness - _HEARD_LEAST) / (_HEARD_SURE - _HEARD_LEAST)
                    strength = _HEARD_MOST * min(share, 1.0)
                    if strength > best[step]:
                        best[step] = strength
                        spans[step, 0], spans[step, 1], spans[step, 2] = start + one, start + two, HEARD
                    for char in range(start + one, start + two):
                        met[char] = max(met[char], strength)
        start = stop
