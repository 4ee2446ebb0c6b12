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

from ronghe.errors import CasebookError, UsageError
from ronghe.model import Entity, Issue, Mention, Source
from ronghe.model.pair import Pair
from ronghe.names.key import CLASS_KINDS, name_key
from ronghe.store.columns import Columns, among
from ronghe.store.rows import (
    SCHEMA_VERSION,
    Bonds,
    DocumentFilter,
    Hit,
    StoredClaim,
    StoredDocument,
    Told,
    entity_of,
    issue_of,
    mention_of,
    pack,
    pair_of,
    stored_claim,
    stored_document,
)
from ronghe.text.fts_text import first_place, fts_query

__all__ = ["Atlas", "Bonds", "Hit", "StoredClaim", "StoredDocument", "Told"]

_CANDIDATES = 20
_ISSUE_ORDER = "stage, iif(stage = 3, code, ''), iif(stage = 3, document, ''), iif(stage = 3, message, ''), number"
"""In order of finding; what resolution found, in the order of :func:`ronghe.resolve.noted.in_order`."""


class UnbuiltError(CasebookError):
    """There is no atlas yet: no build has come to its end."""


class OutdatedError(CasebookError):
    """The atlas is of another version of this program: the next build makes it anew."""


class Atlas(Columns):
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

    def entities(self, kind: str | None = None, of: Collection[str] | None = None) -> Iterator[Entity]:
        """All entities, those of a kind, or those of these ids, by name and id."""
        where, values = ("", []) if kind is None else (" AND kind = ?", [kind])
        if of is not None:
            condition, parameter = among("id", of)
            where, values = f"{where} AND {condition}", [*values, parameter]
        yield from map(entity_of, self._rows(f"SELECT * FROM entity WHERE 1{where} ORDER BY name, id", values))  # noqa: S608

    def listed(self, kind: str, start: int, most: int) -> list[Entity]:
        """Entities of a kind by name and id: at most so many, from that place on."""
        asked = "SELECT * FROM entity WHERE kind = ? ORDER BY name, id LIMIT ? OFFSET ?"
        return list(map(entity_of, self._rows(asked, (kind, most, start))))

    def kinds(self) -> dict[str, int]:
        """How many entities there are of each kind."""
        return dict(self._run.execute("SELECT kind, count(*) FROM entity GROUP BY kind ORDER BY kind"))

    def all_names(self) -> list[str]:
        """Every name of every entity but persons, each once, in order."""
        rows = self._run.execute(
            "SELECT DISTINCT j.value FROM entity e, json_each(e.names) j WHERE e.kind <> 'Person' ORDER BY 1"
        )
        return [name for (name,) in rows]

    def bearing(self, name: str) -> list[Entity]:
        """Entities that bear a name in exactly this spelling."""
        rows = self._rows(
            "SELECT e.* FROM name n JOIN entity e ON e.id = n.entity "
            "WHERE n.form IN (SELECT value FROM json_each(?)) GROUP BY e.id ORDER BY e.id",
            (json.dumps(sorted({name_key(name, kind).form for kind in CLASS_KINDS})),),
        )
        return [entity for entity in map(entity_of, rows) if name in entity.names]

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of an id, also of one that was forwarded to it."""
        rows = self._rows("SELECT * FROM entity WHERE id = ?", (self._forwarded(entity_id),))
        return next(map(entity_of, rows), None)

    def _forwarded(self, entity_id: str) -> str:
        rows = self._rows("SELECT entity FROM forward WHERE id = ?", (entity_id,))
        return next((row["entity"] for row in rows), entity_id)

    def find(self, name: str) -> list[Entity]:
        """Entities by name: those that bear it first, then those whose names hold all its words.

        The words of other names of those that bear it count too, so that "Foshan" finds 佛山市基金
        where Foshan is known to be 佛山. Where no name holds all words, those that hold some, best first.
        """
        found = self.named(name)
        spellings = dict.fromkeys((name, *(other for entity in found for other in entity.names)))
        near = [entity for spelling in spellings for entity in self._near(fts_query(spelling))]
        if not found and not near:
            near = self._near(fts_query(name).replace(" AND ", " OR "))
        entities = [entity for entity in map(self.entity, near) if entity is not None]
        return list({entity.id: entity for entity in (*found, *entities)}.values())

    def named(self, name: str) -> list[Entity]:
        """Entities that bear exactly this name, in any of its spellings; those with the most claims first."""
        forms = sorted({name_key(name, kind).form for kind in CLASS_KINDS})
        exact = self._rows(
            "SELECT entity, (SELECT count(*) FROM claim WHERE subject = entity OR object = entity) AS uses FROM name "
            "WHERE form IN (SELECT value FROM json_each(?)) GROUP BY entity ORDER BY uses DESC, entity",
            (json.dumps(forms),),
        )
        found = [self.entity(row["entity"]) for row in exact]
        return [entity for entity in found if entity is not None]

    def pairs(self, entity: str | None = None) -> list[Pair]:
        """Entities that may be one or were joined because they probably are, the most urgent first.

        All, or those in which an entity stands.
        """
        where = "" if entity is None else "WHERE left_entity = ?1 OR right_entity = ?1"
        values = () if entity is None else (entity,)
        asked = f'SELECT * FROM pair {where} ORDER BY urgency DESC, "left", "right"'  # noqa: S608 - our words
        return list(map(pair_of, self._rows(asked, values)))

    def _near(self, words: str) -> list[str]:
        if not words:
            return []
        rows = self._rows(
            "SELECT entity FROM entity_words WHERE entity_words MATCH ? ORDER BY rank, entity LIMIT ?",
            (words, _CANDIDATES),
        )
        return [row["entity"] for row in rows]

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

    def forwards(self) -> dict[str, str]:
        """Ids that members had or would have, each with the id of the entity that they now belong to."""
        return dict(self._run.execute("SELECT id, entity FROM forward ORDER BY id"))

    def documents(self, of: Collection[str] | None = None) -> Iterator[StoredDocument]:
        """All documents, or those of these ids, in the order of reading."""
        condition, values = ("1", []) if of is None else (lambda one: (one[0], [one[1]]))(among("id", of))
        yield from map(stored_document, self._rows(f"SELECT * FROM document WHERE {condition} ORDER BY number", values))  # noqa: S608

    def newest(self, most: int, start: int = 0, wanted: DocumentFilter | None = None) -> list[StoredDocument]:
        """Documents by the day of their publication, then of their adding, the newest first."""
        where, values = _filtered(wanted or DocumentFilter())
        rows = self._rows(
            f"SELECT * FROM document WHERE {where} "  # noqa: S608 - fixed words
            "ORDER BY coalesce(published, '') DESC, added DESC, id DESC LIMIT ? OFFSET ?",
            (*values, most, start),
        )
        return list(map(stored_document, rows))

    def document_count(self, wanted: DocumentFilter | None = None) -> int:
        """How many documents :meth:`newest` can give."""
        where, values = _filtered(wanted or DocumentFilter())
        count: int = self._run.execute(f"SELECT count(*) FROM document WHERE {where}", values).fetchone()[0]  # noqa: S608 - fixed words
        return count

    def publishers(self) -> list[str]:
        """Publishers of documents, those with most documents first."""
        rows = self._run.execute(
            "SELECT publisher FROM document WHERE publisher IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1"
        )
        return [name for (name,) in rows]

    def languages(self) -> list[str]:
        """Languages of documents."""
        rows = self._run.execute("SELECT DISTINCT language FROM document WHERE language IS NOT NULL ORDER BY 1")
        return [name for (name,) in rows]

    def document(self, document_id: str) -> StoredDocument | None:
        """The document of an id."""
        rows = self._rows("SELECT * FROM document WHERE id = ?", (document_id,))
        return next(map(stored_document, rows), None)

    def text(self, document_id: str) -> str:
        """The whole text that spans count in; UsageError for an unknown document."""
        rows = self._rows("SELECT text FROM text JOIN document USING (number) WHERE id = ?", (document_id,))
        for row in rows:
            return str(row["text"])
        raise UsageError(f"the atlas holds no document {document_id}")

    def mentions(self, document_id: str) -> list[Mention]:
        """Every name in the document, in the order of its text."""
        rows = self._rows("SELECT * FROM mention WHERE document = ? ORDER BY number", (document_id,))
        return [mention_of(row) for row in rows]

    def sources(self) -> list[Source]:
        """Every archived original, superseded versions too, in the order in which they were added."""
        rows = self._rows("SELECT record FROM source ORDER BY added, hash")
        return [Source.from_json(json.loads(row["record"])) for row in rows]

    def source_classes(self) -> dict[str, str]:
        """The class of source of each publisher that the lens knows and that occurs."""
        return {row["name"]: row["class"] for row in self._rows("SELECT name, class FROM publisher ORDER BY name")}

    def current(self) -> frozenset[str]:
        """Hashes of the sources that this atlas was read from: the newest version of every origin."""
        return frozenset(row["hash"] for row in self._rows("SELECT hash FROM source WHERE current = 1"))

    def issues(self) -> list[Issue]:
        """Everything that could not be read or decided, in order of finding."""
        return [issue_of(row) for row in self._rows(f"SELECT * FROM issue ORDER BY {_ISSUE_ORDER}")]  # noqa: S608 - our words

    def search(self, query: str, limit: int = 20) -> list[Hit]:
        """Documents that hold every word of the query, best first (BM25, a title's words count four times)."""
        words = fts_query(query)
        if not words:
            return []
        rows = self._rows(
            "SELECT d.id, d.title, t.text FROM document_words w JOIN document d ON d.number = w.rowid "
            "JOIN text t ON t.number = w.rowid WHERE document_words MATCH ? "
            "ORDER BY bm25(document_words, 4.0, 1.0), d.number LIMIT ?",
            (words, limit),
        )
        return [_hit(row, query) for row in rows]

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


def _filtered(wanted: DocumentFilter) -> tuple[str, list[str]]:
    """A condition on documents, and its values."""
    said = "casefold(coalesce(title, '') || ' ' || coalesce(author, '') || ' ' || origin)"
    parts = [f"instr({said}, ?)"] * len(wanted.words)
    chosen = {"publisher": wanted.publisher, "language": wanted.language}
    parts += [f"{name} = ?" for name, value in chosen.items() if value]
    return " AND ".join(parts) or "1", [*wanted.words, *filter(None, chosen.values())]


def _hit(row: sqlite3.Row, query: str, around: int = 60) -> Hit:
    text = str(row["text"])
    start = max(0, first_place(text, query) - around)
    return Hit(row["id"], row["title"], text[start : start + 2 * around], start)


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
