"""What belongs to the house: what was not read, responsible use, the door."""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from ronghe.web.access import ShelfOf
from ronghe.web.guard import LOGIN, LOGIN_COOKIE, login_mark, same_csrf
from ronghe.web.look import language_of, render
from ronghe.web.options import WebOptions
from ronghe.web.words import words

router = APIRouter()
_PAGE = 200
_LINES = ("one", "two", "three", "four", "five", "six", "seven", "eight")
_DAY = 86_400


@router.get("/issues")
def issues(request: Request, shelf: ShelfOf, start: Annotated[int, Query(ge=0, le=10_000_000)] = 0) -> Response:
    """What was not read, and why."""
    found = shelf.kept(("issues",), shelf.book.issues)
    here = found[start : start + _PAGE]
    with shelf.atlas() as atlas:
        documents = {known.id: known for known in map(atlas.document, {one.document for one in here}) if known}
    return render(request, "issues.html", issues=here, documents=documents, start=start, page=_PAGE, found=len(found))


@router.get("/responsible-use")
def responsible(request: Request) -> Response:
    """How what is shown may be used."""
    language = language_of(request)
    return render(request, "responsible.html", lines=[words(f"responsible.{name}", language) for name in _LINES])


@router.get("/health")
def health() -> Response:
    """That the server answers."""
    return PlainTextResponse("ok\n")


@router.get(LOGIN)
def door(request: Request) -> Response:
    """Asks for the token."""
    return render(request, "login.html", wrong=False)


@router.post(LOGIN)
def enter(
    request: Request, token: Annotated[str, Form(max_length=200)] = "", csrf: Annotated[str, Form(max_length=100)] = ""
) -> Response:
    """Lets in whoever has the token."""
    import hmac

    options: WebOptions = request.app.state.options
    if not same_csrf(request, csrf):
        raise HTTPException(403, "the form is too old; open the page again")
    if options.token is None or not hmac.compare_digest(token.strip().encode(), options.token.encode()):
        return render(request, "login.html", 401, wrong=True)
    response = RedirectResponse("/", status_code=303)
    response.set_cookie(LOGIN_COOKIE, login_mark(options.token), max_age=30 * _DAY, samesite="strict", httponly=True)
    return response
