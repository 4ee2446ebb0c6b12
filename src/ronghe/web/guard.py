"""What stands between the network and the pages: host, token, size, forgery, and what a browser may run.

Reading needs nothing on this machine. On any other address every request needs the token, in a cookie that the
login page sets or as ``Authorization: Bearer``. A request that writes needs, wherever it comes from, the forgery
token (cookie and form field ``csrf`` or header ``X-CSRF-Token``, the same in both) and no foreign ``Origin``.
"""

import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ronghe.web.options import WebOptions

CSRF_COOKIE, CSRF_FIELD, CSRF_HEADER = "ronghe_csrf", "csrf", "x-csrf-token"
LOGIN_COOKIE = "ronghe_login"
LOGIN = "/login"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Content security policy of every answer: nothing inline, nothing evaluated, nothing from elsewhere."""
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_DAY = 86_400


def login_mark(token: str) -> str:
    """What the login cookie holds for a token; the token itself stays out of the browser."""
    return hmac.new(token.encode(), b"ronghe workbench", hashlib.sha256).hexdigest()


class Guard:
    """ASGI middleware that lets through what the module's text allows."""

    def __init__(self, app: ASGIApp, options: WebOptions) -> None:
        self._app = app
        self._options = options
        self._mark = login_mark(options.token) if options.token else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or hand on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        csrf = request.cookies.get(CSRF_COOKIE) or secrets.token_urlsafe(24)
        scope["state"] = {**scope.get("state", {}), "csrf": csrf}
        fresh = CSRF_COOKIE not in request.cookies
        refusal = self._refuse(request)
        if refusal is not None:
            await refusal(scope, receive, _with_headers(send, None))
            return
        await self._app(
            scope, _limited(receive, self._options.largest_upload), _with_headers(send, csrf if fresh else None)
        )

    def _refuse(self, request: Request) -> Response | None:
        options = self._options
        host = (urlsplit(f"//{request.headers.get('host', '')}").hostname or "").lower()
        if options.local and host not in options.named:
            return _refusal(
                400,
                f"this server does not answer for the host {host[:80]!r}; open http://{options.host}:{options.port}/",
            )
        if self._closed_to(request):
            if "text/html" in request.headers.get("accept", "") and request.method in SAFE:
                return RedirectResponse(LOGIN, status_code=303)
            return _refusal(401, "this address needs the token that ronghe serve printed (Authorization: Bearer …)")
        declared = request.headers.get("content-length", "0")
        if declared.isdigit() and int(declared) > options.largest_upload:
            return _refusal(
                413, f"one request may carry {options.largest_upload // 2**20} MB; send fewer files at once"
            )
        if request.method not in SAFE and _foreign(request):
            return _refusal(403, "this request came from another site's page and was not carried out")
        return None

    def _closed_to(self, request: Request) -> bool:
        """Whether a token is asked for and not given; the login page and what it looks like are open."""
        path = request.url.path
        return self._mark is not None and path != LOGIN and not path.startswith("/static/") and not self._known(request)

    def _known(self, request: Request) -> bool:
        bearer = bearer_of(request)
        given = (request.cookies.get(LOGIN_COOKIE, ""), login_mark(bearer) if bearer else "")
        return any(hmac.compare_digest(one.encode(), str(self._mark).encode()) for one in given)


def _foreign(request: Request) -> bool:
    """Whether the browser says that the request began on a page of another site."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return True
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != request.headers.get("host", "")


def bearer_of(request: Request) -> str:
    """The token that a program sends; empty for none. A browser never sends one by itself."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def same_csrf(request: Request, given: str | None) -> bool:
    """Whether a form or header gave back the forgery token of the browser's cookie."""
    kept = request.cookies.get(CSRF_COOKIE, "")
    return bool(kept) and hmac.compare_digest(kept.encode(), (given or "").encode())


def _refusal(status: int, message: str) -> Response:
    return PlainTextResponse(message + "\n", status_code=status)


class TooLargeError(Exception):
    """A request body went past the limit."""


def _limited(receive: Receive, most: int) -> Receive:
    """The body, as far as one request may reach."""
    taken = 0

    async def inner() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise TooLargeError
        return message

    return inner


def _with_headers(send: Send, csrf: str | None) -> Callable[[Message], Awaitable[None]]:
    async def inner(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            if csrf is not None:
                headers.append(
                    "set-cookie", f"{CSRF_COOKIE}={csrf}; Path=/; SameSite=Strict; HttpOnly; Max-Age={30 * _DAY}"
                )
        await send(message)

    return inner
