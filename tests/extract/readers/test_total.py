"""Figures about groups are totals, never one fund's size."""

from tests.extract.readers.said import claims, said


def test_a_combined_size_of_counted_funds() -> None:
    text = "The Huzhou Dual-Use Industry Fund is small. "
    text += "The size of the top five port funds is a combined RMB 90 billion ($13 billion)."
    (claim,) = claims(text, "total")
    assert claim.value is not None
    assert claim.qualifiers["of"] == "the top five port funds"
    assert claim.qualifiers["count"] == 5
    assert claim.qualifiers["also"] == {"amount": 13_000_000_000, "currency": "USD"}
    assert said(text, "size") == set()


def test_funds_worth_an_amount() -> None:
    assert said("The 42 funds total at least $73 billion.", "total", "bound") == {(None, 73_000_000_000, "at_least")}


def test_a_chinese_group_gives_its_count_and_its_sum() -> None:
    text = "湖州母基金、德清产业基金等12家重点基金签约落户浙江，总资金规模超过700亿元。"
    assert said(text, "total", "bound") == {("浙江", 12, None), ("浙江", 70_000_000_000, "over")}
    assert said(text, "size") == set()


def test_one_funds_size_is_no_total() -> None:
    assert said("湖州军民融合产业基金总规模80亿元。", "total") == set()
