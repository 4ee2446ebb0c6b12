"""What a sentence without its own subject is about: the thing that the sentence before was about."""

from __future__ import annotations

from ronghe.extract.line import Line
from ronghe.model import End

_FURTHEST = 3
"""So many sentences back a subject may stand."""


def topic(line: Line, kinds: frozenset[str]) -> End | None:
    """The one name of these kinds in the nearest earlier sentence of the paragraph that has any; None if it has two."""
    page = line.page
    for number in range(line.number - 1, max(-1, line.number - 1 - _FURTHEST), -1):
        earlier = page.sentences[number].span
        if "\n" in page.text[earlier.end : page.sentences[number + 1].span.start]:
            return None
        ends: dict[str, End] = {}
        for mention in page.within(page.outermost, earlier):
            if mention.kind in kinds:
                end = page.book.end(mention)
                ends.setdefault(end.name, end)
        if ends:
            return next(iter(ends.values())) if len(ends) == 1 else None
    return None
