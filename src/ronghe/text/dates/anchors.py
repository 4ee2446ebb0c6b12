"""Where a date can stand: cheap to find, and few in ordinary text."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from ronghe.text.dates.words_en import MONTHS, OPENERS, WEEKDAYS, WORDS

if TYPE_CHECKING:
    import ahocorasick_rs

_FIGURES = re.compile(r"[0-9][0-9/.~:,-]{2,}")
_CAN_BE_DATE = re.compile(
    r"(?:1[5-9]|2[01])\d\d(?:[-/~.:,].*)?|(?:19|20)\d{6}[-.,:]?|\d{1,2}[-/~]\d{1,2}(?:[-/.~].*)?|"
    r"\d{1,2}\.\d{1,2}\.\d{2,4}"
    r"|\d{1,2}[-/]\d{4}.*|[\d/.]+[-~][\d/.]+"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CHINESE = re.compile(
    r"[年月日旬天周期拜季世元国圣节](?:(?<=[0-9零〇○一二三四五六七八九十两半元去今明昨前后本这上中下个 ][年月日旬天])"
    r"|(?<=[年月])(?=[初末底份])|(?<=[周期拜])(?=[一二三四五六日天末])"
    r"|(?<=[上下本这个0-9一二三四五六七八九十两半][周期拜])|(?<=季)度|(?<=世)纪|(?<=元)旦|(?<=国)庆|(?<=圣)诞"
    r"|(?<=(?:劳动|儿童|教师|妇女|青年|建党|建军|父亲|母亲|情人|愚人|万圣|感恩|复活|植树|光棍)节))"
)
"""One set of signs first: so the engine skips to them, which it does not for alternatives of several kinds."""
_SHORT = ("cy", "sy", "fy", "eoy", "eom", "otd")
_UNITS = ("day", "week", "workweek", "month", "quarter", "year", "decade", "centur", "fortnight")
_LONE = (
    *("today", "tomorrow", "tmr", "yesterday", "current date", "to date", "till date", "ytd", "mtd", "w/c"),
    *("spring", "summer", "autumn", "fall of", "winter", "two thousand", "nineteen ", "eighteen "),
    *("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"),
    *("q1", "q2", "q3", "q4", "h1 ", "h2 ", "1q", "2q", "3q", "4q", "1st", "2nd", "3rd"),
    *(f"{digit}th" for digit in range(10)),
    *(f"{digit}0s" for digit in range(10)),
    *("christmas", "xmas", "thanksgiving", "halloween", "easter", "valentine", "patrick", "juneteenth", "fawkes"),
    *("new year", "martin luther", "cinco de", "april fool"),
)
_PREFIXES = (*(month[:3] for month in MONTHS), *(weekday[:3] for weekday in WEEKDAYS), *_SHORT, *_UNITS)
_WORD = re.compile(r"[a-z]+")
_NAMES = frozenset(word for word, (kind, _) in WORDS.items() if kind in "MvWxUG" or word in _SHORT)
_LEADING = OPENERS | frozenset([*WORDS, "s"])
_PLURALS = frozenset(
    word for word, (kind, value) in WORDS.items() if kind == "U" and isinstance(value, tuple) and value[1]
)
_BEFORE = re.compile(r"([a-z]+|[0-9])[^a-z0-9\n]{0,2}$")


@cache
def _automaton() -> "ahocorasick_rs.AhoCorasick":
    import ahocorasick_rs

    return ahocorasick_rs.AhoCorasick([*_PREFIXES, *_LONE], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def anchors(text: str, lowered: str) -> tuple[list[int], list[int]]:
    """Offsets to read as English and as Chinese, each in order; figures go by what stands beside them."""
    chinese = [] if text.isascii() else [match.start() for match in _CHINESE.finditer(text)]
    english = []
    plain = text.isascii()
    for match in _FIGURES.finditer(text):
        if _CAN_BE_DATE.fullmatch(match.group()):
            start, end = match.span()
            if plain or not _HAN.search(text, max(0, start - 4), end + 4):
                english.append(start)
            elif end - start != 4:
                chinese.append(start)
    english += _english(lowered)
    return sorted(english), sorted(chinese)


def _english(lowered: str) -> Iterator[int]:
    prefixes, units = len(_PREFIXES), len(_PREFIXES) - len(_UNITS)
    for index, start, _ in _automaton().find_matches_as_indexes(lowered):
        if start and lowered[start].isalpha() and lowered[start - 1].isalpha():
            continue
        if index >= prefixes:
            yield start
            continue
        word = _WORD.match(lowered, start)
        if word and word.group() in _NAMES and (index < units or _counted(lowered, start, word.group(), word.end())):
            yield start


def _counted(lowered: str, start: int, word: str, end: int) -> bool:
    """Whether a unit stands after a word or figure that can make it a date ("last year", "two weeks ago")."""
    before = _BEFORE.search(lowered, max(0, start - 12), start)
    if before is None or word == "weekend":
        return word not in _PLURALS
    known = before[1].isdigit() or before[1] in _LEADING or lowered[end + 1 : end + 2].isdigit()
    return known and not (before[1] == "the" and word in _PLURALS)
