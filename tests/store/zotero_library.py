"""A Zotero data folder, made by the tests."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ronghe.model import Issue
from ronghe.store.zotero import Attachment, read_library

TABLES = """
CREATE TABLE items (itemID INTEGER PRIMARY KEY, itemTypeID INT NOT NULL, key TEXT NOT NULL);
CREATE TABLE itemAttachments (itemID INTEGER PRIMARY KEY, parentItemID INT, path TEXT);
CREATE TABLE fields (fieldID INTEGER PRIMARY KEY, fieldName TEXT);
CREATE TABLE itemDataValues (valueID INTEGER PRIMARY KEY, value UNIQUE);
CREATE TABLE itemData (itemID INT, fieldID INT, valueID INT, PRIMARY KEY (itemID, fieldID));
CREATE TABLE creatorTypes (creatorTypeID INTEGER PRIMARY KEY, creatorType TEXT);
CREATE TABLE creators (creatorID INTEGER PRIMARY KEY, firstName TEXT, lastName TEXT);
CREATE TABLE itemCreators (itemID INT, creatorID INT, creatorTypeID INT, orderIndex INT);
CREATE TABLE deletedItems (itemID INTEGER PRIMARY KEY);
INSERT INTO creatorTypes VALUES (1, 'author'), (2, 'editor');
"""
ITEM = {
    "title": "基金成立",
    "websiteTitle": "示例日报",
    "date": "2018-04-21 April 21, 2018",
    "url": "https://example.org/fund",
    "rights": "CC BY 4.0",
}


class Library:
    """A data folder with a database that grows item by item."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "storage").mkdir(parents=True)
        self.run = sqlite3.connect(folder / "zotero.sqlite", isolation_level=None)
        self.run.executescript(TABLES)

    def item(self, fields: Mapping[str, Any], creators: list[tuple[str, str, int]] | None = None) -> int:
        """A new item with these fields and creators (given, family, type); its number."""
        item = int(self.run.execute("INSERT INTO items VALUES (NULL, 1, hex(randomblob(4)))").lastrowid or 0)
        self.say(item, fields)
        for place, (given, family, role) in enumerate(creators or []):
            person = self.run.execute("INSERT INTO creators VALUES (NULL, ?, ?)", (given, family)).lastrowid
            self.run.execute("INSERT INTO itemCreators VALUES (?, ?, ?, ?)", (item, person, role, place))
        return item

    def say(self, item: int, fields: Mapping[str, Any]) -> None:
        for name, value in fields.items():
            self.run.execute("INSERT OR IGNORE INTO itemDataValues VALUES (NULL, ?)", (value,))
            known = self.run.execute("SELECT fieldID FROM fields WHERE fieldName = ?", (name,)).fetchone()
            field = known[0] if known else self.run.execute("INSERT INTO fields VALUES (NULL, ?)", (name,)).lastrowid
            (held,) = self.run.execute("SELECT valueID FROM itemDataValues WHERE value = ?", (value,)).fetchone()
            self.run.execute("INSERT INTO itemData VALUES (?, ?, ?)", (item, field, held))

    def attach(self, key: str, name: str, text: str, parent: int | None = None) -> int:
        """A file of the storage; the number of the attachment."""
        (self.folder / "storage" / key).mkdir(exist_ok=True)
        (self.folder / "storage" / key / name).write_text(text, encoding="utf-8")
        item = int(self.run.execute("INSERT INTO items VALUES (NULL, 2, ?)", (key,)).lastrowid or 0)
        self.run.execute("INSERT INTO itemAttachments VALUES (?, ?, ?)", (item, parent, f"storage:{name}"))
        return item

    def read(self) -> list[Attachment]:
        found = read_library(self.folder)
        assert not isinstance(found, Issue)
        return found
