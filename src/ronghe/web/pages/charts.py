"""Charts of the overview: as static SVG, as the specification that draws them, and their data as CSV."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from ronghe.analyse.amounts import Language
from ronghe.casebook import Casebook
from ronghe.export.charts.chart import Chart, svg, whole
from ronghe.web.access import ShelfOf
from ronghe.web.look import language_of
from ronghe.web.night import by_night
from ronghe.web.shelf import Shelf

router = APIRouter()
Name = Literal["capital", "map", "timeline"]
Theme = Annotated[Literal["light", "dark"], Query()]


def charts_of(shelf: Shelf, language: Language) -> Mapping[str, Chart]:
    """The charts by name, made once a build."""
    return shelf.kept(("charts", language), lambda: shelf.aside(_made, language))


def _made(book: Casebook, language: Language) -> Mapping[str, Chart]:
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


def _chart(request: Request, shelf: Shelf, name: str) -> Chart:
    """The chart in the reader's language; 404 where there is nothing to draw."""
    chart = charts_of(shelf, language_of(request))[name]
    if chart.spec is None:
        raise HTTPException(404, "no document says enough to draw this chart")
    return chart


def _drawn(_book: Casebook, chart: Chart, theme: str) -> str:
    return svg(chart, _painted(theme)) or ""


def _painted(theme: str) -> Callable[[Any], Any]:
    return by_night if theme == "dark" else lambda spec: spec


@router.get("/charts/{name}.svg")
def drawing(request: Request, shelf: ShelfOf, name: Name, theme: Theme = "light") -> Response:
    """The chart as a picture that runs nothing."""
    chart = _chart(request, shelf, name)
    kept = shelf.kept(("svg", name, theme, language_of(request)), lambda: shelf.aside(_drawn, chart, theme))
    return Response(kept, media_type="image/svg+xml")


@router.get("/charts/{name}.json")
def specification(request: Request, shelf: ShelfOf, name: Name, theme: Theme = "light") -> Response:
    """The Vega-Lite specification of the same chart."""
    spec = _chart(request, shelf, name).spec
    assert spec is not None
    return JSONResponse(_painted(theme)(whole(spec)))


@router.get("/charts/{name}.csv")
def data(request: Request, shelf: ShelfOf, name: Name) -> Response:
    """What the chart is drawn from."""
    from ronghe.export.ledger_csv import sheet_csv

    sheet = charts_of(shelf, language_of(request))[name].sheet
    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return Response(sheet_csv(sheet).encode("utf-8-sig", "replace"), media_type="text/csv", headers=headers)
