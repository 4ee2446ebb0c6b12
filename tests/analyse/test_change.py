"""What new documents and judgements changed."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ronghe
from ronghe.analyse.change import Change
from ronghe.analyse.snapshot import Snapshot, snapshot
from ronghe.casebook import Casebook, Declared
from ronghe.cli.main import app
from ronghe.errors import CasebookError
from ronghe.export.change_words import change_markdown

FIRST = "2017年5月，青禾市政府设立青禾军民融合产业投资基金，基金目标规模300亿元。"
SECOND = "青禾军民融合产业投资基金的目标规模为120亿元。2018年3月，云岭大学与海川航空集团有限公司签署合作协议。"


def grown(folder: Path) -> tuple[Casebook, bytes]:
    """A casebook with one document built, then a second one; and the snapshot between."""
    book = ronghe.open(folder / "book", create=True)
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    book.add([folder / "a.txt"], Declared())
    book.build()
    between = book.snapshot()
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    book.add([folder / "b.txt"], Declared())
    book.build()
    return book, between


def check_second(change: Change) -> None:
    assert change.documents == ("b.txt",)
    (conflict,) = change.contradicted
    assert {answer.words for answer in conflict.answers} == {"RMB 30 billion", "RMB 12 billion"}
    total = next(one for one in change.moved if one.name is None)
    assert (total.before, total.after) == ((3e10, 3e10), (1.2e10, 3e10))
    assert {one.predicate for one in change.added} >= {"size", "partners_with"}
    quotes = [one.support.quote for one in change.added if one.predicate == "partners_with"]
    assert quotes == ["2018年3月，云岭大学与海川航空集团有限公司签署合作协议。"]
    assert {name for _, name in change.entities} >= {"云岭大学", "海川航空集团有限公司"}


def test_the_last_build_is_compared_with_the_one_before(tmp_path: Path) -> None:
    book, between = grown(tmp_path)
    change = book.diff()
    check_second(change)
    (tmp_path / "monday.json.gz").write_bytes(between)
    assert book.diff(tmp_path / "monday.json.gz").as_json() == change.as_json()
    words = change_markdown(change)
    assert words.index("## Contradicted (1)") < words.index("## Moved") < words.index("## Documents (1)")
    assert "RMB 30 billion → RMB 12–30 billion" in words
    assert "300亿元 → 120–300亿元" in change_markdown(change, "zh")


def test_a_judgement_resolves_and_withdraws(tmp_path: Path) -> None:
    book, _ = grown(tmp_path)
    (conflict,) = book.conflicts()
    loser = next(answer for answer in conflict.answers if answer.words == "RMB 12 billion")
    book.review().judge(loser.supports[0].claim, "reject", "tester", "")
    book.build()
    change = book.diff()
    assert [(name, question) for name, question, _ in change.resolved] == [("青禾军民融合产业投资基金", "amount")]
    assert change.withdrawn == 1
    assert change.added == ()
    assert "## Resolved (1)" in change_markdown(change)


def test_two_casebooks_are_compared_and_the_same_one_shows_nothing(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    book, _ = grown(tmp_path / "one")
    assert book.diff(book.path).nothing
    assert "Nothing changed." in change_markdown(book.diff(book.path))
    other = ronghe.open(tmp_path / "two", create=True)
    other.add([tmp_path / "one" / "a.txt"], Declared())
    other.build()
    check_second(book.diff(other.path))
    out = CliRunner().invoke(app, ["diff", str(other.path), str(book.path), "--json"], catch_exceptions=False)
    assert json.loads(out.stdout)["documents"] == ["b.txt"]


def test_a_snapshot_comes_back_as_it_was_and_anything_else_is_refused(tmp_path: Path) -> None:
    book, between = grown(tmp_path)
    with book.atlas() as atlas:
        kept = snapshot(atlas)
    assert Snapshot.unpack(kept.pack(), "x").pack() == kept.pack()
    assert between != kept.pack()
    (tmp_path / "other.gz").write_bytes(b"no snapshot")
    with pytest.raises(CasebookError, match="no snapshot"):
        book.diff(tmp_path / "other.gz")
    with pytest.raises(CasebookError, match="is not there"):
        book.diff(tmp_path / "nowhere")


def test_before_a_second_build_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    book = ronghe.open(tmp_path / "book", create=True)
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    book.add([tmp_path / "a.txt"], Declared())
    book.build()
    with pytest.raises(CasebookError, match="no earlier map yet"):
        book.diff()
