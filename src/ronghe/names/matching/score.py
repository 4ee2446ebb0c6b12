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
    0: -0.6, 1: 5.0, 2: -2.0, 3: 0.9, 4: -2.1, 5: 0.6, 6: -0.5, 7: -0.9, 8: 0.7, 9: 0.1, 10: -1.7, 11: -1.6, 12: 5.0,
    13: 0.9, 14: -13.6, 15: 0.5, 16: 2.4, 17: -0.2, 18: 0.2, 19: 1.4, 20: -8.0, 21: -5.4, 22: 1.4, 23: -1.1, 24: -0.6,
    25: -0.5, 27: -1.3, 28: 4.2, 29: -5.7, 30: -1.1, 31: 0.3, 32: 3.1, 33: -1.3, 34: 1.4, 35: -0.7, 36: 1.3, 37: -0.5,
}.items():  # fmt: skip
    _WEIGHTS[_term] = _weight
_NONE = 7.5
"""The sum from which a right answer is likelier than none."""
_STEEP, _EVEN = 0.76, 0.54
"""What makes the sum a share: of first answers of a score so many are right, on the pairs of the weights."""
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
    return float(1 / (1 + np.exp(_STEEP * (_EVEN - total))))
