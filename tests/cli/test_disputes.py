import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ronghe
from ronghe.casebook import Declared
from ronghe.cli.main import app
from ronghe.errors import UsageError

RUNNER = CliRunner()
TEXTS = {
    "a.txt": "2017年5月，青禾市政府设立青禾军民融合产业投资基金，基金目标规模300亿元。",
    "b.txt": "青禾军民融合产业投资基金的目标规模为120亿元。",
}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for name, text in TEXTS.items():
        (inbox / name).write_text(text, encoding="utf-8")
    path = tmp_path / "book"
    casebook = ronghe.open(path, create=True)
    casebook.add([inbox], Declared())
    casebook.build()
    return path


def run(*words: str) -> str:
    result = RUNNER.invoke(app, list(words), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_conflict_is_listed_judged_settled_and_taken_back(book: Path) -> None:
    where = ("--casebook", str(book))
    (conflict,) = json.loads(run("conflicts", "--json", *where))
    assert (conflict["question"], conflict["moves"], conflict["settled"]) == ("amount", 18_000_000_000, False)
    words = run("conflicts", *where)
    assert "300亿元" in words
    assert "RMB 12 billion" in words
    claim = next(a for a in conflict["answers"] if a["money"]["amount"] == 30_000_000_000)["supports"][0]["claim"]
    run("judge", "accept", claim, "--who", "Li Hua", "--reason", "the city's own notice", *where)
    ronghe.open(book).build()
    (settled,) = json.loads(run("conflicts", "--json", *where))
    assert settled["settled"]
    assert settled["answers"][0]["supports"][0]["claim"] == claim
    assert "Taken back: accept" in run("judge", "undo", "--who", "Li Hua", *where)
    ronghe.open(book).build()
    assert not json.loads(run("conflicts", "--json", *where))[0]["settled"]
    assert "No judgement of Li Hua" in run("judge", "undo", "--who", "Li Hua", *where)


def test_a_rejected_claim_is_no_longer_in_conflict(book: Path) -> None:
    (conflict,) = ronghe.open(book).conflicts()
    ronghe.open(book).review().judge(conflict.answers[1].supports[0].claim, "reject", "me")
    ronghe.open(book).build()
    assert ronghe.open(book).conflicts() == []
    assert "No claims exclude each other" in run("conflicts", "--casebook", str(book))


def test_a_claim_that_is_not_there_is_named(book: Path) -> None:
    with pytest.raises(UsageError, match="holds no claim nothing"):
        ronghe.open(book).review().judge("nothing", "accept", "me")
    with pytest.raises(UsageError, match="name of the person"):
        ronghe.open(book).review().judge(ronghe.open(book).conflicts()[0].answers[0].supports[0].claim, "accept", " ")
