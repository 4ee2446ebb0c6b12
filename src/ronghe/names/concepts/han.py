"""A Chinese name spread out: which English words its characters may be written with, and how surely."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ronghe.names.compiled import Codes, Offsets, joined
from ronghe.names.concepts.knowledge import LONGEST, TELLS, Knowledge, is_han
from ronghe.names.concepts.latin import stem
from ronghe.names.concepts.sounds import skeleton
from ronghe.text.normalise import fold

_SIGNS = r"()（）《》“”\"'‘’·・,，.。、\-—_&/\[\]【】〔〕"
_DROPPED = re.compile(rf"[\s{_SIGNS}]+")
_DROPPED_WITHIN = re.compile(rf"[ \t\f\v\u00a0\u2000-\u200b\u3000{_SIGNS}]+")
"""The same between line ends, for many names at once."""
_MARK = re.compile(r"^S?\*?ST(?=[\u4e00-\u9fff])", re.MULTILINE)
"""What the exchanges set before the short name of a firm in trouble; no part of the name."""
_LATIN = re.compile(r"[A-Za-z0-9]+")
_NUMERAL = re.compile(r"第?(?P<value>[零〇一二三四五六七八九十百]{1,5}|\d{1,4})")
_ORDINALS: Mapping[int, tuple[str, ...]] = {
    at: (word,)
    for at, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
}
_SPOKEN = 5
"""Characters of the longest run that is written as one word of pinyin."""
_STRENGTHS = {
    "spoken": 1.0,
    "syllable": 0.72,
    "part": 0.5,
    "skeleton": 0.55,
    "initials": 0.55,
    "number": 0.95,
    "digit": 0.6,
}
PART, SKELETON = "part:", "bone:"
"""Marks of features that are no words: a syllable inside a longer pinyin word, a skeleton of consonants."""
_SHORTEST_SKELETON = 3
_DIGITS = str.maketrans("零〇一二三四五六七八九", "00123456789")


@dataclass(frozen=True, slots=True)
class Option:
    """Characters ``start`` to ``end`` may be written as a feature (a stemmed word, or a marked one)."""

    start: int
    end: int
    strength: float
    how: str


@dataclass(frozen=True, slots=True)
class Spread:
    """``text`` is the name without signs, ``options`` by feature, ``weights`` one a character."""

    text: str
    options: dict[str, list[Option]]
    weights: list[float]


def plain(name: str) -> str:
    """A Chinese name without white space, brackets and punctuation, folded."""
    return _DROPPED.sub("", _MARK.sub("", fold(name)))


def plain_codes(names: Sequence[str]) -> tuple[Codes, Offsets]:
    """The plain forms of names, lower case, as code points in a row, and where each begins."""
    text = fold("\n".join(name.replace("\n", " ").replace("\r", " ") for name in names))
    text = _MARK.sub("", text).casefold()
    return joined(_DROPPED_WITHIN.sub("", text).split("\n")[: len(names)])


def spread(name: str, known: Knowledge) -> Spread:
    """The name with every way to write its pieces."""
    text = plain(name)
    told = weights(text, known)
    options: dict[str, list[Option]] = defaultdict(list)
    for start in range(len(text)):
        if not is_han(text[start]):
            continue
        for end in range(start + 1, min(len(text), start + LONGEST) + 1):
            for word, option in _renderings(text, start, end, known):
                options[word].append(option)
            if end - start <= _SPOKEN and min(told[start:end]) > TELLS["legal"] and is_han(text[start:end]):
                for feature, option in _sounds(text, start, end, known):
                    options[feature].append(option)
    for match in _NUMERAL.finditer(text):
        number = value_of(match["value"])
        if number:
            strength = _STRENGTHS["number" if len(match.group()) > 1 else "digit"]
            for feature in (number, ordinal(int(number)), *_ORDINALS.get(int(number), ())):
                options[feature].append(Option(*match.span(), strength, "number"))
    for match in _LATIN.finditer(text):
        options[stem(match.group().lower())].append(Option(*match.span(), 1.0, "same"))
    return Spread(text, dict(options), told)


def _renderings(text: str, start: int, end: int, known: Knowledge) -> Iterator[tuple[str, Option]]:
    for rendering in known.renderings(text[start:end]):
        strength = rendering.strength if len(rendering.words) == 1 else rendering.strength * 0.95
        for word in rendering.words:
            yield word, Option(start, end, strength, rendering.how)


def _sounds(text: str, start: int, end: int, known: Knowledge) -> Iterator[tuple[str, Option]]:
    piece = text[start:end]
    for sounds in known.sounds(piece):
        if len(piece) == 1:
            yield stem(sounds[0]), Option(start, end, _STRENGTHS["syllable"], "pinyin")
            yield PART + sounds[0], Option(start, end, _STRENGTHS["part"], "part of a pinyin word")
            continue
        joined = "".join(sounds)
        yield joined, Option(start, end, _STRENGTHS["spoken"], "pinyin")
        bone = skeleton(joined)
        if len(bone) >= _SHORTEST_SKELETON:
            yield SKELETON + bone, Option(start, end, _STRENGTHS["skeleton"], "sound")
        if len(piece) > 2:
            yield "".join(sound[:1] for sound in sounds), Option(start, end, _STRENGTHS["initials"], "initials")


def ordinal(number: int) -> str:
    """The number as an English ordinal in figures.

    >>> [ordinal(number) for number in (1, 2, 13, 23, 706)]
    ['1st', '2nd', '13th', '23rd', '706th']
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def value_of(numeral: str) -> str:
    """A Chinese numeral below a hundred, or a row of digits, in figures; empty where it is neither.

    >>> value_of("三七"), value_of("二十九"), value_of("十")
    ('37', '29', '10')
    """
    if "百" in numeral:
        return ""
    if numeral.isdecimal() and numeral.isascii():
        return numeral
    if "十" not in numeral:
        return numeral.translate(_DIGITS)
    tens, _, ones = numeral.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return ""
    return (tens or "一").translate(_DIGITS) + (ones or "零").translate(_DIGITS)


def weights(text: str, known: Knowledge) -> list[float]:
    """How much each character tells: longest known pieces first, from the left."""
    out = [1.0] * len(text)
    at = 0
    while at < len(text):
        for end in range(min(len(text), at + LONGEST), at + 1, -1):
            tells = known.tells.get(text[at:end])
            if tells is not None:
                out[at:end] = [TELLS[tells]] * (end - at)
                at = end - 1
                break
        at += 1
    return out
