"""What a tagger is: something that marks words of a text and says what sort of name each is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from ronghe.model import Span


class Label(StrEnum):
    """What a tagger takes a stretch of text for."""

    ORGANISATION = "organisation"
    PERSON = "person"
    PLACE = "place"
    NAME = "name"
    """A proper name of another or an unknown sort: a product, a brand, a firm."""
    NOUN = "noun"
    """A common word that can end a name: 委员会, 拍卖行."""
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Tagged:
    """A stretch of the text with its label."""

    start: int
    end: int
    label: Label


class Tagger(Protocol):
    """A loaded model. ``han`` tells whether it reads Chinese sentences or the others."""

    han: bool

    def tag(self, text: str, pieces: Sequence[Span]) -> Iterator[list[Tagged]]:
        """For each piece of the folded text what it holds, in order, without overlaps."""
        ...
