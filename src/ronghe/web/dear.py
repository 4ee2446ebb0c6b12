"""What is dear to make, as functions of a casebook that :meth:`ronghe.web.shelf.Shelf.aside` can hand to a process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ronghe.export.charts.chart import Chart, svg
from ronghe.web.night import by_night

if TYPE_CHECKING:
    from ronghe.analyse.amounts import Language
    from ronghe.analyse.indicators import Reading
    from ronghe.analyse.network.network import TieFilter
    from ronghe.casebook import Casebook


def charts(book: Casebook, language: Language) -> Mapping[str, Chart]:
    """The charts of the overview, by name."""
    from ronghe.export.amounts_by_place import by_place
    from ronghe.export.charts.capital import capital_chart
    from ronghe.export.charts.map import map_chart
    from ronghe.export.charts.timeline import timeline_chart
    from ronghe.export.holding import Holding
    from ronghe.lens.load import load_lens
    from ronghe.lens.report import report_template

    folder = book.settings.lens
    lens, template = load_lens(folder), report_template(folder)
    ledger = book.outline()
    with book.atlas() as atlas:
        holding = Holding(atlas)
        drawn = (
            capital_chart(ledger, template, language),
            map_chart(ledger, by_place(ledger, holding, lens), template, language),
            timeline_chart(ledger, holding, template, language),
        )
    return {chart.name: chart for chart in drawn}


def drawn(_book: Casebook, chart: Chart, theme: str) -> str:
    """A chart as SVG; nothing where there is nothing to draw."""
    return svg(chart, painted(theme)) or ""


def painted(theme: str) -> Callable[[Any], Any]:
    """What gives a specification the colours of a theme."""
    return by_night if theme == "dark" else lambda spec: spec


def middle(book: Casebook, wanted: TieFilter, most: int) -> dict[str, Any]:
    """The bodies in the middle of the network, as JSON."""
    return book.network(wanted, most).as_json()


def readings(book: Casebook, name: str | None) -> list[Reading]:
    """The indicators, or the one of a name."""
    return book.indicators(name)
