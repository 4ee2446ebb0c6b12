"""Numerals in figures and in words, English and Chinese: 1.2 trillion, 113.9 bn, two hundred and five, 三十五亿, 3千万.

A numeral is read where it stands: forward from an offset (:func:`numeral_at`) or backward from one
(:func:`numeral_before`), so that whoever looks for amounts or counts starts from the cheap part, the
unit, and reads numbers only there.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from ronghe.text.numerals.en import NUMBER_WORDS, WORDS, english_words
from ronghe.text.numerals.zh import HAN, han_value

LONGEST = 100
"""How far back a numeral may begin; "nine hundred and ninety-nine thousand …" spelled out is shorter."""

_FIGURES = (
    r"(?:\d{1,3}(?:,\d{2,3}){1,8}(?:\.\d{1,12})?|\d{1,3}(?: 000){1,4}(?![\d.,])|\d{1,3}(?: \d{3}){2,4}(?![\d.,])"
    r"|\d{1,3}(?: \d{3}){1,4}(?= ?[万亿]{1,2}元)"
    r"|(?<=[\u4e00-\u9fff])(?<![第表图号条款项])\d{1,3}(?: \d{3}){1,4}(?:\.\d{1,4})?(?= ?[万亿])"
    r"|\d{1,3}(?:\.\d{3}){2,4}(?![\d.,])|\d{1,3}(?:，\d{3}){1,5}\.\d{2}|\d{1,3}(?:，\d{3}){2,5}|\d"
    r"{1,24}(?:\.\d{1,12})?(?:[eE][+-]?\d{1,2}(?![\dA-Za-z]))?|\.\d{1,6})"
)
_SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "quadrillion": 1_000_000_000_000_000,
    "lakh": 100_000,
    "crore": 10_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mm": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "mil": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "mrd": 1_000_000_000,
    "t": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
    "tln": 1_000_000_000_000,
}
_SCALE = (
    r"(?:[ -]{0,2}(?:hundred|thousand|million|billion|trillion|quadrillion|lakh|crore)s?(?-i:(?![a-z]))"
    r"| ?(?:mln|mio|mil|mrd|bln|trn|tln|mm|mn|bn|tn|m|k)(?-i:(?![a-z\d]))|[bt](?![A-Za-z\d-]))"
)
_SPOKEN = r"个(?=多?亿)"
"""30个亿 is how one says 30亿."""
_NUMERAL = re.compile(
    rf"(?<![\dA-Za-z])(?<!\d[,./:])(?<![Xx*]\.)(?P<figures>{_FIGURES})(?![\d]|[,.]\d)"
    rf"(?:(?P<scale>{_SCALE}{{1,2}})"
    rf"|(?P<mixed>(?: ?[十百千万亿兆余多几拾佰仟]|{_SPOKEN})(?:{HAN}|{_FIGURES}(?= ?[十百千万亿兆])){{0,20}}))?"
    rf"|(?<!第)(?P<han>{HAN}(?:{HAN}|{_SPOKEN}|(?<=[千万亿]){_FIGURES}(?= ?[十百千万])){{0,24}})"
    rf"|(?P<words>{WORDS})",
    re.IGNORECASE,
)
_GROUPING = str.maketrans("", "", ",， 个")
_CLOSING = frozenset("0123456789" + HAN.strip("[]"))
_IN_FIGURES = _CLOSING | frozenset(".,，+-Ee 个")
_ONE_SCALE = re.compile(r"[a-z]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number where it stands: ``[start, end)`` of the text.

    ``scaled``: a word or letter of magnitude closes it (million, bn, 亿), so a number before it in a
    range may share it; ``scale`` is that magnitude. ``over``: the numeral itself says "and more"
    (200多亿, 百余万).
    """

    start: int
    end: int
    value: Decimal
    scale: Decimal
    over: bool = False

    @property
    def scaled(self) -> bool:
        """Whether a magnitude closes it."""
        return self.scale > 1


def numeral_at(text: str, start: int) -> Numeral | None:
    """The longest numeral that begins exactly at ``start``."""
    match = _NUMERAL.match(text, start, min(len(text), start + LONGEST))
    return _read(match, backward=False) if match else None


def glued_numeral_at(text: str, start: int) -> Numeral | None:
    """As :func:`numeral_at` where a letter or sign may stand right before: the 50 of ``USD50``."""
    window = text[start : start + LONGEST]
    match = _NUMERAL.match(window)
    read = _read(match, backward=False) if match else None
    return read and Numeral(read.start + start, read.end + start, read.value, read.scale, read.over)


def numeral_before(text: str, end: int, floor: int = 0) -> Numeral | None:
    """The longest numeral that ends exactly at ``end`` and begins at ``floor`` or later."""
    if not may_close(text, end, floor):
        return None
    start = _earliest(text, end, max(floor, end - LONGEST, 0))
    found = None
    for match in _NUMERAL.finditer(text, start, end):
        found = match
    if found is None or found.end() != end:
        return None
    if found.start() == end - LONGEST > floor:
        return None  # it may begin earlier
    return _read(found, backward=True)


def may_close(text: str, end: int, floor: int = 0) -> bool:
    """Whether a numeral could end here: a cheap look, since most names of a unit follow no number."""
    if end <= floor:
        return False
    last = text[end - 1]
    if not (last.isascii() and last.isalpha()):
        return last in _CLOSING
    word = _ONE_SCALE.findall(text, max(floor, end - 12), end)[-1].lower()
    return word in _SCALES or word.rstrip("s") in _SCALES or word in NUMBER_WORDS


def _earliest(text: str, end: int, floor: int) -> int:
    """Where a numeral that ends here may begin: figures and Han numerals are one run, words are not.

    Reading from there instead of from ``floor`` made find_money three times as fast on Chinese text.
    """
    if text[end - 1].isascii() and text[end - 1].isalpha():
        return floor
    while end > floor and text[end - 1] in _IN_FIGURES:
        end -= 1
    return end


def parse_numeral(text: str) -> Decimal | None:
    """The number that the whole text spells, in either language; None for 十几, a date, anything else.

    >>> parse_numeral("一百二十万"), parse_numeral("113.9 bn")
    (Decimal('1200000'), Decimal('113900000000.0'))
    """
    text = text.strip()
    read = numeral_at(text, 0)
    return read.value if read and (read.start, read.end) == (0, len(text)) else None


def _read(match: re.Match[str], *, backward: bool) -> Numeral | None:
    start, end = match.span()
    if match["words"]:
        words = english_words(match["words"], backward=backward)
        if words is None:
            return None
        first, last, value, scale = words
        return Numeral(start + first, start + last, value, Decimal(scale))
    if match["han"] or match["mixed"]:
        read = han_value(match.group().translate(_GROUPING))
        return None if read is None else Numeral(start, end, read.value, read.scale, read.over)
    power = 1
    for word in _ONE_SCALE.findall((match["scale"] or "").lower()):
        power *= _SCALES[word if word in _SCALES else word.rstrip("s")]
    return Numeral(start, end, _figures(match["figures"]) * power, Decimal(power))


def _figures(text: str) -> Decimal:
    """12,34,567.89, 1 250 000, 2.500.000: whatever parts the thousands, the number without it."""
    plain = text.translate(_GROUPING)
    return Decimal(plain.replace(".", "") if plain.count(".") > 1 else plain)
