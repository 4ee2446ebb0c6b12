"""What a claim can say of a thing: money, a date, a share, a count, words."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

_ISO_PREFIX = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def _number(amount: Decimal) -> int | float:
    """A JSON number: whole where the amount is whole."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole units of an ISO 4217 currency; ``amount_max`` closes a range.

    >>> Money(Decimal("20000000000"), "CNY").as_json()
    {'amount': 20000000000, 'currency': 'CNY'}
    """

    amount: Decimal
    currency: str
    amount_max: Decimal | None = None

    def as_json(self) -> dict[str, Any]:
        """``{"amount", "currency"}``, with ``"amount_max"`` for a range."""
        out: dict[str, Any] = {"amount": _number(self.amount), "currency": self.currency}
        if self.amount_max is not None:
            out = {"amount": out["amount"], "amount_max": _number(self.amount_max), "currency": self.currency}
        return out

    def agrees(self, other: "Money", tolerance: Decimal = Decimal("0.005")) -> bool:
        """Whether both name one sum: same currency, within ``tolerance`` (a fraction) of the other."""
        if self.currency != other.currency:
            return False
        return abs(self.amount - other.amount) <= tolerance * max(abs(self.amount), abs(other.amount))


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as far as it is known: a year, a month of it, or a day (Gregorian calendar)."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs its month")
        datetime.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """From an ISO prefix: ``2017``, ``2017-09``, ``2017-09-01``; ValueError for anything else."""
        match = _ISO_PREFIX.fullmatch(text)
        if match is None:
            raise ValueError(f"not an ISO date prefix: {text!r}")
        return cls(*(int(part) for part in match.groups(default="0")))

    @classmethod
    def of(cls, day: datetime.date) -> "PartialDate":
        """The day, whole."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def first(self) -> datetime.date:
        """The first day that it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def after(self) -> datetime.date:
        """The first day after everything that it can mean."""
        if self.day:
            return self.first + datetime.timedelta(days=1)
        if not self.month:
            return datetime.date(self.year + 1, 1, 1)
        return datetime.date(self.year + self.month // 12, self.month % 12 + 1, 1)

    def covers(self, other: "PartialDate") -> bool:
        """Whether the other is this one said more exactly."""
        return self.first <= other.first and other.after <= self.after

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether both can mean one day."""
        return self.first < other.after and other.first < self.after


@dataclass(frozen=True, slots=True)
class DateRange:
    """A stretch of days, ``end`` excluded; an open side is None."""

    start: datetime.date | None
    end: datetime.date | None

    def __str__(self) -> str:
        return f"{self.start or ''}/{self.end or ''}"


@dataclass(frozen=True, slots=True)
class Percent:
    """A share of a hundred."""

    percent: Decimal


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things."""

    count: int


@dataclass(frozen=True, slots=True)
class Text:
    """Words, in the document's own wording."""

    text: str


Value = Money | PartialDate | Percent | Count | Text


def value_as_json(value: Value | None) -> dict[str, Any] | None:
    """The value in the form of FACTS (docs/facts.md)."""
    match value:
        case None:
            return None
        case Money():
            return value.as_json()
        case PartialDate():
            return {"date": str(value)}
        case Percent():
            return {"percent": _number(value.percent)}
        case Count():
            return {"count": value.count}
        case Text():
            return {"text": value.text}


def value_from_json(raw: Mapping[str, Any] | None) -> Value | None:
    """The reverse of :func:`value_as_json`; ValueError where no form fits."""
    if raw is None:
        return None
    if "amount" in raw:
        top = raw.get("amount_max")
        return Money(Decimal(str(raw["amount"])), raw["currency"], None if top is None else Decimal(str(top)))
    if "date" in raw:
        return PartialDate.parse(raw["date"])
    if "percent" in raw:
        return Percent(Decimal(str(raw["percent"])))
    if "count" in raw:
        return Count(int(raw["count"]))
    if "text" in raw:
        return Text(raw["text"])
    raise ValueError(f"not a value: {dict(raw)!r}")
