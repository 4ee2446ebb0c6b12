"""A figure in words: with its bound, its as-of date and, for foreign money, its yuan."""

from decimal import Decimal

from ronghe.analyse.amounts import Language, money_words, yuan_words
from ronghe.analyse.figure import Cell, Figure
from ronghe.analyse.rates import Yuan
from ronghe.export.labels import word
from ronghe.model import Money

__all__ = ["Language", "cell_lines", "figure_words", "interval_words", "money_words", "yuan_words"]

DISPUTED = "≠"
"""Stands before a figure that excludes the preferred one."""


def figure_words(figure: Figure, language: Language = "en") -> str:
    """As in "over RMB 10 billion, 2018-03" or "$1.6 billion (RMB 10.4 billion)"."""
    words = money_words(figure.money, language)
    if figure.bound:
        bound = word(figure.bound, language)
        words = bound + words if language == "zh" else f"{bound} {words}"
    if figure.money.currency != "CNY" and figure.yuan is not None:
        words += f" ({interval_words(figure.yuan, language)})"
    if figure.as_of:
        words += ("，截至" if language == "zh" else ", ") + str(figure.as_of[-1])
    return words


def interval_words(yuan: Yuan, language: Language = "en") -> str:
    """A sum in yuan; low–high where they differ."""
    top: Decimal | None = yuan.high if yuan.high != yuan.low else None
    return money_words(Money(yuan.low, "CNY", top), language)


def cell_lines(cell: Cell, language: Language = "en") -> list[tuple[str, Figure]]:
    """One line a figure: the preferred one, those that exclude it marked with ≠, then the rest."""
    lines = [(figure_words(cell.preferred, language), cell.preferred)]
    lines += [(f"{DISPUTED} {figure_words(figure, language)}", figure) for figure in cell.alternatives]
    lines += [(f"· {figure_words(figure, language)}", figure) for figure in (*cell.series, *cell.others)]
    return lines
