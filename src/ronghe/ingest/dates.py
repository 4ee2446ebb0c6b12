"""Dates as page records write them: the few forms of metadata, bylines and addresses."""

import datetime
import re

from ronghe.model import PartialDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?:"
    r"\s?年\s?(?P<m1>1[0-2]|0?[1-9])\s?月(?:\s?(?P<d1>3[01]|[12]\d|0?[1-9])\s?日)?"
    r"|[-/.](?P<m2>1[0-2]|0?[1-9])(?:[-/.](?P<d2>3[01]|[12]\d|0?[1-9]))?(?!\d)"
    r"|(?P<m3>0[1-9]|1[0-2])(?P<d3>0[1-9]|[12]\d|3[01])(?!\d)"
    r")"
    rf"|\b(?P<m4>{_MONTH})\.?\s{{1,3}}(?P<d4>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?\s{{1,3}}(?P<y4>(?:19|20)\d\d)\b"
    rf"|\b(?P<d5>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s{{1,3}}(?P<m5>{_MONTH})\.?,?\s{{1,3}}(?P<y5>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s*((?:19|20)\d\d)\s*年?\s*")
_ADDRESS = re.compile(
    r"(?:(?<![\da-z])|(?<=/t))((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])(?:[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)|(?=/))",
    re.IGNORECASE,
)


def _month(word: str) -> int:
    return int(word) if word.isdecimal() else _MONTHS.index(word[:3].lower()) + 1


def _date(year: str, month: str, day: str | None) -> PartialDate | None:
    try:
        return PartialDate(int(year), _month(month), int(day or 0))
    except ValueError:
        return None


def first_date(text: str) -> PartialDate | None:
    """The first date of the text that has at least year and month; None where there is none.

    Read are ISO dates with - / or ., 年月日, eight digits, and English dates with the month as a
    word. Figures alone in another order (07/01/17) say too little here.
    """
    for match in _DATE.finditer(text):
        parts = {key[0] + key[1:]: value for key, value in match.groupdict().items() if value}
        year = next(value for key, value in parts.items() if key[0] == "y")
        month = next(value for key, value in parts.items() if key[0] == "m")
        day = next((value for key, value in parts.items() if key[0] == "d"), None)
        found = _date(year, month, day)
        if found is not None:
            return found
    return None


def stated_date(value: object) -> PartialDate | None:
    """The date of a metadata field: any form of :func:`first_date`, or a year alone."""
    text = str(value)[:200]
    found = first_date(text)
    if found is not None:
        return found
    year = _YEAR.fullmatch(text)
    return PartialDate(int(year.group(1))) if year else None


def address_date(url: str) -> PartialDate | None:
    """The date in a web address: ``/2017-09/17/``, ``/201705/t20170519_``, ``/2017/09/``."""
    path = url.split("://", 1)[-1].partition("/")[2].partition("?")[0]
    found = [_date(*match.groups()) for match in _ADDRESS.finditer("/" + path[:500])]
    dates = [date for date in found if date is not None]
    return max(dates, key=lambda date: bool(date.day), default=None)


def epoch_date(seconds: int, hours_east: int) -> PartialDate | None:
    """The day of a Unix time in a time zone; None where it lies outside 1990 to 2100."""
    if not 631_152_000 <= seconds < 4_102_444_800:
        return None
    zone = datetime.timezone(datetime.timedelta(hours=hours_east))
    return PartialDate.of(datetime.datetime.fromtimestamp(seconds, zone).date())
