"""The first page: what the casebook holds, what its funds add up to, and where documents disagree."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from ronghe.analyse.amounts import Language
from ronghe.analyse.conflicts.page import Window
from ronghe.store.view import Atlas, StoredClaim, StoredDocument
from ronghe.web.access import ShelfOf
from ronghe.web.look import language_of, render
from ronghe.web.pages.charts import charts_of
from ronghe.web.shelf import Shelf

router = APIRouter()
_CONTESTED, _NEWEST = 5, 8
_OF_ONE = 2
"""Newest claims that one document may give, so that no single one fills the list."""
_LOOKED_AT = 60
"""Newest documents among which the newest claims are looked for."""
_PLAIN = frozenset({"alias", "identifier", "total"})
"""Predicates that are no news."""


@router.get("/")
def overview(request: Request, shelf: ShelfOf) -> Response:
    """The overview, its figures computed once a build."""
    return render(request, "overview.html", **overview_of(shelf, language_of(request)))


def overview_of(shelf: Shelf, language: Language) -> dict[str, Any]:
    """What the overview shows."""
    held = shelf.kept(("overview",), lambda: _held(shelf))
    page = shelf.book.conflict_page(Window(0, _CONTESTED), language)
    return {
        **held,
        "totals": shelf.sums(),
        "contested": [one for one in page.conflicts if not one.settled],
        "disputes": page.open,
        "charts": [chart for chart in charts_of(shelf, language).values() if chart.spec is not None],
    }


def _held(shelf: Shelf) -> dict[str, Any]:
    with shelf.atlas() as atlas:
        counts = atlas.meta()
        kinds = sorted(atlas.kinds().items(), key=lambda one: (-one[1], one[0]))
        documents = atlas.newest(_LOOKED_AT)
        newest = list(islice(_newest(atlas, documents), _NEWEST))
        ends = {end for one in newest for end in (one.subject, one.object) if end}
        others = {found.id: found for found in map(atlas.entity, sorted(ends)) if found}
    return {
        "name": shelf.book.path.resolve().name,
        "counts": {name: int(counts.get(name, 0)) for name in ("documents", "claims", "entities", "issues")},
        "kinds": kinds,
        "newest": newest,
        "others": others,
        "dated": {one.id: one for one in documents if one.id in {new.claim.document for new in newest}},
    }


def _newest(atlas: Atlas, documents: Sequence[StoredDocument]) -> Iterator[StoredClaim]:
    """The surest claims of the documents published last."""
    for document in documents:
        told = [one for one in atlas.claims(document=document.id) if one.verdict != "rejected"]
        news = [one for one in told if one.claim.predicate not in _PLAIN and one.claim.subject]
        news.sort(key=lambda one: (-one.claim.confidence, one.claim.span))
        seen: set[str] = set()
        for one in news:
            if len(seen) < _OF_ONE and one.claim.quote not in seen:
                seen.add(one.claim.quote)
                yield one
