"""What the measures of an alignment are worth together: a score from 0 to 1.

The weights were fitted on the development pairs (which answer is right among eighty candidates, docs/names.md) and
rounded to one decimal, all but that of numbers that differ (20): the pairs have too few of these. Of first answers with
a score of 0.6 half are right, with 0.85 nine in ten.
"""

import numpy as np

from ronghe.names.compiled import Weights, kernel

_SAID, _MEANT, _BOTH, _PRODUCT, _LOG_SAID, _LOG_MEANT, _LOG_SHORT = 1.7, 1.8, 1.6, 2.7, 1.8, 1.0, -0.5
_WEIGHTS = np.zeros(24, dtype=np.float64)
for _column, _weight in {
    2: -1.6, 3: -0.4, 4: -0.3, 5: 0.5, 7: -0.8, 9: -0.9, 10: -1.1, 11: -0.6, 12: 1.4, 13: 0.9, 14: -0.5, 15: 0.4,
    16: 1.7, 17: 0.4, 18: -0.1, 19: -0.6, 20: -4.0, 21: -2.1, 22: 1.2, 23: -1.0,
}.items():  # fmt: skip
    _WEIGHTS[_column] = _weight
"""By column of :func:`ronghe.names.matching.align.measure`."""
_STEEP, _EVEN = 0.36, 2.045
_LEAST = 0.02


@kernel
def score(measures: Weights, body: int) -> float:
    """The score of a pair by its measures; ``body`` is 0 for a Chinese name that says no sort, a short form mostly."""
    said, meant = min(measures[0], 1.0), min(measures[1], 1.0)
    total = _SAID * said + _MEANT * meant + _BOTH * np.sqrt(said * meant) + _PRODUCT * said * meant
    total += (_LOG_SAID + (0.0 if body else _LOG_SHORT)) * np.log(max(said, _LEAST))
    total += _LOG_MEANT * np.log(max(meant, _LEAST))
    for column in range(2, len(_WEIGHTS)):
        total += _WEIGHTS[column] * measures[column]
    return float(1 / (1 + np.exp(_EVEN - _STEEP * total)))
