"""English dates: from a stretch of text to expressions."""

from collections.abc import Iterator

from ronghe.text.dates.cascade import Token, run
from ronghe.text.dates.lexer_en import lex
from ronghe.text.dates.points_en import CALENDAR, DOUBTFUL, NAMED, OFFSETS_FROM_TODAY, RELATIVE
from ronghe.text.dates.spans_en import NESTED, OFFSETS, OPENS, PARTS, RANGES, WEEKDAYS

STAGES = (
    *(DOUBTFUL, CALENDAR, NAMED, RELATIVE, OFFSETS_FROM_TODAY),
    *(PARTS, NESTED, OFFSETS, WEEKDAYS, RANGES, OPENS),
)
FOUND = frozenset("Dmwypr")
"""Kinds of tokens that are date expressions once all stages are done."""


def read(text: str, lowered: str, start: int, end: int, by_day: bool) -> Iterator[Token]:
    """The date expressions in ``[start, end)``; ``lowered`` is the text in lower case, of the same length."""
    for token in run(STAGES, lex(text, lowered, start, end, by_day)):
        if token.kind in FOUND:
            yield token
