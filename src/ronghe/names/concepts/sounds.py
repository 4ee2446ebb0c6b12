"""How Chinese sounds are written in Latin letters: pinyin and its syllables."""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

_READINGS = 2
"""Readings of a character that are tried: the commonest ones."""
SPELLINGS = Path(__file__).with_name("foreign.tsv")


@lru_cache(maxsize=4096)
def toneless(syllable: str) -> str:
    """Pinyin without tone marks, ü as u."""
    plain = unicodedata.normalize("NFD", syllable.replace("ü", "u"))
    return "".join(char for char in plain if unicodedata.category(char) != "Mn")


@lru_cache(maxsize=1 << 16)
def readings(char: str) -> tuple[str, ...]:
    """The readings of a character, the commonest first; none for what is no Han character."""
    from pypinyin.pinyin_dict import pinyin_dict

    found = pinyin_dict.get(ord(char))
    return tuple(dict.fromkeys(map(toneless, found.split(","))))[:_READINGS] if found else ()


@cache
def _syllables() -> frozenset[str]:
    from pypinyin.pinyin_dict import pinyin_dict

    return frozenset(one for code in pinyin_dict for one in readings(chr(code)) if one)


def all_syllables() -> list[str]:
    """Every syllable of pinyin without tones, sorted."""
    return sorted(one for one in _syllables() if one.isascii() and one.isalpha())


def other_spellings() -> dict[str, tuple[str, ...]]:
    """How syllables are written where they are not pinyin, the rows of ``foreign.tsv``: of foreign names, of brands.

    >>> other_spellings()["er"][:3]
    ('r', 'l', 'el')
    """
    rows = SPELLINGS.read_text(encoding="utf-8").splitlines()
    told = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {syllable: tuple(written.split()) for syllable, written in told if syllable != "syllable"}


def char_readings() -> list[tuple[str, str]]:
    """Two readings of each character from U+3400 to U+9FFF, empty where there are fewer."""
    found = [(*readings(chr(code)), "", "") for code in range(0x3400, 0xA000)]
    return [(each[0], each[1]) for each in found]
