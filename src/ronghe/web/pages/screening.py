"""Screening: paste or upload names, read explained matches, clear or confirm with a reason, take the log along."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Request, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import Response

from ronghe.errors import UsageError
from ronghe.screen.desk import Desk, Options, Screening, edition_day
from ronghe.web.access import ShelfOf
from ronghe.web.look import render
from ronghe.web.pages.review import Reason, remembering
from ronghe.web.writing import Writer

router = APIRouter()
_RUNS, _SHOWN = 20, 500
_MOST_CUSTOMERS = 20_000
FORMS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}


@router.get("/screening")
def desk(request: Request, shelf: ShelfOf) -> Response:
    """The form, the lists that are there, and earlier runs."""
    return _desk(request, shelf.book.screening())


def _desk(request: Request, screening: Desk, status: int = 200, trouble: str | None = None) -> Response:
    runs = list(reversed(list(screening.log().runs.values())))
    lists = screening.lists.editions
    return render(request, "screening.html", status, lists=lists, runs=runs[:_RUNS], trouble=trouble)


@router.post("/screening")
def screen(
    request: Request,
    shelf: ShelfOf,
    writer: Writer,
    names: Annotated[str, Form(max_length=1_000_000)] = "",
    file: UploadFile | None = None,
    against: Annotated[list[Literal["lists", "atlas"]] | None, Form()] = None,
    unreviewed: Annotated[bool, Form()] = False,
    on: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Screen and log; the run is on the disk before its page is shown."""
    from ronghe.screen.customers import read_customers
    from ronghe.screen.grid import read_grid

    screening = shelf.book.screening()
    try:
        if file is not None and file.filename:
            data, name = file.file.read(), file.filename
        else:
            data, name = names.encode(), "names.txt"
        customers = read_customers(read_grid(data, name), {}, name)
        if not customers or len(customers) > _MOST_CUSTOMERS:
            raise UsageError(f"name one to {_MOST_CUSTOMERS:,} customers, a line each, or choose a file of them")
        day = edition_day(on) if on else None
        options = Options(tuple(against or ("lists", "atlas")), day, unreviewed, who=writer)
        found = screening.screen(customers, options)
    except UsageError as error:
        return _desk(request, screening, 400, str(error))
    return remembering(f"/screening/{found.head['run']}", writer)


@router.get("/screening/log.jsonl")
def log(shelf: ShelfOf) -> Response:
    """The whole decision log as it is on the disk."""
    path = shelf.book.folder.decisions
    data = path.read_bytes() if path.is_file() else b""
    return _download(data, "application/x-ndjson", "decisions.jsonl")


@router.post("/screening/decide")
def decide(
    shelf: ShelfOf,
    writer: Writer,
    ref: Annotated[str, Form(max_length=100)],
    verdict: Annotated[Literal["clear", "confirm"], Form()],
    reason: Reason = "",
) -> Response:
    """Clear or confirm a finding; a reason is needed."""
    shelf.book.screening().decide(ref, verdict, writer, reason.strip())
    run, _, rest = ref.partition("/")
    return remembering(f"/screening/{run}#f-{rest.replace('/', '-')}", writer)


@router.get("/screening/{run}")
def answers(request: Request, shelf: ShelfOf, run: str) -> Response:
    """A logged run, with what was decided since."""
    found = _run(shelf.book.screening(), run)
    return render(
        request, "screening_run.html", head=found.head, answers=found.answers[:_SHOWN], count=len(found.answers)
    )


@router.get("/screening/{run}/answers.{form}")
def download(shelf: ShelfOf, run: str, form: Literal["csv", "xlsx", "json"]) -> Response:
    """The run as a table, a workbook or JSON; cells that would be formulas are defused."""
    import json

    from ronghe.export.ledger_csv import sheet_csv
    from ronghe.export.ledger_xlsx import workbook
    from ronghe.export.screening_sheets import answers_sheet, screening_sheets

    found = _run(shelf.book.screening(), run)
    if form == "xlsx":
        data = workbook(screening_sheets(found))
    elif form == "csv":
        data = sheet_csv(answers_sheet(found)).encode("utf-8-sig", "replace")
    else:
        data = json.dumps(found.as_json(), ensure_ascii=False, indent=2).encode("utf-8", "replace")
    return _download(data, FORMS[form], f"screening-{found.head['run']}.{form}")


def _run(screening: Desk, run: str) -> Screening:
    """The logged run, its findings with the decisions in force now."""
    import copy

    from ronghe.screen.decide import overlay

    log = screening.log()
    logged = log.runs.get(run)
    if logged is None:
        raise HTTPException(404, "the log holds no such run")
    plain: list[dict[str, Any]] = [copy.deepcopy(dict(one)) for one in logged.answers]
    return Screening(logged.head, tuple(overlay(plain, logged.head, log.decisions)))


def _download(data: bytes, kind: str, name: str) -> Response:
    return Response(data, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})
