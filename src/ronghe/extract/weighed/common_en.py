"""English words that look like a name and are none: adverbs, common nouns, offices, rules of law."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ronghe.extract.english.words import (
    CALENDAR,
    FIELDS,
    FUNCTION_WORDS,
    HEADS,
    NOT_ORGANISATIONS,
    PLAIN,
    TITLES,
    TRADES,
)
from ronghe.model import Mention, Span

_DERIVED = re.compile(r"[A-Z][a-z]*(?:[^e]ed|[st]ions?|[a-z]ments?|isions?|ness|itions|[a-z]{4}ly)")
"""English words that name no place: Identified, Investment, Acquisitions, Collectively."""
_NO_BODY = re.compile(
    r"(?:(?:Interim|Proposed|Direct) )?(?:Final|Interim|Proposed) Rules?|Co\.?,? Ltd\.?|Federal Register|Supplement No"
    r"|[\"“]?(?:Little Giants?|Single Champions?)[\"”]?|Third Front|Cultural Revolution|Great Leap Forward|Long March"
)
"""What stands like a body and is none: in texts of law, a title that a state gives, a time or campaign."""
BRAND = re.compile(r"[A-Z][a-z]{2,9}[A-Z][a-z]{2,9}")
"""A firm's made-up name, which is no place: SenseLink."""
_WORDS = FUNCTION_WORDS | NOT_ORGANISATIONS | PLAIN | FIELDS | TRADES | CALENDAR


def is_office(name: str) -> bool:
    """Whether an English name is that of an office: the Foreign Secretary, the Minister of Finance."""
    words = re.sub(r"[.,’']", "", name).split()
    return any(word.removesuffix("s") in TITLES for word in words) and words[-1] not in HEADS


def is_word(text: str, name: str, kind: str) -> bool:
    """Whether an English name is a common word or a rule: However, Ship where the text has "ship", Final Rule."""
    if kind not in ("Place", "Company", "PublicBody"):
        return False
    if _NO_BODY.fullmatch(name):
        return True
    if " " in name or "-" in name:
        return False
    if name in _WORDS or (kind == "Place" and _DERIVED.fullmatch(name) is not None):
        return True
    return kind == "Place" and re.search(rf"(?<![\w-]){name.lower()}(?![\w-])", text) is not None


_UNIT_BEHIND = re.compile(r"\([A-Z]{2,8}\) \d")
"""A unit's number behind its body's acronym: X Corporation (XC) 9th Academy."""
_FIELD = re.compile(r"(?:ics|ology|stry|ment|ences?|ions?|omy|ngineering)$")
"""How fields of science end."""


def is_told(mention: Mention) -> bool:
    """Whether it is a body by a common noun, as the rules have it, or by fields in a row.

    The Syrian army, Yezidi fighters; the Institute of Optics, Fine Mechanics and Physics.
    """
    last = mention.text[mention.text.rfind(" ") + 1 :]
    if mention.kind == "Institute":
        if _UNIT_BEHIND.search(mention.text) or last == "Strategy":
            return True
        return all(map(_FIELD.search, mention.text.split(", ")[1:])) and ", " in mention.text
    return mention.kind == "PublicBody" and last.isascii() and last.islower()


_UNIT_OF = re.compile(
    r"\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\d{1,3}(?:st|nd|rd|th))"
    r" (?:[A-Z]\w+ ){0,2}(?:Academy|Institute|Department|Bureau) of (?:the )?$"
)
"""A numbered unit, which is named with the body that it belongs to: the Second Academy of X."""
_UNIT = 70


def unit_of(text: str, start: int) -> bool:
    """Whether a name at an offset is that of the body to which a numbered unit before it belongs."""
    return _UNIT_OF.search(text, max(0, start - _UNIT), start) is not None


_BRANCH = re.compile(r"[A-Z][\w'&-]+(?: [A-Z][\w'&-]+)* [A-Z][a-z]+(?: [A-Z][a-z]+)?")


def ends_in_place(text: str, span: Span, over: Sequence[Mention], *, firm: bool) -> bool:
    """Whether the words end in one of the places found in them and are no firm's branch or daughter there.

    Kylinsoft Guangzhou is one; a place within another is none.
    """
    if not any(one.kind == "Place" and one.span.end == span.end for one in over):
        return False
    name = span.quote(text)
    first = name.split(" ", 1)[0]
    own = first not in _WORDS and all(one.text != first for one in over)
    return not (firm and own and _BRANCH.fullmatch(name))
