"""What the measures of an alignment are worth together: a score from 0 to 1.

The weights were fitted by ``python -m tools.weights`` on pairs that may be learned from (docs/names.md names them) and
rounded to one decimal, all but that of numbers that differ: the pairs have too few of these.
"""

import numpy as np

from ronghe.names.compiled import Weights, kernel
from ronghe.names.matching.measures import MEASURES

TERMS = MEASURES + 2
"""What is weighed: measures from 2 on, and four made of the first two."""
FIXED = {20: -8.0}
"""Weights that are not fitted, by term."""
_WEIGHTS = np.zeros(TERMS, dtype=np.float64)
for _term, _weight in {
    0: 2.9, 1: 2.2, 2: -3.6, 3: -0.6, 4: -2.6, 5: 0.1, 6: -3.1, 7: -1.0, 8: -1.8, 9: 0.9, 10: -1.4, 11: -1.1,
    13: 0.9, 14: 0.7, 15: 0.4, 16: 2.2, 17: -0.2, 18: 0.3, 19: 1.2, 20: -8.0, 21: -9.9, 22: -0.7, 23: -2.1, 25: -0.7,
    26: -0.1, 27: -1.4, 28: 3.1, 29: -4.9, 30: -1.5, 31: 0.3, 32: 2.3, 33: -1.4, 35: -1.0, 36: 0.4, 37: 1.8,
    38: -0.2, 39: 1.0, 40: 0.5, 41: -0.4,
}.items():  # fmt: skip
    _WEIGHTS[_term] = _weight
_NONE = 7.3
"""The sum from which a right answer is likelier than none."""
STEEP, EVEN = 0.71, 0.28
"""What makes the sum a share: of first answers of a score so many are right (``python -m tools.curves``)."""
_LEAST = 0.02


@kernel
def terms(measures: Weights, body: int, out: Weights) -> None:
    """What is weighed, into ``out``; ``body`` is 0 for a Chinese name that says no sort, a short form mostly."""
    said, meant = min(measures[0], 1.0), min(measures[1], 1.0)
    out[: len(measures)] = measures
    out[0], out[1] = meant, said * meant
    out[-2] = np.log(max(meant, _LEAST))
    out[-1] = 0.0 if body else np.log(max(said, _LEAST))


@kernel
def score(measures: Weights, body: int) -> float:
    """The score of a pair by its measures."""
    weighed = np.empty(TERMS, dtype=np.float64)
    terms(measures, body, weighed)
    total = -_NONE
    for term in range(TERMS):
        total += _WEIGHTS[term] * weighed[term]
    return float(1 / (1 + np.exp(STEEP * (EVEN - total))))
