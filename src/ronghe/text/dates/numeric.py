"""Dates in figures alone: 2017-09-01, 04/21/2018, 2017.9, 20200701, 2014-2018, in either language."""

import re

from ronghe.text.dates.cascade import BREAK, Token
from ronghe.text.dates.ranges import Between
from ronghe.text.dates.when import Calendar, When

RUN = r"[0-9]+(?:[-/.~:,][0-9]+)*"
"""Figures joined by marks, read as a whole: a telephone or version number holds no date."""

DATE = "D"
MONTH_OF_YEAR = "m"
YEAR = "Y"
SMALL = "n"
BIG = "N"
DASH = "d"
SPAN = "r"
POINTED = "u"
"""Kinds: a day; a month with its year; four figures that can be a year; one or two figures; other figures;
a dash; a range; a day and month with a point between, a date only beside a weekday."""

EARLIEST, LATEST = 1500, 2199

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)")
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_YEAR_DAY = re.compile(r"(\d{4})/(\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/](\d{4})")
_PAIR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_TWO_SLASHED = re.compile(r"([\d/.]+)[-~]([\d/.]+)")
_TWO_DASHED = re.compile(r"(\d{1,2}-\d{1,2}-\d{4})-(\d{1,2}-\d{1,2}-\d{4})")
_TWO_PLAIN = re.compile(r"(\d{1,4})[-~](\d{1,4})")
_THREE = re.compile(r"([0-9](?<![\d/.-].)[0-9]?)([-/.])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/.-]*\d)")


def day_first(text: str) -> bool | None:
    """Whether the text writes the day before the month: True or False where a date can only be so, else None.

    One that can only be month-first decides against: US dates are the commoner ones in English sources.
    """
    found = None
    for match in _THREE.finditer(text):
        first, second = int(match[1]), int(match[3])
        if second > 12 >= first:
            return False
        if first > 12 >= second:
            found = True
    return found


def tokens(run: str, start: int, by_day: bool) -> list[Token]:
    """What a run of figures stands for; one token of kind BREAK where it is no part of a date."""
    end = start + len(run)
    if run.isdigit():
        return [_plain(run, start, end)]
    point = _point(run, by_day)
    if point is not None:
        return [Token(*point, start, end)]
    two = _TWO_DASHED.fullmatch(run) or _TWO_SLASHED.fullmatch(run)
    if two:
        ends = _point(two[1], by_day), _point(two[2], by_day)
        if ends[0] and ends[1] and POINTED not in (ends[0][0], ends[1][0]):
            return [Token(SPAN, Between(ends[0][1], ends[1][1]), start, end)]
    plain = _TWO_PLAIN.fullmatch(run)
    if plain:
        cut = start + len(plain[1])
        left, right = _plain(plain[1], start, cut), _plain(plain[2], cut + 1, end)
        if {left.kind, right.kind} <= {YEAR, SMALL}:
            return [left, Token(DASH, None, cut, cut + 1), right]
    day_then_month = _YEAR_DAY.fullmatch(run)
    if day_then_month and int(day_then_month[2]) <= 31:
        year, day = day_then_month.groups()
        return [Token(YEAR, int(year), start, start + 4), Token("/", None, end, end), Token(SMALL, int(day), end, end)]
    return [Token(BREAK, None, start, end)]


def _plain(digits: str, start: int, end: int) -> Token:
    if len(digits) <= 2:
        return Token(SMALL, int(digits), start, end)
    if len(digits) == 4 and EARLIEST <= int(digits) <= LATEST:
        return Token(YEAR, int(digits), start, end)
    compact = _COMPACT.fullmatch(digits)
    if compact and _plausible(int(compact[2]), int(compact[3])):
        return Token(DATE, Calendar(int(compact[1]), int(compact[2]), int(compact[3])), start, end)
    return Token(BIG if len(digits) < 10 else BREAK, int(digits) if len(digits) < 10 else None, start, end)


def _plausible(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def _point(run: str, by_day: bool) -> tuple[str, When] | None:
    """A day or month written in figures."""
    match = _YEAR_FIRST.fullmatch(run)
    if match:
        return _dated(int(match[1]), int(match[3]), int(match[4]))
    match = _YEAR_LAST.fullmatch(run)
    if match:
        return _year_last(match, by_day)
    match = _YEAR_MONTH.fullmatch(run) if "." not in run else None
    if match:
        return _month(int(match[1]), int(match[2]))
    match = _MONTH_YEAR.fullmatch(run)
    if match:
        return _month(int(match[2]), int(match[1]))
    match = _PAIR.fullmatch(run)
    return _pair(match) if match else None


def _dated(year: int, month: int, day: int) -> tuple[str, When] | None:
    if not EARLIEST <= year <= LATEST:
        return None
    if month > 12 >= day:
        month, day = day, month
    return (DATE, Calendar(year, month, day)) if _plausible(month, day) else None


def _year_last(match: re.Match[str], by_day: bool) -> tuple[str, When] | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == 2:
        if match[2] == ".":
            return None
        year = full_year(year)
    day, month = (first, second) if (by_day and second <= 12) or first > 12 else (second, first)
    return _dated(year, month, day)


def full_year(two: int) -> int:
    """A year in two figures: 00 to 39 are of this century, 40 to 99 of the last."""
    return two + (2000 if two < 40 else 1900)


def _month(year: int, month: int) -> tuple[str, When] | None:
    return (MONTH_OF_YEAR, Calendar(year, month)) if 1 <= month <= 12 and EARLIEST <= year <= LATEST else None


def _pair(match: re.Match[str]) -> tuple[str, When] | None:
    first, second = int(match[1]), int(match[3])
    if first > 12 >= second:
        first, second = second, first
    if not _plausible(first, second) or match[2] == "-":
        return None
    return (POINTED if match[2] == "." else DATE), Calendar(0, first, second)
