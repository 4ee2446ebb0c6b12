"""The ledger of funds: sorted, filtered, with a total of one measure and what it rests on."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from ronghe.analyse.figure import MEASURES
from ronghe.analyse.ledger import Ledger, LedgerOptions
from ronghe.analyse.rows import Row
from ronghe.export.total_words import total_lines
from ronghe.web.access import ShelfOf
from ronghe.web.look import language_of, render

router = APIRouter()
LEVELS = ("national", "provincial", "municipal", "county", "corporate")
_PAGE = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader chose; empty words choose nothing."""

    level: str = ""
    place: str = ""
    year: str = ""
    sort: str = ""

    def fits(self, row: Row) -> bool:
        """Whether a fund is to be shown."""
        levels = {fact.text for fact in row.level}
        places = {fact.text for fact in row.places}
        years = {fact.text[:4] for fact in row.established}
        return all(
            not asked or asked in said
            for asked, said in ((self.level, levels), (self.place, places), (self.year, years))
        )


@router.get("/ledger")
def ledger(
    request: Request,
    shelf: ShelfOf,
    measure: Annotated[str | None, Query(max_length=20)] = None,
    level: Annotated[str, Query(max_length=40)] = "",
    place: Annotated[str, Query(max_length=80)] = "",
    year: Annotated[str, Query(max_length=10)] = "",
    sort: Annotated[str, Query(max_length=20)] = "",
    start: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> Response:
    """One row a fund."""
    book = shelf.kept(("ledger", measure or ""), lambda: shelf.book.ledger(LedgerOptions(measure=measure or None)))
    wanted = Wanted(level, place, year, sort)
    rows = sorted((row for row in book.rows if wanted.fits(row)), key=_order(wanted.sort))
    values: dict[str, Any] = {
        "book": book,
        "rows": rows[start : start + _PAGE],
        "start": start,
        "page": _PAGE,
        "found": len(rows),
        "wanted": wanted,
        "choices": _choices(book),
        "lines": total_lines(book, language=language_of(request)),
    }
    return render(request, "ledger.html", **values)


def _order(sort: str) -> Any:
    """A sort key; "" keeps the ledger's own order, by the figure of the chosen measure."""
    if sort == "name":
        return lambda row: (row.name, row.entity)
    if sort == "founded":
        return lambda row: (row.established[0].text if row.established else "9999", row.entity)
    if sort == "sources":
        return lambda row: (-len(row.documents), row.entity)
    if sort in MEASURES:
        return lambda row: (-_figure(row, sort), row.entity)
    return lambda _row: 0


def _figure(row: Row, measure: str) -> Decimal:
    sums = [cell.preferred.yuan.low for cell in row.cells if cell.column.measure == measure and cell.preferred.yuan]
    return max(sums, default=Decimal(-1))


def _choices(book: Ledger) -> dict[str, list[str]]:
    return {
        "measure": [one.measure for one in book.totals],
        "level": [level for level in LEVELS if any(fact.text == level for row in book.rows for fact in row.level)],
        "place": sorted({fact.text for row in book.rows for fact in row.places}),
        "year": sorted({fact.text[:4] for row in book.rows for fact in row.established}),
    }
