"""A Chinese name spread out in arrays: every way in which its pieces may be written in Latin letters.

:func:`spread` reads a lexicon and needs some seventy microseconds a name of a firm; what it fills is a
:class:`ronghe.names.concepts.options.Spread`.
"""

import numpy as np

from ronghe.names.compiled import BONE, STEP, WORD, Codes, Numbers, feature, look, loop
from ronghe.names.concepts.knowledge import LONGEST, TELLS
from ronghe.names.concepts.lexicon import HOW, Lexicon
from ronghe.names.concepts.options import CHARACTERS, SPOKEN, Spread, add

_READINGS = 6
WHOLE, SYLLABLE, _PART, _BONE, _INITIALS, NUMBER, DIGIT = 1.0, 0.72, 0.5, 0.55, 0.55, 0.95, 0.6
"""How surely sounds and numbers are meant: a run in pinyin, a syllable, one within a longer word, consonants, …"""
_GLOSSARY, _DICTIONARY = HOW["glossary"], HOW["dictionary"]
_PINYIN, _PART_HOW, _SOUND = HOW["pinyin"], HOW["part of a pinyin word"], HOW["sound"]
_INITIALS_HOW, _NUMBER_HOW, _SAME = HOW["initials"], HOW["number"], HOW["same"]
_SPLIT = 0.5
"""What is left of a character's gloss within a longer word that is known: 科 in 医科 is no science."""
SHORTEST_BONE = 3
_LEGAL, _PLACE = TELLS["legal"], TELLS["place"]
_FIRST_HAN, _LAST_HAN = 0x3400, 0x9FFF
_U1 = np.uint64(1)

_CLASS = np.full(128, -1, dtype=np.int8)
for _group, _letters in enumerate(("bp", "dt", "gkcqjh", "rl", "mn", "fvw", "zxs")):
    for _letter in _letters:
        _CLASS[ord(_letter)] = _group
_HAN_DIGITS = np.full(0xA000, -1, dtype=np.int8)
for _value, _chars in enumerate(("零〇", "一", "二", "三", "四", "五", "六", "七", "八", "九")):
    for _char in _chars:
        _HAN_DIGITS[ord(_char)] = _value
_TEN, _HUNDRED, _NTH = ord("十"), ord("百"), ord("第")


@loop
def spread(codes: Codes, known: Lexicon, to: Spread) -> None:
    """The name (folded, without signs) with every way to write its pieces, into ``to``, which is emptied first."""
    for at in range(to.size[2]):
        to.slots[to.used[at]] = 0
        to.heads[to.used[at]] = -1
    length = min(len(codes), CHARACTERS)
    to.size[0], to.size[1], to.size[2], to.size[3] = length, 0, 0, 0
    _weigh(codes[:length], known, to)
    for start in range(length):
        if _FIRST_HAN <= codes[start] <= _LAST_HAN:
            _pieces(codes[:length], start, known, to)
    to.size[4] = to.size[1]
    _numerals(codes[:length], known, to)
    to.size[5] = to.size[1]
    _latin(codes[:length], to)


@loop
def _weigh(codes: Codes, known: Lexicon, to: Spread) -> None:
    """What each character tells: longest known pieces first, from the left; and its reading there."""
    for at in range(len(codes)):
        to.told[at] = 1.0
        to.placed[at], to.pieces[at] = 0, 0
        to.sounds[at] = known.readings[codes[at] - _FIRST_HAN, 0] if _FIRST_HAN <= codes[at] <= _LAST_HAN else -1
    at = 0
    while at < len(codes):
        key, length, row = np.uint64(0), 0, -1
        spelt_length, spelt_row = 0, -1
        for end in range(at, min(len(codes), at + LONGEST)):
            key = key * STEP + np.uint64(codes[end]) + _U1
            found = look(known.pieces, known.piece_rows, feature(key, WORD))
            if found >= 0 and end > at:
                if known.tells[found] >= 0:
                    length, row = end + 1 - at, found
                if known.spelt_first[found + 1] > known.spelt_first[found]:
                    spelt_length, spelt_row = end + 1 - at, found
        for step in range(spelt_length):
            to.sounds[at + step] = known.spelt[known.spelt_first[spelt_row] + step]
        for step in range(length):
            to.told[at + step] = known.tells[row]
            to.pieces[at + step] = at + 1
            to.placed[at + step] = at + 1 if known.tells[row] == _PLACE else 0
        at += max(length, 1)


@loop
def _pieces(codes: Codes, start: int, known: Lexicon, to: Spread) -> None:
    key, telling, han = np.uint64(0), True, True
    for end in range(start + 1, min(len(codes), start + LONGEST) + 1):
        code = codes[end - 1]
        key = key * STEP + np.uint64(code) + _U1
        han = han and _FIRST_HAN <= code <= _LAST_HAN
        telling = telling and to.told[end - 1] > _LEGAL
        row = look(known.pieces, known.piece_rows, feature(key, WORD))
        if row >= 0:
            within = _within(to.placed[: len(codes)], start, end)
            less = _SPLIT if end == start + 1 and _within(to.pieces[: len(codes)], start, end) else 1.0
            for at in range(known.first[row], known.first[row + 1]):
                strength, how = known.option_strengths[at], known.option_hows[at]
                if how in (_GLOSSARY, _DICTIONARY):
                    if within:
                        continue
                    strength *= less
                add(to, start, end, known.option_keys[at], strength, how, known.option_parts[at])
        if telling and han and end - start <= SPOKEN:
            _sounds(codes, start, end, row, known, to)


@loop
def _within(begins: Numbers, start: int, end: int) -> bool:
    """Whether a piece is part of a known one and not all of it: 东 in 东莞 is no east."""
    one = begins[start]
    if one == 0 or begins[end - 1] != one:
        return False
    return bool((start > 0 and begins[start - 1] == one) or (end < len(begins) and begins[end] == one))


@loop
def _sounds(codes: Codes, start: int, end: int, row: int, known: Lexicon, to: Spread) -> None:
    length = end - start
    spelt = row >= 0 and known.spelt_first[row + 1] - known.spelt_first[row] == length
    ways = 1
    if not spelt:
        for at in range(start, end):
            ways *= 2 if known.readings[codes[at] - _FIRST_HAN, 1] >= 0 else 1
    for way in range(min(ways, _READINGS)):
        rest, least = way, 0
        for step in range(length - 1, -1, -1):
            if spelt:
                one = known.spelt[known.spelt_first[row] + step]
            else:
                char = codes[start + step] - _FIRST_HAN
                one = known.readings[char, 0]
                if known.readings[char, 1] >= 0:
                    one = known.readings[char, rest & 1]
                    rest >>= 1
            to.chosen[step] = one
            least = min(least, one)
        if least >= 0:
            _spoken(start, end, known, to)


@loop
def _spoken(start: int, end: int, known: Lexicon, to: Spread) -> None:
    """A run read aloud as the syllables chosen for it."""
    if end - start == 1:
        add(to, start, end, known.syllable_word[to.chosen[0]], SYLLABLE, _PINYIN)
        add(to, start, end, known.syllable_part[to.chosen[0]], _PART, _PART_HOW)
        return
    size, whole, initials = 0, np.uint64(0), np.uint64(0)
    for step in range(end - start):
        one = to.chosen[step]
        for at in range(6):
            letter = known.syllable_letters[one, at]
            if letter < 0:
                break
            to.letters[size] = letter
            size += 1
            whole = whole * STEP + np.uint64(letter) + _U1
        initials = initials * STEP + np.uint64(known.syllable_letters[one, 0]) + _U1
    add(to, start, end, feature(whole, WORD), WHOLE, _PINYIN)
    key, kept = bone(to.letters, size)
    if kept >= SHORTEST_BONE:
        add(to, start, end, feature(key, BONE), _BONE, _SOUND)
    if end - start > 2:
        add(to, start, end, feature(initials, WORD), _INITIALS, _INITIALS_HOW)


@loop
def bone(letters: Numbers, size: int) -> tuple[np.uint64, int]:
    """The key of the consonants that a transliteration keeps of so many letters, and how many they are.

    Consonants that one transliterator or another takes for the same are one; vowels go, and so do repetitions.
    """
    key, kept, last, at = np.uint64(0), 0, -1, 0
    while at < size:
        one = letters[at]
        two = letters[at + 1] if at + 1 < size else 0
        group, step = int(_CLASS[one]) if one < 128 else -1, 1
        if two == 104 and (one == 122 or one == 99 or one == 115):  # zh, ch, sh
            group, step = 6, 2
        elif two == 104 and one == 112:  # ph
            group, step = 5, 2
        elif two == 104 and one == 116:  # th
            group, step = 1, 2
        elif one == 110 and two == 103:  # ng
            group, step = 4, 2
        elif one == 99 and (two == 101 or two == 105):  # ce, ci
            group = 6
        if group >= 0 and group != last:
            key = key * STEP + np.uint64(group) + _U1
            kept += 1
            last = group
        at += step
    return key, kept


@loop
def _digit(code: int) -> int:
    if 48 <= code <= 57:
        return int(code - 48)
    return int(_HAN_DIGITS[code]) if code < 0xA000 else -1


@loop
def _numerals(codes: Codes, known: Lexicon, to: Spread) -> None:
    at = 0
    while at < len(codes):
        start = at
        if codes[at] == _NTH:
            at += 1
        begin, value, tens = at, 0, -1
        while at < len(codes) and at - begin < 5:
            digit = _digit(codes[at])
            if digit >= 0:
                value = value * 10 + digit
            elif codes[at] == _TEN and tens < 0 and value < 10:
                tens, value = 10 * max(value, 1), 0
            else:
                break
            at += 1
        if at == begin:
            at = max(at, start + 1)
            continue
        total = value + max(tens, 0)
        if 0 < total < len(known.number_words):
            strength = NUMBER if at - start > 1 else DIGIT
            for column in range(3):
                if known.number_words[total, column] != 0:
                    add(to, start, at, known.number_words[total, column], strength, _NUMBER_HOW)


@loop
def _latin(codes: Codes, to: Spread) -> None:
    """Letters and figures within a Chinese name stand for themselves."""
    at = 0
    while at < len(codes):
        start, key, before = at, np.uint64(0), np.uint64(0)
        while at < len(codes) and (48 <= codes[at] <= 57 or 97 <= codes[at] <= 122):
            before = key
            key = key * STEP + np.uint64(codes[at]) + _U1
            at += 1
        if at > start:
            add(to, start, at, feature(key, WORD), 1.0, _SAME)
            if at - start > 3 and codes[at - 1] == 115:
                add(to, start, at, feature(before, WORD), 1.0, _SAME)
        else:
            at += 1
