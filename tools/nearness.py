"""`python -m tools.nearness`: what an encoder's nearness is worth beside the score of two names.

Fitted on the pairs of :mod:`tools.weights`, as the weights of the score are, with these weights as they ship: how much
of nearness has to be added to the sum behind a score for the right answers to be likeliest, and from where on it speaks
for a pair. The encoder has to be installed (``make models``).
"""

import sys
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from ronghe.extract.taggers.installed import encoder
from ronghe.lens.load import load_lens
from ronghe.names.matching.bilingual import search_latin
from ronghe.names.matching.latin_names import latin_names
from ronghe.names.matching.score import EVEN, STEEP
from ronghe.resolve.known import nearness_of
from tools.weights import lists, pairs

_NEAR = 48
Floats = npt.NDArray[np.float64]


def measured() -> tuple[Floats, Floats, npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Sums behind scores and nearness by query and candidate, which candidates there are, and which are right."""
    lens = load_lens()
    nearness = nearness_of(lens, encoder())
    every: list[list[npt.NDArray[Any]]] = []
    for some, listed, known in lists(list(pairs(lens)), lens):
        found, shares = search_latin([one.zh for one in some], latin_names(listed, known), known, _NEAR)
        kept = shares.clip(1e-12, 1 - 1e-12)
        right = [[at >= 0 and listed[at] in one.english for at in row] for one, row in zip(some, found, strict=True)]
        near = [nearness.near_each(one.zh, [listed[at] for at in row]) for one, row in zip(some, found, strict=True)]
        every.append([np.log(kept / (1 - kept)) / STEEP + EVEN, np.array(near), found >= 0, np.array(right)])
    sums, near_all, there, good = (np.concatenate(parts) for parts in zip(*every, strict=True))
    return sums, near_all, there, good


def main() -> int:
    """Print the constants of ``matching/nearness.py``."""
    sums, near, there, right = measured()
    none = ~right.any(axis=1)

    def dear(weights: Floats) -> float:
        value = np.where(there, sums + weights[0] * near, -1e9)
        most = np.maximum(value.max(axis=1), weights[1])
        each, nothing = np.exp(value - most[:, None]), np.exp(weights[1] - most)
        good = np.where(none, nothing, (each * right).sum(axis=1))
        return float(np.log(each.sum(axis=1) + nothing).sum() - np.log(good).sum())

    weight, nothing = minimize(dear, np.zeros(2), method="L-BFGS-B").x
    sys.stdout.write(f"WEIGHT, EVEN = {weight:.1f}, {nothing / weight:.1f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
