"""Where a date can stand: cheap to find, and few in ordinary text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ronghe.text.dates_words_en import MONTHS, WEEKDAYS, WORDS

if TYPE_CHECKING:
    import ahocorasick_rs

_FIGURES = re.compile(r"[0-9][0-9/.~:,-]{2,}")
_CAN_BE_DATE = re.compile(
    r"(?:1[5-9]|2[01])\d\d(?:[-/~.:,].*)?|(?:19|20)\d{6}[-.,:]?|\d{1,2}[-/.~]\d{1,2}(?:[-/.~].*)?"
    r"|\d{1,2}[-/]\d{4}.*|[\d/.]+[-~][\d/.]+"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CHINESE = re.compile(
    r"[年月日号周旬季]|星期|礼拜|[今明昨][天日]|[前后]天|世纪|元旦|国庆|圣诞|[一二三四五六七八九〇零十\d][天]"
    r"|(?:劳动|儿童|教师|妇女|青年|建军|父亲|母亲|情人|愚人|万圣|感恩|复活|植树|光棍)节"
)
_UNITS = ("day", "week", "workweek", "month", "quarter", "year", "decade", "centur", "fortnight")
_LONE = (
    *("today", "tomorrow", "tmr", "yesterday", "current date", "to date", "till date", "ytd", "mtd", "w/c"),
    *("cy", "sy", "fy", "spring", "summer", "autumn", "fall of", "winter", "two thousand", "nineteen ", "eighteen "),
    *("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"),
    *("q1", "q2", "q3", "q4", "h1 ", "h2 ", "1q", "2q", "3q", "4q", "1st", "2nd", "3rd"),
    *(f"{digit}th" for digit in range(10)),
    *(f"{digit}0s" for digit in range(10)),
    *("christmas", "xmas", "thanksgiving", "halloween", "easter", "valentine", "patrick", "juneteenth", "fawkes"),
    *("martin luther", "cinco de", "april fool"),
)
_PREFIXES = (*(month[:3] for month in MONTHS), *(weekday[:3] for weekday in WEEKDAYS), *_UNITS)
_WORD = re.compile(r"[a-z]+")
_NAMES = frozenset(word for word, (kind, _) in WORDS.items() if kind in "MvWxU")


@cache
def _automaton() -> "ahocorasick_rs.AhoCorasick":
    import ahocorasick_rs

    return ahocorasick_rs.AhoCorasick([*_PREFIXES, *_LONE], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def anchors(text: str, lowered: str) -> tuple[list[int], list[int]]:
    """Offsets to read as English and as Chinese, each in order; figures go by what stands beside them."""
    chinese = [] if text.isascii() else [match.start() for match in _CHINESE.finditer(text)]
    english = []
    for match in _FIGURES.finditer(text):
        if _CAN_BE_DATE.fullmatch(match.group()):
            start, end = match.span()
            near = not text.isascii() and _HAN.search(text, max(0, start - 4), end + 4)
            (chinese if near else english).append(start)
    english += _english(lowered)
    return sorted(english), sorted(chinese)


def _english(lowered: str) -> Iterator[int]:
    prefixes = len(_PREFIXES)
    for index, start, _ in _automaton().find_matches_as_indexes(lowered):
        if index >= prefixes:
            yield start
        elif not start or not lowered[start - 1].isalpha():
            word = _WORD.match(lowered, start)
            if word and word.group() in _NAMES:
                yield start


def windows(places: Sequence[int], text: str, before: int, after: int) -> Iterator[tuple[int, int]]:
    """Stretches around the places, joined where they meet, widened to whole words."""
    size = len(text)
    index = 0
    while index < len(places):
        start = max(0, places[index] - before)
        end = places[index] + after
        index += 1
        while index < len(places) and places[index] - before <= end:
            end = places[index] + after
            index += 1
        floor = max(0, start - 20)
        while start > floor and text[start - 1].isascii() and text[start - 1].isalnum():
            start -= 1
        limit = min(size, end + 20)
        end = min(size, end)
        while end < limit and text[end].isascii() and text[end].isalnum():
            end += 1
        yield start, end
