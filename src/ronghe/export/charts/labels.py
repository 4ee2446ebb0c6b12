"""Room for names: each label goes where it covers no other, and is left out where there is no such place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ronghe.export.charts.chart import INK

Align = Literal["left", "right", "center"]
Box = tuple[float, float, float, float]
_LATIN, _CAPITAL, _HAN = 0.54, 0.68, 1.0
"""Widths of letters in ems, a little over those of the fonts in use."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label stands relative to its point, in points of the page."""

    dx: float
    dy: float
    align: Align


def spots(gap: float) -> tuple[Spot, ...]:
    """Right, left, above and below a mark of that radius, then the corners, the better readable first."""
    return (
        Spot(gap, 0, "left"), Spot(-gap, 0, "right"), Spot(0, -gap - 5, "center"), Spot(0, gap + 6, "center"),
        Spot(gap * 0.7, -gap - 3, "left"), Spot(gap * 0.7, gap + 5, "left"), Spot(-gap * 0.7, -gap - 3, "right"),
        Spot(-gap * 0.7, gap + 5, "right"), Spot(gap, -gap - 16, "left"), Spot(gap, gap + 18, "left"),
    )  # fmt: skip


def text_width(text: str, size: float) -> float:
    """Points that the text takes across."""
    return size * sum(_HAN if char > "\u2e7f" else _CAPITAL if char.isupper() else _LATIN for char in text)


class Room:
    """A picture that fills up. ``marks`` are boxes that no label may cover."""

    def __init__(self, width: float, height: float, marks: Iterable[Box] = ()) -> None:
        self._size = (width, height)
        self._taken: list[Box] = list(marks)

    def place(self, text: str, at: tuple[float, float], size: float, choices: Sequence[Spot]) -> Spot | None:
        """The first spot with room, which is then taken; None where there is none."""
        for spot in choices:
            box = _box(text, at, size, spot)
            if self._free(box):
                self._taken.append(box)
                return spot
        return None

    def _free(self, box: Box) -> bool:
        left, top, right, bottom = box
        if left < 0 or top < 0 or right > self._size[0] or bottom > self._size[1]:
            return False
        return not any(left < r and x < right and top < b and y < bottom for x, y, r, b in self._taken)


def _box(text: str, at: tuple[float, float], size: float, spot: Spot) -> Box:
    width = text_width(text, size)
    x, y = at[0] + spot.dx, at[1] + spot.dy
    left = {"left": x, "right": x - width, "center": x - width / 2}[spot.align]
    return left, y - size * 0.62, left + width, y + size * 0.62


def label_layers(size: float, data: Sequence[Mapping[str, Any]], at: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Vega-Lite layers for rows with ``label``, ``dx``, ``dy`` and ``align``: a white edge first, then the letters."""
    layers: list[dict[str, Any]] = []
    edge = {"stroke": "white", "strokeWidth": 3, "strokeJoin": "round", "fill": "white"}
    looks: tuple[dict[str, Any], ...] = (edge, {"fill": INK})
    for look in looks:
        for row in data:
            mark = {"type": "text", "fontSize": size, "baseline": "middle", "dx": row["dx"], "dy": row["dy"],
                    "align": row["align"], **look}  # fmt: skip
            layers.append({"data": {"values": [row]}, "mark": mark, "encoding": {**at, "text": {"field": "label"}}})
    return layers
