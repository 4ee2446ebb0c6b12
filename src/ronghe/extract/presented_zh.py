"""Which body a Chinese page presents: it stands at its beginning; 研究所, 我所, 全校 mean it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ronghe.extract.page import Page
    from ronghe.model import End

_THINGS = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Project"})
_BEGINS, _LATE = 3, 8
"""What a page is about is named at the head of one of its first sentences."""
_ENDINGS = {"校": ("大学", "学院", "学校"), "园": ("园", "园区", "产业园", "科技园")}


def about_of(page: Page, noun: str) -> End | None:
    """The body that begins the page's text and ends in the noun: on a page about X研究所 that is what 研究所 means."""
    known: dict[str, End | None] = page.shared.setdefault(__name__, {})
    if noun not in known:
        known[noun] = None
        first = next((one for one in page.outermost if one.kind in _THINGS), None)
        if first is not None and first.text.endswith(_ENDINGS.get(noun, noun)):
            number = page.sentence_number(first.span.start)
            if number is not None and number < _BEGINS and first.span.start - page.sentences[number].span.start < _LATE:
                known[noun] = page.book.end(first)
    return known[noun]
