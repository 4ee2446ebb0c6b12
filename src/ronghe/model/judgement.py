"""What a person decided: append-only, one JSON object a line, fit for git."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

Verdict = Literal["same", "different", "unsure", "accept", "reject", "correct", "revoke"]
VERDICTS: frozenset[str] = frozenset(get_args(Verdict))


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. ``about`` names what it binds to, anew at each build.

    - same, different, unsure: ``{"left": name key, "right": name key}``
    - accept, reject, correct: ``{"document": hash, "quote": words, "predicate": name}``; ``correct``
      carries the corrected fields in ``change``
    - revoke: ``{"judgement": id}``

    ``line`` is its line in the file, from 1; 0 for one that is in no file. It is no part of what was decided.
    """

    id: str
    verdict: Verdict
    about: Mapping[str, str] = field(hash=False)
    who: str
    when: str
    reason: str = ""
    change: Mapping[str, Any] | None = field(default=None, hash=False)
    line: int = field(default=0, compare=False)

    def as_json(self) -> dict[str, Any]:
        """One line of judgements.jsonl."""
        return {
            "id": self.id,
            "verdict": self.verdict,
            "about": dict(self.about),
            "who": self.who,
            "when": self.when,
            "reason": self.reason,
            "change": self.change and dict(self.change),
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "Judgement":
        """The reverse of :meth:`as_json`; ValueError for a verdict that does not exist."""
        if raw["verdict"] not in VERDICTS:
            raise ValueError(f"no such verdict: {raw['verdict']!r}")
        return cls(
            id=raw["id"],
            verdict=raw["verdict"],
            about=raw["about"],
            who=raw["who"],
            when=raw["when"],
            reason=raw.get("reason", ""),
            change=raw.get("change"),
        )
