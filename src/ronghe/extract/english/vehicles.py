"""Funds of a family told by their number alone: Jialing I for the Jialing Growth Fund I, "Fund II follows Crest I"."""

from __future__ import annotations

import re
from dataclasses import replace

from ronghe.model import Mention, Span

_NUMBER = r"(?:I{1,3}|IV|VI{0,3}|IX|X)"
NUMBERED = re.compile(rf"(?P<first>[A-Z][\w'-]*)(?: [\w&'-]+){{0,6}} (?P<number>{_NUMBER})")
"""A name that ends in the number of a fund."""
_FUND = re.compile(rf"\bFunds? {_NUMBER}\b")
_SPOKEN_OF = re.compile(r"\b(?:clos(?:e|ing)|vehicle|fund|predecessor|successor)(?: of|,|:)? (?:the )?$")
_BEFORE = 24


def vehicles(text: str, found: list[Mention]) -> list[Mention]:
    """The names, those with a number as funds where the text has funds of their family or calls them so.

    What a family begins with and a number is one of its funds wherever it stands.
    """
    if not _FUND.search(text):
        return found
    numbered = [(one, NUMBERED.fullmatch(one.text)) for one in found]
    families = {match["first"] for one, match in numbered if match and one.kind == "Fund"} - {"Fund"}
    families |= {match["first"] for one, match in numbered if match and _is_called(text, one)}
    if not families:
        return found
    out = [replace(one, kind="Fund") if match and match["first"] in families else one for one, match in numbered]
    short = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(families)))}) {_NUMBER}\b")
    known = {(one.span.start, one.span.end) for one in out}
    further = [Span(*match.span()) for match in short.finditer(text) if match.span() not in known]
    return [*out, *(Mention(span, span.quote(text), "Fund") for span in further)] if further else out


def _is_called(text: str, one: Mention) -> bool:
    return _SPOKEN_OF.search(text, max(0, one.span.start - _BEFORE), one.span.start) is not None
