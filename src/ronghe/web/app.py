"""The application: routes, what stands in front of them, and how errors are answered."""

from collections.abc import Mapping

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ronghe.errors import BusyError, CasebookError, RongheError, StorageError, UsageError
from ronghe.store.view import OutdatedError, UnbuiltError
from ronghe.version import VERSION
from ronghe.web import assets
from ronghe.web.api import answers, decisions, docs, reconcile, records
from ronghe.web.guard import Guard, TooLargeError
from ronghe.web.look import language_of, render, templates
from ronghe.web.malformed import malformed_words
from ronghe.web.names import NameFinder
from ronghe.web.options import WebOptions
from ronghe.web.pages import (
    adding,
    charts,
    conflicts,
    documents,
    entities,
    gaps,
    house,
    indicators,
    ledger,
    network,
    overview,
    review,
    screening,
    search,
)
from ronghe.web.sentences import in_chinese
from ronghe.web.shelf import Shelf

_STATUS: Mapping[type[RongheError], int] = {
    UnbuiltError: 503,
    OutdatedError: 503,
    BusyError: 409,
    UsageError: 400,
    CasebookError: 500,
    StorageError: 507,
}
"""HTTP status of each kind of fault; the first that fits."""
_PAGES = (
    overview, charts, ledger, gaps, entities, adding, documents, conflicts, network, indicators, review, screening,
    search, house,
)  # fmt: skip

_API = (records, answers, decisions, reconcile, docs)


def create_app(options: WebOptions) -> FastAPI:
    """The workbench over one casebook; CasebookError where there is none."""
    app = FastAPI(title="Ronghe", version=VERSION, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    app.state.shelf = Shelf(options.casebook)
    app.state.finder = NameFinder(app.state.shelf)
    app.state.options = options
    templates().globals["asset"] = assets.versioned
    app.router.routes.append(Route("/static/{name}", assets.serve))
    for part in _API:
        app.include_router(part.router)
    for module in _PAGES:
        app.include_router(module.router, include_in_schema=False)
    app.add_exception_handler(RongheError, _fault)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(TooLargeError, _too_large)
    app.add_middleware(GZipMiddleware, minimum_size=2048, compresslevel=4)
    app.add_middleware(Guard, options=options)
    return app


def _answer(request: Request, status: int, message: str) -> Response:
    if request.url.path.startswith("/api"):
        said = in_chinese(message) if language_of(request) == "zh" else message
        return JSONResponse({"error": said}, status)
    return render(request, "error.html", status, message=message)


def _fault(request: Request, error: Exception) -> Response:
    status = next((code for kind, code in _STATUS.items() if isinstance(error, kind)), 500)
    return _answer(request, status, str(error))


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _answer(request, error.status_code, str(error.detail))


def _malformed(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return _answer(request, 422, malformed_words(error.errors(), language_of(request)))


def _too_large(request: Request, error: Exception) -> Response:  # noqa: ARG001 - the shape of a handler
    return _answer(request, 413, "the request is larger than this server takes; send fewer files at once")
