"""Whose a Chinese sum is where the body is named by its level, in a row, as what merges, or before who founds it."""

import pytest

from tests.extract.readers.said import said


@pytest.mark.parametrize(
    ("text", "fund", "amount"),
    [
        ("市军民融合产业母基金规模扩大到60亿元。", "市军民融合产业母基金", 6_000_000_000),
        ("总规模100亿元的省新兴产业引导基金去年新设子基金2支。", "省新兴产业引导基金", 10_000_000_000),
        ("市里将设立5亿元的军民融合产业发展资金。", "军民融合产业发展资金", 500_000_000),
        ("高新区设立规模为1亿元的军品贷款风险补偿资金池，由银行放大授信。", "军品贷款风险补偿资金池", 100_000_000),
    ],
)
def test_funds_without_a_name_of_their_own(text: str, fund: str, amount: int) -> None:
    assert said(text, "size") == {(fund, amount)}


def test_each_fund_of_a_row_has_its_size() -> None:
    text = "首批子基金为：红外信息子基金，规模20亿元；卫星及空天子基金，规模15亿元；船舶电子子基金，规模10亿元。"
    assert said(text, "size") == {
        ("红外信息子基金", 2_000_000_000),
        ("卫星及空天子基金", 1_500_000_000),
        ("船舶电子子基金", 1_000_000_000),
    }


def test_who_founds_a_fund_has_not_its_size() -> None:
    text = "海川省发布了规模100亿元的远海装备产业母基金，由海川省财政厅与国岳产业发展基金共同发起，首期30亿元。"
    assert said(text, "size", "phase") == {
        ("远海装备产业母基金", 10_000_000_000, None),
        ("远海装备产业母基金", 3_000_000_000, 1),
    }


def test_the_new_group_is_what_others_merge_into() -> None:
    text = (
        "临江铜鼓机械集团昨日宣布与临江弹簧厂合并重组为临江特种装备集团有限公司。\n"
        "新集团由东岳工业集团控股，注册资本12亿元。"
    )
    assert said(text, "size") == {("临江特种装备集团有限公司", 1_200_000_000)}


def test_a_park_that_a_sentence_presents() -> None:
    text = "典型是海川北斗地信园：该园2012年建成，聚集了图云信息、寰海测控等企业60多家，2019年营业收入突破200亿元。"
    assert said(text, "size", "measure") == {("海川北斗地信园", 20_000_000_000, "output")}


def test_an_output_that_has_been_reached_so_far() -> None:
    text = "今年1至10月，海川卫星产业园规上工业产值累计完成14.83亿元。"
    assert said(text, "size", "measure") == {("海川卫星产业园", 1_483_000_000, "output")}
