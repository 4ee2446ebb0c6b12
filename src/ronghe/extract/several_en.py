"""Words of an English sentence that stand for two names, or for one of two: "both", "the two firms", "the latter"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ronghe.extract.clauses_en import Left
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_NOUNS = {
    "companies": "Company", "firms": "Company", "groups": "Company", "institutes": "Institute",
    "universities": "Institute", "laboratories": "Institute", "funds": "Fund", "zones": "Zone", "parks": "Zone",
}  # fmt: skip
_BOTH = re.compile(
    r"(?P<word>\b(?:Both|The (?:two|pair)|They)"
    r"|(?:(?<=[;,:] )|(?<= that )|(?<= and )|(?<=which ))(?:both|the (?:two|pair)|they))"
    rf"(?P<noun> (?:sides|parties|partners|bodies|{'|'.join(_NOUNS)}))?(?= (?!of\b)[a-z])"
)
_CALLS = ("oth ", "he two ", "he pair ", "hey ", "he latter", "he former")
_ONE = re.compile(
    r"\b[Tt]he (?P<which>former|latter)"
    r"(?='s\b|[,.;)]| (?:is|was|has|had|will|would|also|now|[a-z]{3,12}s|[a-z]{2,12}ed)\b)"
)
_JOINED = re.compile(r"(?: \([^()\n]{1,40}\))?,? (?:and|with) (?:the )?")
_BODIES = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Policy", "Project"})


class _Named(NamedTuple):
    span: Span
    kind: str
    end: End


def several(line: Line) -> Iterator[Left]:
    """The names that such words of the line stand for, in order: two before the word, or the one at its place."""
    folded, span = line.page.folded, line.span
    if not any(word in line.text for word in _CALLS):
        return
    for match in _BOTH.finditer(folded, span.start, span.end):
        pair = _pair(line, match.start(), match.group())
        if pair is not None:
            at = Span(*match.span())
            yield Left(at, pair[0], " and ")
            yield Left(at, pair[1])
    for match in _ONE.finditer(folded, span.start, span.end):
        pair = _pair(line, match.start(), "")
        if pair is not None:
            yield Left(Span(*match.span()), pair[match["which"] == "latter"])


def _pair(line: Line, at: int, word: str) -> tuple[End, End] | None:
    """The two names that the sentence before an offset, else the one before it in the paragraph, puts together."""
    page = line.page
    kind = _NOUNS.get(word.rsplit(" ", 1)[-1].lower())
    here = [_Named(item.span, item.kind, line.end(item)) for item in line.signs(kinds=_BODIES) if item.span.end <= at]
    found = _together(page.folded, here, kind, only=False)
    if found is not None or line.number == 0:
        return found
    before = page.sentences[line.number - 1].span
    if "\n" in page.folded[before.end - 1 : line.span.start]:
        return None
    named = (_Named(one.span, one.kind, page.book.end(one)) for one in page.names_in(before) if one.kind in _BODIES)
    return _together(page.folded, named, kind, only=word.lower() == "they")


def _together(folded: str, named: Iterable[_Named], kind: str | None, *, only: bool) -> tuple[End, End] | None:
    """The two names that "and" joins, else the only two; None where there are more.

    ``only``: the two that a sentence begins with, and no others.
    """
    fitting = [one for one in named if kind in (None, one.kind)]
    pairs = list(pairwise(fitting))
    joined = [(one, other) for one, other in pairs if _JOINED.fullmatch(folded, one.span.end, other.span.start)]
    if len(joined) == 1 and (not only or joined[0] == pairs[0]):
        one, other = joined[0]
        return (one.end, other.end) if one.end.name != other.end.name else None
    ends = list({one.end.name: one.end for one in fitting}.values())
    return (ends[0], ends[1]) if len(ends) == 2 and not only else None
