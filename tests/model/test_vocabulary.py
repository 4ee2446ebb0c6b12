"""The vocabulary is checked when it is loaded, and checks every claim."""

from decimal import Decimal

import pytest

from ronghe.errors import LensError
from ronghe.model import Claim, End, Money, Span, Text
from ronghe.model.vocabulary import parse_vocabulary, vocabulary

PROMISED = {
    "size", "contributes", "manages", "level", "status", "invests_in", "owns", "controls", "affiliated_with", "awards",
    "established", "founded_by", "partners_with", "member_of", "part_of", "supervises", "located_in", "issued_by",
    "replaces", "implements", "addresses", "sector", "ownership_type", "licensed", "listed_on", "identifier", "role",
    "alias", "total",
}  # fmt: skip


def test_no_promised_predicate_is_missing() -> None:
    assert set(vocabulary().predicates) >= PROMISED


def test_a_size_of_a_person_is_refused() -> None:
    claim = Claim("d", "size", Span(0, 1), "x", "r", 0.5, End("某人", "Person"), None, Money(Decimal(1), "CNY"))
    assert list(vocabulary().faults(claim)) == ["the subject cannot be a Person"]


def test_a_closed_list_is_closed() -> None:
    fund = End("示例基金", "Fund")
    assert not list(vocabulary().faults(Claim("d", "level", Span(0, 1), "x", "r", 0.5, fund, None, Text("national"))))
    assert list(vocabulary().faults(Claim("d", "level", Span(0, 1), "x", "r", 0.5, fund, None, Text("galactic"))))


def test_an_unknown_qualifier_and_a_missing_value_are_named() -> None:
    claim = Claim("d", "size", Span(0, 1), "x", "r", 0.5, End("示例基金", "Fund"), qualifiers={"colour": "red"})
    assert list(vocabulary().faults(claim)) == ["size needs its value", "size takes no qualifier colour"]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"subject": ["Planet"]}, "no such kind: Planet"),
        ({"value": ["colour"]}, "no such type: colour"),
        ({"list": "nowhere"}, "no such list: nowhere"),
        ({"colour": 1}, "unknown key: colour"),
    ],
)
def test_a_wrong_file_is_refused_with_its_name_and_entry(row: dict[str, object], complaint: str) -> None:
    with pytest.raises(LensError, match=rf"mine\.toml: \[predicates\.size\].*{complaint}"):
        parse_vocabulary({"kinds": ["Fund"], "predicates": {"size": row}}, "mine.toml")
