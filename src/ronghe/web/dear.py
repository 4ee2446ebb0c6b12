"""What is dear to make beside :mod:`ronghe.shown`, as functions that :meth:`ronghe.web.shelf.Shelf.aside` hands on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ronghe.export.charts.chart import Chart, svg
from ronghe.web.night import by_night

if TYPE_CHECKING:
    from ronghe.analyse.indicators import Reading
    from ronghe.casebook import Casebook


def drawn(_book: Casebook, chart: Chart, theme: str) -> str:
    """A chart as SVG; nothing where there is nothing to draw."""
    return svg(chart, painted(theme)) or ""


def painted(theme: str) -> Callable[[Any], Any]:
    """What gives a specification the colours of a theme."""
    return by_night if theme == "dark" else lambda spec: spec


def readings(book: Casebook, name: str | None) -> list[Reading]:
    """The indicators, or the one of a name."""
    return book.indicators(name)
