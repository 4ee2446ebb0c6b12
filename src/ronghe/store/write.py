"""The one module that writes the atlas."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from ronghe.model import Claim, End, Entity, Issue, Mention, Source
from ronghe.model.pair import Pair
from ronghe.names.key import name_key
from ronghe.store.codec import claim_row, end_of, pack, squeezed
from ronghe.store.faults import Point, passing
from ronghe.store.rows import CONFLICT_ORDER, SCHEMA_VERSION, ConflictRow, FigureRow, RateRow, StoredDocument
from ronghe.store.transaction import statements, transaction
from ronghe.store.view import Atlas
from ronghe.text.fts_text import fts_text

_BIND_BATCH = 20_000
CLAIM_GAP = 16
"""From the number of one claim to the next: between them stand those that people corrected."""
KeyRow = tuple[str, str, str, str, int, str, str]
"""Columns of table ``keyed``."""


class AtlasWriter:
    """Fills an atlas within one transaction; see :func:`rewrite`.

    Documents with their claims first, then entities, then :meth:`bind`, :meth:`derive`, :meth:`figures` and
    :meth:`conflicts`, then issues and meta.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._run = connection
        self._path = path
        self._indexed = False
        self._documents = 0
        self.claims = 0
        """Number of different claims so far."""

    def source(self, source: Source, first: tuple[str, str], *, current: bool) -> None:
        """An archived original; ``first``: time and hash of its first version; ``current``: it is read here."""
        row = (source.hash, source.name, source.origin, source.added, int(current), pack(source.as_json()), *first)
        self._run.execute("INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

    def document(self, document: StoredDocument, text: str, mentions: Iterable[Mention]) -> bool:
        """A document with its text and mentions; False, and nothing written, where its id is taken."""
        said = {name: getattr(document, name) for name in StoredDocument.__slots__}
        said |= {"published": document.published and str(document.published), "pages": pack(list(document.pages))}
        row = list(said.values())
        marks = ", ".join("?" * (len(row) + 1))
        done = self._run.execute(f"INSERT OR IGNORE INTO document VALUES ({marks})", (self._documents + 1, *row))  # noqa: S608 - marks only
        if done.rowcount == 0:
            return False
        self._documents += 1
        number = self._documents
        self._run.execute("INSERT INTO text VALUES (?, ?)", (number, text))
        self._run.execute(
            "INSERT INTO document_words (rowid, title, text) VALUES (?, ?, ?)",
            (number, fts_text(document.title or ""), fts_text(text)),
        )
        rows = ((document.id, m.span.start, m.span.end, m.text, m.kind) for m in mentions)
        self._run.executemany('INSERT INTO mention (document, start, "end", text, kind) VALUES (?, ?, ?, ?, ?)', rows)
        passing(Point.MID_TRANSACTION)
        return True

    def stories(self, copied: Callable[[Iterator[tuple[str, str]]], Mapping[str, str]]) -> None:
        """Note which documents ``copied`` groups, given each with its text."""
        texts = self._run.execute(
            "SELECT document.id, text.text FROM document JOIN text USING (number) ORDER BY number"
        )
        self._run.executemany("INSERT INTO story VALUES (?, ?)", sorted(copied(iter(texts)).items()))

    def add_claims(self, claims: Iterable[tuple[Claim, str | None]]) -> None:
        """Claims with their verdicts, ends not yet bound to entities."""
        for claim, verdict in claims:
            self.claims += 1
            self.put_claim(self.claims * CLAIM_GAP, claim, verdict)

    def put_claim(self, number: int, claim: Claim, verdict: str | None) -> None:
        """One claim under a number that is free, its ends not yet bound."""
        self._run.execute(
            "INSERT INTO claim (number, id, document, predicate, subject_said, object_said, value, qualifiers, "
            'start, "end", quote, reader, confidence, verdict) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
            (number, *claim_row(claim, verdict)),
        )

    def add_entities(self, entities: Iterable[Entity]) -> None:
        """Entities with the forms under which their names are found."""
        for entity in entities:
            row = (entity.id, entity.kind, entity.name, pack(entity.names), pack(entity.keys))
            self._run.execute("INSERT INTO entity VALUES (?, ?, ?, ?, ?)", row)
            forms = sorted({name_key(name, entity.kind).form for name in entity.names})
            self._run.executemany("INSERT INTO name VALUES (?, ?)", ((form, entity.id) for form in forms))
            words = " | ".join(fts_text(name) for name in entity.names)
            self._run.execute("INSERT INTO entity_words VALUES (?, ?)", (entity.id, words))

    def pairs(self, pairs: Iterable[Pair]) -> None:
        """What a reviewer is asked."""
        rows = (
            (p.left, p.right, p.urgency, p.probability, p.stakes, pack(p.why), p.joined, p.left_entity, p.right_entity)
            for p in pairs
        )
        self._run.executemany("INSERT INTO pair VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def forwards(self, forwards: Mapping[str, str]) -> None:
        """Ids of members, each with the id of the entity that it now belongs to."""
        rows = sorted((old, new) for old, new in forwards.items() if old != new)
        self._run.executemany("INSERT INTO forward VALUES (?, ?)", rows)

    def bind(self, entity_id: Callable[[str, End], str | None]) -> None:
        """Give both ends of every claim the entity that ``entity_id(document, end)`` names."""
        after = 0
        while rows := self._run.execute(
            "SELECT number, document, subject_said, object_said FROM claim WHERE number > ? ORDER BY number LIMIT ?",
            (after, _BIND_BATCH),
        ).fetchall():
            after = rows[-1][0]
            bound = []
            for number, document, *ends in rows:
                found = [end_of(end) for end in ends]
                bound.append((*(end and entity_id(document, end) for end in found), number))
            self._run.executemany("UPDATE claim SET subject = ?, object = ? WHERE number = ?", bound)

    def currencies(self) -> list[str]:
        """Every currency that a claim's value is in."""
        rows = self._run.execute(
            "SELECT DISTINCT value ->> 'currency' FROM claim WHERE value ->> 'currency' IS NOT NULL ORDER BY 1"
        )
        return [row[0] for row in rows]

    def publishers(self) -> list[str]:
        """Every name of a publisher, of documents and of what they cite."""
        rows = self._run.execute(
            "SELECT publisher FROM document WHERE publisher IS NOT NULL UNION "
            "SELECT qualifiers ->> '$.cited.publisher' FROM claim WHERE qualifiers ->> '$.cited.publisher' IS NOT NULL"
        )
        return sorted(row[0] for row in rows)

    def derive(self, rates: Iterable[RateRow], classes: Mapping[str, str]) -> Atlas:
        """Fill what follows from bound claims in SQL, then index; gives a view of the atlas as it is so far.

        ``rates`` are (currency, yuan, day, how), ``classes`` the class of source of each publisher.
        """
        self._run.executemany("INSERT INTO rate VALUES (?, ?, ?, ?)", rates)
        self._run.executemany("INSERT INTO publisher VALUES (?, ?)", sorted(classes.items()))
        for file in ("derived.sql",) if self._indexed else ("indexes.sql", "derived.sql"):
            for statement in statements(file):
                self._run.execute(statement)
        self._indexed = True
        return self.so_far()

    def so_far(self) -> Atlas:
        """A view of what is written so far."""
        return Atlas.inside(self._run, self._path)

    def regions(self, regions: Mapping[str, str]) -> None:
        """The name of the province around each place; then what the views of bodies, awards and funds show."""
        self._run.executemany("INSERT INTO region VALUES (?, ?)", sorted(regions.items()))
        for statement in statements("known.sql"):
            self._run.execute(statement)

    def figures(self, figures: Iterable[FigureRow]) -> None:
        """What the claims of size add up to, in their order."""
        marks = ", ".join("?" * len(FigureRow.__slots__))
        rows = (tuple(getattr(one, name) for name in FigureRow.__slots__) for one in figures)
        names = ", ".join(FigureRow.__slots__)
        self._run.executemany(f"INSERT INTO figure ({names}) VALUES ({marks})", rows)  # noqa: S608 - names and marks only
        self._run.execute("CREATE INDEX IF NOT EXISTS figure_entity ON figure (entity)")
        self._run.execute("CREATE INDEX IF NOT EXISTS figure_currency ON figure (value ->> 'currency')")

    def conflicts(self, rows: Iterable[ConflictRow]) -> None:
        """What a build keeps of each conflict."""
        *plain, packed = ConflictRow.__slots__
        values = ((*(getattr(one, name) for name in plain), squeezed(getattr(one, packed))) for one in rows)
        names, marks = ", ".join((*plain, packed)), ", ".join("?" * len(ConflictRow.__slots__))
        self._run.executemany(f"INSERT INTO conflict ({names}) VALUES ({marks})", values)  # noqa: S608 - names only
        self._run.execute("CREATE INDEX IF NOT EXISTS conflict_entity ON conflict (entity)")
        self._run.execute(f"CREATE INDEX IF NOT EXISTS conflict_order ON conflict ({CONFLICT_ORDER})")

    def outlines(self, outlines: Iterable[tuple[str, str, str]]) -> None:
        """Rows of the ledger: fund, outlined row and whole row, packed, in the place of what was kept."""
        rows = ((fund, _mark(whole), text, squeezed(whole)) for fund, text, whole in outlines)
        self._run.executemany("INSERT OR REPLACE INTO outline VALUES (?, ?, ?, ?)", rows)

    def issues(self, stage: int, issues: Iterable[tuple[Issue, str | None]]) -> None:
        """Issues of a stage (see schema.sql) in their order, each with the name key that it is about."""
        rows = (
            (stage, about, i.code, i.message, i.document, i.span and i.span.start, i.span and i.span.end)
            for i, about in issues
        )
        self._run.executemany(
            'INSERT INTO issue (stage, about, code, message, document, start, "end") VALUES (?, ?, ?, ?, ?, ?, ?)', rows
        )

    def judged(self, packed: Mapping[str, str]) -> None:
        """The judgements that stand in this atlas, packed, by id; in the place of those that stood."""
        self._run.execute("DELETE FROM judged")
        self._run.executemany("INSERT INTO judged VALUES (?, ?)", sorted(packed.items()))

    def keyed(self, keys: Iterable[KeyRow]) -> None:
        """Keys of names, in the place of what was noted of them; not of what no text writes and nothing bears."""
        self._run.executemany("INSERT OR REPLACE INTO keyed VALUES (?, ?, ?, ?, ?, ?, ?)", keys)
        self._run.execute("DELETE FROM keyed WHERE batch = '' AND root = ''")

    def asked(self, pairs: Iterable[tuple[str, str]], contested: Iterable[tuple[str, str]]) -> None:
        """Groups of names that are compared, and short forms (kind, form) that are contested."""
        self._run.executemany("INSERT OR IGNORE INTO asked VALUES (?, ?)", pairs)
        self._run.executemany("INSERT OR IGNORE INTO contested VALUES (?, ?)", contested)

    def finish(self) -> None:
        """Views, and indexes where nothing was derived."""
        for file in ("views.sql",) if self._indexed else ("indexes.sql", "views.sql"):
            for statement in statements(file):
                self._run.execute(statement)

    def meta(self, values: Mapping[str, str]) -> None:
        """What a reader may want to know of the build as a whole."""
        self._run.executemany("INSERT INTO meta VALUES (?, ?)", sorted(values.items()))


def _mark(text: str) -> int:
    """A number that another text does not share, as SQLite holds numbers."""
    found = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(found, "big", signed=True)


@contextmanager
def rewrite(path: Path) -> Iterator[AtlasWriter]:
    """One transaction that replaces the whole content of the atlas at ``path``.

    Readers see the old content until it ends, then the new. Whatever ends it early, an exception
    or the death of the process, leaves the old content in place. An atlas of another schema
    version and a file that is no atlas are replaced too: all is derived. StorageError where the disk refuses.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with transaction(path) as connection:
        for statement in (*_drops(connection), *statements("schema.sql")):
            connection.execute(statement)
        writer = AtlasWriter(connection, path)
        yield writer
        writer.finish()
        writer.meta({"schema": SCHEMA_VERSION})
        passing(Point.BEFORE_COMMIT)


def _drops(connection: sqlite3.Connection) -> Iterator[str]:
    """Statements that empty the file: views, then search tables, since they own further tables."""
    views = connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
    rows: Sequence[tuple[str, str]] = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    search = [name for name, sql in rows if sql.upper().startswith("CREATE VIRTUAL")]
    owned = tuple(f"{name}_" for name in search)
    plain = [name for name, _ in rows if name not in search and not name.startswith(owned or "\0")]
    yield from (f'DROP VIEW "{name}"' for (name,) in views)
    yield from (f'DROP TABLE "{name}"' for name in (*search, *plain))
