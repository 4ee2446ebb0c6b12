"""Documents of an atlas: listed, read, searched, and the sources that they came from."""

import json
import re
import sqlite3
from collections.abc import Collection, Iterator

from ronghe.errors import UsageError
from ronghe.model import Mention, Source
from ronghe.store.codec import mention_of, stored_document
from ronghe.store.columns import Columns, among
from ronghe.store.rows import DocumentFilter, Hit, StoredDocument
from ronghe.text.fts_text import first_place, fts_query

_NOT_LATIN = re.compile("[^A-Za-z0-9]")


class Papers(Columns):
    """The questions of an atlas that documents answer."""

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

    def search(self, query: str, limit: int = 20) -> list[Hit]:
        """Documents that hold every word of the query, best first (BM25, a title's words count four times)."""
        words = fts_query(query)
        if not words:
            return []
        rows = self._rows(
            "SELECT d.*, t.text FROM document_words w JOIN document d ON d.number = w.rowid "
            "JOIN text t ON t.number = w.rowid WHERE document_words MATCH ? "
            "ORDER BY bm25(document_words, 4.0, 1.0), d.number LIMIT ?",
            (words, limit),
        )
        return [_hit(row, query) for row in rows]

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


def _filtered(wanted: DocumentFilter) -> tuple[str, list[str]]:
    """A condition on documents, and its values."""
    said = "casefold(coalesce(title, '') || ' ' || coalesce(author, '') || ' ' || origin)"
    parts = [f"instr({said}, ?)"] * len(wanted.words)
    chosen = {"publisher": wanted.publisher, "language": wanted.language}
    parts += [f"{name} = ?" for name, value in chosen.items() if value]
    return " AND ".join(parts) or "1", [*wanted.words, *filter(None, chosen.values())]


def _hit(row: sqlite3.Row, query: str, around: int = 60) -> Hit:
    """Cut where words begin and end, so that none is shown in half."""
    text = str(row["text"])
    place = first_place(text, query)
    start, end = max(0, place - around), min(len(text), place + around)
    while start > 0 and start < place and not _NOT_LATIN.match(text, start - 1):
        start += 1
    while end < len(text) and end > place and not _NOT_LATIN.match(text, end):
        end -= 1
    return Hit(row["id"], row["title"], stored_document(row).heading, text[start:end], start)
