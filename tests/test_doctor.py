import json
from collections.abc import Callable
from pathlib import Path

import pytest

import ronghe
from ronghe.casebook import Casebook, Declared
from ronghe.errors import BusyError
from ronghe.store.files import locked
from tests.plain_reader import Read, plain_reader

__all__ = ["plain_reader"]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name, text in (("a.txt", "size | Fund | 佛山创新基金 | 200 CNY"), ("b.txt", "? unclear")):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def book(tmp_path: Path, inbox: Path, plain_reader: Read) -> Casebook:
    book = ronghe.open(tmp_path / "casebook", create=True)
    book.add([inbox], Declared(publisher="Paper"))
    book.build()
    return book


def digest(book: Casebook) -> str:
    with book.atlas() as atlas:
        return atlas.digest()


def troubles(book: Casebook) -> dict[str, str]:
    return {finding.name: finding.message for finding in book.doctor() if not finding.ok}


def original(book: Casebook) -> Path:
    found = next(source for source in book.sources() if source.name == "a.txt")
    return book.folder.sources / found.hash[:2] / found.hash


def entry(book: Casebook) -> Path:
    return sorted(book.folder.readings.glob("*/*"))[0]


def forget_record(book: Casebook) -> None:
    original(book).with_suffix(".json").unlink()


def cut_record(book: Casebook) -> None:
    record = original(book).with_suffix(".json")
    record.write_bytes(record.read_bytes()[:-20])


def record_of_a_later_version(book: Casebook) -> None:
    record = original(book).with_suffix(".json")
    record.write_text(json.dumps({**json.loads(record.read_bytes()), "later": 1}))


def lose_original(book: Casebook) -> None:
    original(book).unlink()


def forge_original(book: Casebook) -> None:
    original(book).write_bytes(b"forged")


def cut_entry(book: Casebook) -> None:
    entry(book).write_bytes(entry(book).read_bytes()[:-3])


def empty_entry(book: Casebook) -> None:
    entry(book).write_bytes(b"")


def half_an_original(book: Casebook) -> None:
    (original(book).parent / ".abc.part").write_bytes(b"half")


def half_an_entry(book: Casebook) -> None:
    (entry(book).parent / ".abc.part").write_bytes(b"half")


def cut_atlas(book: Casebook) -> None:
    book.folder.atlas.write_bytes(book.folder.atlas.read_bytes()[:5000])


def no_atlas(book: Casebook) -> None:
    book.folder.atlas.write_bytes(b"no database" * 500)


@pytest.mark.parametrize(
    ("damage", "part"),
    [
        (forget_record, "originals"),
        (cut_record, "originals"),
        (record_of_a_later_version, "originals"),
        (lose_original, "originals"),
        (forge_original, "originals"),
        (cut_entry, "readings"),
        (empty_entry, "readings"),
        (half_an_original, "leftovers"),
        (half_an_entry, "leftovers"),
        (cut_atlas, "atlas"),
        (no_atlas, "atlas"),
    ],
)
def test_damage_is_explained_mended_and_the_next_build_gives_the_same(
    book: Casebook, inbox: Path, damage: Callable[[Casebook], None], part: str
) -> None:
    content = digest(book)
    damage(book)
    found = troubles(book)
    assert set(found) == {part}
    assert found[part].endswith("(ronghe doctor --repair)")
    mended = [finding for finding in book.repair() if finding.message.startswith("mended: ")]
    assert [finding.name for finding in mended] == [part]
    assert troubles(book) == {}
    book.add([inbox], Declared(publisher="Paper"))
    book.build()
    assert digest(book) == content
    assert {source.name for source in book.sources()} == {"a.txt", "b.txt"}


def test_what_only_a_person_can_put_right_is_said_and_left(book: Casebook, inbox: Path) -> None:
    lost = original(book)
    forge_original(book)
    (inbox / "a.txt").unlink()
    book.folder.judgements.write_bytes(b'{"id": "j1", "verd')
    (book.path / "notes.txt").write_bytes(b"mine")
    before = {path: path.read_bytes() for path in book.path.rglob("*") if path.is_file()}
    found = troubles(book)
    assert set(found) == {"originals", "judgements", "stray files"}
    assert "no longer what was archived" in found["originals"]
    assert "line 1 of judgements.jsonl" in found["judgements"]
    assert not any("--repair" in message for message in found.values())
    book.repair()
    assert {path: path.read_bytes() for path in before} == before
    assert lost.read_bytes() == b"forged"
    assert set(troubles(book)) == set(found)


def test_a_record_made_anew_keeps_what_the_damaged_one_still_says(book: Casebook) -> None:
    before = next(source for source in book.sources() if source.name == "a.txt")
    record_of_a_later_version(book)
    book.repair()
    (after,) = (source for source in book.sources() if source.hash == before.hash)
    assert (after.name, after.origin, after.added, after.publisher) == ("a.txt", before.origin, before.added, "Paper")
    assert "recovered" in after.notes
    assert original(book).with_name(original(book).name + ".json.damaged").is_file()


def test_an_original_whose_record_is_lost_is_read_again_after_repair_even_if_nobody_adds_it(book: Casebook) -> None:
    claims = book.build().claims
    forget_record(book)
    assert book.build().claims == claims - 1
    book.repair()
    assert book.build().claims == claims


def test_no_repair_while_a_build_is_at_work(book: Casebook) -> None:
    with locked(book.folder.lock("build"), "build"), pytest.raises(BusyError):
        book.repair()
