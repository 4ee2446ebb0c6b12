"""What speaks for and against a Chinese and a Latin name that were aligned, as numbers for a score.

What stays unexplained is told apart: a word of pinyin that no character sounds like speaks against a pair, a made-up
word beside a Chinese brand that met nothing hardly does, since many brands are not translated.
"""

import numpy as np

from ronghe.names.compiled import Numbers, Weights, loop
from ronghe.names.concepts.lexicon import HOW, Lexicon
from ronghe.names.concepts.options import Spread
from ronghe.names.matching.align import (
    FIGURES,
    FULL,
    HEARD,
    LEGAL,
    PINYIN,
    PLACE,
    PLAIN,
    Alignment,
    LatinTable,
    again,
    align,
    least,
)  # fmt: skip
from ronghe.names.matching.bodies import COMPANY

MEASURES = 47
_PART, _SOUND, _INITIALS = HOW["part of a pinyin word"], HOW["sound"], HOW["initials"]
_PINYIN = HOW["pinyin"]
_SURE = 0.6
"""What sounds so much alike is no weak evidence."""
_MOST = 2.0
"""Of trades lost in the names of two bodies that are no companies more does not count."""
_WORDS_LOST, _CHARACTERS_LOST, _ENOUGH_SAID = 0.15, 0.2, 1.0
"""So little may be lost of two names that are explained by each other, and so much has to be said by words."""
_FORM = 0.1
"""A legal form tells less of a body, a trade more."""


@loop
def measure(
    held: Spread, sort: int, table: LatinTable, row: int, known: Lexicon, to: Alignment, out: Weights
) -> None:  # fmt: skip
    """What speaks for and against the pair, into ``out``; ``sort`` are the flags of the Chinese name's own body."""
    align(held, table, row, known, to)
    words = table.first[row + 1] - table.first[row]
    met, best, spans = to.met, to.best[:words], to.spans[:words]
    out[:] = 0
    said, conflict = _words_lost(table, row, best, spans, out)
    unmet = min(out[5] + out[3], 1.0)
    uncovered = _characters_lost(held, met, out)
    out[20] = min(out[20], 1.0) if _unmet_number(held, met) else 0.0
    out[21] = min(conflict, uncovered)
    out[16], out[22], out[23] = out[0], min(out[5], 1.0), min(out[3], 1.0)
    for column in (0, 2, 3, 4, 5, 6):
        out[column] /= said
    out[13], out[14] = min(out[8], out[5]), min(out[7], out[2])
    theirs = table.bodies[row]
    out[10] = 1.0 if sort and theirs and not sort & theirs else 0.0
    out[11] = 1.0 if sort and sort != 1 and not theirs else 0.0
    for step in range(len(best)):
        if spans[step, 2] == HEARD:
            out[12] = max(out[12], best[step])
    out[15] = 1.0 if len(best) and spans[0, 0] == 0 and 0 <= spans[0, 2] < HEARD else 0.0
    _evidence(table, row, best, spans, out)
    trades = _trades_lost(held, met, out)
    _brands(held, table, row, best, spans, unmet, out)
    if sort:
        out[43], out[44] = 0.0, 0.0
    explained = out[24] < _WORDS_LOST and out[26] < _CHARACTERS_LOST
    out[46] = 1.0 if explained and out[16] > _ENOUGH_SAID else 0.0
    if sort > COMPANY and theirs > COMPANY:
        out[40], out[41] = min(trades, _MOST), min(out[4] * said, _MOST)


@loop
def _words_lost(table: LatinTable, row: int, best: Weights, spans: Numbers, out: Weights) -> tuple[float, float]:
    """What words say and what is lost of it by their sorts; all that they say, and how surely a place is lost."""
    said, conflict = 0.05, 0.0
    words = table.words[table.first[row] : table.first[row + 1]]
    for step in range(len(best)):
        if again(words, table.weights, spans, step):
            continue
        weight, kind = table.weights[words[step]], table.sorts[words[step]]
        said += weight
        out[0] += weight * best[step]
        column = 5
        if kind & PLACE:
            column = 2
            conflict = max(conflict, 1 - best[step])
        elif kind & FIGURES:
            column = 6
            out[20] += 1 - best[step]
        elif kind & PINYIN:
            column = 3
        elif kind & (PLAIN | LEGAL):
            column = 4
        out[column] += weight * (1 - best[step])
    return float(said), float(conflict)


@loop
def _evidence(table: LatinTable, row: int, best: Weights, spans: Numbers, out: Weights) -> None:
    """What is lost of words, and how good those that met are as evidence: the rarest, and the shares of weak ones.

    Weak are words that only sound alike, that met one syllable of several, or whose stretch runs into another one's.
    """
    words = table.words[table.first[row] : table.first[row + 1]]
    said, every = 0.05, 0.0
    for word in words:
        every += table.weights[word]
    every += 0.05
    for step in range(len(best)):
        if again(words, table.weights, spans, step):
            continue
        weight, kind, how = table.weights[words[step]], table.sorts[words[step]], spans[step, 2]
        said += weight
        if kind & LEGAL:
            continue
        lost = weight * (1 - best[step])
        out[24] += lost
        if kind & PLAIN and not kind & (PLACE | PINYIN | FIGURES):
            out[25] = max(out[25], lost)
        out[28] = max(out[28], weight * best[step])
        if how == _PART:
            out[32] += weight / every
        if how in (_PART, _SOUND, _INITIALS) or (how == HEARD and best[step] < _SURE):
            out[29] += weight * best[step]
        if _crossed(spans, step):
            out[33] += weight * best[step]
    out[29] /= said
    out[33] /= said
    out[31] = np.log(said)


@loop
def _brands(
    held: Spread, table: LatinTable, row: int, best: Weights, spans: Numbers, unmet: float, out: Weights
) -> None:
    """How far brands are the same: what is spelt in full, and a brand that met nothing, beside one here or none.

    A name without a brand (南京医药) beside one that has one (Nanjing Hicin Pharmaceutical) is told apart. So is a
    brand alone, which a short form (茶花股份) is; a name that says its sort (鸿博股份有限公司) left nothing out.
    """
    words = table.words[table.first[row] : table.first[row + 1]]
    for step in range(len(best)):
        kind, how = table.sorts[words[step]], spans[step, 2]
        if kind & (LEGAL | PLACE) or again(words, table.weights, spans, step):
            continue
        length = spans[step, 1] - spans[step, 0]
        spelt = how == _PINYIN or (how == HEARD and best[step] >= _SURE)
        if spelt and length > 1 and not held.placed[spans[step, 0]]:
            out[36] += table.weights[words[step]] * min(length - 1, 3) * best[step]
        out[39] = max(out[39], table.weights[words[step]] * best[step])
        if spelt and length > 2 and not held.placed[spans[step, 0]]:
            out[45] = max(out[45], best[step])
    brand, trades, places = 0.0, 0.0, 0.0
    for char in range(held.size[0]):
        if held.placed[char]:
            places += held.told[char]
        elif held.told[char] >= FULL:
            brand += held.told[char]
        elif held.told[char] > _FORM:
            trades += held.told[char]
    if brand > 0.5 and trades < 0.1:
        out[43] = out[4] * out[19]
    if brand > 0.5 and places < 0.1:
        out[44] = out[2] * out[19]
    if brand > 0.5:
        out[37], out[38] = (1 - out[19]) * unmet, (1 - out[19]) * (1 - unmet)
    else:
        out[42] = unmet


@loop
def _crossed(spans: Numbers, step: int) -> bool:
    """Whether another word met a stretch that overlaps with this word's, neither within the other."""
    start, end = spans[step, 0], spans[step, 1]
    for other in range(len(spans)):
        one, two = spans[other, 0], spans[other, 1]
        if spans[step, 2] >= 0 and spans[other, 2] >= 0 and (start < one < end < two or one < start < two < end):
            return True
    return False


@loop
def _trades_lost(held: Spread, met: Weights, out: Weights) -> float:
    """Characters that are lost, those of trades and fields apart: where both sides lost one, they contradict.

    A name without a brand, as schools and public bodies have, is told by these alone. What is lost of trades.
    """
    trades = 0.0
    for char in range(held.size[0]):
        lost = held.told[char] * (1 - met[char])
        out[26] += lost
        if not held.placed[char] and _FORM < held.told[char] < FULL:
            out[27] = max(out[27], lost)
            trades += lost
    out[30] = min(out[25], out[27])
    if out[18] == 0 and out[19] == 0:
        out[34], out[35] = 1 - out[1], 1 - out[0]
    return trades


@loop
def _unmet_number(held: Spread, met: Weights) -> bool:
    """Whether a number of the Chinese name met nothing."""
    for option in range(held.size[4], held.size[5]):
        start, end = held.starts[option], held.ends[option]
        if end - start > 1 and least(met, start, end) < 0.5:
            return True
    return False


@loop
def _characters_lost(held: Spread, met: Weights, out: Weights) -> float:
    """What characters mean and what is lost of it by their sorts; how surely a place is lost."""
    meant, brand, uncovered = 1e-6, 1e-6, 0.0
    for char in range(held.size[0]):
        told = held.told[char]
        meant += told
        out[1] += told * met[char]
        lost = told * (1 - met[char])
        if held.placed[char]:
            out[7] += lost
            uncovered = max(uncovered, 1 - met[char])
        elif told >= FULL:
            out[8] += lost
            brand += told
        else:
            out[9] += lost
    out[17], out[18] = out[1], out[8]
    out[19] = 1 - out[8] / brand if brand > 0.5 else 0.0
    for column in (1, 7, 8, 9):
        out[column] /= meant
    return float(uncovered)
