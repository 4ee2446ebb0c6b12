"""A Zotero data folder: what its database says of the files in its storage, and what goes wrong with it."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import ronghe
from ronghe.casebook import AddReport, Casebook, Declared
from ronghe.ingest.documents import documents
from ronghe.ingest.zotero import from_database
from ronghe.model import Document, Issue, Source
from ronghe.store import zotero
from ronghe.store.zotero import read_library
from tests.ingest.helpers import EN, ZH
from tests.store.zotero_library import ITEM, Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library(tmp_path / "Zotero")
    with closing(made.run):
        yield made


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return ronghe.open(tmp_path / "casebook", create=True)


def described(report: AddReport) -> dict[str, Any]:
    """What is said of each source that was added, by its name."""
    assert not report.issues
    return {source.name: source.notes.get("described") for source in report.added}


def document_of(source: Source, text: str) -> Document:
    (document,) = documents(text.encode(), source.name, source=source, document_id=source.hash)
    assert isinstance(document, Document)
    return document


def test_a_file_has_what_the_database_says_of_its_item(book: Casebook, library: Library) -> None:
    library.attach(
        "ABCD2345", "a.txt", EN, library.item(ITEM, [("三", "张", 1), ("Ed", "Itor", 2), ("Jane", "Doe", 1)])
    )
    (source,) = book.add([library.folder]).added
    document = document_of(source, EN)
    assert (document.title, document.author, document.publisher) == ("基金成立", "张三, Jane Doe", "示例日报")
    assert (str(document.published), document.published_how) == ("2018-04-21", "metadata")
    assert (document.url, document.metadata["publisher_how"]) == ("https://example.org/fund", "metadata")
    assert (document.metadata["licence"], document.metadata["described_by"]) == ("CC BY 4.0", "Zotero")


def test_what_is_declared_stands_over_it(book: Casebook, library: Library) -> None:
    library.attach("ABCD2345", "a.txt", EN, library.item(ITEM))
    (source,) = book.add([library.folder], Declared(publisher="Mine", published="2019", licence="CC0")).added
    document = document_of(source, EN)
    assert (document.publisher, str(document.published), document.published_how) == ("Mine", "2019", "declared")
    assert (document.title, document.metadata["licence"]) == ("基金成立", "CC0")


@pytest.mark.parametrize("way", [lambda storage: storage, lambda storage: Path(os.path.relpath(storage)), str])
def test_the_storage_alone_is_enough(book: Casebook, library: Library, way: Callable[[Path], Path | str]) -> None:
    library.attach("ABCD2345", "a.txt", EN, library.item(ITEM))
    assert described(book.add([way(library.folder / "storage")]))["a.txt"]["title"] == "基金成立"


def test_a_folder_is_told_apart_from_where_one_stands(
    book: Casebook, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.attach("ABCD2345", "a.txt", EN, library.item(ITEM))
    library.attach("EFGH2345", "b.txt", ZH, library.item({"title": "B"}))
    monkeypatch.chdir(library.folder)
    assert described(book.add([Path()])).keys() == {"a.txt", "b.txt"}
    (library.folder / "storage/ABCD2345/a.txt").write_text(EN + EN)
    monkeypatch.chdir(library.folder / "storage")
    (changed,) = book.add(["."]).changed
    assert changed.notes["described"]["title"] == "基金成立"


def test_a_data_folder_within_the_folder_that_is_added(book: Casebook, library: Library) -> None:
    library.attach("ABCD2345", "a.txt", EN, library.item(ITEM))
    assert described(book.add([library.folder.parent]))["a.txt"]["title"] == "基金成立"


def test_files_of_zotero_itself_are_not_archived(book: Casebook, library: Library) -> None:
    library.attach("ABCD2345", "a.txt", EN, library.item(ITEM))
    own = ("zotero.sqlite.bak", "zotero.sqlite.1.bak", "styles/apa.csl", "translators/a.js", "thumbnails/a.png")
    for name in (*own, "notes.txt", "storage/ABCD2345/.zotero-ft-cache", "storage/ABCD2345/.zotero-ft-info"):
        (library.folder / name).parent.mkdir(exist_ok=True)
        (library.folder / name).write_text(ZH)
    assert described(book.add([library.folder])).keys() == {"a.txt", "notes.txt"}


def test_an_attachment_without_item_has_its_address(book: Casebook, library: Library) -> None:
    alone = library.attach("ABCD2345", "a.txt", EN)
    library.say(alone, {"title": "PDF", "url": "https://example.org/a.txt"})
    library.attach("EFGH2345", "b.txt", ZH)
    assert described(book.add([library.folder])) == {
        "a.txt": {"url": "https://example.org/a.txt", "by": "Zotero"},
        "b.txt": None,
    }


def test_what_lies_in_the_bin_is_added_without_its_metadata(book: Casebook, library: Library) -> None:
    item = library.item(ITEM)
    library.attach("ABCD2345", "a.txt", EN, item)
    gone = library.attach("EFGH2345", "b.txt", ZH, library.item({"title": "B"}))
    library.run.executemany("INSERT INTO deletedItems VALUES (?)", [(item,), (gone,)])
    assert described(book.add([library.folder])) == {"a.txt": None, "b.txt": None}


def test_only_the_file_that_is_named_is_described(book: Casebook, library: Library) -> None:
    library.attach("ABCD2345", "a.txt", EN, library.item(ITEM))
    (library.folder / "storage/ABCD2345/other.txt").write_text(ZH)
    (library.folder / "a.txt").write_text(ZH + EN)
    found = [(source.name, "described" in source.notes) for source in book.add([library.folder]).added]
    assert sorted(found) == [("a.txt", False), ("a.txt", True), ("other.txt", False)]


def test_a_name_in_decomposed_characters_is_the_same_name(book: Casebook, library: Library) -> None:
    library.attach("ABCD2345", "re\u0301sume\u0301.txt", EN, library.item(ITEM))
    library.run.execute("UPDATE itemAttachments SET path = 'storage:r\u00e9sum\u00e9.txt'")
    (said,) = described(book.add([library.folder])).values()
    assert said["title"] == "基金成立"


def test_an_attachment_that_looks_like_an_export_is_archived(book: Casebook, library: Library) -> None:
    library.attach("ABCD2345", "a.json", '{"type": "webpage", "title": "T"}', library.item(ITEM))
    assert described(book.add([library.folder]))["a.json"]["title"] == "基金成立"


def test_what_is_not_yet_written_back_is_read_and_the_database_left_alone(library: Library) -> None:
    library.run.execute("PRAGMA journal_mode = WAL")
    library.attach("ABCD2345", "a.txt", EN, library.item(ITEM))
    assert (library.folder / "zotero.sqlite-wal").stat().st_size > 0
    before = {path.name: path.read_bytes() for path in library.folder.glob("zotero.sqlite*")}
    assert [each.name for each in library.read()] == ["a.txt"]
    assert {path.name: path.read_bytes() for path in library.folder.glob("zotero.sqlite*")} == before


def test_a_database_that_zotero_holds_is_read(library: Library) -> None:
    library.attach("ABCD2345", "a.txt", EN, library.item(ITEM))
    library.run.execute("BEGIN EXCLUSIVE")
    assert [each.name for each in library.read()] == ["a.txt"]


def test_a_change_that_was_broken_off_is_taken_back(library: Library, tmp_path: Path) -> None:
    library.attach("ABCD2345", "a.txt", EN, library.item(ITEM))
    library.run.execute("PRAGMA cache_size = 1")
    library.run.execute("BEGIN")
    library.run.execute("UPDATE itemAttachments SET path = 'storage:b.txt'")
    for number in range(2_000):
        library.run.execute("INSERT INTO itemDataValues VALUES (NULL, ?)", (f"{number} " + "x" * 200,))
    assert (library.folder / "zotero.sqlite-journal").stat().st_size > 0
    shutil.copytree(library.folder, tmp_path / "stopped")
    found = read_library(tmp_path / "stopped")
    assert not isinstance(found, Issue)
    assert [each.name for each in found] == ["a.txt"]


def fault(library: Library, book: Casebook) -> str:
    """The code of the one issue about the database; its files are there all the same."""
    (library.folder / "storage/ABCD2345").mkdir()
    (library.folder / "storage/ABCD2345/a.txt").write_text(EN)
    report = book.add([library.folder])
    assert [source.name for source in report.added] == ["a.txt"]
    assert "described" not in report.added[0].notes
    (issue,) = report.issues
    assert Path(issue.document) == library.folder / "zotero.sqlite"
    return issue.code


def test_a_database_without_the_tables_is_an_issue(library: Library, book: Casebook) -> None:
    library.run.execute("DROP TABLE deletedItems")
    library.run.execute("CREATE VIEW deletedItems AS SELECT itemID FROM items")
    assert fault(library, book) == "damaged"


def test_a_database_that_takes_too_long_is_an_issue(
    library: Library, book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zotero, "TIME_LIMIT", -1.0)
    monkeypatch.setattr(zotero, "_STEPS", 1)
    assert fault(library, book) == "damaged"


def test_a_database_over_the_limit_is_an_issue(
    library: Library, book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zotero, "DATABASE_LIMIT", 10)
    assert fault(library, book) == "too_large"


def test_a_database_that_cannot_be_copied_is_an_issue(
    library: Library, book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "copyfile", refuse)
    assert fault(library, book) == "unreadable"


@pytest.mark.parametrize(("start", "kept"), [(b"no database" * 99, 0), (b"", 5_000), (b"", 0)])
def test_a_damaged_database_is_an_issue(library: Library, book: Casebook, start: bytes, kept: int) -> None:
    library.run.close()
    database = library.folder / "zotero.sqlite"
    database.write_bytes(start + database.read_bytes()[:kept])
    assert fault(library, book) == "damaged"


def test_a_database_that_is_a_link_is_not_read(library: Library, book: Casebook, tmp_path: Path) -> None:
    library.attach("ABCD2345", "a.txt", EN, library.item(ITEM))
    library.run.close()
    (library.folder / "zotero.sqlite").rename(tmp_path / "elsewhere.sqlite")
    (library.folder / "zotero.sqlite").symlink_to(tmp_path / "elsewhere.sqlite")
    report = book.add([library.folder])
    assert [issue.code for issue in report.issues] == ["link"]
    assert "described" not in report.added[0].notes


def test_values_of_any_kind_do_no_harm(library: Library) -> None:
    item = library.item({"title": b"\xff\x00", "date": 2018, "publisher": 1.5}, [("", "示例研究院", 2)])
    library.attach("ABCD2345", "a.txt", EN, item)
    (found,) = library.read()
    assert from_database(found.fields, found.creators) == {
        "published": "2018",
        "publisher": "1.5",
        "author": "示例研究院",
        "by": "Zotero",
    }


def test_fields_of_the_newer_table_are_read(library: Library) -> None:
    library.attach("ABCD2345", "a.txt", EN, library.item({"title": "T"}))
    library.run.execute("ALTER TABLE fields RENAME TO fieldsCombined")
    library.run.execute("DROP TABLE creatorTypes")
    assert [dict(each.fields) for each in library.read()] == [{"title": "T"}]
