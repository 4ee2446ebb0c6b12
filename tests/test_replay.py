"""Judgements applied to an atlas that is there give what a build from nothing gives."""

import random
import shutil
from pathlib import Path

import pytest

import ronghe
from ronghe import pipeline
from ronghe.casebook import Casebook
from ronghe.model import Judgement
from ronghe.model.judgement import Verdict
from tests.casebooks import casebook_of

TEXTS = {
    "a.txt": "2017年5月，青禾市政府设立青禾市军民融合产业投资基金，目标规模300亿元。灵犀导航科技有限公司认缴2亿元。",
    "b.txt": "The Qinghe Civil-Military Fusion Industry Investment Fund has a target size of RMB 12 billion.",
    "c.txt": "灵犀导航技术有限公司与青禾大学签署战略合作协议。基金由灵犀导航科技有限公司管理。",
    "d.txt": "Lingxi Navigation Technology Co., Ltd. set up a joint laboratory with Qinghe University in May 2018.",
}


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return casebook_of(tmp_path, TEXTS)


def digest(book: Casebook) -> str:
    with book.atlas() as atlas:
        return atlas.digest()


def anew(book: Casebook) -> str:
    """The digest of a build from nothing of a copy."""
    copy = book.path.parent / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(book.path, copy)
    shutil.rmtree(copy / "derived")
    other = ronghe.open(copy)
    other.build()
    return digest(other)


def reading_forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a document was read again")

    monkeypatch.setattr(pipeline, "said", refuse)


def test_judgements_of_pairs_in_any_mix_need_no_reading_and_give_the_full_build(
    book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    with book.atlas() as atlas:
        keys = sorted(key for entity in atlas.entities() for key in entity.keys if key.startswith("org:"))
    dice = random.Random(4)
    verdicts: tuple[Verdict, ...] = ("same", "different", "unsure")
    for number in range(6):
        left, right = dice.sample(keys, 2)
        about = {"left": left, "right": right}
        book.judge(Judgement(f"j{number}", dice.choice(verdicts), about, "Li Hua", f"2024-01-0{number + 1}"))
        with monkeypatch.context() as patch:
            reading_forbidden(patch)
            assert not book.build().unchanged
        assert digest(book) == anew(book)
        assert book.build().unchanged


def test_accepting_rejecting_and_taking_back_need_no_reading_either(
    book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digest(book)
    with book.atlas() as atlas:
        sizes = [claim.claim.id for claim in atlas.claims(predicate="size")]
    queue = book.review()
    queue.judge(sizes[0], "reject", "Li Hua")
    queue.judge(sizes[1], "accept", "Li Hua")
    reading_forbidden(monkeypatch)
    book.build()
    with book.atlas() as atlas:
        found = [atlas.claim(one) for one in sizes[:2]]
    assert [one and one.verdict for one in found] == ["rejected", "accepted"]
    monkeypatch.undo()
    assert digest(book) == anew(book)
    queue.undo("Li Hua")
    queue.undo("Li Hua")
    book.build()
    assert digest(book) == before


def test_a_correction_is_read_in_and_later_judgements_of_pairs_keep_it(book: Casebook) -> None:
    with book.atlas() as atlas:
        claim = next(atlas.claims(predicate="size")).claim
        keys = sorted(key for entity in atlas.entities() for key in entity.keys if key.startswith("org:"))
    queue = book.review()
    queue.correct(claim.id, {"value": {"amount": 30_000_000, "currency": "CNY"}}, "Li Hua", "misprint")
    book.build()
    assert digest(book) == anew(book)
    book.judge(Judgement("j9", "same", {"left": keys[0], "right": keys[-1]}, "Li Hua", "2024-01-09"))
    book.build()
    assert digest(book) == anew(book)
    with book.atlas() as atlas:
        said = {one.verdict: one.claim.as_json()["value"] for one in atlas.claims(predicate="size") if one.verdict}
    assert said["accepted"] == {"amount": 30_000_000, "currency": "CNY"}
    assert said["rejected"] == claim.as_json()["value"]


def test_a_line_that_is_no_judgement_is_an_issue_at_once(book: Casebook) -> None:
    with book.folder.judgements.open("a", encoding="utf-8") as file:
        file.write("no judgement\n")
    book.build()
    assert "bad_judgement" in {issue.code for issue in book.issues()}
    assert digest(book) == anew(book)
