"""Decisions: the review queue, judgements of claims. Each is on disk before the answer says so."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from ronghe.web.access import ShelfOf
from ronghe.web.api.common import WRITE_ERRORS, Id, Json
from ronghe.web.guard import CSRF_HEADER, bearer_of, same_csrf

router = APIRouter(prefix="/api", tags=["decisions"], responses=WRITE_ERRORS)
_Who = Annotated[str, Field(min_length=1, max_length=120, pattern=r"\S")]
_Reason = Annotated[str, Field(max_length=2_000)]


class PairDecision(BaseModel):
    """An answer to one question of the queue; ``left`` and ``right`` as the queue gave them."""

    model_config = ConfigDict(extra="forbid")
    left: Annotated[str, Field(max_length=400)]
    right: Annotated[str, Field(max_length=400)]
    verdict: Literal["same", "different", "unsure"]
    who: _Who
    reason: _Reason = ""


class ClaimDecision(BaseModel):
    """Whether a claim is rightly read; with ``correct`` the ``change``, fields as they should be."""

    model_config = ConfigDict(extra="forbid")
    verdict: Literal["accept", "reject", "correct"]
    who: _Who
    reason: _Reason = ""
    change: dict[str, Any] | None = None


class Undo(BaseModel):
    """Whose latest judgement is taken back."""

    model_config = ConfigDict(extra="forbid")
    who: _Who


def _writable(request: Request) -> None:
    """A browser gives the forgery token; a program gives its bearer token, which no browser sends by itself."""
    if not (bearer_of(request) or same_csrf(request, request.headers.get(CSRF_HEADER))):
        raise HTTPException(403, "send the cookie ronghe_csrf and its value in the header X-CSRF-Token")


@router.get("/review")
def queue(shelf: ShelfOf, limit: Annotated[int, Query(ge=1, le=200)] = 20) -> Json:
    """Pairs that nobody has judged, the most urgent first, each with the evidence of both sides."""
    review = shelf.book.review()
    pairs = review.pairs()
    questions: list[dict[str, Any]] = [review.question(pair).as_json() for pair in pairs[:limit]]
    return {"record": "review", "waiting": len(pairs), "questions": questions}


@router.post("/review")
def decide(request: Request, shelf: ShelfOf, decision: PairDecision) -> Json:
    """Write an answer down. ``applied``: the map shows it already; else a build is at work."""
    _writable(request)
    with shelf.atlas() as atlas:
        pair = next((one for one in atlas.pairs() if (one.left, one.right) == (decision.left, decision.right)), None)
    if pair is None:
        raise HTTPException(409, "the map does not ask this question")
    written = shelf.book.review().decide(pair, decision.verdict, decision.who.strip(), decision.reason)
    return {"record": "judgement", **written.as_json(), "applied": shelf.apply()}


@router.post("/review/undo")
def undo(request: Request, shelf: ShelfOf, undo: Undo) -> Json:
    """Take back a person's latest judgement; ``judgement`` is null where none stands."""
    _writable(request)
    taken = shelf.book.review().undo(undo.who.strip())
    return {
        "record": "undo",
        "judgement": taken.as_json() if taken else None,
        "applied": shelf.apply() if taken else True,
    }


@router.post("/claims/{claim_id}/judge")
def judge(request: Request, shelf: ShelfOf, claim_id: Id, decision: ClaimDecision) -> Json:
    """Accept, reject or correct a claim."""
    _writable(request)
    with shelf.atlas() as atlas:
        if atlas.claim(claim_id) is None:
            raise HTTPException(404, "no claim has this id")
    queue, who = shelf.book.review(), decision.who.strip()
    if decision.verdict == "correct":
        written = queue.correct(claim_id, decision.change or {}, who, decision.reason)
    else:
        written = queue.judge(claim_id, decision.verdict, who, decision.reason)
    return {"record": "judgement", **written.as_json(), "applied": shelf.apply()}
