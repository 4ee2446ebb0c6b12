"""Entities by a name in either script: an index over the names of a build, made beside the pages' work."""

import threading
from collections.abc import Collection
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from ronghe.model import Entity
from ronghe.names.matching.index import NameIndex
from ronghe.store.view import Atlas
from ronghe.web.shelf import Shelf

LEAST = 0.15
"""Scores below this are chance: they say how likely an answer is right (docs/names.md)."""
_TOP = 40
"""Names that are looked at for one query."""


@dataclass(frozen=True, slots=True)
class Near:
    """An entity with a name like the one asked for, and how alike, from 0 to 1."""

    entity: Entity
    score: float


class Names:
    """The index of all names of a casebook; :meth:`near` asks it, and the map who bears them now."""

    def __init__(self, index: NameIndex) -> None:
        self.index = index
        self._lock = threading.Lock()

    def near(self, atlas: Atlas, query: str, kinds: Collection[str] = ()) -> list[Near]:
        """Entities with names like the query, best first; of some kinds, where they are given."""
        with self._lock:
            hits = self.index.search([query], _TOP)[0]
        found: dict[str, Near] = {}
        for hit in hits:
            for entity in atlas.bearing(hit.name) if hit.score >= LEAST else ():
                if entity.kind != "Person" and (not kinds or entity.kind in kinds):
                    found.setdefault(entity.id, Near(entity, hit.score))
        return sorted(found.values(), key=lambda one: (-one.score, one.entity.name, one.entity.id))


class NameFinder:
    """Makes the index in the background when documents change; until it is there, the one before answers.

    A decision joins and parts bodies and gives none a new name, so that it needs no new index.

    Persons are left out: none is ever matched on a name alone.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._lock = threading.Lock()
        self._desk = ThreadPoolExecutor(1, "names")
        self._made: tuple[str, Names] | None = None
        self._making: Future[None] | None = None

    def names(self, wait: float | None, *, newest: bool = False) -> Names | None:
        """The index; None where none is ready within ``wait`` seconds. ``newest`` waits for that of the newest map."""
        edition = self._shelf.names_edition()
        with self._lock:
            made = self._made
            if made is not None and made[0] == edition:
                return made[1]
            if self._making is None or self._making.done():
                self._making = self._desk.submit(self._make, edition)
            making = self._making
        if made is not None and not newest:
            return made[1]
        try:
            making.result(wait)
        except TimeoutError:
            return made[1] if made else None
        return self._made[1] if self._made else None

    def _make(self, edition: str) -> None:
        from ronghe.lens.load import load_lens
        from ronghe.resolve.known import comparer_of

        with self._shelf.atlas() as atlas:
            names = atlas.all_names()
        before = self._made[1].index if self._made else None
        if before is None or before.names != tuple(names):
            comparer = comparer_of(load_lens(self._shelf.book.settings.lens))
            before = NameIndex.build(names, comparer.known, comparer.vetoes)
            before.search(["a", "中"], 1)
        self._made = (edition, Names(before))
