"""Ronghe: a sourced map of civil-military fusion from English and Chinese open sources.

``ronghe.open(folder)`` gives a casebook with the verbs of the command line; ``ronghe.extract(text)``
and ``ronghe.values(text)`` need none. Nothing heavy is imported before one of them is called.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ronghe.version import VERSION

if TYPE_CHECKING:
    import datetime
    from os import PathLike

    from ronghe.casebook import Casebook
    from ronghe.extract.reading import Reading

__all__ = ["__version__", "extract", "open", "values"]
__version__ = VERSION
import_module("ronghe.extract")
# A package sets its name here when it is first loaded: loaded now, it cannot take the place of the function below.


def open(path: str | PathLike[str], *, create: bool = False) -> Casebook:  # noqa: A001 - ronghe.open(...) is the API
    """The casebook in a folder; with ``create`` it is made where there is none.

    Raises CasebookError where there is none, or where this version cannot read it.
    """
    from pathlib import Path

    from ronghe.casebook import open_casebook

    return open_casebook(Path(path), create=create)


def extract(
    text: str, *, title: str | None = None, published: str | None = None, publisher: str | None = None
) -> Reading:
    """What a text says: claims, mentions and issues, each at its exact span.

    ``published`` is an ISO prefix (2018, 2018-04, 2018-04-21) that relative dates count from.
    """
    from ronghe.texts import read_text

    return read_text(text, title=title, published=published, publisher=publisher)


def values(text: str, reference: datetime.date | None = None) -> list[dict[str, Any]]:
    """Every amount of money and every date: ``{"kind", "start", "end", "value"}``, in the text's order.

    ``reference`` is the day that relative dates count from.
    """
    from ronghe.texts import values_in

    return values_in(text, reference)
