"""The page of one entity: its names, what is said of it with every sentence, its ties, time and documents."""

from collections import defaultdict
from itertools import groupby
from typing import Any

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response

from ronghe.casebook import EntityPage
from ronghe.model import PartialDate
from ronghe.store.view import StoredClaim
from ronghe.web.access import ShelfOf
from ronghe.web.look import entity_path, language_of, render
from ronghe.web.shelf import Shelf

router = APIRouter()
_MOST_NEIGHBOURS = 40
_MOST_CLAIMS = 60
"""Claims of one predicate that the page opens; the rest is in its data and in the documents."""
ORDER = (
    "identifier", "alias", "level", "status", "size", "contributes", "manages", "established", "founded_by",
    "located_in", "sector", "part_of", "owns", "controls", "affiliated_with", "invests_in", "awards", "partners_with",
    "member_of", "supervises", "issued_by", "replaces", "implements", "addresses", "role", "licensed", "listed_on",
)  # fmt: skip
"""The order in which a page tells what is said."""


@router.get("/entities/{entity_id}")
def entity(request: Request, shelf: ShelfOf, entity_id: str) -> Response:
    """The entity of an id; an id that was forwarded leads to the one it belongs to now."""
    page = _page(shelf, entity_id)
    if page.entity.id != entity_id:
        return RedirectResponse(entity_path(page.entity.id), status_code=301)
    conflicts = shelf.kept(("conflicts", language_of(request)), lambda: shelf.book.conflicts(language_of(request)))
    return render(
        request,
        "entity.html",
        page=page,
        groups=_groups(page),
        neighbours=_neighbours(page),
        moments=_moments(page),
        conflicts=[one for one in conflicts if one.entity == page.entity.id],
        most=_MOST_CLAIMS,
    )


@router.get("/entities/{entity_id}/data.json")
def data(shelf: ShelfOf, entity_id: str) -> Response:
    """What the page shows, as JSON."""
    return JSONResponse(_page(shelf, entity_id).as_json())


def _page(shelf: Shelf, entity_id: str) -> EntityPage:
    with shelf.atlas() as atlas:
        known = atlas.entity(entity_id)
    if known is None:
        raise HTTPException(404, f"nothing has the id {entity_id[:60]}; look for its name in the search")
    return shelf.kept(("entity", known.id), lambda: shelf.book.show(known.id))


def _groups(page: EntityPage) -> list[tuple[str, list[StoredClaim]]]:
    """Claims by predicate, in the order of :data:`ORDER`."""

    def place(one: StoredClaim) -> tuple[int, str]:
        name = one.claim.predicate
        return (ORDER.index(name) if name in ORDER else len(ORDER), name)

    claims = sorted(page.claims, key=place)
    return [(name, list(group)) for (_, name), group in groupby(claims, key=place)]


def _neighbours(page: EntityPage) -> list[dict[str, Any]]:
    """Entities at the other ends, most often named first, with the predicates that tie them."""
    ties: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in page.claims:
        if one.verdict == "rejected":
            continue
        if one.subject == page.entity.id and one.object in page.others:
            ties[str(one.object)].append((one.claim.predicate, "to"))
        elif one.object == page.entity.id and one.subject in page.others:
            ties[str(one.subject)].append((one.claim.predicate, "from"))
    ordered = sorted(ties, key=lambda each: (-len(ties[each]), page.others[each].name, each))
    return [
        {"entity": page.others[each], "ties": sorted(set(ties[each])), "count": len(ties[each])}
        for each in ordered[:_MOST_NEIGHBOURS]
    ]


def _moments(page: EntityPage) -> list[tuple[str, StoredClaim]]:
    """Claims that have a day, in the order of time."""
    out = []
    for one in page.claims:
        said = one.claim.qualifiers.get("date") or one.claim.qualifiers.get("as_of")
        if isinstance(one.claim.value, PartialDate):
            said = str(one.claim.value)
        if said and one.verdict != "rejected":
            out.append((str(said), one))
    return sorted(out, key=lambda moment: (moment[0], moment[1].claim.id))
