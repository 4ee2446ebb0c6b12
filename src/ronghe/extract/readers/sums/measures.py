"""Which of the many amounts of a fund a word means: target, subscribed, raised, paid in …"""

from __future__ import annotations

import re
from functools import lru_cache

from ronghe.extract.rules import alternatives
from ronghe.lens.lens import Lens

MEASURES = (
    "target", "intended", "registered", "subscribed", "raised", "paid_in", "deployed", "leveraged",
    "managed", "credit", "investment", "output", "unspecified",
)  # fmt: skip
"""Measures of a size; the lens lists the words of each under ``measures.MEASURE``."""


@lru_cache(maxsize=8)
def term_pattern(lens: Lens) -> re.Pattern[str]:
    """A pattern that finds any measure's word."""
    return re.compile("(?i:" + alternatives(tuple(_measure_by_word(lens))) + ")")


def measure_named(word: str, lens: Lens) -> str:
    """The measure of a word that :func:`term_pattern` found."""
    return _measure_by_word(lens).get(" ".join(word.casefold().split()), "unspecified")


def measure_of(words: str, lens: Lens) -> str | None:
    """The measure that words name by their longest known word, None where they name none."""
    found = [match.group() for match in term_pattern(lens).finditer(words)]
    return measure_named(max(found, key=len), lens) if found else None


@lru_cache(maxsize=8)
def _measure_by_word(lens: Lens) -> dict[str, str]:
    return {word.casefold(): measure for measure in MEASURES for word in lens.both(f"measures.{measure}")}
