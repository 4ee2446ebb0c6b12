"""Rows of a batch: one mapping becomes one document, or an issue that names its line."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ronghe.ingest.dates import stated_date
from ronghe.ingest.declare import declare
from ronghe.ingest.file import File
from ronghe.ingest.language import language_of
from ronghe.model import Document, Issue

_OWN = frozenset({"id", "text", "title", "published", "url", "lang", "author", "publisher"})
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


class Rows:
    """Turns rows into documents; remembers their ids, since two rows of one id would be one document."""

    def __init__(self, file: File) -> None:
        self.file = file
        self._lines: dict[str, int] = {}

    def document(self, row: Mapping[str, Any], line: int) -> Iterator[Document | Issue]:
        """The document of the row that ends on this line (from 1), with what is wrong about it."""
        fault = _fault(row)
        if fault is not None:
            yield self.bad(line, fault)
            return
        name = str(line) if row.get("id") in (None, "") else str(row["id"])
        first = self._lines.setdefault(name, line)
        if first != line:
            yield self.bad(line, f"its id {name!r} is already that of line {first}; give it another")
            return
        if not row["text"].strip():
            message = f"{self.file.name}, line {line}: the row's text is empty; nothing can be read from it."
            yield Issue("empty", message, self.file.row_id(name))
        published = stated_date(row["published"]) if row.get("published") else None
        if row.get("published") and published is None:
            message = (
                f"{self.file.name}, line {line}: {str(row['published'])[:40]!r} is not a date that can be read;"
                " write it as 2017-09-01, 2017-09 or 2017."
            )
            yield Issue("bad_date", message, self.file.row_id(name))
        yield declare(self._make(row, name, published), self.file.source, row=True)

    def _make(self, row: Mapping[str, Any], name: str, published: Any) -> Document:
        unread = {"published": row["published"]} if row.get("published") and published is None else {}
        return Document(
            id=self.file.row_id(name),
            text=row["text"],
            title=_words(row.get("title")),
            author=_words(row.get("author")),
            publisher=_words(row.get("publisher")),
            published=published,
            published_how="metadata" if published else None,
            url=_words(row.get("url")),
            language=_words(row.get("lang")) or language_of(row["text"]),
            metadata={**{key: value for key, value in row.items() if key not in _OWN}, **unread},
        )

    def bad(self, line: int, fault: str) -> Issue:
        """The issue of a row that gives no document."""
        return self.file.issue("bad_row", f"{self.file.name}, line {line}: {fault}. The other rows were read.", line)


def _fault(row: Mapping[str, Any]) -> str | None:
    """Why a row cannot be a document."""
    if "text" not in row:
        return 'the row has no "text"; add that field'
    if not isinstance(row["text"], str):
        return f'"text" is not a string but {type(row["text"]).__name__}; put the text itself there'
    if isinstance(row.get("id"), (bool, float, list, dict)):
        return '"id" is neither a string nor a whole number; write it as a string'
    return None


def _words(value: object) -> str | None:
    """A short field as one line, without control characters; None where it is absent or empty."""
    if value is None or isinstance(value, (list, dict)):
        return None
    return _CONTROL.sub(" ", str(value)).strip() or None
