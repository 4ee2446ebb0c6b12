"""Deciding: are two names one body, is a claim rightly read. A decision is on disk before the page says so."""

from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Form, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from ronghe.analyse.amounts import Language
from ronghe.analyse.ledger import Ledger
from ronghe.export.figures import interval_words
from ronghe.export.labels import measure_label
from ronghe.model.pair import Pair
from ronghe.web.access import ShelfOf
from ronghe.web.correction import change_of
from ronghe.web.look import REVIEWER_COOKIE, SAID_COOKIE, language_of, render, reviewer_of
from ronghe.web.shelf import Shelf
from ronghe.web.words import words
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
    """The pair that matters most, evidence side by side; ``at`` passes over so many.

    Reviewers with different names get different pairs.
    """
    queue = shelf.book.review()
    pairs = queue.pairs()
    at = min(at, max(0, len(pairs) - 1))
    who = reviewer_of(request)
    free = None if who is None else queue.free(pairs, who, at)
    at = at if free is None else free
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
    request: Request,
    shelf: ShelfOf,
    writer: Writer,
    left: Key,
    right: Key,
    verdict: Annotated[Literal["same", "different", "unsure"], Form()],
    reason: Reason = "",
    at: Annotated[int, Form(ge=0, le=1_000_000)] = 0,
    back: Back = "",
) -> Response:
    """Write the answer down, make it count, go on to the next pair or back to the page that asked."""
    before = shelf.known_ledger()
    shelf.book.review().decide(_pair(shelf, left, right), verdict, writer, reason.strip())
    said = moved(shelf, language_of(request), before, shelf.apply())
    return remembering(_ours(back) or (f"/review?at={at}" if at else "/review"), writer, said)


@router.post("/review/undo")
def undo(shelf: ShelfOf, writer: Writer) -> Response:
    """Take back the reviewer's latest judgement."""
    if shelf.book.review().undo(writer) is not None:
        shelf.apply()
    return remembering("/review", writer)


@router.post("/claims/{claim_id}/judge")
def judge(
    request: Request,
    shelf: ShelfOf,
    writer: Writer,
    claim_id: str,
    verdict: Annotated[Literal["accept", "reject", "correct"], Form()],
    reason: Reason = "",
    value: Annotated[str, Form(max_length=400)] = "",
    measure: Annotated[str, Form(max_length=20)] = "",
    back: Back = "/",
) -> Response:
    """Accept, reject or correct a claim, then return to where the reader was."""
    before = shelf.known_ledger()
    queue = shelf.book.review()
    if verdict == "correct":
        with shelf.atlas() as atlas:
            known = atlas.claim(claim_id)
        if known is None:
            raise HTTPException(404, "the map no longer holds this claim")
        queue.correct(claim_id, change_of(known.claim, value, measure), writer, reason.strip())
    else:
        queue.judge(claim_id, verdict, writer, reason.strip())
    said = moved(shelf, language_of(request), before, shelf.apply())
    return remembering(_ours(back) or "/", writer, said)


def moved(shelf: Shelf, language: Language, before: Ledger | None, done: bool) -> str:
    """What a decision changed, in words: the total before and after it, where both are known."""
    if not done:
        return words("review.written", language)
    if before is None or before.total is None:
        return words("review.counts", language)
    after = shelf.ledger(before.total.measure).total
    was, now = (interval_words(one.yuan, language) if one else "—" for one in (before.total, after))
    label = measure_label(before.total.measure, language)
    return words("review.stays" if was == now else "review.moved", language, measure=label, was=was, now=now)


def _ours(path: str) -> str:
    """The path where it is one of this server, else nothing."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) else ""


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


def remembering(path: str, writer: str, said: str = "") -> Response:
    """Lead on to a page of ours, which says ``said``, and remember under which name this browser decides."""
    response = RedirectResponse(path, status_code=303)
    if said:
        response.set_cookie(SAID_COOKIE, quote(said), max_age=60, samesite="strict", httponly=True)
    response.set_cookie(REVIEWER_COOKIE, quote(writer), max_age=_YEAR, samesite="strict", httponly=True)
    return response
