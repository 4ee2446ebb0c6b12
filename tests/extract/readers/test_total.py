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


def test_a_noun_before_its_number_counts_what_the_clause_speaks_of() -> None:
    text = "元溪资本有限公司成立于2015年，总部位于苏州，已投企业62家，持有发明专利46项。"
    assert said(text, "total") == {("元溪资本有限公司", 62), ("元溪资本有限公司", 46)}


def test_figures_of_the_whole_city_are_of_the_city_that_the_page_tells() -> None:
    text = "对接会昨日在德阳市举行。\n截至6月底，全市军民融合企业已达371家，上半年实现产值1480亿元。"
    assert said(text, "total") == {("德阳市", 371), ("德阳市", 148_000_000_000)}


def test_what_is_said_behind_an_example_is_said_of_it() -> None:
    text = "以江南电子集团为例，集团旗下共有上市公司7家。"
    assert said(text, "total") == {("江南电子集团", 7)}


def test_funds_and_firms_but_no_staff_are_counted_of_nobody_in_particular() -> None:
    assert said("今年前三季度，带有国防字样的新备案基金仅有14只。", "total") == {(None, 14)}
    assert said("今年前三季度，首批试点企业41家。", "total") == {(None, 41)}
    assert said("今年前三季度，现有职工41人。", "total") == set()


def test_figures_of_the_whole_land_and_what_goes_on_about_a_group() -> None:
    assert said("截至8月底，全国国有企业资产总额达到128万亿元。", "total") == {(None, 128_000_000_000_000)}
    assert said("2021年，我国制造业增加值达到31.4万亿元。", "total") == {(None, 31_400_000_000_000)}
    text = "截至2021年末，江淮地区共有军民融合基金47只，目标规模合计2140亿元，实缴680亿元左右。"
    assert {(value, measure) for _, value, measure in said(text, "total", "measure")} == {
        (47, None), (214_000_000_000, "target"), (68_000_000_000, "paid_in"),
    }  # fmt: skip
