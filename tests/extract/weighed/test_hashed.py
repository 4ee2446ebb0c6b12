"""Tables of weights: written and read, added up in lanes, and the rows that features name."""

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ronghe.extract.weighed.hashed import REACH, Features, Lanes, Table, read_table, write_table

BITS = 6


def table(seed: int, classes: int = 5) -> Table:
    chance = np.random.default_rng(seed)
    weights = chance.integers(-127, 128, (1 << BITS, classes)).astype(np.int8)
    return Table(BITS, weights, chance.integers(-200, 200, classes).astype(np.int32), 0.02)


@given(st.integers(0, 1000), st.integers(1, 44), st.integers(0, 30))
def test_lanes_add_up_what_the_table_does(seed: int, features: int, things: int) -> None:
    rows = np.random.default_rng(seed).integers(0, 1 << BITS, (features, things))
    found = table(seed)
    plain = found.scores(rows)
    assert (found.weights[rows].sum(axis=0, dtype=np.int64) + found.bias == plain.T).all()
    assert (Lanes(found).scores(rows) == plain - plain[:1]).all()


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    before = table(1)
    before.weights[::2] = 0
    write_table(before, tmp_path / "weights.npz")
    after = read_table(tmp_path / "weights.npz")
    assert (after.weights == before.weights).all()
    assert (after.bias == before.bias).all()
    assert (after.bits, after.step) == (before.bits, before.step)


FEATURES = (((0, -2), (0, -1)), ((0, 0),), ((0, 0), (1, 1)), ((0, 1), (0, 2)))


def codes(values: list[int]) -> np.ndarray:
    return np.array(values, dtype=np.uint32)


@given(st.lists(st.integers(0, 2**32 - 1), min_size=3, max_size=30))
def test_what_stands_alike_has_the_same_row_wherever_it_stands(told: list[int]) -> None:
    edge = [1] * REACH
    here = Features(FEATURES, 20).rows(np.stack([codes([*edge, *told, *edge]), codes([0] * (len(told) + 2 * REACH))]))
    more = [7, 8, *told]
    there = Features(FEATURES, 20).rows(np.stack([codes([*edge, *more, *edge]), codes([0] * (len(more) + 2 * REACH))]))
    assert here.shape == (len(FEATURES), len(told))
    assert (here[:, 2:] == there[:, 4:]).all()
    assert ((here >= 0) & (here < 1 << 20)).all()


def test_which_feature_it_is_counts() -> None:
    rows = Features(FEATURES, 20).rows(np.stack([codes([5] * 20), codes([5] * 20)]))
    assert (rows[0] != rows[3]).all()


def test_features_of_one_thing() -> None:
    found = Features((((0, 0),), ((0, 0), (0, 2))), 16)
    one, other = (found.rows(codes([3, behind, 5])[None, :], reach=0, many=1) for behind in (4, 9))
    assert one.shape == (2, 1)
    assert (one == other).all()
