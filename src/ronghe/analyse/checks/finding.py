"""A finding of a check."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ronghe.model import Span

Severity = Literal["differs", "slip", "unclear", "note", "agrees"]
SEVERITIES: tuple[Severity, ...] = ("differs", "slip", "unclear", "note", "agrees")
"""From what needs a look to what needs none."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the document where they stand."""

    span: Span
    text: str

    def as_json(self) -> dict[str, Any]:
        """``{"start", "end", "text"}``."""
        return {**self.span.as_json(), "text": self.text}


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One thing that a check found. ``code`` is stable, ``message`` one sentence for a person."""

    code: str
    severity: Severity
    document: str
    message: str
    quotes: tuple[Quote, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def order(self) -> tuple[Any, ...]:
        """Sort key: by document, severity, then place in the text."""
        start = min((quote.span.start for quote in self.quotes), default=0)
        return (self.document, SEVERITIES.index(self.severity), start, self.code, self.message)

    def as_json(self) -> dict[str, Any]:
        """The check record of docs/commands.md."""
        return {
            "record": "check",
            "code": self.code,
            "severity": self.severity,
            "document": self.document,
            "message": self.message,
            "quotes": [quote.as_json() for quote in self.quotes],
            "details": dict(self.details),
        }
