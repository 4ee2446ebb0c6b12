"""Amounts of money in English and Chinese, with their bound and their currency."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ronghe.model.span import Span
from ronghe.model.values import Money
from ronghe.text.money.amounts import Amount, AmountReader
from ronghe.text.money.bounds import bounded, restates
from ronghe.text.money.currencies import units_in
from ronghe.text.money.ranges import as_range, joined
from ronghe.text.numerals import numeral_before

MEASURE_WORDS = ("规模", "总额", "资本", "资金", "投资", "募集", "认缴", "实缴", "出资", "募资", "融资")
"""After one of these a sum in 亿 is money without its 元: "总规模100亿"."""

_HUNDRED_MILLIONS = re.compile("亿")
_SPOKEN = ("个亿", "个多亿")
"""As sums are told aloud: 首期到位8个亿."""
_COUNTS = re.compile(r"(?:元|级|以上)*(?:级|企业|项目|园|村|镇|强|户|大|工程|产业|台阶)")
"""What 3个亿元 counts and is no sum of: 3个亿元项目."""
_REACH = 6
_AFTER_BARE_SUM = re.compile(r"(?:[\s,，。.；;、:：)!！?？的以左上级多余+“”\"《-]|$)")


@dataclass(frozen=True, slots=True)
class MoneyFound:
    """An amount where it stands.

    ``span`` holds figures and currency only ("RMB 113.9 billion", "200亿元"); ``context`` also the
    words of its bound ("不少于200亿元"); ``bound`` is at_least, over, about, up_to or None.
    ``converts`` is the span of the sum that this one restates in brackets, in another currency or
    spelled out, else None: "RMB 362 billion ($56.85 billion)", "20,000元(贰万元整)".
    """

    span: Span
    money: Money
    context: Span
    bound: str | None = None
    converts: Span | None = None


def find_money(text: str, measure_words: Sequence[str] = MEASURE_WORDS) -> list[MoneyFound]:
    """Every amount of money in folded text, in order, without overlaps.

    ``measure_words``: after one of them (within six characters) a Chinese sum in 亿 that names no
    currency is yuan. A sum of parts alone is in whole units: 12 cents is .12 dollars. A currency
    named without its country is the usual one: dollar USD, 元 and ¥ CNY, pound GBP, franc CHF.
    """
    amounts = _amounts(text)
    amounts = _merge(amounts, _sums_without_currency(text, amounts, tuple(measure_words)))
    found: list[MoneyFound] = []
    for amount in amounts:
        span = Span(amount.start, amount.end)
        bound, context = bounded(text, span, over=amount.over)
        before = found[-1] if found else None
        money = Money(_plain(amount.low), amount.currency, None if amount.high is None else _plain(amount.high))
        converts = before.converts or before.span if before and _is_same_sum(text, before, money, span) else None
        found.append(MoneyFound(span, money, context, bound, converts))
    return found


def _is_same_sum(text: str, before: MoneyFound, money: Money, span: Span) -> bool:
    """Another currency, or the same sum in words (386,000.00元（叁拾捌万陆仟元整）)."""
    same_currency = before.money.currency == money.currency
    return (not same_currency or before.money == money) and restates(
        text, before.span, span, listed=before.converts is not None
    )


def _plain(value: Decimal) -> Decimal:
    """The same number written without an exponent or idle zeros, so that equal sums print alike."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _amounts(text: str) -> list[Amount]:
    units = list(units_in(text))
    reader = AmountReader(text, units)
    found: list[Amount] = []
    floor = 0
    for unit in units:
        if unit.start < floor:
            continue
        amount = reader.read(unit, floor)
        if amount is None or ("个" in text[amount.start : amount.end] and _COUNTS.match(text, amount.end)):
            continue
        amount = as_range(text, amount, floor)
        whole = joined(text, found[-1], amount) if found else None
        if whole is not None:
            found[-1] = whole
        else:
            found.append(amount)
        floor = amount.end
    return found


def _sums_without_currency(text: str, known: list[Amount], measure_words: tuple[str, ...]) -> list[Amount]:
    """规模100亿, 8个亿: sums in 亿 that follow a word of money, or are told as one says them, and name no currency."""
    found: list[Amount] = []
    taken, floor = iter([*known, None]), 0
    following = next(taken)
    for match in _HUNDRED_MILLIONS.finditer(text):
        while following is not None and following.end <= match.start():
            floor, following = max(floor, following.end), next(taken)
        if (following is not None and following.start <= match.start()) or not _AFTER_BARE_SUM.match(text, match.end()):
            continue
        number = numeral_before(text, match.end(), floor)
        if number is None or ("个" in text[number.start : number.end] and _COUNTS.match(text, number.end)):
            continue
        lead = text[max(floor, number.start - _REACH - max(map(len, measure_words), default=0)) : number.start]
        told = any(word in lead for word in measure_words) and not re.search("[。；;，,]", lead[-_REACH:])
        if told or text.endswith(_SPOKEN, number.start, match.end()):
            amount = Amount(number.start, number.end, "CNY", number, number.value, leads=False, over=number.over)
            found.append(as_range(text, amount, floor))
            floor = match.end()
    return found


def _merge(first: list[Amount], second: list[Amount]) -> list[Amount]:
    return sorted([*first, *second], key=lambda amount: amount.start) if second else first
