"""What a build keeps of resolution, as rows, and how it is read back."""

from collections.abc import Iterable, Iterator, Mapping

from ronghe.names.key import NameKey
from ronghe.resolve.resolve import Resolution

KeyRow = tuple[str, str, str, str, int, str, str]
"""Key in words, class, form, scope, part, root and group: a row of the atlas's table ``keyed``.

The root is "" for a name that nothing bears, since a person rejected the text that gave it; the group is "" for one
that only a correction wrote.
"""


def key_rows(resolution: Resolution) -> Iterator[KeyRow]:
    """A row for each key."""
    groups, roots, parts = resolution.asked.groups, resolution.roots, resolution.parts
    bare = sorted(groups.keys() - parts.keys())
    numbers = {**parts, **{key: number for number, key in enumerate(bare, len(parts))}}
    for key, part in numbers.items():
        root, group = roots.get(key, ""), groups.get(key, "")
        yield str(key), key.kind, key.form, key.scope, part, str(root), str(group)


def asked_rows(resolution: Resolution) -> Iterator[tuple[str, str]]:
    """A row for each two groups that are compared."""
    return ((str(one), str(other)) for one, other in resolution.asked.pairs)


def contested_rows(resolution: Resolution) -> Iterator[tuple[str, str]]:
    """A row for each short form that means something in its document only."""
    return ((key.kind, key.form) for key in sorted(resolution.contested))


def keys_of(rows: Iterable[KeyRow]) -> Mapping[str, NameKey]:
    """The keys of rows, by their words."""
    return {row[0]: NameKey(row[1], row[2], row[3]) for row in rows}
