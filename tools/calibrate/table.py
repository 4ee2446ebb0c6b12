"""Fit the weights of the table engine on synthetic tables, and measure on others how often a probability comes true."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.organisations import records
from ronghe.lens.load import load_lens
from ronghe.resolve.columns.engine import Table, weighed_pairs
from ronghe.resolve.columns.likeness import APART
from ronghe.resolve.columns.odds import FACTS, LIKENESS, RELATIONS, likeness_terms, odds_beside_names, probabilities
from ronghe.resolve.guide import guide_of

WEIGHTS = Path(__file__).parents[2] / "src/ronghe/resolve/columns/weights.toml"
FIT, HOLD = ((101, 60_000), (102, 60_000), (103, 120_000), (104, 120_000)), ((201, 60_000),)
_LISTS = frozenset({104})
"""Seeds of tables that become lists: names alone, of most bodies one."""
"""Seeds and rows of the tables that are fitted on, and of the one that is measured; benchmarks and tests use others.

They differ in length because what the number of rows says is fitted too.
"""
_RIDGE, _STEPS, _STILL = 0.05, 30, 1e-4
_BINS = (0.0, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98, 1.0)
Matrix = npt.NDArray[np.float64]


def fit() -> None:
    """Write the weights file anew."""
    designs, answers = zip(*(_labelled(*each) for each in FIT), strict=True)
    found = logistic(np.concatenate(designs), np.concatenate(answers))
    sizes = ", ".join(f"{rows:,}" for _, rows in FIT)
    lines = [f"# Log odds, fitted by `python -m tools.calibrate` on synthetic tables of {sizes} rows.", ""]
    lines += ["[likeness]", *(f'"{term}" = {found[at]:.3f}' for at, term in enumerate(LIKENESS)), ""]
    rest = found[len(LIKENESS) :].reshape(len(FACTS), len(RELATIONS) - 1)
    for fact, row in zip(FACTS, rest, strict=True):
        told = [f"{name} = {value:.3f}" for name, value in zip(RELATIONS[1:], row, strict=True) if abs(value) > 1e-6]
        lines += [f"[{fact}]", *told, ""]
    WEIGHTS.write_text("\n".join(lines), encoding="utf-8")


def reliability() -> Iterator[str]:
    """A line for each range of probabilities: how many pairs, what was promised, what came true."""
    promised, true = [], []
    for each in HOLD:
        found, answer = _pairs(*each)
        said, brands, alike, rows = found
        kept = (said.veto == 0) & (brands.brand >= APART)
        promised.append(probabilities(odds_beside_names(brands, said), alike, kept)[kept])
        true.append(answer[rows[0]][kept] == answer[rows[1]][kept])
    yield from reliability_lines(np.concatenate(promised).astype(np.float64), np.concatenate(true))


def reliability_lines(promised: Matrix, true: npt.NDArray[np.bool_]) -> Iterator[str]:
    """The rows of a table: range, pairs, mean probability, share that is one."""
    for low, high in pairwise(_BINS):
        within = (promised >= low) & ((promised < high) | ((high == 1.0) & (promised <= high)))
        if within.any():
            count = int(within.sum())
            yield f"| {low:.2f} to {high:.2f} | {count:,} | {promised[within].mean():.3f} | {true[within].mean():.3f} |"
    error = float(np.abs(promised - true).mean())
    yield f"| all | {len(true):,} | {promised.mean():.3f} | {true.mean():.3f} |"
    yield f"Mean absolute error {error:.3f}, Brier score {float(((promised - true) ** 2).mean()):.4f}"


def _pairs(seed: int, rows: int):  # type: ignore[no-untyped-def]  # the parts of an engine, see weighed_pairs
    made = records(rows, seed)
    if seed in _LISTS:
        met: Counter[int] = Counter()
        made = [
            one for at, one in enumerate(made) if not met.update((one.body,)) and (met[one.body] == 1 or at % 6 == 0)
        ]
        table = Table([one.name for one in made])
    else:
        columns = zip(*((one.name, one.kind, one.place, one.identifier, one.founded) for one in made), strict=True)
        table = Table(*map(list, columns))
    found = weighed_pairs(table, guide_of(load_lens()))
    return found, np.array([one.body for one in made])


def _labelled(seed: int, size: int) -> tuple[Matrix, Matrix]:
    """Features and answers of every pair that is weighed."""
    (said, brands, alike, rows), answer = _pairs(seed, size)
    columns = [likeness_terms(alike, brands)]
    for name in FACTS:
        values = getattr(said, name)
        columns += [(values == relation).astype(np.float32)[:, None] for relation in range(1, len(RELATIONS))]
    kept = (said.veto == 0) & (brands.brand >= APART)
    design = np.concatenate(columns, axis=1)[kept].astype(np.float64)
    return design, (answer[rows[0]] == answer[rows[1]])[kept].astype(np.float64)


def logistic(design: Matrix, answer: Matrix) -> Matrix:
    """Weights by Newton's method with a small ridge, so that what never occurs weighs nothing."""
    found = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-(design @ found)))
        slope = design.T @ (answer - chance) - _RIDGE * found
        bend = (design * (chance * (1 - chance))[:, None]).T @ design + _RIDGE * np.eye(len(found))
        step = np.linalg.solve(bend, slope)
        found += step
        if float(np.abs(step).max()) < _STILL:
            break
    return found
