"""The body within a name that ends it, or whose numbered unit it names."""

import re
from collections.abc import Iterator

from ronghe.extract.english.runs import Token
from ronghe.extract.english.words import COUNTRIES, HEADS

_NUMBERED = re.compile(r"\d{1,4}(?:st|nd|rd|th)?")
MANY = frozenset({"Universities", "Institutes", "Laboratories", "Departments", "Colleges"})
"""Heads of a kind of bodies, behind "of" no body."""


def inner(name: list[Token]) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of the organisation behind an "of" whose head ends the name: 2nd Institute of X Corp.

    A number between two heads begins the unit of the body before it: X Academy of Y Technology | 513 Institute.
    """
    number = next((place for place, token in enumerate(name) if place > 1 and _NUMBERED.fullmatch(token.text)), 0)
    whole = next((token.bare for token in name[:number] if token.bare in HEADS), "")
    if whole:
        yield name[0].start, name[number - 1].end, HEADS[whole]
        return
    for place, token in enumerate(name):
        if place and token.join.startswith("of") and name[-1].bare in HEADS and len(name) - place > 1:
            behind = name[place + 1 :]
            if name[-1].bare in MANY or any(later.join.startswith(("for", "on")) for later in behind):
                return
            if HEADS[name[-1].bare] == "Policy" and HEADS.get(name[0].bare) == "Institute":
                return
            if all(one.bare in COUNTRIES for one in name[place:-1]):
                continue
            further = next((at for at, later in enumerate(behind, place + 1) if later.join.startswith("of")), None)
            if further is not None and not any(one.bare in HEADS for one in name[place:further]):
                continue
            yield token.start, name[-1].end, HEADS[name[-1].bare]
            return
