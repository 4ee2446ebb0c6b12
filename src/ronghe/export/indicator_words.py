"""Values of indicators in words of both languages."""

from decimal import Decimal

from ronghe.analyse.amounts import Language, yuan_words
from ronghe.analyse.indicators import Point


def value_words(unit: str, point: Point, language: Language = "en") -> str:
    """The value with its interval and the cases behind it, as in "40 % (12–77 %), 2 of 5; 3 unknown"."""
    zh = language == "zh"
    if point.value is None:
        words = "无法计算" if zh else "cannot be told"
    else:
        words = _number(unit, point.value, language)
        if point.low is not None and point.high is not None and point.low != point.high:
            low, high = (_number(unit, end, language) for end in (point.low, point.high))
            words += f"（{low}–{high}）" if zh else f" ({low}–{high})"
    if point.of is not None:
        cases = f"{point.of:,.0f}" if point.hits is None else f"{point.hits:,.0f}/{point.of:,.0f}"
        words += f"，{cases}例" if zh else f", {cases} cases"
    if point.unknown:
        words += f"，另有{point.unknown:,.0f}例不明" if zh else f"; {point.unknown:,.0f} unknown"
    return words


def _number(unit: str, value: float, language: Language) -> str:
    if unit == "share":
        return f"{value * 100:.1f}%" if language == "zh" else f"{value * 100:.1f} %"
    if unit == "yuan":
        return yuan_words(Decimal(str(value)), language)
    if unit == "count":
        return f"{value:,.0f}"
    return f"{value:.3f}"
