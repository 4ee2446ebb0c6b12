"""Shares behind what was put in or is held: 占比30%, (持股18.5%), "a 35 percent stake"."""

from __future__ import annotations

from decimal import Decimal

SHARE = r"[^。；;%{#Org|Money}]{0,24}?(?<![\d.])(?P<share>\d{1,3}(?:\.\d{1,4})?)\s?(?:%|percent|per cent)"
"""A share behind a position, with no other name or amount in between."""


def number(words: str) -> int | float:
    """The number of a share: whole where it is."""
    value = Decimal(words)
    return int(value) if value == value.to_integral_value() else float(value)
