"""What lines of key and value say of the alliances, licences, official lists and second plates of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ronghe.extract.readers.pages.key_value import Entry
from ronghe.extract.readers.pages.page_lists import bodies
from ronghe.extract.readers.tables.cells import row_date
from ronghe.extract.rules import rule
from ronghe.model import Claim, End, PartialDate, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "fund_page"
_LEVEL = (
    r"(?:(?P<level>[一二三123]级|(?i:class|grade)[ -](?:one|two|three|[ABC123])|(?i:first|second|third)[ -]class)"
    r"[ -]?)?"
)
_LICENCE = _LEVEL + r"(?P<what>(?:[\w/&-]+ ){0,4}?{readers.licence.en}|{readers.licence.zh})"
_LIST = r"(?P<list>{readers.listing.en}|{readers.listing.zh})"
_SINCE = re.compile(r"[\s,(（]{0,3}(?:since|from|on|自|于)? ?(?P<date>[^;；)）,，]{4,30})", re.IGNORECASE)


def members(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The alliances that a body is in; of an alliance those that are in it."""
    for body in bodies(page, entry.span):
        one, other = (body, subject) if subject.kind == "Alliance" else (subject, body)
        yield page.claim(NAME, "member_of", quoted, 0.86, subject=one, object=other)


def customers(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """Who buys from a firm or an institute."""
    for body in bodies(page, entry.span) if subject.kind in ("Company", "Institute") else ():
        yield page.claim(NAME, "awards", quoted, 0.82, subject=body, object=subject)


def licences(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """What it is licensed for."""
    for found in rule(page.lens, _LICENCE).finditer(page.folded, entry.span.start, entry.span.end):
        what = page.text[slice(*found.span("what"))]
        yield page.claim(NAME, "licensed", quoted, 0.86, subject=subject, value=Text(what), level=found["level"])


def lists(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The official lists on which it stands, who keeps them where that is told, and since when."""
    keepers = [body for body in bodies(page, entry.span) if body.kind == "PublicBody"]
    for found in rule(page.lens, _LIST).finditer(page.folded, entry.span.start, entry.span.end):
        behind = page.folded[found.end() : entry.span.end]
        since = _SINCE.match(behind)
        date = row_date(since["date"], None, page.dating.reference) if since else None
        dated: dict[str, Any] = {"from": str(date)} if isinstance(date, PartialDate) else {}
        programme = page.text[slice(*found.span("list"))]
        yield page.claim(
            NAME, "listed_on", quoted, 0.86, subject=subject,
            object=keepers[0] if len(keepers) == 1 else None, value=Text(programme), **dated,
        )  # fmt: skip


def plates(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """The names under which it goes as well."""
    for piece in re.split(r"[;；、]", entry.span.quote(page.text)):
        if piece.strip():
            words = Text(piece.strip(' “”"'))
            yield page.claim(NAME, "alias", quoted, 0.86, subject=subject, value=words, type="second_plate")


READERS = {
    "members": members,
    "customers": customers,
    "licences": licences,
    "lists": lists,
    "plates": plates,
}
