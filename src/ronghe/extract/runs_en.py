"""Runs of capitalised words, and the pieces of them that can each be a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.extract.words_en import COUNTRIES, DEMONYMS, HEADS, POLICY_FIRST, TAKES_FOR, TAKES_OF, TAKES_ON, TAKES_TO

_PARTICIPLE = (
    r"(?:led|held|based|backed|born|owned|funded|controlled|made|run|linked|related|wide|style|trained|sponsored"
    r"|affiliated|listed|level|driven|enabled|supported|approved|affected|specific)\b"
)
_WORD = (
    r"(?:(?:[A-Z]\.){2,4}(?:-[A-Z][a-z]+)?|People's|(?:al-)?[A-Z][A-Za-z0-9À-ÿ]{0,40}"
    r"(?:&[A-Z][A-Za-z]{0,20}|'[A-Za-z]{2,12}|-(?!" + _PARTICIPLE + r")[A-Za-z0-9][A-Za-z0-9']{0,30}){0,5})"
)
_NUMBER = r"\d{1,5}(?:st|nd|rd|th)?(?![\w,.%/-]\d|[\w%/])"
_FIRST = rf"(?:{_WORD}|\d{{1,4}}(?:st|nd|rd|th)(?= [A-Z]))"
_LEGAL = r",? ?(?:Co\.,? ?(?:Ltd|LTD)\b\.?|(?:Ltd|LTD|Inc|LLC|Corp|Co|Limited|L\.P|S\.A)\b\.?)"
_BRACKET = (
    r" ?\([A-Z][A-Za-z]{1,20}(?: [A-Z][a-z]{1,15})?\)(?=,? ?(?:Co\b|Corp|Ltd|Limited|Group|Inc|Holding|[A-Z][a-z]+ Co))"
)
_JOIN = r" {1,2}(?:(?:of|for|on|in|and|to|&)(?: the)? )?"
RUN = re.compile(rf"(?<![A-Za-z0-9'.@/_-]){_FIRST}(?:{_LEGAL}|{_BRACKET}|\.?{_JOIN}(?:{_WORD}|{_NUMBER})){{0,40}}")
_PIECE = re.compile(
    rf"(?P<legal>{_LEGAL})(?=[^A-Za-z]|$)|(?P<bracket>{_BRACKET})"
    rf"|\.?(?: {{1,2}}(?P<join>(?:of|for|on|in|and|to|&)(?: the)?))? {{0,2}}(?P<word>{_WORD}|\d{{1,5}}(?:st|nd|rd|th)?)"
)
_TAKES = {"of": TAKES_OF, "for": TAKES_FOR, "on": TAKES_ON, "to": TAKES_TO}
_NUMBERED = frozenset(["Unit", "No", "Factory", "Plant", "Institute", "Base", "Academy", "Zone", "Laboratory"])


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a run; ``join`` is the small word before it, "" where it follows directly."""

    text: str
    start: int
    end: int
    join: str

    @property
    def bare(self) -> str:
        """Without the full stop of an abbreviation."""
        return self.text.rstrip(".") if len(self.text) > 3 else self.text.strip(".")


def runs(text: str) -> Iterator[list[Token]]:
    """The tokens of each run of capitalised words, in order."""
    for match in RUN.finditer(text):
        yield _tokens(text, match.start(), match.end())


def _tokens(text: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for piece in _PIECE.finditer(text, start, end):
        group = piece.lastgroup or "word"
        if group == "bracket":
            tokens.append(Token(piece[group].strip(), piece.end() - len(piece[group].lstrip()), piece.end(), ""))
        elif group == "legal":
            tokens.append(Token("Co", piece.start(), piece.end(), ""))
        else:
            tokens.append(Token(piece["word"], piece.start("word"), piece.end(), piece["join"] or ""))
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
    left = tokens[start:index]
    if not join:
        return left[-1].text in ("Co",) and tokens[index].text != "Co"
    if any(token.bare in POLICY_FIRST for token in left) and join != "and":
        return False
    if join in ("and", "&"):
        return _and_cuts(tokens, start, index, breaks)
    if join == "in":
        return True
    if left[-1].bare in _TAKES[join]:
        return False
    return not (join == "of" and any(token.bare in TAKES_OF and token.join == "" for token in left[-1:]))


def _and_cuts(tokens: list[Token], start: int, index: int, breaks: frozenset[str]) -> bool:
    """Whether an "and" joins two names: the left one is whole, or the right one begins a name of its own."""
    left, right = tokens[start:index], tokens[index:]
    last, first = left[-1], right[0]
    if tokens[index].join.endswith("the") or last.bare in HEADS or first.bare in HEADS:
        return True
    if _alone(last, breaks) or _alone(first, breaks) or first.text in DEMONYMS:
        return True
    after = max((place for place, token in enumerate(left) if token.join.startswith(("of", "for", "on"))), default=0)
    if after == 0:
        return not _ends_in_head(right)
    complement = left[after:]
    if complement[0].text in COUNTRIES or complement[0].text in DEMONYMS or complement[0].text == "National":
        return len(complement) == 1
    return _ends_in_head(right)


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
