"""What was written blind is labelled as the contract has it, and scored half by half."""

import json
from typing import Any

import pytest

from tests.quality import blind
from tests.quality.blind import NOTICES, WITH_NOTICES, read_half, read_notices
from tests.quality.matching import Claim
from tests.quality.scoring import Score


def rows(half: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (NOTICES / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("half", WITH_NOTICES)
def test_every_labelled_name_stands_in_its_notice(half: str) -> None:
    for row in rows(half):
        named = [*str(row["supplier"] or "").split("；"), str(row["buyer"] or "")]
        assert [name for name in named if name not in str(row["text"])] == [], row["id"]


@pytest.mark.parametrize("half", ["u", "t"])
def test_the_awards_of_a_notice_are_its_suppliers_and_its_sum(half: str) -> None:
    for row in rows(half):
        for awards in [row["awards"]] if "awards" in row else []:
            assert isinstance(awards, list)
            assert {one["supplier"] for one in awards} == set(str(row["supplier"]).split("；")), row["id"]
            assert row["value_cny"] is None or sum(one["value_cny"] for one in awards) == row["value_cny"], row["id"]


@pytest.mark.parametrize("batch", ["cd", "ef"])
def test_the_halves_of_a_batch_are_alike(batch: str) -> None:
    counts = [
        [sum(row[key] is not None for row in rows(half)) for key in ("buyer", "supplier", "value_cny")]
        for half in batch
    ]
    assert counts[0] == counts[1]


def test_a_whole_or_its_lots_are_right_sums_and_a_loser_is_a_wrong_supplier() -> None:
    claims = [award("甲公司", 10_000.0), award("乙公司", 20_000.0)]
    assert counts(blind._value([10.0, 20.0], 30)) == (1, 1, 1)
    assert counts(blind._value([10.0, 20.0], 20)) == (1, 2, 1)
    assert counts(blind._awards(claims, [("甲公司", 10_000.0)])) == (1, 2, 1)
    assert counts(blind._awards(claims, [("甲公司", 11_000.0), ("乙公司", None)])) == (1, 2, 2)
    assert counts(blind._named([frozenset({"甲公司"}), frozenset({"乙公司"})], [])) == (0, 2, 0)


def test_an_entity_that_only_an_open_fact_names_counts_neither_way() -> None:
    table: list[dict[str, Any]] = [
        {"names": ["甲基金", "该基金"], "kind": "Organisation"},
        {"names": ["乙公司"], "kind": "Organisation", "doubtful": True},
        {"names": ["成都"], "kind": "Place"},
    ]
    given = [frozenset({"该基金"}), frozenset({"甲基金", "甲"}), frozenset({"乙公司"}), frozenset({"丙公司"})]
    assert counts(blind._entities(given, table)) == (1, 2, 1)


def test_figures_of_a_half_are_those_of_its_outcomes() -> None:
    half = read_half("c")
    assert half.claims.right == sum(len(one.right) for one in half.outcomes)
    assert 0 < half.money.labelled < half.claims.labelled
    assert half.entities.labelled > len(half.outcomes)


def test_notices_tell_each_kind_of_figure() -> None:
    scores = read_notices("c")
    assert scores["suppliers"].labelled >= scores["values"].labelled
    assert all(one.right <= min(one.given, one.labelled) for one in scores.values())


def award(name: str, amount: float) -> Claim:
    return {"object": {"name": name, "names": [name]}, "value": {"amount": amount, "currency": "CNY"}}


def counts(one: Score) -> tuple[int, int, int]:
    return one.right, one.given, one.labelled
