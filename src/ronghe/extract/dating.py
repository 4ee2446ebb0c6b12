"""The day that a document's relative and yearless dates count from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ronghe.model import PartialDate

if TYPE_CHECKING:
    from ronghe.extract.page import Page


@dataclass(frozen=True, slots=True)
class Dating:
    """When a document was published, and how that is known.

    ``published`` is as exact as it is known; ``how`` is declared, metadata, address, text, or
    inferred (the year of the newest dated source that it cites). ``reference`` is the day that
    relative dates count from; None where nothing is known.
    """

    published: PartialDate | None
    how: str | None
    reference: datetime.date | None


def date_page(page: Page) -> Dating:
    """The document's own date; failing that, its year inferred from what it cites."""
    raise NotImplementedError
