"""Features as numbers of a few bits: each names a row of a table of weights; two may share one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]
Rows = npt.NDArray[np.int64]
Scores = npt.NDArray[np.int32]
"""Classes one below the other, things side by side."""
_Number = TypeVar("_Number", bound=np.generic)
Feature = tuple[tuple[int, int], ...]
"""What a feature looks at: which of the ways to tell things, and how many places further on."""

REACH = 6
"""So many places before and behind a thing can be looked at."""
_STEP, _MIX, _FOLD = np.uint32(0x9E3779B1), np.uint32(0x85EBCA77), np.uint32(15)
_SALT = 0xC2B2AE3D
_LANE, _LANES, _RAISED = 16, 4, 256


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Weights of classes: ``weights`` has 2 ** bits rows, in steps of ``step`` like ``bias``."""

    bits: int
    weights: npt.NDArray[np.int8]
    bias: npt.NDArray[np.int32]
    step: float

    def scores(self, rows: Rows) -> Scores:
        """How much speaks for each class of the things whose features ``rows`` names."""
        summed: Scores = self.weights[rows].sum(axis=0, dtype=np.int32) + self.bias
        return summed.T


class Lanes:
    """A table of few classes, all of whose weights of a feature are added up at once.

    What speaks for a class more than for the first stands in 16 bits of one number a feature, raised so that no sum
    falls below 0: at most 128 features of a thing can be added up.
    """

    def __init__(self, table: Table) -> None:
        self.step, self._bias = table.step, (table.bias - table.bias[0]).astype(np.int32)[:, None]
        telling = np.flatnonzero(table.weights.any(axis=1))
        weights = table.weights[telling].astype(np.int64)
        shifts = np.arange(weights.shape[1] - 1, dtype=np.uint64) * np.uint64(_LANE)
        silent = sum(_RAISED << int(shift) for shift in shifts)
        self._packed = np.full(1 << table.bits, silent, dtype=np.uint64)
        self._packed[telling] = sum(
            (weights[:, number + 1] - weights[:, 0] + _RAISED).astype(np.uint64) << shift
            for number, shift in enumerate(shifts)
        )

    def scores(self, rows: Rows) -> Scores:
        """For each thing how much more speaks for each class than for the first."""
        summed = self._packed.take(rows, mode="clip").sum(axis=0, dtype=np.uint64)
        out = np.zeros((len(self._bias), len(summed)), dtype=np.int32)
        out[1:] = summed.astype("<u8", copy=False).view("<u2").reshape(-1, _LANES).T[: len(out) - 1]
        out[1:] += self._bias[1:] - np.int32(len(rows) * _RAISED)
        return out


def file_of(what: str, language: str) -> Path:
    """Where the weights that ship lie: of "names" or "kinds", in "zh" or "en"."""
    return Path(__file__).parent / f"{what}_{language}.npz"


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


class Features:
    """What is looked at around a thing, each as a number of ``bits`` bits: a row of a table.

    Features that look alike from two places are worked out once, all that look at as much together.
    """

    def __init__(self, features: Sequence[Feature], bits: int) -> None:
        self._shift = np.uint32(32 - bits)
        firsts = [min(place for _, place in feature) for feature in features]
        alike = [
            tuple((way, place - first) for way, place in feature)
            for feature, first in zip(features, firsts, strict=True)
        ]
        ordered = sorted(set(alike), key=lambda one: (len(one), one))
        self._lengths = np.array([[len(one)] for one in ordered], dtype=np.uint32)
        self._reached = [max(place for one in group for _, place in one) for _, group in groupby(ordered, len)]
        self._looks: list[tuple[int, npt.NDArray[np.int64], npt.NDArray[np.int64]]] = []
        for step in range(len(ordered[-1])):
            codes = np.array([one[step] for one in ordered if len(one) > step])
            self._looks.append((len(ordered) - len(codes), codes[:, 0], codes[:, 1]))
        self._groups = [len(list(group)) for _, group in groupby(ordered, len)]
        number = {one: at for at, one in enumerate(ordered)}
        self._which = np.array([number[one] for one in alike])
        self._firsts = np.array(firsts)
        salts = [at * _SALT % (1 << 32) >> (32 - bits) for at in range(1, len(features) + 1)]
        self._salts = np.array(salts, dtype=np.int64)[:, None]

    def rows(self, told: Codes, reach: int = REACH, many: int | None = None) -> Rows:
        """For each feature, one below the other, the rows of all things.

        ``told`` tells things in a row in one or several ways, one below the other, a code a thing; the first ``reach``
        of them, and all behind ``many`` more, else the last ``reach``, are only seen from others.
        """
        long = told.shape[1]
        stretches = _stretches(self._mixed(told), long - 2 * reach if many is None else many)
        rows: Rows = stretches[self._which * long + self._firsts + reach]
        rows ^= self._salts
        return rows

    def _mixed(self, told: Codes) -> Rows:
        """What each of the features that look alike gives from every thing; those with more codes stand further down.

        It is 0 from the last things, from which one of as many codes would look behind the end.
        """
        long = told.shape[1]
        codes = np.concatenate((told.ravel(), np.zeros(max(self._reached), dtype=np.uint32)))
        stretches, mixed = _stretches(codes, long), np.repeat(self._lengths, long, axis=1)
        for first, ways, places in self._looks:
            longer = mixed[first:]
            longer ^= stretches[ways * long + places]
            longer *= _STEP
            longer ^= longer >> _FOLD
        mixed *= _MIX
        mixed >>= self._shift
        first = 0
        for many, reached in zip(self._groups, self._reached, strict=True):
            mixed[first : first + many, long - reached :] = 0
            first += many
        return mixed.astype(np.int64)


def _stretches(values: npt.NDArray[_Number], long: int) -> npt.NDArray[_Number]:
    """All stretches of values so long, by where they begin, the rows of values one behind the other: a view."""
    flat = values.ravel()
    return np.ndarray((len(flat) - long + 1, long), flat.dtype, flat, strides=2 * flat.strides)
