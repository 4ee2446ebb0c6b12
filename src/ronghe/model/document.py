"""What the readers get: text with its tables, links and what is known about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ronghe.model.span import Span
from ronghe.model.values import PartialDate


@dataclass(frozen=True, slots=True)
class Link:
    """An address behind a stretch of text."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: where its words stand in the text, and the addresses linked in it.

    An empty cell has no span. A merged cell stands, as one object, at every place it covers.
    """

    span: Span | None
    header: bool = False
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells, every row of one length; ``caption`` is the heading that stands over it."""

    span: Span
    rows: tuple[tuple[Cell, ...], ...]
    caption: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read from a source.

    ``id`` is the path, the row id of a batch, or in a casebook the source's hash (with ``#row`` for
    rows of a batch). ``published`` is what the document or its record says; ``published_how`` says
    how that was found: declared, metadata, address, text. Offsets everywhere count code points of
    ``text``, which is never changed after ingest. ``pages`` holds the offset at which each page
    begins, in order, from page 1; it is empty where the source has no pages. A page without words
    begins where the next one does.
    """

    id: str
    text: str
    source: str = ""
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: PartialDate | None = None
    published_how: str | None = None
    url: str | None = None
    language: str | None = None
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    pages: tuple[int, ...] = ()
    metadata: Mapping[str, Any] = field(default_factory=dict, hash=False)
