"""Places within places as English writes them: "in Wuhan, Hubei, China", "Wuhan's Jiangxia District"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.bonds.bonds_en import Tie
from ronghe.lens.lens import Lens

_PLACE = SIGNS["Place"]
_CHAIN = re.compile(rf"{_PLACE}(?:, {_PLACE}){{1,3}}")
_OWN = re.compile(rf"{_PLACE}'s {_PLACE}")
_DESCRIBED = re.compile(
    rf"{_PLACE}(?:, an? (?:[a-z-]+ ){{0,3}}(?:city|county|town|district|suburb|port|prefecture|village) (?:in|of"
    rf"|near)| of) {_PLACE}"
)
"""Lishui, a city in Zhejiang; the Xinbei District of Changzhou."""
_OUTER = frozenset({"country", "province"})
_INNER = re.compile(r" (?:District|County|Town|New Area|Street)$")
_SURE = 0.74


def placed(line: Line) -> Iterator[Tie]:
    """Each place of an English line that the next one holds, where the lens or its name says that one is the larger."""
    for match in _CHAIN.finditer(line.text):
        for inner, outer in pairwise(line.signs(*match.span())):
            if _holds(line, outer, inner):
                yield Tie("located_in", line.end(inner), line.end(outer), None, _SURE)
    for match in _OWN.finditer(line.text):
        outer, inner = line.signs(*match.span())
        if _INNER.search(line.end(inner).name):
            yield Tie("located_in", line.end(inner), line.end(outer), None, _SURE)
    for match in _DESCRIBED.finditer(line.text):
        inner, outer = line.signs(*match.span())
        yield Tie("located_in", line.end(inner), line.end(outer), None, _SURE)


def _holds(line: Line, outer: Item, inner: Item) -> bool:
    """Whether the second place is a land or province and the first is none, or the first is a district of a city."""
    levels = _levels(line.page.lens)
    one, two = line.end(inner), line.end(outer)
    larger, smaller = levels.get(two.name), levels.get(one.name)
    if larger in _OUTER:
        return smaller not in _OUTER or (smaller == "province" and larger == "country")
    return _INNER.search(one.name) is not None and _INNER.search(two.name) is None


@lru_cache(maxsize=4)
def _levels(lens: Lens) -> dict[str, str]:
    """The level of each place that the lens knows, by its forms in Latin letters."""
    return {
        form: known.level
        for known in lens.known
        if known.kind == "Place" and known.level is not None
        for form in known.forms
        if form.isascii()
    }
