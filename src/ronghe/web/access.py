"""What every page asks of the application: its shelf."""

from typing import Annotated

from fastapi import Depends, Request

from ronghe.web.names import NameFinder
from ronghe.web.shelf import Shelf


def _shelf(request: Request) -> Shelf:
    shelf: Shelf = request.app.state.shelf
    return shelf


def _finder(request: Request) -> NameFinder:
    finder: NameFinder = request.app.state.finder
    return finder


FinderOf = Annotated[NameFinder, Depends(_finder)]
"""What finds entities by names in either script, as a parameter of a route."""
ShelfOf = Annotated[Shelf, Depends(_shelf)]
"""The casebook, as a parameter of a route."""
