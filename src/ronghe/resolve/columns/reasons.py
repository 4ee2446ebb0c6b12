"""Why a row is where it is, in words."""

from itertools import product

import numpy as np

from ronghe.resolve.columns.engine import Groups

_WORDS = (
    {1: "same place", 2: "places one within the other", 3: "other place"},
    {1: "same kind", 3: "other kind"},
    {1: "same year", 2: "years that follow each other", 3: "other year"},
    {1: "same code", 3: "other code"},
)
_VALUES = 4


def reasons(groups: Groups) -> list[str]:
    """For each row what spoke for and against the pair that joined it most surely; empty for one that stands alone."""
    told = ["; ".join(_WORDS[at][each] for at, each in enumerate(one) if each in _WORDS[at]) for one in _combinations()]
    place = (groups.relations.astype(np.int64) * [_VALUES**3, _VALUES**2, _VALUES, 1]).sum(axis=1)
    alone = groups.other == np.arange(len(groups.other))
    out = []
    for single, whole, facts in zip(alone.tolist(), groups.whole.tolist(), place.tolist(), strict=True):
        if single:
            out.append("")
            continue
        names = "one name" if whole >= 1 else f"names alike {whole:.2f}"
        out.append(f"{names}; {told[facts]}" if told[facts] else names)
    return out


def _combinations() -> list[tuple[int, ...]]:
    return list(product(range(_VALUES), repeat=len(_WORDS)))
