"""The first page: what the casebook holds, what its funds add up to, and where documents disagree."""

from collections import Counter
from itertools import islice
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from ronghe.web.access import ShelfOf
from ronghe.web.look import language_of, render
from ronghe.web.shelf import Shelf

router = APIRouter()
_CONTESTED, _NEWEST = 5, 8


@router.get("/")
def overview(request: Request, shelf: ShelfOf) -> Response:
    """The overview, its figures computed once a build."""
    language = language_of(request)
    held = shelf.kept(("overview",), lambda: _held(shelf))
    conflicts = shelf.kept(("conflicts", language), lambda: shelf.book.conflicts(language))
    opened = [one for one in conflicts if not one.settled]
    return render(request, "overview.html", **held, contested=opened[:_CONTESTED], disputes=len(opened))


def _held(shelf: Shelf) -> dict[str, Any]:
    with shelf.atlas() as atlas:
        counts = atlas.meta()
        kinds = Counter(entity.kind for entity in atlas.entities())
        documents = {document.id: document for document in atlas.documents()}
        newest = list(
            islice(
                sorted(documents.values(), key=lambda one: (str(one.published or ""), one.id), reverse=True), _NEWEST
            )
        )
    return {
        "name": shelf.book.path.resolve().name,
        "counts": {name: int(counts.get(name, 0)) for name in ("documents", "claims", "entities", "issues")},
        "kinds": kinds.most_common(),
        "ledger": shelf.book.ledger(),
        "newest": newest,
    }
