"""From likeness and facts to a probability: a sum of log odds, fitted by ``tools/calibrate`` and kept in a file.

Facts and brands are weighed first. Where even equal names could not lift a pair to ``LEAST`` they are not compared.
"""

import math
import tomllib
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from ronghe.names.compiled import Numbers, kernel, loop, ready
from ronghe.resolve.columns.facts import Facts
from ronghe.resolve.columns.likeness import APART, Alike, BrandsAlike

Shares = npt.NDArray[np.float32]
Weights = npt.NDArray[np.float64]
Flags = npt.NDArray[np.uint8]
LIKENESS = (
    "always", "whole", "whole_above_0.7", "whole_above_0.85", "equal", "within", "all_within", "left_1", "left_2",
    "left_3_or_more", "brand", "one_brand", "rows_of_brand", "rows_of_table", "over_1", "over_2",
    "over_3_or_more", "rows_of_rarer", "rows_of_commoner",
    "alone_in_table",
)  # fmt: skip
"""What of the likeness is weighed."""
FACTS = ("place", "kind", "year", "code", "figures", "words")
RELATIONS = ("unknown", "same", "near", "other")
"""How two values relate, in the numbers of ``facts``."""
LEAST = 0.0025
"""What is less probable counts as this: no single pair outweighs several that are sure."""
_STEPS = 64
"""Steps in which it is told how alike two names can be at most."""
_FILE = "weights.toml"
_PAIR_COST = 0.02
"""Milliseconds that Python takes for a pair."""


def likeness_terms(alike: Alike, brands: BrandsAlike) -> Shares:
    """A row a pair, a column for each of ``LIKENESS``; what the weights are fitted on, beside the facts."""
    whole, within, rows = alike.whole, alike.within, np.log(np.maximum(brands.rows, 1))
    rarer, commoner = (np.log(np.maximum(each, 1, dtype=np.float32)) for each in (brands.rarer, brands.commoner))
    one, over = brands.brand >= 1, brands.over
    columns = (
        np.ones(len(whole)), whole, np.maximum(whole - 0.7, 0), np.maximum(whole - 0.85, 0), whole >= 1, within,
        within >= 1, alike.left == 1, alike.left == 2, alike.left > 2, brands.brand,
        one, rows * one, rows * ~one, over == 1, over == 2, over > 2, rarer, commoner, brands.alone * ~one,
    )  # fmt: skip
    return np.column_stack([np.asarray(column, dtype=np.float32) for column in columns])


@cache
def weights() -> tuple[Weights, Weights]:
    """The fitted weights: of ``LIKENESS``, and a row for each of ``FACTS`` with a column for each of ``RELATIONS``."""
    raw = tomllib.loads((resources.files("ronghe.resolve.columns") / _FILE).read_text(encoding="utf-8"))
    facts = [[float(raw[fact].get(relation, 0.0)) for relation in RELATIONS] for fact in FACTS]
    return np.array([raw["likeness"][term] for term in LIKENESS], dtype=np.float64), np.array(facts, dtype=np.float64)


def odds_beside_names(brands: BrandsAlike, said: Facts) -> Weights:
    """The log odds of each pair by all but the likeness of its names; -inf for a vetoed pair and for brands apart."""
    columns = (said.place, said.kind, said.year, said.code, said.figures, said.words, said.veto)
    counts = (brands.over, brands.rows, brands.rarer, brands.commoner)
    out = np.full(len(brands.brand), -math.inf, dtype=np.float64)
    weigh = ready(_weigh, _PAIR_COST * len(out))
    weigh(brands.brand, counts, brands.alone, columns, weights(), out)
    return out


def worth(odds: Weights) -> tuple[Weights, Weights]:
    """What the names of each pair must add to make it more probable than ``LEAST``, and the most that names can add.

    That is a table by the most that their likeness can be, as a whole and of the shorter name, in equal steps.
    """
    return math.log(LEAST / (1 - LEAST)) - odds, _best_names()


def probabilities(odds: Weights, alike: Alike, asked: Flags) -> Shares:
    """The probability that the two rows of each pair are one body; 0 for those that are not ``asked`` for."""
    out = np.zeros(len(odds), dtype=np.float32)
    weigh = ready(_weigh_names, _PAIR_COST * len(out))
    weigh(odds, asked, (alike.whole, alike.within, alike.left), weights()[0], out)
    return out


@cache
def _best_names() -> Weights:
    """The most that names add to their log odds, by the most that their likeness can be: whole and within, in steps."""
    of_names = weights()[0]
    breaks = sorted({*(step / _STEPS for step in range(_STEPS + 1)), 0.7, 0.85, math.nextafter(1, 0)})
    odds = [[max(_of_names(one, two, left, of_names) for left in range(4)) for two in breaks] for one in breaks]
    best = np.maximum.accumulate(np.maximum.accumulate(np.array(odds), axis=0), axis=1)
    steps = np.searchsorted(breaks, [step / _STEPS for step in range(_STEPS + 1)])
    return best[np.ix_(steps, steps)]


@kernel
def _weigh(
    brand: Shares,
    counts: tuple[Flags, Numbers, Flags, Flags],
    alone: float,
    columns: tuple[Flags, Flags, Flags, Flags, Flags, Flags, Flags],
    fitted: tuple[Weights, Weights],
    out: Weights,
) -> None:
    over, rows, rarer, commoner = counts
    place, kind, year, code, figures, words, veto = columns
    of_names, of_facts = fitted
    logs = np.zeros(256, dtype=np.float64)
    for at in range(2, len(logs)):
        logs[at] = math.log(at)
    for at in range(len(out)):
        if veto[at] or brand[at] < APART:
            continue
        odds = of_names[0] + of_names[10] * brand[at]
        of_rows = math.log(rows[at]) if rows[at] > len(logs) - 1 else logs[rows[at]]
        if brand[at] >= 1:
            odds += of_names[11] + of_names[12] * of_rows
        else:
            odds += of_names[13] * of_rows + of_names[19] * alone
            odds += of_names[17] * logs[rarer[at]] + of_names[18] * logs[commoner[at]]
        if over[at]:
            odds += of_names[13 + min(over[at], 3)]
        odds += of_facts[0, place[at]] + of_facts[1, kind[at]] + of_facts[2, year[at]]
        out[at] = odds + of_facts[3, code[at]] + of_facts[4, figures[at]] + of_facts[5, words[at]]


@loop
def _weigh_names(
    odds: Weights, asked: Flags, alike: tuple[Shares, Shares, Flags], fitted: Weights, out: Shares
) -> None:
    whole, within, left = alike
    for at in range(len(out)):
        if asked[at]:
            names = _of_names(np.float64(whole[at]), np.float64(within[at]), left[at], fitted)
            out[at] = 1 / (1 + math.exp(-odds[at] - names))


@loop
def _of_names(whole: float, within: float, left: int, fitted: Weights) -> float:
    """What the likeness of two names adds to their log odds."""
    odds = float(fitted[1] * whole + fitted[5] * within)
    odds += fitted[2] * max(whole - 0.7, 0.0) + fitted[3] * max(whole - 0.85, 0.0)
    if whole >= 1:
        odds += fitted[4]
    if within >= 1:
        odds += fitted[6]
    if left:
        odds += fitted[6 + min(left, 3)]
    return float(odds)
