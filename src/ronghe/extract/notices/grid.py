"""Lines that bars or tabs part into cells, as tables come out of pages and files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.model import Span

_WIDE = re.compile(r"[^\s\u3000]+(?:[ \u3000][^\s\u3000]+)*")
_SPACE = re.compile(r"[^\s\u3000]+")
_SENTENCE = re.compile(r"[。；;]|[:：].*[:：]")
_FEWEST = 3


def cells_at(text: str, offset: int) -> tuple[Span, ...]:
    """The cells of the line that holds the offset; none where nothing parts it."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return cells_of(text, Span(start, len(text) if end < 0 else end)) if end != start else ()


def cells_of(text: str, line: Span) -> tuple[Span, ...]:
    """The cells of a line; bars at its two ends part nothing, and the rule under a header has none.

    A cell of nothing ("||") is the bar before it, so that the cells behind it keep their columns.
    """
    words = line.quote(text)
    mark = "|" if "|" in words else "\t" if "\t" in words else None
    if mark is None or not words.strip("|-: \t"):
        return ()
    parts, at, out = words.split(mark), line.start, []
    for place, part in enumerate(parts):
        if not (mark == "|" and place in (0, len(parts) - 1) and not part.strip()):
            out.append(Span(at, at + len(part)) if part else Span(max(0, at - 1), max(1, at)))
        at += len(part) + 1
    return tuple(out)


def parted(text: str, line: Span, width: int = 0) -> tuple[Span, ...]:
    """The cells of a line also where only spaces part them; ``width`` is how many the header has.

    Runs of spaces part cells; single ones where no run does and nothing in the line is a sentence.
    """
    cells = cells_of(text, line)
    words = line.quote(text)
    if cells or "|" in words or "\t" in words:
        return cells
    for gap in (_WIDE, _SPACE):
        found = tuple(Span(line.start + match.start(), line.start + match.end()) for match in gap.finditer(words))
        if len(found) >= _FEWEST and (not width or len(found) == width) and not _SENTENCE.search(words):
            return found
    return ()


def lines_of(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines that begin in a stretch, in order; empty ones are left out."""
    at = start
    while at < end:
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if stop > at:
            yield Span(at, stop)
        at = stop + 1
