"""A claim is what is said and where; its id follows from nothing else."""

import pickle
from decimal import Decimal
from typing import Any

import pytest

from ronghe.model import Claim, End, Money, Span


def a_claim(**changes: Any) -> Claim:
    fields: dict[str, Any] = {
        "document": "d1",
        "predicate": "size",
        "span": Span(3, 7),
        "quote": "10亿元",
        "reader": "zh.fund_size",
        "confidence": 0.9,
        "subject": End("示例基金", "Fund"),
        "value": Money(Decimal(10**9), "CNY"),
        "qualifiers": {"measure": "target", "phase": 1},
    }
    return Claim(**{**fields, **changes})


def test_reader_and_confidence_do_not_change_what_is_said() -> None:
    assert a_claim(reader="other", confidence=0.1).id == a_claim().id


@pytest.mark.parametrize(
    "change",
    [
        {"document": "d2"},
        {"predicate": "total"},
        {"span": Span(4, 8)},
        {"subject": End("另一基金", "Fund")},
        {"value": Money(Decimal(10**9), "USD")},
        {"qualifiers": {"measure": "subscribed", "phase": 1}},
    ],
)
def test_anything_else_does(change: dict[str, Any]) -> None:
    assert a_claim(**change).id != a_claim().id


def test_the_order_of_qualifiers_is_no_difference() -> None:
    assert a_claim(qualifiers={"phase": 1, "measure": "target"}).id == a_claim().id


def test_a_claim_survives_json_and_a_process_boundary() -> None:
    claim = a_claim()
    assert Claim.from_json(claim.as_json()) == claim
    assert pickle.loads(pickle.dumps(claim)).id == claim.id


def test_an_end_always_holds_its_own_name() -> None:
    assert End("示例基金", "Fund", ("Example Fund",)).names == ("示例基金", "Example Fund")


def test_an_end_without_a_name_and_an_empty_span_are_refused() -> None:
    with pytest.raises(ValueError, match="name"):
        End("", "Fund")
    with pytest.raises(ValueError, match="empty"):
        Span(5, 5)
