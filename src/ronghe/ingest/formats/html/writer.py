"""Text as it grows out of a page: white space collapses, and breaks wait until words follow."""

import re

from ronghe.ingest.formats.html.tree import clean
from ronghe.model import Span

BULLET = "• "
_AROUND = " \n•"

_WIDE = "[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
_WRAP = re.compile(rf"(?<={_WIDE})[ \t\r]{{0,50}}\n\s{{0,500}}(?={_WIDE})")
_IS_WIDE = re.compile(_WIDE)


class Writer:
    """Pieces of text and their length so far.

    What is waiting is a number of line breaks, or a space: a real one, or one that comes of a line
    break in the source, which between two Chinese characters is none.
    """

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self._breaks = 0
        self._space = ""
        self._fresh = True
        self._bullet = False

    def words(self, raw: str) -> None:
        """Running text as it stands in the source."""
        pieces = raw.split()
        if not pieces:
            if raw:
                self._space = "\n" if "\n" in raw else self._space or " "
            return
        if raw[0].isspace():
            self._space = "\n" if "\n" in raw[: raw.index(pieces[0])] else self._space or " "
        if len(pieces) > 1 and "\n" in raw and not raw.isascii():
            pieces = _WRAP.sub("", raw).split()
        body = clean(" ".join(pieces))
        if body:
            self._put(body)
        if raw[-1].isspace():
            self._space = "\n" if "\n" in raw[len(raw.rstrip()) :] else " "

    def _put(self, body: str) -> None:
        if self._breaks and self.length:
            self.mark("\n" * self._breaks, settled=False)
        elif self._space and not self._fresh and not (self._space == "\n" and self._between_wide(body)):
            self.mark(" ", settled=False)
        if self._bullet:
            self.mark(BULLET)
        self.parts.append(body)
        self.length += len(body)
        self._breaks = 0
        self._space = ""
        self._fresh = False

    def _between_wide(self, body: str) -> bool:
        return bool(_IS_WIDE.match(body) and self.parts and _IS_WIDE.match(self.parts[-1][-1]))

    def mark(self, characters: str, *, settled: bool = True) -> None:
        """Characters as they are; white space that follows them in the source is dropped, and a waiting bullet too."""
        self.parts.append(characters)
        self.length += len(characters)
        self._breaks = 0
        self._space = ""
        self._fresh = True
        self._bullet = self._bullet and not settled

    def line_break(self, lines: int = 1) -> None:
        """The next words stand on a new line, after ``lines`` breaks; breaks do not add up."""
        self._breaks = max(self._breaks, lines)
        self._space = ""

    def space(self) -> None:
        """The next words stand apart from those before."""
        self._space = " "

    def new_line(self) -> None:
        """Begin a line at once, whatever follows."""
        if self.length:
            self.mark("\n" * max(1, self._breaks))
        self._breaks = 0

    def bullet(self, wanted: bool = True) -> None:
        """The next words begin a list's item, on a line of their own; an item without words has no bullet."""
        self.line_break()
        self._bullet = wanted

    def place(self) -> tuple[int, int]:
        """Where the writing stands, for :meth:`span`."""
        return self.length, len(self.parts)

    def span(self, place: tuple[int, int]) -> Span | None:
        """The words written since the place was taken, without the white space and bullet around them."""
        body = "".join(self.parts[place[1] :])
        words = body.strip(_AROUND)
        if not words:
            return None
        first = place[0] + len(body) - len(body.lstrip(_AROUND))
        return Span(first, first + len(words))

    def last_line(self) -> Span | None:
        """The words of the last line, bullets and all."""
        for index in range(len(self.parts) - 1, -1, -1):
            if "\n" in self.parts[index]:
                line = sum(map(len, self.parts[index + 1 :]))
                return self.span((self.length - line, index + 1))
        return self.span((0, 0))

    def text(self) -> str:
        """All that was written."""
        return "".join(self.parts)
