import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ronghe
from ronghe.casebook import Casebook, Declared
from ronghe.cli.main import app
from ronghe.errors import UsageError

RUNNER = CliRunner()
TEXTS = {
    "a.txt": "2017年5月，青禾市政府设立青禾市军民融合产业投资基金，基金目标规模300亿元。",
    "b.txt": "The Qinghe Civil-Military Fusion Industry Investment Fund has a target size of RMB 12 billion.",
}


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for name, text in TEXTS.items():
        (inbox / name).write_text(text, encoding="utf-8")
    casebook = ronghe.open(tmp_path / "book", create=True)
    casebook.add([inbox], Declared())
    casebook.build()
    return casebook


def funds(book: Casebook) -> int:
    with book.atlas() as atlas:
        return len(list(atlas.entities("Fund")))


def test_two_names_of_one_fund_are_asked_about_judged_and_parted_again(book: Casebook) -> None:
    assert funds(book) == 2
    queue = book.review()
    (pair,) = queue.pairs()
    question = queue.question(pair)
    assert {side.entity.kind for side in (question.left, question.right)} == {"Fund"}
    assert all(side.claims for side in (question.left, question.right))
    assert "qinghe" in pair.why[0]
    queue.decide(pair, "same", "Li Hua", "one fund in two languages")
    assert queue.pairs() == []
    book.build()
    assert funds(book) == 1
    undone = queue.undo("Li Hua")
    assert undone is not None
    assert undone.verdict == "same"
    book.build()
    assert funds(book) == 2
    assert len(queue.pairs()) == 1
    assert queue.undo("Li Hua") is None


def test_different_and_unsure_end_the_question_and_hold(book: Casebook) -> None:
    queue = book.review()
    (pair,) = queue.pairs()
    queue.decide(pair, "unsure", "Li Hua")
    assert queue.pairs() == []
    queue.undo("Li Hua")
    queue.decide(pair, "different", "Li Hua")
    book.build()
    assert funds(book) == 2
    assert queue.pairs() == []


def test_an_answer_needs_a_verdict_and_a_name(book: Casebook) -> None:
    queue = book.review()
    (pair,) = queue.pairs()
    with pytest.raises(UsageError, match="same, different, unsure"):
        queue.decide(pair, "accept", "Li Hua")
    with pytest.raises(UsageError, match="name of the person"):
        queue.decide(pair, "same", "")


def test_the_command_lists_the_queue_and_asks_only_in_a_terminal(book: Casebook) -> None:
    where = ["--casebook", str(book.path)]
    listed = RUNNER.invoke(app, ["review", "--list", *where], catch_exceptions=False).stdout
    assert "青禾市军民融合产业投资基金" in listed
    assert "1 pairs wait" in listed
    record = json.loads(RUNNER.invoke(app, ["review", "--json", *where], catch_exceptions=False).stdout)
    assert record["record"] == "pair"
    assert record["left"]["claims"]
    with pytest.raises(UsageError, match="in a terminal"):
        RUNNER.invoke(app, ["review", *where], catch_exceptions=False)


def test_an_empty_queue_says_so(tmp_path: Path) -> None:
    book = ronghe.open(tmp_path / "book", create=True)
    book.build()
    result = RUNNER.invoke(app, ["review", "--list", "--casebook", str(book.path)], catch_exceptions=False)
    assert "Nothing to judge" in result.stdout


def test_the_order_of_adding_changes_no_pair(book: Casebook, tmp_path: Path) -> None:
    other = ronghe.open(tmp_path / "other", create=True)
    for name in sorted(TEXTS, reverse=True):
        other.add([book.path.parent / "inbox" / name], Declared())
    other.build()
    ours, theirs = book.review().pairs(), other.review().pairs()
    assert [(p.left, p.right, p.probability) for p in ours] == [(p.left, p.right, p.probability) for p in theirs]
