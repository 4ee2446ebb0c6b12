"""Lines that bars or tabs part into cells, as tables come out of pages and files."""

from __future__ import annotations

from collections.abc import Iterator

from ronghe.model import Span


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


def lines_of(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines that begin in a stretch, in order; empty ones are left out."""
    at = start
    while at < end:
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if stop > at:
            yield Span(at, stop)
        at = stop + 1
