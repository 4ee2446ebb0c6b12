"""What a judgement changes in an atlas, written in place: entities, claims' bindings and verdicts, pairs, issues."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ronghe.model import Entity, Issue
from ronghe.model.pair import Pair
from ronghe.store.faults import Point, passing
from ronghe.store.rows import StoredClaim, entity_of, issue_of, pack, stored_claim
from ronghe.store.write import AtlasWriter, transaction

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

    def issues_held(self) -> list[Issue]:
        """Every issue, in order."""
        rows = self._run.execute("SELECT * FROM issue ORDER BY number")
        names = [column[0] for column in rows.description]
        return [issue_of(dict(zip(names, row, strict=True))) for row in rows]

    def rebind(self, claims: Sequence[Numbered], bound: Sequence[Bound]) -> None:
        """Write the ends and verdicts of those claims for which they changed."""
        changed = [
            (*now, claim.number)
            for claim, now in zip(claims, bound, strict=True)
            if now != (claim.stored.subject, claim.stored.object, claim.stored.verdict)
        ]
        self._run.executemany("UPDATE claim SET subject = ?, object = ?, verdict = ? WHERE number = ?", changed)

    def replace(
        self, entities: Sequence[Entity], pairs: Sequence[Pair], forwards: Mapping[str, str], issues: Sequence[Issue]
    ) -> None:
        """Put new entities, pairs, forwards and issues in the place of the old ones; equal entities stay untouched."""
        rows = self._run.execute("SELECT id, kind, name, names, keys FROM entity")
        old = {row[0]: entity_of(dict(zip(("id", "kind", "name", "names", "keys"), row, strict=True))) for row in rows}
        new = {entity.id: entity for entity in entities}
        gone = pack(sorted(one for one, entity in old.items() if new.get(one) != entity))
        for table, column in (("entity", "id"), ("name", "entity"), ("entity_words", "entity")):
            self._run.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", (gone,))  # noqa: S608 - names only
        self.add_entities(entity for entity in entities if old.get(entity.id) != entity)
        for table in ("pair", "forward", "issue"):
            self._run.execute(f"DELETE FROM {table}")  # noqa: S608 - names only
        passing(Point.MID_TRANSACTION)
        self.pairs(pairs)
        self.forwards(forwards)
        self.issues(issues)

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
