"""A chart: what to draw, the data as a table, and how it becomes SVG or PNG."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ronghe.analyse.amounts import Language
from ronghe.export.ledger_sheets import Plain, Sheet
from ronghe.lens.report import ReportTemplate

FONT = (
    "'Noto Sans', 'Source Sans 3', 'Helvetica Neue', Arial, 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', "
    "'Microsoft YaHei', sans-serif"
)
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
"""Okabe and Ito's palette without its yellow, which fades on paper (https://jfly.uni-koeln.de/color/)."""
DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4], [1, 3], [10, 4])
INK, GREY = "#1a1a1a", "#666666"
WIDTH = 680
"""Points across: a column of A4 or letter paper, and of the page."""
_LEGEND_GAP, _LEGEND_ROW = 20, 17
"""Points between a legend and its plot, and those of one line of it."""
_IDS = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Chart:
    """``spec`` None: there is nothing to draw. ``rows`` are the data that stand beside the report as CSV."""

    name: str
    title: str
    spec: Mapping[str, Any] | None
    headers: tuple[str, ...]
    rows: tuple[tuple[Plain, ...], ...]
    note: str

    def __post_init__(self) -> None:
        """ValueError for a specification that does not say how much room is around its plot."""
        if self.spec is not None and "padding" not in self.spec:
            raise ValueError(f"the chart {self.name} does not say how much room it takes")

    @property
    def size(self) -> tuple[int, int]:
        """Points across and down that the whole drawing takes, so that a page can keep its room free; 0 for none."""
        if self.spec is None:
            return 0, 0
        beside = self.spec["padding"]
        across = self.spec.get("width", WIDTH) + beside["left"] + beside["right"]
        return across, self.spec["height"] + beside["top"] + beside["bottom"]

    @property
    def sheet(self) -> Sheet:
        """The data as a sheet."""
        return Sheet(self.name, self.headers, self.rows)


def whole(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The specification with the looks that all charts share."""
    config = {
        "font": FONT,
        "background": "white",
        "view": {"stroke": None},
        "axis": {
            "labelColor": INK, "titleColor": GREY, "labelFontSize": 11, "titleFontSize": 11,
            "titleFontWeight": "normal", "gridColor": "#ececec", "domainColor": GREY, "tickColor": GREY,
        },
        "legend": {"labelFontSize": 11, "titleFontSize": 11, "labelColor": INK, "titleColor": GREY,
                   "titleFontWeight": "normal", "labelLimit": 320, "symbolStrokeWidth": 2},
        "text": {"color": INK, "fontSize": 11},
    }  # fmt: skip
    head = {"$schema": "https://vega.github.io/schema/vega-lite/v6.json", "autosize": "none", "width": WIDTH}
    return {**head, **spec, "config": config}


def around(left: int = 5, right: int = 5, top: int = 5, bottom: int = 5) -> dict[str, int]:
    """Points around the plot for axes, titles and legends; every specification says them, as ``padding``."""
    return {"left": left, "right": right, "top": top, "bottom": bottom}


def legend_room(entries: int, columns: int) -> int:
    """Points that a legend in so many columns takes above or below a plot."""
    return _LEGEND_GAP + _LEGEND_ROW * -(-entries // columns)


def svg(chart: Chart, repaint: Callable[[Any], Any] = lambda spec: spec) -> str | None:
    """The drawing, with ids that are its own on a page of several, and a title for those who listen.

    ``repaint`` gives the whole specification other colours.
    """
    import vl_convert

    if chart.spec is None:
        return None
    drawn = vl_convert.vegalite_to_svg(repaint(whole(chart.spec)), allowed_base_urls=[])
    for place, name in enumerate(dict.fromkeys(_IDS.findall(drawn))):
        own = f"{chart.name}-{place}"
        drawn = drawn.replace(f'id="{name}"', f'id="{own}"').replace(f"url(#{name})", f"url(#{own})")
    start, end = drawn.index("<svg"), drawn.index(">", drawn.index("<svg"))
    head = re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", drawn[start:end])
    return f'{head} role="img" aria-label="{_escaped(chart.title)}"{drawn[end:]}'


def png(chart: Chart, scale: float = 3) -> bytes | None:
    """The drawing as pixels, for programs that show no SVG; letters need a font of their script on this machine."""
    import vl_convert

    if chart.spec is None:
        return None
    return bytes(vl_convert.vegalite_to_png(whole(chart.spec), scale=scale, allowed_base_urls=[]))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def shortened(name: str, most: int = 34) -> str:
    """A name for a label; Chinese characters are twice as wide as Latin ones."""
    width = 0
    for place, char in enumerate(name):
        width += 2 if char > "\u2e7f" else 1
        if width > most:
            return name[:place].rstrip() + "…"
    return name


def left_words(left: int, template: ReportTemplate, language: Language) -> str:
    """How many things a chart leaves out; nothing where it shows all."""
    return template.word("chart.more", language).format(left=f"{left:,}") if left > 0 else ""


def scale(domain: Sequence[str], span: Sequence[Any]) -> dict[str, Any]:
    """An ordinal scale with a fixed range: the same thing has the same look in every chart."""
    return {"domain": list(domain), "range": list(span[: len(domain)])}
