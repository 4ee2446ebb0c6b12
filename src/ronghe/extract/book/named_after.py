"""The name that an English text gives after it has told of a thing: "opened a joint laboratory. The X Laboratory …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_HEAD = re.compile(r"\s{0,4}(?:The |Called (?:the )?|Named (?:the )?|Known as (?:the )?|The new )?")
_CALLED = re.compile(
    r"\s{0,4}(?:The|This|Its) (?:new |joint |planned )*(?P<noun>venture|company|firm|fund|vehicle|laboratory|institute"
    r"|center|centre|alliance|zone|park)(?:, |,? (?:(?:to be|which is|which will be|will be|is|was|is to be)"
    r" )?(?:called|named|known as) )(?:the )?"
)
"""The same behind the noun told of: "The venture, X,", "The fund, to be called X"."""
_STEMS = {"laboratory": "lab", "centre": "cent", "center": "cent", "vehicle": "fund"}
_FIRMS = frozenset({"venture", "company", "firm"})
"""What a text calls a firm that it told of: "will form a company. The venture, X, …"."""
_NEXT = 2
"""Within so many sentences the name comes."""


def named_after(page: Page, span: Span, head: str, kind: str) -> End | None:
    """The first name of a kind with which a sentence soon after the span begins, if its own noun is the head word.

    None where the text has borne the name before: then the thing told of is another.
    """
    number = page.sentence_number(span.start)
    if number is None:
        return None
    word = head.lower().rsplit(" ", 1)[-1]
    for sentence in page.sentences[number + 1 : number + 1 + _NEXT]:
        named = page.names_in(sentence.span)
        first = named[0] if named else None
        if first is None or first.kind != kind:
            continue
        called = _CALLED.fullmatch(page.folded, sentence.span.start, first.span.start)
        bears = _STEMS.get(word, word) in first.text.lower()
        same = called and (called["noun"] == word or {called["noun"], word} <= _FIRMS)
        if not (same if called else bears and _begins(page, sentence.span, first.span)):
            continue
        return page.book.end(first) if page.text.find(first.text) == first.span.start else None
    return None


def _begins(page: Page, sentence: Span, name: Span) -> bool:
    """Whether a sentence begins with a name."""
    return _HEAD.fullmatch(page.folded, sentence.start, name.start) is not None
