"""What could not be read, kept beside what could."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ronghe.model.span import Span


@dataclass(frozen=True, slots=True)
class Issue:
    """A data problem as a value: nothing is dropped silently.

    ``code`` is a short stable word (docs/issues.md lists them), ``message`` one sentence for a
    person that names what to do next, ``document`` the id or path that it concerns.
    """

    code: str
    message: str
    document: str
    span: Span | None = None

    def as_json(self) -> dict[str, Any]:
        """The issue record of docs/facts.md."""
        return {
            "record": "issue",
            "document": self.document,
            "code": self.code,
            "message": self.message,
            "span": self.span and self.span.as_json(),
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "Issue":
        """The reverse of :meth:`as_json`."""
        span = raw["span"] and Span(raw["span"]["start"], raw["span"]["end"])
        return cls(raw["code"], raw["message"], raw["document"], span)
