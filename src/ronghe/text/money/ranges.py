"""Ranges of money: 10-20亿元, RMB 5 to 10 billion, between RMB 5bn and 10bn, $5m-$10m."""

import re
from dataclasses import replace
from decimal import Decimal

from ronghe.text.money.amounts import Amount
from ronghe.text.numerals import Numeral, glued_numeral_at, numeral_before

_DASH = r" ?[-~至到—] ?"
_AHEAD = re.compile(rf"(?:{_DASH}| to (?:as much as |about |around )?| and )", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:{_DASH}|[ -]{{1,2}}to[ -]{{1,2}}| and )$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween [^.;]{0,24}$", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:from|rose|risen|rise|rising|fell|fall|fallen|falling|up|down|grew|grown|grow|growing|ga"
    r"ined|gain|slid|drop|dropped|climbed"
    r"|increased?|increasing|decreased?|declined?|raised?|cut|lowered|jumped|surged|reduced|advanc"
    r"ed|tumbled)\b[^.;]{0,24}$|[从由自][^，。；]{0,8}$",
    re.IGNORECASE,
)
_RANGING = re.compile(r"\brang(?:e|es|ed|ing)\b[^.;]{0,24}$", re.IGNORECASE)
_AFTER_HIGH = re.compile(r" ?%|\d|[A-Za-z]|[年月日个倍点家人次期种]")
_UNEVEN = 1_000
"""A range's ends lie within this factor of each other, unless both name their magnitude."""


def as_range(text: str, amount: Amount, floor: int) -> Amount:
    """The amount widened to the range that it closes or opens, where its currency is named once."""
    return (_ahead if amount.leads else _behind)(text, amount, floor)


def joined(text: str, low: Amount, high: Amount) -> Amount | None:
    """The range of two amounts that both name their currency; None where they are two sums."""
    if low.currency != high.currency or low.high is not None or high.high is not None or low.leads != high.leads:
        return None
    if high.start - low.end > 8:
        return None
    link = text[low.end : high.start]
    if not _AHEAD.fullmatch(link) or not _links(text, low.start, link, signed=True):
        return None
    ends = (low.low, high.low)
    if low.leads and not low.number.scaled and high.number.scaled:
        ends = _shared(low.number, high.number) or ends
    if ends[0] >= ends[1]:
        return None
    return replace(low, end=high.end, low=ends[0], high=ends[1], over=False)


def _ahead(text: str, amount: Amount, floor: int) -> Amount:
    """RMB 5 to 10 billion: the high end follows without its currency."""
    del floor
    link = _AHEAD.match(text, amount.end)
    high = glued_numeral_at(text, link.end()) if link and amount.end == amount.number.end else None
    if link is None or high is None or _AFTER_HIGH.match(text, high.end):
        return amount
    short = not high.scaled and link.group().strip() not in {"-", "~", "至", "到"}
    if short or not _links(text, amount.start, link.group(), signed=False):
        return amount
    return _ranged(amount, amount.number, high, high.end)


def _behind(text: str, amount: Amount, floor: int) -> Amount:
    """5 to 10 billion yuan, 10-20亿元: the low end stands before without its currency."""
    number = amount.number
    link = _BEHIND.search(text, max(floor, number.start - 6), number.start)
    low = numeral_before(text, link.start(), floor) if link else None
    if link is None or low is None or not _links(text, low.start, link.group(), signed=low.scaled):
        return amount
    if text[low.start - 1 : low.start] in {"-", "/"}:
        return amount
    ranged = _ranged(amount, low, number, amount.end)
    return amount if ranged is amount else replace(ranged, start=low.start)


def _ranged(amount: Amount, low: Numeral, high: Numeral, end: int) -> Amount:
    own = amount.number
    factor = amount.low / own.value if own.value else Decimal(1)
    ends = _shared(low, high)
    if ends is None:
        return amount
    return replace(amount, end=end, low=ends[0] * factor, high=ends[1] * factor, over=False)


def _shared(low: Numeral, high: Numeral) -> tuple[Decimal, Decimal] | None:
    """Both ends in one magnitude: the 10 of "10-20亿" is 10亿; None where they make no range."""
    bottom, top = low.value, high.value
    if high.scaled and not low.scaled and bottom * high.scale < top:
        bottom *= high.scale
    elif not (low.scaled and high.scaled) and bottom * _UNEVEN < top:
        return None
    return (bottom, top) if bottom < top else None


def _links(text: str, start: int, link: str, *, signed: bool) -> bool:
    """Whether the word between two numbers makes a range of them, seen with what stands before."""
    word, near = link.strip().lower(), max(0, start - 40)
    if word == "and":
        return bool(_BETWEEN.search(text, near, start))
    if word in {"-", "~", "—"}:
        return True
    if _RANGING.search(text, near, start):
        return True
    return not (signed and _CHANGE.search(text, near, start))
