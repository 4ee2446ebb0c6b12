"""Calendar arithmetic: units, weeks, movable feasts. Stretches of days are ``(start, end)``, the end excluded."""

import datetime
from collections.abc import Callable

Stretch = tuple[datetime.date, datetime.date]

DAY = datetime.timedelta(days=1)
WEEK = datetime.timedelta(days=7)
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "weekend": 7, "workweek": 7, "week": 7, "fortnight": 14}


def add_months(day: datetime.date, count: int) -> datetime.date:
    """The same day ``count`` months on; the last of the month where that month is shorter."""
    months = day.year * 12 + day.month - 1 + count
    first = datetime.date(months // 12, months % 12 + 1, 1)
    return first + min(datetime.timedelta(days=day.day - 1), month_after(first) - first - DAY)


def month_after(first: datetime.date) -> datetime.date:
    """The first day of the next month."""
    return datetime.date(first.year + first.month // 12, first.month % 12 + 1, 1)


def add(day: datetime.date, count: int, unit: str) -> datetime.date:
    """``count`` units on; business days skip Saturday and Sunday."""
    if unit in MONTHS_IN:
        return add_months(day, count * MONTHS_IN[unit])
    if unit == "business day":
        return _add_business(day, count)
    return day + datetime.timedelta(days=count * DAYS_IN[unit])


def _add_business(day: datetime.date, count: int) -> datetime.date:
    weeks, left = divmod(abs(count), 5)
    step = DAY if count > 0 else -DAY
    day += step * 7 * weeks
    while left:
        day += step
        left -= day.weekday() < 5
    return day


def monday(day: datetime.date) -> datetime.date:
    """The Monday of its week."""
    return day - datetime.timedelta(days=day.weekday())


def period(day: datetime.date, unit: str, shift: int = 0) -> Stretch:
    """The calendar unit that holds the day, or the one ``shift`` units on.

    A fortnight starts with the week; a weekend is Saturday and Sunday; a working week ends on Friday.
    """
    if unit in MONTHS_IN:
        months = MONTHS_IN[unit]
        count = day.year * 12 + day.month - 1
        start_month = count - count % months + shift * months
        start = datetime.date(start_month // 12, start_month % 12 + 1, 1)
        return start, add_months(start, months)
    if unit in {"day", "business day"}:
        start = add(day, shift, unit)
        return start, start + DAY
    start = monday(day) + datetime.timedelta(days=shift * DAYS_IN[unit])
    if unit == "weekend":
        return start + 5 * DAY, start + WEEK
    return start, start + (5 * DAY if unit == "workweek" else DAYS_IN[unit] * DAY)


def first_week(start: datetime.date) -> datetime.date:
    """The Monday of the first week that has its Thursday on or after the day (ISO 8601)."""
    first = monday(start)
    return first if first + 3 * DAY >= start else first + WEEK


def last_week(end: datetime.date) -> datetime.date:
    """The Monday of the last week that has its Thursday before the day."""
    last = monday(end - DAY)
    return last if last + 3 * DAY < end else last - WEEK


def nth_weekday(stretch: Stretch, weekday: int, nth: int) -> datetime.date | None:
    """The nth Monday (0) to Sunday (6) of a stretch, the last for -1; None where it has not so many."""
    start, end = stretch
    if nth < 0:
        day = end - DAY - datetime.timedelta(days=(end - DAY).weekday() - weekday) % WEEK
        day += WEEK * (nth + 1)
    else:
        day = start + datetime.timedelta(days=weekday - start.weekday()) % WEEK + WEEK * (nth - 1)
    return day if start <= day < end else None


def easter(year: int) -> datetime.date:
    """Easter Sunday, Gregorian (the anonymous algorithm of 1876, as in Meeus, Astronomical Algorithms, chapter 8)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    weekday = (32 + 2 * century_rest + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return datetime.date(year, month, day + 1)


def fixed(month: int, day: int) -> Callable[[int], datetime.date]:
    """A feast on one date."""
    return lambda year: datetime.date(year, month, day)


def floating(month: int, weekday: int, nth: int) -> Callable[[int], datetime.date]:
    """A feast on the nth weekday of a month (-1 the last)."""

    def rule(year: int) -> datetime.date:
        day = nth_weekday(period(datetime.date(year, month, 1), "month"), weekday, nth)
        assert day is not None, "a month has four of each weekday"
        return day

    return rule


def from_easter(days: int) -> Callable[[int], datetime.date]:
    """A feast so many days after Easter Sunday."""
    return lambda year: easter(year) + datetime.timedelta(days=days)


def black_friday(year: int) -> datetime.date:
    """The day after the fourth Thursday of November."""
    return floating(11, 3, 4)(year) + DAY


FEASTS: dict[str, Callable[[int], datetime.date]] = {
    "new year": fixed(1, 1),
    "new year's eve": fixed(12, 31),
    "martin luther king": floating(1, 0, 3),
    "groundhog": fixed(2, 2),
    "valentine": fixed(2, 14),
    "presidents": floating(2, 0, 3),
    "women": fixed(3, 8),
    "arbour cn": fixed(3, 12),
    "saint patrick": fixed(3, 17),
    "april fools": fixed(4, 1),
    "earth": fixed(4, 22),
    "easter": easter,
    "good friday": from_easter(-2),
    "easter monday": from_easter(1),
    "palm sunday": from_easter(-7),
    "ash wednesday": from_easter(-46),
    "pentecost": from_easter(49),
    "labour": fixed(5, 1),
    "youth cn": fixed(5, 4),
    "cinco de mayo": fixed(5, 5),
    "mother": floating(5, 6, 2),
    "memorial": floating(5, 0, -1),
    "children": fixed(6, 1),
    "father": floating(6, 6, 3),
    "juneteenth": fixed(6, 19),
    "party cn": fixed(7, 1),
    "independence us": fixed(7, 4),
    "bastille": fixed(7, 14),
    "army cn": fixed(8, 1),
    "labor us": floating(9, 0, 1),
    "teacher cn": fixed(9, 10),
    "national cn": fixed(10, 1),
    "columbus": floating(10, 0, 2),
    "halloween": fixed(10, 31),
    "all saints": fixed(11, 1),
    "guy fawkes": fixed(11, 5),
    "singles": fixed(11, 11),
    "veterans": fixed(11, 11),
    "thanksgiving": floating(11, 3, 4),
    "black friday": black_friday,
    "cyber monday": lambda year: black_friday(year) + 3 * DAY,
    "christmas eve": fixed(12, 24),
    "christmas": fixed(12, 25),
    "boxing": fixed(12, 26),
}
"""Feasts whose day follows from the solar calendar, by a stable name."""
