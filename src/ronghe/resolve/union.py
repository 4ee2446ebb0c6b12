"""Sets of keys that only grow together."""

from collections.abc import Iterable

from ronghe.names.key import NameKey


class Union:
    """A union of sets, at first each key alone."""

    def __init__(self, keys: Iterable[NameKey]) -> None:
        self._parent = {key: key for key in keys}

    def root(self, key: NameKey) -> NameKey:
        """The key that stands for the set of a key, until the set grows."""
        parent = self._parent
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    def put(self, root: NameKey, under: NameKey) -> None:
        """Make two sets one, each given by its root: that of the second stands for both."""
        self._parent[root] = under

    def tie(self, one: NameKey, other: NameKey) -> None:
        """Make the sets of two keys one; keys that are not there tie nothing."""
        if one in self._parent and other in self._parent:
            self.put(self.root(one), self.root(other))

    def numbered(self) -> dict[NameKey, int]:
        """The number of each key's set, the sets in the order of their first keys."""
        numbers: dict[NameKey, int] = {}
        return {key: numbers.setdefault(self.root(key), len(numbers)) for key in sorted(self._parent)}
