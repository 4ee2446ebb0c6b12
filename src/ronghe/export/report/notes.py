"""Footnotes in the order of their marks; the same sources have one mark."""

from collections.abc import Sequence

from ronghe.analyse.figure import Support
from ronghe.export.report.blocks import Note
from ronghe.export.report.citation import Citer

_MOST = 6
"""Supports that one note gives; all of them are in figures.csv."""


class Notes:
    """Collects what the page rests on."""

    def __init__(self, citer: Citer) -> None:
        self._citer = citer
        self._numbers: dict[tuple[str, ...], int] = {}
        self.notes: list[Note] = []
        self.documents: dict[str, None] = {}

    def mark(self, supports: Sequence[Support]) -> int | None:
        """The number of the note for these supports; None where there are none."""
        if not supports:
            return None
        shown = sorted(supports, key=lambda one: (one.verdict != "accepted", -one.confidence, one.claim))[:_MOST]
        key = tuple(support.claim for support in shown)
        if key not in self._numbers:
            self._numbers[key] = len(self.notes) + 1
            told = {(part.quote, part.document): part for part in map(self._citer.note_part, reversed(shown))}
            parts = tuple(reversed(told.values()))
            self.notes.append(Note(self._numbers[key], parts))
            self.documents |= dict.fromkeys(support.document for support in shown)
        return self._numbers[key]
