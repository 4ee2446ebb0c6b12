"""Hot loops: numba's compiler with a cache on disk where one can be written, and hash tables of 64-bit keys.

A key is a polynomial over code points, so that the key of two joined pieces follows from the keys of the pieces.
"""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
from numba import config, njit

Codes = npt.NDArray[np.uint32]
Keys = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int32]
Offsets = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float32]
Function = TypeVar("Function", bound=Callable[..., Any])

STEP = np.uint64(0x9E3779B97F4A7C15)
"""The polynomial's base: key(ab) = key(a) * STEP ** len(b) + key(b)."""
_MIX = np.uint64(0xBF58476D1CE4E5B9)
WORD, PART, BONE = 0, 1, 2
"""Sorts of features: a word, a syllable within a longer pinyin word, a skeleton of consonants."""
_SORT = np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT, _ONE = np.uint64(31), np.uint64(1)


def _cache_folder() -> str:
    """Where machine code is kept, by a digest of the sources of kernels and of their constants.

    Numba looks at the file of a function only, and would run a caller with an old callee of another file inside.
    """
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        source = path.read_bytes()
        if path.name == "knowledge.py" or b"names.compiled" in source:
            digest.update(source)
    return str(package / "__pycache__" / f"kernels-{digest.hexdigest()[:16]}")


def compiled(**options: Any) -> Callable[[Function], Function]:
    """Numba's compiler, with a cache on disk where one can be written."""

    def make(function: Function) -> Function:
        before = vars(config)["CACHE_DIR"]
        vars(config)["CACHE_DIR"] = _FOLDER
        try:
            done = njit(cache=True, **options)(function)
        except (RuntimeError, OSError):  # no place for a cache: compile in each process
            done = njit(**options)(function)
        finally:
            vars(config)["CACHE_DIR"] = before
        return cast("Function", done)

    return make


_FOLDER = _cache_folder()


@compiled(nogil=True)
def feature(key: np.uint64, sort: int) -> np.uint64:
    """The feature of a piece's key: never 0, which marks an empty place of a table."""
    value = key ^ (np.uint64(sort) * _SORT)
    value ^= value >> _SHIFT
    value *= _MIX
    value ^= value >> _SHIFT
    return value | _ONE


def joined(texts: Sequence[str]) -> tuple[Codes, Offsets]:
    """All texts in one array of code points, and where each begins; the last offset is the end."""
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return codes, np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(lengths)))


@compiled(nogil=True)
def keys(codes: Codes, offsets: Offsets) -> Keys:
    """The key of each text of :func:`joined`."""
    out = np.zeros(len(offsets) - 1, dtype=np.uint64)
    for row in range(len(out)):
        value = np.uint64(0)
        for at in range(offsets[row], offsets[row + 1]):
            value = value * STEP + np.uint64(codes[at]) + _ONE
        out[row] = value
    return out


@compiled(nogil=True)
def features(every: Keys, sort: int) -> Keys:
    """The features of keys."""
    out = np.empty(len(every), dtype=np.uint64)
    for at in range(len(every)):
        out[at] = feature(every[at], sort)
    return out


@compiled(nogil=True)
def table(every: Keys) -> tuple[Keys, Numbers]:
    """A hash table: the place of a key holds its row in ``every``; of equal keys the first row."""
    size = 16
    while size < 2 * len(every) + 2:
        size *= 2
    mask = np.uint64(size - 1)
    held = np.zeros(size, dtype=np.uint64)
    rows = np.full(size, -1, dtype=np.int32)
    for row in range(len(every)):
        place = np.int64((every[row] >> np.uint64(7)) & mask)
        while held[place] != 0 and held[place] != every[row]:
            place = (place + 1) & (size - 1)
        if held[place] == 0:
            held[place] = every[row]
            rows[place] = row
    return held, rows


@compiled(nogil=True)
def look(held: Keys, rows: Numbers, key: np.uint64) -> int:
    """The row of a key in a table; -1 where it is not there."""
    last = len(held) - 1
    place = np.int64((key >> np.uint64(7)) & np.uint64(last))
    while held[place] != 0:
        if held[place] == key:
            return int(rows[place])
        place = (place + 1) & last
    return -1


def text_feature(text: str, sort: int = WORD) -> int:
    """The feature of one text."""
    return int(features(keys(*joined([text])), sort)[0])
