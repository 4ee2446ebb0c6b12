"""The page of one entity: its names, what is said of it with every sentence, its ties, time and documents."""

from collections import defaultdict
from itertools import groupby
from typing import Any

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response

from ronghe.analyse.amounts import Language
from ronghe.analyse.conflicts.page import Window
from ronghe.analyse.rows import is_han
from ronghe.casebook import EntityPage
from ronghe.export.claims import source_words, value_words
from ronghe.export.ledger_sheets import Sheet
from ronghe.model import Entity, PartialDate
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
_MOST_QUESTIONS = 3
_MOST_CONFLICTS = 40
_POLICY = ("issued_by", "replaces", "replaced_by", "implements", "addresses", "obliges")
"""What a policy's page says first."""
_COLUMNS = (
    "claim", "predicate", "subject", "subject_id", "object", "object_id", "value", "qualifiers", "quote", "source",
    "document", "title", "publisher", "published", "confidence", "verdict",
)  # fmt: skip


@router.get("/entities/{entity_id}")
def entity(request: Request, shelf: ShelfOf, entity_id: str) -> Response:
    """The entity of an id; an id that was forwarded leads to the one it belongs to now."""
    page = _page(shelf, entity_id)
    if page.entity.id != entity_id:
        return RedirectResponse(entity_path(page.entity.id), status_code=301)
    language = language_of(request)
    conflicts = shelf.book.conflict_page(Window(0, _MOST_CONFLICTS), language, page.entity.id).conflicts
    return render(
        request,
        "entity.html",
        page=page,
        title=name_in(page.entity, language),
        special=_special(shelf, page),
        maybe=_maybe(shelf, page),
        groups=_groups(page),
        neighbours=_neighbours(page),
        moments=_moments(page),
        conflicts=conflicts,
        most=_MOST_CLAIMS,
    )


@router.get("/entities/{entity_id}/data.json")
def data(shelf: ShelfOf, entity_id: str) -> Response:
    """What the page shows, as JSON."""
    return JSONResponse(_page(shelf, entity_id).as_json())


@router.get("/entities/{entity_id}/data.csv")
def table(shelf: ShelfOf, entity_id: str) -> Response:
    """The page's claims, a row each, as CSV."""
    from ronghe.export.ledger_csv import sheet_csv

    page = _page(shelf, entity_id)
    data = sheet_csv(Sheet("claims", _COLUMNS, tuple(_row(page, one) for one in page.claims)))
    headers = {"content-disposition": f'attachment; filename="{page.entity.id}.csv"'}
    return Response(data.encode("utf-8-sig", "replace"), media_type="text/csv", headers=headers)


def _row(page: EntityPage, one: StoredClaim) -> tuple[str | float | None, ...]:
    claim, document = one.claim, page.documents.get(one.claim.document)
    ends = (claim.subject.name if claim.subject else None, claim.object.name if claim.object else None)
    value = None if claim.value is None else value_words(claim.value)
    more = "; ".join(f"{key}={said}" for key, said in claim.qualifiers.items() if isinstance(said, str | int))
    source = (document.title, document.publisher, str(document.published or "")) if document else (None, None, None)
    return (
        claim.id, claim.predicate, ends[0], one.subject, ends[1], one.object, value, more, claim.quote,
        source_words(claim, document), claim.document, *source, round(claim.confidence, 3), one.verdict,
    )  # fmt: skip


def name_in(entity: Entity, language: Language) -> str:
    """The entity's own name where it is in the language's script, else its longest name that is, else its own."""
    chinese = language == "zh"
    if is_han(entity.name) == chinese:
        return entity.name
    fitting = [name for name in entity.names if is_han(name) == chinese]
    return max(fitting, key=lambda name: (len(name), name), default=entity.name)


def _special(shelf: Shelf, page: EntityPage) -> dict[str, Any]:
    """What only pages of a kind have: a fund its row of the ledger, a place or zone its bodies, a policy its facts."""
    entity = page.entity
    if entity.kind == "Fund":
        book = shelf.ledger()
        row = shelf.book.fund_rows([entity.id]).get(entity.id)
        part = next((one for one in book.total.parts if one.entity == entity.id), None) if book.total else None
        return {"kind": "fund", "row": row, "part": part, "total": book.total, "measure": book.measure}
    if entity.kind in ("Place", "Zone"):
        return {"kind": "place", "held": shelf.kept(("place", entity.id), lambda: shelf.book.place(entity.id))}
    if entity.kind == "Policy":
        return {"kind": "policy", "facts": [(name, found) for name in _POLICY if (found := _facts(page, name))]}
    return {"kind": ""}


def _maybe(shelf: Shelf, page: EntityPage) -> list[dict[str, Any]]:
    """Entities that may be this one, with their row of the ledger where they are funds, and what is asked."""
    pairs = shelf.book.review().pairs(page.entity.id)[:_MOST_QUESTIONS]
    others = [pair.right_entity if pair.left_entity == page.entity.id else pair.left_entity for pair in pairs]
    rows = shelf.book.fund_rows(others) if others and page.entity.kind == "Fund" else {}
    with shelf.atlas() as atlas:
        found = [(pair, atlas.entity(other)) for pair, other in zip(pairs, others, strict=True)]
    return [
        {"pair": pair, "entity": other, "row": rows.get(other.id)}
        for pair, other in found
        if other is not None and other.id != page.entity.id
    ]


def _facts(page: EntityPage, name: str) -> list[tuple[StoredClaim, Entity | None]]:
    """Claims of a policy's predicate, each other end or value once; ``replaced_by`` reads ``replaces`` backwards."""
    backwards = name == "replaced_by"
    out: dict[str, tuple[StoredClaim, Entity | None]] = {}
    for one in page.claims:
        mine, other = (one.object, one.subject) if backwards else (one.subject, one.object)
        if one.claim.predicate != ("replaces" if backwards else name) or one.verdict == "rejected":
            continue
        if mine == page.entity.id:
            key = other or str(one.claim.value or one.claim.object or one.claim.quote)
            out.setdefault(key, (one, page.others.get(other) if other else None))
    return list(out.values())


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
