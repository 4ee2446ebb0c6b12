"""What Chinese lines tell in order of several, what partners put into a firm that they found, and who wins what."""

import pytest

from tests.extract.readers.said import said


def test_sums_of_several_funds_in_order() -> None:
    text = "辽源先进材料基金和辽源碳谷天使基金同日揭牌，规模分别为20亿元和3亿元，分别由吉信资本和辽源国投公司管理。"
    sizes = {("辽源先进材料基金", 2_000_000_000), ("辽源碳谷天使基金", 300_000_000)}
    assert said(text, "size") == sizes
    managed = {("吉信资本", "辽源先进材料基金"), ("辽源国投公司", "辽源碳谷天使基金")}
    assert said(text, "manages") == managed


def test_sums_of_phases_and_of_years_in_order() -> None:
    text = "云岭产业基金一期、二期规模分别为3亿元和8亿元。"
    assert said(text, "size", "phase") == {("云岭产业基金", 300_000_000, 1), ("云岭产业基金", 800_000_000, 2)}
    text = "江夏航材集团2019年、2020年营业收入分别为3亿元和4亿元。"
    assert {value for _, value in said(text, "size")} == {300_000_000, 400_000_000}


def test_sums_in_order_of_what_is_not_named_are_of_none() -> None:
    text = "云岭示范区引进了两个项目，两个项目总投资分别为35亿元和8亿元。"
    assert said(text, "size") == set()


def test_shares_of_several_in_a_fund() -> None:
    text = "云岭产业基金规模15亿元，江夏国投公司、宁远电子公司、长河资本分别出资30%、40%和30%。"
    assert ("宁远电子公司", "云岭产业基金", 40) in said(text, "contributes", "share")


@pytest.mark.parametrize(
    "text",
    [
        "三方共同出资设立江夏航材有限公司。其中，云岭集团以现金出资1.02亿元，占注册资本的51%；宁远电子公司出资9800万元。",
        "江夏航材有限公司注册资本2亿元，云岭集团出资1.02亿元，占比51%；宁远电子公司出资9800万元，占比49%。",
        "云岭集团和宁远电子公司联合向江夏航材有限公司出资2亿元，其中云岭集团出资1.02亿元、宁远电子公司出资9800万元。",
    ],
)
def test_what_partners_put_into_a_firm(text: str) -> None:
    told = said(text, "invests_in")
    assert len({"云岭集团", "宁远电子公司"} & {subject for subject, *_ in told}) == 2
    assert all(firm == "江夏航材有限公司" for _, firm in told)


def test_sums_in_brackets_behind_those_of_a_round() -> None:
    text = "宁远电子有限公司A轮融资2亿元的投资人包括云岭基金（1.2亿元）、江夏创投（6000万元）、长河资本（2000万元）。"
    assert {one for one, _ in said(text, "invests_in")} == {"云岭基金", "江夏创投", "长河资本"}
    assert said(text, "size") == set()


@pytest.mark.parametrize(
    ("text", "buyer", "winner"),
    [
        ("宁远电子公司以8600万元中标云岭集团综合楼智能化项目。", "云岭集团", "宁远电子公司"),
        ("在云岭集团的招标中，宁远电子公司成为中标供应商，合同金额980万元。", "云岭集团", "宁远电子公司"),
        ("云岭集团公布采购结果，宁远电子公司、长河航材公司两家入围。", "云岭集团", "长河航材公司"),
    ],
)
def test_who_wins_from_whom(text: str, buyer: str, winner: str) -> None:
    assert (buyer, winner) in said(text, "awards")


def test_a_place_signs_with_several() -> None:
    text = "江夏市与宁远电子公司、长河航材公司、云岭研究院等单位现场签约。"
    assert len(said("宝鸡" + text[2:], "partners_with")) == 3


def test_what_is_signed_is_done_though_a_laboratory_is_planned() -> None:
    text = "云岭研究院与宁远电子公司签署战略合作协议，双方将共建空天载荷联合实验室。"
    assert ("云岭研究院", "宁远电子公司", None) in said(text, "partners_with", "modality")


def test_a_house_and_a_fund_put_out() -> None:
    assert ("江夏创投", 5_200_000_000, "deployed") in said("江夏创投累计投资总额52亿元。", "size", "measure")
    text = "云岭产业基金已投出9.3亿元，支持了宁远电子公司、长河航材公司等11家企业。"
    assert ("云岭产业基金", 930_000_000, "deployed") in said(text, "size", "measure")
    assert {firm for _, firm in said(text, "invests_in")} == {"宁远电子公司", "长河航材公司"}
