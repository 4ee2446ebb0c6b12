"""Small numbers in names: 二 and 2, "Second" and "2nd", "Phase II" and "Phase 2"."""

import re

DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: at for at, word in enumerate(_WORDS.split(), 1)}
_IN_WORDS = {at: (word,) for word, at in ORDINALS.items()}
_COUNTS = "one two three four five six seven eight nine ten eleven twelve"
_CARDINALS = {word: at for at, word in enumerate(_COUNTS.split(), 1)}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
HAN_NUMBER = "[〇零一二两三四五六七八九十百]"
NUMERAL = rf"(?:{HAN_NUMBER}{{1,6}}|\d{{1,6}})"
"""A number in a Chinese name; in an English one an ordinal."""
ORDINAL = rf"(?:{'|'.join(ORDINALS)}|\d{{1,5}}(?:st|nd|rd|th))"

_HAN_ORDINAL = re.compile(f"第({HAN_NUMBER}{{1,5}})")
_HAN_PHASE = re.compile(f"(?:第)?({HAN_NUMBER}{{1,3}}|\\d{{1,2}}|[iv]{{1,4}})期")
_FIRST_PHASE = re.compile("首期")
_LATIN_ORDINAL = re.compile(rf"\b(?:({'|'.join(ORDINALS)})|(\d{{1,5}})(?:st|nd|rd|th))\b")
_LATIN_SERIES = re.compile(
    rf"\b(phase|fund|stage|no|number) ({'|'.join(_CARDINALS)}|{'|'.join(sorted(ROMAN, key=len, reverse=True))})\b"
)


def number(words: str) -> int | None:
    """The whole number that a numeral of a name stands for, in any of its spellings.

    >>> [number(word) for word in ("二", "十四", "七〇六", "23", "ii", "second", "相")]
    [2, 14, 706, 23, 2, 2, None]
    """
    words = words.lower()
    if words.isascii():
        if words.isdigit():
            return int(words)
        return ROMAN.get(words) or ORDINALS.get(words) or _CARDINALS.get(words)
    if all(char in DIGITS for char in words):
        return int("".join(str(DIGITS[char]) for char in words))
    if all(char in DIGITS or char in _UNITS for char in words):
        return _positional(words)
    return None


def number_words(value: int) -> tuple[str, ...]:
    """The ways to write a number in an English name: in figures, as an ordinal in figures, and in words up to twenty.

    >>> number_words(2), number_words(13), number_words(23), number_words(111)
    (('2', '2nd', 'second'), ('13', '13th', 'thirteenth'), ('23', '23rd'), ('111', '111th'))
    """
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return (str(value), f"{value}{ending}", *_IN_WORDS.get(value, ()))


def _positional(words: str) -> int:
    total, digit = 0, 0
    for char in words:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = DIGITS[char]
    return total + digit


def one_number_form(form: str) -> str:
    """A plain form (see ``names.key``) with its ordinals and phases in figures.

    >>> one_number_form("航天基金第二期"), one_number_form("second academy fund ii")
    ('航天基金2期', '2 academy fund 2')
    """
    if form.isascii():
        form = _LATIN_ORDINAL.sub(lambda hit: str(ORDINALS[hit[1]] if hit[1] else int(hit[2])), form)
        return _LATIN_SERIES.sub(lambda hit: f"{hit[1]} {number(hit[2])}", form)
    form = _FIRST_PHASE.sub("1期", form)
    form = _HAN_PHASE.sub(lambda hit: f"{number(hit[1]) or hit[1]}期", form)
    return _HAN_ORDINAL.sub(lambda hit: f"第{number(hit[1])}", form)
