"""Policies and funds on one line of time, a row each."""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from math import ceil
from typing import Any

from ronghe.analyse.amounts import Language, yuan_words
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.totals import figure_for
from ronghe.export.charts.chart import COLOURS, Chart, around, left_words, legend_room, scale, shortened
from ronghe.export.charts.labels import label_layers, text_width
from ronghe.export.holding import Holding
from ronghe.export.ledger_table import names_of
from ronghe.lens.report import ReportTemplate
from ronghe.model import PartialDate

_MOST = 30
_LETTERS = 11.0
_COLOURS = {"policy": COLOURS[1], "fund": COLOURS[0]}
_SHAPES = {"policy": "square", "fund": "circle"}
_PLOT = 300
"""Points across for the marks; the names take the rest of the page's width."""
_NAME, _LATE = 46, 0.7
"""Letters of a name; the fraction of the time after which a date stands left of its mark."""
_BESIDE, _AXIS = 14, 18
"""Points between a name and the marks, and for the years above them."""
_ROW = 19
"""Points of height a row."""


@dataclass(frozen=True, slots=True)
class _Event:
    date: PartialDate
    what: str
    name: str
    sum: str
    weight: float
    document: str


def timeline_chart(ledger: Ledger, holding: Holding, template: ReportTemplate, language: Language) -> Chart:
    """The largest funds and the policies that most documents date; all of them in the data."""
    events = [*_funds(ledger, language), *_policies(holding)]
    half = _MOST // 2
    funds, policies = ([one for one in events if one.what == what] for what in ("fund", "policy"))
    ranked = [sorted(group, key=lambda one: (-one.weight, one.date, one.name)) for group in (funds, policies)]
    most = max(half, _MOST - len(ranked[1])), max(half, _MOST - len(ranked[0]))
    shown = [one for group, count in zip(ranked, most, strict=True) for one in group[:count]]
    shown.sort(key=lambda one: (one.date.first, one.name))
    events.sort(key=lambda one: (one.date.first, one.name))
    return Chart(
        name="timeline",
        title=template.word("section.timeline", language),
        spec=_spec(shown, template, language) if shown else None,
        headers=("date", "what", "name", "sum", "document"),
        rows=tuple((str(one.date), one.what, one.name, one.sum, one.document) for one in events),
        note=template.word("chart.timeline_note", language) + left_words(len(events) - len(shown), template, language),
    )


def _funds(ledger: Ledger, language: Language) -> list[_Event]:
    out = []
    for row in ledger.rows:
        if not row.established:
            continue
        cell = figure_for(row.cells, ledger.measure) if ledger.measure else None
        yuan = cell.preferred.yuan if cell else None
        founded = row.established[0]
        sum_ = yuan_words(yuan.low, language) if yuan else ""
        name = names_of(row, language)[0]
        weight = float(yuan.low) if yuan else 0.0
        out.append(_Event(PartialDate.parse(founded.text), "fund", name, sum_, weight, founded.supports[0].document))
    return out


def _policies(holding: Holding) -> list[_Event]:
    """Each policy at the date of issue that most documents give."""
    dates: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for stored in holding.atlas.claims(predicate="issued_by"):
        said = stored.claim.qualifiers.get("date") or stored.claim.qualifiers.get("published")
        if stored.subject and said and stored.verdict != "rejected":
            dates[stored.subject][str(said)].append(stored.claim.document)
    out = []
    for policy, told in sorted(dates.items()):
        date = min(told, key=lambda one: (-len(set(told[one])), -len(one), one))
        entity = holding.entity(policy)
        if entity is not None:
            weight = float(sum(len(set(documents)) for documents in told.values()))
            out.append(_Event(PartialDate.parse(date), "policy", entity.name, "", weight, told[date][0]))
    return out


def _spec(shown: list[_Event], template: ReportTemplate, language: Language) -> dict[str, Any]:
    """Names in a column of their own on the left, marks with their dates on the right."""
    used = [what for what in ("policy", "fund") if any(one.what == what for one in shown)]
    kinds = [template.word(f"chart.{what}", language) for what in used]
    years = shown[0].date.year, shown[-1].date.year + 1
    start, end = datetime.date(years[0], 1, 1), datetime.date(years[1], 1, 1)
    marks, names, dates = [], [], []
    for row, one in enumerate(shown):
        mark = {"row": row, "date": one.date.first.isoformat(), "kind": template.word(f"chart.{one.what}", language)}
        late = (one.date.first - start) / (end - start) > _LATE
        name = shortened(one.name, _NAME) + (f", {one.sum}" if one.sum else "")
        marks.append({**mark, "tip": f"{one.date} {one.name}" + (f", {one.sum}" if one.sum else "")})
        names.append({**mark, "date": start.isoformat(), "label": name, "dx": -_BESIDE, "dy": 0, "align": "right"})
        place = {"dx": -9, "align": "right"} if late else {"dx": 9, "align": "left"}
        dates.append({**mark, "label": str(one.date), "dy": 0, **place})
    room = ceil(max(text_width(str(one["label"]), _LETTERS) for one in names))
    kind = {"field": "kind", "type": "nominal", "legend": {"title": None, "orient": "top"}}
    span = {"domain": [{"year": year, "month": 1, "date": 1} for year in years]}
    axis = {"title": None, "format": "%Y", "tickCount": "year", "orient": "top", "domain": False, "labelFlush": False}
    at: dict[str, Any] = {
        "x": {"field": "date", "type": "temporal", "scale": span, "axis": axis},
        "y": {"field": "row", "type": "ordinal", "axis": None},
    }
    looks = {"color": {**kind, "scale": scale(kinds, [_COLOURS[what] for what in used])},
             "shape": {**kind, "scale": scale(kinds, [_SHAPES[what] for what in used])}}  # fmt: skip
    return {
        "width": _PLOT,
        "height": _ROW * len(shown),
        "padding": around(_BESIDE + room, 20, _AXIS + legend_room(len(kinds), len(kinds)), 5),
        "layer": [
            {
                "data": {"values": marks},
                "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
                "encoding": {**at, **looks, "tooltip": {"field": "tip"}},
            },
            *label_layers(_LETTERS, [*names, *dates], at),
        ],
    }
