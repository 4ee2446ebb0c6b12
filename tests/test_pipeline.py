import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

import ronghe
from ronghe.casebook import Casebook
from ronghe.errors import BusyError
from ronghe.extract.reading import Reading
from ronghe.lens.lens import Lens
from ronghe.model import Document, Judgement
from ronghe.store.files import locked
from ronghe.store.view import Atlas
from tests import plain_reader as module
from tests.plain_reader import Read, plain_reader

__all__ = ["plain_reader"]

Answer = TypeVar("Answer")
FOSHAN = "size | Fund | 佛山创新基金; Foshan Innovation Fund | 200 CNY"
ENGLISH = "size | Fund | Foshan Innovation Fund | 100 CNY\n? unclear line"
OWNER = "owns | Company | 东方集团 | Company | 西方有限公司"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name, text in (("a.txt", ENGLISH), ("b.txt", FOSHAN), ("c.txt", OWNER)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def book(tmp_path: Path, inbox: Path, plain_reader: Read) -> Casebook:
    book = ronghe.open(tmp_path / "casebook", create=True)
    book.add([inbox])
    return book


def look(book: Casebook, ask: Callable[[Atlas], Answer]) -> Answer:
    with book.atlas() as atlas:
        return ask(atlas)


def digest(book: Casebook) -> str:
    return look(book, lambda atlas: atlas.digest())


def ids(book: Casebook) -> list[str]:
    return look(book, lambda atlas: [entity.id for entity in atlas.entities()])


def remove(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()


def test_a_build_counts_what_it_made(book: Casebook) -> None:
    report = book.build()
    assert (report.documents, report.claims, report.entities, report.issues) == (3, 3, 3, 1)
    assert not report.unchanged


def test_a_build_with_nothing_new_changes_nothing_and_reports_the_same(book: Casebook) -> None:
    book.build()
    before = book.folder.atlas.stat().st_mtime_ns
    second = book.build()
    assert second.unchanged
    assert book.folder.atlas.stat().st_mtime_ns == before
    assert (second.documents, second.claims, second.entities, second.issues) == (3, 3, 3, 1)


def test_deleting_what_is_derived_gives_the_same_content_and_ids(book: Casebook) -> None:
    book.build()
    content, entities = digest(book), ids(book)
    remove(book.folder.derived)
    assert not book.build().unchanged
    assert (digest(book), ids(book)) == (content, entities)


def test_a_second_build_reads_only_what_is_new(book: Casebook, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book.build()
    read: list[str] = []

    def noted(document: Document, lens: Lens, taggers: Sequence[object] = ()) -> Reading:
        read.append(document.text)
        return module.read(document, lens)

    monkeypatch.setattr("ronghe.texts.read", noted)
    (inbox / "d.txt").write_text("size | Fund | 绵阳创新基金 | 5 CNY", encoding="utf-8")
    book.add([inbox])
    assert book.build().documents == 4
    assert [text.split(" | ")[2] for text in read] == ["绵阳创新基金"]


def test_a_damaged_cache_gives_the_same_content(book: Casebook) -> None:
    book.build()
    content = digest(book)
    for path in book.folder.readings.glob("*/*"):
        path.write_bytes(path.read_bytes()[:-5])
    book.folder.atlas.unlink()
    book.build()
    assert digest(book) == content


def test_ids_survive_new_documents_that_join_what_was_apart(book: Casebook, inbox: Path) -> None:
    (inbox / "d.txt").write_text("size | Fund | 新远基金 | 5 CNY", encoding="utf-8")
    book.add([inbox])
    book.build()
    old = book.show("新远基金").entity.id
    foshan = book.show("佛山创新基金").entity.id
    (inbox / "e.txt").write_text("alias | Fund | 佛山创新基金 | 新远基金", encoding="utf-8")
    book.add([inbox])
    book.build()
    assert book.show("新远基金").entity.id == foshan
    assert book.show(old).entity.id == foshan


def test_only_the_newest_version_of_a_page_is_read_and_ids_stay(book: Casebook, inbox: Path) -> None:
    book.build()
    before = book.show("Foshan Innovation Fund").entity.id
    (inbox / "a.txt").write_text("size | Fund | Foshan Innovation Fund | 150 CNY", encoding="utf-8")
    report = book.add([inbox])
    assert (len(report.added), len(report.changed), len(report.known)) == (0, 1, 2)
    book.build()
    page = book.show("Foshan Innovation Fund")
    assert page.entity.id == before
    assert [stored.claim.quote.split(" | ")[-1] for stored in page.claims] == ["200 CNY", "150 CNY"]
    assert len(book.sources()) == 4
    assert look(book, lambda atlas: (len(atlas.sources()), len(atlas.current()))) == (4, 3)


def test_judgements_are_replayed_at_each_build(book: Casebook) -> None:
    book.build()
    (owner,) = look(book, lambda atlas: [stored.claim for stored in atlas.claims(predicate="owns")])
    about = {"document": owner.document, "quote": owner.quote, "predicate": "owns"}
    book.judge(Judgement("j1", "reject", about, "me", "2024-01-01"))
    book.judge(Judgement("j2", "same", {"left": "org:东方集团", "right": "org:西方有限公司"}, "me", "2024-01-01"))
    book.judge(Judgement("j3", "same", {"left": "org:东方集团", "right": "org:没有"}, "me", "2024-01-01"))
    for _ in range(2):
        report = book.build()
        assert (report.unchanged, report.entities) == (False, 2)
        (stored,) = look(book, lambda atlas: list(atlas.claims(predicate="owns")))
        assert stored.verdict == "rejected"
        assert stored.subject == stored.object
        assert "unbound_judgement" in [issue.code for issue in book.issues()]
        remove(book.folder.derived)


def test_a_corrected_claim_is_bound_to_the_entity_that_the_correction_names(book: Casebook) -> None:
    book.build()
    (owner,) = look(book, lambda atlas: [stored.claim for stored in atlas.claims(predicate="owns")])
    about = {"document": owner.document, "quote": owner.quote, "predicate": "owns"}
    change = {"object": {"name": "北方公司", "kind": "Company", "names": ["北方公司"]}}
    book.judge(Judgement("j1", "correct", about, "me", "2024-01-01", change=change))
    book.build()
    (stored,) = book.show("北方公司").claims
    assert (stored.verdict, stored.object) == ("accepted", book.show("北方公司").entity.id)
    (old,) = book.show("西方有限公司").claims
    assert old.verdict == "rejected"


def test_a_correction_that_changes_nothing_accepts_the_claim(book: Casebook) -> None:
    book.build()
    (owner,) = look(book, lambda atlas: [stored.claim for stored in atlas.claims(predicate="owns")])
    about = {"document": owner.document, "quote": owner.quote, "predicate": "owns"}
    book.judge(Judgement("j1", "correct", about, "me", "2024-01-01", change={"qualifiers": {}}))
    book.build()
    (stored,) = look(book, lambda atlas: list(atlas.claims(predicate="owns")))
    assert stored.verdict == "accepted"


def test_two_builds_at_once(book: Casebook) -> None:
    with locked(book.folder.lock("build"), "build"), pytest.raises(BusyError):
        book.build()
    assert book.build().documents == 3


def test_a_lost_original_is_an_issue_and_is_read_again_once_it_is_back(book: Casebook) -> None:
    lost = book.folder.sources / book.sources()[0].hash[:2] / book.sources()[0].hash
    data = lost.read_bytes()
    lost.unlink()
    assert book.build().documents == 2
    assert [issue.code for issue in book.issues()] == ["unreadable_original"]
    lost.write_bytes(data)
    report = book.build()
    assert (report.documents, report.unchanged) == (3, False)
    assert book.build().unchanged


def test_a_reader_that_fails_costs_one_document(book: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(document: Document, lens: Lens, taggers: Sequence[object] = ()) -> Reading:
        if "东方" in document.text:
            raise ZeroDivisionError("oh")
        return module.read(document, lens)

    monkeypatch.setattr("ronghe.texts.read", read)
    assert book.build().claims == 2
    assert [(issue.code, "ZeroDivisionError: oh" in issue.message) for issue in book.issues()] == [
        ("unclear", False),
        ("reader_failed", True),
    ]


_KILLED = """
import os, signal, sys
import ronghe, ronghe.texts
from tests.plain_reader import read
ronghe.texts.read = read

def die(stage, done, total):
    if (stage, done) == (sys.argv[2], int(sys.argv[3])):
        os.kill(os.getpid(), signal.SIGKILL)

ronghe.open(sys.argv[1]).build(die)
"""


@pytest.mark.parametrize(("stage", "done"), [("reading", 2), ("resolving", 0), ("resolving", 1)])
def test_a_build_that_is_killed_leaves_the_old_atlas(book: Casebook, inbox: Path, stage: str, done: int) -> None:
    book.build()
    content = digest(book)
    (inbox / "d.txt").write_text("size | Fund | 绵阳创新基金 | 5 CNY", encoding="utf-8")
    book.add([inbox])
    command = [sys.executable, "-c", _KILLED, str(book.path), stage, str(done)]
    killed = subprocess.run(command, cwd=Path(__file__).parents[1], env={**os.environ, "PYTHONPATH": "."}, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert digest(book) == content
    assert book.build().documents == 4
    assert digest(book) != content


def test_a_row_with_half_a_character_is_stored(book: Casebook, inbox: Path) -> None:
    row = r'{"id": "1", "title": "t\ud800", "text": "x\udfff\nsize | Fund | 绵阳创新基金 | 5 CNY"}'
    (inbox / "rows.jsonl").write_text(row + "\n", encoding="utf-8")
    book.add([inbox])
    assert book.build().documents == 4
    page = book.show("绵阳创新基金")
    (stored,) = page.claims
    text = look(book, lambda atlas: atlas.text(stored.claim.document))
    assert stored.claim.span.quote(text) == stored.claim.quote


_LIMITED = """
import resource, sys
import ronghe, ronghe.texts
from ronghe.errors import StorageError
from tests.plain_reader import read
ronghe.texts.read = read
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))
try:
    ronghe.open(sys.argv[1]).build()
except StorageError as error:
    print(error)
"""


def test_a_disk_that_refuses_is_named_and_leaves_the_old_atlas(book: Casebook, inbox: Path) -> None:
    book.build()
    content = digest(book)
    for number in range(40):
        (inbox / f"{number}.txt").write_text(f"{number}" + "军民融合发展战略" * 1000, encoding="utf-8")
    book.add([inbox])
    command = [sys.executable, "-c", _LIMITED, str(book.path)]
    environment = {**os.environ, "PYTHONPATH": "."}
    done = subprocess.run(
        command, cwd=Path(__file__).parents[1], env=environment, capture_output=True, text=True, check=True
    )
    assert "atlas.sqlite cannot be written" in done.stdout
    assert digest(book) == content
    assert book.build().documents == 43
