"""The scorer itself: what counts as right, missed, invented and neither."""

from typing import Any

import pytest

from tests.quality import scoring
from tests.quality.labels import Fact, Labelled, norm
from tests.quality.matching import match, other_qualifiers, same_value

PLAN = {"modality": "planned"}


def fact(
    predicate: str, subject: str, value: dict[str, Any] | None = None, q: dict[str, Any] | None = None, **more: Any
) -> Fact:
    target = frozenset([norm(more["o"])]) if "o" in more else None
    ends = frozenset([norm(subject)])
    return Fact(predicate, ends, target, value, {"modality": "stated", **(q or {})}, more.get("maybe", False), subject)


def claim(
    predicate: str, subject: str, value: dict[str, Any] | None = None, q: dict[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    ends = [{"name": name, "kind": "Fund", "names": [name]} if name else None for name in (subject, more.get("o"))]
    said = {"predicate": predicate, "subject": ends[0], "object": ends[1], "value": value, "qualifiers": q or {}}
    return {**said, "confidence": more.get("confidence", 0.9), "reader": more.get("reader", "r")}


def counts(facts: list[Fact], claims: list[dict[str, Any]], names: tuple[frozenset[str], ...] = ()) -> tuple[int, ...]:
    outcome = match(Labelled("d", "en", "", tuple(facts), names=names), claims)
    return len(outcome.right), len(outcome.missed), len(outcome.invented)


SUM = {"amount": 5_000_000, "currency": "CNY"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (claim("size", "the North Fund", SUM), (1, 0, 0)),
        (claim("size", "North Fund", {**SUM, "amount": 5_001_000}), (1, 0, 0)),
        (claim("size", "North Fund", {**SUM, "amount": 6_000_000}), (0, 1, 1)),
        (claim("size", "North Fund", {**SUM, "amount_max": 6_000_000}), (0, 1, 1)),
        (claim("size", "North Fund", {**SUM, "currency": "USD"}), (0, 1, 1)),
        (claim("size", "North Fund", SUM, {"phase": 1}), (0, 1, 1)),
        (claim("size", "North Fund", SUM, PLAN), (0, 1, 1)),
        (claim("size", "North Fund", SUM, {"modality": "denied"}), (0, 1, 0)),
        (claim("size", "South Fund", SUM), (0, 1, 1)),
        (claim("total", "North Fund", SUM), (0, 1, 1)),
    ],
)
def test_predicate_ends_value_and_decisive_qualifiers_must_agree(
    said: dict[str, Any], expected: tuple[int, ...]
) -> None:
    assert counts([fact("size", "North Fund", SUM)], [said]) == expected


def test_what_says_a_fact_again_is_no_second_claim_and_a_fact_is_found_once() -> None:
    twice = [claim("size", "North Fund", SUM), claim("size", "North Fund", {**SUM, "amount": 5_000_001})]
    assert counts([fact("size", "North Fund", SUM)], twice) == (1, 0, 0)
    assert counts([fact("size", "North Fund", SUM)] * 2, twice[:1]) == (1, 1, 0)


def test_a_doubtful_fact_counts_neither_way() -> None:
    assert counts([fact("size", "North Fund", SUM, maybe=True)], []) == (0, 0, 0)
    assert counts([fact("size", "North Fund", SUM, maybe=True)], [claim("size", "North Fund", SUM)]) == (0, 0, 0)


def test_partners_come_in_either_order_and_owners_do_not() -> None:
    for predicate, expected in (("partners_with", (1, 0, 0)), ("owns", (0, 1, 1))):
        assert counts([fact(predicate, "A", o="B")], [claim(predicate, "B", o="A")]) == expected


def test_another_name_of_one_entity_is_not_invented() -> None:
    names = (frozenset(["northfund", "nf"]),)
    assert counts([], [claim("alias", "North Fund", {"text": "NF"})], names) == (0, 0, 0)
    assert counts([], [claim("alias", "North Fund", {"text": "SF"})], names) == (0, 0, 1)


def test_free_text_may_be_part_of_the_label_and_a_title_of_rank_may_not() -> None:
    wide = {"text": "satellite communications"}
    assert same_value(claim("sector", "A", {"text": "satellite"}), fact("sector", "A", wide))
    assert not same_value(claim("identifier", "A", {"text": "12"}), fact("identifier", "A", {"text": "123"}))
    assert same_value(claim("established", "A", {"date": "2017-09-01"}), fact("established", "A", {"date": "2017-09"}))
    assert not same_value(claim("established", "A", {"date": "2017"}), fact("established", "A", {"date": "2017-09"}))


def test_errors_are_told_apart() -> None:
    wanted = [fact("owns", "A", o="B"), fact("size", "C", SUM), fact("manages", "D", o="E")]
    read = [claim("owns", "B", o="A"), claim("size", "C", SUM, PLAN), claim("contributes", "F", o="G")]
    outcome = match(Labelled("d", "en", "", tuple(wanted)), read)
    assert [(one.predicate, one.kind) for one in scoring.faults(outcome)] == [
        ("owns", "ends the wrong way round"),
        ("size", "wrong modality"),
        ("manages", "missed"),
        ("contributes", "not in the text"),
    ]
    assert scoring.score([outcome]) == scoring.Score(right=0, given=3, labelled=3)


def test_other_qualifiers_are_counted_apart() -> None:
    pair = (fact("owns", "A", q={"share": 51, "date": "2017"}, o="B"), claim("owns", "A", None, {"share": 51}, o="B"))
    assert list(other_qualifiers([pair])) == [("share", True), ("date", False)]


def test_an_exacter_date_agrees_and_a_vaguer_one_does_not() -> None:
    for given, agrees in (("2017-09-01", True), ("2017", False)):
        pair = (fact("owns", "A", q={"date": "2017-09"}, o="B"), claim("owns", "A", None, {"date": given}, o="B"))
        assert list(other_qualifiers([pair])) == [("date", agrees)]


def test_confidence_is_set_against_what_is_right() -> None:
    read = [(claim("size", "A", confidence=sure), right) for sure, right in ((0.95, True), (1.0, False), (0.55, True))]
    table = {low: (right, given) for low, _, right, given in scoring.reliability(read)}
    assert table[0.9] == (1, 2)
    assert table[0.5] == (1, 1)
    assert table[0.7] == (0, 0)
    ((reader, sure, right, given),) = scoring.by_reader(read)
    assert (reader, right, given) == ("r", 2, 3)
    assert sure == pytest.approx(2.5 / 3)
