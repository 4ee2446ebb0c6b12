"""The line: a sentence in which every name, amount and date is one sign.

Readers write their rules over signs, so that a rule says "fund, size word, amount" and not how names,
amounts and dates are spelt. A bracket behind a name that only names it again, quotation marks around
it, and its form in the other script belong to its sign.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.chronology_en import of_years
from ronghe.extract.clauses import unsaid
from ronghe.extract.clauses_en import Left, left_out, main_clause
from ronghe.extract.items import items_of
from ronghe.extract.same_year import year_told
from ronghe.extract.several_en import several
from ronghe.extract.signs import KINDS, SIGNS, Item
from ronghe.model import DateRange, End, PartialDate, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page
    from ronghe.extract.sieve import Rules

_BARE_MONTH = re.compile(r"\d{1,2}月")
_MARKS = frozenset("[†‡§*0123456789")
_MARK = re.compile(r"(?:\[\d{1,3}\]){1,3}|[†‡§*]{1,2}|(?<=[)”\"])\d{1,3}(?=[\s,;.]|$)")

_CITED = re.compile(
    r"\[\d{1,3}(?:\s?[-–~,，、]\s?\d{1,3}){0,6}(?:\]|(?=[，。；、）)]|\s{0,2}$))|\s?\$\\textcircled\{\d{1,2}\}\$\s?"
)
"""Numbers of sources: [14], [18-20], [4，6], and as scans leave them [2。; numbers in rings as scans spell them."""


class Line:
    """One sentence of a page with its signs. ``text`` is what rules match; offsets into it are not the page's."""

    def __init__(self, page: Page, number: int) -> None:
        self.page = page
        self.number = number
        sentence = page.sentences[number]
        self.span, self.han, self.latin = sentence.span, sentence.han, sentence.latin
        self.items: dict[int, Item] = {}
        items = items_of(self)
        self.text = self._write(items)
        items = self._with_several(items)
        first = main_clause(self) if self.latin and self.items and not page.mostly_han else 0
        head = self.items[first] if first else None
        further = self._left_out()
        if further:
            self.text = self._write(sorted(items + further, key=lambda item: (item.span.start, not item.unsaid)))
        self.characters = frozenset(self.text)
        self.rules: Rules | None = None
        self.open: set[int] = set()
        self.sought = 0
        self.states: bool | None = None
        self.main = self.position(head) or 0

    def _with_several(self, items: list[Item]) -> list[Item]:
        """The items, with the names for which "both" or "the latter" stand: of these the clauses speak too."""
        found = [_left(one) for one in several(self)] if self.latin and not self.page.mostly_han else []
        if not found:
            return items
        items = sorted(items + found, key=lambda item: (item.span.start, not item.unsaid))
        self.text = self._write(items)
        return items

    def _left_out(self) -> list[Item]:
        """The subjects that clauses leave out."""
        if self.han and (self.page.mostly_han or not self.latin):
            return [Item(end.kind, span, end=end, unsaid=left) for span, end, left in unsaid(self)]
        if not self.latin or not self.items:
            return []
        return [_left(one) for one in (*left_out(self), *of_years(self))]

    def _write(self, items: list[Item]) -> str:
        """The text with a sign for each item, which :attr:`items` then holds by its position."""
        written, at, length = self.page.signless, self.span.start, 0
        parts: list[str] = []
        self.items, self._marks, self._places = {}, [0], [self.span.start]
        cited = self._citations(items)
        for item in items:
            start = item.span.start
            between = self._without(cited, at, start, length) if cited else written[at:start]
            if parts and parts[-1]:
                between = between[:1].lower() + between[1:]
            parts += [between, SIGNS[item.kind], item.words]
            length += len(between)
            self.items[length] = item
            length += 1 + len(item.words)
            at = item.span.start if item.unsaid else self._behind_mark(item.span.end)
            self._marks.append(length)
            self._places.append(at)
        self._positions = list(self.items)
        tail = self._without(cited, at, self.span.end, length) if cited else written[at : self.span.end]
        parts.append(tail[:1].lower() + tail[1:] if parts and parts[-1] else tail)
        return "".join(parts)

    def _citations(self, items: list[Item]) -> list[tuple[int, int]]:
        """Where numbers of sources stand in a Chinese sentence, which part its words: 成立[14]，为."""
        text = self.page.signless
        if not self.han or (
            text.find("[", self.span.start, self.span.end) < 0 and text.find("$", self.span.start, self.span.end) < 0
        ):
            return []
        found = [match.span() for match in _CITED.finditer(text, self.span.start, self.span.end)]
        return [span for span in found if not any(one.span.touches(Span(*span)) for one in items)]

    def _without(self, cited: list[tuple[int, int]], start: int, end: int, length: int) -> str:
        """A stretch of the page without the citations, before which ``length`` is written."""
        parts: list[str] = []
        for first, last in cited:
            if start <= first and last <= end:
                parts.append(self.page.signless[start:first])
                start, length = last, length + len(parts[-1])
                self._marks.append(length)
                self._places.append(start)
        return "".join(parts) + self.page.signless[start:end]

    def _behind_mark(self, end: int) -> int:
        """Behind the mark of a footnote that stands beside a name, amount or date: X (ABC)[3] was."""
        if self.page.signless[end : end + 1] not in _MARKS or end >= self.span.end:
            return end
        mark = _MARK.match(self.page.signless, end, self.span.end)
        return mark.end() if mark else end

    def position(self, item: Item | None) -> int | None:
        """Where the sign of an item stands in ``text``; None where it is none of :attr:`items`."""
        return next((at for at, one in self.items.items() if one is item), None)

    def place(self, position: int) -> int:
        """The page's offset of a position in ``text``."""
        index = bisect_right(self._marks, position) - 1
        found = self._places[index] + position - self._marks[index]
        return min(found, self.span.end)

    def stretch(self, start: int, end: int) -> Span:
        """The page's span of a stretch of ``text``."""
        return Span(self.place(start), self._after(end))

    def spot(self, start: int, end: int) -> Span:
        """The page's place of a stretch of ``text`` in which a sign is to stand: at least one character."""
        return Span(self.place(start), max(self.place(start) + 1, self.place(end)))

    def _after(self, end: int) -> int:
        item = self.items.get(end - 1)
        return item.span.end if item else self.place(end - 1) + 1 if end else self.place(end)

    def signs(self, start: int = 0, end: int | None = None, kinds: frozenset[str] | None = None) -> Iterator[Item]:
        """The items whose signs stand in a stretch of ``text``, in order."""
        first = bisect_left(self._positions, start)
        last = len(self._positions) if end is None else bisect_left(self._positions, end)
        for position in self._positions[first:last]:
            item = self.items[position]
            if kinds is None or item.kind in kinds:
                yield item

    def between(self, start: int, end: int) -> Iterator[tuple[int, Item]]:
        """The signs of a stretch of ``text`` with their places, in order."""
        first, last = bisect_left(self._positions, start), bisect_left(self._positions, end)
        return ((position, self.items[position]) for position in self._positions[first:last])

    def said(self, start: int, end: int) -> str:
        """A stretch of ``text`` without the signs of what it leaves unsaid."""
        stretch = enumerate(self.text[start:end], start)
        return "".join(char for at, char in stretch if at not in self.items or not self.items[at].unsaid)

    def end(self, item: Item) -> End:
        """What a name's sign stands for."""
        if item.end is not None:
            return item.end
        if item.mention is None:
            raise ValueError(f"a sign of kind {item.kind} stands for no name")
        return self.page.book.end(item.mention)

    def date(self, item: Item) -> PartialDate | DateRange | None:
        """The date that a sign means, counted from the page's own.

        On a page without a date of its own, a month without a year is of the year that the paragraph told last.
        """
        if item.date is None:
            return None
        reference = self.page.dating.reference
        if reference is None and not item.date.explicit and _BARE_MONTH.match(self.page.folded, item.span.start):
            year = year_told(self.page, item.span.start)
            reference = datetime.date(year, 12, 31) if year else None
        return item.date.resolve(reference)


def _left(one: Left) -> Item:
    return Item(one.end.kind, one.span, end=one.end, unsaid=one.words is not None, words=one.words or "")


__all__ = ["KINDS", "SIGNS", "Item", "Line"]
