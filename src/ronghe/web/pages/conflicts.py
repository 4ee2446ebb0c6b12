"""Where documents disagree: every answer with its sentences, side by side."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from ronghe.analyse.conflicts.page import Window
from ronghe.web.access import ShelfOf
from ronghe.web.look import language_of, render

router = APIRouter()
_PAGE = 20


@router.get("/conflicts")
def conflicts(
    request: Request,
    shelf: ShelfOf,
    entity: Annotated[str, Query(max_length=40)] = "",
    start: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> Response:
    """Open ones first, by how much they move a total."""
    page = shelf.book.conflict_page(Window(start, _PAGE), language_of(request), entity or None)
    return render(request, "conflicts.html", conflicts=page.conflicts, start=start, page=_PAGE, found=page.count)
