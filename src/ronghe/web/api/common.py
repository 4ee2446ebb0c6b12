"""What the routes of the API share: how errors look, and the limits of what may be asked."""

from typing import Annotated, Any

from fastapi import Path, Query
from pydantic import BaseModel

from ronghe.analyse.amounts import Language


class Problem(BaseModel):
    """Why a request was not carried out, in words."""

    error: str


ERRORS: dict[int | str, dict[str, Any]] = {
    400: {"model": Problem, "description": "The request names something that is not there or is no such thing."},
    404: {"model": Problem, "description": "Nothing has this id."},
    409: {"model": Problem, "description": "The map has moved on, or another build is at work."},
    422: {"model": Problem, "description": "A parameter has the wrong form."},
    503: {"model": Problem, "description": "The casebook has no map yet: build it."},
}
WRITE_ERRORS: dict[int | str, dict[str, Any]] = {
    **ERRORS,
    403: {"model": Problem, "description": "The forgery token is missing: send the header X-CSRF-Token."},
}

Name = Annotated[str, Query(min_length=1, max_length=200, description="A name in either language, or an entity id.")]
Id = Annotated[str, Path(min_length=1, max_length=64)]
Start = Annotated[int, Query(ge=0, le=10_000_000, description="Pass over so many.")]
Limit = Annotated[int, Query(ge=1, le=1_000, description="At most so many.")]
Lang = Annotated[Language, Query(description="Language of labels and sentences.")]
Json = dict[str, Any]
