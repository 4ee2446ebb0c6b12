"""Documents: the list, the reader with every claim and name marked in place, and the original, inert."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response

from ronghe.store.archive import read_original
from ronghe.store.rows import DocumentFilter
from ronghe.store.view import Atlas, StoredDocument
from ronghe.web.access import ShelfOf
from ronghe.web.look import render
from ronghe.web.marked import marked, part_of

router = APIRouter()
_PAGE = 100
_MOST_PUBLISHERS = 300


@router.get("/documents")
def documents(
    request: Request,
    shelf: ShelfOf,
    q: Annotated[str, Query(max_length=200)] = "",
    publisher: Annotated[str, Query(max_length=200)] = "",
    language: Annotated[str, Query(max_length=20)] = "",
    start: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> Response:
    """Documents, newest first: all, or those of a publisher, a language, or with words in their title or origin."""
    wanted = DocumentFilter(tuple(q.casefold().split()), publisher, language)
    with shelf.atlas() as atlas:
        listed = atlas.newest(_PAGE, start, wanted)
        found = atlas.document_count(wanted)
        publishers, languages = atlas.publishers()[:_MOST_PUBLISHERS], atlas.languages()
    return render(
        request,
        "documents.html",
        documents=listed,
        start=start,
        found=found,
        page=_PAGE,
        q=q,
        publisher=publisher,
        language=language,
        choices={"publisher": publishers, "language": languages},
    )


@router.get("/documents/{document_id:path}/original")
def original(shelf: ShelfOf, document_id: str) -> Response:
    """The archived bytes, to be saved: a browser neither renders nor runs them here."""
    with shelf.atlas() as atlas:
        document = _document(atlas, document_id)
    data = read_original(shelf.book.folder.sources, document.source)
    name = document.origin.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1][-120:] or "original"
    safe = "".join(char if char.isascii() and (char.isalnum() or char in "._-") else "_" for char in name)
    headers = {"content-disposition": f'attachment; filename="{safe}"', "content-security-policy": "sandbox"}
    return Response(data, media_type="application/octet-stream", headers=headers)


@router.get("/documents/{document_id:path}/text")
def text(shelf: ShelfOf, document_id: str) -> Response:
    """The text that spans count in."""
    with shelf.atlas() as atlas:
        return PlainTextResponse(atlas.text(_document(atlas, document_id).id))


@router.get("/documents/{document_id:path}")
def document(
    request: Request,
    shelf: ShelfOf,
    document_id: str,
    claim: Annotated[str | None, Query(max_length=64)] = None,
    part: Annotated[int | None, Query(ge=1, le=1_000_000)] = None,
    pinyin: Annotated[bool, Query()] = False,
) -> Response:
    """The reader. ``claim`` opens the part of the text in which its sentence stands."""
    with shelf.atlas() as atlas:
        known = _document(atlas, document_id)
        body = atlas.text(known.id)
        claims = sorted(atlas.claims(document=known.id), key=lambda one: (one.claim.span, one.claim.predicate))
        at = next((one.claim.span.start for one in claims if one.claim.id == claim), 0)
        window = part_of(body, at, part)
        here = [one for one in claims if one.claim.span.start < window.end and one.claim.span.end > window.start]
        mentions = [one for one in atlas.mentions(known.id) if window.start <= one.span.start < window.end]
        ends = {end for one in here for end in (one.subject, one.object) if end}
        others = {found.id: found for found in map(atlas.entity, sorted(ends)) if found}
    lines = marked(body, window, here, mentions, known.pages)
    return render(
        request,
        "document.html",
        document=known,
        lines=lines,
        claims=here,
        others=others,
        window=window,
        chosen=claim,
        pinyin=pinyin,
    )


def _document(atlas: Atlas, document_id: str) -> StoredDocument:
    known = atlas.document(document_id)
    if known is None:
        raise HTTPException(404, "the casebook holds no such document")
    return known
