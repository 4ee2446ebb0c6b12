"""Who writes, and that the writing came from a page of ours."""

from typing import Annotated

from fastapi import Depends, Form, Request
from starlette.exceptions import HTTPException

from ronghe.web.guard import CSRF_HEADER, same_csrf
from ronghe.web.look import language_of, reviewer_of
from ronghe.web.words import words


def _writer(
    request: Request,
    csrf: Annotated[str, Form(max_length=100)] = "",
    reviewer: Annotated[str, Form(max_length=120)] = "",
) -> str:
    """The reviewer's name, from the form or remembered; 403 for a foreign form, 400 without a name."""
    if not same_csrf(request, csrf or request.headers.get(CSRF_HEADER)):
        raise HTTPException(403, "the form is too old, or not of this server; open the page again")
    name = " ".join(reviewer.split()) or reviewer_of(request)
    if not name:
        raise HTTPException(400, words("form.needs_name", language_of(request)))
    return name


Writer = Annotated[str, Depends(_writer)]
"""The name under which a decision is written down, as a parameter of a route."""
