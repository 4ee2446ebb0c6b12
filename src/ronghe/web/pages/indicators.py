"""Indicators: each with its values, a picture, what it means and what it does not say."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from ronghe.analyse.indicators import Reading
from ronghe.export.indicator_words import value_words
from ronghe.shown import Shown
from ronghe.web.access import ShelfOf
from ronghe.web.dear import readings
from ronghe.web.look import language_of, render
from ronghe.web.shelf import Shelf

router = APIRouter()
_MOST = {True: 60, False: 500}
"""Values of an indicator that the page shows among all indicators, and those of one that is opened alone."""


def indicators_of(shelf: Shelf, name: str | None) -> list[Reading]:
    """The indicators, or the one of a name."""

    def known(before: Shown) -> list[Reading] | None:
        found = [one for one in before.indicators if name in (None, one.indicator.name)]
        return found or None

    return shelf.kept(("indicators", name), lambda: shelf.aside(readings, name), known)


@router.get("/indicators")
def indicators(request: Request, shelf: ShelfOf, name: Annotated[str | None, Query(max_length=60)] = None) -> Response:
    """All indicators of the lens and of the casebook's own folder, or one."""
    language = language_of(request)
    found = indicators_of(shelf, name)
    return render(
        request,
        "indicators.html",
        readings=found,
        most=_MOST[name is None],
        value_words=lambda reading, point: value_words(reading.indicator.unit, point, language),
    )
