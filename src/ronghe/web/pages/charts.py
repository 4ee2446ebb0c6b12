"""Charts of the overview: as static SVG, as the specification that draws them, and their data as CSV."""

from collections.abc import Mapping
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from ronghe.analyse.amounts import Language
from ronghe.export.charts.chart import Chart, whole
from ronghe.shown import charts
from ronghe.web.access import ShelfOf
from ronghe.web.dear import drawn, painted
from ronghe.web.look import language_of
from ronghe.web.shelf import Shelf

router = APIRouter()
Name = Literal["capital", "map", "timeline"]
Theme = Annotated[Literal["light", "dark"], Query()]


def charts_of(shelf: Shelf, language: Language) -> Mapping[str, Chart]:
    """The charts by name, made once a build."""
    return shelf.kept(("charts", language), lambda: shelf.aside(charts, language), lambda known: known.charts[language])


def _chart(request: Request, shelf: Shelf, name: str) -> Chart:
    """The chart in the reader's language; 404 where there is nothing to draw."""
    chart = charts_of(shelf, language_of(request))[name]
    if chart.spec is None:
        raise HTTPException(404, "no document says enough to draw this chart")
    return chart


@router.get("/charts/{name}.svg")
def drawing(request: Request, shelf: ShelfOf, name: Name, theme: Theme = "light") -> Response:
    """The chart as a picture that runs nothing."""
    chart = _chart(request, shelf, name)
    kept = shelf.kept(("svg", name, theme, language_of(request)), lambda: shelf.aside(drawn, chart, theme))
    return Response(kept, media_type="image/svg+xml")


@router.get("/charts/{name}.json")
def specification(request: Request, shelf: ShelfOf, name: Name, theme: Theme = "light") -> Response:
    """The Vega-Lite specification of the same chart."""
    spec = _chart(request, shelf, name).spec
    assert spec is not None
    return JSONResponse(painted(theme)(whole(spec)))


@router.get("/charts/{name}.csv")
def data(request: Request, shelf: ShelfOf, name: Name) -> Response:
    """What the chart is drawn from."""
    from ronghe.export.ledger_csv import sheet_csv

    sheet = charts_of(shelf, language_of(request))[name].sheet
    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return Response(sheet_csv(sheet).encode("utf-8-sig", "replace"), media_type="text/csv", headers=headers)
