"""The most promising of many names."""

import numpy as np

from ronghe.names.compiled import Numbers, Weights, kernel, loop


@kernel
def foremost(names: Numbers, values: Weights, most: int) -> Numbers:
    """The names of the highest values, of equal ones the first by position, in the order of their positions.

    A heap with the last of the best on top.
    """
    count = min(most, len(names))
    kept, told = names[:count].copy(), values[:count].copy()
    for at in range(count // 2 - 1, -1, -1):
        _sink(kept, told, at)
    for at in range(count, len(names)):
        if count and _before(values[at], names[at], told[0], kept[0]):
            kept[0], told[0] = names[at], values[at]
            _sink(kept, told, 0)
    return np.sort(kept)


@loop
def _before(value: float, name: int, than: float, other: int) -> bool:
    return bool(value > than or (value == than and name < other))


@loop
def _sink(kept: Numbers, told: Weights, at: int) -> None:
    """Move a name down until those below it stand before it."""
    name, value, size = kept[at], told[at], len(kept)
    while 2 * at + 1 < size:
        below = 2 * at + 1
        if below + 1 < size and _before(told[below], kept[below], told[below + 1], kept[below + 1]):
            below += 1
        if _before(told[below], kept[below], value, name):
            break
        kept[at], told[at] = kept[below], told[below]
        at = below
    kept[at], told[at] = name, value
