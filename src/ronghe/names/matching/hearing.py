"""How alike a made-up word and a stretch of Chinese syllables sound: Lummy and 莱美, Teal and 蒂尔."""

import numpy as np

from ronghe.names.compiled import Codes, Numbers, Weights, loop
from ronghe.names.concepts.lexicon import Lexicon

_OTHER = 0.08
"""What it costs to write a syllable otherwise than in pinyin."""
LISTENED = 64
"""Letters of a word that are listened to."""


@loop
def _vowel(letter: int) -> bool:
    return letter == 97 or letter == 101 or letter == 105 or letter == 111 or letter == 117


@loop
def _light(letter: int) -> float:
    """What it costs to leave a letter out."""
    if _vowel(letter):
        return 0.35
    if letter == 104 or letter == 121 or letter == 119 or letter == 103:  # h y w g
        return 0.4
    return 0.8


@loop
def _change(one: int, two: int) -> float:
    """What it costs to write one letter for another."""
    if one == two:
        return 0.0
    if _vowel(one) and _vowel(two):
        return 0.3
    if (one == 121 and two == 105) or (one == 105 and two == 121) or (one == 119 and two == 117):
        return 0.1
    mine, theirs = _GROUPS[one], _GROUPS[two]
    return 0.3 if mine >= 0 and mine == theirs else 1.0


_GROUPS = np.full(128, -1, dtype=np.int8)
for _group, _letters in enumerate(("bpfvw", "dt", "gkcqjhx", "rl", "mn", "zscxj")):
    for _letter in _letters:
        _GROUPS[ord(_letter)] = _group


@loop
def _syllable(
    letters: Codes, lightly: Weights, sound: int, known: Lexicon, before: Weights, after: Weights, rows: Weights
) -> float:
    """A syllable more: the least that each beginning of the word costs, into ``after``; what the syllable weighs.

    However the syllable may be written; in another way than pinyin it costs a little.
    """
    length, spoken = len(letters), 0.0
    after[: length + 1] = np.inf
    pinyin = known.written_first[sound]
    for way in range(pinyin, known.written_first[sound + 1]):
        old, new = 0, 1
        for at in range(length + 1):
            rows[old, at] = before[at]
        for place in range(6):
            letter = known.written[way, place]
            if letter < 0:
                break
            cost = _light(letter)
            spoken += cost if way == pinyin else 0.0
            rows[new, 0] = rows[old, 0] + cost
            for at in range(length):
                change = rows[old, at] + _change(letter, letters[at])
                rows[new, at + 1] = min(change, rows[old, at + 1] + cost, rows[new, at] + lightly[at])
            old, new = new, old
        other = 0.0 if way == pinyin else _OTHER
        for at in range(length + 1):
            after[at] = min(after[at], rows[old, at] + other)
    return spoken


@loop
def heard(letters: Codes, sounds: Numbers, known: Lexicon, costs: Weights) -> tuple[float, int, int]:
    """How alike a word and the best stretch of syllables sound, 0 to 1, and that stretch.

    An edit distance in which vowels and kindred consonants cost little. The stretch begins and ends with a syllable and
    has two or more, where there are two. ``costs`` is room for five rows.
    """
    best, first, last = 0.0, 0, 0
    length = len(letters)
    lightly, before, after, rows = costs[0, :length], costs[1], costs[2], costs[3:]
    total = 0.0
    for at in range(length):
        lightly[at] = _light(letters[at])
        total += lightly[at]
    for begin in range(len(sounds)):
        before[0] = 0.0
        for at in range(length):
            before[at + 1] = before[at] + lightly[at]
        spoken = 0.0
        for end in range(begin, min(len(sounds), begin + 6)):
            spoken += _syllable(letters, lightly, sounds[end], known, before, after, rows)
            before, after = after, before
            likeness = 1 - before[length] / (0.5 * (total + spoken))
            if known.syllable_letters[sounds[begin], 0] == letters[0]:
                likeness += 0.05
            if end == begin and len(sounds) > 1:
                likeness -= 0.25
            if likeness > best:
                best, first, last = likeness, begin, end + 1
    return min(best, 1.0), first, last
