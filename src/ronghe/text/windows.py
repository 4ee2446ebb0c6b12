"""Stretches of a text around the places that matter in it, for patterns too slow to be tried at every character."""

import re
from collections.abc import Iterator, Sequence


def near(
    pattern: re.Pattern[str], sign: re.Pattern[str], text: str, *, before: int, after: int
) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer(text)`` gives, tried only where a sign stands that each match holds.

    A match and what it looks ahead at lie within ``before`` characters before the sign's beginning and ``after``
    characters behind it.
    """
    seen = 0
    for start, end in windows([match.start() for match in sign.finditer(text)], text, before, after):
        for match in pattern.finditer(text, max(seen, start), end):
            seen = match.end()
            yield match


def windows(places: Sequence[int], text: str, before: int, after: int) -> Iterator[tuple[int, int]]:
    """Stretches around the places, joined where they meet, widened to whole words."""
    size = len(text)
    index = 0
    while index < len(places):
        start = max(0, places[index] - before)
        end = places[index] + after
        index += 1
        while index < len(places) and places[index] - before <= end:
            end = places[index] + after
            index += 1
        floor = max(0, start - 20)
        while start > floor and text[start - 1].isascii() and text[start - 1].isalnum():
            start -= 1
        limit = min(size, end + 20)
        end = min(size, end)
        while end < limit and text[end].isascii() and text[end].isalnum():
            end += 1
        yield start, end
