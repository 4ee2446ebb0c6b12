"""What a Zotero library's own database says of the files in its folder ``storage``.

Zotero keeps its database open and locked while it runs. So the database is never opened where it lies:
it is copied with what is not yet written back to it (``-wal``, ``-journal``), and the copy is read and
thrown away. A copy that was made in the midst of a change can be unsound; that is told as any damage.

Tables and fields are those of Zotero 5 and later (``resource/schema`` in github.com/zotero/zotero).
"""

import shutil
import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from ronghe.model import Issue
from ronghe.store.walk import path_words

DATABASE = "zotero.sqlite"
STORAGE = "storage"

DATABASE_LIMIT = 1024 * 1024 * 1024
"""Bytes of the largest database that is copied, with what is not yet written back to it."""

TIME_LIMIT = 60.0
"""Seconds after which reading the copy is given up."""

FIELDS = (
    *("title", "nameOfAct", "caseName", "subject"),
    *("publicationTitle", "websiteTitle", "blogTitle", "forumTitle", "encyclopediaTitle", "dictionaryTitle"),
    *("bookTitle", "proceedingsTitle", "publisher", "institution", "university", "issuingAuthority"),
    *("date", "dateEnacted", "dateDecided", "issueDate", "url", "rights"),
)
"""Names of the fields that are read."""

_OWN_FOLDERS = frozenset(("cache", "locate", "logs", "pipes", "styles", "thumbnails", "translators"))
_NEEDED = ("items", "itemAttachments", "itemData", "itemDataValues", "itemCreators", "creators", "deletedItems")
_PREFIX = "storage:"
_LONGEST = 2_000
_STEPS = 100_000
"""Of SQLite's machine between two looks at the clock: about a millisecond."""

_ATTACHMENTS = """
    SELECT attachment.itemID, attachment.parentItemID, item.key, attachment.path
    FROM itemAttachments AS attachment JOIN items AS item ON item.itemID = attachment.itemID
    WHERE attachment.path LIKE 'storage:%'
        AND attachment.itemID NOT IN (SELECT itemID FROM deletedItems)
        AND ifnull(attachment.parentItemID, 0) NOT IN (SELECT itemID FROM deletedItems)
    ORDER BY attachment.itemID"""
_VALUES = """
    SELECT data.itemID, field.fieldName, substr(held.value, 1, {longest})
    FROM itemData AS data JOIN {fields} AS field ON field.fieldID = data.fieldID
    JOIN itemDataValues AS held ON held.valueID = data.valueID
    WHERE field.fieldName IN ({names})"""
_CREATORS = """
    SELECT made.itemID, substr(person.firstName, 1, {longest}), substr(person.lastName, 1, {longest}), {role}
    FROM itemCreators AS made JOIN creators AS person ON person.creatorID = made.creatorID
    ORDER BY made.itemID, made.orderIndex"""
_ROLE = "(SELECT creatorType FROM creatorTypes AS role WHERE role.creatorTypeID = made.creatorTypeID)"

Name = tuple[str, str]
"""Given and family name; an institution has only the second."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of the library: ``storage/<key>/<name>``, with the fields and creators of its item.

    ``creators`` are the authors where the item has any, else all others in their order. An attachment
    that belongs to no item has the address it was saved from, where that is known, and nothing else.
    """

    key: str
    name: str
    fields: Mapping[str, str]
    creators: tuple[Name, ...]

    @property
    def place(self) -> Name:
        """Folder and file name, to be compared with :func:`place_of` a path."""
        return self.key, normalize("NFC", self.name)


def place_of(path: Path) -> Name:
    """Folder and file name of a path, in composed characters: some disks write é as two."""
    return path.parent.name, normalize("NFC", path.name)


def is_library(folder: Path) -> bool:
    """Whether a folder is a Zotero data folder. A database that is a link is none: it may lead elsewhere."""
    database = folder / DATABASE
    return database.is_file() and not database.is_symlink() and (folder / STORAGE).is_dir()


def is_own(inside: Path) -> bool:
    """Whether a file of a data folder, named from there, is Zotero's: databases, styles, translators, thumbnails."""
    return inside.parts[0] in _OWN_FOLDERS if len(inside.parts) > 1 else inside.name.startswith(DATABASE)


def read_library(folder: Path) -> list[Attachment] | Issue:
    """The attachments in the storage of a data folder, without those in Zotero's bin; or why they cannot be told."""
    words = path_words(folder / DATABASE)
    try:
        with tempfile.TemporaryDirectory(prefix="ronghe-") as private:
            if not _copied(folder, Path(private)):
                limit = DATABASE_LIMIT // 1024**2
                return Issue("too_large", f"Zotero's database is larger than {limit} MB: {_ADVICE}", words)
            return _read(Path(private) / DATABASE)
    except OSError as error:
        return Issue("unreadable", f"Zotero's database cannot be copied ({error.strerror}): {_ADVICE}", words)
    except (sqlite3.Error, ValueError) as error:
        return Issue("damaged", f"Zotero's database cannot be read ({error}): close Zotero, or {_ADVICE}", words)


_ADVICE = 'export the collection as "Zotero RDF", and add again; the files are added without its metadata'


def _copied(folder: Path, private: Path) -> bool:
    """Whether the database is within the limit, and so copied."""
    files = [path for end in ("", "-wal", "-journal") if (path := folder / f"{DATABASE}{end}").is_file()]
    if sum(path.stat().st_size for path in files) > DATABASE_LIMIT:
        return False
    for path in files:
        if not path.is_symlink():
            shutil.copyfile(path, private / path.name)
    return True


def _read(copy: Path) -> list[Attachment]:
    """sqlite3.Error where the copy is damaged, locked or takes too long, ValueError where it is not Zotero's.

    The copy is opened as one that may be written, since only so does SQLite take in ``-wal`` and
    ``-journal``; no statement may write.
    """
    deadline = time.monotonic() + TIME_LIMIT
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=rw", uri=True, isolation_level=None)) as connection:
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        connection.set_progress_handler(lambda: int(time.monotonic() > deadline), _STEPS)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        fields = next((name for name in ("fieldsCombined", "fields") if name in tables), None)
        if fields is None or not tables.issuperset(_NEEDED):
            raise ValueError("it lacks tables that Zotero 5 and later have")
        names = ", ".join("?" * len(FIELDS))
        values = connection.execute(_VALUES.format(fields=fields, names=names, longest=_LONGEST), FIELDS)
        said: defaultdict[int, dict[str, str]] = defaultdict(dict)
        for item, field, value in values:
            said[item][field] = _text(value)
        role = _ROLE if "creatorTypes" in tables else "NULL"
        creators = _creators(connection.execute(_CREATORS.format(role=role, longest=_LONGEST)))
        rows = connection.execute(_ATTACHMENTS).fetchall()
    return [
        Attachment(_text(key), _text(path)[len(_PREFIX) :], said.get(parent, {}), creators.get(parent, ()))
        if parent is not None
        else Attachment(_text(key), _text(path)[len(_PREFIX) :], _address(said.get(item, {})), ())
        for item, parent, key, path in rows
    ]


def _creators(rows: Iterable[tuple[int, object, object, object]]) -> dict[int, tuple[Name, ...]]:
    """The creators of each item: its authors, or where it has none, the others."""
    authors: defaultdict[int, list[Name]] = defaultdict(list)
    others: defaultdict[int, list[Name]] = defaultdict(list)
    for item, given, family, role in rows:
        (authors if role in (None, "author") else others)[item].append((_text(given), _text(family)))
    return {item: tuple(people) for item, people in (others | authors).items()}


def _address(own: Mapping[str, str]) -> Mapping[str, str]:
    """Of an attachment's own fields the address: its title is mostly a file name, or just "PDF"."""
    return {name: value for name, value in own.items() if name == "url"}


def _text(value: object) -> str:
    """A value as text; a blob says nothing. Numbers come as text, since the statements cut what they read."""
    return value if isinstance(value, str) else ""
