"""What resolution knows of each entity when it asks whether two are one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ronghe.names.generic import names_by_sort
from ronghe.names.key import NameKey, plain_form
from ronghe.resolve.clusters import Clusters
from ronghe.resolve.gather import Gathered
from ronghe.resolve.naming import kind_of

_NAMES = 6
"""Names of an entity that are compared: the most used ones."""
_FIGURE = 5
"""A size moves a result more than another claim does."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An entity as it is compared. ``stakes``: its claims, those with figures counted five times.

    ``common`` are names of it that name something in their document only (军民融合产业基金).
    """

    key: NameKey
    kind: str
    names: tuple[str, ...]
    documents: frozenset[str]
    places: frozenset[NameKey] = frozenset()
    parents: frozenset[NameKey] = frozenset()
    stakes: int = 0
    common: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Growing:
    kinds: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ties: dict[str, set[NameKey]] = field(default_factory=lambda: defaultdict(set))
    figures: int = 0


def profiles(clusters: Clusters, gathered: Gathered, outside: Callable[[NameKey], NameKey]) -> list[Profile]:
    """A profile of each entity that is named across documents or has a common name and a place, in order of their keys.

    ``outside`` gives the key that stands for the set of one which is not among those gathered.

    Places, persons and policies are left out: the first are known or not, a person is never matched on
    a name, and policies meet by title and number.
    """
    growing: dict[NameKey, _Growing] = defaultdict(_Growing)
    within: dict[NameKey, _Growing] = defaultdict(_Growing)
    for key, node in gathered.nodes.items():
        if key.kind != "org" or (key.scope and not _tells(key, gathered)):
            continue
        one = (within if key.scope else growing)[clusters.root(key)]
        for kind, weight in node.kinds.items():
            one.kinds[kind] += weight
        for name, documents in node.every.items():
            one.names[name] |= documents
    common = {root: frozenset(map(plain_form, one.names)) for root, one in within.items()}
    alone = within.keys() - growing.keys()
    growing.update((root, within[root]) for root in alone)
    for key, predicate, other in gathered.ties:
        root = clusters.root(key) if key in gathered.nodes else key
        if root in growing:
            growing[root].figures += predicate == "size"
            if other is not None:
                met = clusters.root(other) if other in gathered.nodes else outside(other)
                growing[root].ties[predicate].add(met)
    told = [_profile(key, one, common.get(key, frozenset())) for key, one in growing.items() if one.kinds]
    ready = [replace(one, names=()) if one.key in alone else one for one in told if one.key not in alone or one.places]
    return sorted(ready, key=lambda profile: profile.key)


def _tells(key: NameKey, gathered: Gathered) -> bool:
    """Whether a name that means something in its document only can be another document's name of the same thing."""
    return key.within("") not in gathered.contested and names_by_sort(key.form)


def _profile(key: NameKey, one: _Growing, common: frozenset[str]) -> Profile:
    stakes = max(1, round(sum(one.kinds.values()) / 1000)) + _FIGURE * one.figures
    documents = frozenset().union(*one.names.values())
    places, parents = (frozenset(one.ties[predicate]) for predicate in ("located_in", "part_of"))
    return Profile(key, kind_of(one.kinds), _chosen(one.names), documents, places, parents, stakes, common)


def _chosen(names: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The most used spellings, one of each normal form."""
    ordered: Sequence[str] = sorted(names, key=lambda name: (-len(set(names[name])), -len(name), name))
    return tuple({plain_form(name): name for name in reversed(ordered)}.values())[::-1][:_NAMES]
