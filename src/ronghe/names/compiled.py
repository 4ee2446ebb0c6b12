"""Hot loops, run by Python for a few names and as machine code for many; and hash tables of 64-bit keys.

A kernel is a function of arrays and numbers. Python runs it as it stands, some thousand times slower than numba's
machine code, which numba needs half a minute to make on a new machine: for a few pairs Python is done sooner.
:func:`ready` chooses. All sums are of 64-bit numbers, so that both ways give the same answers.

A key is a polynomial over code points, so that the key of two joined pieces follows from the keys of the pieces.
"""

import hashlib
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]
Keys = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int32]
Offsets = npt.NDArray[np.int64]
Flags = npt.NDArray[np.uint8]
Weights = npt.NDArray[np.float64]
Function = TypeVar("Function", bound=Callable[..., Any])
Result = TypeVar("Result")

STEP = np.uint64(0x9E3779B97F4A7C15)
"""The polynomial's base: key(ab) = key(a) * STEP ** len(b) + key(b)."""
_MIX = np.uint64(0xBF58476D1CE4E5B9)
WORD, PART, BONE = 0, 1, 2
"""Sorts of features: a word, a syllable within a longer pinyin word, a skeleton of consonants."""
_SORT = np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT, _ONE = np.uint64(31), np.uint64(1)

_PATIENCE, _PATIENCE_KEPT = 20_000.0, 1_500.0
"""Milliseconds that Python may work in all before machine code is made; and before it is loaded from a file."""
_THREADS = 2
_spent = 0.0
_kernels: list[tuple[Callable[..., Any], bool]] = []
"""Functions to be made known to numba, and whether who holds their arrays is counted."""
_making = threading.Lock()
"""Held while a kernel is handed to numba: where its code is kept is a setting of the whole process."""


def kernel(function: Function) -> Function:
    """Mark a function as one that can be machine code; Python calls it as it stands."""
    _kernels.append((function, True))
    return function


def loop(function: Function) -> Function:
    """Mark a kernel that makes no array and gives none back.

    Who else holds the arrays that it is given is not counted then, which takes most of the time of a short kernel that
    is given dozens of them: a Chinese name was spread out in 37 microseconds, and is in 17 since.
    """
    _kernels.append((function, False))
    return function


def ready(function: Function, milliseconds: float) -> Function:
    """The kernel as it is best run: by Python until the work of all calls, some ``milliseconds`` each, is too much."""
    global _spent  # noqa: PLW0603 - how much this process has asked for
    _spent += milliseconds
    if _spent <= _PATIENCE_KEPT or (_spent <= _PATIENCE and not _is_kept(function)):
        return cast("Function", _wrapping(function))
    with _making:
        return cast("Function", machine_code(function))


@cache
def _wrapping(function: Function) -> Function:
    """Python's run of a kernel, in which 64-bit numbers wrap around silently, as they do in machine code."""

    def run(*args: Any) -> Any:
        with np.errstate(over="ignore"):
            return function(*args)

    return cast("Function", run)


@cache
def machine_code(function: Function) -> Function:
    """The kernel as machine code, kept on disk where that can be written; if it has to be made, a terminal is told."""
    done = compiled(nogil=True)(function)
    if not _is_kept(function):
        _tell()
    return done


@cache
def _tell() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("making machine code, once on this machine: this can take a minute\n")


def compiled(**options: Any) -> Callable[[Function], Function]:
    """Numba's compiler, its code kept on disk where that can be written, under a digest of the kernels' sources."""
    from numba import config, njit
    from numba.extending import register_jitable

    def make(function: Function) -> Function:
        while _kernels:
            marked, counted = _kernels.pop()
            register_jitable(_nrt=counted)(marked)
        folder = cache_folder()
        if folder is None:
            return cast("Function", njit(**options)(function))
        before = vars(config)["CACHE_DIR"]
        vars(config)["CACHE_DIR"] = str(folder / f"kernels-{source_digest()}")
        try:
            return cast("Function", njit(cache=True, **options)(function))
        finally:
            vars(config)["CACHE_DIR"] = before

    return make


def _is_kept(function: Callable[..., Any]) -> bool:
    folder = cache_folder()
    if folder is None:
        return False
    module = function.__module__.rpartition(".")[2]
    return any(folder.glob(f"kernels-{source_digest()}/*/{module}.{function.__name__}-*.nbi"))


@cache
def cache_folder() -> Path | None:
    """Where what was worked out once is kept: beside the package, else in the cache of the user; None for neither."""
    own = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ronghe"
    for folder in (Path(__file__).parent / "__pycache__", own):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                return folder
        except OSError:
            continue
    return None


@cache
def source_digest() -> str:
    """A digest of the sources of kernels and of their constants.

    Numba looks at the file of a function only, and would run a caller with an old callee of another file inside.
    """
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        source = path.read_bytes()
        if path.name == "knowledge.py" or b"names.compiled" in source:
            digest.update(source)
    return digest.hexdigest()[:16]


def in_turn(run: Callable[[int, int], Result], count: int, size: int | None = None) -> Iterator[Result]:
    """What a function gives for stretches of rows (where they begin and end), of ``size`` rows each, in order.

    Threads take one stretch after the other, so that a slow core holds up nothing; what is run must let go of the
    interpreter's lock, and what it gives may not depend on which thread runs it.
    """
    step = size or max(1, -(-count // (2 * _THREADS)))
    stretches = [(begin, min(begin + step, count)) for begin in range(0, count, step)]
    if len(stretches) <= 1:
        yield from (run(*each) for each in stretches)
        return
    with ThreadPoolExecutor(_THREADS) as pool:
        yield from pool.map(lambda each: run(*each), stretches)


def parallel(run: Callable[[int, int], Result], count: int, size: int | None = None) -> list[Result]:
    """The same, all at once."""
    return list(in_turn(run, count, size))


def beside(*runs: Callable[[], Any]) -> list[Any]:
    """What some functions give that are run beside each other."""
    return parallel(lambda at, _: runs[at](), len(runs), 1)


@loop
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


def keys(codes: Codes, offsets: Offsets) -> Keys:
    """The key of each text of :func:`joined`."""
    out = np.zeros(len(offsets) - 1, dtype=np.uint64)
    rows, at = np.arange(len(out)), offsets[:-1]
    while len(rows):
        inside = at < offsets[rows + 1]
        rows, at = rows[inside], at[inside]
        out[rows] = out[rows] * STEP + codes[at] + _ONE
        at = at + 1
    return out


def features(every: Keys, sort: int) -> Keys:
    """The features of keys."""
    value = every ^ np.uint64(int(_SORT) * sort % 2**64)
    value ^= value >> _SHIFT
    value *= _MIX
    value ^= value >> _SHIFT
    return value | _ONE


def table(every: Keys) -> tuple[Keys, Numbers]:
    """A hash table: the place of a key holds its row in ``every``; of equal keys the first row.

    Rows move on one place at a time until all have found a free one; no place is given up again, so that a search
    that walks on from a key's first place meets the key before an empty place.
    """
    distinct, first = np.unique(every, return_index=True)
    size = 16
    while size < 2 * len(every) + 2:
        size *= 2
    held = np.zeros(size, dtype=np.uint64)
    rows = np.full(size, -1, dtype=np.int32)
    place = ((distinct >> np.uint64(7)) & np.uint64(size - 1)).astype(np.int64)
    while len(distinct):
        takers, chosen = np.unique(place, return_index=True)
        chosen = chosen[held[takers] == 0]
        held[place[chosen]], rows[place[chosen]] = distinct[chosen], first[chosen]
        left = np.ones(len(distinct), dtype=bool)
        left[chosen] = False
        distinct, first, place = distinct[left], first[left], (place[left] + 1) & (size - 1)
    return held, rows


@loop
def look(held: Keys, rows: Numbers, key: np.uint64) -> int:
    """The row of a key in a table; -1 where it is not there."""
    last = len(held) - 1
    place = np.int64((key >> np.uint64(7)) & np.uint64(last))
    while held[place] != 0:
        if held[place] == key:
            return int(rows[place])
        place = (place + 1) & last
    return -1


def rows_of(held: Keys, rows: Numbers, every: Keys) -> Numbers:
    """The row of each key in a table, as :func:`look` finds it; -1 where it is not there."""
    last = len(held) - 1
    place = ((every >> np.uint64(7)) & np.uint64(last)).astype(np.int64)
    going = np.flatnonzero((held[place] != 0) & (held[place] != every))
    while len(going):
        place[going] = (place[going] + 1) & last
        met = held[place[going]]
        going = going[(met != 0) & (met != every[going])]
    return np.where(held[place] == every, rows[place], -1).astype(np.int32)
