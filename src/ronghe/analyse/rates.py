"""Exchange rates into yuan: stated by the user, or the European Central Bank's of one day.

The Central Bank quotes every currency against the euro, so any rate between yuan and another
currency is a cross through the euro. The file is the one that comes with the package
``currencyconverter``; it is opened only when a foreign currency first occurs. Yuan from
1 April 2005 on.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation, localcontext
from functools import cache
from typing import Any

from ronghe.errors import UsageError
from ronghe.model import Money

YUAN = "CNY"
_DIGITS = 6
"""Significant digits of a cross rate: as many as the Central Bank's own quotes have."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Yuan for one unit of ``currency``. ``day`` is the day used, None where a user stated the rate."""

    currency: str
    yuan: Decimal
    day: datetime.date | None
    how: str

    def __str__(self) -> str:
        when = f", {self.day.isoformat()}" if self.day else ""
        return f"{self.yuan} yuan per {self.currency} ({self.how}{when})"

    def as_json(self) -> dict[str, Any]:
        """``{"currency", "yuan_per_unit", "day", "how"}``."""
        return {
            "currency": self.currency,
            "yuan_per_unit": float(self.yuan),
            "day": self.day and self.day.isoformat(),
            "how": self.how,
        }


@dataclass(frozen=True, slots=True)
class Yuan:
    """A sum in yuan as an interval; ``high`` equals ``low`` unless a range was stated."""

    low: Decimal
    high: Decimal

    def __add__(self, other: "Yuan") -> "Yuan":
        return Yuan(self.low + other.low, self.high + other.high)

    def as_json(self) -> dict[str, float | int]:
        """``{"low", "high"}``, whole where they are whole."""
        return {"low": plain_number(self.low), "high": plain_number(self.high)}


NOTHING = Yuan(Decimal(0), Decimal(0))


def plain_number(amount: Decimal) -> int | float:
    """A JSON number: whole where the amount is whole."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)


class Rates:
    """Rates of one day. ``day`` None stands for the last day in the bank's file.

    ``stated`` holds yuan per unit and goes before the bank's: ``{"USD": "6.37"}``. UsageError
    where a stated rate is no positive number. A currency without a rate is asked for and gives None.
    """

    def __init__(self, day: datetime.date | None = None, stated: Mapping[str, str] | None = None) -> None:
        self.day = day
        self._known: dict[str, Rate | None] = {
            code.upper(): Rate(code.upper(), _stated(code, text), None, "stated rate")
            for code, text in (stated or {}).items()
        }

    def rate(self, currency: str) -> Rate | None:
        """The rate of a currency (ISO 4217), None where there is none."""
        if currency == YUAN:
            return Rate(YUAN, Decimal(1), None, "yuan")
        if currency not in self._known:
            self._known[currency] = _bank_rate(currency, self.day)
        return self._known[currency]

    def in_yuan(self, money: Money) -> Yuan | None:
        """The sum in yuan; None where the currency has no rate."""
        low, high = money.amount, money.amount if money.amount_max is None else money.amount_max
        if money.currency == YUAN:
            return Yuan(low, high)
        rate = self.rate(money.currency)
        return None if rate is None else Yuan(low * rate.yuan, high * rate.yuan)


def _stated(code: str, text: str) -> Decimal:
    try:
        yuan = Decimal(str(text))
    except InvalidOperation:
        yuan = Decimal(0)
    if not yuan.is_finite() or yuan <= 0:
        raise UsageError(f"the stated rate for {code} is no positive number: {text!r}; give yuan per unit, as 6.37")
    return yuan


@cache
def _bank() -> Any:
    from currency_converter import CurrencyConverter

    return CurrencyConverter(decimal=True)


def _bank_rate(currency: str, day: datetime.date | None) -> Rate | None:
    """The cross of the day, or of the last day before it on which both were quoted."""
    from currency_converter import RateNotFoundError

    bank = _bank()
    if currency not in bank.currencies:
        return None
    first = max(bank.bounds[code].first_date for code in (currency, YUAN))
    last = min(bank.bounds[code].last_date for code in (currency, YUAN))
    used = last if day is None else min(day, last)
    how = "European Central Bank" if currency == "EUR" else "ECB cross through EUR"
    while used >= first:
        try:
            cross = bank.convert(1, currency, YUAN, used)
        except RateNotFoundError:
            used -= datetime.timedelta(days=1)
            continue
        with localcontext() as context:
            context.prec = _DIGITS
            return Rate(currency, +cross, used, how)
    return None
