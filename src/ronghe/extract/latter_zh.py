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
_BACK = 4
_SIDE_BY_SIDE = re.compile(
    r"(?:[^，。；：\ue000-\ue00b]{0,12}(?:\ue00b)?[，：]?){0,2}(?P<two>[\ue000-\ue007](?:与|和|同|及)[\ue000-\ue007])"
)


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
    """What the line names before a position, each once by where it stands last; else what the sentences before name.

    Of more than two those two that stand side by side at its head: A与B宣布成立X，前者出资65%.
    """
    signs = list(line.signs(0, before, _SPOKEN_OF))
    if len(signs) > _TWO and (pair := _pair(line, before)):
        return pair
    ends = [line.end(item) for item in signs] or _told(line)
    return list({end.name: end for end in reversed(ends)}.values())[::-1]


def _pair(line: Line, before: int) -> list[End]:
    """The two that begin the line side by side."""
    found = _SIDE_BY_SIDE.match(line.text, 0, before)
    items = list(line.signs(*found.span("two"), _SPOKEN_OF)) if found else []
    return [line.end(item) for item in items] if len(items) == _TWO else []


def _told(line: Line) -> list[End]:
    """What the nearest of the sentences before names that does not itself say 前者 or 后者."""
    page = line.page
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        span = page.sentences[number].span
        if _WORD.search(page.folded, span.start, span.end):
            if page.opens_paragraph(number):
                return []
            continue
        return [page.book.end(one) for one in page.names_in(span) if one.kind in _SPOKEN_OF]
    return []
