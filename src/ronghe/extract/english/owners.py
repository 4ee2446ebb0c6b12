"""Branches and offices by their owners: the Zhuhai branch of X Bank, X's Guizhou arm, and X within such a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ronghe.extract.english.words import CALENDAR, COUNTRIES, DEMONYMS, FUNCTION_WORDS, HEADS, TITLES, WEAK_HEADS
from ronghe.model import Mention, Span

_BODIES = frozenset({"Company", "Institute", "PublicBody", "Alliance", "Zone"})
_UNIT = r"(?:branch|office|bureau|arm|unit|base|station|subsidiary)"
_PLACE_OF = re.compile(rf" {_UNIT} of (?:the )?(?=[A-Z])")
_OWN_PLACE = re.compile(rf" {_UNIT}\b(?! of\b|-|,? [A-Z])")
"""None that has a name of its own: "X's Ningbo arm, Y", "Y, X's Ningbo arm"."""
_OF = re.compile(
    r" (?i:branch|office|department|bureau|arm|laboratory|lab|base|station|institute|centre|center|division|area|plant"
    r"|works|hospital|unit) of (?:the )?(?P<inner>[A-Z][^()]{3,80})$"
)
_OWNER = re.compile(r"(?:[Tt]he )?(?P<owner>[A-Z][^'’()]{2,70})(?<!\bPeople)(?:'s|(?<=s)') (?=[A-Z\d])")

_MANY = frozenset(
    {"Universities", "Institutes", "Laboratories", "Enterprises", "Departments", "Industries", "Colleges"}
)
"""Heads of a kind of bodies: the Alliance of Ordnance Science Universities is part of none."""
_FIRMS = frozenset({"Company", "Institute"})
_ONE_WORD = re.compile(r"[A-Z][A-Za-z]{2,12}")
_OWN_WORDS = re.compile(r"(?: (?![A-Z][a-z]+(?:'s|-))[A-Z][a-z]{2,}){1,3}(?![\w'-])(?! (?:[A-Z&]|of |for ))")
_NO_NAME = frozenset(
    {*TITLES, *CALENDAR, *DEMONYMS, *FUNCTION_WORDS, *HEADS, "Series", "Phase", "Section", "Annex", "Table", "State"}
)
_POLICY = re.compile(
    r"(?:\d{4} |[A-Z]\w+ )?(?:Guidance|Guidelines|Opinions?|Plan|Notice|Measures|Law|Regulations|Provisions|Rules)\b"
)
"""Behind "'s": what somebody issued, and no part of them."""
_RUNS_ZONE = re.compile(r" (?:administration|(?:administrative|management) committee)\b")
"""Behind a zone, who runs it."""


_WHOSE = re.compile(r"(?<![\w'-])(?P<owner>[A-Z][\w&-]{1,20}(?: [A-Z][\w&-]{1,20}){0,5})'s $")
_POINTS = frozenset(
    {"Commission", "Institute", "Company", "Group", "Committee", "Council", "Bureau", "Ministry", "Academy"}
)
"""Nouns that alone are no name but point to one told before: "the Commission's Procurement Bureau"."""
_NO_OWNERS = COUNTRIES | DEMONYMS | _POINTS


def owner_before(text: str, start: int) -> int | None:
    """Where the owner begins that belongs to a name: CASIC's 16th Research Institute; a land is left out."""
    match = _WHOSE.search(text, max(0, start - 80), start) if text[start - 3 : start] == "'s " else None
    if match is None or match["owner"] in _NO_OWNERS:
        return None
    named = match["owner"].isupper() or match["owner"].split(" ")[-1] in HEADS
    return match.start("owner") if named else None


def owners(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """Names to add to those found: the owner in a longer name, and a branch with the place and the owner beside it."""
    known = list(found)
    spans = {mention.span for mention in known}
    for mention in known:
        inner = _inner(mention) if mention.kind in _BODIES and " " in mention.text and mention.text.isascii() else None
        if inner is not None and inner.span not in spans:
            yield inner
    yield from _daughters(text, known)
    yield from _of_zones(text, known)
    if _PLACE_OF.search(text) or _OWN_PLACE.search(text):
        yield from _branches(text, known)


def _inner(mention: Mention) -> Mention | None:
    """The body within a name: behind "office of", or before "'s"."""
    for match in filter(None, (_OWNER.match(mention.text), _OF.search(mention.text))):
        kind = _kind(match[1])
        if kind is not None and " " in match[1] and not _POLICY.match(mention.text, match.end()):
            start, end = match.span(1)
            return Mention(Span(mention.span.start + start, mention.span.start + end), match[1], kind)
    return None


def _daughters(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Firms that bear a known name of one word before words of their own: AVIC Qianlong, CITIC Construction."""
    spans = [(mention.span.start, mention.span.end) for mention in found if mention.kind != "Place"]
    starts = {start for start, _ in spans}
    for mention in found:
        if mention.kind not in _FIRMS or not _ONE_WORD.fullmatch(mention.text):
            continue
        tail = _OWN_WORDS.match(text, mention.span.end)
        words = tail.group().split() if tail else []
        if not words or words[0] in _NO_NAME or words[-1] in _NO_NAME or mention.span.end + 1 in starts:
            continue
        end = mention.span.end + len(" ".join(words)) + 1
        if not any(start <= mention.span.start and last >= end for start, last in spans):
            yield Mention(Span(mention.span.start, end), text[mention.span.start : end], "Company")


def _of_zones(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Who runs a zone, named by the zone: the X New Area administration."""
    for zone in found:
        match = _RUNS_ZONE.match(text, zone.span.end) if zone.kind == "Zone" and zone.text.isascii() else None
        if match is not None:
            span = Span(zone.span.start, match.end())
            yield Mention(span, span.quote(text), "PublicBody")


def _kind(name: str) -> str | None:
    """The kind of a name that ends in a head, or begins with one before "of"; fields of work have none."""
    first, _, behind = name.partition(" of ")
    word = (first if behind else name).rsplit(" ", 1)[-1].rstrip(".")
    return None if word in WEAK_HEADS or word in _MANY or " for " in name else HEADS.get(word)


def _branches(text: str, found: list[Mention]) -> Iterator[Mention]:
    starts: Mapping[int, Mention] = {mention.span.start: mention for mention in reversed(found)}
    ends = {mention.span.end for mention in found}
    for place in (mention for mention in found if mention.kind == "Place"):
        behind = _PLACE_OF.match(text, place.span.end)
        whole = starts.get(behind.end()) if behind else None
        whole = whole or (starts.get(behind.end() - 4) if behind else None)
        if whole is not None and whole.kind in _BODIES:
            yield _named(text, place.span.start, whole.span.end, whole.kind)
            continue
        own = _OWN_PLACE.match(text, place.span.end)
        owner = text.endswith("'s ", 0, place.span.start)
        before = next((one for one in found if one.span.end == place.span.start - 3), None) if own and owner else None
        aside = before is not None and text.endswith(", ", 0, before.span.start) and before.span.start - 2 in ends
        if own and before is not None and before.kind in _BODIES and not aside:
            yield _named(text, before.span.start, own.end(), before.kind)


def _named(text: str, start: int, end: int, kind: str) -> Mention:
    start += 4 if text.startswith(("the ", "The "), start) else 0
    return Mention(Span(start, end), text[start:end], kind)
