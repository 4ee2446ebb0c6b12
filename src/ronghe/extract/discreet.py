"""No claim about a private person's data: contact names, telephone and identity numbers, e-mail addresses.

A quote is literally what stands at its span, so nothing in it can be blotted out. A claim whose quote
holds such data is quoted more narrowly: the stretch beside the data that says most of the claim. Where
there is none, or where the data is an end or the value of the claim, there is no claim but an issue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ronghe.model import Claim, Issue, Mention, Span
from ronghe.model.values import Text
from ronghe.text.dates import find_dates
from ronghe.text.money import find_money
from ronghe.text.normalise import fold
from ronghe.text.private import PrivateFound, PrivateKind, find_private, may_hold_private

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_BEFORE = 30
"""Characters before a quote in which a label may stand that makes its first words a contact's name."""
_AFTER = 12
_NAMES = "discreet.names"
_TRIM = " \n\r\t|,，;；、:：(（)）"
_REFUSED = "a claim is left out because it rests on a private person's name or number"


def discreet(found: Iterable[Claim | Issue], page: Page) -> Iterator[Claim | Issue]:
    """Pass claims on without private data, quoted more narrowly where they need to be."""
    if not _any_private(page):
        yield from found
        return
    for item in found:
        if isinstance(item, Issue):
            yield item
            continue
        kept = _kept(item, page)
        yield kept or Issue("private", _REFUSED, item.document, item.span)


def _any_private(page: Page) -> bool:
    """Whether there is anything to look for on the page; found out once, since it costs a pass over the text."""
    key = "discreet.any"
    if key not in page.shared:
        page.shared[key] = may_hold_private(page.folded)
    found: bool = page.shared[key]
    return found


def public_mentions(mentions: Iterable[Mention], page: Page) -> Iterator[Mention]:
    """All names but those of contact persons."""
    for mention in mentions:
        if mention.kind == "Person":
            private = _private(mention.span, page)
            if any(found.kind is PrivateKind.CONTACT and found.span.touches(mention.span) for found in private):
                continue
        yield mention


def _private(span: Span, page: Page) -> list[PrivateFound]:
    """Private data at or around a span, at its offsets in the page."""
    start = max(0, span.start - _BEFORE)
    return [
        PrivateFound(Span(found.span.start + start, found.span.end + start), found.kind)
        for found in find_private(page.folded[start : span.end + _AFTER])
    ]


def _pieces(span: Span, page: Page) -> list[Span] | None:
    """What is left of a quote without private data; None where it has none. Claims of one sentence share the answer."""
    known: dict[Span, list[Span] | None] = page.shared.setdefault(__name__, {})
    if span not in known:
        touching = [found.span for found in _private(span, page) if found.span.touches(span)]
        known[span] = list(_between(span, touching, page.text)) if touching else None
    return known[span]


def _kept(claim: Claim, page: Page) -> Claim | None:
    words = [name for end in (claim.subject, claim.object) if end for name in end.names]
    words += [claim.value.text] if isinstance(claim.value, Text) else []
    if any(_names_private(word, page) for word in words):
        return None
    pieces = _pieces(claim.span, page)
    if pieces is None:
        return claim
    if any(_only_private(end.names, claim.span, pieces, page) for end in (claim.subject, claim.object) if end):
        return None
    best = max(pieces, key=lambda piece: (_says(claim, piece, page), len(piece), -piece.start), default=None)
    if best is None or not any(_says(claim, best, page)):
        return None
    return replace(claim, span=best, quote=best.quote(page.text))


def _names_private(name: str, page: Page) -> bool:
    """Whether a name holds private data that is more than a contact's; asked once a name, which claims share."""
    known: dict[str, bool] = page.shared.setdefault(_NAMES, {})
    if name not in known:
        known[name] = any(found.kind is not PrivateKind.CONTACT for found in find_private(fold(name)))
    return known[name]


def _between(span: Span, private: list[Span], text: str) -> Iterator[Span]:
    """What is left of a span without the private stretches, less the marks at its edges."""
    start = span.start
    for one in [*sorted(private), Span(span.end, span.end + 1)]:
        words = text[start : max(start, min(one.start, span.end))]
        body = words.strip(_TRIM)
        if body:
            first = start + len(words) - len(words.lstrip(_TRIM))
            yield Span(first, first + len(body))
        start = max(start, min(one.end, span.end))


def _only_private(names: tuple[str, ...], span: Span, pieces: list[Span], page: Page) -> bool:
    """Whether an end is named in the quote, but only within private data."""
    quote = span.quote(page.text)
    named = [name for name in names if name in quote]
    return bool(named) and not any(name in piece.quote(page.text) for name in named for piece in pieces)


def _says(claim: Claim, piece: Span, page: Page) -> tuple[bool, int]:
    """How much of a claim a stretch says: its value, and how many of its ends."""
    words = piece.quote(page.text)
    if isinstance(claim.value, Text):
        value = claim.value.text in words
    else:
        value = claim.value is not None and _has_figure(piece, page)
    ends = sum(any(name in words for name in end.names) for end in (claim.subject, claim.object) if end)
    return value, ends


def _has_figure(piece: Span, page: Page) -> bool:
    """Whether an amount, a date or another figure stands in the stretch."""
    words = piece.quote(page.folded)
    return any(map(str.isdecimal, words)) or bool(find_money(words) or find_dates(words))
