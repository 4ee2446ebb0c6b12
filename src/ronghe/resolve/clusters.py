"""Groups of keys that grow only while nothing forbids it."""

from collections.abc import Iterable, Mapping

from ronghe.names.key import NameKey
from ronghe.names.marks import Marks, contradiction
from ronghe.resolve.union import Union

_Said = tuple[tuple[str, tuple[str, ...]], ...]


def _marked(marks: Marks) -> dict[_Said, Marks]:
    """The marks of one name, under a key by which equal marks are kept once; nothing where there are none."""
    said = tuple(sorted((what, tuple(sorted(values))) for what, values in marks.items()))
    return {said: marks} if said else {}


class Clusters:
    """A union of sets that refuses to join what contradicts.

    Two sets stay apart when a pair across them is forbidden, or when a name of the one and a name of
    the other contradict (phases 1 and 2, Foshan and Mianyang).
    """

    def __init__(self, marks: Mapping[NameKey, Marks]) -> None:
        self._union = Union(marks)
        self._keys: dict[NameKey, list[NameKey]] = {key: [key] for key in marks}
        self._marks: dict[NameKey, dict[_Said, Marks]] = {key: _marked(marks[key]) for key in marks}
        self._apart: dict[NameKey, set[NameKey]] = {}

    def root(self, key: NameKey) -> NameKey:
        """The key that stands for the set of a key, until the set grows."""
        return self._union.root(key)

    def forbid(self, one: NameKey, other: NameKey) -> None:
        """Never join the sets of these two."""
        self._apart.setdefault(self.root(one), set()).add(other)
        self._apart.setdefault(self.root(other), set()).add(one)

    def forbidden(self, one: NameKey, other: NameKey) -> bool:
        """Whether a pair across the two sets may not be joined."""
        one, other = self.root(one), self.root(other)
        return any(self.root(key) == other for key in self._apart.get(one, ()))

    def contradict(self, one: NameKey, other: NameKey, ignore: Iterable[str] = ()) -> str | None:
        """The kind of mark in which the two sets exclude each other; None where none does, or they are one set."""
        one, other = self.root(one), self.root(other)
        if one == other:
            return None
        skip = frozenset(ignore)
        pairs = ((a, b) for a in self._marks[one].values() for b in self._marks[other].values())
        return next((why for a, b in pairs if (why := contradiction(a, b, skip)) is not None), None)

    def join(self, one: NameKey, other: NameKey) -> None:
        """Make the two sets one, whatever their marks; the caller has asked whether that may be."""
        big, small = self.root(one), self.root(other)
        if big == small:
            return
        if len(self._keys[big]) < len(self._keys[small]):
            big, small = small, big
        self._union.put(small, big)
        self._keys[big] += self._keys.pop(small)
        self._marks[big].update(self._marks.pop(small))
        if small in self._apart:
            self._apart.setdefault(big, set()).update(self._apart.pop(small))

    def sets(self) -> list[list[NameKey]]:
        """Every set, each sorted, the sets by their first key."""
        return sorted(sorted(keys) for keys in self._keys.values())
