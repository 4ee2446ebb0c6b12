"""Lands and capitals that act as their governments do: "France has agreed", "talks between Iran and Russia"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.english.words import COUNTRIES
from ronghe.model import Span

_REGIONS = frozenset({"Asia", "Europe", "Africa", "Eurasia", "America"})
_MORE = (
    "United States,United Kingdom,United Arab Emirates,Saudi Arabia,South Korea,North Korea,New Zealand,South Africa,"
    "Sri Lanka,Czech Republic,Oman,Bahrain,Estonia,Latvia,Lithuania,Cyprus,Malta,Moldova,Montenegro,Kosovo,Albania,"
    "Chad,Mali,Niger"
)
_STATES = (COUNTRIES - _REGIONS) | frozenset(_MORE.split(","))
_SEATS = (
    "Beijing Washington Moscow Tehran Damascus Baghdad Ankara Riyadh London Paris Berlin Tokyo Seoul Pyongyang Taipei"
    " Kyiv Kiev Brussels Canberra Ottawa Islamabad Cairo Amman Beirut Doha Delhi"
)
_CAPITALS = frozenset(_SEATS.split())
_ARTICLE = re.compile(r"(?:the|The)\s+")
_DEFINITE = re.compile(r"\b[Tt]he $")
_AUXILIARIES = (
    r"(?: (?:has|have|had|will|would|is|are|was|were|been|be|must|should|may|might|also|strongly|jointly|now|still"
    r"|both|already|reportedly|never|not|again|all|each)){0,4}"
)
_GOVERNS = re.compile(
    rf"{_AUXILIARIES} (?:agree[sd]?|sa(?:id|ys)|announce[sd]?|condemn(?:s|ed)?"
    r"|call(?:s|ed)? (?:on|for|in [A-Z][a-z]+ for)|calling|support(?:s|ed|ing)?|oppose[sd]?"
    r"|welcome[sd]?|believes?|intends?|pledge[sd]?|sign(?:s|ed)|accuse[sd]?|den(?:y|ied|ies)"
    r"|reject(?:s|ed)?|urge[sd]?|recogni[sz]e[sd]?|committed|provid(?:e|es|ed|ing) (?!a prime|an? good)|working"
    r"|work(?:s|ed)? (?:with|to|closely)|determined|stands (?:with|by|ready)|insist(?:s|ed)?|wants|sent|send(?:s|ing)?"
    r"|deploy(?:s|ed|ing)?|impose[sd]?|imposing|veto(?:es|ed)|vote[sd]? |demand(?:s|ed)?"
    r"|reaffirm(?:s|ed)?|reiterate[sd]?"
    r"|express(?:es|ed)|warn(?:s|ed)?|blame[sd]?|faces|hopes|joins?|joined|hosts?|hosted|leading|helping|seeking"
    r"|prepared to|ready to|pressing|launched|invaded|attacked|bombed|withdrew|expelled|suspended|banned"
    r"|ratified|propose[sd]|refuse[sd]?|ordered|handed over|shot down|tested|threatened|retaliated|responded"
    r"|remains? (?:committed|concerned|determined|ready)"
    r"|continue[sd]? to (?:support|engage|work|provide|call|urge|press)"
    r"|at the forefront|one of our|play(?:s|ed|ing)? (?:a|an|its)|use its (?:influence|veto)|to use its)\b"
    r"|'s (?:commitment|support for|support to|decision|refusal|position on|offer|call for|request|leadership in"
    r"|government)\b"
)
"""What a land does, or has, that is its government's."""
_WHERE = re.compile(r"\b(?:in|inside|from|of|to|at|near|across|outside|around|throughout|within|into|via) $")
"""Before a land that only tells where others are: officials in Beijing said."""
_WITH = re.compile(
    r"(?:\b(?:supported by|backed by|led by|imposed by|signed by|agreed with|allied with|on behalf of"
    r"|(?:talks|agreement|negotiations|cooperation|co-operation|consultations|discussions|relations|alliance|ties"
    r"|treaty|dialogue|meetings?|deal|partnership|action|agreements) (?:with|between)"
    r"|(?:urged|pressed|pressed for|called on|calls on|calling on|asked|urging|pressing|join|joined|thanked|accused"
    r"|told|pressure on|sanctions against|sanctions on|allies such as)) (?:the )?)$"
)
_BETWEEN = re.compile(r"\bbetween (?:the )?$")
_PAIRED = re.compile(r" and (?:the )?(?P<other>[A-Z][\w.]*(?: [A-Z][a-z]+)?)")
_TALKS = re.compile(
    r"(?:-[A-Z][A-Za-z]+)? (?:relations?|relationship|talks|summit|agreement|alliance|treaty|deal|dialogue"
    r"|co-?operation|partnership|negotiations)\b"
)
"""Behind two lands that a hyphen joins: UK-France co-operation."""
_OF_ANOTHER = re.compile(r"'s? | [A-Z]")
"""Behind a land to which somebody else belongs: an agreement with Norway's Tromsdal University."""
_JOINED = re.compile(r"(?:,|,? and|, as well as) ")
_NEAR = 32


def governments(text: str, places: list[Span]) -> Iterator[Span]:
    """Of the places of one sentence, in order, those that act as a government does, with their article.

    One that stands in a list with another that acts does so too: "with Iran, Iraq and Qatar".
    """
    chain: list[Span] = []
    acts = lies = False
    for span, capital in _states(text, places):
        if not (chain and _JOINED.fullmatch(text, chain[-1].end, span.start)):
            yield from chain if acts else ()
            chain, acts = [], False
            lies = _WHERE.search(text, max(0, span.start - _NEAR), span.start) is not None
        acts = acts or (not lies and _GOVERNS.match(text, span.end) is not None) or _meets(text, span, capital=capital)
        chain.append(span)
    yield from chain if acts else ()


def _states(text: str, places: list[Span]) -> Iterator[tuple[Span, bool]]:
    """The states and capitals among places, with their article; whether it is a capital."""
    for span in places:
        article = _ARTICLE.match(text, span.start, span.end)
        start = article.end() if article else span.start
        name = text[start : span.end]
        if name in _STATES or name in _CAPITALS:
            definite = _DEFINITE.search(text, max(0, start - 4), start) is not None
            yield Span(start - 4 if definite else start, span.end), name in _CAPITALS


def _meets(text: str, span: Span, *, capital: bool) -> bool:
    """Whether the words before a land, or a hyphen, tell that it acts with others."""
    near = max(0, span.start - _NEAR)
    if capital or _OF_ANOTHER.match(text, span.end):
        return False
    if _WITH.search(text, near, span.start):
        return True
    if text[span.end : span.end + 1] == "-" or text[span.start - 1 : span.start] == "-":
        return _TALKS.match(text, span.end) is not None
    if not _BETWEEN.search(text, near, span.start):
        return False
    other = _PAIRED.match(text, span.end)
    return other is not None and other["other"] in _STATES
