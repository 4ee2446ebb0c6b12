"""Tables of quotes run into one line, in which only who won has a total besides the price of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.notices.labels import Header
from ronghe.extract.notices.names import name_at
from ronghe.extract.notices.sums import Sum, sum_in
from ronghe.extract.notices.win import Win
from ronghe.lens.lens import Lens
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice
    from ronghe.extract.page import Page

_BODIES = frozenset({"Company", "Institute", "PublicBody", "Alliance"})
_CELL = r"(?:[\d.,]{1,20}(?:E\d{1,2})?|X{4,20}(?:\.\d{1,4})?)\s?元"
_DEAL = re.compile(rf"{_CELL}[\s|]{{0,6}}(?P<total>{_CELL})")
_DATED = re.compile(r"元[\s|]{0,6}\d{4}-\d\d-\d\d")


def termed(notice: Notice, found: Sum | None, header: Header) -> Sum | None:
    """The sum with the word of its column; apart where a column of the table is one of contacts."""
    if found is None:
        return None
    term = next(
        (words for name, words in zip(header.columns, header.words, strict=True) if name in ("amount", "bid")), None
    )
    contacts = notice.page.lens.list("notices.contact.columns")
    return replace(found, term=term, apart=any(words in contacts for words in header.words))


def deals(notice: Notice, header: Header, end: int) -> Iterator[Win]:
    """The rows with a total besides the price of one, up to an offset: those are awards."""
    page, text = notice.page, notice.page.folded
    for deal in _DEAL.finditer(text, header.span.end, end):
        before = [match.end() for match in _DATED.finditer(text, header.span.end, deal.start())]
        start = before[-1] if before else header.span.end
        name = name_at(page, start, deal.start()) if not before else None
        names = [item for item in page.within(page.outermost, Span(start, deal.start())) if item.kind in _BODIES]
        if name is None and names:
            name = _without_place(page, _adjacent(names))
        if name is not None:
            found = sum_in(notice, *deal.span("total"))
            yield Win(name, name.start, None, None, termed(notice, found, header), part=True, layout="quotes")


def _adjacent(names: list[Mention]) -> Span:
    """The last of the names that follow one another at once: the place of delivery stands before the supplier."""
    last = names[0]
    for name in names[1:]:
        if name.span.start - last.span.end > 2:
            break
        last = name
    return last.span


def _without_place(page: Page, name: Span) -> Span:
    """Without the place of delivery of the row above, where two places stand at the head: 上海|北京某大学."""
    words = name.quote(page.folded)
    known = places(page.lens)
    for length in (2, 3, 4):
        rest = words[length:]
        if words[:length] in known and any(rest.startswith(place) for place in (rest[:2], rest[:3]) if place in known):
            return Span(name.start + length, name.end)
    return name


@lru_cache(maxsize=4)
def places(lens: Lens) -> frozenset[str]:
    """Short names of provinces and cities."""
    known = (entry for entry in lens.known if entry.kind == "Place" and entry.level in ("province", "city"))
    return frozenset(form for entry in known for form in entry.forms if 2 <= len(form) <= 4)
