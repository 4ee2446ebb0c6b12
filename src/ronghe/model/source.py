"""An original as it was got: bytes by content hash, and where they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Source:
    """The record beside an archived original.

    ``hash`` is the SHA-256 of the bytes, in hex; ``name`` the file name it arrived under;
    ``origin`` the address or path it was got from; ``added`` a UTC time stamp, ISO 8601.
    ``previous`` is the hash of the version of the same origin that this one replaces.
    ``publisher``, ``published`` (ISO prefix), ``url`` and ``licence`` are what the user declared
    at ``add``; what the document says of itself is in the Document.
    """

    hash: str
    name: str
    origin: str
    added: str
    size: int
    previous: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    licence: str | None = None
    notes: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def as_json(self) -> dict[str, Any]:
        """The record as it is stored; absent fields are null."""
        return {
            "hash": self.hash,
            "name": self.name,
            "origin": self.origin,
            "added": self.added,
            "size": self.size,
            "previous": self.previous,
            "publisher": self.publisher,
            "published": self.published,
            "url": self.url,
            "licence": self.licence,
            "notes": dict(self.notes),
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "Source":
        """The reverse of :meth:`as_json`; KeyError or TypeError where the record is damaged."""
        return cls(**{**raw, "notes": dict(raw["notes"])})
