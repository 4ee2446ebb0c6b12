"""What a date expression says, before there is a day to count from.

A :class:`When` is read from words alone; :meth:`When.on` gives the stretch of days it means, counted
from a reference. Forms that count from the day of writing are in :mod:`ronghe.text.dates.relative`,
forms made of others in dates_derived, ranges in dates_ranges.

Rule for what recurs and lacks its year ("April 30", "October"): the occurrence in the reference's own
year when it lies at most :data:`NEAR` after the reference, else the last one not after it.
News reports the past, but a reference is often only the newest day that a document is known to cite.
"""

# ruff: noqa: D102 - the methods are documented where they are first declared, in dates_when.When

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ronghe.text.dates.calendar import DAY, FEASTS, WEEK, add_months, monday, month_after

NEAR = datetime.timedelta(days=42)
YEARS_AROUND = 8
"""29 February can be eight years from the next one, around 1900 and 2100."""

Day = datetime.date | None


class Meant(NamedTuple):
    """Days from ``start`` to before ``end``; an open side is None. ``grain`` is the unit of the words."""

    start: Day
    end: Day
    grain: str


@dataclass(frozen=True, slots=True)
class When:
    """The base of all forms. ``explicit``: the words give the year; ``relative``: they count from the reference."""

    @property
    def grain(self) -> str:
        """day, week, weekend, fortnight, month, quarter, half, season, year, decade, century or range."""
        raise NotImplementedError

    @property
    def explicit(self) -> bool:
        """Whether the words alone give the year."""
        return False

    @property
    def relative(self) -> bool:
        """Whether the words count from the reference itself ("last month"), not only lack a year."""
        return False

    def on(self, reference: Day) -> Meant | None:
        """The days meant; None without a reference that is needed, or where no such day exists."""
        raise NotImplementedError

    def first_from(self, day: datetime.date) -> Meant | None:
        """The first occurrence that does not start before the day, for what recurs; else the same as :meth:`on`."""
        return self.on(day)

    def last_until(self, day: datetime.date) -> Meant | None:
        """The last occurrence that does not start after the day, for what recurs; else the same as :meth:`on`."""
        return self.on(day)

    def bound(self, reference: Day) -> Day:
        """The day at which a range from or to here starts or ends."""
        meant = self.on(reference)
        return meant and meant.start


@dataclass(frozen=True, slots=True)
class Recurring(When):
    """What comes again and again: a month, a day of a month, a weekday, a feast."""

    def occurrences(self, around: datetime.date) -> Iterator[Meant]:
        """Those around a day, in order."""
        raise NotImplementedError

    @property
    def near(self) -> bool:
        """Whether an occurrence soon after the reference, in its year, is preferred."""
        return True

    def on(self, reference: Day) -> Meant | None:
        if reference is None:
            return None
        coming = self.first_from(reference)
        past = self.last_until(reference)
        if past is None or coming is None or coming.start is None:
            return past or coming
        soon = coming.start - reference <= NEAR and coming.start.year == reference.year
        return coming if self.near and soon else past

    def first_from(self, day: datetime.date) -> Meant | None:
        return next((meant for meant in self.occurrences(day) if meant.start and meant.start >= day), None)

    def last_until(self, day: datetime.date) -> Meant | None:
        found = None
        for meant in self.occurrences(day):
            if meant.start and meant.start <= day:
                found = meant
        return found


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Calendar(Recurring):
    """A year, month and day as far as they are said; any of them may be 0 for unsaid."""

    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def grain(self) -> str:
        return "day" if self.day else "month" if self.month else "year"

    @property
    def explicit(self) -> bool:
        return self.year > 0

    @property
    def near(self) -> bool:
        return self.month > 0

    def on(self, reference: Day) -> Meant | None:
        if self.year:
            return self._in(self.year, self.month)
        return Recurring.on(self, reference)

    def _in(self, year: int, month: int) -> Meant | None:
        start = _day(year, month or 1, self.day or 1)
        if start is None:
            return None
        if self.day:
            return Meant(start, start + DAY, "day")
        return Meant(start, month_after(start) if month else datetime.date(year + 1, 1, 1), self.grain)

    def occurrences(self, around: datetime.date) -> Iterator[Meant]:
        if self.year:
            found = [self._in(self.year, self.month)]
        elif self.month:
            years = range(max(1, around.year - YEARS_AROUND), around.year + YEARS_AROUND + 1)
            found = [self._in(year, self.month) for year in years]
        else:
            months = range(around.year * 12 + around.month - 4, around.year * 12 + around.month + 3)
            found = [self._in(month // 12, month % 12 + 1) for month in months]
        return (meant for meant in found if meant)


@dataclass(frozen=True, slots=True)
class Weekday(Recurring):
    """A weekday, Monday 0; with ``day``, only where it falls on that day of a month ("Sunday 31")."""

    weekday: int
    day: int = 0

    @property
    def grain(self) -> str:
        return "day"

    @property
    def near(self) -> bool:
        return False

    def occurrences(self, around: datetime.date) -> Iterator[Meant]:
        if not self.day:
            first = monday(around) + self.weekday * DAY - 2 * WEEK
            return (Meant(first + n * WEEK, first + n * WEEK + DAY, "day") for n in range(5))
        months = range(around.year * 12 + around.month - 61, around.year * 12 + around.month + 60)
        days = (_day(month // 12, month % 12 + 1, self.day) for month in months)
        return (Meant(day, day + DAY, "day") for day in days if day and day.weekday() == self.weekday)


@dataclass(frozen=True, slots=True)
class Feast(Recurring):
    """A feast of :data:`ronghe.text.dates.calendar.FEASTS`, in a year or in any."""

    name: str
    year: int = 0

    @property
    def grain(self) -> str:
        return "day"

    @property
    def explicit(self) -> bool:
        return self.year > 0

    @property
    def rule(self) -> Callable[[int], datetime.date]:
        """Its day in a year."""
        return FEASTS[self.name]

    def on(self, reference: Day) -> Meant | None:
        if self.year:
            return self._in(self.year)
        return Recurring.on(self, reference)

    def _in(self, year: int) -> Meant:
        day = self.rule(year)
        return Meant(day, day + DAY, "day")

    def occurrences(self, around: datetime.date) -> Iterator[Meant]:
        years = [self.year] if self.year else range(max(2, around.year - 2), around.year + 3)
        return (self._in(year) for year in years)


@dataclass(frozen=True, slots=True)
class Season(Recurring):
    """Spring (first month 3), summer (6), autumn (9) or winter (12): three months, northern and meteorological."""

    month: int
    year: int = 0

    @property
    def grain(self) -> str:
        return "season"

    @property
    def explicit(self) -> bool:
        return self.year > 0

    def on(self, reference: Day) -> Meant | None:
        if self.year:
            return self._in(self.year)
        return Recurring.on(self, reference)

    def _in(self, year: int) -> Meant:
        start = datetime.date(year, self.month, 1)
        return Meant(start, add_months(start, 3), "season")

    def occurrences(self, around: datetime.date) -> Iterator[Meant]:
        years = [self.year] if self.year else range(max(2, around.year - 2), around.year + 3)
        return (self._in(year) for year in years)


@dataclass(frozen=True, slots=True)
class Years(When):
    """A decade or a century; a two-digit decade ("the nineties") means the last such."""

    start: int
    count: int

    @property
    def grain(self) -> str:
        return "decade" if self.count == 10 else "century"

    @property
    def explicit(self) -> bool:
        return True

    def on(self, reference: Day) -> Meant | None:  # noqa: ARG002 - the same for every reference
        first = datetime.date(self.start, 1, 1)
        return Meant(first, datetime.date(self.start + self.count, 1, 1), self.grain)
