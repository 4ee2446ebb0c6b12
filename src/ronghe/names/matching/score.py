"""What the measures of an alignment are worth together: a score from 0 to 1.

The weights were fitted by ``python -m tools.weights`` on pairs that may be learned from (docs/names.md names them) and
rounded to one decimal, all but that of numbers that differ: the pairs have too few of these.
"""

from typing import NamedTuple

import numpy as np

from ronghe.names.compiled import Weights, kernel, loop
from ronghe.names.concepts.lexicon import Lexicon
from ronghe.names.concepts.options import Spread
from ronghe.names.matching.align import Alignment, LatinTable, alignment
from ronghe.names.matching.measures import MEASURES, measure

TERMS = MEASURES + 2
"""What is weighed: measures from 2 on, and four made of the first two."""
FIXED = {
    12: -2.3, 16: 2.0, 20: -8.0, 30: -2.0, 37: -0.5, 40: -0.5, 41: -1.0, 42: -1.5, 43: 2.0, 44: 1.0, 45: 0.5, 46: 1.5,
}  # fmt: skip
"""Weights that are set by hand, by term: the pairs have too few numbers, schools and laboratories of other subjects,
and names without a brand; of short forms beside full names and of names explained in full they say the direction."""
_WEIGHTS = np.zeros(TERMS, dtype=np.float64)
for _term, _weight in {
    0: 2.8, 1: 2.0, 2: -3.3, 3: -2.5, 4: -2.8, 5: 0.7, 6: -2.7, 7: -0.9, 8: -1.7, 9: 0.4, 10: -1.6, 11: -1.5, 13: 2.4,
    14: -12.3, 15: 0.5, 17: -0.2, 18: 0.3, 19: 1.1, 21: -4.8, 22: -1.0, 23: -2.0, 24: -0.3, 25: -0.7, 27: -0.9, 28: 3.3,
    29: -6.2, 31: 0.5, 32: 0.3, 33: -2.4, 34: 0.2, 35: -0.6, 36: 0.3, 38: -0.3, 39: 0.7, 47: 0.8, 48: -0.4, **FIXED,
}.items():  # fmt: skip
    _WEIGHTS[_term] = _weight
_NONE = 7.6
"""The sum from which a right answer is likelier than none."""
STEEP, EVEN = 0.76, 0.2
"""What makes the sum a share: of first answers of a score so many are right (``python -m tools.curves``)."""
_LEAST = 0.02


@loop
def terms(measures: Weights, body: int, out: Weights) -> None:
    """What is weighed, into ``out``; ``body`` is 0 for a Chinese name that says no sort, a short form mostly."""
    said, meant = min(measures[0], 1.0), min(measures[1], 1.0)
    for column in range(MEASURES):
        out[column] = measures[column]
    out[0], out[1] = meant, said * meant
    out[-2] = np.log(max(meant, _LEAST))
    out[-1] = 0.0 if body else np.log(max(said, _LEAST))


class Weighing(NamedTuple):
    """Room for a pair that is scored, to be used again and again by one thread."""

    alignment: Alignment
    measures: Weights
    terms: Weights


@kernel
def weighing() -> Weighing:
    """Room for scores."""
    return Weighing(alignment(), np.zeros(MEASURES, dtype=np.float64), np.zeros(TERMS, dtype=np.float64))


@loop
def score(held: Spread, body: int, table: LatinTable, row: int, known: Lexicon, to: Weighing) -> float:
    """The score of a Chinese name, spread out, and a row of a table; ``body`` are the flags of the Chinese name."""
    measure(held, body, table, row, known, to.alignment, to.measures)
    terms(to.measures, body, to.terms)
    total = -_NONE
    for term in range(TERMS):
        total += _WEIGHTS[term] * to.terms[term]
    return float(1 / (1 + np.exp(STEEP * (EVEN - total))))
