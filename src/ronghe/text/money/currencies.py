"""Where a text names a currency: codes, signs, English nouns with their adjectives, Chinese names.

One automaton finds every name in one pass over folded text (126 million characters a second in English,
43 in Chinese, one core); what stands around a hit decides whether it counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ronghe.text.money.currency_table import ONE, Form, Noun, letters_of, table
from ronghe.text.numerals import may_close

_WORD_CODES = frozenset(("ALL", "ANG", "ARS", "BAM", "BOB", "BTN", "COP", "CUP", "GEL", "LAK")) | frozenset(
    ("MAD", "MOP", "MUR", "PAB", "PEN", "PHP", "RON", "SOS", "TOP", "TRY")
)
"""Codes that are also words or acronyms: only after their number."""

_KNOWN_BY_NAME = frozenset(("USD", "CNY", "JPY", "EUR", "GBP"))
_BARE_HAN = frozenset("元圆块") | {"块钱"}
_HAN_NOUN_GOES_ON = re.compile(
    r"元[素旦月年首帅件器气老宵始勋凶宝谋区里桥]|圆(?![整正角\W]|$)|块(?!钱|[一二三四五六七八九1-9](?:毛|角|$|\W))"
)
_LETTER = re.compile(r"[A-Za-z]")
_WORD_GOES_ON = re.compile(r"(?<![.])[A-Za-z]")
_CODE_GOES_ON = re.compile(r"[A-Za-z]| ?[$¥£]|/[A-Z]{3}")
_RATE = re.compile(r"[A-Z]{3}/$")
_PLURAL = re.compile(r"(?:[eE]?[sS])?(?![A-Za-z])")
_BEFORE_NOUN = re.compile(r"(?:[A-Za-z]+[ .'-]{1,3}){1,5}$")
_BEFORE_SIGN = re.compile(r"(?<![A-Za-z])(?:[A-Za-z](?: ?\. ?)?){1,4} ?$")
_LETTERS = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A currency, or a part of one, named at ``[start, end)``.

    ``factor``: how much of the currency one of these is (a cent .01, the M of MEUR a million).
    ``bare``: the name alone, without a country (元, dollar), so that another name beside it decides.
    """

    start: int
    end: int
    currency: str
    form: str
    factor: Decimal = ONE
    bare: bool = False
    leads_only: bool = False
    follows_only: bool = False
    wants_large: bool = False


def parts_of(currency: str) -> dict[str, Decimal]:
    """The names of a currency's parts (cent, 角, 分) and how much of it each is."""
    return table().parts.get(currency, {})


def units_in(text: str) -> Iterator[Unit]:
    """Every naming of a currency in folded text, in order, without overlaps."""
    known = table()
    for index, start, end in known.automaton.find_matches_as_indexes(text):
        noun = known.nouns[index]
        if noun.form == Form.HAN:
            unit = _han(text, noun, start, end)
        elif noun.form == Form.SIGN:
            unit = _sign(text, noun, start, end)
        elif noun.form == Form.CODE:
            unit = _code(text, noun, start, end)
        else:
            unit = _word(text, noun, start, end)
        if unit is not None:
            yield unit


def _han(text: str, noun: Noun, start: int, end: int) -> Unit | None:
    name = text[start:end]
    if (name[-1] == "元" or name in _BARE_HAN) and _HAN_NOUN_GOES_ON.match(text, end - 1):
        return None
    code, factor = noun.by_adjective[""]
    if name not in _BARE_HAN:
        return Unit(start, end, code, Form.HAN, factor)
    closes = len(text[max(0, start - 3) : start].rstrip(" ")) + max(0, start - 3)
    return Unit(start, end, code, Form.HAN, factor, bare=True, follows_only=True) if may_close(text, closes) else None


def _sign(text: str, noun: Noun, start: int, end: int) -> Unit | None:
    code, factor = noun.by_adjective[""]
    mark = text[start:end]
    if mark[0].isalpha() and mark.isascii():
        if _WORD_GOES_ON.match(text, end) or _LETTER.match(text[start - 1 : start]):
            return None
        # "Rs", "Rp", "KSh" lead a number; as the end of a sentence or a word they mean something else.
        return Unit(start, end, code, Form.SIGN, factor, leads_only=True, wants_large=noun.wants_large)
    if mark in {"$", "¥", "£"}:
        before = _BEFORE_SIGN.search(text, max(0, start - 12), start)
        if before is not None:
            found = _prefixed(before.group(), mark)
            if found is not None:
                return Unit(before.start(), end, found, Form.SIGN, factor)
    return Unit(start, end, code, Form.SIGN, factor, bare=mark in {"$", "¥"})


def _prefixed(letters: str, mark: str) -> str | None:
    """The currency of "US$", "hk $", "c $"; an "A $" apart from its sign is an article or a list's letter."""
    found = table().sign_prefixes.get((letters_of(letters), mark))
    one = len(letters_of(letters)) == 1
    if one and (not letters[0].isupper() or letters.endswith(" ")) and letters.strip() not in {"c", "C"}:
        return None
    return found


def _code(text: str, noun: Noun, start: int, end: int) -> Unit | None:
    code = noun.by_adjective[""][0]
    if _CODE_GOES_ON.match(text, end) or _RATE.search(text, max(0, start - 4), start):
        return None
    first, factor = start, ONE
    if text[start - 1 : start].isalpha() and text[start - 1].isascii():
        factor = {"M": Decimal(10**6), "m": Decimal(10**6), "K": Decimal(1000), "k": Decimal(1000)}.get(
            text[start - 1], ONE
        )
        first = start - 1
        before = text[first - 1 : first] if first else ""
        if factor == ONE or (before.isascii() and before.isalpha()):
            return None
    return Unit(first, end, code, Form.CODE, factor, follows_only=text[start:end] in _WORD_CODES)


def _word(text: str, noun: Noun, start: int, end: int) -> Unit | None:
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
    if (
        bare
        and noun.title
        and code not in _KNOWN_BY_NAME
        and text[start + 1 : end].islower()
        and _name_follows(text, end)
    ):
        return None
    leads = text[start : start + 3].lower() in {"ren", "yua"}
    return Unit(
        first,
        end,
        code,
        Form.WORD,
        factor,
        bare,
        follows_only=bare and not leads,
        wants_large=bare and noun.wants_large,
    )


def _name_follows(text: str, end: int) -> bool:
    """A capitalised noun before another word is more often a name than a currency: "10 Lei Feng medals"."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()


def _adjective(text: str, noun: Noun, start: int) -> tuple[int, str | None, Decimal]:
    before = _BEFORE_NOUN.search(text, max(0, start - 40), start)
    if before is not None:
        for word in _LETTERS.finditer(text, before.start(), start):
            found = noun.by_adjective.get(letters_of(text[word.start() : start]))
            if found is not None:
                return word.start(), *found
    code, factor = noun.by_adjective.get("", (None, ONE))
    return start, code, factor
