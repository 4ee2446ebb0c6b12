"""Deciding: are two names one body, is a claim rightly read. A decision is on disk before the page says so."""

from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Form, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from ronghe.model.pair import Pair
from ronghe.web.access import ShelfOf
from ronghe.web.look import REVIEWER_COOKIE, render
from ronghe.web.shelf import Shelf
from ronghe.web.writing import Writer

router = APIRouter()
_CLAIMS = 6
_WAITING = 30
_YEAR = 31_536_000
Key = Annotated[str, Form(max_length=400)]
Reason = Annotated[str, Form(max_length=2_000)]
Back = Annotated[str, Form(max_length=2_000)]


@router.get("/review")
def review(request: Request, shelf: ShelfOf, at: Annotated[int, Query(ge=0, le=1_000_000)] = 0) -> Response:
    """The pair that matters most, evidence side by side; ``at`` passes over so many."""
    queue = shelf.book.review()
    pairs = queue.pairs()
    at = min(at, max(0, len(pairs) - 1))
    values: dict[str, Any] = {
        "pairs": pairs[at + 1 : at + 1 + _WAITING],
        "waiting": len(pairs),
        "at": at,
        "question": None,
    }
    if pairs:
        values["question"] = queue.question(pairs[at])
    return render(request, "review.html", **values, most=_CLAIMS, building=shelf.building, judged=_judged(shelf))


@router.post("/review")
def decide(
    shelf: ShelfOf,
    writer: Writer,
    left: Key,
    right: Key,
    verdict: Annotated[Literal["same", "different", "unsure"], Form()],
    reason: Reason = "",
    at: Annotated[int, Form(ge=0, le=1_000_000)] = 0,
) -> Response:
    """Write the answer down, make it count, go on to the next pair."""
    shelf.book.review().decide(_pair(shelf, left, right), verdict, writer, reason.strip())
    shelf.apply()
    return remembering(f"/review?at={at}" if at else "/review", writer)


@router.post("/review/undo")
def undo(shelf: ShelfOf, writer: Writer) -> Response:
    """Take back the reviewer's latest judgement."""
    if shelf.book.review().undo(writer) is not None:
        shelf.apply()
    return remembering("/review", writer)


@router.post("/claims/{claim_id}/judge")
def judge(
    shelf: ShelfOf,
    writer: Writer,
    claim_id: str,
    verdict: Annotated[Literal["accept", "reject"], Form()],
    reason: Reason = "",
    back: Back = "/",
) -> Response:
    """Accept or reject a claim, then return to where the reader was."""
    shelf.book.review().judge(claim_id, verdict, writer, reason.strip())
    shelf.apply()
    return remembering(back if back.startswith("/") and not back.startswith("//") else "/", writer)


def _pair(shelf: Shelf, left: str, right: str) -> Pair:
    with shelf.atlas() as atlas:
        found = next((one for one in atlas.pairs() if (one.left, one.right) == (left, right)), None)
    if found is None:
        raise HTTPException(409, "the map no longer asks this question; open the next one")
    return found


def _judged(shelf: Shelf) -> list[Any]:
    """The latest judgements, newest first."""
    from ronghe.store.judgements import read_judgements

    return list(reversed(read_judgements(shelf.book.folder.judgements).standing[-8:]))


def remembering(path: str, writer: str) -> Response:
    """Lead on to a page of ours, and remember under which name this browser decides."""
    response = RedirectResponse(path, status_code=303)
    response.set_cookie(REVIEWER_COOKIE, quote(writer), max_age=_YEAR, samesite="strict", httponly=True)
    return response
