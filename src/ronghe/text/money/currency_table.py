"""The table of the world's currencies, ``currencies.txt`` beside this file, as patterns to look for."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

ONE = Decimal(1)
_LOWER_CODES = frozenset(
    ("usd", "eur", "gbp", "cny", "rmb", "jpy", "hkd", "aud", "cad", "chf", "nzd", "sgd", "krw", "twd", "mxn", "brl")
)
"""Codes that also count in small letters: no word of English and no part of a common one."""

_ALIASES = {"RMB": "CNY", "CNH": "CNY", "NTD": "TWD", "STG": "GBP", "YTL": "TRY", "XBT": "BTC"}


class Form:
    """How a currency is written, which decides on which side its number may stand.

    Plain words, since members of an enumeration are slow to look up.
    """

    SIGN: Final = "sign"
    CODE: Final = "code"
    WORD: Final = "word"
    HAN: Final = "han"


@dataclass(slots=True)
class Noun:
    """A name that the automaton knows: the currency by adjective, "" for the bare noun."""

    form: str
    by_adjective: dict[str, tuple[str, Decimal]]
    title: bool = False
    wants_large: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Every pattern, compiled, and what each stands for; parts by currency and name."""

    automaton: "AhoCorasick"
    nouns: tuple[Noun, ...]
    lengths: tuple[int, ...]
    sign_prefixes: dict[tuple[str, str], str]
    parts: dict[str, dict[str, Decimal]]


def _cells(column: str) -> list[str]:
    return [cell.strip() for cell in column.split(";") if cell.strip()]


def letters_of(words: str) -> str:
    """The letters alone, small: how adjectives compare ("U . S ." is "us")."""
    return "".join(ch for ch in words.lower() if ch.isalpha())


class _Builder:
    """Reads the rows of the table into patterns."""

    def __init__(self) -> None:
        self.patterns: dict[str, Noun] = {}
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
            self.patterns.setdefault(name, Noun(Form.HAN, {"": (code, ONE)}))
        for part in _cells(han_parts):
            name, _, many = part.partition(":")
            self.parts.setdefault(code, {})[name] = ONE / Decimal(many)
            if len(name) > 1:
                self.patterns.setdefault(name, Noun(Form.HAN, {"": (code, ONE / Decimal(many))}))
        for sign in _cells(signs):
            self._sign(sign, code)
        self.code(code, code)

    def _noun(self, noun: str, code: str, adjectives: list[str], factor: Decimal) -> None:
        name = noun.rstrip("*^")
        for spelling in dict.fromkeys((name, name.title(), name.upper())):
            # A short noun counts only after a space or hyphen ("sol" is in "solution"); a long one after digits
            # too, and is listed both ways so that it wins over a short one that opens it (mark, markka).
            alone = () if len(name) <= 4 and name not in {"yuan", "euro"} else (spelling,)
            for pattern in (f" {spelling}", f"-{spelling}", *alone):
                entry = self.patterns.setdefault(pattern, Noun(Form.WORD, {}, title=spelling[:1].isupper()))
                for adjective in adjectives:
                    entry.by_adjective.setdefault(letters_of(adjective), (code, factor))
                if noun[-1] in "*^":
                    entry.wants_large |= noun.endswith("^")
                    entry.by_adjective.setdefault("", (code, factor))

    def _sign(self, sign: str, code: str) -> None:
        letters, mark = letters_of(sign), sign[-1]
        if len(sign) > 1 and letters == sign[:-1].lower() and not mark.isalnum() and mark not in ".^":
            self.prefixes[letters, mark] = code
        else:
            noun = Noun(Form.SIGN, {"": (code, ONE)}, wants_large=sign.endswith("^"))
            self.patterns.setdefault(sign.rstrip("^"), noun)

    def code(self, spelled: str, code: str) -> None:
        low = spelled.lower()
        for spelling in (spelled, *((low, low.title()) if low in _LOWER_CODES else ())):
            self.patterns.setdefault(spelling, Noun(Form.CODE, {"": (code, ONE)}))
        for mark in "$¥£":
            self.prefixes.setdefault((low, mark), code)


@cache
def table() -> Table:
    """The table, read once (30 ms with the automaton)."""
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    builder = _Builder()
    for line in (
        resources.files("ronghe.text.money").joinpath("currencies.txt").read_text(encoding="utf-8").splitlines()
    ):
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
    return Table(automaton, tuple(builder.patterns.values()), lengths, builder.prefixes, builder.parts)
