"""From likeness and facts to a probability: a sum of log odds, fitted by ``tools/calibrate`` and kept in a file."""

import tomllib
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from ronghe.names.compiled import Numbers, compiled
from ronghe.resolve.columns.facts import Facts
from ronghe.resolve.columns.likeness import APART, Likeness

Shares = npt.NDArray[np.float32]
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
_FILE = "weights.toml"


def likeness_terms(alike: Likeness) -> Shares:
    """A row a pair, a column for each of ``LIKENESS``; what the weights are fitted on, beside the facts."""
    whole, within, rows = alike.whole, alike.within, np.log(np.maximum(alike.rows, 1))
    rarer, commoner = (np.log(np.maximum(each, 1, dtype=np.float32)) for each in (alike.rarer, alike.commoner))
    columns = (
        np.ones(len(whole)), whole, np.maximum(whole - 0.7, 0), np.maximum(whole - 0.85, 0), whole >= 1, within,
        within >= 1, alike.left == 1, alike.left == 2, alike.left > 2, alike.brand,
        alike.brand >= 1, rows * (alike.brand >= 1), rows * (alike.brand < 1), alike.over == 1, alike.over == 2,
        alike.over > 2, rarer, commoner, alike.alone * (alike.brand < 1),
    )  # fmt: skip
    return np.column_stack([np.asarray(column, dtype=np.float32) for column in columns])


@cache
def weights() -> tuple[Shares, Shares]:
    """The fitted weights: of ``LIKENESS``, and a row for each of ``FACTS`` with a column for each of ``RELATIONS``."""
    raw = tomllib.loads((resources.files("ronghe.resolve.columns") / _FILE).read_text(encoding="utf-8"))
    facts = [[float(raw[fact].get(relation, 0.0)) for relation in RELATIONS] for fact in FACTS]
    return np.array([raw["likeness"][term] for term in LIKENESS], dtype=np.float32), np.array(facts, dtype=np.float32)


def probabilities(alike: Likeness, said: Facts) -> Shares:
    """The probability that the two rows of each pair are one body; 0 for a vetoed pair and for brands apart."""
    columns = (said.place, said.kind, said.year, said.code, said.figures, said.words, said.veto)
    counts = (alike.left, alike.over, alike.rows, alike.rarer, alike.commoner)
    return _weighed((alike.whole, alike.within, alike.brand), counts, alike.alone, columns, weights())


@compiled(nogil=True)
def _weighed(
    shares: tuple[Shares, Shares, Shares],
    counts: tuple[Flags, Flags, Numbers, Flags, Flags],
    alone: float,
    columns: tuple[Flags, ...],
    fitted: tuple[Shares, Shares],
) -> Shares:
    whole, within, brand = shares
    left, over, rows, rarer, commoner = counts
    place, kind, year, code, figures, words, veto = columns
    of_names, of_facts = fitted
    out = np.zeros(len(whole), dtype=np.float32)
    for at in range(len(whole)):
        if veto[at] or brand[at] < APART:
            continue
        odds = of_names[0] + of_names[1] * whole[at] + of_names[5] * within[at]
        odds += of_names[2] * max(whole[at] - np.float32(0.7), np.float32(0))
        odds += of_names[3] * max(whole[at] - np.float32(0.85), np.float32(0))
        if whole[at] >= 1:
            odds += of_names[4]
        if within[at] >= 1:
            odds += of_names[6]
        if left[at]:
            odds += of_names[6 + min(left[at], 3)]
        odds += of_names[10] * brand[at]
        if brand[at] >= 1:
            odds += of_names[11] + of_names[12] * np.log(np.float32(max(rows[at], 1)))
        else:
            odds += of_names[13] * np.log(np.float32(max(rows[at], 1))) + of_names[19] * np.float32(alone)
            odds += of_names[17] * np.log(np.float32(max(rarer[at], 1)))
            odds += of_names[18] * np.log(np.float32(max(commoner[at], 1)))
        if over[at]:
            odds += of_names[13 + min(over[at], 3)]
        odds += of_facts[0, place[at]] + of_facts[1, kind[at]] + of_facts[2, year[at]]
        odds += of_facts[3, code[at]] + of_facts[4, figures[at]] + of_facts[5, words[at]]
        out[at] = 1 / (1 + np.exp(-odds))
    return out
