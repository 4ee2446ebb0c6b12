"""The atlas as everybody but its writer sees it: read-only."""

import hashlib
import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote as url_quote

from ronghe.errors import CasebookError
from ronghe.model import Issue
from ronghe.store.bodies import Bodies
from ronghe.store.codec import entity_of, issue_of, mention_of, pack, stored_claim
from ronghe.store.columns import among
from ronghe.store.papers import Papers
from ronghe.store.rows import SCHEMA_VERSION, Bonds, Hit, StoredClaim, StoredDocument, Told

__all__ = ["Atlas", "Bonds", "Hit", "StoredClaim", "StoredDocument", "Told"]

_ISSUE_ORDER = "stage, iif(stage = 3, code, ''), iif(stage = 3, document, ''), iif(stage = 3, message, ''), number"
"""In order of finding; what resolution found, in the order of :func:`ronghe.resolve.noted.in_order`."""


class UnbuiltError(CasebookError):
    """There is no atlas yet: no build has come to its end."""


class OutdatedError(CasebookError):
    """The atlas is of another version of this program: the next build makes it anew."""


class Atlas(Bodies, Papers):
    """A read-only view of ``derived/atlas.sqlite``; also a context manager.

    It shows the build that was the newest when it was opened, also while the next one is written;
    open another one to see what came since. UnbuiltError where there is no atlas yet, OutdatedError
    where another version wrote it, CasebookError where it is damaged: ``ronghe build`` makes it.
    """

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise UnbuiltError(f"{path} is not there yet: build the casebook first (ronghe build)")
        self.path = path
        self._run = connected(path)
        try:
            version = self.meta().get("schema")
        except sqlite3.DatabaseError as error:
            self.close()
            if "no such table" in str(error):
                raise UnbuiltError(f"{path} is empty: build the casebook first (ronghe build)") from error
            raise CasebookError(f"{path} is damaged ({error}): build the casebook anew (ronghe build)") from error
        if version != SCHEMA_VERSION:
            self.close()
            raise OutdatedError(f"{path} was written by another version: build the casebook anew (ronghe build)")

    @classmethod
    def inside(cls, connection: sqlite3.Connection, path: Path) -> Self:
        """A view of what a transaction has written so far; whoever holds the transaction closes it."""
        view = cls.__new__(cls)
        view.path, view._run = path, connection  # noqa: SLF001 - its own class
        return view

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._run.close()

    def meta(self) -> dict[str, str]:
        """What the build wrote about itself: schema, fingerprint, lens, version, counts."""
        return {row["key"]: row["value"] for row in self._rows("SELECT key, value FROM meta ORDER BY key")}

    def claims(
        self,
        *,
        predicate: str | None = None,
        subject: str | None = None,
        object: str | None = None,  # noqa: A002 - the field's name in the contract
        document: str | None = None,
        touching: str | None = None,
        of: Collection[str] | None = None,
    ) -> Iterator[StoredClaim]:
        """Claims that fit every filter given, in the order of documents and their text.

        ``subject`` and ``object`` are entity ids, forwarded where needed; ``touching`` is a kind of
        which an entity stands at an end; ``of`` are ids of which one stands at an end.
        """
        wanted = {
            "predicate": predicate,
            "subject": subject and self._forwarded(subject),
            "object": object and self._forwarded(object),
            "document": document,
        }
        given = {name: value for name, value in wanted.items() if value is not None}
        where = "".join(f" AND {name} = ?" for name in given)
        values = list(given.values())
        if touching is not None:
            of_kind = "IN (SELECT id FROM entity WHERE kind = ?)"
            where += f" AND (subject {of_kind} OR object {of_kind})"
            values += [touching, touching]
        if of is not None:
            of_predicate = "" if predicate is None else "AND predicate = ?"
            parts = []
            for end in ("subject", "object"):
                condition, parameter = among(end, of)
                parts.append(f"SELECT number FROM claim WHERE {condition} {of_predicate}")  # noqa: S608
                values += [parameter] if predicate is None else [parameter, predicate]
            where += f" AND number IN ({' UNION '.join(parts)})"
        rows = self._rows(f"SELECT * FROM claim WHERE 1{where} ORDER BY number", values)  # noqa: S608
        yield from map(stored_claim, rows)

    def claim(self, claim_id: str) -> StoredClaim | None:
        """The claim of an id."""
        return next(map(stored_claim, self._rows("SELECT * FROM claim WHERE id = ?", (claim_id,))), None)

    def numbered(self, numbers: Iterable[int]) -> dict[int, StoredClaim]:
        """The claims of these numbers, as :meth:`bonds` gives them."""
        rows = self._rows(
            "SELECT * FROM claim WHERE number IN (SELECT value FROM json_each(?))", (json.dumps(sorted(set(numbers))),)
        )
        return {row["number"]: stored_claim(row) for row in rows}

    def issues(self) -> list[Issue]:
        """Everything that could not be read or decided, in order of finding."""
        return [issue_of(row) for row in self._rows(f"SELECT * FROM issue ORDER BY {_ISSUE_ORDER}")]  # noqa: S608 - our words

    def faults(self) -> list[str]:
        """What SQLite finds wrong with the file; nothing where it is sound."""
        try:
            return [row[0] for row in self._rows("PRAGMA integrity_check(10)") if row[0] != "ok"]
        except sqlite3.DatabaseError as error:
            return [f"{self.path} is damaged ({error}): build the casebook anew"]

    def dump(self) -> Iterator[str]:
        """The content as JSON Lines: documents, entities, claims, pairs, mentions, issues, each kind sorted.

        It holds what follows from sources and judgements alone. Left out are the times and paths of
        adding, the original's record and everything in ``meta``; a text is its SHA-256.
        """
        for document in sorted(self.documents(), key=lambda each: each.id):
            text = hashlib.sha256(self.text(document.id).encode("utf-8", "surrogatepass")).hexdigest()
            said = {name: value for name, value in document.as_json().items() if name not in ("added", "origin")}
            yield pack({"record": "document", **said, "text": text})
        for entity in map(entity_of, self._rows("SELECT * FROM entity ORDER BY id")):
            yield pack({"record": "entity", **entity.as_json(), "keys": list(entity.keys)})
        for claim in map(stored_claim, self._rows("SELECT * FROM claim ORDER BY id")):
            bound = {"subject_entity": claim.subject, "object_entity": claim.object, "verdict": claim.verdict}
            yield pack({**claim.claim.as_json(), **bound})
        yield from sorted(pack(pair.as_json()) for pair in self.pairs())
        for row in self._rows('SELECT * FROM mention ORDER BY document, start, "end", kind, text'):
            yield pack(mention_of(row).as_json(row["document"]))
        yield from sorted(pack(issue.as_json()) for issue in self.issues())

    def digest(self) -> str:
        """SHA-256 over :meth:`dump`: equal content, equal digest, on any machine and at any time."""
        total = hashlib.sha256()
        for line in self.dump():
            total.update(line.encode("utf-8", "surrogatepass") + b"\n")
        return total.hexdigest()


def sqlite_version() -> str:
    """The version of the SQLite library."""
    return sqlite3.sqlite_version


def connected(path: Path) -> sqlite3.Connection:
    """Read-only; where SQLite may not even put its shared-memory file beside the atlas, as a frozen file."""
    address = f"file:{url_quote(str(path.absolute()))}?mode=ro"
    if not os.access(path.parent, os.W_OK):
        address += "&immutable=1"
    connection = sqlite3.connect(address, uri=True, timeout=10, isolation_level=None)
    connection.create_function("casefold", 1, str.casefold, deterministic=True)
    connection.execute("PRAGMA query_only = ON")
    connection.execute("BEGIN")
    return connection
