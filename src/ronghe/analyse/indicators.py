"""Indicators: a lens's queries, run over the atlas's views, with a note on how sure each value is.

A query gives the columns ``period`` (2018-Q2, 2018 or null for all time), ``series`` (a code or a name, null for one
line) and ``value``; and, where they make sense, ``hits`` and ``of`` (a share is hits of so many, which gives a Wilson
interval), ``unknown`` (how many could not be told), ``low`` and ``high``.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ronghe.analyse.amounts import Language
from ronghe.errors import LensError
from ronghe.lens.indicators import Indicator
from ronghe.store.ask import Answered, QueryError

Ask = Callable[[str], Answered]
NEEDED = ("period", "series", "value")
MAY = ("hits", "of", "unknown", "low", "high")
_Z = 1.959964
"""Of a normal distribution, for 95 % of it."""
_FEW = 10
"""Cases below which a share is said to rest on few."""
_NEAR = re.compile(r'near "([^"]+)"')


@dataclass(frozen=True, slots=True)
class Point:
    """One value; ``low`` and ``high`` are what the query says, or the 95 % interval of a share of counted cases."""

    period: str | None
    series: str | None
    value: float | None
    hits: float | None
    of: float | None
    unknown: float | None
    low: float | None
    high: float | None

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Reading:
    """An indicator with its values, in the order of series and period."""

    indicator: Indicator
    points: tuple[Point, ...]

    def title(self, language: Language = "en") -> str:
        """What it is called."""
        return self.indicator.title_zh if language == "zh" else self.indicator.title

    def means(self, language: Language = "en") -> str:
        """What it says."""
        return self.indicator.means_zh if language == "zh" else self.indicator.means

    def caveat(self, language: Language = "en") -> str | None:
        """What it does not say."""
        return self.indicator.caveat_zh if language == "zh" else self.indicator.caveat

    def label(self, series: str | None, language: Language = "en") -> str:
        """The words for a series; a name that is no code of the indicator as it is."""
        if series is None:
            return ""
        return self.indicator.labels.get(series, (series, series))[language == "zh"]

    def note(self, language: Language = "en") -> str:
        """How sure the values are: intervals, cases that could not be told, few cases."""
        return " ".join(_notes(self.indicator.unit, self.points, zh=language == "zh"))

    def as_json(self) -> dict[str, Any]:
        """The indicator record of docs/analysis.md."""
        one = self.indicator
        return {
            "record": "indicator",
            "name": one.name,
            "title": {"en": one.title, "zh": one.title_zh},
            "means": {"en": one.means, "zh": one.means_zh},
            "unit": one.unit,
            "source": one.source,
            "caveat": {"en": one.caveat, "zh": one.caveat_zh} if one.caveat else None,
            "labels": {code: {"en": english, "zh": chinese} for code, (english, chinese) in sorted(one.labels.items())},
            "note": {"en": self.note(), "zh": self.note("zh")},
            "points": [point.as_json() for point in self.points],
        }


def read(indicator: Indicator, ask: Ask) -> Reading:
    """Run the indicator's query; LensError names its file, and the line where it can be told."""
    try:
        answered = ask(indicator.sql)
    except QueryError as error:
        raise LensError(f"{indicator.path}:{_line(indicator, str(error))}: {error}") from error
    columns = answered.columns
    missing = [name for name in NEEDED if name not in columns]
    strange = [name for name in columns if name not in (*NEEDED, *MAY)]
    if missing or strange:
        what = f"lacks the column {missing[0]}" if missing else f"gives an unknown column {strange[0]}"
        rule = f"it gives {', '.join(NEEDED)}, and may give {', '.join(MAY)}"
        raise LensError(f"{indicator.path}:{indicator.body_line}: the query {what}; {rule}")
    points = [_point(indicator, dict(zip(columns, row, strict=True))) for row in answered.rows]
    points.sort(key=lambda point: (point.series or "", point.period or ""))
    return Reading(indicator, tuple(points))


def _line(indicator: Indicator, message: str) -> int:
    """The line of the word that SQLite stumbled over; the query's first where it names none."""
    near = _NEAR.search(message)
    if near is not None:
        for number, line in enumerate(indicator.sql.splitlines(), indicator.body_line):
            if re.search(rf"(?<!\w){re.escape(near[1])}(?!\w)", line):
                return number
    return indicator.body_line


def _point(indicator: Indicator, row: Mapping[str, Any]) -> Point:
    numbers: dict[str, float | None] = {}
    for name in ("value", *MAY):
        entry = row.get(name)
        if entry is not None and not isinstance(entry, int | float):
            raise LensError(f"{indicator.path}:{indicator.body_line}: {name} is no number: {entry!r}")
        numbers[name] = entry
    if indicator.unit == "share" and numbers["low"] is None and numbers["of"] and numbers["hits"] is not None:
        numbers["low"], numbers["high"] = wilson(numbers["hits"], numbers["of"])
    period, series = (None if row[name] is None else str(row[name]) for name in ("period", "series"))
    return Point(period, series, **numbers)


def wilson(hits: float, of: float) -> tuple[float, float]:
    """The 95 % interval of a share after Wilson (1927): it stays within 0 and 1 and holds for few cases too."""
    share, z2 = hits / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z / (1 + z2 / of) * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)


def _notes(unit: str, points: Sequence[Point], *, zh: bool) -> list[str]:
    if not points:
        return ["文献中没有可据以计算的陈述。" if zh else "The documents hold nothing that it could be computed from."]
    notes = []
    if unit == "share" and any(point.of for point in points):
        notes.append(
            "区间为95%威尔逊区间，只反映案例多少，不反映文献是否齐全。" if zh
            else "Intervals are Wilson's at 95 %: they speak of the number of cases, not of what documents leave out."
        )  # fmt: skip
    unknown, known = (sum(value or 0 for value in column) for column in
                      ((point.unknown for point in points), (point.of for point in points)))  # fmt: skip
    if unknown:
        share = f"（{unknown / (unknown + known):.0%}）" if known else ""
        notes.append(
            f"另有{unknown:,.0f}项无法判断{share}，未计入。" if zh
            else f"Not told and left out: {unknown:,.0f} cases{share.replace('（', ' (').replace('）', ')')}."
        )  # fmt: skip
    few = sum(1 for point in points if point.of is not None and point.of < _FEW)
    if few:
        notes.append(
            f"{few}个数值所据案例不足{_FEW}项。" if zh else f"Values that rest on fewer than {_FEW} cases: {few}."
        )
    return notes
