"""The page: a document with everything that more than one reader needs, computed once."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple, Protocol, TypeVar

import numpy as np

from ronghe.extract.book.namebook import NameBook
from ronghe.extract.calls import sentences_called
from ronghe.extract.citations import Citation, find_citations
from ronghe.extract.dating import Dating, date_page
from ronghe.extract.line import Line
from ronghe.extract.mentions import find_mentions
from ronghe.extract.room import outermost
from ronghe.extract.sureness import at_most
from ronghe.extract.taggers.tagger import Tagger
from ronghe.lens.lens import Lens
from ronghe.model import Claim, Document, End, Mention, Span, Value
from ronghe.text.dates import DateFound, find_dates
from ronghe.text.misread import mended
from ronghe.text.money import MoneyFound, find_money
from ronghe.text.normalise import fold, with_chinese_stops, without_marks
from ronghe.text.segment import sentences


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[a-z]")
_PRIVATE_USE = re.compile("[\ue000-\ue0ff]")
_LATE_MARK = re.compile(r"([,.;])(?<=[a-zA-Z)”\"].)((?:\[\d{1,3}\]){1,3}|[†‡§*]{1,2}|\d{1,3}(?= [a-z]|\s?$))(?=\s|$)")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z]*")
"""It begins with a set of characters, not with a repeat of one: a search skips all others fast."""

Found = TypeVar("Found", bound=_Placed)


class Sentence(NamedTuple):
    """A sentence and whether it holds Han characters, Latin words, or both."""

    span: Span
    han: bool
    latin: bool


class Page:
    """A document as readers see it. ``folded`` has the same offsets as ``text``.

    ``taggers`` are the models that may propose names, none by default. ``shared`` keeps what several
    readers work out together, by the name of the module that does.
    """

    def __init__(self, document: Document, lens: Lens, taggers: Sequence[Tagger] = ()) -> None:
        self.document = document
        self.lens = lens
        self.taggers = taggers
        self.text = document.text
        self.folded = without_marks(mended(with_chinese_stops(fold(document.text))))
        self._lines: dict[int, Line] = {}
        self.shared: dict[str, Any] = {}
        self._starts: dict[int, tuple[Sequence[_Placed], list[int]]] = {}

    @cached_property
    def mostly_han(self) -> bool:
        """Whether the document's own language is Chinese: more Han characters than Latin words."""
        return self._han > 0 and self._han > len(_LATIN_WORD.findall(self._head))

    @cached_property
    def han_share(self) -> float:
        """Which share of the characters at the document's head are Han ones."""
        return self._han / len(self._head) if self._head else 0.0

    @cached_property
    def _han(self) -> int:
        if self._head.isascii():
            return 0
        codes = np.frombuffer(self._head.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        return int(((codes >= 0x4E00) & (codes <= 0x9FFF)).sum())

    @cached_property
    def _head(self) -> str:
        """What of a document tells its language."""
        return self.folded[:20_000]

    @cached_property
    def signless(self) -> str:
        """The folded text with spaces for private-use characters, which lines use as signs; same offsets.

        The mark of a footnote behind a comma or full stop stands before it, beside the word that it belongs to.
        """
        plain = self.folded if self.folded.isascii() else _PRIVATE_USE.sub(" ", self.folded)
        return _LATE_MARK.sub(r"\2\1", plain)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """In order."""
        text = self.folded
        no_han, no_latin = text.isascii(), _LATIN.search(text) is None
        return tuple(
            Sentence(
                span,
                not no_han
                and ("\u4e00" <= text[span.start] <= "\u9fff" or _HAN.search(text, span.start, span.end) is not None),
                not no_latin and _LATIN.search(text, span.start, span.end) is not None,
            )
            for span in sentences(text)
        )

    @cached_property
    def money(self) -> tuple[MoneyFound, ...]:
        """Every amount, in order."""
        return tuple(find_money(self.folded))

    @cached_property
    def dates(self) -> tuple[DateFound, ...]:
        """Every date expression, in order."""
        return tuple(find_dates(self.folded))

    @cached_property
    def dating(self) -> Dating:
        """When the document was published, as stated or as inferred from what it cites."""
        return date_page(self)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The sources that the document itself names, in order."""
        return find_citations(self)

    def citations_at(self, offset: int) -> Sequence[Citation]:
        """The citations that support something in the sentence that holds the offset."""
        number = self.sentence_number(offset)
        return () if number is None else self._citations_by_sentence.get(number, ())

    @cached_property
    def _citations_by_sentence(self) -> dict[int, list[Citation]]:
        out: dict[int, list[Citation]] = {}
        for citation in self.citations:
            first = max(0, bisect_left(self._sentence_starts, citation.supports.start + 1) - 1)
            for number in range(first, bisect_left(self._sentence_starts, citation.supports.end)):
                out.setdefault(number, []).append(citation)
        return out

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name, in order of start; where names nest, the longest first. :attr:`outermost` has no nesting."""
        return find_mentions(self)

    @cached_property
    def outermost(self) -> tuple[Mention, ...]:
        """The names that lie in no other name, in order."""
        return tuple(outermost(self.mentions))

    @cached_property
    def book(self) -> NameBook:
        """What each name on the page stands for."""
        return NameBook(self)

    @cached_property
    def called(self) -> Mapping[str, tuple[int, ...]]:
        """Numbers of the sentences that hold a trigger word, by the lens's list."""
        return sentences_called(self)

    def holds(self, number: int, key: str) -> bool:
        """Whether the sentence of that number can hold a word of one of the lists that :mod:`calls` looks for."""
        return number in self._called_sets.get(key, ())

    def holds_amount(self, sentence: Sentence) -> bool:
        """Whether an amount starts in the sentence."""
        return bool(self.amounts_in(sentence.span))

    @cached_property
    def _called_sets(self) -> dict[str, frozenset[int]]:
        return {key: frozenset(numbers) for key, numbers in self.called.items()}

    def sentence_number(self, offset: int) -> int | None:
        """The place in :attr:`sentences` of the one that holds the offset."""
        index = bisect_left(self._sentence_starts, offset + 1) - 1
        return None if index < 0 or self.sentences[index].span.end <= offset else index

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the offset."""
        index = self.sentence_number(offset)
        return None if index is None else self.sentences[index]

    def opens_paragraph(self, number: int) -> bool:
        """Whether a line ends between the sentence of that number and the one before it."""
        return "\n" in self.folded[self.sentences[number - 1].span.end - 1 : self.sentences[number].span.start]

    def line(self, number: int) -> Line:
        """The sentence of that number with its names, amounts and dates as signs, made once."""
        if number not in self._lines:
            self._lines[number] = Line(self, number)
        return self._lines[number]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def amounts_in(self, span: Span) -> Sequence[MoneyFound]:
        """The amounts that start inside the span."""
        first, last = self._stretch(self.money, span)
        return self.money[first:last]

    def dates_in(self, span: Span) -> Sequence[DateFound]:
        """The date expressions that start inside the span."""
        first, last = self._stretch(self.dates, span)
        return self.dates[first:last]

    def names_in(self, span: Span) -> Sequence[Mention]:
        """The outermost names that start inside the span."""
        first, last = self._stretch(self.outermost, span)
        return self.outermost[first:last]

    def any_name_in(self, span: Span) -> bool:
        """Whether a name starts inside the span, within another or not."""
        first, last = self._stretch(self.mentions, span)
        return first < last

    def within(self, found: Sequence[Found], span: Span) -> Sequence[Found]:
        """Those of an ordered, non-overlapping sequence that start inside the span; one that the page keeps."""
        first, last = self._stretch(found, span)
        return found[first:last]

    def _stretch(self, found: Sequence[_Placed], span: Span) -> tuple[int, int]:
        """As :meth:`within`, as places; starts are kept: readers ask for every sentence that calls them."""
        kept = self._starts.get(id(found))
        if kept is None:
            kept = self._starts[id(found)] = found, [item.span.start for item in found]
        first = bisect_left(kept[1], span.start)
        return first, bisect_left(kept[1], span.end, first)

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
            confidence=round(at_most(reader, confidence), 2),
            subject=subject,
            object=object,
            value=value,
            qualifiers={key: value for key, value in qualifiers.items() if value is not None},
        )
