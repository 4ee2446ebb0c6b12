"""Short forms of companies that a text uses without saying so: 远山动力 for 远山动力科技(成都)有限公司.

Such a form is the beginning of a full name said before, with or without its place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from ahocorasick_rs import AhoCorasick, MatchKind

from ronghe.extract.chinese.endings import begins_generic

HEAD = 4
"""Characters that a short form has at least."""
_FULL = re.compile(r"(?:公司|集团|合伙\))$")
_NATION = re.compile(r"中国|国家|中华|全国|中央|中共")
_ENDS = ("厂", "公司", "集团", "有限", "股份有限", "研究所", "研究院")
"""Behind the beginning of a full name these make the name of another body: 渤海造船厂."""
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
    seen: set[tuple[str, int]] = set()
    for start, end in sorted(span for span, kind in found.items() if kind == "Company"):
        full, place = text[start:end], places.get(start, start) - start
        if (full, place) not in seen:
            seen.add((full, place))
            for head, offset in heads(full, place):
                fulls.setdefault(head, full[offset:])
    if not fulls:
        return
    covered = Covered(span for span, kind in found.items() if kind != "Place")
    known = list(fulls)
    heads_of = AhoCorasick(known, matchkind=MatchKind.LeftmostLongest)
    for number, start, _ in heads_of.find_matches_as_indexes(text):
        full = fulls[known[number]]
        length = HEAD
        while length < len(full) and text[start + length : start + length + 1] == full[length]:
            length += 1
        if length < len(full) - 2 and start not in covered and not text.startswith(_ENDS, start + length):
            yield start, start + length, "Company"


class Covered:
    """The offsets that spans cover, of which some may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, offset: int) -> bool:
        last = bisect_right(self._starts, offset) - 1
        return last >= 0 and self._reach[last] > offset
