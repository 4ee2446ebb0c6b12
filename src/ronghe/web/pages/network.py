"""Ties: the main bodies or one body's surroundings as a picture and a table, and how two bodies are tied."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import JSONResponse, Response

from ronghe.analyse.amounts import Language
from ronghe.analyse.network.network import TieFilter
from ronghe.analyse.network.tie import last_end
from ronghe.errors import UsageError
from ronghe.export.tie_words import ended_words, link_words, predicate_label, tie_words
from ronghe.lens.load import load_lens
from ronghe.shown import MOST, Shown, main_of, middle
from ronghe.web.access import ShelfOf
from ronghe.web.look import language_of, render
from ronghe.web.shelf import Shelf

router = APIRouter()
MAIN = 60
"""Bodies of the first picture."""
_LISTED = 60
_PATHS = 3


def _filter(
    predicate: Annotated[list[str] | None, Query(max_length=20)] = None,
    since: Annotated[str, Query(max_length=10)] = "",
    until: Annotated[str, Query(max_length=10)] = "",
    confidence: Annotated[float, Query(ge=0, le=1)] = 0.0,
    state: Annotated[Literal["", "held", "past"], Query()] = "",
) -> TieFilter:
    chosen = frozenset(one for one in predicate or () if one)
    return TieFilter(chosen or None, since or None, until or None, confidence, state or None)


Wanted = Annotated[TieFilter, Depends(_filter)]
Name = Annotated[str, Query(max_length=200)]


@router.get("/network")
def network(request: Request, shelf: ShelfOf, wanted: Wanted, about: Name = "", a: Name = "", b: Name = "") -> Response:
    """A table that needs no script; the picture is drawn beside it where there is one."""
    language = language_of(request)
    values: dict[str, Any] = {"about": about, "a": a, "b": b, "wanted": wanted, "report": None, "trouble": None}
    if a and b:
        try:
            values["report"] = shelf.book.paths(a, b, wanted, _PATHS)
        except UsageError as error:
            values["trouble"] = str(error)
    shown = pictured(shelf, wanted, about, MAIN)
    predicates = load_lens(shelf.book.settings.lens).list("ties.network.predicates")
    return render(
        request,
        "network.html",
        **values,
        map=shown,
        listed=_LISTED,
        predicates=predicates,
        predicate_label=lambda name: predicate_label(name, language),
        tie_words=lambda tie: tie_words(tie, language),
        link_words=lambda link: link_words(link["predicates"], link["ended"], language),
    )


@router.get("/network/data.json")
def data(
    request: Request,
    shelf: ShelfOf,
    wanted: Wanted,
    about: Name = "",
    most: Annotated[int, Query(ge=1, le=MOST)] = MAIN,
) -> Response:
    """Bodies and links of the picture with what it says of each link, and of one whose every tie is over by when."""
    shown, language = pictured(shelf, wanted, about, most), language_of(request)
    return JSONResponse({**shown, "links": [{**link, **_said(link, language)} for link in shown["links"]]})


def _said(link: dict[str, Any], language: Language) -> dict[str, str]:
    until = last_end(link["ended"].get(name, "") for name in link["predicates"])
    said = link_words(link["predicates"], link["ended"], language)
    return {"said": said, "past": ended_words(until, language) if until else ""}


@router.get("/network/graph.gexf")
def graph(
    shelf: ShelfOf, wanted: Wanted, about: Name = "", most: Annotated[int, Query(ge=1, le=MOST)] = MOST
) -> Response:
    """The bodies and links of the picture, or as many as ``most``, for Gephi."""
    from ronghe.export.graph import gexf_of_map

    lines = "".join(gexf_of_map(pictured(shelf, wanted, about, most)))
    headers = {"content-disposition": 'attachment; filename="ronghe-network.gexf"'}
    return Response(lines.encode("utf-8", "replace"), media_type="application/gexf+xml", headers=headers)


def pictured(shelf: Shelf, wanted: TieFilter, about: str, most: int) -> dict[str, Any]:
    """The main bodies, or the surroundings of one, as JSON."""
    if about:
        return shelf.book.around(about, 1, wanted, most).as_json()
    return main_of(main_bodies(shelf, wanted), most)


def main_bodies(shelf: Shelf, wanted: TieFilter) -> dict[str, Any]:
    """The bodies in the middle, as JSON; see :func:`ronghe.shown.middle`."""

    def known(before: Shown) -> dict[str, Any] | None:
        return dict(before.network) if wanted == TieFilter() else None

    return shelf.kept(("network", wanted), lambda: shelf.aside(middle, wanted), known)
