"""Short forms of companies that a text uses without saying so: 远山动力 for 远山动力科技(成都)有限公司.

Such a form is the beginning of a full name said before, with or without its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ronghe.extract.chinese.endings import begins_generic

HEAD = 4
"""Characters that a short form has at least."""
_FULL = re.compile(r"(?:公司|集团|合伙\))$")
_NATION = re.compile(r"中国|国家|中华|全国|中央|中共")
_SHORTEST_FULL = 8


def heads(full: str, place: int) -> Iterator[tuple[str, int]]:
    """The beginnings that a short form of a full name may have, each with its offset; ``place`` is a place's length."""
    if not _FULL.search(full) or len(full) < _SHORTEST_FULL or _NATION.match(full):
        return
    for offset in dict.fromkeys((0, place)):
        head = full[offset : offset + HEAD]
        if len(head) == HEAD and not begins_generic(head) and len(full) - offset > HEAD + 2 and "(" not in head:
            yield head, offset


def shortened(text: str, found: Mapping[tuple[int, int], str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of every short form of the companies found."""
    places = {start: end for (start, end), kind in found.items() if kind == "Place"}
    fulls: dict[str, str] = {}
    for start, end in sorted(span for span, kind in found.items() if kind == "Company"):
        full = text[start:end]
        for head, offset in heads(full, places.get(start, start) - start):
            fulls.setdefault(head, full[offset:])
    if not fulls:
        return
    taken = _covered(span for span, kind in found.items() if kind != "Place")
    pattern = re.compile("|".join(re.escape(head) for head in sorted(fulls)))
    for match in pattern.finditer(text):
        start, full = match.start(), fulls[match.group()]
        length = HEAD
        while length < len(full) and text[start + length : start + length + 1] == full[length]:
            length += 1
        if length < len(full) - 2 and start not in taken:
            yield start, start + length, "Company"


def _covered(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(place for start, end in spans for place in range(start, end))
