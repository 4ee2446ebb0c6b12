"""The API's own description as a page: what OpenAPI says, without scripts from elsewhere."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from ronghe.web.look import render

router = APIRouter(include_in_schema=False)


@router.get("/api")
def described(request: Request) -> Response:
    """Every route with its parameters."""
    schema: dict[str, Any] = request.app.openapi()
    routes = [
        {
            "path": path,
            "method": method.upper(),
            "words": one.get("description") or one.get("summary", ""),
            "parameters": [part for part in one.get("parameters", ()) if part["in"] in ("query", "path")],
            "body": bool(one.get("requestBody")),
            "tag": (one.get("tags") or [""])[0],
        }
        for path, methods in schema["paths"].items()
        for method, one in methods.items()
    ]
    return render(request, "api.html", routes=routes)
