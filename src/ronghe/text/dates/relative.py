"""Date expressions that count from the day of writing, or so much time from another day."""

# ruff: noqa: D102 - the methods are documented where they are first declared, in dates_when.When

import datetime
from dataclasses import dataclass

from ronghe.text.dates.calendar import DAY, WEEK, add, monday, period
from ronghe.text.dates.when import Day, Meant, When

Counts = tuple[tuple[int, str], ...]
"""Amounts of time with their units, e.g. ``((2, "year"), (1, "month"))``."""

CALENDAR_COUNTED = {"quarter", "half", "decade", "century", "fortnight", "weekend", "workweek"}
"""Units of which "the last two" are the calendar's, not so many days back from today."""

_SHORT_TO_LONG = (
    *("day", "business day", "weekend", "workweek", "week", "fortnight"),
    *("month", "quarter", "half", "year", "decade", "century"),
)


@dataclass(frozen=True, slots=True)
class _Relative(When):
    @property
    def relative(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Unit(_Relative):
    """The calendar unit that holds the reference, or the one ``shift`` units on: last month, next week."""

    unit: str
    shift: int = 0

    @property
    def grain(self) -> str:
        return "day" if self.unit == "business day" else self.unit

    def on(self, reference: Day) -> Meant | None:
        return Meant(*period(reference, self.unit, self.shift), self.grain) if reference else None


@dataclass(frozen=True, slots=True)
class WeekdayIn(_Relative):
    """A weekday of the reference's week, or of the week ``shift`` weeks on: next Friday."""

    weekday: int
    shift: int

    @property
    def grain(self) -> str:
        return "day"

    def on(self, reference: Day) -> Meant | None:
        if reference is None:
            return None
        day = monday(reference) + self.shift * WEEK + self.weekday * DAY
        return Meant(day, day + DAY, "day")


@dataclass(frozen=True, slots=True)
class Pick(_Relative):
    """The occurrence next before (-1) or after (1) the reference, or the one in its year (0)."""

    base: When
    shift: int

    @property
    def grain(self) -> str:
        return self.base.grain

    def on(self, reference: Day) -> Meant | None:
        if reference is None:
            return None
        if self.shift == 0:
            return self.base.first_from(datetime.date(reference.year, 1, 1))
        if self.shift < 0:
            return self.base.last_until(reference - DAY)
        return self.base.first_from(reference + DAY)


@dataclass(frozen=True, slots=True)
class InYear(_Relative):
    """A month, day or season of the reference's year, or of the one ``shift`` years on: 去年9月."""

    base: When
    shift: int

    @property
    def grain(self) -> str:
        return self.base.grain

    def on(self, reference: Day) -> Meant | None:
        return self.base.first_from(datetime.date(reference.year + self.shift, 1, 1)) if reference else None


@dataclass(frozen=True, slots=True)
class InMonth(_Relative):
    """A day of the reference's month, or of the one ``shift`` months on: 本月十日."""

    day: int
    shift: int

    @property
    def grain(self) -> str:
        return "day"

    def on(self, reference: Day) -> Meant | None:
        if reference is None:
            return None
        day = period(reference, "month", self.shift)[0].replace(day=self.day)
        return Meant(day, day + DAY, "day")


@dataclass(frozen=True, slots=True)
class Counted(_Relative):
    """The last (-1) or next (1) so many units; ``within`` counts from the reference itself, not the day after."""

    count: int
    unit: str
    direction: int
    within: bool = False

    @property
    def grain(self) -> str:
        return "range"

    def on(self, reference: Day) -> Meant | None:
        if reference is None:
            return None
        if self.unit in CALENDAR_COUNTED and not self.within:
            near, far = sorted((self.direction, self.direction * self.count))
            return Meant(period(reference, self.unit, near)[0], period(reference, self.unit, far)[1], "range")
        if self.direction < 0:
            return Meant(add(reference, -self.count, self.unit), reference, "range")
        if self.unit == "business day":
            return Meant(add(reference, 1, self.unit), add(reference, self.count, self.unit) + DAY, "range")
        start = reference if self.within else reference + DAY
        return Meant(start, add(start, self.count, self.unit), "range")


@dataclass(frozen=True, slots=True)
class Offset(When):
    """A day so much before (-1) or after (1) another, or the reference. ``bound_by`` makes it a stretch.

    ``more``: all time beyond that day; ``less``: the time between the base and that day.
    """

    counts: Counts
    direction: int
    base: When | None = None
    bound_by: str = ""

    @property
    def grain(self) -> str:
        return "range" if self.bound_by else min((unit for _, unit in self.counts), key=_SHORT_TO_LONG.index)

    @property
    def explicit(self) -> bool:
        return self.base is not None and self.base.explicit

    @property
    def relative(self) -> bool:
        return self.base is None or self.base.relative

    def on(self, reference: Day) -> Meant | None:
        base = self._base(reference)
        if base is None:
            return None
        day = base
        for count, unit in self.counts:
            day = add(day, self.direction * count, unit)
        if self.bound_by == "more":
            return Meant(None, day, "range") if self.direction < 0 else Meant(day, None, "range")
        if self.bound_by == "less":
            return Meant(min(day, base), max(day, base), "range")
        return Meant(day, day + DAY, "day")

    def _base(self, reference: Day) -> Day:
        if self.base is None:
            return reference
        if self.base.explicit or reference is None:
            return self.base.bound(reference)
        meant = self.base.first_from(reference)
        return meant and meant.start
