"""Dates in English and Chinese: whole, partial, relative, ranges.

Scanning: one automaton of English words, one pattern of Chinese signs and one of figures find places
where a date can stand; only the words around them are read (:mod:`ronghe.text.dates.cascade`).
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.model.span import Span
from ronghe.model.values import DateRange, PartialDate
from ronghe.text.dates import en as dates_en
from ronghe.text.dates import zh as dates_zh
from ronghe.text.dates.anchors import anchors
from ronghe.text.dates.cascade import Token
from ronghe.text.dates.numeric import day_first
from ronghe.text.dates.when import Meant, When
from ronghe.text.windows import windows

_AS_WORDS = {"day": 3, "business day": 3, "week": 2, "weekend": 2, "fortnight": 2, "month": 2, "quarter": 1, "half": 1}
_PARTS_OF = {"day": 3, "month": 2, "year": 1}


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date expression where it stands, not yet resolved (no reference is needed to find it)."""

    span: Span
    when: When

    @property
    def explicit(self) -> bool:
        """Whether the words alone give the year."""
        return self.when.explicit

    @property
    def relative(self) -> bool:
        """Whether the words count from the day of writing: "last month", "the day", 去年.

        What is neither explicit nor relative lacks only its year: "April 30", 9月.
        """
        return self.when.relative

    @property
    def grain(self) -> str:
        """day, week, weekend, fortnight, month, quarter, half, season, year, decade, century, part or range.

        An offset has the grain of its unit: "two years ago" is a year.
        """
        return "part" if self.when.grain == "edge" else self.when.grain

    def resolve(self, reference: datetime.date | None) -> PartialDate | DateRange | None:
        """The date that it means, counted from ``reference`` where it is relative or lacks its year.

        None where that needs a reference and there is none, or where no such day exists.
        The end of a range is excluded, as a range's last year or day is: "2014 to 2018" ends as 2018 begins.
        """
        try:
            meant = self.when.on(reference)
        except (ValueError, OverflowError):
            return None
        return meant and _value(meant)

    def prefix(self, reference: datetime.date | None) -> PartialDate | None:
        """The date no more exactly than the words say: "two years ago" gives a year, not a day.

        None for ranges and open sides; a quarter, a half or a part of a year gives its year.
        """
        found = self.resolve(reference)
        if isinstance(found, DateRange):
            if self.grain not in {"week", "weekend", "fortnight", "quarter", "half", "season", "part"}:
                return None
            if found.start is None or found.end is None:
                return None
            last = found.end - datetime.timedelta(days=1)
            if found.start.year != last.year:
                return None
            return PartialDate(last.year, last.month if found.start.month == last.month else 0)
        if found is None:
            return None
        return PartialDate(*(found.year, found.month, found.day)[: _AS_WORDS.get(self.grain, 1)])


def _value(meant: Meant) -> PartialDate | DateRange:
    start = meant.start
    if start and meant.end and meant.grain in _PARTS_OF:
        return PartialDate(*(start.year, start.month, start.day)[: _PARTS_OF[meant.grain]])
    return DateRange(start, meant.end)


def find_dates(text: str, by_day: bool | None = None) -> list[DateFound]:
    """Every date expression in folded text, in order, without overlaps.

    ``by_day`` says whether 1/2/2018 is the first of February; None: as the text's other dates show,
    the second of January where nothing shows it.
    """
    lowered = text.replace("İ", "I").lower()
    english, chinese = anchors(text, lowered)
    if not english and not chinese:
        return []
    if by_day is None:
        by_day = bool(day_first(text))
    found: list[Token] = []
    for start, end in windows(chinese, text, 9, 14):
        found += dates_zh.read(text, start, end, by_day)
    for start, end in windows(english, text, 40, 32):
        found += dates_en.read(text, lowered, start, end, by_day)
    return [DateFound(Span(token.start, token.end), token.value) for token in _apart(found)]


def _apart(found: list[Token]) -> Iterator[Token]:
    """In order; of two that overlap the earlier, of two that start together the longer."""
    done = 0
    for token in sorted(found, key=lambda token: (token.start, -token.end)):
        if token.start >= done:
            yield token
            done = token.end
