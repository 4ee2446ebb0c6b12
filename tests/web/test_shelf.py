"""What the shelf keeps: made once, forgotten with the map, and what is dear handed out until it is made anew."""

import os
import time
from pathlib import Path

import pytest

from ronghe.analyse.ledger import Ledger
from ronghe.analyse.outline import turned
from ronghe.casebook import Casebook, open_casebook
from ronghe.errors import BusyError
from ronghe.web.shelf import Shelf
from tests.web.conftest import PAGES


def _book(folder: Path) -> Casebook:
    (folder / "page.txt").write_text(PAGES["launch.txt"], encoding="utf-8")
    book = open_casebook(folder / "casebook", create=True)
    book.add([folder / "page.txt"])
    book.build(workers=1)
    return book


def _another_map(book: Casebook) -> None:
    now = time.time_ns() + 5_000_000_000
    os.utime(book.folder.atlas, ns=(now, now))


def test_what_is_kept_is_made_once_and_forgotten_with_the_map(tmp_path: Path) -> None:
    book = _book(tmp_path)
    shelf = Shelf(book.path)
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [shelf.kept(("one",), make), shelf.kept(("one",), make)] == [1, 1]
    _another_map(book)
    assert shelf.kept(("one",), make) == 2


def test_what_is_dear_is_handed_out_until_it_is_made_anew(tmp_path: Path) -> None:
    book = _book(tmp_path)
    shelf = Shelf(book.path)
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    assert shelf.kept(("outline",), make) == 1
    _another_map(book)
    assert shelf.kept(("outline",), make) == 1
    assert shelf.apply(wait=60)
    assert shelf.kept(("outline",), make) == 2
    assert len(made) == 2


def test_what_follows_from_a_ledger_stays_while_no_fund_changes(tmp_path: Path) -> None:
    shelf = Shelf(_book(tmp_path).path)
    made: list[int] = []

    def make(_book: Ledger) -> int:
        made.append(1)
        return len(made)

    first = shelf.ledger()
    assert [shelf.follows(first, ("one",), make), shelf.follows(first, ("one",), make)] == [1, 1]
    _another_map(shelf.book)
    assert shelf.apply(wait=60)
    assert shelf.ledger() is first
    assert shelf.follows(shelf.ledger(), ("one",), make) == 1
    _later(tmp_path, shelf.book)
    assert shelf.apply(wait=60, arrived=True)
    assert len(shelf.ledger().rows) == len(first.rows) + 1
    assert shelf.follows(shelf.ledger(), ("one",), make) == 2


def test_what_followed_from_a_ledger_is_there_when_the_next_one_is_handed_out(tmp_path: Path) -> None:
    book = _book(tmp_path)
    (tmp_path / "paid.txt").write_text("白河市军民融合产业投资基金实缴资本为20亿元。\n", encoding="utf-8")
    book.add([tmp_path / "paid.txt"])
    book.build(workers=1)
    shelf = Shelf(book.path)
    made: list[str | None] = []

    def make(book: Ledger) -> int:
        made.append(book.measure)
        return len(book.rows)

    before = shelf.ledger()
    other = next(one.measure for one in before.totals if one.measure != before.measure)
    shelf.follows(before, ("lines", "en"), make)
    shelf.follows(shelf.ledger(other), ("lines", "en"), make)
    _later(tmp_path, shelf.book)
    assert shelf.apply(wait=60, arrived=True)
    assert made == [before.measure, other] * 2
    assert shelf.ledger(other) == turned(shelf.book.outline(), other)
    assert shelf.follows(shelf.ledger(other), ("lines", "en"), make) == len(before.rows) + 1
    assert len(made) == 4


def _later(folder: Path, book: Casebook) -> None:
    (folder / "later.txt").write_text("青山市军民融合创业投资基金总规模为70亿元。\n", encoding="utf-8")
    book.add([folder / "later.txt"])


def test_what_arrived_is_read_though_nothing_was_decided(tmp_path: Path) -> None:
    shelf = Shelf(_book(tmp_path).path)
    _later(tmp_path, shelf.book)
    assert shelf.apply(wait=60, arrived=True)
    assert len(shelf.book.documents()) == 2


def test_what_arrived_while_another_build_was_at_work_is_read_with_the_next_decision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf(_book(tmp_path).path)
    _later(tmp_path, shelf.book)

    def busy(**_: object) -> None:
        raise BusyError("another build is at work")

    with monkeypatch.context() as patched:
        patched.setattr(shelf.book, "build", busy)
        assert not shelf.apply(wait=60, arrived=True)
    assert shelf.apply(wait=60)
    assert len(shelf.book.documents()) == 2
