"""Words of an English sentence for several names, or for one of two: "both", "the three firms", "the latter"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ronghe.extract.book.subjects_en import told_of
from ronghe.extract.clauses_en import Left
from ronghe.model import End, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_NOUNS = {
    "companies": "Company", "firms": "Company", "groups": "Company", "institutes": "Institute",
    "universities": "Institute", "laboratories": "Institute", "funds": "Fund", "zones": "Zone", "parks": "Zone",
}  # fmt: skip
_NOUN = rf"(?P<noun> (?:sides|parties|partners|bodies|entities|{'|'.join(_NOUNS)}))"
_BOTH = re.compile(
    r"(?P<word>\b(?:Both|The (?:two|pair)|They|Both of them|The two of them)"
    r"|(?:(?<=[;,:] )|(?<= that )|(?<= and )|(?<=which ))(?:both|the (?:two|pair)|they))"
    rf"{_NOUN}?(?= (?!of\b)[a-z])"
)
_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6}
_GROUPS = {"trio": 3, "quartet": 4}
_VERB = (
    r"(?:is|are|was|were|have|had|will|would|also|now|each|jointly|together|belong|report|answer|sit|fall|come|share|hold"
    r"|own|run|operate|supply|work|make|build|receive|rank|appear|remain|take|took|[a-z]{3,12}ed)\b"
)
"""What shows that a number alone, "the three", "all four", is a subject."""
_MANY = re.compile(
    rf"\b(?:[Aa]ll|[Tt]he|[Tt]hese|[Tt]hose) (?P<number>{'|'.join(_NUMBERS)})(?:{_NOUN}(?= (?!of\b|in\b|that\b"
    rf"|which\b)[a-z])|(?: of (?:them|these))?(?= {_VERB}))"
    rf"|\b[Tt]hese{_NOUN.replace('noun', 'these')}(?= (?!of\b|in\b|that\b|which\b)[a-z])"
    rf"|\b[Tt]he (?P<trio>trio|quartet)(?= {_VERB})|\b(?:All of them|They all)(?= {_VERB})"
)
_CALLS = (
    "oth ",
    "he two ",
    "he pair ",
    "hey ",
    "he latter",
    "he former",
    "hese ",
    "ll ",
    "he three ",
    "he four ",
    "he five ",
    "he trio",
    "he quartet",
    "he first two",
    "he last two",
    "he final two",
)
_PART = re.compile(rf"\b[Tt]he (?P<part>first|last|latter|final) two(?= {_VERB})")
_ONE = re.compile(
    r"\b[Tt]he (?P<which>former|latter)"
    r"(?='s\b|[,.;)]| (?:is|was|has|had|will|would|also|now|[a-z]{3,12}s|[a-z]{2,12}ed)\b)"
)
_JOINED = re.compile(r"(?: \([^()\n]{1,40}\))?,? (?:and|with) (?:the )?")
_LISTED = re.compile(r"(?: \([^()\n]{1,40}\))?(?:,|,? and)(?: the)? ")
_BODIES = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Policy", "Project"})
_OF_PAIR = ("Both ", "The two ", "The pair ", "They ", "Neither ")
"""How a sentence begins that says something of two told before, of whom the next may say "the former"."""
_TWO = 2
_BACK = 3
"""So many sentences of the paragraph before may name those that a number counts."""


class _Named(NamedTuple):
    span: Span
    kind: str
    end: End


def several(line: Line) -> Iterator[Left]:
    """The names that such words of the line stand for, in order: those before the word, and the one at its place."""
    folded, span = line.page.folded, line.span
    if not any(word in line.text for word in _CALLS):
        return
    for match in _BOTH.finditer(folded, span.start, span.end):
        yield from _stand(match, _pair(line, match.start(), match.group()))
    for match in _MANY.finditer(folded, span.start, span.end):
        yield from _stand(match, _counted(line, match))
    for match in _PART.finditer(folded, span.start, span.end):
        named = _list(folded, _named(line, line.number - 1, match.start(), None)) if line.number else None
        if named is not None and len(named) > _TWO and not line.page.opens_paragraph(line.number):
            yield from _stand(match, named[:_TWO] if match["part"] == "first" else named[-_TWO:])
    for match in _ONE.finditer(folded, span.start, span.end):
        pair = _pair(line, match.start(), "")
        if pair is not None:
            yield Left(Span(*match.span()), pair[match["which"] == "latter"])


def _stand(match: re.Match[str], ends: Sequence[End] | None) -> Iterator[Left]:
    """The names as a list at the place of the words."""
    if ends:
        at = Span(*match.span())
        yield from (Left(at, end, " and ") for end in ends[:-1])
        yield Left(at, ends[-1])


def _counted(line: Line, match: re.Match[str]) -> list[End] | None:
    """As many names as the words count, in the nearest sentences that hold so many; "these firms": the last list."""
    number = _NUMBERS.get(match["number"] or "") or _GROUPS.get(match["trio"] or "")
    noun = (match["noun"] or match["these"] or "").strip()
    kind = _NOUNS.get(noun)
    found: dict[str, End] = {}
    for back in range(line.number, max(-1, line.number - 1 - _BACK), -1):
        named = _named(line, back, match.start(), kind)
        if number is None and back < line.number:
            return _list(line.page.folded, named)
        found = {one.end.name: one.end for one in named} | found
        if number is not None and len(found) >= number:
            return list(found.values()) if len(found) == number else None
        if back and line.page.opens_paragraph(back):
            return None
    return None


def _list(folded: str, named: Sequence[_Named]) -> list[End] | None:
    """The names of a sentence that stand in one list, where it has no others."""
    pairs = list(pairwise(named))
    if not pairs or not all(_LISTED.fullmatch(folded, one.span.end, other.span.start) for one, other in pairs):
        return None
    return list({one.end.name: one.end for one in named}.values())


def _named(line: Line, number: int, stop: int, kind: str | None) -> list[_Named]:
    """The names of a kind in a sentence, before an offset; each as it stands there."""
    page = line.page
    kinds = _BODIES if kind is None else frozenset({kind})
    names = (one for one in page.names_in(page.sentences[number].span) if one.kind in kinds and one.span.end <= stop)
    return [_Named(one.span, one.kind, page.book.end(one)) for one in names]


def _pair(line: Line, at: int, word: str) -> tuple[End, End] | None:
    """The two names that the sentence before an offset, else the one before it in the paragraph, puts together."""
    page = line.page
    kind = _NOUNS.get(word.rsplit(" ", 1)[-1].lower())
    here = [_Named(item.span, item.kind, line.end(item)) for item in line.signs(kinds=_BODIES) if item.span.end <= at]
    again = (
        word.lower().startswith("both") and page.folded.startswith("Both ", line.span.start) and at > line.span.start
    )
    found = _together(page.folded, [] if again else here, kind, only=False)
    if found is not None or line.number == 0 or again:
        return found
    if kind is not None:
        before = [one for one in page.outermost if one.kind == kind and one.span.end <= at]
        every = {end.name: end for end in map(page.book.end, before)}
        if len(every) == _TWO:
            first, second = every.values()
            return first, second
    if page.opens_paragraph(line.number):
        return None
    named = _named(line, _naming(line, word), at, None)
    found = _together(page.folded, named, kind, only=word.lower() == "they")
    unlike = found[0].kind != found[1].kind if found is not None else not word.lower().startswith("they")
    return _told_each(line) or found if unlike and kind is None else found


def _naming(line: Line, word: str) -> int:
    """The number of the sentence that names the two: behind it one may say more of both."""
    before = line.number - 1
    of_pair = before and line.page.folded.startswith(_OF_PAIR, line.page.sentences[before].span.start)
    further = of_pair and not word.startswith("They") and not line.page.opens_paragraph(before)
    return before - 1 if further else before


def _told_each(line: Line) -> tuple[End, End] | None:
    """The two of one kind of which the two sentences before are told: "X I was … . X II has … . Both are run by"."""
    page = line.page
    last, first = (told_of(page, number, _BODIES) for number in (line.number, line.number - 1))
    if last is None or first is None or last.kind != first.kind:
        return None
    ends = page.book.end(first), page.book.end(last)
    return ends if ends[0].name != ends[1].name else None


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
