"""A name where it stands in the text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ronghe.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name at an exact span, of a kind of the vocabulary."""

    span: Span
    text: str
    kind: str

    def as_json(self, document: str) -> dict[str, Any]:
        """The mention record of docs/facts.md."""
        return {
            "record": "mention",
            "document": document,
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            "kind": self.kind,
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "Mention":
        """The reverse of :meth:`as_json`, less the document."""
        return cls(Span(raw["start"], raw["end"]), raw["text"], raw["kind"])
