"""The unit of everything: one document says one thing, in these words."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ronghe.model.span import Span
from ronghe.model.values import Value, value_as_json, value_from_json

_packed = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False).encode


@dataclass(frozen=True, slots=True)
class End:
    """One end of a claim, as its document names it.

    ``name`` is the fullest form in the document's own language, ``names`` every form that the
    document uses or equates, ``name`` among them, in a fixed order.
    """

    name: str
    kind: str
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("an end has a name")
        if self.name not in self.names:
            object.__setattr__(self, "names", (self.name, *self.names))

    def as_json(self) -> dict[str, Any]:
        """``{"name", "kind", "names"}``."""
        return {"name": self.name, "kind": self.kind, "names": list(self.names)}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "End":
        """The reverse of :meth:`as_json`."""
        return cls(raw["name"], raw["kind"], tuple(raw["names"]))


@dataclass(frozen=True, slots=True)
class Claim:
    """What a document says, where it says so, and which reader read it.

    ``confidence`` is the probability that the text says this, never that it is true.
    ``id`` is a hash of what is said and where: equal claims of one place are one claim.
    """

    document: str
    predicate: str
    span: Span
    quote: str
    reader: str
    confidence: float
    subject: End | None = None
    object: End | None = None
    value: Value | None = None
    qualifiers: Mapping[str, Any] = field(default_factory=dict, hash=False)
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "qualifiers", dict(sorted(self.qualifiers.items())))
        object.__setattr__(self, "id", self._hash())

    def _hash(self) -> str:
        """128 bits of SHA-256 over the content: confidence and reader are left out."""
        said = [
            self.document,
            self.predicate,
            self.subject and [self.subject.name, self.subject.kind],
            self.object and [self.object.name, self.object.kind],
            value_as_json(self.value),
            self.qualifiers,
            [self.span.start, self.span.end],
            self.quote,
        ]
        return hashlib.sha256(_packed(said).encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def as_json(self) -> dict[str, Any]:
        """The claim record of docs/facts.md."""
        return {
            "record": "claim",
            "id": self.id,
            "document": self.document,
            "predicate": self.predicate,
            "subject": self.subject and self.subject.as_json(),
            "object": self.object and self.object.as_json(),
            "value": value_as_json(self.value),
            "qualifiers": dict(self.qualifiers),
            "span": self.span.as_json(),
            "quote": self.quote,
            "reader": self.reader,
            "confidence": self.confidence,
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "Claim":
        """The reverse of :meth:`as_json`; the id is computed anew."""
        return cls(
            document=raw["document"],
            predicate=raw["predicate"],
            span=Span(raw["span"]["start"], raw["span"]["end"]),
            quote=raw["quote"],
            reader=raw["reader"],
            confidence=raw["confidence"],
            subject=raw["subject"] and End.from_json(raw["subject"]),
            object=raw["object"] and End.from_json(raw["object"]),
            value=value_from_json(raw["value"]),
            qualifiers=raw["qualifiers"],
        )
