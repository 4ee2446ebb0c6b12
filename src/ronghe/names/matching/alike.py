"""Two names in one script: typing errors, other order, other legal form, short forms.

Three quarters of the score are the likeness of the cores, as written or with their words sorted, whichever is more;
one quarter is the share of the shorter core that stands in the longer one: a short form keeps characters and order.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

Scores = npt.NDArray[np.float32]

WRITTEN, WITHIN = 0.75, 0.25
OTHER_ORDER = 0.99
"""What the same words in another order are worth."""
_MANY = 2_000
"""Pairs from which work in several threads is worth what starting them costs: some 0.2 ms each time."""


def alike(left: Sequence[str], right: Sequence[str]) -> Scores:
    """Scores from 0 to 1 of pairs of cores (``cores.cores``), one pair a place."""
    if not left:
        return np.zeros(0, dtype=np.float32)
    workers = -1 if len(left) >= _MANY else 1
    written = process.cpdist(left, right, scorer=fuzz.ratio, dtype=np.float32, workers=workers)
    sorted_ = process.cpdist(left, right, scorer=fuzz.token_sort_ratio, dtype=np.float32, workers=workers)
    common = process.cpdist(left, right, scorer=LCSseq.similarity, dtype=np.float32, workers=workers)
    shorter = np.array([max(1, min(len(a), len(b))) for a, b in zip(left, right, strict=True)], dtype=np.float32)
    best = np.maximum(written, OTHER_ORDER * sorted_) / 100
    return np.asarray(WRITTEN * best + WITHIN * common / shorter, dtype=np.float32)
