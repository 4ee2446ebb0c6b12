"""The words, figures and marks of an English text, as numbers."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ronghe.extract.weighed.hashed import Codes

Places = npt.NDArray[np.int64]

_BETWEEN, _SMALL, _CAPITAL, _DIGIT, _MARK, _OTHER_SMALL, _OTHER_CAPITAL, _OTHER = range(8)
_RUN = np.array([0, 1, 1, 2, 3, 3, 3, 3], dtype=np.uint8)
"""What stands together as one word: letters of the Latin alphabet, digits. Of the rest each is a word."""
_ALONE = 3
_FIGURE = np.uint32(2)
"""The code of every figure."""
_PLACES = 64
_BY_PLACE: Codes = np.random.default_rng(5).integers(1 << 31, 1 << 32, _PLACES, dtype=np.uint32) | np.uint32(1)
"""A factor for each place within a word; a longer word uses them again."""


class Words(NamedTuple):
    """Where words begin and end, and a number each for the word, for its last letters, for how it is written."""

    starts: Places
    ends: Places
    plain: Codes
    tail: Codes
    shape: Codes


def words_of(codes: Codes) -> Words:
    """The words of a text by its code points; small and capital letters are the same but for the shape."""
    sorts = _sorts(codes)
    begins, joined = _begins(sorts)
    ends = sorts != _BETWEEN
    ends[:-1] &= ~joined
    starts, stops = np.flatnonzero(begins), np.flatnonzero(ends) + 1
    if not len(starts):
        nothing = np.zeros(0, dtype=np.uint32)
        return Words(starts, stops, nothing, nothing, nothing)
    small = _small(codes, sorts)
    plain = _word_codes(small, starts)
    tail = _tails(small, starts, stops)
    figures = sorts[starts] == _DIGIT
    plain[figures] = tail[figures] = _FIGURE
    return Words(starts, stops, plain, tail, _shapes(codes, sorts, starts, stops))


def plain_words(codes: Codes) -> tuple[Places, Codes]:
    """Where the words of a text begin, and the number of each, as in :class:`Words`; that is a third of the work."""
    sorts = _sorts(codes)
    starts = np.flatnonzero(_begins(sorts)[0])
    if not len(starts):
        return starts, np.zeros(0, dtype=np.uint32)
    plain = _word_codes(_small(codes, sorts), starts)
    plain[sorts[starts] == _DIGIT] = _FIGURE
    return starts, plain


def _begins(sorts: npt.NDArray[np.uint8]) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Which characters begin a word, and which but the first go on in one."""
    run = _RUN[sorts]
    joined = (run[1:] == run[:-1]) & (run[1:] != _ALONE)
    begins = run != _BETWEEN
    begins[1:] &= ~joined
    return begins, joined


def _small(codes: Codes, sorts: npt.NDArray[np.uint8]) -> Codes:
    """The code points in small letters; 0 between words."""
    small = np.where(sorts == _CAPITAL, codes + np.uint32(32), codes)
    small[sorts == _BETWEEN] = 0
    return small


def _word_codes(small: Codes, starts: Places) -> Codes:
    first = int(starts[0])
    places = np.arange(first, len(small)) - np.repeat(starts, np.diff(starts, append=len(small)))
    return np.add.reduceat(small[first:] * _BY_PLACE[places % _PLACES], starts - first, dtype=np.uint32)


def _tails(small: Codes, starts: Places, ends: Places) -> Codes:
    """The last three letters."""
    last = small[ends - 1]
    for behind in (2, 3):
        there = ends - behind >= starts
        last = last | np.where(there, small[np.maximum(ends - behind, 0)] << np.uint32(8 * behind - 8), 0)
    return last.astype(np.uint32)


def _shapes(codes: Codes, sorts: npt.NDArray[np.uint8], starts: Places, ends: Places) -> Codes:
    """How a word is written: figures, a mark, small letters, a capital first, capitals, others; short ones apart."""
    long, sort = ends - starts, sorts[starts]
    capitals = np.add.reduceat(sorts == _CAPITAL, starts, dtype=np.int64)
    kind = np.full(len(starts), 14)
    kind[(capitals == 1) & (sort == _CAPITAL) | (sort == _OTHER_CAPITAL)] = 12
    kind[(capitals == long) & (long > 1)] = 13
    kind[(capitals == 0) & (sort != _OTHER_CAPITAL) & (sort != _OTHER)] = 11
    shape = kind * np.where(long == 1, 20, 40)
    shape[sort == _DIGIT] = 10
    marks = sort == _MARK
    shape[marks] = 20 + codes[starts[marks]] % 256
    return shape.astype(np.uint32)


def _sorts(codes: Codes) -> npt.NDArray[np.uint8]:
    """What each character is."""
    sorts = _ASCII[np.minimum(codes, 127)]
    others = np.flatnonzero(codes > 127)
    if len(others):
        which, back = np.unique(codes[others], return_inverse=True)
        sorts[others] = np.array([_sort(code) for code in which.tolist()], dtype=np.uint8)[back]
    return sorts


@lru_cache(maxsize=10_000)
def _sort(code: int) -> int:
    letter = chr(code)
    if letter.isdecimal():
        return _DIGIT
    if letter.isspace() or letter == "_" or not letter.isprintable():
        return _BETWEEN
    if not letter.isalnum():
        return _MARK
    return _OTHER_SMALL if letter.islower() else _OTHER_CAPITAL if letter.istitle() else _OTHER


_ASCII = np.array(
    [_SMALL if 97 <= code <= 122 else _CAPITAL if 65 <= code <= 90 else _sort(code) for code in range(128)],
    dtype=np.uint8,
)
