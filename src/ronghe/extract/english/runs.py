"""Runs of capitalised words, and the pieces of them that can each be a name."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ronghe.extract.english.words import (
    CALENDAR,
    COUNTRIES,
    DEMONYMS,
    FIELDS,
    HEADS,
    PLAIN,
    POLICY_FIRST,
    SILENT,
    TAKES_FOR,
    TAKES_OF,
    TAKES_ON,
    TAKES_TO,
    TRADES,
    WEAK_HEADS,
)

_PARTICIPLE = (
    r"(?:led|held|based|headquartered|registered|incorporated|domiciled|backed|born|owned|funded|controlled|made|run"
    r"|linked|related|wide|style|trained|sponsored"
    r"|affiliated|listed|level|driven|enabled|supported|approved|affected|specific)\b"
)
_ABBREVIATED = r"(?:Co|Corp|Inc|Ltd|Gen|Lt|Col|Maj|Capt|Sgt|Spc|Adm|Dr|Mr|Mrs|Ms|Prof|St|No|Pvt|Intl|Imp|Exp|Tech)\."
_WORD = (
    r"(?:(?:[A-Z]\.){2,4}(?:-[A-Z][a-z]+)?|"
    + _ABBREVIATED
    + r"|People's|State-[Oo]wned|(?:al-)?[A-Z][A-Za-z0-9À-ÿ]{0,40}"
    r"(?:&[A-Z][A-Za-z]{0,20}|'[A-Za-z]{2,12}|-(?!" + _PARTICIPLE + r")[A-Za-z0-9][A-Za-z0-9']{0,30}){0,5})"
)
_NUMBER = r"\d{1,5}(?:st|nd|rd|th)?(?![\w,.%/-]\d|[\w%/]| (?:[mb]illion|trillion|percent|per cent|yuan|people)\b)"
_FIRST = (
    rf"(?:{_WORD}|\d{{1,4}}(?:st|nd|rd|th)(?= [A-Z])"
    r"|\d{2,4}(?= (?:Research )?(?:Institute|Factory|Academy)\b)|(?!(?:19|20)\d\d)\d{2,4}(?=(?:"
    r" [A-Z][\w&-]{0,20}){1,5},? (?:Inc|Co|Ltd|Corp|LLC|Limited)\b))"
)
_LIMITED = r"(?:Ltd|LTD|ltd|Limited|LIMITED)\b\.?"
_LEGAL = (
    rf"(?: ?,? ?\.?(?:(?:Co|CO|co|Pvt|Pte|Pty|Tech\. ?Co)\b ?[.,]{{0,2}} ?{_LIMITED}|{_LIMITED}|Company Limited\b)"
    r"|,? ?(?:Inc|INC|LLC|LLP|PLC|Corp|Co|L\.P|S\.A|GmbH|Incorporated)\b\.?)"
)
_BRACKET = (
    r" ?\((?:[A-Z][A-Za-z]{1,20}(?: [A-Z][a-z]{1,15})?\)(?=(?: [A-Z][\w&-]{0,20}| &){0,7},? ?"
    r"(?:Co\b|Corp|Ltd|Limited|Group|Inc|Holding|Cent|Enterprise|Partnership|Fund))"
    r"|(?:Limited|General|Special General) Partnership\))"
)
_SMALL = r"(?:of|for|on|in|and|to|&)(?: the)?"
RUN = re.compile(
    rf"{_FIRST}(?:{_LEGAL}(?![A-Za-z])|{_BRACKET}| {{1,2}}(?:{_SMALL} )?(?:{_WORD}"
    rf"|{_NUMBER})){{0,40}}"
)
_BEGIN = re.compile(r"[A-Z0-9](?<![A-Za-z0-9'.@/_-].)")
"""Where a run may begin: one set of characters, so that a search skips all others fast."""
_ARTICLE = re.compile(r"al-(?<![A-Za-z0-9'.@/_-]...)")
"""The article before an Arabic name, with which a run may begin as well."""
_PIECE = re.compile(
    rf"(?P<legal>{_LEGAL})(?![A-Za-z])|(?P<bracket>{_BRACKET})"
    rf"|(?: {{1,2}}(?P<join>{_SMALL}))? {{0,2}}(?P<word>{_WORD}|\d{{1,5}}(?:st|nd|rd|th)?)"
)
_CURRENCIES = frozenset({"RMB", "HK", "US", "CNY", "USD", "EUR", "HKD"})
"""Behind a small word these begin an amount."""
_CLOSES = frozenset({"Finance", "Capital", "Ventures", "Securities", "Assets", "Equity", "Holdings"})
"""What ends a firm's name of two words: the Ministry of Finance and | Guokai Finance."""
_TAUGHT = frozenset({"School", "Institute", "Faculty", "College", "Academy", "Center", "Centre", "Department"})
"""Where strategy is taught, which is no policy there: the School of Global Policy and Strategy."""
_TAKES = {"of": TAKES_OF, "for": TAKES_FOR, "on": TAKES_ON, "to": TAKES_TO}


class Token(NamedTuple):
    """A word of a run; ``join`` is the small word before it, "" where it follows directly.

    ``bare`` is the word without the full stop of an abbreviation. A tuple, since a page has many.
    """

    text: str
    start: int
    end: int
    join: str
    bare: str


def runs(text: str) -> Iterator[list[Token]]:
    """The tokens of each run of capitalised words, in order; words that alone say nothing are left out."""
    done = 0
    begins = [match.start() for match in _BEGIN.finditer(text)]
    articles = [match.start() for match in _ARTICLE.finditer(text)]
    for begin in sorted(begins + articles) if articles else begins:
        match = RUN.match(text, begin) if begin >= done else None
        if match is None:
            continue
        words, done = match.group(), match.end()
        if " " in words:
            yield _tokens(text, match.start(), match.end())
        elif words not in SILENT:
            yield [Token(words, match.start(), match.end(), "", words.rstrip("."))]


def _tokens(text: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for piece in _PIECE.finditer(text, start, end):
        group = piece.lastgroup
        if group == "bracket":
            word = piece["bracket"].strip()
            tokens.append(Token(word, piece.end() - len(word), piece.end(), "", word))
        elif group == "legal":
            tokens.append(Token("Co", piece.start(), piece.end(), "", "Co"))
        else:
            word = piece["word"]
            tokens.append(Token(word, piece.end() - len(word), piece.end(), piece["join"] or "", word.rstrip(".")))
    return tokens


def pieces(tokens: list[Token], breaks: frozenset[str]) -> Iterator[list[Token]]:
    """The run cut where a small word joins two names and not two parts of one.

    ``breaks`` are words that are names by themselves (places, known acronyms): an "and" beside
    them joins two names.
    """
    start = 0
    for index in range(1, len(tokens)):
        if _cuts(tokens, start, index, breaks):
            yield tokens[start:index]
            start = index
    if start < len(tokens):
        yield tokens[start:]


def _cuts(tokens: list[Token], start: int, index: int, breaks: frozenset[str]) -> bool:
    join = tokens[index].join.split(" ")[0]
    if join and tokens[index].text in _CURRENCIES:
        return True
    left = tokens[start:index]
    if not join:
        return left[-1].text in ("Co",) and tokens[index].text != "Co"
    if join == "on" and tokens[index].text in CALENDAR:
        return True
    if join == "of" and _of_republic(tokens, index):
        return False
    if any(token.bare in POLICY_FIRST for token in left) and join != "and":
        return False
    if join in ("and", "&"):
        return _and_cuts(tokens, start, index, breaks)
    if join == "in":
        return not (
            left[-1].bare in ("Center", "Centre") and left[0].bare == "National" and tokens[index].text in breaks
        )
    if left[-1].bare == "Fund" and join == "of" and tokens[index].bare == "Funds":
        return False
    return left[-1].bare not in _TAKES[join] and not _goes_on(left, tokens[index], breaks)


def _of_republic(tokens: list[Token], index: int) -> bool:
    """Whether an "of" leads to the state's own name, or stands within it: of the People's Republic of China."""
    first = index if tokens[index].text == "People's" else index - 2
    return first >= 0 and [token.text for token in tokens[first : first + 2]] == ["People's", "Republic"]


def _goes_on(left: list[Token], following: Token, breaks: frozenset[str]) -> bool:
    """Whether a second "of" or "for" belongs to the name: Laboratory of Biology of Plant Diseases."""
    if following.join.split(" ")[0] not in ("of", "for") or len(left) < 3:
        return False
    if left[0].bare in TAKES_OF and left[1].join.startswith("of") and following.text in COUNTRIES:
        return True
    opened = any(token.bare in TAKES_OF and after.join.startswith(("of", "for")) for token, after in pairwise(left))
    return opened and not any(_alone(token, breaks) for token in (left[-1], following))


def _is_subject(left: list[Token], right: list[Token]) -> bool:
    """Whether the strategy behind "and" is what is taught: the School of Global Policy and Strategy."""
    lone = (len(right) == 1 or right[1].join != "") and not right[0].join.endswith("the")
    return lone and any(token.bare in _TAUGHT for token in left[:-1])


def _and_cuts(tokens: list[Token], start: int, index: int, breaks: frozenset[str]) -> bool:
    """Whether an "and" joins two names: the left one is whole, or the right one begins a name of its own."""
    left, right = tokens[start:index], tokens[index:]
    last, first = left[-1], right[0]
    after = max((place for place, token in enumerate(left) if token.join.startswith(("of", "for", "on"))), default=0)
    if first.bare == "Strategy" and _is_subject(left, right):
        return False
    whole = (last.bare in HEADS and not (after and last.bare in WEAK_HEADS)) or _numbered_fund(left)
    if whole or tokens[index].join.endswith("the") or _opens_with_head(right):
        return True
    if _alone(last, breaks) or _alone(first, breaks) or first.text in DEMONYMS or last.text.isdigit():
        return True
    if after == 0:
        last_word = len(right) == 1 or right[1].join != ""
        trades = tokens[index].join == "&" and last_word and first.bare in TRADES
        return not trades and not _ends_in_head(right)
    complement = left[after:]
    if complement[0].text in COUNTRIES or complement[0].text in DEMONYMS or complement[0].text == "National":
        return len(complement) == 1
    own = len(right) == 2 and not right[1].join and right[1].bare in _CLOSES and first.bare not in PLAIN
    return first.bare not in FIELDS and (own or _ends_in_head(right))


def _numbered_fund(tokens: list[Token]) -> bool:
    """Whether the words end in the number of a fund: X Fund II, X Fund Phase II."""
    number, before = tokens[-1].text, [token.bare for token in tokens[-3:-1]]
    return number in ("I", "II", "III", "IV", "V") and bool(before) and "Fund" in (before[-1], *before[:1])


def _opens_with_head(tokens: list[Token]) -> bool:
    """Whether the first word is the head: University of X, not Administration Commission."""
    return tokens[0].bare in HEADS and (len(tokens) == 1 or tokens[1].join != "" or tokens[1].bare not in HEADS)


def _alone(token: Token, breaks: frozenset[str]) -> bool:
    """Whether the word is a name by itself: a place, a known name, an acronym."""
    return token.text in breaks or token.text in COUNTRIES or (len(token.text) > 2 and token.text.isupper())


def _ends_in_head(tokens: list[Token]) -> bool:
    """Whether the first of the names to the right has its head last: Reform Commission."""
    for place, token in enumerate(tokens):
        if place and token.join:
            return False
        if token.bare in HEADS:
            return True
    return False
