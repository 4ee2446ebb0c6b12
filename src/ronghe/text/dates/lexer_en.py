"""English text to the tokens of its dates."""

import re

from ronghe.text.dates.cascade import BREAK, Token
from ronghe.text.dates.numeric import RUN, full_year, tokens
from ronghe.text.dates.when import Years
from ronghe.text.dates.words_en import (
    CARDINALS,
    FEASTS,
    OPENERS,
    ORDINALS,
    PHRASES,
    SPELLED_NTH,
    SPELLED_NUMBER,
    SPELLED_YEAR,
    WORDS,
    to_99,
)

_LEXER = re.compile(
    r"(?P<word>[a-z]{2,}|[a-gi-pr-z]|[hq](?![1-4]))|(?P<code>[qh][1-4](?!\w))"
    rf"|(?P<run>{RUN}(?P<suffix>(?:st|nd|rd|th|(?<=0)'?s|q)(?![a-z0-9]))?)"
    r"|(?P<line>\n)|(?P<mark>[^\s0-9a-z])"
)
_PHRASE = re.compile(
    r"(?P<decade>'\d0'?s(?![a-z]))|'(?P<short>\d\d)(?!\w)"
    rf"|(?P<feast>{'|'.join(f'(?:{words})' for words, _ in FEASTS)})(?![a-z])"
    rf"|(?P<phrase>{'|'.join(f'(?:{words})' for words, _ in PHRASES)})(?![a-z])"
    rf"|(?P<year>{SPELLED_YEAR})|{SPELLED_NTH}|(?P<number>{SPELLED_NUMBER})|(?P<owner>'s?(?![a-z]))"
)
_STOP = re.compile(r"\.(?= ?[a-z0-9,-])")
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


def lex(text: str, lowered: str, start: int, end: int, by_day: bool) -> list[Token]:
    """The tokens of a stretch; ``lowered`` is the text in lower case, of the same length.

    Words that belong to no date are one token, however many.
    """
    out: list[Token] = [Token(BREAK, None, start, start)]
    done = start
    for match in _LEXER.finditer(lowered, start, end):
        first = match.start()
        if first < done:
            continue
        word = match["word"]
        if word is not None:
            known = WORDS.get(word)
            if word in OPENERS and (phrase := _PHRASE.match(lowered, first, end)):
                out.append(Token(*_special(phrase), first, phrase.end()))
                done = phrase.end()
            elif known is None:
                if out[-1].kind != BREAK:
                    out.append(Token(BREAK, None, first, match.end()))
            else:
                out.append(_word(text, match, known))
                stop = _STOP.match(lowered, match.end()) if known[0] in "MvWx" else None
                done = stop.end() if stop else done
        elif match["run"]:
            out += _figures(lowered, match, by_day)
        elif match["code"]:
            unit = "half" if match["code"][0] == "h" else "quarter"
            out.append(Token("q", (unit, int(match["code"][1])), first, match.end()))
        elif match["mark"]:
            mark = match["mark"]
            phrase = _PHRASE.match(lowered, first, end) if mark in "'<>" else None
            if phrase:
                out.append(Token(*_special(phrase), first, phrase.end()))
                done = phrase.end()
            else:
                out.append(Token(_MARKS.get(mark, ";"), None, first, first + 1))
        elif out[-1].kind not in _JOINING or lowered.startswith("\n", first + 1):
            out.append(Token(";", None, first, first + 1))
    return out


def _word(text: str, match: re.Match[str], known: tuple[str, object]) -> Token:
    kind, value = known
    first = match.start()
    if first and text[first - 1] in "$@#_":
        kind = BREAK
    elif kind == "v" and text[first].isupper() and not _OPENS_SENTENCE.search(text, max(0, first - 4), first):
        kind = "v" if _AFTER_CAPITAL.search(text, max(0, first - 16), first) else "M"
    return Token(kind, value, first, match.end())


def _figures(lowered: str, match: re.Match[str], by_day: bool) -> list[Token]:
    first, last = match.span()
    before = lowered[first - 1 : first]
    if match["suffix"]:
        return [Token(*_suffixed(match.group(), match["suffix"]), first, last)]
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


def _special(match: re.Match[str]) -> tuple[str, object]:
    group, words = match.lastgroup, match.group()
    if group == "decade":
        return "P", _decade(words)
    if group == "short":
        return "Y", full_year(int(match["short"]))
    if group == "feast":
        return "H", next(name for pattern, name in _FEASTS if pattern.fullmatch(words))
    if group == "phrase":
        at, end = match.span()
        return next(
            entry for pattern, entry in _PHRASES if (again := pattern.match(match.string, at)) and again.end() == end
        )
    if group == "year":
        return "Y", _spelled_year(match)
    if group == "nth_unit":
        return "o", CARDINALS[match["nth_ten"]] + ORDINALS[match["nth_unit"]]
    return ("s", to_99(words)) if group == "number" else ("z", None)


def _suffixed(words: str, suffix: str) -> tuple[str, object]:
    """18th, 1990s, 3q."""
    figures = words.removesuffix(suffix)
    if suffix in {"s", "'s"} and figures.endswith("0") and figures.isdigit() and len(figures) in {2, 4}:
        return "P", _decade(figures)
    if suffix == "q" and figures in {"1", "2", "3", "4"}:
        return "q", ("quarter", int(figures))
    return ("o", int(figures)) if len(figures) <= 2 and figures.isdigit() and suffix[-1] != "s" else (BREAK, None)


def _decade(words: str) -> Years:
    digits = "".join(char for char in words if char.isdigit())
    if len(digits) == 4:
        return Years(int(digits), 10)
    return Years(1900 + int(digits), 10)


def _spelled_year(match: re.Match[str]) -> int:
    if match["age"]:
        return CARDINALS[match["age"]] * 100 + to_99(match["of_age"])
    return 2000 + (to_99(match["of_two"]) if match["of_two"] else 0)
