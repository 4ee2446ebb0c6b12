"""What the endings of Chinese names demand of the words before them, from the lens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_uppercase, digits

from ronghe.extract.chinese.words import han_words
from ronghe.lens.lens import Lens

NUMBER = re.compile(r"(?:第?[零一二三四五六七八九十百○〇\d]{1,6}|[A-Za-z]?\d{2,6})$")
"""A number right before an ending."""
LEGAL = re.compile(r"公司$|集团$|合伙\)$|合伙企业$|事务所$|出版社$")
"""Endings that only a registered body bears."""
PREFIX = re.compile(
    r"(?:原|后|由|所|与|和|及|等|年|月|日|用|代号|代表(?!大会|处|团|队|会|作)|[\d一二两三四五六七八九十百多几余]{1,6}[家支只个名位项所座类种]"
    r"|[A-Z]{2,12}\d{4,16}|X{2,16}|[百千万亿]{1,2}[美欧日港]?元的?|[\d.\-、()％% ]{1,12}(?!\d|厂|部队)){1,4}"
)
"""Small words and figures that stand before a name and are none of it."""
PREFIX_BEGINS = frozenset(
    "原后由所与和及等年月日用代一二两三四五六七八九十百千万亿多几余.-、()％% " + digits + ascii_uppercase
)
"""What such words begin with."""
UNIT_NUMBER = re.compile(
    r"(?:第?[零一二三四五六七八九十百〇]{1,6}|\d{4,6}|第\d{1,5}|\d{1,3})(?=部队|所|院|研究所|基地|厂|师|旅)"
)
"""A number that is a unit's name, not a count before it: 63811部队."""
PUTS = re.compile(
    r"投资(?=[约近超逾]?[\d一二三四五六七八九十百千]{1,4}(?:[.,]\d{1,4}){0,3}[百千万亿]{0,2}[美欧日港]?元)"
)
"""投资 right before a sum is what a firm does, and no name's end: 向景德镇昌岭复材投资1.2亿元."""
LEVELS = ("自治区", "兵团", "省", "市", "县", "区", "州", "旗")
"""A level of government that stands for the one at hand: 市教委."""
LEVEL_OFFICES = frozenset({"局", "厅", "委", "办", "委员会", "办公室", "协会", "学会", "联合会"})


@dataclass(frozen=True, slots=True)
class Endings:
    """The endings of a lens by what they demand; the head of kinds.toml says what each list is."""

    brand: frozenset[str]
    brand_common: frozenset[str]
    bare: frozenset[str]
    part: frozenset[str]
    numbered: frozenset[str]
    department: frozenset[str]
    alone: frozenset[str]
    group: frozenset[str]


@lru_cache(maxsize=4)
def endings(lens: Lens) -> Endings:
    """The lists of all kinds together."""

    def every(which: str) -> frozenset[str]:
        return frozenset(
            word
            for name, words in lens.words.items()
            if name.startswith("kinds.") and name.endswith(f".zh_{which}")
            for word in words
        )

    return Endings(
        *(
            every(which)
            for which in ("brand", "brand_common", "bare", "part", "numbered", "department", "alone", "group")
        )
    )


_LEVEL_OR_AGE = frozenset("大小新老旧省市县区")
"""Characters that describe a body at the beginning of its name."""


@lru_cache(maxsize=1)
def _generic() -> tuple[frozenset[str], tuple[int, ...]]:
    """The describing words of the language, and how long they are, the longest first.

    A look into the set for each length costs a fraction of a pattern of all words, which tries one after the other.
    """
    words = frozenset(han_words().generic)
    return words, tuple(sorted({len(word) for word in words}, reverse=True))


def describes_only(words: str) -> bool:
    """Whether the words describe a body and name nothing: 战略性新兴产业.

    At each place the longest describing word counts.
    """
    generic, lengths = _generic()
    at, end = 0, len(words)
    while at < end:
        for length in lengths:
            if words[at : at + length] in generic:
                at += length
                break
        else:
            if not words[at].isdecimal():
                return False
            at += 1
    return True


def begins_generic(words: str) -> bool:
    """Whether the words begin with a describing one, as most descriptions and few names do."""
    first = words[:1]
    if first in _LEVEL_OR_AGE or first.isdecimal():
        return True
    generic, lengths = _generic()
    return any(words[:length] in generic for length in lengths if length > 1 and length <= len(words))
