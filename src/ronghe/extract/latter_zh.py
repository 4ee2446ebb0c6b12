"""Which of two names 前者 and 后者 stand for in a Chinese line: X引入A，后者增资; A与B，前者归C管理，后者归D."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.model import End
from ronghe.text.segment import behind_last

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_WORD = re.compile(r"(?<![先最前之以])(?:前者|后者)")
_BREAK = re.compile(r"[，。；：]")
_SPOKEN_OF = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Project"})
_TWO = 2


def latter(line: Line) -> Iterator[tuple[int, int, End]]:
    """Where such words start and end in the line's text, and what they mean: named before the first one's clause."""
    first: int | None = None
    for match in _WORD.finditer(line.text):
        if first is None:
            first = behind_last(_BREAK, line.text, 0, match.start())
        named = _named(line, first)
        if named and match.group() == "后者":
            yield *match.span(), named[-1]
        elif len(named) == _TWO:
            yield *match.span(), named[0]


def _named(line: Line, before: int) -> list[End]:
    """What the line names before a position, each once by where it stands last; else what the sentence before names."""
    ends = [line.end(item) for item in line.signs(0, before, _SPOKEN_OF)]
    if not ends and line.number:
        told = line.page.names_in(line.page.sentences[line.number - 1].span)
        ends = [line.page.book.end(one) for one in told if one.kind in _SPOKEN_OF]
    return list({end.name: end for end in reversed(ends)}.values())[::-1]
