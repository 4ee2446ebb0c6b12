import json
from pathlib import Path

import pytest

from ronghe.errors import StorageError
from ronghe.store.archive import Archive, Declared

NOTHING = Declared()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "sources")


def again(archive: Archive) -> Archive:
    return Archive(archive.folder)


def test_bytes_come_back_as_they_were_with_their_record(archive: Archive) -> None:
    source, what = archive.put(b"page", "a.html", "/inbox/a.html", Declared(publisher="Paper", published="2018-04"))
    assert what == "added"
    assert again(archive).read(source.hash) == b"page"
    assert again(archive).sources() == [source]
    assert (source.publisher, source.published, source.size, source.previous) == ("Paper", "2018-04", 4, None)


def test_the_same_bytes_twice_are_one_source_that_knows_both_origins(archive: Archive) -> None:
    first, _ = archive.put(b"page", "a", "/one", NOTHING)
    second, what = archive.put(b"page", "b", "/two", NOTHING)
    assert what == "known"
    assert second.hash == first.hash
    assert [note["origin"] for note in again(archive).sources()[0].notes["again"]] == ["/two"]


def test_adding_what_is_there_writes_nothing(archive: Archive) -> None:
    archive.put(b"page", "a", "/one", NOTHING)
    before = archive.fingerprint()
    assert archive.put(b"page", "a", "/one", NOTHING)[1] == "known"
    assert again(archive).fingerprint() == before


def test_a_changed_page_is_a_new_version_and_the_only_current_one(archive: Archive) -> None:
    old, _ = archive.put(b"old", "a", "/one", NOTHING)
    new, what = archive.put(b"new", "a", "/one", NOTHING)
    assert (what, new.previous) == ("changed", old.hash)
    assert again(archive).current() == {new.hash}
    assert [source.hash for source in again(archive).sources()] == [old.hash, new.hash]


def test_a_page_that_changes_back_is_current_again(archive: Archive) -> None:
    old, _ = archive.put(b"old", "a", "/one", NOTHING)
    archive.put(b"new", "a", "/one", NOTHING)
    assert archive.put(b"old", "a", "/one", NOTHING)[1] == "changed"
    assert again(archive).current() == {old.hash}


def test_an_old_version_stays_current_where_another_origin_still_holds_it(archive: Archive) -> None:
    old, _ = archive.put(b"old", "a", "/one", NOTHING)
    archive.put(b"old", "b", "/two", NOTHING)
    new, _ = archive.put(b"new", "a", "/one", NOTHING)
    assert again(archive).current() == {old.hash, new.hash}


def test_a_new_version_keeps_the_place_of_the_first(archive: Archive) -> None:
    old, _ = archive.put(b"old", "a", "/one", NOTHING)
    other, _ = archive.put(b"other", "b", "/two", NOTHING)
    new, _ = archive.put(b"new", "a", "/one", NOTHING)
    order = again(archive).first_added()
    assert order[new.hash] == order[old.hash] == (old.added, old.hash)
    assert order[new.hash] < order[other.hash]


def test_what_is_declared_later_replaces_what_was_declared_before(archive: Archive) -> None:
    archive.put(b"page", "a", "/one", Declared(publisher="A", licence="CC"))
    source, what = archive.put(b"page", "a", "/one", Declared(publisher="B"))
    assert (what, source.publisher, source.licence) == ("known", "B", "CC")
    assert again(archive).sources() == [source]


def test_a_changed_original_is_noticed(archive: Archive) -> None:
    source, _ = archive.put(b"page", "a", "/one", NOTHING)
    archive.path(source.hash).write_bytes(b"forged")
    with pytest.raises(StorageError, match="no longer what was archived"):
        archive.read(source.hash)
    archive.path(source.hash).unlink()
    with pytest.raises(StorageError, match="cannot be read"):
        archive.read(source.hash)


def test_an_original_without_a_record_is_a_stray_and_no_source(archive: Archive) -> None:
    source, _ = archive.put(b"page", "a", "/one", NOTHING)
    archive.path(source.hash).with_suffix(".json").unlink()
    assert again(archive).sources() == []
    assert again(archive).strays() == [archive.path(source.hash)]
    assert again(archive).put(b"page", "a", "/one", NOTHING)[1] == "added"


@pytest.mark.parametrize("damage", [b"{", b"[]", b'{"hash": 1}', b"\xff"])
def test_a_damaged_record_is_an_issue_and_the_others_are_read(archive: Archive, damage: bytes) -> None:
    bad, _ = archive.put(b"bad", "a", "/one", NOTHING)
    good, _ = archive.put(b"good", "b", "/two", NOTHING)
    archive.path(bad.hash).with_suffix(".json").write_bytes(damage)
    assert [source.hash for source in again(archive).sources()] == [good.hash]
    assert [(issue.code, issue.document) for issue in again(archive).issues] == [("damaged_record", bad.hash)]


def test_records_can_be_read_by_people(archive: Archive) -> None:
    source, _ = archive.put(b"page", "报告.txt", "/收件/报告.txt", NOTHING)
    text = archive.path(source.hash).with_suffix(".json").read_text(encoding="utf-8")
    assert "报告.txt" in text
    assert json.loads(text) == source.as_json()
