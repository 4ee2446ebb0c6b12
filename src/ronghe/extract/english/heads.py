"""From a piece of a capitalised run to the names in it: the head gives the kind and the end."""

import re
from dataclasses import dataclass

from ronghe.extract.english.inner import MANY, inner
from ronghe.extract.english.owners import owner_before
from ronghe.extract.english.persons import person_in
from ronghe.extract.english.runs import Token
from ronghe.extract.english.words import (
    CALENDAR,
    CLOSING,
    COUNTRIES,
    DEFINITE_HEADS,
    DEMONYMS,
    FIELDS,
    FUNCTION_WORDS,
    HEADS,
    NOT_ORGANISATIONS,
    ORDINALS,
    PLAIN,
    POLICY_FIRST,
    PUBLIC_GROUPS,
    TITLES,
    TRADES,
)
from ronghe.model import Span

_ARTICLE = re.compile(r"\b[Tt]he $")
_AFTER_NOUN = re.compile(
    r"(?:'s\b|['’]|\s*$|\s*[^\w\s]|\s*\n| +(?:of|in|on|at|by|for|from|to|with|within|and|or|but|as|that|which|who|whose"
    r"|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|also|not|never"
    r"|now|jointly"
    r"|reportedly|recently|officially|then|than|since|until|under|over|during|while|when|where|after|before|through"
    r"|against|between|into|via|about|because|if|so|such|both|had|be|been|being|including|[a-z]{2,15}ed|began|made"
    r"|left|came|went|fell|rose|grew|lost|won|ran|put|kept|brought|bought|sold|paid|sent|spent"
    r"|spoke|wrote|saw|found|fought|chose"
    r"|said|says|set|took|gave|held|led|met|won|built|became|continues|conducts|supports|remains|plans|seeks|uses|owns"
    r"|operates|manages|aims|includes|provides|holds|acts|makes|takes|plays|serves|works|helps|believes|wants|claims"
    r"|needs|calls|runs|leads|meets|later|earlier|today|again|this|that|these|those|the|a|an|all|any|each|every"
    r"|some|its|their"
    r"|his|her|across|throughout|around|near|along|among|amid|without)\b| +[\d(\u4e00-\u9fff])"
)
_INDEFINITE = re.compile(r"\b[Aa]n? $")
_TRANSLATED = re.compile(r"[”\"]? {0,2}\(?[\u4e00-\u9fff]")
_TITLE_GOES_ON = re.compile(
    r"(?:,? (?:(?:of|for|on|in|and|to|the|by|with|from|a|an|its|into|under) ){0,3}"
    rf"(?!(?:{'|'.join(sorted(CALENDAR))})\b)[A-Z][\w'&-]{{0,30}}){{1,30}}"
)
_LISTED = re.compile(
    r"(?:, (?:[A-Z][a-z-]{3,20})(?: [A-Z][a-z-]{2,20}){0,2}){1,4},? and (?:[A-Z][a-z-]{3,20})(?:"
    r" [A-Z][a-z-]{2,20}){0,2}(?: for (?:the )?[A-Z][a-z-]{2,20}(?: [A-Z][a-z-]{2,20}){0,2})?(?! [A-Z])"
)
_MIXED = frozenset({"General", "Special", "Chief", "Senior", "Major"})
_ROMAN = re.compile(r"I{1,3}|IV|V|\d|One|Two|Three")
_YEAR = re.compile(r"(?:19|20)\d\d|\d{1,2}")
_DIRECTIONS = frozenset({"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western"})
_STATE_OWNED = frozenset({"Assets", "Asset", "Enterprise", "Enterprises", "Capital"})
"""What follows "State-owned" where it is part of a name and does not only describe a firm."""
_OF_FUNDS = frozenset({"Management", "Managers", "Manager", "Advisors", "Advisers", "Services", "Partners"})
"""What makes a fund's name the name of the firm that manages it."""
_CENTERS, _OF_STATES = frozenset({"Center", "Centre"}), frozenset({"National", "State", "Provincial"})
_CODED, _CODE = frozenset({"Institute", "Factory", "Plant"}), 3
"""What bears a number of three digits and no other name: the 209 Institute."""
_FIRMS_AT_LARGE = frozenset({"Enterprise", "Enterprises", "Company"})
_SORTS = frozenset(
    {"State-Owned", "Privately-Owned", "Central", "Private", "Small", "Medium", "Military", "Medium-Sized"}
)
"""What firms of a sort are called by: a State-Owned Enterprise."""
_AREAS = frozenset({"District", "Region", "Command"})
_ARTICLED = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name at ``[start, end)`` of the folded text, without its article."""

    start: int
    end: int
    kind: str


def articled(text: str, item: Named) -> Span:
    """The span of the name, with its article where the name is a noun by itself."""
    if (
        item.kind in _ARTICLED
        and _ARTICLE.search(text, max(0, item.start - 5), item.start)
        and _AFTER_NOUN.match(text, item.end)
    ):
        return Span(item.start - 4, item.end)
    return Span(item.start, item.end)


def named(text: str, piece: list[Token], places: frozenset[str]) -> list[Named]:
    """The names in one piece, none where no word of it makes it a name."""
    tokens = _trimmed(piece)
    if not tokens:
        return []
    found = person_in(text, tokens, places)
    person = Named(*found, "Person") if found else None
    head = _head(text, tokens)
    if head is None:
        return [person] if person else []
    name, kind = tokens[: head[0] + 1], head[1]
    if len(tokens) > len(name) and _told_by_town(name, tokens[len(name) :], places):
        name = tokens[: len(name) + 1]
    if len(tokens) > len(name) and tokens[len(name)].text.endswith("Partnership)"):
        name = tokens[: len(name) + 1]
    if len(name) == 1 and not _definite(text, name[0]):
        return [person] if person else []
    if not _sound(name) or _common_noun(text, name):
        return []
    names = [Named(name[0].start, _end(text, name), kind)]
    owner = owner_before(text, names[0].start)
    names = names if owner is None else [Named(owner, names[0].end, kind)]
    names.extend(Named(*one) for one in inner(name))
    if person and person.start >= names[0].end:
        names.append(person)
    return names


def _told_by_town(name: list[Token], behind: list[Token], places: frozenset[str]) -> bool:
    """Whether one of several centres of a name is told from the others by its town: National Pumping Center Jinan."""
    several = name[-1].bare in _CENTERS and name[0].bare in _OF_STATES and len(name) > 2
    return several and behind[0].text in places and not behind[0].join and (len(behind) == 1 or behind[1].join != "")


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without what a sentence puts before a name: function words, months, years."""
    start = 0
    while start < len(tokens):
        word = tokens[start].text
        follows_ordinal = word in ORDINALS and start + 1 < len(tokens) and not tokens[start + 1].join
        if (
            (word == "State-owned" and start + 1 < len(tokens) and tokens[start + 1].bare not in _STATE_OWNED)
            or word in CALENDAR
            or (word[0].isdigit() and _YEAR.fullmatch(word))
            or (word in FUNCTION_WORDS and not follows_ordinal)
        ):
            start += 1
        else:
            break
    return tokens[start:]


def _head(text: str, tokens: list[Token]) -> tuple[int, str] | None:
    """The place of the last word of the name, and its kind."""
    base = next(
        (place for place, token in enumerate(tokens) if place and token.join and token.join not in ("and", "&")),
        len(tokens),
    )
    heads = [place for place in range(base) if tokens[place].bare in HEADS and not _describes(tokens, place, base)]
    region = heads[-1] + 1 if heads else base
    if region < base and tokens[region - 1].bare == "Military" and tokens[region].bare in _AREAS:
        return region, "PublicBody"
    if not heads:
        return _late_head(tokens, base) or _trade(tokens)
    place = heads[-1]
    kind = _kind(tokens, place)
    if place + 1 < len(tokens) and _TRANSLATED.match(text, tokens[-1].end) and not _titled(tokens[place + 1 :]):
        return len(tokens) - 1, kind
    if place == base - 1 and base < len(tokens) and tokens[place].bare not in CLOSING:
        return _complement_end(tokens, base), kind
    if kind == "Company" and place == base - 2 and tokens[base - 1].bare in TRADES:
        return base - 1, kind
    if place + 1 < base and _numbered(tokens, place):
        return place + 1, kind
    if kind == "Fund" and place + 1 < base and tokens[place + 1].bare in _OF_FUNDS:
        return place + 1, "Company"
    if (
        kind == "Fund"
        and place + 1 < len(tokens)
        and tokens[place + 1].join == "of"
        and tokens[place + 1].bare == "Funds"
    ):
        return _phase_end(tokens, place + 1), kind
    if kind == "Fund":
        return _phase_end(tokens, place), kind
    if tokens[place].bare in POLICY_FIRST and place == 0 and len(tokens) > 1:
        return len(tokens) - 1, kind
    return place, kind


def _describes(tokens: list[Token], place: int, base: int) -> bool:
    """Whether "Military" only describes what follows: Qianhai Military Finance Forum, no Xinjiang Military District."""
    return tokens[place].bare == "Military" and place + 1 < base and tokens[place + 1].bare not in _AREAS


def _trade(tokens: list[Token]) -> tuple[int, str] | None:
    """The end of a firm's name without a legal form, by the trade it ends with: Laoshan Sonic."""
    joined = (place for place, token in enumerate(tokens) if place and token.join not in ("", "&"))
    place = next(joined, len(tokens)) - 1
    if place < 1 or tokens[place].bare not in TRADES or place > 4:
        return None
    first = tokens[0].bare
    second = tokens[1].bare
    own = place > 1 and second not in PLAIN and second not in FIELDS and second not in TRADES
    if (first in PLAIN and not (first in _DIRECTIONS and own)) or first in FIELDS or first in TRADES:
        return None
    if first in TITLES or first[0].isdigit():
        return None
    if first in DEMONYMS or (first in COUNTRIES and place < 2):
        return None
    own = (first.isupper() and (first in NOT_ORGANISATIONS or len(first) < 4)) or first in CALENDAR
    return None if own and place < 2 else (place, "Company")


def _late_head(tokens: list[Token], base: int) -> tuple[int, str] | None:
    """A head behind a small word: Bank of X, Development and Reform Commission."""
    for place in range(len(tokens) - 1, base - 1, -1):
        if tokens[place].bare in HEADS:
            return place, _kind(tokens, place)
    return None


def _complement_end(tokens: list[Token], base: int) -> int:
    """Where "of X" ends: before a title and the person that bears it, else with the piece."""
    for place in range(base, len(tokens)):
        follows = place + 1 < len(tokens) and not tokens[place + 1].join
        if tokens[place].text in TITLES and not tokens[place].join and follows and tokens[place].text not in _MIXED:
            return place - 1
    return len(tokens) - 1


def _titled(tokens: list[Token]) -> bool:
    return any(token.bare in TITLES for token in tokens)


def _end(text: str, name: list[Token]) -> int:
    """Where the name ends in the text, which can be further than its run of capitals goes."""
    end = name[-1].end
    if name[0].bare in POLICY_FIRST and len(name) > 1:
        title = _TITLE_GOES_ON.match(text, end)
        return end if title is None else title.end()
    return _listed_end(text, end, name)


def _listed_end(text: str, end: int, name: list[Token]) -> int:
    """The end of a name whose fields are listed: Institute of Optics, Fine Mechanics and Physics."""
    if text[end : end + 1] != "," or not any(token.join.startswith("of") for token in name):
        return end
    match = _LISTED.match(text, end)
    if match is None:
        return end
    words = re.findall(r"[A-Za-z-]+", match.group())
    strange = any(word in HEADS or word in COUNTRIES or word in DEMONYMS for word in words)
    return end if strange or name[-1].text in COUNTRIES else match.end()


def _numbered(tokens: list[Token], place: int) -> bool:
    return (
        tokens[place].bare in {"Unit", "Factory", "Base", "No", "Institute", "Plant"}
        and tokens[place + 1].text.isdigit()
    )


def _phase_end(tokens: list[Token], place: int) -> int:
    """A fund's number is part of its name: Fund II, Fund Phase II."""
    last = place + 1 + (place + 1 < len(tokens) and tokens[place + 1].text == "Phase")
    number = last < len(tokens) and not tokens[last].join and _ROMAN.fullmatch(tokens[last].text) is not None
    return last if number else place


def _kind(tokens: list[Token], place: int) -> str:
    word = tokens[place].bare
    if word == "Group" and place and tokens[place - 1].text in PUBLIC_GROUPS:
        return "PublicBody"
    return HEADS[word]


def _definite(text: str, token: Token) -> bool:
    """Whether a head alone stands for an organisation: "the Coalition", capitalised and with its article."""
    return token.text in DEFINITE_HEADS and _ARTICLE.search(text, max(0, token.start - 5), token.start) is not None


def _sound(name: list[Token]) -> bool:
    """A name is more than numbers and heads and does not end in a bare year."""
    if len(name) == 1:
        return True
    first = name[0]
    if name[-1].bare in _FIRMS_AT_LARGE and all(one.bare in _SORTS for one in name[:-1]):
        return False
    if name[-1].bare in MANY and first.text[:1].isdigit():
        return False
    numbered = len(first.text) == _CODE and name[1].bare in _CODED
    return numbered or not (len(name) == 2 and first.text.isdigit())


def _common_noun(text: str, name: list[Token]) -> bool:
    """Whether the words are a kind of thing and no name: "a Chinese Military Company"."""
    return _INDEFINITE.search(text, max(0, name[0].start - 4), name[0].start) is not None and all(
        token.bare in DEMONYMS or token.bare in PLAIN or token.bare in COUNTRIES for token in name[:-1]
    )
