"""Records: the casebook as a whole, entities, claims, documents, and what was not read."""

from collections.abc import Iterable
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse

from ronghe.model import Entity
from ronghe.model.vocabulary import vocabulary
from ronghe.store.view import StoredClaim
from ronghe.version import VERSION
from ronghe.web.access import ShelfOf
from ronghe.web.api.common import ERRORS, Id, Json, Limit, Start

router = APIRouter(prefix="/api", tags=["records"], responses=ERRORS)
_PATIENCE = 30.0
"""Seconds that an answer may wait for a build."""


@router.get("/casebook")
def casebook(
    shelf: ShelfOf,
    settled: Annotated[bool, Query(description="Answer once what was judged counts, or after half a minute.")] = False,
) -> Json:
    """What the casebook holds, and which version made the map."""
    done = shelf.settled(_PATIENCE if settled else 0.0)
    with shelf.atlas() as atlas:
        counts = atlas.meta()
    return {
        "record": "casebook",
        "name": shelf.book.path.resolve().name,
        **{name: int(counts.get(name, 0)) for name in ("documents", "claims", "entities", "issues")},
        "version": VERSION,
        "state": counts.get("state", ""),
        "settled": done,
    }


@router.get("/entities")
def entities(
    shelf: ShelfOf,
    q: Annotated[str, Query(max_length=200, description="Words of a name.")] = "",
    kind: Annotated[str | None, Query(max_length=20, description="One kind of the vocabulary.")] = None,
    start: Start = 0,
    limit: Limit = 50,
) -> Json:
    """Entities by name: those that bear it first, then those whose names hold its words; without words all."""
    if kind is not None and kind not in vocabulary().kinds:
        raise HTTPException(400, f"no such kind: {kind}; one of {', '.join(sorted(vocabulary().kinds))}")
    with shelf.atlas() as atlas:
        found: Iterable[Entity] = atlas.entities(kind)
        if q.strip():
            found = (one for one in atlas.find(q) if kind is None or one.kind == kind)
        return {"record": "entities", "entities": [one.as_json() for one in islice(found, start, start + limit)]}


@router.get("/entities/{entity_id}")
def entity(shelf: ShelfOf, entity_id: Id) -> Json:
    """One entity with its claims, their sentences and documents; an id that was forwarded gives the one it is now."""
    with shelf.atlas() as atlas:
        known = atlas.entity(entity_id)
    if known is None:
        raise HTTPException(404, "nothing has this id")
    return shelf.book.show(known.id).as_json()


@router.get("/claims")
def claims(
    shelf: ShelfOf,
    predicate: Annotated[str | None, Query(max_length=30)] = None,
    subject: Annotated[str | None, Query(max_length=64, description="An entity id.")] = None,
    object: Annotated[str | None, Query(max_length=64, description="An entity id.")] = None,  # noqa: A002 - the field's name in the contract
    document: Annotated[str | None, Query(max_length=300)] = None,
    start: Start = 0,
    limit: Limit = 50,
) -> Json:
    """Claims that fit every filter given, in the order of documents and their text."""
    with shelf.atlas() as atlas:
        found = atlas.claims(predicate=predicate, subject=subject, object=object, document=document)
        return {"record": "claims", "claims": [_claim(one) for one in islice(found, start, start + limit)]}


@router.get("/claims/{claim_id}")
def claim(shelf: ShelfOf, claim_id: Id) -> Json:
    """One claim with its sentence, the entities at its ends and what was judged."""
    with shelf.atlas() as atlas:
        known = atlas.claim(claim_id)
    if known is None:
        raise HTTPException(404, "no claim has this id")
    return _claim(known)


def _claim(one: StoredClaim) -> Json:
    bound = {"subject_entity": one.subject, "object_entity": one.object, "verdict": one.verdict}
    return {**one.claim.as_json(), **bound}


@router.get("/documents")
def documents(shelf: ShelfOf, start: Start = 0, limit: Limit = 50) -> Json:
    """Documents in the order of reading, without their texts."""
    with shelf.atlas() as atlas:
        found = [one.as_json() for one in islice(atlas.documents(), start, start + limit)]
    return {"record": "documents", "documents": found}


@router.get("/documents/{document_id:path}/text", response_class=PlainTextResponse)
def text(shelf: ShelfOf, document_id: str) -> PlainTextResponse:
    """The text in which the spans of claims count."""
    with shelf.atlas() as atlas:
        if atlas.document(document_id) is None:
            raise HTTPException(404, "no document has this id")
        return PlainTextResponse(atlas.text(document_id))


@router.get("/documents/{document_id:path}")
def document(shelf: ShelfOf, document_id: str) -> Json:
    """One document with its claims and the names in it."""
    with shelf.atlas() as atlas:
        known = atlas.document(document_id)
        if known is None:
            raise HTTPException(404, "no document has this id")
        found = [_claim(one) for one in atlas.claims(document=known.id)]
        mentions = [one.as_json(known.id) for one in atlas.mentions(known.id)]
    return {"record": "document", **known.as_json(), "claims": found, "mentions": mentions}


@router.get("/issues")
def issues(shelf: ShelfOf, start: Start = 0, limit: Limit = 200) -> Json:
    """What was not read or decided, and why."""
    found = shelf.kept(("issues",), shelf.book.issues)
    return {"record": "issues", "issues": [one.as_json() for one in found[start : start + limit]]}
