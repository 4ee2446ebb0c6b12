"""Cumulative capital: one line for each kind of money, never added to another."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ronghe.analyse.amounts import Language, yuan_words
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.rates import plain_number
from ronghe.analyse.rows import Row
from ronghe.analyse.totals import Total
from ronghe.export.charts.chart import COLOURS, DASHES, GREY, WIDTH, Chart, around, legend_room, scale, shortened
from ronghe.export.charts.labels import Room, Spot, label_layers
from ronghe.export.labels import measure_label
from ronghe.export.ledger_table import names_of
from ronghe.lens.report import ReportTemplate
from ronghe.model import PartialDate

_MOST_LINES = 6
_LABELLED = 10
_TELLING = 0.03
"""Steps below this part of the highest line bear no name."""
_LETTERS = 10.5
_HEIGHT = 280
_LEFT, _TITLE = 60, 18
"""Points for the numbers beside the plot, and for the line above the legend."""
_COLUMNS = 4
_LEGEND = {"title": None, "orient": "top", "columns": _COLUMNS, "symbolType": "stroke", "symbolSize": 500}
_SPOTS = (
    Spot(-8, -1, "right"),
    Spot(8, 10, "left"),
    Spot(-8, -13, "right"),
    Spot(8, 22, "left"),
    Spot(-8, 12, "right"),
)
"""A line that rises to the right leaves room above on the left and below on the right."""
_UNITS: Mapping[Language, tuple[int, str]] = {"en": (10**9, "RMB billion"), "zh": (10**8, "亿元")}


@dataclass(frozen=True, slots=True)
class _Step:
    measure: str
    date: str
    fund: str
    added: int | float
    total: int | float


def capital_chart(ledger: Ledger, template: ReportTemplate, language: Language) -> Chart:
    """Parts of each total at the founding dates of their funds, added up in the order of time."""
    rows = {row.entity: row for row in ledger.rows}
    kinds = sorted(ledger.totals, key=lambda one: (one.measure != ledger.measure, -len(one.parts), one.measure))
    kinds = [kind for kind in kinds if kind.parts][:_MOST_LINES]
    steps = [step for total in kinds for step in _steps(total, rows, language)]
    note = template.word("chart.capital_note", language).format(
        dated=len(steps), funds=sum(len(kind.parts) for kind in kinds)
    )
    return Chart(
        name="capital",
        title=template.word("section.capital", language),
        spec=_spec(steps, [kind.measure for kind in kinds], template, language) if steps else None,
        headers=("measure", "date", "fund", "added_yuan", "running_total_yuan"),
        rows=tuple((step.measure, step.date, step.fund, step.added, step.total) for step in steps),
        note=note,
    )


def _steps(total: Total, rows: dict[str, Row], language: Language) -> Iterator[_Step]:
    dated = [(date, part.entity, part) for part in total.parts if (date := _founded(rows[part.entity])) is not None]
    running = Decimal(0)
    for date, _, part in sorted(dated, key=lambda one: one[:2]):
        running += part.yuan.low
        name = names_of(rows[part.entity], language)[0]
        yield _Step(total.measure, date.isoformat(), name, plain_number(part.yuan.low), plain_number(running))


def _founded(row: Row) -> datetime.date | None:
    """The first day that the preferred founding date can mean."""
    return PartialDate.parse(row.established[0].text).first if row.established else None


def _spec(steps: Sequence[_Step], kinds: Sequence[str], template: ReportTemplate, language: Language) -> dict[str, Any]:
    unit, unit_words = _UNITS[language]
    labels = [measure_label(kind, language) for kind in kinds if any(step.measure == kind for step in steps)]
    last = max(step.date for step in steps)
    values = [{**_value(step, unit, language), "tip": _words(step, language)} for step in _drawn(steps)]
    ends = {value["kind"]: value for value in values}
    values += [{**end, "date": last, "step": False} for kind, end in sorted(ends.items()) if end["date"] != last]
    look = {"field": "kind", "scale": scale(labels, COLOURS), "legend": _LEGEND}
    title = f"{template.word('chart.capital_axis', language)}, {unit_words}"
    axis = {"title": None, "tickCount": 5, "format": ",.12~g"}
    return {
        "height": _HEIGHT,
        "padding": around(_LEFT, 20, _TITLE + legend_room(len(labels), _COLUMNS), 24),
        "title": {"text": title, "anchor": "start", "fontSize": 11, "fontWeight": "normal", "color": GREY, "offset": 4},
        "data": {"values": values},
        "encoding": {
            "x": {
                "field": "date",
                "type": "temporal",
                "scale": {"nice": "year"},
                "axis": {"title": None, "format": "%Y", "tickCount": "year", "grid": False, "labelFlush": False},
            },
            "y": {"field": "total", "type": "quantitative", "axis": axis},
            "color": {**look, "type": "nominal"},
        },
        "layer": [
            {
                "mark": {"type": "line", "interpolate": "step-after", "strokeWidth": 2.2},
                "encoding": {"strokeDash": {**look, "scale": scale(labels, DASHES)}},
            },
            {
                "transform": [{"filter": "datum.step"}],
                "mark": {"type": "point", "filled": True, "size": 45, "opacity": 1},
                "encoding": {"tooltip": {"field": "tip"}},
            },
            *label_layers(_LETTERS, _labels(steps, unit, language), _AT),
        ],
    }


def _drawn(steps: Sequence[_Step]) -> list[_Step]:
    """The steps that can be told apart on the page: of those in one point of its width the last of each line."""
    days = [datetime.date.fromisoformat(step.date).toordinal() for step in steps]
    first, span = min(days), max(max(days) - min(days), 1)
    last = {(step.measure, (day - first) * WIDTH // span): step for day, step in zip(days, steps, strict=True)}
    return list(last.values())


def _value(step: _Step, unit: int, language: Language) -> dict[str, Any]:
    kind = measure_label(step.measure, language)
    return {"kind": kind, "date": step.date, "total": step.total / unit, "step": True}


def _words(step: _Step, language: Language, most: int = 200) -> str:
    """The fund and what it adds."""
    return f"{shortened(step.fund, most)} +{yuan_words(Decimal(step.added), language)}"


_AT: dict[str, Any] = {"x": {"field": "date", "type": "temporal"}, "y": {"field": "total", "type": "quantitative"}}


def _labels(steps: Sequence[_Step], unit: int, language: Language) -> list[dict[str, Any]]:
    """The largest steps with their funds, as far as there is room for their names."""
    days = [datetime.date.fromisoformat(step.date).toordinal() for step in steps]
    first = datetime.date(min(map(datetime.date.fromordinal, days)).year, 1, 1).toordinal()
    last = datetime.date(max(map(datetime.date.fromordinal, days)).year + 1, 1, 1).toordinal()
    top = max(step.total for step in steps)
    pixels = [
        ((day - first) / (last - first) * WIDTH, _HEIGHT * (1 - step.total / top / 1.06))
        for day, step in zip(days, steps, strict=True)
    ]
    room = Room(WIDTH, _HEIGHT, ((x - 5, y - 5, x + 5, y + 5) for x, y in pixels))
    out: list[dict[str, Any]] = []
    for step, pixel in sorted(zip(steps, pixels, strict=True), key=lambda pair: (-pair[0].added, pair[0].fund)):
        label = _words(step, language, 30)
        if len(out) == _LABELLED or step.added < top * _TELLING:
            continue
        spot = room.place(label, pixel, _LETTERS, _SPOTS)
        if spot:
            value = _value(step, unit, language)
            out.append({**value, "label": label, "dx": spot.dx, "dy": spot.dy, "align": spot.align})
    return out
