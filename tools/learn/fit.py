"""Weights from examples: a softmax over hashed features, step by step, averaged over the later rounds."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ronghe.extract.weighed.hashed import Rows, Table

_RATE, _DROPPED, _UNTOLD = 0.5, 0.15, 0.3
"""Length of a step; how many features are left out at random; how often those of the rules are left out together."""
_SPREAD = 5.0
_LARGEST, _LEAST = 4.0, 2
"""The largest weight that is kept as it is; and steps below which a row of weights says nothing."""
Floats = npt.NDArray[np.float32]


def fit(
    examples: Sequence[tuple[Rows, npt.NDArray[np.int64]]], classes: int, bits: int, told: int, rounds: int
) -> Table:
    """The weights after so many rounds; the last ``told`` features of each row are those of the rules."""
    chance = np.random.default_rng(0)
    weights: Floats = np.zeros((1 << bits, classes), dtype=np.float32)
    seen: Floats = np.full(1 << bits, 1e-2, dtype=np.float32)
    bias = np.zeros(classes)
    summed, summed_bias, many = np.zeros_like(weights), np.zeros(classes), 0
    for turn in range(rounds):
        for number in chance.permutation(len(examples)):
            rows, right = examples[number][0].T, examples[number][1]
            kept = chance.random(rows.shape) > _DROPPED
            if told and chance.random() < _UNTOLD:
                kept[:, -told:] = False
            scores = (weights[rows] * kept[:, :, None]).sum(axis=1) / _SPREAD + bias
            slope = np.exp(scores - scores.max(axis=1, keepdims=True))
            slope /= slope.sum(axis=1, keepdims=True)
            slope[np.arange(len(right)), right] -= 1
            which, used = np.nonzero(kept)[0], rows[kept]
            np.add.at(seen, used, ((slope**2).sum(axis=1) / _SPREAD**2)[which])
            np.add.at(weights, used, -(_RATE * slope / _SPREAD)[which] / np.sqrt(seen[used])[:, None])
            bias -= _RATE * 0.01 * slope.sum(axis=0)
        if turn >= rounds // 2:
            summed, summed_bias, many = summed + weights, summed_bias + bias, many + 1
    return _table(summed / (many * _SPREAD), summed_bias / many, bits)


def _table(weights: Floats, bias: npt.NDArray[np.float64], bits: int) -> Table:
    """The weights as small whole numbers."""
    level = weights - weights.mean(axis=1, keepdims=True)
    step = min(float(np.abs(level).max()), _LARGEST) / 127
    whole = np.clip(np.round(level / step), -127, 127).astype(np.int8)
    whole[np.abs(whole).max(axis=1) <= _LEAST] = 0
    return Table(bits, whole, np.round((bias - bias.mean()) / step).astype(np.int32), step)
