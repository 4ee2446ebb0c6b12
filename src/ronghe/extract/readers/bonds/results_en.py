"""Awards that an English notice tells in sentences: whom a panel chose, the bid beside its name, for which buyer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ronghe.extract.book.subjects_en import told_of
from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.rules import caught, kinds_of, matches
from ronghe.model import End, Span

_CHOSEN = (
    r"\b(?:[Pp]anel|[Cc]ommittee|[Jj]ury|[Tt]ender board|[Ee]valuators) (?:has |have |then |finally )?"
    r"(?P<verb>selected|chose|picked|named) (?:the )?{o:Company|Institute}"
    r" (?:as (?:the |its |an? )?(?:[\w-]+ )?(?:supplier|contractor|winner|vendor|successful bidder|winning bidder)"
    r"|to (?:supply|build|deliver|provide|develop|make|produce))"
)
_BIDS = re.compile(rf"\s?\({SIGNS['Money']}\)")
_BUYS = re.compile(r"\b(?:negotiations?|tender|procurement|purchase|bidding|auction|inquiry|consultation)\b")
_BUYERS = kinds_of("PublicBody|Institute|Company")
_SEATED = re.compile(r" \((?P<place>[A-Z][\w' -]{2,20})\)")
_BACK = 3
"""So many sentences before the choice are the bids told."""


class Choice(NamedTuple):
    """Who was chosen, for whom and at which bid where the page tells them; ``verb`` is where its verb stands."""

    seller: Item
    buyer: End | None
    amount: Item | None
    verb: tuple[int, int]


def choices(line: Line) -> Iterator[Choice]:
    """The suppliers that a panel chooses in an English line."""
    for match in matches(line, _CHOSEN):
        seller = caught(line, match, "o")[0]
        yield Choice(seller, _buyer_told(line), _bid(line, line.end(seller)), match.span("verb"))


def _buyer_told(line: Line) -> End | None:
    """The subject of the sentence before that tells of the procurement, with its place in brackets."""
    page = line.page
    told = told_of(page, line.number, _BUYERS)
    sentence = page.sentence_at(told.span.start) if told else None
    if told is None or sentence is None or not _BUYS.search(page.folded, told.span.end, sentence.span.end):
        return None
    seat = _SEATED.match(page.folded, told.span.end)
    places = page.within(page.mentions, Span(*seat.span("place"))) if seat else ()
    if seat and any(one.kind == "Place" for one in places):
        return page.book.named(page.text[told.span.start : seat.end()], told.kind)
    return page.book.end(told)


def _bid(line: Line, seller: End) -> Item | None:
    """The sum in brackets behind the seller's name in the sentences before."""
    for number in range(line.number - 1, max(-1, line.number - 1 - _BACK), -1):
        before = line.page.line(number)
        for at, item in before.items.items():
            if item.mention is not None and _BIDS.match(before.text, at + 1) and before.end(item).name == seller.name:
                return next(before.signs(at + 1, None, frozenset({"Money"})), None)
    return None
