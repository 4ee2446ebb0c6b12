"""Phases of funds: first tranche, first closing, 首期, 一期, 二期."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBERS = {
    "首": 1, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5,
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "one": 1, "two": 2, "three": 3, "four": 4,
    "first": 1, "initial": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
PHASE = re.compile(
    r"(?P<tranche>首期|首关|首次(?:交割|关闭|封闭|关账)|首轮(?:募集|交割|关闭|封闭|关账))"
    r"|第?(?P<zh>[一二三四五1-5])期(?P<fund>基金)?"
    r"|\b(?i:(?P<en>first|initial|second|third|fourth|1st|2nd|3rd|4th)[ -]"
    r"(?P<word>phase|tranche|closing|close|round|instal?lment|stage))\b"
    r"|\b(?i:phase)\s(?P<after>I{1,3}|IV|[1-5]|one|two|three|four)\b"
)


@dataclass(frozen=True, slots=True)
class Phase:
    """``number`` from 1; ``of`` is tranche (part of one vehicle's money), vehicle (a fund of its own) or unclear."""

    number: int
    of: str


def read_phase(match: re.Match[str]) -> Phase:
    """The phase that a match of :data:`PHASE` means.

    首期, 首关 and tranches or closings are parts of one fund's money; 一期基金 is a fund of its own; a bare
    一期 or "first phase" says neither.
    """
    if match["tranche"]:
        return Phase(1, "tranche")
    if match["zh"]:
        return Phase(_NUMBERS[match["zh"]], "vehicle" if match["fund"] else "unclear")
    if match["en"]:
        of_money = match["word"].lower() in {"tranche", "closing", "close", "instalment", "installment"}
        return Phase(_NUMBERS[match["en"].lower()], "tranche" if of_money else "unclear")
    return Phase(_NUMBERS[match["after"].lower()], "unclear")
