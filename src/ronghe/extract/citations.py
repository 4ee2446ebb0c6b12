"""The sources that a document itself names: brackets, footnotes, row links, 据…报道."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ronghe.model import Claim, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page


@dataclass(frozen=True, slots=True)
class Citation:
    """A named source and the stretch of text that it supports.

    ``span`` is where the citation stands, ``supports`` what it covers; ``cited`` is the qualifier
    as claims carry it: ``{"publisher", "date"?, "url"?, "note"?}``. Dates without a year are completed.
    """

    span: Span
    supports: Span
    cited: dict[str, Any]


def find_citations(page: Page) -> tuple[Citation, ...]:
    """Every citation on the page, in order."""
    raise NotImplementedError


def cite(found: Iterable[Claim | Issue], page: Page) -> Iterator[Claim | Issue]:
    """The claims again, with ``cited`` set where a citation supports them and none was set."""
    raise NotImplementedError
