"""One file on its way in, and the issues that every format shares."""

from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.ingest.encoding import Decoded, decode
from ronghe.model import Issue, Source

DOCUMENT_LIMIT = 50 * 1024 * 1024
"""Bytes of the largest single document. A batch may be larger: it is read row by row."""
ROW_LIMIT = 10 * 1024 * 1024
"""Bytes of the largest row of a batch."""


@dataclass(frozen=True, slots=True)
class File:
    """Bytes, the name they go by, and what the casebook knows of them.

    ``document_id`` is None outside a casebook: then the name, or the row's own id, is the id.
    """

    data: bytes
    name: str
    document_id: str | None = None
    source: Source | None = None

    @property
    def id(self) -> str:
        """The id of the file as one document."""
        return self.document_id or self.name

    def row_id(self, row: str) -> str:
        """The id of one row of the file as a document."""
        return row if self.document_id is None else f"{self.document_id}#{row}"

    @property
    def address(self) -> str | None:
        """The web address that the file was got from, where that is known."""
        if self.source is None:
            return None
        known = self.source.url or self.source.origin
        return known if known.startswith(("http://", "https://")) else None

    def issue(self, code: str, message: str, row: int | None = None) -> Issue:
        """An issue about the file, or about one line of it (from 1)."""
        return Issue(code, message, self.id if row is None else f"{self.id}#{row}")


def size(count: int) -> str:
    """Bytes for a person: ``50 MB``."""
    return f"{count / 1024 / 1024:,.0f} MB"


def decoded(file: File, declared: str | None = None) -> Decoded | Issue:
    """The file's text, or the issue that keeps it from being read as one document."""
    if len(file.data) > DOCUMENT_LIMIT:
        message = (
            f"{file.name} has {size(len(file.data))}; one document may have {size(DOCUMENT_LIMIT)}:"
            " split it and add the parts."
        )
        return file.issue("too_large", message)
    found = decode(file.data, declared)
    if found is None:
        message = f"{file.name} is in no encoding that gives readable text; save it as UTF-8 and add it again."
        return file.issue("undecodable", message)
    if not found.text.strip():
        return file.issue("empty", f"{file.name} holds no text; add the page or file that it should have been.")
    return found


def damage(file: File, found: Decoded) -> Iterator[Issue]:
    """What was lost while decoding, for a person to judge."""
    if found.cut:
        yield file.issue("truncated", f"{file.name} ends in the middle of a character; get the whole file again.")
    lost = found.replaced - found.cut
    if lost > 0:
        message = (
            f"{file.name}: {lost} characters could not be read as {found.encoding} and stand as U+FFFD;"
            " check the quotes around them against the original."
        )
        yield file.issue("undecodable", message)


def made_of(found: Decoded, kind: str) -> dict[str, str]:
    """What every document remembers of its making."""
    return {"format": kind, "encoding": found.encoding, "encoding_how": found.how}
