"""Places and amounts over a plain outline."""

from math import cos, pi, radians, sin, sqrt
from typing import Any

from ronghe.analyse.amounts import Language, yuan_words
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.rates import plain_number
from ronghe.export.amounts_by_place import ByPlace, PlaceAmount
from ronghe.export.charts.chart import COLOURS, GREY, WIDTH, Chart, around, shortened
from ronghe.export.charts.labels import Room, label_layers, spots
from ronghe.export.charts.outline import FRAME, outline
from ronghe.export.labels import measure_label
from ronghe.export.ledger_sheets import Plain
from ronghe.export.places import Point
from ronghe.lens.report import ReportTemplate

_HEIGHT = 470
_LABELLED = 14
"""Places that bear a name, the largest: more would cover each other."""
_LETTERS = 11.0
_PARALLELS = (25.0, 47.0)
_SCALE, _MIDDLE = 690, (104.5, 36.5)
"""Points a radian and the middle, so that the frame fills the picture."""
_BIGGEST = 2_400
"""Area of the largest circle in square points."""


def map_chart(ledger: Ledger, places: ByPlace, template: ReportTemplate, language: Language) -> Chart:
    """The chosen total by place; what is not on the map is said in the note."""
    shown = [(one, one.point) for one in places.places if one.point is not None and _inside(one)]
    return Chart(
        name="map",
        title=template.word("section.map", language),
        spec=_spec(shown, language) if shown else None,
        headers=("place", "english", "level", "longitude", "latitude", "position", "yuan_low", "yuan_high", "funds"),
        rows=tuple(_row(one) for one in places.places),
        note=_note(ledger, places, template, language),
    )


def _row(one: PlaceAmount) -> tuple[Plain, ...]:
    where = (one.point.longitude, one.point.latitude, one.point.how) if one.point else (None, None, None)
    sums = plain_number(one.yuan.low), plain_number(one.yuan.high)
    return (
        one.place.name,
        one.named(chinese=False),
        one.level,
        *where,
        *sums,
        "; ".join(part.name for part in one.parts),
    )


def _inside(one: PlaceAmount) -> bool:
    west, south, east, north = FRAME
    return one.point is not None and west < one.point.longitude < east and south < one.point.latitude < north


def _note(ledger: Ledger, places: ByPlace, template: ReportTemplate, language: Language) -> str:
    def word(key: str, **parts: object) -> str:
        return template.word(f"chart.{key}", language).format_map(parts)

    comma = "、" if language == "zh" else ", "
    missing = []
    if places.nowhere:
        sum_ = yuan_words(places.nowhere_yuan.low, language)
        missing.append(word("map_nowhere", count=len(places.nowhere), sum=sum_))
    outside = [one for one in places.places if not _inside(one)]
    if outside:
        sum_ = yuan_words(sum((one.yuan.low for one in outside), start=outside[0].yuan.low * 0), language)
        names = comma.join(one.named(chinese=language == "zh") for one in outside[:6])
        missing.append(word("map_outside", names=names + ("…" if len(outside) > 6 else ""), sum=sum_))
    measure = measure_label(ledger.measure or "unspecified", language)
    return word("map_note", measure=measure, missing=comma.join(missing) or word("map_nothing"))


def _pixel(point: Point) -> tuple[float, float]:
    """Where a place lies on the page, by Albers' equal-area cone as d3-geo draws it."""
    south, north = (radians(degrees) for degrees in _PARALLELS)
    cone = (sin(south) + sin(north)) / 2
    start = 1 + sin(south) * (2 * cone - sin(south))

    def radius(latitude: float) -> float:
        return sqrt(start - 2 * cone * sin(radians(latitude))) / cone

    turned = cone * radians(point.longitude - _MIDDLE[0])
    across = radius(point.latitude) * sin(turned)
    down = radius(point.latitude) * cos(turned) - radius(_MIDDLE[1])
    return WIDTH / 2 + _SCALE * across, _HEIGHT / 2 + _SCALE * down


def _spec(shown: list[tuple[PlaceAmount, Point]], language: Language) -> dict[str, Any]:
    projection = {
        "type": "conicEqualArea", "parallels": list(_PARALLELS), "rotate": [-_MIDDLE[0], 0, 0],
        "center": [0, _MIDDLE[1]], "scale": _SCALE, "translate": [WIDTH / 2, _HEIGHT / 2],
    }  # fmt: skip
    at = {"longitude": {"field": "x", "type": "quantitative"}, "latitude": {"field": "y", "type": "quantitative"}}
    largest = max(plain_number(shown[0][0].yuan.low), 1)
    area = {"type": "linear", "domain": [0, largest], "range": [0, _BIGGEST]}
    size = {"field": "yuan", "type": "quantitative", "scale": area, "legend": None}
    circle = {"type": "circle", "fill": COLOURS[0], "fillOpacity": 0.45, "stroke": COLOURS[0], "strokeWidth": 1.2}
    return {
        "height": _HEIGHT,
        "padding": around(),
        "projection": projection,
        "view": {"stroke": GREY, "strokeWidth": 0.5, "fill": "#fbfbfa"},
        "layer": [
            *_land(),
            {
                "data": {"values": [{**_value(one, point), "tip": _words(one, language)} for one, point in shown]},
                "mark": {**circle, "opacity": 1},
                "encoding": {**at, "size": size, "tooltip": {"field": "tip"}},
            },
            *label_layers(_LETTERS, _labels(shown, largest, language), at),
        ],
    }


def _land() -> list[dict[str, Any]]:
    """China a little darker than what lies around it."""
    looks: tuple[tuple[bool, str, str], ...] = ((False, "#f4f3f0", "#d5d3cd"), (True, "#e7e4dc", "#9b978d"))
    return [
        {
            "data": {"values": [one for one in outline() if one["properties"]["china"] is china]},
            "mark": {"type": "geoshape", "fill": fill, "stroke": stroke, "strokeWidth": 0.6, "clip": True},
        }
        for china, fill, stroke in looks
    ]


def _value(one: PlaceAmount, point: Point) -> dict[str, Any]:
    return {"x": point.longitude, "y": point.latitude, "yuan": plain_number(one.yuan.low)}


def _words(one: PlaceAmount, language: Language, most: int = 200) -> str:
    """The place and its sum."""
    return f"{shortened(one.named(chinese=language == 'zh'), most)} {yuan_words(one.yuan.low, language)}"


def _labels(shown: list[tuple[PlaceAmount, Point]], largest: float, language: Language) -> list[dict[str, Any]]:
    """Names and sums of the largest places, as far as there is room."""
    radii = [max(2.2, sqrt(float(one.yuan.low) / largest * _BIGGEST / pi)) for one, _ in shown]
    pixels = [_pixel(point) for _, point in shown]
    marks = ((x - r * 0.7, y - r * 0.7, x + r * 0.7, y + r * 0.7) for (x, y), r in zip(pixels, radii, strict=True))
    room = Room(WIDTH, _HEIGHT, marks)
    out = []
    for (one, point), radius, pixel in list(zip(shown, radii, pixels, strict=True))[:_LABELLED]:
        label = _words(one, language, 18)
        spot = room.place(label, pixel, _LETTERS, spots(radius + 4))
        if spot:
            out.append({**_value(one, point), "label": label, "dx": spot.dx, "dy": spot.dy, "align": spot.align})
    return out
