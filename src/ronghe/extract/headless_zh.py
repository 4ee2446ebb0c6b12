"""Clauses whose subject is a noun that stands for nobody whom the text names: 该公司是A的子公司，主要从事….

What such a sentence says of its subject is said of nobody; A, which stands behind it, is not its subject.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.topics_zh import LEAD, NOUNS

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_HEAD = re.compile(r"(?:^|[，；：])(?=[\s\d.、()（）【】该本全此这公集企学大研基园新实试示开联协商中])")
_OTHERS = re.compile(
    r"[，；：](?:[^，。；：\ue000-\ue00b]{0,8}\ue00b)?(?:其中|而|且|同时)?[，]?[\ue000-\ue008](?!的?[，。；])"
)
"""A clause with a subject of its own."""
_FAR = 400
"""Characters of a line within which clauses are looked at, as in :mod:`ronghe.extract.clauses`."""
_KEY = "headless"


def headless(line: Line, position: int) -> bool:
    """Whether the clause at a position of a Chinese line goes on about a noun that stands for nobody named."""
    known: dict[int, tuple[int, ...]] = line.page.shared.setdefault(_KEY, {})
    if line.number not in known:
        known[line.number] = tuple(_nouns(line)) if line.han else ()
    before = [end for end in known[line.number] if end <= position]
    return bool(before) and _OTHERS.search(line.text, before[-1], position) is None


def _nouns(line: Line) -> list[int]:
    """Where nouns end that head a clause and that no name resolves; a resolved one is a sign of the line."""
    heads = (LEAD.match(line.text, match.end()) for match in _HEAD.finditer(line.text, 0, _FAR))
    nouns = (NOUNS.match(line.text, lead.end() if lead else 0) for lead in heads)
    return [noun.end() for noun in nouns if noun is not None and not any(line.signs(0, noun.start()))]
