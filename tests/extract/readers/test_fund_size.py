"""Sizes keep their measure, phase and bound apart, and stand with the right fund."""

import pytest

from tests.extract.readers.said import claims, issues, said


def test_whole_and_first_tranche_are_two_sizes_of_one_fund() -> None:
    text = "湖州军民融合产业基金总规模80亿元，首期规模10亿元。"
    assert said(text, "size", "measure", "phase", "phase_of") == {
        ("湖州军民融合产业基金", 8_000_000_000, "target", None, None),
        ("湖州军民融合产业基金", 1_000_000_000, "unspecified", 1, "tranche"),
    }


@pytest.mark.parametrize(
    ("text", "amount", "measure"),
    [
        ("湖州军民融合产业基金目标规模30亿元。", 3_000_000_000, "target"),
        ("湖州军民融合产业基金认缴出资总额为30亿元。", 3_000_000_000, "subscribed"),
        ("湖州军民融合产业基金实缴到位12亿元。", 1_200_000_000, "paid_in"),
        ("湖州军民融合产业基金规模达30亿元。", 3_000_000_000, "unspecified"),
        ("The Huzhou Dual-Use Industry Fund has a target size of RMB 3 billion.", 3_000_000_000, "target"),
        ("The Huzhou Dual-Use Industry Fund has raised RMB 1.2 billion so far.", 1_200_000_000, "raised"),
    ],
)
def test_the_word_before_the_amount_gives_the_measure(text: str, amount: int, measure: str) -> None:
    assert {found[1:] for found in said(text, "size", "measure")} == {(amount, measure)}


def test_an_amount_in_front_of_the_name_is_its_size() -> None:
    assert said("规模为50亿元的湖州军民融合产业基金已经成立。", "size") == {("湖州军民融合产业基金", 5_000_000_000)}
    assert said("They set up the RMB 5 billion Huzhou Dual-Use Industry Fund.", "size") == {
        ("Huzhou Dual-Use Industry Fund", 5_000_000_000)
    }


def test_a_sentence_without_a_subject_goes_on_about_the_fund_before() -> None:
    text = "湖州军民融合产业基金在杭州揭牌。总规模为20亿元。"
    assert said(text, "size") == {("湖州军民融合产业基金", 2_000_000_000)}


def test_a_conversion_in_brackets_is_no_second_size() -> None:
    found = claims("The Huzhou Dual-Use Industry Fund has a target size of RMB 3 billion ($450 million).", "size")
    assert [claim.qualifiers["also"] for claim in found] == [{"amount": 450_000_000, "currency": "USD"}]


def test_what_a_partner_pays_is_no_size_of_the_fund() -> None:
    assert said("长城电子有限公司认缴出资3亿元，参与设立湖州军民融合产业基金。", "size") == set()


def test_what_is_spent_on_something_else_is_no_size() -> None:
    assert said("湖州军民融合产业基金召开会议，会场装修花费3亿元。", "size") == set()


def test_a_size_without_a_fund_becomes_one_issue() -> None:
    found = issues("这只基金总规模20亿元，首期规模5亿元。")
    assert [issue.code for issue in found] == ["unread_size"]
    assert found[0].span is not None
