"""Money in words, as each language writes it: RMB 113.9 billion, 1139亿元."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from ronghe.model import Money

Language = Literal["en", "zh"]

_ENGLISH = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))
_CHINESE = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))
_SIGNS = {"CNY": "RMB ", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "HKD": "HK$"}
_CHINESE_UNITS = {
    "CNY": "元", "USD": "美元", "EUR": "欧元", "GBP": "英镑", "JPY": "日元", "HKD": "港元", "RUB": "卢布",
    "KRW": "韩元", "TWD": "新台币", "SGD": "新加坡元", "CAD": "加元", "AUD": "澳元", "CHF": "瑞士法郎",
}  # fmt: skip
_PLACES = Decimal("0.01")


def money_words(money: Money, language: Language = "en") -> str:
    """The sum rounded to two places of its unit; a range keeps both ends.

    >>> money_words(Money(Decimal("113900000000"), "CNY")), money_words(Money(Decimal("113900000000"), "CNY"), "zh")
    ('RMB 113.9 billion', '1139亿元')
    """
    low = _scaled(money.amount, language)
    words = low if money.amount_max is None else _range(low, _scaled(money.amount_max, language))
    if language == "zh":
        return words + _CHINESE_UNITS.get(money.currency, " " + money.currency)
    return _SIGNS.get(money.currency, money.currency + " ") + words


def yuan_words(amount: Decimal, language: Language = "en") -> str:
    """An amount of yuan."""
    return money_words(Money(amount, "CNY"), language)


def _scaled(amount: Decimal, language: Language) -> str:
    units = _CHINESE if language == "zh" else _ENGLISH
    for size, unit in units:
        scaled = (amount / size).quantize(_PLACES, ROUND_HALF_UP)
        if abs(scaled) >= 1:
            return f"{_plain(scaled)}{unit}"
    return _plain(amount.quantize(_PLACES, ROUND_HALF_UP))


def _plain(number: Decimal) -> str:
    text = f"{number:,f}" if abs(number) >= 10_000 else f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _range(low: str, high: str) -> str:
    """Both ends, the unit once where it is the same: "10–15 billion", "10–15亿"."""
    unit = high.lstrip("0123456789.,")
    return f"{low.removesuffix(unit)}–{high}" if unit and low.endswith(unit) else f"{low}–{high}"


_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth")


def count_words(count: int) -> str:
    """A small number as a word, a larger one in figures."""
    return _COUNTS[count] if 0 <= count < len(_COUNTS) else f"{count:,}"


def phase_words(phase: int) -> str:
    """As in "first phase" or "phase 7"; 0 gives "without a phase"."""
    if not phase:
        return "without a phase"
    return f"{_ORDINALS[phase]} phase" if phase < len(_ORDINALS) else f"phase {phase}"
