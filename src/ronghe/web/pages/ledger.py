"""The ledger of funds: sorted, filtered, with a total of one measure, what it rests on, and its files."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from ronghe.analyse.amounts import Language
from ronghe.analyse.figure import MEASURES, Support
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.narrow import narrowed
from ronghe.analyse.rows import Row
from ronghe.analyse.totals import Part, figure_for
from ronghe.export.total_words import total_lines
from ronghe.web.access import ShelfOf
from ronghe.web.dear import without
from ronghe.web.look import language_of, render
from ronghe.web.shelf import Shelf

router = APIRouter()
LEVELS = ("national", "provincial", "municipal", "county", "corporate")
_PAGE = 50
_MOST_CHOICES = 200
"""Places up to which they are chosen from a list; of more a reader types a part and picks."""
_OFFERED = 40
_FEW = 500
"""Parts of a total up to which it is shown at once without each of its sources."""
Form = Literal["csv", "figures", "xlsx", "md", "html"]
_KINDS = {
    "csv": "text/csv; charset=utf-8",
    "figures": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader chose; empty words choose nothing, and no fund means all that fit."""

    measure: str = ""
    level: str = ""
    place: str = ""
    year: str = ""
    fund: tuple[str, ...] = ()

    @property
    def all(self) -> bool:
        """Whether no fund is left out."""
        return not (self.level or self.place or self.year or self.fund)

    def fits(self, row: Row, bearing: Collection[str]) -> bool:
        """Whether a fund is to be shown; ``bearing`` are the ids of the places that bear the name asked for."""
        levels = {fact.text for fact in row.level}
        places = {self.place if fact.entity in bearing else fact.text for fact in row.places}
        years = {fact.text[:4] for fact in row.established}
        chosen = ((self.level, levels), (self.place, places), (self.year, years))
        return (not self.fund or row.entity in self.fund) and all(not asked or asked in said for asked, said in chosen)


def _wanted(
    measure: Annotated[str, Query(max_length=20)] = "",
    level: Annotated[str, Query(max_length=40)] = "",
    place: Annotated[str, Query(max_length=80)] = "",
    year: Annotated[str, Query(max_length=10)] = "",
    fund: Annotated[list[str] | None, Query(max_length=500)] = None,
) -> Wanted:
    return Wanted(measure, level, place, year, tuple(sorted(fund or ())))


Choice = Annotated[Wanted, Depends(_wanted)]


@router.get("/ledger")
def ledger(
    request: Request,
    shelf: ShelfOf,
    wanted: Choice,
    sort: Annotated[str, Query(max_length=20)] = "",
    start: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> Response:
    """One row a fund."""
    whole, book = shelf.ledger(wanted.measure), _chosen(shelf, wanted)
    rows = _sorted(shelf, book, sort)[start : start + _PAGE]
    full = shelf.book.fund_rows(row.entity for row in rows)
    values: dict[str, Any] = {
        "whole": whole,
        "book": book,
        "rows": [full[row.entity] for row in rows if row.entity in full],  # one may just have become part of another
        "measures_shown": list(dict.fromkeys(one.measure for one in book.columns)),
        "start": start,
        "page": _PAGE,
        "wanted": wanted,
        "choices": _choices(shelf, whole),
        "most": _MOST_CHOICES,
        "lines": _lines(shelf, book, language_of(request)),
    }
    return render(request, "ledger.html", **values)


@router.get("/ledger/places")
def places(request: Request, shelf: ShelfOf, place: Annotated[str, Query(max_length=80)] = "") -> Response:
    """Places with these letters in their name, those that begin with them first, as options of the filter."""
    asked = place.strip().casefold()
    found = [one for one in _choices(shelf, shelf.ledger())["place"] if asked in one.casefold()]
    found.sort(key=lambda one: not one.casefold().startswith(asked))
    return render(request, "places.html", places=found[:_OFFERED])


@router.get("/ledger/rests")
def rests(
    request: Request,
    shelf: ShelfOf,
    wanted: Choice,
    start: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
    sources: Annotated[bool, Query()] = False,
) -> Response:
    """What the chosen total rests on: its parts with their sentences, and the total without each of its sources.

    Of many parts the latter takes long, and is worked out when it is asked for.
    """
    book = _chosen(shelf, wanted)
    parts = book.total.parts if book.total else ()
    few = len(parts) <= _FEW
    funds = None if wanted.all else frozenset(row.entity for row in book.rows)
    found = None
    if parts and (few or sources):
        found = shelf.kept(("without", wanted), lambda: shelf.aside(without, book.measure or "", funds))
    values: dict[str, Any] = {
        "parts": _opened(shelf, book, parts[start : start + _PAGE]),
        "count": len(parts),
        "start": start,
        "page": _PAGE,
        "whole": book.total,
        "found": found,
        "ask": parts and found is None,
    }
    return render(request, "rests.html", **values, lines=_lines(shelf, book, language_of(request)))


def _opened(shelf: Shelf, book: Ledger, parts: Sequence[Part]) -> list[tuple[Part, tuple[Support, ...]]]:
    """Parts with every claim that they rest on."""
    rows = shelf.book.fund_rows(part.entity for part in parts)
    cells = ((part, figure_for(rows[part.entity].cells, book.measure or "")) for part in parts if part.entity in rows)
    return [(part, cell.preferred.supports) for part, cell in cells if cell is not None]


@router.get("/ledger/table.{form}")
def table(request: Request, shelf: ShelfOf, wanted: Choice, form: Form) -> Response:
    """The same rows as a file: tables, a workbook, Markdown or HTML with footnotes."""
    data = _written(shelf, shelf.book.evidenced(_chosen(shelf, wanted)), form, language_of(request))
    name = "figures.csv" if form == "figures" else f"ledger.{form}"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=_KINDS[form], headers=headers)


def _chosen(shelf: Shelf, wanted: Wanted) -> Ledger:
    """The ledger of the funds that fit, with totals of these."""
    whole = shelf.ledger(wanted.measure)
    if wanted.all:
        return whole

    def narrow(whole: Ledger) -> Ledger:
        with shelf.atlas() as atlas:
            bearing = {one.id for one in atlas.named(wanted.place)} if wanted.place else set()
            funds = [row.entity for row in whole.rows if wanted.fits(row, bearing)]
            return narrowed(whole, funds, atlas, shelf.book.settings.rates)

    return shelf.follows(whole, ("narrowed", wanted, shelf.edition()), narrow)


def _lines(shelf: Shelf, book: Ledger, language: Language) -> list[str]:
    """The chosen total in words."""
    return shelf.follows(book, ("lines", language), lambda book: total_lines(book, language=language))


def _written(shelf: Shelf, book: Ledger, form: Form, language: Language) -> bytes:
    from ronghe.export.ledger_csv import figures_csv, ledger_csv
    from ronghe.export.ledger_html import ledger_html
    from ronghe.export.ledger_markdown import ledger_markdown
    from ronghe.export.ledger_xlsx import ledger_xlsx
    from ronghe.lens.report import report_template

    match form:
        case "xlsx":
            return ledger_xlsx(book, language)
        case "csv":
            return ledger_csv(book, language).encode("utf-8-sig", "replace")
        case "figures":
            return figures_csv(book).encode("utf-8-sig", "replace")
        case "md":
            return ledger_markdown(book, language).encode("utf-8", "replace")
        case "html":
            return ledger_html(book, report_template(shelf.book.settings.lens), language).encode("utf-8", "replace")


def _sorted(shelf: Shelf, book: Ledger, sort: str) -> Sequence[Row]:
    """The rows in the order asked for; an unknown one is the ledger's own."""
    order = _order(sort)
    if order is None:
        return book.rows
    return shelf.follows(book, ("sorted", sort), lambda book: sorted(book.rows, key=order))


def _order(sort: str) -> Any:
    """A sort key, None for an unknown one."""
    if sort == "name":
        return lambda row: (row.name, row.entity)
    if sort == "founded":
        return lambda row: (row.established[0].text if row.established else "9999", row.entity)
    if sort == "sources":
        return lambda row: (-len(row.documents), row.entity)
    if sort in MEASURES:
        return lambda row: (-_figure(row, sort), row.entity)
    return None


def _figure(row: Row, measure: str) -> Decimal:
    sums = [cell.preferred.yuan.low for cell in row.cells if cell.column.measure == measure and cell.preferred.yuan]
    return max(sums, default=Decimal(-1))


def _choices(shelf: Shelf, book: Ledger) -> dict[str, list[str]]:
    """What each filter can be set to."""

    def made(book: Ledger) -> dict[str, list[str]]:
        return {
            "measure": [one.measure for one in book.totals],
            "level": [level for level in LEVELS if any(fact.text == level for row in book.rows for fact in row.level)],
            "place": sorted({fact.text for row in book.rows for fact in row.places}),
            "year": sorted({fact.text[:4] for row in book.rows for fact in row.established}),
        }

    return shelf.follows(book, ("choices",), made)
