"""What every page asks of the application: its shelf."""

from typing import Annotated

from fastapi import Depends, Request

from ronghe.web.shelf import Shelf


def _shelf(request: Request) -> Shelf:
    shelf: Shelf = request.app.state.shelf
    return shelf


ShelfOf = Annotated[Shelf, Depends(_shelf)]
"""The casebook, as a parameter of a route."""
