"""Answers: ledger, conflicts, checks, ties, indicators, search."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query

from ronghe.analyse.conflicts.page import Window
from ronghe.shown import MOST
from ronghe.web.access import FinderOf, ShelfOf
from ronghe.web.api.common import ERRORS, Json, Lang, Limit, Name, Start
from ronghe.web.pages.gaps import gaps_of
from ronghe.web.pages.indicators import indicators_of
from ronghe.web.pages.network import MAIN, Wanted, pictured

router = APIRouter(prefix="/api", tags=["answers"], responses=ERRORS)


@router.get("/ledger")
def ledger(
    shelf: ShelfOf,
    measure: Annotated[str | None, Query(max_length=20, description="A measure of money.")] = None,
    start: Start = 0,
    limit: Limit = 50,
) -> Json:
    """Rows of funds, figures by measure and phase, and totals of one measure each: ``count`` funds in all.

    The totals are of the whole ledger and name its parts; rows come a page at a time.
    """
    book = shelf.ledger(measure or "")
    shown = [row.entity for row in book.rows[start : start + limit]]
    rows = shelf.book.fund_rows(shown)
    page = replace(book, rows=tuple(rows[one] for one in shown))
    return {**page.as_json(), "count": len(book.rows), "rejected": book.rejected}


@router.get("/conflicts")
def conflicts(shelf: ShelfOf, lang: Lang = "en", start: Start = 0, limit: Limit = 50) -> Json:
    """Claims that exclude each other, open ones first, by how much they move a total."""
    page = shelf.book.conflict_page(Window(start, limit), lang)
    shown = [one.as_json() for one in page.conflicts]
    return {"record": "conflicts", "count": page.count, "conflicts": shown}


@router.get("/gaps")
def gaps(shelf: ShelfOf, start: Start = 0, limit: Limit = 50) -> Json:
    """What is stated of funds' money and what came of it, over time: funds of which two stages can be compared."""
    found, count = gaps_of(shelf, start, limit)
    return {"record": "fund_gaps", "count": count, "gaps": [one.as_json() for one in found]}


@router.get("/checks")
def checks(shelf: ShelfOf) -> Json:
    """Stated totals against their rows, and slips in names and acronyms."""
    found = shelf.kept(("checks",), shelf.book.check)
    return {"record": "checks", "checks": [one.as_json() for one in found]}


@router.get("/ties")
def ties(shelf: ShelfOf, name: Name, wanted: Wanted) -> Json:
    """Whom a body is tied to, since when, with the sentence behind each tie."""
    return shelf.book.ties(name, wanted).as_json()


@router.get("/path")
def path(shelf: ShelfOf, a: Name, b: Name, wanted: Wanted, most: Annotated[int, Query(ge=1, le=20)] = 3) -> Json:
    """How two bodies are tied: the shortest paths, each a chain of quotes."""
    return shelf.book.paths(a, b, wanted, most).as_json()


@router.get("/place")
def place(shelf: ShelfOf, name: Name) -> Json:
    """What a place or zone holds, with whom, since when."""
    return shelf.book.place(name).as_json()


@router.get("/network")
def network(
    shelf: ShelfOf,
    wanted: Wanted,
    about: Annotated[str, Query(max_length=200, description="A body; its surroundings are given.")] = "",
    most: Annotated[int, Query(ge=1, le=MOST)] = MAIN,
) -> Json:
    """The main bodies with the links among them, or the surroundings of one."""
    return pictured(shelf, wanted, about, most)


@router.get("/indicators")
def indicators(shelf: ShelfOf, name: Annotated[str | None, Query(max_length=60)] = None) -> Json:
    """Indicators with their values, intervals and caveats."""
    found = indicators_of(shelf, name)
    return {"record": "indicators", "indicators": [one.as_json() for one in found]}


@router.get("/search")
def search(
    shelf: ShelfOf,
    finder: FinderOf,
    q: Annotated[str, Query(min_length=1, max_length=200)],
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Json:
    """Names and documents that hold every word, of two characters too; ``alike``: like names in either script."""
    names = finder.names(None)
    with shelf.atlas() as atlas:
        entities = [one.as_json() for one in atlas.find(q)[:limit]]
        hits = [
            {"document": hit.document, "title": hit.title, "quote": hit.quote, "start": hit.start}
            for hit in atlas.search(q, limit)
        ]
        known = {one["id"] for one in entities}
        near = names.near(atlas, q)[:limit] if names else []
    alike = [{**one.entity.as_json(), "score": one.score} for one in near if one.entity.id not in known]
    return {"record": "search", "entities": entities, "alike": alike, "documents": hits}
