"""Features as numbers of a few bits: each names a row of a table of weights; two may share one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint64]
Rows = npt.NDArray[np.int64]
Scores = npt.NDArray[np.int32]

_STEP, _MIX, _SALT = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0xBF58476D1CE4E5B9)
_FOLD = np.uint64(29)
REACH = 6
"""So many places before and behind a thing can be looked at."""
_LANE, _MASK, _RAISED = np.uint64(16), np.uint64(0xFFFF), 256
_BLOCK = 4_096
"""Things whose rows are added up at a time, so that they stay in the processor's own memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Weights of classes: ``weights`` has 2 ** bits rows, in steps of ``step`` like ``bias``."""

    bits: int
    weights: npt.NDArray[np.int8]
    bias: Scores
    step: float

    def scores(self, rows: Rows) -> Scores:
        """For each of the things whose features ``rows`` names, how much speaks for each class."""
        summed: Scores = self.weights[rows].sum(axis=0, dtype=np.int32) + self.bias
        return summed


class Lanes:
    """A table of few classes, all of whose weights of a feature are added up at once.

    What speaks for a class more than for the first stands in 16 bits of one number a feature, raised so that no sum
    falls below 0: at most 128 features of a thing can be added up.
    """

    def __init__(self, table: Table) -> None:
        self.step, self._classes = table.step, table.weights.shape[1]
        more = table.weights[:, 1:].astype(np.int64) - table.weights[:, :1]
        shifts = np.arange(self._classes - 1, dtype=np.uint64) * _LANE
        self._shifts = shifts
        self._packed: Codes = ((more + _RAISED).astype(np.uint64) << shifts).sum(axis=1, dtype=np.uint64)
        self._bias: Scores = table.bias - table.bias[0]

    def scores(self, rows: Rows) -> Scores:
        """For each thing how much more speaks for each class than for the first."""
        out = np.zeros((rows.shape[1], self._classes), dtype=np.int32)
        for start in range(0, rows.shape[1], _BLOCK):
            summed = self._packed[rows[:, start : start + _BLOCK]].sum(axis=0, dtype=np.uint64)
            lanes = (summed[:, None] >> self._shifts) & _MASK
            out[start : start + len(summed), 1:] = lanes.astype(np.int32) - len(rows) * _RAISED
        out += self._bias
        return out


def read_table(path: Path) -> Table:
    """The weights in a file."""
    with np.load(path, allow_pickle=False) as kept:
        bits, rows = int(kept["bits"]), kept["rows"]
        weights = np.zeros((1 << bits, kept["weights"].shape[1]), dtype=np.int8)
        weights[rows] = kept["weights"]
        return Table(bits, weights, kept["bias"], float(kept["step"]))


def write_table(table: Table, path: Path) -> None:
    """Write weights so that :func:`read_table` finds them again: rows that say nothing are left out."""
    rows = np.flatnonzero(table.weights.any(axis=1)).astype(np.int32)
    np.savez_compressed(
        path, bits=table.bits, rows=rows, weights=table.weights[rows], bias=table.bias, step=np.float64(table.step)
    )


def hashed(asked: Sequence[Sequence[Codes]], bits: int) -> Rows:
    """A row a feature, a column a thing: each is told by arrays of codes, side by side; which one it is counts too."""
    many = len(asked[0][0])
    out = np.empty((len(asked), many), dtype=np.int64)
    shift = np.uint64(64 - bits)
    with np.errstate(over="ignore"):
        for number, parts in enumerate(asked):
            mixed = np.full(many, number + 1, dtype=np.uint64) * _SALT
            for part in parts:
                mixed = (mixed ^ part) * _STEP
                mixed ^= mixed >> _FOLD
            out[number] = (mixed * _MIX) >> shift
    return out


class Shifted:
    """Codes of things in a row, as seen from each of them: one before, one behind. Beyond the ends stands ``edge``.

    ``parts`` are rows that have nothing to do with each other, one behind the other: beyond the end of each stands
    ``edge``. What is asked for an array of codes gives one code for each thing and each edge between two parts.
    """

    def __init__(self, parts: Sequence[Codes], edge: int) -> None:
        gap = np.full(REACH, edge, dtype=np.uint64)
        pieces: list[Codes] = [gap]
        for part in parts:
            pieces += [part, gap]
        self._codes = np.concatenate(pieces)
        self._many = len(self._codes) - 2 * REACH

    def at(self, *offsets: int) -> list[Codes]:
        """The codes so many places further on, one array an offset."""
        return [self._codes[REACH + one : REACH + one + self._many] for one in offsets]


def begins(parts: Sequence[Codes]) -> list[int]:
    """Where each part's first thing stands in what :class:`Shifted` gives."""
    return [0, *np.cumsum([len(part) + REACH for part in parts]).tolist()][:-1]
