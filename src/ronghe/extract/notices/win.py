"""What a notice says of one name: its place, how far its award has come, its sum."""

from __future__ import annotations

from dataclasses import dataclass

from ronghe.extract.notices.sums import Sum
from ronghe.model import Span


@dataclass(frozen=True, slots=True)
class Win:
    """A name and what the notice gives it: its place in the ranking, how far the award has come, the sum.

    ``stage`` is None where only the whole notice says it. ``start`` is where the statement begins. ``part``: the
    sum is that of one lot or item, so that those of one supplier add up. ``joint``: it is that of all who bid together.
    ``layout`` is how the notice tells it: label, rank, prose, cells, flat (a table run into one line), quotes.
    """

    name: Span
    start: int
    rank: int | None = None
    stage: str | None = None
    sum: Sum | None = None
    part: bool = False
    joint: bool = False
    layout: str = "label"
