"""The readers keep what they have reached on our own labelled documents."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from ronghe.model.vocabulary import vocabulary
from tests.quality.blind import HELD_BACK, OPEN, read_passages
from tests.quality.floor import HALVES, figures, lowered, recorded
from tests.quality.gold import write_gold
from tests.quality.labels import Labelled, corpus, passages
from tests.quality.matching import Outcome
from tests.quality.scoring import faults, read_all

DOCUMENTS = corpus()
HELD = [one for one in DOCUMENTS if one.must_hold]


@pytest.fixture(scope="module")
def outcomes() -> Sequence[Outcome]:
    return read_all(DOCUMENTS)


def test_no_figure_falls_below_its_floor(outcomes: Sequence[Outcome]) -> None:
    now, floor = figures(outcomes), recorded()
    assert set(floor) == {"precision", "recall", "f1"}
    assert not lowered(now, floor), f"now {now}, floor {floor}; python -m tests.quality lists every error"


@pytest.mark.parametrize("half", HALVES)
def test_no_figure_of_the_passages_falls(half: str) -> None:
    """Of a half that is held back only the figures are told here."""
    now, floor = figures(read_passages(half)), recorded(HALVES[half])
    assert not lowered(now, floor), f"half {half}: now {now}, floor {floor}"


def test_the_passages_in_the_form_of_the_shared_scorer(tmp_path: Path) -> None:
    write_gold("a", tmp_path)
    rows = (tmp_path / "passages.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(rows) == len(passages("a")) == len(list((tmp_path / "gold").glob("*.json")))
    table = json.loads((tmp_path / "gold" / "zh-lp-table.json").read_text(encoding="utf-8"))
    fields = [fact["v"]["text"] for fact in table["facts"] if fact["p"] == "sector"]
    assert fields == ["航空动力、燃气轮机"]


def test_every_predicate_and_qualifier_of_the_later_batches_is_in_the_vocabulary() -> None:
    for fact in (fact for half in (*OPEN, *HELD_BACK) if half > "b" for one in passages(half) for fact in one.facts):
        assert set(fact.qualifiers) <= vocabulary().predicates[fact.predicate].qualifiers, str(fact)


@pytest.mark.parametrize("document", HELD, ids=lambda one: f"{one.lang}-{one.id}")
def test_a_document_that_must_hold_is_read_without_an_error(document: Labelled) -> None:
    (outcome,) = read_all([document])
    assert [f"{fault.kind}: {fault.example}" for fault in faults(outcome)] == []


def test_the_corpus_covers_every_predicate_in_both_languages_together() -> None:
    labelled = {fact.predicate for one in DOCUMENTS for fact in one.facts}
    assert set(vocabulary().predicates) <= labelled
    assert {one.lang for one in DOCUMENTS} == {"en", "zh"}
    assert labelled <= set(vocabulary().predicates)
