"""What is stated of each fund's money and what came of it, over time."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from ronghe.analyse.gaps import STAGES, FundGaps, fund_gaps, telling
from ronghe.export.gap_words import gap_label, range_words
from ronghe.web.access import ShelfOf
from ronghe.web.look import language_of, render
from ronghe.web.shelf import Shelf

router = APIRouter()
_PAGE = 50


def gaps_of(shelf: Shelf, start: int, most: int) -> tuple[list[FundGaps], int]:
    """Funds of which two stages can be compared, in the order of the ledger: so many from that place on; how many."""
    whole = shelf.follows(
        shelf.ledger(),
        ("gaps",),
        lambda book: [row.entity for row in book.rows if row.cells and telling(fund_gaps(row))],
    )
    shown = whole[start : start + most]
    rows = shelf.book.fund_rows(shown) if shown else {}
    return [fund_gaps(rows[one]) for one in shown if one in rows], len(whole)


@router.get("/gaps")
def gaps(request: Request, shelf: ShelfOf, start: Annotated[int, Query(ge=0, le=10_000_000)] = 0) -> Response:
    """One section a fund, a row each day from which its figures are."""
    language = language_of(request)
    found, count = gaps_of(shelf, start, _PAGE)
    with shelf.atlas() as atlas:
        claims = {held.claim for one in found for moment in one.moments for held in moment.stages.values()}
        where = {one: known.claim.document for one in sorted(claims) if (known := atlas.claim(one))}
    return render(
        request,
        "gaps.html",
        gaps=found,
        where=where,
        stages=tuple(STAGES),
        start=start,
        page=_PAGE,
        found=count,
        gap_label=lambda step: gap_label(step, language),
        range_words=lambda yuan: range_words(yuan, language),
    )
