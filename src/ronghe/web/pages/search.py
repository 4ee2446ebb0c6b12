"""Search over names and full texts, both scripts; also the list of all entities of a kind."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from ronghe.model import Entity
from ronghe.model.vocabulary import vocabulary
from ronghe.web.access import FinderOf, ShelfOf
from ronghe.web.look import render
from ronghe.web.shelf import Shelf

router = APIRouter()
_PAGE, _HITS, _ALIKE = 50, 30, 8
_PATIENCE = 0.25
"""Seconds that a search waits for the index of names, which is made at the start; without it the page says so."""


@router.get("/search")
def search(
    request: Request,
    shelf: ShelfOf,
    finder: FinderOf,
    q: Annotated[str, Query(max_length=200)] = "",
    kind: Annotated[str, Query(max_length=20)] = "",
    start: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> Response:
    """Names first, then texts with the words in context."""
    query = q.strip()
    entities, found = _entities(shelf, query, kind, start)
    with shelf.atlas() as atlas:
        hits = atlas.search(query, _HITS) if query and not kind else []
        wanted = bool(query) and not start
        names = finder.names(_PATIENCE) if wanted else None
        alike = names.near(atlas, query, {kind} if kind else ()) if names else []
    listed = {one.id for one in entities}
    return render(
        request,
        "search.html",
        query=query,
        kind=kind,
        kinds=sorted(vocabulary().kinds),
        entities=entities,
        found=found,
        start=start,
        page=_PAGE,
        hits=hits,
        unready=wanted and names is None,
        alike=[one for one in alike if one.entity.id not in listed][:_ALIKE],
    )


def _entities(shelf: Shelf, query: str, kind: str, start: int) -> tuple[list[Entity], int]:
    """A page of names and how many there are; without query and kind none."""
    if kind and kind not in vocabulary().kinds:
        return [], 0
    with shelf.atlas() as atlas:
        if query:
            named = [one for one in atlas.find(query) if not kind or one.kind == kind]
            return named[start : start + _PAGE], len(named)
        if not kind:
            return [], 0
        kinds = shelf.kept(("kinds",), atlas.kinds)
        return atlas.listed(kind, start, _PAGE), kinds.get(kind, 0)
