import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ronghe
from ronghe.casebook import Casebook, Declared
from ronghe.cli import review as command
from ronghe.cli.common import console
from ronghe.cli.main import app
from ronghe.errors import UsageError
from ronghe.store.holds import HELD, hold
from tests.casebooks import casebook_of

RUNNER = CliRunner()
TEXTS = {
    "a.txt": "2017年5月，青禾市政府设立青禾市军民融合产业投资基金，基金目标规模300亿元。",
    "b.txt": "The Qinghe Civil-Military Fusion Industry Investment Fund has a target size of RMB 12 billion.",
}


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return casebook_of(tmp_path, TEXTS)


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
    assert "1 pair to judge" in listed
    record = json.loads(RUNNER.invoke(app, ["review", "--json", *where], catch_exceptions=False).stdout)
    assert record["record"] == "pair"
    assert record["left"]["claims"]
    with pytest.raises(UsageError, match="in a terminal"):
        RUNNER.invoke(app, ["review", *where], catch_exceptions=False)


def test_back_takes_back_this_sittings_latest_answer_and_asks_again_also_behind_the_last_pair(
    book: Casebook, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    queue = book.review()
    (pair,) = queue.pairs()
    earlier = queue.decide(pair, "unsure", "Li Hua")
    asked: list[str] = []
    answers = iter(["b", "k", "b", "q", "s", "two languages", "b", "d", "", "q"])

    def prompt(text: str, **_: object) -> str:
        asked.append(text)
        return next(answers)

    monkeypatch.setattr("ronghe.cli.review.typer.prompt", prompt)
    out = console()
    assert command._ask_all(queue, [pair], "Li Hua", out) == 0
    assert "you have judged nothing in this sitting" in capsys.readouterr().out
    assert [line["id"] for line in queue.history()] == [earlier.id]
    assert list(answers) == ["b", "q", "s", "two languages", "b", "d", "", "q"]
    answers = iter(["s", "two languages", "b", "d", "", "q"])
    assert command._ask_all(queue, [pair], "Li Hua", out) == 1
    assert asked[-2:] == ["why (may be empty)", command._ASK_AT_END]
    assert [line["verdict"] for line in queue.history()] == ["different", "unsure"]
    undo = RUNNER.invoke(app, ["judge", "undo", earlier.id, "--who", "Wang Fang", "--casebook", str(book.path)])
    assert undo.stdout == f"Taken back: unsure ({earlier.id}).\n"


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


def test_two_people_are_not_asked_the_same_and_one_is_asked_again(book: Casebook) -> None:
    queue = book.review()
    first = queue.take("Li Hua")
    assert first is not None
    again = queue.take("Li Hua")
    assert again is not None
    assert again.pair == first.pair
    other = queue.take("Wang Fang")
    assert other is None or other.pair != first.pair
    assert queue.progress() == {"waiting": 1, "judged": 0, "verdicts": {}, "people": {}}
    queue.decide(first.pair, "different", "Li Hua")
    assert queue.take("Li Hua") is None
    assert queue.progress() == {"waiting": 0, "judged": 1, "verdicts": {"different": 1}, "people": {"Li Hua": 1}}


def test_of_a_list_everybody_gets_a_pair_of_their_own(book: Casebook) -> None:
    queue = book.review()
    pairs = [replace(queue.pairs()[0], left=left) for left in ("org:one", "org:two")]
    assert queue.free(pairs, "Li Hua") == 0
    assert queue.free(pairs, "Wang Fang") == 1
    assert queue.free(pairs, "Zhao Lei") is None
    assert queue.free(pairs, "Li Hua") == 0


def test_a_question_is_free_again_after_a_while(tmp_path: Path) -> None:
    path = tmp_path / "holds.jsonl"
    assert hold(path, ["a", "b"], "Li Hua", now=1_000.0)
    assert not hold(path, ["a", "b"], "Wang Fang", now=1_000.0 + HELD - 1)
    assert hold(path, ["a", "b"], "Wang Fang", now=1_000.0 + HELD + 1)
    assert hold(path, ["a", "c"], "Li Hua", now=1_000.0 + HELD + 1)


def test_history_says_who_and_when_and_any_judgement_can_be_taken_back(book: Casebook) -> None:
    queue = book.review()
    (pair,) = queue.pairs()
    made = queue.decide(pair, "same", "Li Hua", "two languages")
    (line,) = queue.history()
    assert (line["id"], line["who"], line["reason"], line["line"]) == (made.id, "Li Hua", "two languages", 1)
    queue.revoke(made.id, "Wang Fang", "they are two funds")
    assert queue.history() == []
    with pytest.raises(UsageError, match="stands"):
        queue.revoke(made.id, "Wang Fang")
    listed = RUNNER.invoke(app, ["review", "--history", "--casebook", str(book.path)])
    assert "0 pairs judged, 1 to judge" in listed.stdout


def test_a_claim_is_corrected_by_command_and_wrong_corrections_are_refused(book: Casebook) -> None:
    with book.atlas() as atlas:
        claim = next(atlas.claims(predicate="size")).claim
    base = ["judge", "correct", claim.id, "--casebook", str(book.path), "--who", "Li Hua", "--change"]
    done = RUNNER.invoke(app, [*base, '{"value": {"amount": 5000000, "currency": "CNY"}}'])
    assert done.exit_code == 0, done.output
    book.build()
    with book.atlas() as atlas:
        accepted = [one.claim for one in atlas.claims(predicate="size") if one.verdict == "accepted"]
    assert [one.as_json()["value"]["amount"] for one in accepted] == [5_000_000]
    assert accepted[0].quote == claim.quote
    queue = book.review()
    for change, words in (
        ({"value": {"amount": "much"}}, "no correction"),
        ({}, "no correction"),
        ({"quote": "x"}, "no correction"),
    ):
        with pytest.raises(UsageError, match=words):
            queue.correct(claim.id, change, "Li Hua")
    same = {"value": claim.as_json()["value"]}
    with pytest.raises(UsageError, match="changes nothing"):
        queue.correct(claim.id, same, "Li Hua")
    assert isinstance(RUNNER.invoke(app, [*base, "no json"]).exception, UsageError)
