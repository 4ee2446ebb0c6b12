"""What a judgement changes in an atlas, written in place: entities, claims' bindings and verdicts, pairs, issues."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ronghe.model import Entity
from ronghe.store.codec import entity_of, pack, stored_claim
from ronghe.store.faults import Point, passing
from ronghe.store.rows import StoredClaim
from ronghe.store.transaction import transaction
from ronghe.store.write import AtlasWriter
from ronghe.text.fts_text import fts_query

Bound = tuple[str | None, str | None, str | None]
"""Entity ids of a claim's ends, and its verdict."""


_DERIVED = (
    "node",
    "fact",
    "tie",
    "nest",
    "rate",
    "publisher",
    "region",
    "figure",
    "conflict",
    "outline",
    "revised",
    "heard",
    "owned",
    "award",
    "fund",
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A claim as the atlas holds it, with its row and the hash of the source that its document came from."""

    number: int
    source: str
    stored: StoredClaim


class AtlasReviser(AtlasWriter):
    """Changes an atlas within one transaction; see :func:`revise`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        super().__init__(connection, path)
        self._indexed = True

    def claims_held(self) -> Iterator[Numbered]:
        """Every claim, in order."""
        rows = self._run.execute(
            "SELECT claim.*, document.source FROM claim JOIN document ON document.id = claim.document "
            "ORDER BY claim.number"
        )
        names = [column[0] for column in rows.description]
        for row in rows:
            said = dict(zip(names, row, strict=True))
            yield Numbered(said["number"], said["source"], stored_claim(said))

    def issues_of_reading(self) -> int:
        """How many issues reading has left."""
        count: int = self._run.execute("SELECT count(*) FROM issue WHERE stage = 2").fetchone()[0]
        return count

    def rebind(self, claims: Sequence[Numbered], bound: Sequence[Bound]) -> None:
        """Write the ends and verdicts of those claims for which they changed."""
        changed = [
            (*now, claim.number)
            for claim, now in zip(claims, bound, strict=True)
            if now != (claim.stored.subject, claim.stored.object, claim.stored.verdict)
        ]
        self._run.executemany("UPDATE claim SET subject = ?, object = ?, verdict = ? WHERE number = ?", changed)

    def replace(self, entities: Sequence[Entity]) -> None:
        """Put new entities in the place of the old ones, equal ones untouched; forget what resolution has left."""
        rows = self._run.execute("SELECT id, kind, name, names, keys FROM entity")
        old = {row[0]: entity_of(dict(zip(("id", "kind", "name", "names", "keys"), row, strict=True))) for row in rows}
        new = {entity.id: entity for entity in entities}
        self.drop_entities(one for one, entity in old.items() if new.get(one) != entity)
        self.add_entities(entity for entity in entities if old.get(entity.id) != entity)
        for table in ("pair", "forward", "keyed", "asked", "contested"):
            self._run.execute(f"DELETE FROM {table}")  # noqa: S608 - names only
        self._run.execute("DELETE FROM issue WHERE stage <> 2")
        passing(Point.MID_TRANSACTION)

    def drop_entities(self, gone: Iterable[str]) -> None:
        """Remove entities with their names."""
        ids = pack(sorted(gone))
        rows = self._run.execute("SELECT id, names FROM entity WHERE id IN (SELECT value FROM json_each(?))", (ids,))
        queries = {one: next(filter(None, map(fts_query, json.loads(names))), "") for one, names in rows.fetchall()}
        worded = [(query, one) for one, query in queries.items() if query]  # no search finds the row of the others
        self._run.executemany(  # by words, since a search table finds no row by its other columns without reading all
            "DELETE FROM entity_words WHERE rowid IN "
            "(SELECT rowid FROM entity_words WHERE entity_words MATCH ? AND entity = ?)",
            worded,
        )
        for table, column in (("entity", "id"), ("name", "entity")):
            self._run.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", (ids,))  # noqa: S608 - names only

    def forget_derived(self) -> None:
        """Empty what :meth:`derive`, :meth:`regions` and :meth:`figures` fill, so that they can fill it anew."""
        for table in _DERIVED:
            self._run.execute(f"DELETE FROM {table}")  # noqa: S608 - names only
        names = self._run.execute(
            "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
            "AND tbl_name IN (SELECT value FROM json_each(?))",
            (pack(_DERIVED),),
        ).fetchall()
        for (name,) in names:
            self._run.execute(f'DROP INDEX "{name}"')

    def replace_meta(self, values: Mapping[str, str]) -> None:
        """Put these in the place of what the last build wrote about itself under the same names."""
        self._run.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", sorted(values.items()))


@contextmanager
def revise(path: Path) -> Iterator[AtlasReviser]:
    """One transaction that changes the atlas at ``path``; readers see the old content until it ends.

    What ends it early leaves the old content in place. StorageError where the disk refuses, BusyError where
    somebody else writes.
    """
    with transaction(path) as connection:
        yield AtlasReviser(connection, path)
        passing(Point.BEFORE_COMMIT)
