"""Sentences and paragraphs, with offsets, in both languages."""

import re
from collections.abc import Iterator

from ronghe.model.span import Span

LONGEST_SENTENCE = 2_000
"""A run without a sentence mark is cut here, so that no later pass meets an unbounded line."""

_ABBREVIATION = re.compile(
    r"(?:\b(?:Co|Ltd|Inc|Corp|No|Nos|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Adm|St|vs|cf|al|e\.g|i\.e|approx|est|Vol|pp|p|Fig"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Z]|\b(?:[A-Za-z]\.){1,3}[A-Za-z])$"
)
_END = re.compile(r"[。！？!?；][”’」』\"'）)]*|\.[”\"'’)]*(?=\s+[\"“'(\[]?[A-Z\u4e00-\u9fff]|\s*\n|\s*$)|\n+")


def sentences(text: str) -> Iterator[Span]:
    """Spans of sentences, in order, without the white space around them."""
    start = 0
    for match in _END.finditer(text):
        if match.group().startswith(".") and _ABBREVIATION.search(text, max(start, match.start() - 12), match.start()):
            continue
        yield from _pieces(text, start, match.end())
        start = match.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    for first in range(start, end, LONGEST_SENTENCE):
        last = min(first + LONGEST_SENTENCE, end)
        piece = text[first:last]
        lead = len(piece) - len(piece.lstrip())
        body = piece.strip()
        if body:
            yield Span(first + lead, first + lead + len(body))
