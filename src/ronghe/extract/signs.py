"""What lines are written in: one sign for each name, amount and date, and what it stands for."""

from __future__ import annotations

from typing import NamedTuple

from ronghe.model import End, Mention, Money, Span
from ronghe.text.dates import DateFound
from ronghe.text.money import MoneyFound

KINDS = (
    "Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Policy", "Project", "Person", "Place",
    "Money", "Date",
)  # fmt: skip
SIGNS = {kind: chr(0xE000 + number) for number, kind in enumerate(KINDS)}
"""One private-use character a kind; a document's own private-use characters read as spaces."""


class Item(NamedTuple):
    """What a sign stands for; a tuple, since a page has many. ``span`` covers all that the sign swallowed.

    An ``unsaid`` one stands before it, with ``words`` in between that make the two a clause.
    """

    kind: str
    span: Span
    mention: Mention | None = None
    end: End | None = None
    money: MoneyFound | None = None
    also: Money | None = None
    date: DateFound | None = None
    unsaid: bool = False
    words: str = ""
