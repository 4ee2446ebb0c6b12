"""Where a text names a currency: codes, signs, English nouns with their adjectives, Chinese names.

The table is ``currencies.txt`` beside this file. One automaton finds every name in one pass over
folded text (126 million characters a second in English, 43 in Chinese, 2 cores of 2026); what is around a hit
decides whether it counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

ONE = Decimal(1)
_LOWER_CODES = "usd eur gbp cny rmb jpy hkd aud cad chf nzd sgd krw twd mxn brl"
"""Codes that also count in small letters: no word of English and no part of a common one."""
_WORD_CODES = frozenset("ALL TRY CUP PEN MAD TOP BAM GEL LAK MOP BOB RON SOS COP ANG PAB PHP ARS LEK MUR BTN".split())
"""Codes that are also words or acronyms: only in capitals, and only after their number."""
_ALIASES = {"RMB": "CNY", "CNH": "CNY", "NTD": "TWD", "CNT": "CNY", "STG": "GBP", "YTL": "TRY", "XBT": "BTC"}
_KNOWN_BY_NAME = frozenset("USD CNY JPY EUR GBP".split())
_BARE_HAN = frozenset("元 圆 块 块钱".split())
_HAN_NOUN_GOES_ON = re.compile(r"元[素旦月年首帅件器气老宵始勋凶宝谋区里桥]|圆(?![整正角\W]|$)|块(?!钱|[一二三四五六七八九1-9](?:毛|角|$|\W))")
_CODE_GOES_ON = re.compile(r"[A-Za-z]| ?[$¥£]|/[A-Z]{3}")
_RATE = re.compile(r"[A-Z]{3}/$")
_PLURAL = re.compile(r"(?:e?s)?(?![A-Za-z])")
_BEFORE_NOUN = re.compile(r"(?:[A-Za-z]+[ .'-]{1,3}){1,5}$")
_BEFORE_SIGN = re.compile(r"(?<![A-Za-z])(?:[A-Za-z](?: ?\. ?)?){1,4} ?$")
_LETTERS = re.compile(r"[A-Za-z]+")


class Form(Enum):
    """How a currency is written, which decides on which side its number may stand."""

    SIGN = "sign"
    CODE = "code"
    WORD = "word"
    HAN = "han"


@dataclass(frozen=True, slots=True)
class Unit:
    """A currency, or a part of one, named at ``[start, end)``.

    ``factor``: how much of the currency one of these is (a cent .01, the M of MEUR a million).
    ``bare``: the name alone, without a country (元, dollar), so that another name beside it decides.
    """

    start: int
    end: int
    currency: str
    form: Form
    factor: Decimal = ONE
    bare: bool = False
    leads_only: bool = False
    follows_only: bool = False
    wants_large: bool = False


@dataclass(slots=True)
class _Noun:
    """A name that the automaton knows: the currency by adjective, "" for the bare noun."""

    form: Form
    by_adjective: dict[str, tuple[str, Decimal]]
    title: bool = False
    wants_large: bool = False


@dataclass(frozen=True, slots=True)
class _Table:
    automaton: "AhoCorasick"
    nouns: tuple[_Noun, ...]
    lengths: tuple[int, ...]
    sign_prefixes: dict[tuple[str, str], str]
    parts: dict[str, dict[str, Decimal]]


def _cells(column: str) -> list[str]:
    return [cell.strip() for cell in column.split(";") if cell.strip()]


def _letters(words: str) -> str:
    return "".join(ch for ch in words.lower() if ch.isalpha())


class _Builder:
    """Reads the rows of the table into patterns."""

    def __init__(self) -> None:
        self.patterns: dict[str, _Noun] = {}
        self.prefixes: dict[tuple[str, str], str] = {}
        self.parts: dict[str, dict[str, Decimal]] = {}

    def row(self, line: str) -> None:
        code, adjectives, nouns, parts, han, han_parts, signs = (cell.strip() for cell in f"{line} ".split("|"))
        for noun in _cells(nouns):
            self._noun(noun, code, _cells(adjectives), ONE)
        for part in _cells(parts):
            name, _, many = part.partition(":")
            factor = ONE / Decimal(many.rstrip("*"))
            self.parts.setdefault(code, {})[name] = factor
            self._noun(name + "*" * many.endswith("*"), code, _cells(adjectives), factor)
        for name in _cells(han):
            self.patterns.setdefault(name, _Noun(Form.HAN, {"": (code, ONE)}))
        for part in _cells(han_parts):
            name, _, many = part.partition(":")
            self.parts.setdefault(code, {})[name] = ONE / Decimal(many)
            if len(name) > 1:
                self.patterns.setdefault(name, _Noun(Form.HAN, {"": (code, ONE / Decimal(many))}))
        for sign in _cells(signs):
            self._sign(sign, code)
        self.code(code, code)

    def _noun(self, noun: str, code: str, adjectives: list[str], factor: Decimal) -> None:
        name = noun.rstrip("*^")
        for spelling in dict.fromkeys((name, name.title(), name.upper())):
            short = len(name) <= 4 and name not in {"yuan", "euro"}
            for pattern in (f" {spelling}", f"-{spelling}") if short else (spelling,):
                entry = self.patterns.setdefault(pattern, _Noun(Form.WORD, {}, title=spelling[:1].isupper()))
                for adjective in adjectives:
                    entry.by_adjective.setdefault(_letters(adjective), (code, factor))
                if noun[-1] in "*^":
                    entry.wants_large |= noun.endswith("^")
                    entry.by_adjective.setdefault("", (code, factor))

    def _sign(self, sign: str, code: str) -> None:
        letters, mark = _letters(sign), sign[-1]
        if len(sign) > 1 and letters == sign[:-1].lower() and not mark.isalnum() and mark != ".":
            self.prefixes[letters, mark] = code
        else:
            self.patterns.setdefault(sign, _Noun(Form.SIGN, {"": (code, ONE)}))

    def code(self, spelled: str, code: str) -> None:
        low = spelled.lower()
        for spelling in (spelled, *((low, low.title()) if low in _LOWER_CODES.split() else ())):
            self.patterns.setdefault(spelling, _Noun(Form.CODE, {"": (code, ONE)}))
        for mark in "$¥£":
            self.prefixes.setdefault((low, mark), code)


@cache
def _table() -> _Table:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    builder = _Builder()
    for line in resources.files("ronghe.text").joinpath("currencies.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            builder.row(line)
    for alias, code in _ALIASES.items():
        builder.code(alias, code)
    automaton = AhoCorasick(
        list(builder.patterns),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,
        store_patterns=False,
    )
    lengths = tuple(len(pattern) for pattern in builder.patterns)
    return _Table(automaton, tuple(builder.patterns.values()), lengths, builder.prefixes, builder.parts)


def parts_of(currency: str) -> dict[str, Decimal]:
    """The names of a currency's parts (cent, 角, 分) and how much of it each is."""
    return _table().parts.get(currency, {})


def units_in(text: str) -> Iterator[Unit]:
    """Every naming of a currency in folded text, in order, without overlaps."""
    table = _table()
    for index, start, end in table.automaton.find_matches_as_indexes(text):
        noun = table.nouns[index]
        if noun.form is Form.HAN:
            unit = _han(text, noun, start, end)
        elif noun.form is Form.SIGN:
            unit = _sign(text, noun, start, end)
        elif noun.form is Form.CODE:
            unit = _code(text, noun, start, end)
        else:
            unit = _word(text, noun, start, end)
        if unit is not None:
            yield unit


def _han(text: str, noun: _Noun, start: int, end: int) -> Unit | None:
    name = text[start:end]
    if (name[-1] == "元" or name in _BARE_HAN) and _HAN_NOUN_GOES_ON.match(text, end - 1):
        return None
    code, factor = noun.by_adjective[""]
    return Unit(start, end, code, Form.HAN, factor, bare=name in _BARE_HAN, follows_only=name in _BARE_HAN)


def _sign(text: str, noun: _Noun, start: int, end: int) -> Unit | None:
    code, factor = noun.by_adjective[""]
    mark = text[start:end]
    if mark[0].isalpha() and mark.isascii():
        if text[start - 1 : start].isalpha() and text[start - 1 : start].isascii():
            return None
        # "Rs", "Rp", "KSh" lead a number; as the end of a sentence or a word they mean something else.
        return Unit(start, end, code, Form.SIGN, factor, leads_only=True)
    if mark in {"$", "¥", "£"}:
        before = _BEFORE_SIGN.search(text, max(0, start - 12), start)
        if before is not None:
            found = _prefixed(before.group(), mark)
            if found is not None:
                return Unit(before.start(), end, found, Form.SIGN, factor)
    return Unit(start, end, code, Form.SIGN, factor, bare=mark in {"$", "¥"})


def _prefixed(letters: str, mark: str) -> str | None:
    """The currency of "US$", "hk $", "c $"; an "A $" apart from its sign is an article or a list's letter."""
    found = _table().sign_prefixes.get((_letters(letters), mark))
    one = len(_letters(letters)) == 1
    if one and (not letters[0].isupper() or letters.endswith(" ")) and letters.strip() not in {"c", "C"}:
        return None
    return found


def _code(text: str, noun: _Noun, start: int, end: int) -> Unit | None:
    code = noun.by_adjective[""][0]
    if _CODE_GOES_ON.match(text, end) or _RATE.search(text, max(0, start - 4), start):
        return None
    first, factor = start, ONE
    if text[start - 1 : start].isalpha() and text[start - 1].isascii():
        factor = {"M": Decimal(10**6), "m": Decimal(10**6), "K": Decimal(1000), "k": Decimal(1000)}.get(text[start - 1], ONE)
        first = start - 1
        before = text[first - 1 : first] if first else ""
        if factor == ONE or (before.isascii() and before.isalpha()):
            return None
    return Unit(first, end, code, Form.CODE, factor, follows_only=text[start:end] in _WORD_CODES)


def _word(text: str, noun: _Noun, start: int, end: int) -> Unit | None:
    plural = _PLURAL.match(text, end)
    lead = 1 if text[start] in " -" else 0
    before = text[start - 1 : start] if not lead else ""
    if plural is None or (before.isascii() and before.isalpha()):
        return None
    start, end = start + lead, plural.end()
    first, code, factor = _adjective(text, noun, start)
    if code is None:
        return None
    bare = first == start
    if bare and noun.title and code not in _KNOWN_BY_NAME and text[start + 1 : end].islower() and _name_follows(text, end):
        return None
    leads = text[start : start + 3].lower() in {"ren", "yua"}
    return Unit(first, end, code, Form.WORD, factor, bare, follows_only=not leads, wants_large=bare and noun.wants_large)


def _name_follows(text: str, end: int) -> bool:
    """A capitalised noun before another word is more often a name than a currency: "10 Lei Feng medals"."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()


def _adjective(text: str, noun: _Noun, start: int) -> tuple[int, str | None, Decimal]:
    before = _BEFORE_NOUN.search(text, max(0, start - 40), start)
    if before is not None:
        for word in _LETTERS.finditer(text, before.start(), start):
            found = noun.by_adjective.get(_letters(text[word.start() : start]))
            if found is not None:
                return word.start(), *found
    code, factor = noun.by_adjective.get("", (None, ONE))
    return start, code, factor
