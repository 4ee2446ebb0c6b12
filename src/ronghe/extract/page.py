"""The page: a document with everything that more than one reader needs, computed once."""

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, TypeVar

from ronghe.lens.lens import Lens
from ronghe.model import Claim, Document, End, Mention, Span, Value
from ronghe.text.dates import DateFound, find_dates
from ronghe.text.money import MoneyFound, find_money
from ronghe.text.normalise import fold
from ronghe.text.segment import sentences


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


Found = TypeVar("Found", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and whether it holds Han characters, Latin words, or both."""

    span: Span
    han: bool
    latin: bool


class Page:
    """A document as readers see it. ``folded`` has the same offsets as ``text``."""

    def __init__(self, document: Document, lens: Lens) -> None:
        self.document = document
        self.lens = lens
        self.text = document.text
        self.folded = fold(document.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """In order."""
        return tuple(self._sentence(span) for span in sentences(self.folded))

    def _sentence(self, span: Span) -> Sentence:
        words = span.quote(self.folded)
        han = any("\u4e00" <= char <= "\u9fff" for char in words)
        latin = any("a" <= char <= "z" for char in words)
        return Sentence(span, han, latin)

    @cached_property
    def money(self) -> tuple[MoneyFound, ...]:
        """Every amount, in order."""
        return tuple(find_money(self.folded))

    @cached_property
    def dates(self) -> tuple[DateFound, ...]:
        """Every date expression, in order."""
        return tuple(find_dates(self.folded))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the offset."""
        starts = self._sentence_starts
        index = bisect_left(starts, offset + 1) - 1
        if index < 0 or self.sentences[index].span.end <= offset:
            return None
        return self.sentences[index]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @staticmethod
    def within(found: Sequence[Found], span: Span) -> Sequence[Found]:
        """Those of an ordered, non-overlapping sequence that start inside the span."""
        first = bisect_left(found, span.start, key=lambda item: item.span.start)
        last = bisect_left(found, span.end, key=lambda item: item.span.start)
        return found[first:last]

    def claim(
        self,
        reader: str,
        predicate: str,
        span: Span,
        confidence: float,
        *,
        subject: End | None = None,
        object: End | None = None,  # noqa: A002 - the field's name in the contract
        value: Value | None = None,
        **qualifiers: Any,
    ) -> Claim:
        """A claim of this document whose quote is what stands at the span; absent qualifiers are dropped."""
        return Claim(
            document=self.document.id,
            predicate=predicate,
            span=span,
            quote=span.quote(self.text),
            reader=reader,
            confidence=confidence,
            subject=subject,
            object=object,
            value=value,
            qualifiers={key: value for key, value in qualifiers.items() if value is not None},
        )

    # To be filled by extract/mentions.py, extract/namebook.py, extract/citations.py, extract/dating.py:
    mentions: tuple[Mention, ...]
    reference: datetime.date | None
