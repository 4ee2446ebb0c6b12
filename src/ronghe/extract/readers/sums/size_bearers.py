"""What kinds of things have a size of a measure, and which names before the measure's word can."""

from __future__ import annotations

from dataclasses import dataclass

from ronghe.extract.line import Item, Line
from ronghe.extract.readers.stance import clause_start
from ronghe.extract.readers.sums.phases import Phase
from ronghe.extract.rules import kinds_of

_BEARERS = {
    "investment": kinds_of("Project|Zone|Fund"),
    "managed": kinds_of("Fund|Company"),
    "output": kinds_of("Project|Zone|Company"),
    "registered": kinds_of("Fund|Company"),
}
"""What has a size of a measure, where that is not a fund alone."""


@dataclass(frozen=True, slots=True)
class Sized:
    """How an amount was read as a size: its measure with the source's word, where the words begin, how sure."""

    measure: str
    term: str | None
    start: int
    phase: Phase | None
    sure: float


def bearers(reading: Sized, after: str) -> frozenset[str]:
    """The kinds of things that have a size of this measure; ``after`` is what follows the amount."""
    known = _BEARERS.get(reading.measure)
    if known is not None:
        return known
    if reading.measure == "raised" and "融资" in (reading.term or ""):
        return kinds_of("Fund|Company")
    of_companies = "注册" in (reading.term or "") or "注册资本" in after
    return kinds_of("Fund|Company") if of_companies else kinds_of("Fund")


def beside_its_word(line: Line, reading: Sized, before: list[Item]) -> list[Item]:
    """Of names before a measure's word those that may have the sum: who raises money stands in its clause."""
    if "融资" not in (reading.term or ""):
        return before
    near = [item for _, item in line.between(clause_start(line, reading.start), reading.start)]
    return [item for item in before if any(item is one for one in near)]


def with_capital(reading: Sized, before: list[Item]) -> list[Item]:
    """Of names before a registered capital the last firm, where a fund among its holders stands behind it."""
    if before and before[-1].kind == "Fund" and (reading.term or "").startswith("注册资"):
        return [item for item in before if item.kind == "Company"][-1:] or before
    return before
