import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

import ronghe
from ronghe.casebook import Casebook
from ronghe.ingest.documents import documents
from ronghe.lens.load import load_lens
from ronghe.model import Document, Issue
from ronghe.store.archive import Archive, Declared
from ronghe.store.view import Atlas, StoredClaim
from ronghe.texts import read_document
from tests.hostile.corpus import CLEAN, CORPUS, GOOD, LONG, Hostile

_ABOUT_WORDS = frozenset({"private", "ungrounded"})
"""Codes that say something of words within a document that was read."""
Answer = TypeVar("Answer")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """All hostile files and one good one between them, added and built as one batch."""
    root = tmp_path_factory.mktemp("hostile")
    inbox = root / "inbox"
    inbox.mkdir()
    for hostile in CORPUS:
        (inbox / hostile.name).write_bytes(hostile.data)
    (inbox / "m-good.txt").write_text(f"{GOOD}另一句。", encoding="utf-8")
    book = ronghe.open(root / "casebook", create=True)
    book.add([inbox])
    book.build()
    return book


def ask(book: Casebook, question: Callable[[Atlas], Answer]) -> Answer:
    with book.atlas() as atlas:
        return question(atlas)


def source_of(book: Casebook, name: str) -> str:
    return next(source.hash for source in book.sources() if source.name == name)


def of(book: Casebook, name: str) -> list[StoredClaim]:
    source = source_of(book, name)
    return ask(book, lambda atlas: [one for one in atlas.claims() if one.claim.document.startswith(source)])


def test_every_file_is_archived_as_it_is(book: Casebook) -> None:
    kept = {source.name: source for source in book.sources()}
    for hostile in CORPUS:
        source = kept[hostile.name]
        assert (book.folder.sources / source.hash[:2] / source.hash).read_bytes() == hostile.data


@pytest.mark.parametrize("hostile", CORPUS, ids=lambda hostile: hostile.name)
def test_each_becomes_one_clear_issue_or_a_clean_reading(book: Casebook, hostile: Hostile) -> None:
    source = source_of(book, hostile.name)
    issues = [issue for issue in book.issues() if issue.document.startswith(source)]
    issues = [issue for issue in issues if not issue.code.startswith("unread_") and issue.code not in _ABOUT_WORDS]
    assert [issue.code for issue in issues] == ([] if hostile.becomes == CLEAN else [hostile.becomes])
    assert all(len(issue.message) > 20 for issue in issues)
    read = ask(book, lambda atlas: [one for one in atlas.documents() if one.source == source])
    assert bool(read) is (hostile.becomes == CLEAN or hostile.reads)


@pytest.mark.parametrize("hostile", [one for one in CORPUS if one.reads], ids=lambda hostile: hostile.name)
def test_what_stands_in_it_beside_the_hostile_part_is_read(book: Casebook, hostile: Hostile) -> None:
    sizes = [one.claim for one in of(book, hostile.name) if one.claim.predicate == "size"]
    assert "佛山军民融合产业投资基金" in [claim.subject.name for claim in sizes if claim.subject]


@pytest.mark.parametrize("hostile", [one for one in CORPUS if one.never], ids=lambda hostile: hostile.name)
def test_orders_in_a_text_are_text(book: Casebook, hostile: Hostile) -> None:
    for one in of(book, hostile.name):
        said = str(one.claim.as_json()["value"]) + str([one.claim.subject, one.claim.object])
        assert not [word for word in hostile.never if word in said]
        assert one.verdict is None


def test_the_good_file_among_them_reads_as_it_does_alone(book: Casebook, tmp_path: Path) -> None:
    (tmp_path / "m-good.txt").write_text(f"{GOOD}另一句。", encoding="utf-8")
    alone = ronghe.open(tmp_path / "casebook", create=True)
    alone.add([tmp_path / "m-good.txt"])
    alone.build()
    assert [one.claim for one in of(book, "m-good.txt")] == [one.claim for one in of(alone, "m-good.txt")]
    assert of(alone, "m-good.txt")


def test_every_quote_stands_at_its_span(book: Casebook) -> None:
    def quotes(atlas: Atlas) -> Iterator[bool]:
        for one in atlas.claims():
            yield one.claim.span.quote(atlas.text(one.claim.document)) == one.claim.quote

    assert all(ask(book, lambda atlas: list(quotes(atlas))))


def test_a_second_build_from_nothing_gives_the_same(book: Casebook, tmp_path: Path) -> None:
    again = ronghe.open(tmp_path / "casebook", create=True)
    again.add([book.path.parent / "inbox"])
    again.build(workers=2)
    assert ask(again, lambda atlas: atlas.digest()) == ask(book, lambda atlas: atlas.digest())


@pytest.mark.parametrize(
    "name",
    ["../../../etc/passwd", "..\\..\\a.txt", "/etc/passwd", "a\nb.txt", "con.txt", "\u202etxt.exe", "a" * 250, "-rf"],
)
def test_no_name_leads_out_of_the_casebook(tmp_path: Path, name: str) -> None:
    """A record says any name and origin it likes: both are words, never a place to read or write."""
    book = ronghe.open(tmp_path / "inner" / "casebook", create=True)
    Archive(book.folder.sources).put(GOOD.encode(), name, name, Declared())
    assert book.build().documents == 1
    (document,) = book.documents()
    assert document.origin == name
    inside = {path.resolve() for path in book.path.rglob("*")}
    outside = {path.resolve() for path in tmp_path.rglob("*")} - inside - {book.path, book.path.parent}
    assert outside == set()


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG.keys())
def test_one_long_line_of_any_alphabet_takes_time_in_proportion(piece: str) -> None:
    """Four times the length in less than ten times the time; quadratic would be sixteen."""

    def seconds(length: int) -> float:
        line = (piece * (length // len(piece) + 1))[:length]
        best = float("inf")
        for _ in range(2):
            start = time.process_time()
            read_document(Document("line", line), load_lens())
            best = min(best, time.process_time() - start)
        return best

    seconds(1_000)
    assert seconds(80_000) < 10 * max(seconds(20_000), 0.01)


def test_a_document_beyond_the_limit_is_one_issue() -> None:
    (issue,) = documents(b"a" * (50 * 1024 * 1024 + 1), "large.txt")
    assert isinstance(issue, Issue)
    assert issue.code == "too_large"
