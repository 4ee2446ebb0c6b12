"""Postings: the rows of names by the buckets of what they hold, counted and laid down by several threads."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from ronghe.names.compiled import Numbers, Offsets, beside

_STRETCHES = 2
"""Stretches of rows, each of which takes a number of 32 bits a bucket while postings are made."""
_MANY = 1 << 20
"""Letters from which they are worth it."""


class Postings(NamedTuple):
    """``holders[begins[bucket] : begins[bucket + 1]]`` are the rows of the names that hold it, in order."""

    begins: Offsets
    holders: Numbers


Count = Callable[[int, int, Numbers], None]
"""Adds to the sizes of buckets how often the names from one row to another hold each."""
Lay = Callable[[int, int, Numbers, Postings], None]
"""Puts these rows into the holders, each at the next place within its bucket, while there is room for it."""


def postings(first: Offsets, buckets: int, most: int, count: Count, lay: Lay) -> Postings:
    """The postings of names whose letters begin at ``first``: of each bucket the ``most`` first rows."""
    rows = _stretches(first)
    places = np.zeros((len(rows), buckets), dtype=np.int32)
    beside(*(partial(count, *stretch, places[at]) for at, stretch in enumerate(rows)))
    held = np.zeros(buckets, dtype=np.int32)
    for at in range(len(rows)):
        places[at], held = held, held + places[at]
    begins = np.zeros(buckets + 1, dtype=np.int64)
    np.cumsum(np.minimum(held, most, out=held), out=begins[1:])
    made = Postings(begins, np.empty(begins[-1], dtype=np.int32))
    beside(*(partial(lay, *stretch, places[at], made) for at, stretch in enumerate(rows)))
    return made


def _stretches(first: Offsets) -> list[tuple[int, int]]:
    """Stretches of rows with about as many letters each."""
    many = _STRETCHES if first[-1] >= _MANY else 1
    bounds = [0, *np.searchsorted(first, first[-1] * np.arange(1, many) // many).tolist(), len(first) - 1]
    return list(pairwise(bounds))
