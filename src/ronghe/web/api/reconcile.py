"""The W3C Reconciliation Service API 0.2, by which OpenRefine matches a column of names against the casebook.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/ : a manifest, batches of queries as a
form field or parameter, suggestions for entities, and previews. Types are the kinds of the vocabulary.
"""

import json
from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from ronghe.model import Entity
from ronghe.model.vocabulary import vocabulary
from ronghe.store.view import Atlas
from ronghe.web.access import FinderOf, ShelfOf
from ronghe.web.api.common import ERRORS, Json
from ronghe.web.look import render
from ronghe.web.names import NameFinder, Names
from ronghe.web.shelf import Shelf

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


def _readable_here(request: Request, response: Response) -> None:
    """Let pages of this machine read the answer: OpenRefine's own asks for the manifest and for suggestions.

    It is at another port, so that the browser counts it as another site; the pages of other hosts may read nothing.
    """
    origin = request.headers.get("origin", "")
    if urlsplit(origin).hostname in _HERE:
        response.headers["access-control-allow-origin"] = origin
    response.headers["vary"] = "Origin"


router = APIRouter(
    prefix="/api/reconcile", tags=["reconciliation"], responses=ERRORS, dependencies=[Depends(_readable_here)]
)
_MOST_QUERIES, _MOST_RESULTS, _LONGEST = 100, 20, 400
_SURE, _NEVER_SURE = 100.0, 99.0
"""Scores of an entity that bears the name, and the highest of one whose name is only alike."""


@router.get("")
def manifest(
    request: Request,
    shelf: ShelfOf,
    finder: FinderOf,
    queries: Annotated[str | None, Query(max_length=200_000)] = None,
) -> Json:
    """The service manifest; with ``queries`` the answers to them."""
    if queries is not None:
        return _answers(shelf, finder, queries)
    base = str(request.base_url).rstrip("/")
    kinds = [{"id": kind, "name": kind} for kind in sorted(vocabulary().kinds)]
    return {
        "versions": ["0.2"],
        "name": f"Ronghe: {shelf.book.path.resolve().name}",
        "identifierSpace": f"{base}/entities/",
        "schemaSpace": f"{base}/api/reconcile/types/",
        "defaultTypes": kinds,
        "view": {"url": f"{base}/entities/{{{{id}}}}"},
        "preview": {"url": f"{base}/api/reconcile/preview?id={{{{id}}}}", "width": 420, "height": 240},
        "suggest": {"entity": {"service_url": base, "service_path": "/api/reconcile/suggest"}},
    }


@router.post("")
def reconcile(shelf: ShelfOf, finder: FinderOf, queries: Annotated[str, Form(max_length=200_000)]) -> Json:
    """Answers to a batch: for each query candidates with a score to 100; ``match`` where there is no doubt."""
    return _answers(shelf, finder, queries)


@router.get("/suggest")
def suggest(
    shelf: ShelfOf,
    prefix: Annotated[str, Query(max_length=200)] = "",
    cursor: Annotated[int, Query(ge=0, le=100_000)] = 0,
) -> Json:
    """Entities whose names hold what was typed."""
    with shelf.atlas() as atlas:
        found = atlas.find(prefix)[cursor : cursor + _MOST_RESULTS] if prefix.strip() else []
    return {
        "result": [
            {"id": one.id, "name": one.name, "description": " · ".join(one.names[1:4]), "notable": [_type(one)]}
            for one in found
        ]
    }


@router.get("/preview")
def preview(request: Request, shelf: ShelfOf, id: Annotated[str, Query(max_length=64)]) -> Response:  # noqa: A002 - the parameter's name in the standard
    """A small page on an entity, for a frame of the client's."""
    with shelf.atlas() as atlas:
        known = atlas.entity(id)
    if known is None:
        raise HTTPException(404, "nothing has this id")
    claims = shelf.book.show(known.id).claims
    response = render(request, "preview.html", entity=known, claims=claims[:5], count=len(claims))
    response.headers["content-security-policy"] = "default-src 'none'; style-src 'self'; frame-ancestors *"
    response.headers["x-frame-options"] = "ALLOWALL"
    return response


def _answers(shelf: Shelf, finder: NameFinder, batch: str) -> Json:
    try:
        asked = json.loads(batch)
    except ValueError as error:
        raise HTTPException(400, "queries is no JSON") from error
    if not isinstance(asked, dict) or not all(isinstance(one, dict) for one in asked.values()):
        raise HTTPException(400, "queries is an object of queries, each an object")
    if len(asked) > _MOST_QUERIES:
        raise HTTPException(400, f"a batch may hold {_MOST_QUERIES} queries")
    names = finder.names(None, newest=True)
    with shelf.atlas() as atlas:
        return {key: {"result": _candidates(atlas, names, one)} for key, one in asked.items()}


def _candidates(atlas: Atlas, names: Names | None, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    name, kind, limit = asked.get("query"), asked.get("type"), asked.get("limit", 5)
    if isinstance(kind, Mapping):
        kind = kind.get("id")
    kinds = (
        {kind}
        if isinstance(kind, str)
        else {one for one in kind if isinstance(one, str)}
        if isinstance(kind, list)
        else set()
    )
    if not isinstance(name, str) or not name.strip() or len(name) > _LONGEST:
        return []
    most = min(max(limit, 1), _MOST_RESULTS) if isinstance(limit, int) else 5
    near = names.near(atlas, name, kinds) if names else []
    scores = {one.entity.id: (min(_NEVER_SURE, 100 * one.score), one.entity) for one in near}
    scores |= {one.id: (_SURE, one) for one in atlas.named(name) if not kinds or one.kind in kinds}
    scored = sorted(scores.values(), key=lambda pair: (-pair[0], pair[1].id))
    alone = sum(1 for score, _ in scored if score == _SURE) == 1
    return [
        {
            "id": one.id,
            "name": one.name,
            "description": " · ".join(one.names[1:4]),
            "type": [_type(one)],
            "score": round(score, 1),
            "match": alone and score == _SURE,
        }
        for score, one in scored[:most]
    ]


def _type(entity: Entity) -> dict[str, str]:
    return {"id": entity.kind, "name": entity.kind}
