"""The most promising of many names, beside sorting them all."""

import random

import numpy as np
import pytest

from ronghe.names.matching.foremost import foremost


@pytest.mark.parametrize("count", [0, 1, 5, 40, 300])
def test_the_highest_values_stay_and_of_equal_ones_the_first_positions(count: int) -> None:
    rng = random.Random(count)
    names = rng.sample(range(1_000), count)
    values = [rng.randrange(6) / 2 for _ in names]
    best = sorted(zip(names, values, strict=True), key=lambda one: (-one[1], one[0]))[:40]
    found = foremost(np.array(names, dtype=np.int32), np.array(values, dtype=np.float64), 40)
    assert found.tolist() == sorted(name for name, _ in best)
