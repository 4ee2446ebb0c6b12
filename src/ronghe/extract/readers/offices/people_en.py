"""Whether an English text names a body only to tell whose people act: "founded by X executive Y", "X veterans"."""

from __future__ import annotations

import re

from ronghe.extract.english.words import PERSON_ROLES
from ronghe.extract.line import Item, Line

_STAFF = (
    r"(?:executives|engineers|employees|researchers|scientists|professors|academics|alumni|graduates|students|veterans"
    r"|staff|managers|officers|officials|staffers|experts|technicians|workers|people|insiders|entrepreneurs|academicians)"
)
_BEHIND = re.compile(
    rf"(?:'s?)? (?:(?:ex-)?[a-z][\w-]* ){{0,3}}?(?:{_STAFF}\b|(?i:{PERSON_ROLES})"
    rf"(?: and (?:[a-z]+ ){{0,2}}(?i:{PERSON_ROLES}))?,? (?:[A-Z]\.? ?)?[A-Z][a-z])"
)
_BEFORE = re.compile(
    rf"\b(?:teams?|groups?|pair|trio|{_STAFF}|{PERSON_ROLES}) (?:led )?(?:of|from|at|with|in) (?:the )?$", re.IGNORECASE
)
_NEAR = 40


def of_its_people(line: Line, item: Item) -> bool:
    """Whether the words around a body's name tell that people of it act, and not the body."""
    text, span = line.page.folded, item.span
    if item.kind in ("Person", "Place") or item.unsaid:
        return False
    if _BEHIND.match(text, span.end):
        return True
    return _BEFORE.search(text, max(0, span.start - _NEAR), span.start) is not None
