"""Amounts of money in English and Chinese, with their bound and their currency."""

from dataclasses import dataclass

from ronghe.model.span import Span
from ronghe.model.values import Money


@dataclass(frozen=True, slots=True)
class MoneyFound:
    """An amount where it stands.

    ``span`` holds figures and currency only ("RMB 113.9 billion", "200亿元"); ``context`` also the
    words of its bound ("不少于200亿元"); ``bound`` is at_least, over, about, up_to or None.
    ``converts`` is the span of the sum that this one restates in brackets, else None:
    "RMB 362 billion ($56.85 billion)".
    """

    span: Span
    money: Money
    context: Span
    bound: str | None = None
    converts: Span | None = None


def find_money(text: str) -> list[MoneyFound]:
    """Every amount of money in folded text, in order, without overlaps."""
    raise NotImplementedError
