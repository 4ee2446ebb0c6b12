"""Tables of weights: written and read, added up in lanes, features of parts that have nothing to do with each other."""

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ronghe.extract.weighed.hashed import Lanes, Shifted, Table, begins, hashed, read_table, write_table

BITS = 6


def table(seed: int, classes: int = 5) -> Table:
    chance = np.random.default_rng(seed)
    weights = chance.integers(-127, 128, (1 << BITS, classes)).astype(np.int8)
    return Table(BITS, weights, chance.integers(-200, 200, classes).astype(np.int32), 0.02)


@given(st.integers(0, 1000), st.integers(1, 44), st.integers(0, 30))
def test_lanes_add_up_what_the_table_does(seed: int, features: int, things: int) -> None:
    rows = np.random.default_rng(seed).integers(0, 1 << BITS, (features, things))
    found = table(seed)
    plain = found.weights[rows].sum(axis=0, dtype=np.int64) + found.bias
    assert (Lanes(found).scores(rows) == plain - plain[:, :1]).all()


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    before = table(1)
    before.weights[::2] = 0
    write_table(before, tmp_path / "weights.npz")
    after = read_table(tmp_path / "weights.npz")
    assert (after.weights == before.weights).all()
    assert (after.bias == before.bias).all()
    assert (after.bits, after.step) == (before.bits, before.step)


def test_parts_do_not_see_each_other() -> None:
    one, two = np.array([3, 4, 5], dtype=np.uint64), np.array([6, 7], dtype=np.uint64)

    def rows(parts: list[np.ndarray]) -> np.ndarray:
        seen = Shifted(parts, 1)
        return hashed([seen.at(-2, -1), seen.at(0), seen.at(0, 1, 2)], 20)

    both = rows([one, two])
    first, second = begins([one, two])
    assert (both[:, first : first + 3] == rows([one])).all()
    assert (both[:, second : second + 2] == rows([two])).all()
