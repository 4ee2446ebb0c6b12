"""Date expressions made of another: its third week, its end, the weekend at it."""

# ruff: noqa: D102 - the methods are documented where they are first declared, in dates_when.When

import datetime
from dataclasses import dataclass

from ronghe.text.dates.calendar import DAY, WEEK, add, first_week, last_week, monday, nth_weekday, period
from ronghe.text.dates.relative import Counts
from ronghe.text.dates.when import Day, Meant, When


@dataclass(frozen=True, slots=True)
class _Derived(When):
    base: When

    @property
    def explicit(self) -> bool:
        return self.base.explicit

    @property
    def relative(self) -> bool:
        return self.base.relative

    def _within(self, stretch: tuple[datetime.date, datetime.date]) -> Meant | None:
        raise NotImplementedError

    def _of(self, meant: Meant | None) -> Meant | None:
        if meant is None or meant.start is None or meant.end is None:
            return None
        return self._within((meant.start, meant.end))

    def on(self, reference: Day) -> Meant | None:
        return self._of(self.base.on(reference))

    def first_from(self, day: datetime.date) -> Meant | None:
        return self._of(self.base.first_from(day))

    def last_until(self, day: datetime.date) -> Meant | None:
        return self._of(self.base.last_until(day))


@dataclass(frozen=True, slots=True)
class Lasting(_Derived):
    """So much time from a start: three days from next Monday."""

    counts: Counts

    @property
    def grain(self) -> str:
        return "range"

    def _within(self, stretch: tuple[datetime.date, datetime.date]) -> Meant | None:
        end = stretch[0]
        for count, unit in self.counts:
            end = add(end, count, unit)
        return Meant(stretch[0], end, "range")


@dataclass(frozen=True, slots=True)
class Holding(_Derived):
    """The unit that holds a day: the week of 16 September; with ``shift``, the one so many on."""

    unit: str
    shift: int = 0

    @property
    def grain(self) -> str:
        return self.unit

    def _within(self, stretch: tuple[datetime.date, datetime.date]) -> Meant | None:
        return Meant(*period(stretch[0], self.unit, self.shift), self.unit)


@dataclass(frozen=True, slots=True)
class WeekdayNear(_Derived):
    """A weekday of the week that holds a day or is the base: Tuesday of next week."""

    weekday: int

    @property
    def grain(self) -> str:
        return "day"

    def _within(self, stretch: tuple[datetime.date, datetime.date]) -> Meant | None:
        day = monday(stretch[0]) + self.weekday * DAY
        return Meant(day, day + DAY, "day")


@dataclass(frozen=True, slots=True)
class NthWeekday(_Derived):
    """The first Friday of a month; the last for -1."""

    weekday: int
    nth: int

    @property
    def grain(self) -> str:
        return "day"

    def _within(self, stretch: tuple[datetime.date, datetime.date]) -> Meant | None:
        day = nth_weekday(stretch, self.weekday, self.nth)
        return Meant(day, day + DAY, "day") if day else None


@dataclass(frozen=True, slots=True)
class LongWeekend(_Derived):
    """The weekend at a feast, with the feast's day where that is next to it."""

    @property
    def grain(self) -> str:
        return "weekend"

    def _within(self, stretch: tuple[datetime.date, datetime.date]) -> Meant | None:
        day = stretch[0]
        saturday, end = period(day, "weekend", -1 if day.weekday() == 0 else 0)
        return Meant(min(day, saturday) if day.weekday() >= 3 else saturday, max(end, day + DAY), "weekend")


@dataclass(frozen=True, slots=True)
class Slice(_Derived):
    """Units of a longer stretch: the third week of 2018, the last four months of 2021.

    ``nth`` counts from 1, from the end for -1; ``count`` is how many units.
    Weeks belong to the stretch that holds their Thursday (ISO 8601).
    """

    unit: str
    nth: int
    count: int = 1

    @property
    def grain(self) -> str:
        return self.unit if self.count == 1 else "range"

    def _within(self, stretch: tuple[datetime.date, datetime.date]) -> Meant | None:
        start, end = stretch
        if self.unit in {"week", "weekend"}:
            first = first_week(start) if self.nth > 0 else last_week(end) + WEEK * (1 - self.count)
            first += WEEK * (self.nth - 1 if self.nth > 0 else self.nth + 1)
            if self.unit == "weekend":
                return Meant(*period(first, "weekend"), self.grain)
            return Meant(first, first + WEEK * self.count, self.grain) if first < end else None
        back = self.nth + 1 - self.count
        first = add(start, self.nth - 1, self.unit) if self.nth > 0 else add(end, back, self.unit)
        return Meant(first, add(first, self.count, self.unit), self.grain) if start <= first < end else None


@dataclass(frozen=True, slots=True)
class Edge(_Derived):
    """The start, middle or end of a stretch ("the end of 2000"): a third of a year that is named, a half of others.

    As the end of a range it is the first day, the middle day, or the day after the last.
    """

    edge: str

    @property
    def grain(self) -> str:
        return "edge"

    def bound(self, reference: Day) -> Day:
        return self._bound(self.base.on(reference))

    def _bound(self, meant: Meant | None) -> Day:
        if meant is None or meant.start is None or meant.end is None:
            return None
        middle = meant.start + (meant.end - meant.start) // DAY // 2 * DAY
        return {"start": meant.start, "middle": middle, "end": meant.end}[self.edge]

    def _within(self, stretch: tuple[datetime.date, datetime.date]) -> Meant | None:
        start, end = stretch
        if self.base.grain == "year" and self.base.explicit:
            cuts = (start, start.replace(month=5), start.replace(month=9), end)
            first = ("start", "middle", "end").index(self.edge)
            return Meant(cuts[first], cuts[first + 1], "edge")
        return part(start, end, self.base.grain, self.edge)


def part(start: datetime.date, end: datetime.date, grain: str, edge: str) -> Meant:
    """Early, mid- or late in a stretch.

    Early and late are halves (a month's end on the 15th, a week's from Thursday); mid-year is April to
    September, mid-month the 10th to the 20th, mid-week Tuesday to Friday.
    """
    if grain == "year":
        halves = start.replace(month=4), start.replace(month=7), start.replace(month=10)
    elif grain == "month":
        halves = start.replace(day=10), start.replace(day=16), start.replace(day=21)
    elif grain == "week":
        halves = start + DAY, start + 3 * DAY, start + 5 * DAY
    else:
        days = (end - start) // DAY
        halves = start + days // 4 * DAY, start + days // 2 * DAY, start + days * 3 // 4 * DAY
    quarter, half, last = halves
    return {
        "start": Meant(start, half, "part"),
        "middle": Meant(quarter, last, "part"),
        "end": Meant(half, end, "part"),
    }[edge]


@dataclass(frozen=True, slots=True)
class Part(_Derived):
    """Early, mid- or late in a stretch; ``rest`` keeps only what is not before the reference ("later this week")."""

    edge: str
    rest: bool = False

    @property
    def grain(self) -> str:
        return "part"

    def _within(self, stretch: tuple[datetime.date, datetime.date]) -> Meant | None:
        return part(*stretch, self.base.grain, self.edge)

    def on(self, reference: Day) -> Meant | None:
        meant = self._of(self.base.on(reference))
        if self.rest and meant and meant.start and meant.end and reference and reference < meant.end:
            return Meant(max(meant.start, reference), meant.end, "part")
        return meant


@dataclass(frozen=True, slots=True)
class RestOf(_Derived):
    """What is left of a stretch after the reference, or the part of it up to the reference."""

    so_far: bool = False

    @property
    def grain(self) -> str:
        return "range"

    def on(self, reference: Day) -> Meant | None:
        meant = self.base.on(reference)
        if meant is None or reference is None or meant.end is None or meant.start is None:
            return None
        return Meant(meant.start, reference, "range") if self.so_far else Meant(reference, meant.end, "range")


@dataclass(frozen=True, slots=True)
class Tenth(_Derived):
    """A third of a month in the Chinese way: the 1st to the 10th (0), the 11th to the 20th (1), the rest (2)."""

    nth: int

    @property
    def grain(self) -> str:
        return "part"

    def _within(self, stretch: tuple[datetime.date, datetime.date]) -> Meant | None:
        start, end = stretch
        cuts = (start, start + 10 * DAY, start + 20 * DAY, end)
        return Meant(cuts[self.nth], cuts[self.nth + 1], "part")
