"""English text to the tokens of its dates."""

import re
from collections.abc import Iterator

from ronghe.text.dates_cascade import BREAK, Token
from ronghe.text.dates_numeric import RUN, full_year, tokens
from ronghe.text.dates_when import Years
from ronghe.text.dates_words_en import (
    CARDINALS,
    FEASTS,
    ORDINALS,
    PHRASES,
    SPELLED_NTH,
    SPELLED_NUMBER,
    SPELLED_YEAR,
    WORDS,
    to_99,
)

_LEXER = re.compile(
    r"(?P<line>\n)"
    r"|(?P<decade>'?\d0'?s(?![a-z])|\d{3}0'?s(?![a-z]))"
    r"|(?P<nth>\d{1,2})(?:st|nd|rd|th)(?![a-z])"
    r"|(?P<code>(?:[qh][1-4]|[1-4]q)(?!\w))"
    r"|'(?P<short>\d\d)(?!\w)"
    rf"|(?P<run>{RUN})"
    rf"|(?P<phrase>{'|'.join(f'(?:{words})' for words, _ in PHRASES)})(?![a-z])"
    rf"|(?P<year>{SPELLED_YEAR})"
    rf"|{SPELLED_NTH}"
    rf"|(?P<number>{SPELLED_NUMBER})"
    rf"|(?P<feast>{'|'.join(f'(?:{words})' for words, _ in FEASTS)})(?![a-z])"
    r"|(?P<word>[a-z]+)(?P<stop>\.(?= ?[a-z0-9,-]))?"
    r"|(?P<owner>'s?(?![a-z]))"
    r"|(?P<mark>\S)"
)
_FEASTS = tuple((re.compile(words), name) for words, name in FEASTS)
_PHRASES = tuple((re.compile(words), entry) for words, entry in PHRASES)
_MARKS = {",": "c", "-": "d", "~": "d", "—": "d", "/": "/", "(": "<", ")": ">", "=": "="}
_JOINING = frozenset("McTfitFBAOdbaS")
"""Kinds after which an expression runs on over the end of a line."""

_MEASURED = re.compile(
    r" ?(?:%|percent|per cent|million|billion|trillion|thousand|hundred|yuan|rmb|dollars?|euros?|pounds?|yen"
    r"|km|kms|kg|mw|tons?|tonnes|met(?:er|re)s?|miles|mm|people|m\b)"
)
_COUNTED = re.compile(r" (?!(?:is|was|has|as|this|its|his|does|us|sales)\b)[a-z]{2,}s\b|-[a-z]")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:;\n\"“”*•])\s*$")
_AFTER_CAPITAL = re.compile(r"[A-Z][a-z]+ $")
_NOT_MONTH = frozenset({"may", "march", "mar"})


def lex(text: str, lowered: str, start: int, end: int, by_day: bool) -> list[Token]:
    """The tokens of a stretch; ``lowered`` is the text in lower case, of the same length."""
    return list(_tokens(text, lowered, start, end, by_day))


def _tokens(text: str, lowered: str, start: int, end: int, by_day: bool) -> Iterator[Token]:
    before = ""
    for match in _LEXER.finditer(lowered, start, end):
        group = match.lastgroup
        first, last = match.span()
        if group == "line":
            if before not in _JOINING or lowered[last : last + 1] in {"\n", ""}:
                yield Token(";", None, first, last)
                before = ";"
            continue
        made = None
        if group == "word" or group == "stop":
            made = _word(text, match)
        elif group == "run":
            found = _figures(lowered, match, by_day)
            yield from found
            before = found[-1].kind
            continue
        elif group == "mark":
            made = Token(_MARKS.get(match["mark"], ";"), None, first, last)
        else:
            made = Token(*_other(group or "", match), first, last)
        before = made.kind
        yield made


def _word(text: str, match: re.Match[str]) -> Token:
    word, first, last = match["word"], match.start(), match.end("word")
    kind, value = WORDS.get(word, (BREAK, None))
    if kind == BREAK:
        return Token(BREAK, None, first, last)
    if first and text[first - 1] in "$@#_":
        return Token(BREAK, None, first, last)
    if kind == "v" and text[first].isupper() and not _OPENS_SENTENCE.search(text, max(0, first - 4), first):
        if not _AFTER_CAPITAL.search(text, max(0, first - 16), first):
            kind = "M"
    return Token(kind, value, first, last)


def _figures(lowered: str, match: re.Match[str], by_day: bool) -> list[Token]:
    first, last = match.span()
    before = lowered[first - 1 : first]
    found = tokens(match.group(), first, by_day)
    plain = len(found) == 1 and found[0].kind in "YN"
    if before in {"$", "€", "£", "¥", "#", "."} or (before and before in "abcdefghijklmnopqrstuvwxyz" and plain):
        return [Token(BREAK, None, first, last)]
    if plain and found[0].kind == "Y":
        after = lowered[last : last + 24]
        value = found[0].value
        glued = after[:1].isalnum()
        if glued or _MEASURED.match(after) or (value % 100 == 0 and _COUNTED.match(after)):
            return [Token(BREAK, None, first, last)]
    return found


def _other(group: str, match: re.Match[str]) -> tuple[str, object]:
    words = match.group()
    if group == "decade":
        return "P", _decade(words)
    if group == "nth":
        return "o", int(match["nth"])
    if group == "code":
        return "q", ("half" if "h" in words else "quarter", int(words.strip("qh")))
    if group == "short":
        return "Y", full_year(int(match["short"]))
    if group == "year":
        return "Y", _spelled_year(match)
    if group == "nth_unit":
        return "o", CARDINALS[match["nth_ten"]] + ORDINALS[match["nth_unit"]]
    if group == "number":
        return "s", to_99(words)
    if group == "feast":
        return "H", next(name for pattern, name in _FEASTS if pattern.fullmatch(words))
    if group == "phrase":
        at = match.start()
        return next(
            entry
            for pattern, entry in _PHRASES
            if (again := pattern.match(match.string, at)) and again.end() == match.end()
        )
    return "z", None


def _decade(words: str) -> Years:
    digits = "".join(char for char in words if char.isdigit())
    if len(digits) == 4:
        return Years(int(digits), 10)
    return Years(1900 + int(digits), 10)


def _spelled_year(match: re.Match[str]) -> int:
    if match["age"]:
        return CARDINALS[match["age"]] * 100 + to_99(match["of_age"])
    return 2000 + (to_99(match["of_two"]) if match["of_two"] else 0)
