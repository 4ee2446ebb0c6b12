"""A text cut into stretches, each with the claims and the name that stand there, line by line.

Claims overlap and names lie in claims, so a text is cut wherever one begins or ends and every stretch says what it
belongs to. Nothing of the text is markup; the template escapes it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ronghe.model import Mention
from ronghe.store.view import StoredClaim

PART = 12_000
"""Characters of one part of a long text, up to the end of a line."""
_LONGEST_LINE = 4_000
"""A longer line does not move the end of a part."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a text, as offsets; ``number`` counts from 1."""

    start: int
    end: int
    number: int
    parts: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters that belong to the same claims and to one name or none. ``begins`` are claims that begin here."""

    text: str
    claims: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text; ``page`` where a page of the original begins with it."""

    stretches: list[Stretch] = field(default_factory=list)
    page: int | None = None


def part_of(text: str, at: int, number: int | None = None) -> Window:
    """The part of that number, or the one that holds an offset; the last one where there is none of that number."""
    bounds = _bounds(text)
    parts = len(bounds) - 1
    if number is None:
        number = min(max(bisect_right(bounds, at), 1), parts)
    number = min(number, parts)
    return Window(bounds[number - 1], bounds[number], number, parts)


def _bounds(text: str) -> list[int]:
    out = [0]
    while len(text) - out[-1] > PART + PART // 4:
        goal = out[-1] + PART
        line_end = text.find("\n", goal, goal + _LONGEST_LINE) + 1
        out.append(line_end or goal)
    out.append(len(text))
    return out


def marked(
    text: str, window: Window, claims: Sequence[StoredClaim], mentions: Sequence[Mention], pages: Sequence[int] = ()
) -> list[Line]:
    """The lines of the window. An offset on which a page begins gives its line that page's number, from 1."""
    edges = {window.start, window.end}
    for start, end in ((one.claim.span.start, one.claim.span.end) for one in claims):
        edges |= {start, end}
    names = list(_outermost(mentions))
    for mention in names:
        edges |= {mention.span.start, mention.span.end}
    cuts = sorted(edge for edge in edges if window.start <= edge <= window.end)
    lines = [Line(page=_page_at(pages, window.start, window.start + 1))]
    for start, end in pairwise(cuts):
        here = [one for one in claims if one.claim.span.start <= start and one.claim.span.end >= end]
        begins = tuple(one.claim.id for one in here if max(one.claim.span.start, window.start) == start)
        kind = next((one.kind for one in names if one.span.start <= start and one.span.end >= end), None)
        offset = start
        for number, piece in enumerate(text[start:end].split("\n")):
            if number:
                lines.append(Line(page=_page_at(pages, offset, offset + len(piece) + 1)))
            if piece:
                lines[-1].stretches.append(
                    Stretch(piece, tuple(one.claim.id for one in here), begins if not number else (), kind)
                )
            offset += len(piece) + 1
    return lines


def _outermost(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Names that lie in no other name."""
    end = -1
    for one in sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)):
        if one.span.start >= end:
            end = one.span.end
            yield one


def _page_at(pages: Sequence[int], start: int, end: int) -> int | None:
    """The page that begins within the offsets."""
    return next((number for number, at in enumerate(pages, 1) if start <= at < end), None)
