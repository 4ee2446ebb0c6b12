"""One file on its way in, and the issues that every format shares."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from ronghe.ingest.encoding import Decoded, decode, encoding_named
from ronghe.model import Issue, Source

DOCUMENT_LIMIT = 50 * 1024 * 1024
"""Bytes of the largest single document. A batch may be larger: it is read row by row."""
ROW_LIMIT = 10 * 1024 * 1024
"""Bytes of the largest row of a batch."""
_CHARSET = re.compile(r"charset\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_:-]{2,30})", re.IGNORECASE)
NESTING = 4
"""Containers within containers that are opened: a page in an archive in an e-mail in an archive is read."""
MEMBERS = 10_000
"""Members of one file, those of the containers in it among them."""
EXPANDED = 1024 * 1024 * 1024
"""Bytes of all members of one file together."""


@dataclass(slots=True)
class Budget:
    """How much more may come out of one file, however its containers stand in each other."""

    members: int = field(default_factory=lambda: MEMBERS)
    size: int = field(default_factory=lambda: EXPANDED)

    def take(self, size: int) -> bool:
        """Whether a member of so many bytes may still be read; it counts from now on."""
        self.members -= 1
        self.size -= size
        return self.members >= 0 and self.size >= 0


@dataclass(frozen=True, slots=True)
class File:
    """Bytes, the name they go by, and what the casebook knows of them.

    ``document_id`` is None outside a casebook: then the name, or the row's own id, is the id. ``url``
    is the address that a container states for the page within. ``depth`` counts the containers that
    the file stands in, which share one ``budget``.
    """

    data: bytes
    name: str
    document_id: str | None = None
    source: Source | None = None
    url: str | None = None
    depth: int = 0
    budget: Budget = field(default_factory=Budget, compare=False)

    @property
    def id(self) -> str:
        """The id of the file as one document."""
        return self.document_id or self.name

    def row_id(self, row: str) -> str:
        """The id of one row of the file as a document."""
        return row if self.document_id is None else f"{self.document_id}#{row}"

    @property
    def address(self) -> str | None:
        """The web address that the file was got from: declared, stated by its container, or where it was fetched."""
        source = self.source
        known = [source.url, self.url, _fetched_from(source), source.origin] if source else [self.url]
        return next((url for url in known if url and url.startswith(("http://", "https://"))), None)

    @property
    def served_encoding(self) -> str | None:
        """The encoding that the server stated with a fetched page."""
        fetched = self.source.notes.get("fetched") if self.source else None
        headers = fetched.get("headers") if isinstance(fetched, Mapping) else None
        for pair in headers if isinstance(headers, list) else ():
            if isinstance(pair, list) and len(pair) == 2 and str(pair[0]).lower() == "content-type":
                stated = _CHARSET.search(str(pair[1])[:300])
                return encoding_named(stated.group(1)) if stated else None
        return None

    def member(self, name: str, data: bytes) -> Self:
        """A file within this one; its id is this one's, a slash and its name.

        What was declared for this one is left out where one word of it cannot hold for every member:
        :func:`ronghe.ingest.documents.documents` fills their gaps with it.
        """
        source = self.source and replace(self.source, url=None, published=None, origin="", notes={})
        inner = None if self.document_id is None else f"{self.document_id}/{name}"
        return replace(
            self,
            data=data,
            name=f"{self.name}/{name}",
            document_id=inner,
            source=source,
            url=None,
            depth=self.depth + 1,
        )

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


def _fetched_from(source: Source) -> str | None:
    """Where a fetched page stood in the end, which its relative links count from."""
    fetched = source.notes.get("fetched")
    url = fetched.get("url") if isinstance(fetched, Mapping) else None
    return url if isinstance(url, str) else None
