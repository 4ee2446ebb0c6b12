"""Entries of an English list of additions: "The following entities are added to the Entity List:", and a name each.

Read for :mod:`ronghe.extract.readers.listings.listed_told_en`, which tells which list it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.extract.line import Item, Line

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_MARK = r"(?:[•·*▪◦–—-]|\(?\d{1,3}[.)]|\([a-z]\))"
_MARKED = re.compile(rf"\s{{0,4}}{_MARK}\s")
_BEHIND_MARK = re.compile(rf"{_MARK}\s{{0,3}}$")
_FIRST = re.compile(rf"\s{{0,4}}(?:{_MARK}\s{{0,3}})?(?:[Tt]he )?(?=[\ue000-\ue008])")
_HEADING = re.compile(
    r"\bfollowing (?:[\w-]+ ){0,4}(?:entities|companies|firms|parties|persons|institutes|organi[sz]ations|additions"
    r"|names)"
    r"\b(?: (?:are|were|is|be|have been|will be)(?: \w+ly)? (?:added|placed|put|listed|designated)\b"
    r"|[^.;:]{0,60} (?:to|on|onto) the [A-Z])[^.;]{0,200}:\s*$"
)
_KINDS = frozenset({"Company", "Institute", "PublicBody"})
_BEFORE = 8


def entries(page: Page) -> frozenset[int]:
    """The numbers of the sentences that are entries under such a heading; found once a page."""
    key = "listed_items_en.entries"
    if key not in page.shared:
        found: set[int] = set()
        under = False
        for number in range(len(page.sentences)) if " following " in page.folded else ():
            if _is_entry(page, number):
                found.update({number} if under else ())
            elif _HEADING.search(page.folded, page.sentences[number].span.start, page.sentences[number].span.end):
                under = True
            elif page.opens_paragraph(number):
                under = False
        page.shared[key] = frozenset(found)
    told: frozenset[int] = page.shared[key]
    return told


def _is_entry(page: Page, number: int) -> bool:
    """Whether a sentence begins with, or right behind, the mark of an entry."""
    span = page.sentences[number].span
    if _MARKED.match(page.folded, span.start, span.end):
        return True
    return _BEHIND_MARK.search(page.folded, max(0, span.start - _BEFORE), span.start) is not None


def listed_item(line: Line) -> Item | None:
    """The body with which an English line begins that is an entry under such a heading."""
    begun = _FIRST.match(line.text) if line.number in entries(line.page) else None
    item = line.items.get(begun.end()) if begun else None
    return item if item is not None and item.kind in _KINDS else None
