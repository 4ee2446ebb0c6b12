"""Spans as selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors).

A TextQuoteSelector finds the sentence again by its words and those around it, in any copy of the document; a
TextPositionSelector by offsets in code points of the text that Ronghe keeps.
"""

from typing import Any

from ronghe.export.holding import Holding
from ronghe.model import Claim, Span
from ronghe.text.normalise import fold
from ronghe.text.private import find_private, may_hold_private

_AROUND = 32
"""Characters of context on each side, as annotation tools commonly keep."""
_LOOK = 96
"""Characters of text in which private data beside the context is looked for."""


def selectors(claim: Claim, holding: Holding) -> list[dict[str, Any]]:
    """Both selectors of a claim's span."""
    before, after = _context(holding.text(claim.document), claim.span)
    quote = {"type": "TextQuoteSelector", "exact": claim.quote, "prefix": before, "suffix": after}
    return [quote, position(claim.span)]


def position(span: Span) -> dict[str, Any]:
    """The TextPositionSelector of a span."""
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def _context(text: str, span: Span) -> tuple[str, str]:
    """What stands on either side, cut short before a private person's data."""
    first, last = max(0, span.start - _LOOK), min(len(text), span.end + _LOOK)
    around = fold(text[first:last])
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    if may_hold_private(around):
        for found in find_private(around):
            if first + found.span.start < span.start:
                start = max(start, min(first + found.span.end, span.start))
            if first + found.span.end > span.end:
                end = min(end, max(first + found.span.start, span.end))
    return text[start : span.start], text[span.end : end]
