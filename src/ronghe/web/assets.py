"""Scripts and styles: ours from ``static/``, others' from the packages that carry them, nothing from the network."""

import hashlib
import mimetypes
from collections.abc import Mapping
from functools import cache
from importlib import metadata, resources
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from ronghe.store.workings import worked_out

_OURS = resources.files("ronghe.web") / "static"
_CARRIED: Mapping[str, tuple[str, str]] = {"htmx.js": ("django-htmx", "django_htmx/static/django_htmx/htmx-2.min.js")}
"""A name under /static and the file of an installed distribution that it stands for."""
VEGA = "vega.js"
"""Vega, Vega-Lite and Vega-Embed, as vl-convert carries them; put together once (about two seconds)."""
_WEEK = 604_800


def serve(request: Request) -> Response:
    """A file under /static/."""
    name = request.path_params["name"]
    found = _content(name)
    if found is None:
        return PlainTextResponse("no such file\n", status_code=404)
    data, mark = found
    headers = {"etag": mark, "cache-control": f"max-age={_WEEK}" if "v" in request.query_params else "no-cache"}
    if request.headers.get("if-none-match") == mark:
        return Response(status_code=304, headers=headers)
    return Response(data, media_type=mimetypes.guess_type(name)[0] or "application/octet-stream", headers=headers)


@cache
def _content(name: str) -> tuple[bytes, str] | None:
    data = _bytes(name)
    return None if data is None else (data, f'"{hashlib.sha256(data).hexdigest()[:20]}"')


def _bytes(name: str) -> bytes | None:
    if name == VEGA:
        return worked_out(VEGA, metadata.version("vl-convert-python"), _bundle)
    if name in _CARRIED:
        package, inside = _CARRIED[name]
        return Path(str(metadata.distribution(package).locate_file(inside))).read_bytes()
    known = {path.name: path for path in _OURS.iterdir() if path.is_file()}
    return known[name].read_bytes() if name in known else None


def _bundle() -> bytes:
    import vl_convert

    bundle: str = vl_convert.javascript_bundle(None)  # type: ignore[arg-type]  # its stub forgets that None is allowed
    return bundle.encode()


@cache
def versioned(name: str) -> str:
    """The address of a file, which changes with its content; Vega's changes with its package."""
    if name == VEGA:
        return f"/static/{name}?v={metadata.version('vl-convert-python')}"
    found = _content(name)
    return f"/static/{name}?v={found[1][1:9]}" if found else f"/static/{name}"
