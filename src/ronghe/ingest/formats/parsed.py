"""What a parser in the sandbox found in a file, as plain data and as a document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ronghe.ingest.declare import declare
from ronghe.ingest.file import File
from ronghe.ingest.language import language_of
from ronghe.model import Cell, Document, Issue, Link, Span, Table

LONGEST_TEXT = 50_000_000
"""Characters of the longest text that one document may have."""


class Refused(Exception):  # noqa: N818 - a file is refused, the program has no error
    """A file gives nothing: the code of an issue, and a message that goes on after the file's name."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Parsed:
    """Text with what stands in it; ``issues`` are codes with messages that go on after the file's name."""

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    language: str | None = None
    pages: tuple[int, ...] = ()
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    metadata: Mapping[str, Any] = field(default_factory=dict)
    issues: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain data that crosses the pipe; Refused where the text is longer than ``LONGEST_TEXT``."""
        if len(self.text) > LONGEST_TEXT:
            raise Refused("too_large", f"holds more than {LONGEST_TEXT:,} characters; split it and add the parts.")
        return {
            "text": self.text,
            "title": self.title,
            "author": self.author,
            "publisher": self.publisher,
            "language": self.language,
            "pages": list(self.pages),
            "tables": [_table_as_json(table) for table in self.tables],
            "links": [[link.span.start, link.span.end, link.url] for link in self.links],
            "metadata": dict(self.metadata),
            "issues": [list(issue) for issue in self.issues],
        }


def _table_as_json(table: Table) -> dict[str, Any]:
    """Each cell once, and rows of their numbers: a merged cell stays one cell."""
    numbers: dict[int, int] = {}
    cells: list[list[Any]] = []
    rows: list[list[int]] = []
    for row in table.rows:
        rows.append([])
        for cell in row:
            number = numbers.setdefault(id(cell), len(cells))
            if number == len(cells):
                cells.append([cell.span and list(_ends(cell.span)), cell.header, list(cell.links)])
            rows[-1].append(number)
    return {
        "rows": rows,
        "cells": cells,
        "span": list(_ends(table.span)),
        "caption": table.caption and list(_ends(table.caption)),
    }


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _table(raw: Mapping[str, Any]) -> Table:
    cells = [Cell(span and Span(*span), header, tuple(links)) for span, header, links in raw["cells"]]
    rows = tuple(tuple(cells[number] for number in row) for row in raw["rows"])
    return Table(Span(*raw["span"]), rows, raw["caption"] and Span(*raw["caption"]))


def document_of(file: File, raw: Mapping[str, Any], kind: str) -> Document:
    """The document of what :meth:`Parsed.as_json` said, under the file's id and declarations."""
    document = Document(
        id=file.id,
        text=raw["text"],
        title=raw["title"],
        author=raw["author"],
        publisher=raw["publisher"],
        language=language_of(raw["text"], raw["language"]),
        tables=tuple(map(_table, raw["tables"])),
        links=tuple(Link(Span(start, end), url) for start, end, url in raw["links"]),
        pages=tuple(raw["pages"]),
        metadata={"format": kind, **raw["metadata"]},
    )
    return declare(document, file.source)


def issues_of(file: File, raw: Mapping[str, Any]) -> list[Issue]:
    """The issues beside the document."""
    return [file.issue(code, f"{file.name} {message}") for code, message in raw["issues"]]


def page_numbers(pages: Sequence[int]) -> str:
    """Page numbers for a person: ``pages 1, 3–5``; at most 20 runs of them."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], page]
        else:
            runs.append([page])
    words = ", ".join("–".join(map(str, run)) for run in runs[:20]) + (" and more" if len(runs) > 20 else "")
    return f"page{'s' if len(pages) > 1 else ''} {words}"
