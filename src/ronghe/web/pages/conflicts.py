"""Where documents disagree: every answer with its sentences, side by side."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from ronghe.web.access import ShelfOf
from ronghe.web.look import language_of, render

router = APIRouter()
_PAGE = 30


@router.get("/conflicts")
def conflicts(
    request: Request,
    shelf: ShelfOf,
    entity: Annotated[str, Query(max_length=40)] = "",
    start: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> Response:
    """Open ones first, by how much they move a total."""
    language = language_of(request)
    found = shelf.conflicts(language)
    wanted = [one for one in found if not entity or one.entity == entity]
    return render(
        request, "conflicts.html", conflicts=wanted[start : start + _PAGE], start=start, page=_PAGE, found=len(wanted)
    )
