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

_DERIVED = re.compile(r"[A-Z][a-z]*(?:[^e]ed|[st]ions?|[a-z]ments?|isions?|ness|itions|[a-z]{4}ly)")
"""English words that name no place: Identified, Investment, Acquisitions, Collectively."""
_NO_BODY = re.compile(
    r"(?:(?:Interim|Proposed|Direct) )?(?:Final|Interim|Proposed) Rules?|Co\.?,? Ltd\.?|Federal Register|Supplement No"
)
"""What stands like a body in texts of law and is none."""
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


def is_branch(name: str, places: Sequence[str]) -> bool:
    """Whether a name that ends in a place is a firm's branch or daughter there: Kylin Guangzhou, no Shaanxi's Xi'an."""
    first = name.split(" ", 1)[0]
    return _BRANCH.fullmatch(name) is not None and first not in places and first not in _WORDS
