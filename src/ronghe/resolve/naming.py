"""Which kind an entity has and under which name it is shown."""

import re
from collections import Counter
from collections.abc import Mapping

KIND_ORDER = (
    "Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Policy", "Project", "Person", "Place",
)  # fmt: skip
"""Decides between kinds that are equally well supported."""

_HAN = re.compile("[\u3400-\u9fff]")
_OFTEN_ENOUGH = 5
"""A fuller name is shown although a shorter one is used more, up to this many times more."""


def kind_of(weights: Mapping[str, int]) -> str:
    """The kind with the most confidence behind it."""
    return min(weights, key=lambda kind: (-weights[kind], KIND_ORDER.index(kind)))


def display_names(full: Mapping[str, int], every: Mapping[str, int]) -> tuple[str, ...]:
    """All names of an entity: the one to show, the best of the other script, then the rest by use.

    ``full`` counts, for each name that a document uses as its fullest, those documents; ``every``
    counts the documents that use a name at all. The script that more documents write fullest names
    in comes first, Chinese on a tie. Within a script the fullest name wins among those used often
    enough: a fifth of the most used, so that one odd long form does not rename a body.
    """
    scripts: Counter[bool] = Counter()
    for name, count in full.items():
        scripts[_han(name)] += count
    first = scripts[True] >= scripts[False]
    best = [name for name in (_best(full, first), _best(full, not first) or _best(every, not first)) if name]
    rest = sorted(every.keys() | full.keys(), key=lambda name: (-every.get(name, 0), name))
    return tuple(dict.fromkeys((*best, *rest)))


def _best(counts: Mapping[str, int], han: bool) -> str | None:
    names = {name: count for name, count in counts.items() if _han(name) == han}
    if not names:
        return None
    most = max(names.values())
    often = [name for name, count in names.items() if count * _OFTEN_ENOUGH >= most]
    return min(often, key=lambda name: (-len(name), -names[name], name))


def _han(name: str) -> bool:
    return _HAN.search(name) is not None
