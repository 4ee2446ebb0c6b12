"""Names without a head: acronyms, and names that do what organisations do."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ronghe.extract.book.forms import without_general
from ronghe.extract.book.initials import fit, initials, is_acronym
from ronghe.extract.english.heads import Named
from ronghe.extract.english.runs import Token
from ronghe.extract.english.words import (
    ARMED_PEOPLES,
    CALENDAR,
    COUNTRIES,
    DEMONYMS,
    FIELDS,
    FUNCTION_WORDS,
    HEADS,
    NOT_ORGANISATIONS,
    PLAIN,
    TITLES,
    TRADES,
)

_AUXILIARIES = (
    r"(?: (?:has|have|had|will|would|is|was|are|were|been|be|also|already|reportedly|jointly|recently|now|first|not"
    r"|directly|indirectly|wholly|partly|majority|later|to)){0,4}"
)
_OWNS = re.compile(
    rf"(?:'s)?{_AUXILIARIES} (?:owned|owns|acquired|acquires|invested|invests|affiliated|subordinate|headquartered"
    rf"|listed"
    r"|designated|sanctioned|founded|subsidiar(?:y|ies)|stake|shares|shareholders?|unit|investment|controlling|products"
    r"|manufactures|supplies|supplied|produces|employs|raised)\b"
    r"| (?:is|was|are|were) (?:directly|indirectly|ultimately|wholly|jointly)(?: and [\w-]{2,12}ly)? controlled by\b"
    r"|, (?:an? |the )(?:[\w'-]+ ){0,5}(?:company|firm|maker|manufacturer|subsidiary|supplier|conglomerate|startup|unit"
    r"|developer|contractor|producer|shipbuilder|operator|provider|enterprise)\b"
    r"| (?:is|was) an? (?:[\w'-]+ ){0,5}(?:company|firm|maker|manufacturer|subsidiary|supplier|conglomerate|enterprise"
    r"|contributor|contractor|entity|organi[sz]ation|group)\b"
)
_SAYS = re.compile(
    r"(?: (?:has|have|had|will|would|also|already|reportedly|jointly|recently|now|first|not|later)){0,3}"
    r" (?:said|announced|established|signed|launched|controls?|controlled|agreed|confirmed|reported|claimed|denied"
    r"|issued"
    r"|released|published|approved|adopted|developed|built|created|formed|joined|cooperat\w+|collaborat\w+|partnered"
    r"|undertaken|supports?|killed|attacked|defeated|liberated|conducts?|conducted|plans|operates|operated|manages"
    r"|managed|produced|provided|provides|received|receives|requested|updated|welcomed|decided|ordered|told)\b"
    r"| (?:is|was|are|were|has been|have been)(?: \w+ly)? (?:working|developing|supporting|building|engaged"
    r"|responsible)\b"
)
_STAFF = re.compile(
    r"(?:'s)? (?:fighters|militants|forces|troops|officials?|leaders?|leadership|spokes\w+|members?|headquarters"
    r"|commanders?"
    r"|units|chairman|researchers|engineers|branch|insurgents|operatives|terrorists?|executives?|office)\b"
)
_HOLDS = re.compile(r"-(?:held|led|backed|controlled|owned|trained|affiliated|linked|funded|sponsored|run)\b")
_OWNER = re.compile(r"'s? ")
_FOE = re.compile(
    r"(?:\b(?:defeat|defeat of|defeating|destroying|degrade|(?:fight|fighting|war|campaign|struggle|operations"
    r"|coalition) against|counter"
    r"|controlled by|threat of|threat from|terrorist group|organi[sz]ation) (?:the )?)$"
)
_HELD = re.compile(
    r"(?:\b(?:owned by|acquired|acquisition of|stake in|shares (?:of|in)|subsidiar(?:y|ies) of|unit of|invested in"
    r"|investment in|affiliated with|affiliate of|supplier to|compan(?:y|ies)|firm|maker|manufacturer|conglomerate"
    r"|giant"
    r"|startup|start-up|contractor) (?:the )?)$"
)
_AMONG = re.compile(
    r"(?:\b(?:by|empower(?:s|ed)?|allow(?:s|ed)?|direct(?:s|ed)?|ask(?:s|ed)?|urge[sd]?|require[sd]?|authori[sz]e[sd]?"
    r"|instruct(?:s|ed)?|call(?:s|ed)? on|joined|joining|supporting|supported by|backed by|support for|support to"
    r"|members? of|part of|with"
    r"|from|told) (?:the )?)$"
)
_LEADS_UP = frozenset((
    "acquired", "acquisition", "affiliate", "against", "allow", "allowed", "allows", "ask", "asked", "asks",
    "authorise", "authorised", "authorises", "authorize", "authorized", "authorizes", "by", "companies", "company",
    "conglomerate", "contractor", "counter", "defeat", "defeating", "degrade", "destroying", "direct", "directed",
    "directs", "empower", "empowered", "empowers", "firm", "for", "from", "giant", "group", "in", "instruct",
    "instructed", "instructs", "joined", "joining", "maker", "manufacturer", "of", "on", "organisation",
    "organization", "require", "required", "requires", "startup", "supporting", "to", "told", "up", "urge", "urged",
    "urges", "with",
))  # fmt: skip
"""The last words of all that may stand so before a name: most names stand behind others."""
_LAST_WORD = re.compile(r"\w+$")
_INTRODUCED = re.compile(r" ?\([\"“]?(?:the )?([A-Z][A-Za-z&-]{1,9})[\"”]?[),;]")
_LAND = re.compile(
    r"[ -](?:province|district|city|county|neighbou?rhood|border|river|town|village|region|area|municipality"
    r"|mountains?|sea"
    r"|coast|island|peninsula)\b"
)
_CAMEL = re.compile(r"[A-Z][a-z]{2,9}[A-Z][a-z]{2,9}")
"""A firm's made-up name: SenseLink."""
_CUT = frozenset({"Company", "Institute", "Fund"})
"""Kinds of bodies that a text goes on to call by one word of their name: Nordlicht, Queensferry."""
_MOST_WORDS = 4
_ENOUGH = 2
_FEWEST = 3


@dataclass(slots=True)
class _Candidate:
    """A name without a head: where it stands and what speaks for it."""

    places: list[tuple[int, int]] = field(default_factory=list)
    says: int = 0
    weak: int = 0
    articled: bool = False
    strong: int = 0
    company: int = 0
    land: bool = False


def acting(text: str, loose: list[list[Token]], found: Collection[Named], places: frozenset[str]) -> Iterator[Named]:
    """Acronyms and names that the text itself shows to be organisations, at every place where they stand.

    An acronym needs one sign, or two weak ones (things have articles and owners too); a word needs one
    that only organisations give, and two where it is part of a longer name elsewhere: a person's, as a rule.
    """
    candidates: dict[str, _Candidate] = {}
    parts: set[str] = set()
    for piece in loose:
        for name, start, end in _names(piece):
            candidate = candidates.setdefault(name, _Candidate())
            candidate.places.append((start, end))
            _weigh(text, start, end, candidate)
        if len(piece) > 1 and not any(token.text.isupper() or token.text.isdigit() for token in piece):
            parts.update(token.text for token in piece)
    introduced = _introductions(text, found)
    spelled = _initials(text, found)
    brands = _shortened(text, found, places) | _brands(text, found)
    for name, candidate in candidates.items():
        kind = introduced.get(name) or spelled.get(name) or brands.get(name) or _verdict(name, candidate, name in parts)
        if kind is not None:
            for start, end in candidate.places:
                yield Named(start, end, kind)


def _verdict(name: str, candidate: _Candidate, part: bool) -> str | None:
    """The kind that the signs speak for, None where there are too few."""
    enough = candidate.strong >= (2 if part or " " in name else 1)
    if candidate.land:
        return None
    signs = 2 * (candidate.strong + candidate.says) + candidate.weak + candidate.articled
    if not enough and not (is_acronym(name) and signs >= _ENOUGH):
        return None
    return "Company" if candidate.company or _CAMEL.fullmatch(name) else "PublicBody"


def _names(piece: list[Token]) -> Iterator[tuple[str, int, int]]:
    """What in a piece can be such a name: each acronym, and the piece as a whole."""
    acronyms = [token for token in piece if _is_acronym(token.text)]
    for token in acronyms:
        yield token.text, token.start, token.end
    if acronyms or not len(piece) <= _MOST_WORDS or any(token.join for token in piece[1:]):
        return
    words = piece
    while words and (words[0].text in FUNCTION_WORDS or words[0].text in CALENDAR):
        words = words[1:]
    if not words or any(_common(token.bare) for token in words):
        return
    if words[0].text.isdigit() or (len(words) == 1 and words[0].text in PLAIN):
        return
    if len(words) > 1 or len(words[0].text) > 3:
        yield " ".join(token.text for token in words), words[0].start, words[-1].end


def _is_acronym(word: str) -> bool:
    """Capitals throughout, or nearly: CASIC, USCENTCOM, not Xi."""
    return (
        len(word) > 1
        and word.replace("&", "").isupper()
        and word.replace("&", "").isalpha()
        and word not in NOT_ORGANISATIONS
    )


@lru_cache(maxsize=20_000)
def _common(word: str) -> bool:
    return (
        word in FUNCTION_WORDS
        or word in HEADS
        or any(part in COUNTRIES for part in word.split("-"))
        or word in DEMONYMS
        or word in ARMED_PEOPLES
        or (word.endswith("s") and word[:-1] in DEMONYMS)
        or word in CALENDAR
        or word in TITLES
        or word in NOT_ORGANISATIONS
    )


def _weigh(text: str, start: int, end: int, candidate: _Candidate) -> None:
    """Count the signs at one place."""
    if text[end : end + 1] in (" ", "-", "'", ","):
        _weigh_after(text, end, candidate)
    if text[start - 1 : start] == " ":
        _weigh_before(text, start, candidate)


def _weigh_after(text: str, end: int, candidate: _Candidate) -> None:
    after = text[end]
    if after == " " and not text[end + 1 : end + 2].islower():
        return
    if after in " -" and _LAND.match(text, end):
        candidate.land = True
    elif after == "-":
        candidate.says += _HOLDS.match(text, end) is not None
    elif _OWNS.match(text, end):
        candidate.strong += 1
        candidate.company += 1
    elif _STAFF.match(text, end):
        candidate.strong += 1
    elif after == " ":
        candidate.says += _SAYS.match(text, end) is not None
    elif after == "'":
        candidate.weak += _OWNER.match(text, end) is not None


def _weigh_before(text: str, start: int, candidate: _Candidate) -> None:
    first = max(0, start - 30)
    candidate.articled |= text.endswith(("the ", "The "), first, start)
    if not _led_up(text[first : start - 1].removesuffix(" the")):
        return
    if _HELD.search(text, first, start):
        candidate.strong += 1
        candidate.company += 1
    elif _FOE.search(text, first, start):
        candidate.strong += 1
    elif _AMONG.search(text, first, start):
        candidate.weak += 1


def _led_up(before: str) -> bool:
    """Whether the words before a name and its article end in one that may tell of an organisation behind it."""
    last = before[before.rfind(" ") + 1 :]
    if not last.isalpha():
        word = _LAST_WORD.search(last)
        last = word.group() if word else ""
    return last in _LEADS_UP


def _initials(text: str, found: Collection[Named]) -> dict[str, str]:
    """The initials of the names found, from three letters on, with the kind of the first name that has them."""
    out: dict[str, str] = {}
    for item in found:
        letters = initials(text[item.start : item.end])
        if len(letters) >= _FEWEST:
            out.setdefault(letters, item.kind)
    return out


def _brands(text: str, found: Collection[Named]) -> dict[str, str]:
    """What is left of companies' full names without their legal form: a short form that needs no other sign."""
    out: dict[str, str] = {}
    for item in found:
        if item.kind == "Company":
            name = text[item.start : item.end]
            brand = without_general(name)
            if brand != name and len(brand) > 3 and not brand.isupper() and not all(map(_common, brand.split(" "))):
                out[brand] = "Company"
    return out


def _shortened(text: str, found: Collection[Named], places: frozenset[str]) -> dict[str, str]:
    """What a text goes on to call a body by: what its name begins with, or one word of it that is its own.

    Pearl Orbit for Pearl Orbit Launch Services, Lodestar for Qianhai Lodestar Capital, Queensferry for its
    university. A place, a land and words of the field are no short form.
    """
    shorts: dict[str, str] = {}
    for item in sorted(found, key=lambda item: item.start):
        if item.kind in _CUT:
            words = text[item.start : item.end].removeprefix("the ").split(" ")
            cut = words[1:] if words[0] in places else words
            for short in (*(_beginnings(cut) if item.kind == "Company" else ()), *words[:-1]):
                shorts.setdefault(short, item.kind)
    return {
        short: kind
        for short, kind in shorts.items()
        if len(short) > 3
        and short[0].isupper()
        and not (_common(short) or short.isupper() or short in places)
        and not (short in PLAIN or short in TRADES or short in FIELDS)
    }


def _beginnings(words: list[str]) -> Iterator[str]:
    """What a name may be cut to: its first words, none that ends in a word of the field."""
    for length in range(1, min(len(words), _MOST_WORDS)):
        last = words[length - 1]
        if not (_common(last) or last in TRADES or last in PLAIN):
            yield " ".join(words[:length])


def _introductions(text: str, found: Collection[Named]) -> dict[str, str]:
    """Acronyms in brackets behind a name, with the kind of the name that they fit best."""
    out: dict[str, tuple[float, str]] = {}
    for item in found:
        if text[item.end : item.end + 1] not in " (":
            continue
        match = _INTRODUCED.match(text, item.end)
        if match is not None and is_acronym(match[1]):
            fits = fit(match[1], text[item.start : item.end])
            if fits > out.get(match[1], (0.0, ""))[0]:
                out[match[1]] = (fits, item.kind)
    return {acronym: kind for acronym, (_, kind) in out.items()}
