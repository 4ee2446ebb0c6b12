"""Sentences as analysts try them first: whose a share or a fact is, several who pay, and names that run together."""

from typing import Any

import pytest

import ronghe
from ronghe.model import Money
from tests.extract.readers.said import said

JET = "天河商用飞机公司"


def sums(text: str, predicate: str) -> set[tuple[Any, ...]]:
    """Each claim of a predicate as (subject, its sum in yuan, capacity)."""
    return {
        (
            one.subject.name if one.subject else "",
            one.value.amount if isinstance(one.value, Money) else None,
            one.qualifiers.get("capacity"),
        )
        for one in ronghe.extract(text).claims
        if one.predicate == predicate
    }


def names(text: str, kind: str) -> set[str]:
    return {mention.text for mention in ronghe.extract(text).mentions if mention.kind == kind}


@pytest.mark.parametrize(
    "text",
    [
        "该公司是北方重工集团下属的三级子公司，主要从事光电火控系统研发，2019年营业收入达12.3亿元，注册资本3亿元。",
        "公司成立于2005年，是北方重工集团的控股子公司，主要从事火控系统研发。",
    ],
)
def test_what_is_said_of_nobody_named_is_not_said_of_its_parent(text: str) -> None:
    assert not {predicate for predicate in ("sector", "size", "established", "part_of") if said(text, predicate)}


def test_a_firm_named_before_is_told_of_all_the_same() -> None:
    text = "北川光电是一家上市公司。该公司是北方重工集团的子公司，主要从事光电火控系统研发，2019年营业收入达12.3亿元。"
    assert said(text, "size") == {("北川光电", 1_230_000_000)}
    assert said(text, "sector") == {("北川光电", "光电火控系统")}


def test_each_who_pays_founds_it_and_none_the_one_before() -> None:
    text = f"{JET}由国务院国资委出资60亿元，北方重工集团出资50亿元，宝钢、中铝、中化各出资10亿元共同组建。"
    founders = {"国务院国资委", "北方重工集团", "宝钢", "中铝", "中化"}
    assert said(text, "founded_by") == {(JET, founder) for founder in founders}
    assert ("中化", 1_000_000_000, None) in sums(text, "invests_in")


def test_what_several_put_in_together_is_nobody_s_own() -> None:
    text = "北海国盛集团联合上汽、远洋重工集团等企业出资300亿元，成立北海军民融合产业投资基金，其中国盛集团认缴60亿元。"
    fund = "北海军民融合产业投资基金"
    assert {name for name, amount, _ in sums(text, "contributes") if amount is not None} == {"国盛集团"}
    assert {founder for _, founder in said(text, "founded_by")} == {"北海国盛集团", "上汽", "远洋重工集团"}
    assert {body for body, *_ in said(text, "founded_by")} == {fund}


def test_each_of_the_limited_partners_puts_in_as_much() -> None:
    text = "北海军民融合产业投资基金成立，河北建投、河钢集团作为有限合伙人各认缴出资5亿元。"
    assert sums(text, "contributes") == {
        ("河北建投", 500_000_000, "limited_partner"),
        ("河钢集团", 500_000_000, "limited_partner"),
    }


def test_shareholders_of_a_fund_put_into_it_and_those_of_its_manager_own_that() -> None:
    text = "北海军民融合产业投资基金注册资本510亿元，股东包括财政部、中国国有资本运营公司、北海两江新区等。"
    assert {giver for giver, _ in said(text, "contributes")} == {"财政部", "中国国有资本运营公司", "北海两江新区"}
    manager = "北海装备产业基金管理有限公司"
    text = f"{manager}管理北海军民融合基金，股东包括河钢集团、北方重工集团。"
    assert said(text, "contributes") == set()
    assert said(text, "owns") == {("河钢集团", manager), ("北方重工集团", manager)}


def test_shares_told_in_order_behind_what_they_found_together() -> None:
    text = f"{JET}总部位于上海市，由北方重工集团、上海电气（集团）总公司共同出资60亿元组建，持股比例分别为40%、15%。"
    assert said(text, "owns", "share") == {("北方重工集团", JET, 40), ("上海电气（集团）总公司", JET, 15)}


def test_what_was_handed_over_was_held_until_that_year() -> None:
    text = "2016年，北方重工集团将其持有的湖南云岭集团100%股权无偿划转给长河汽车集团。"
    assert said(text, "owns", "until", published="2021-06-01") == {
        ("北方重工集团", "湖南云岭集团", "2016"),
        ("长河汽车集团", "湖南云岭集团", None),
    }


def test_a_body_of_the_lens_is_not_its_firm_of_a_longer_name() -> None:
    firm = "中船重工（重庆）江陵装备研究院有限公司"
    text = f"{firm}由中船重工集团、重庆江岸开发投资集团共同出资设立，其中中船重工出资6亿元，占股60%。"
    assert ("中船重工集团", firm, 60) in said(text, "owns", "share")
    assert names(text, "Institute") == set()


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("航天科工集团二院23所在武汉投资15亿元建设生产线。", "Institute", {"航天科工集团二院23所", "航天科工集团二院"}),
        ("二院二十三所在武汉，所在地区面积很大。", "Place", {"武汉"}),
        ("由北方重工集团有限公司控股的东江电子有限公司上市。", "Company", {"北方重工集团有限公司", "东江电子有限公司"}),
        ("东江国盛集团联合上汽成立新公司。", "Company", {"东江国盛集团", "上汽"}),
    ],
)
def test_names_end_where_the_sentence_goes_on(text: str, kind: str, expected: set[str]) -> None:
    assert names(text, kind) == expected


def test_a_fund_of_plain_words_that_a_sentence_with_its_sum_is_about() -> None:
    text = "军民融合发展产业投资基金由省投资集团发起，首期认缴规模30.5亿元，已投资8个项目。"
    assert said(text, "size") == {("军民融合发展产业投资基金", 3_050_000_000)}
    assert said("产业投资基金由省政府发起设立，按市场化方式运作。", "founded_by") == set()


def test_all_of_a_long_list_are_put_on_it() -> None:
    text = "2020年12月18日，美国商务部将中芯国际、南京航空航天大学等77家中国实体列入实体清单。"
    assert said(text, "listed_on") == {("中芯国际", "美国商务部"), ("南京航空航天大学", "美国商务部")}


def test_three_sign_and_found_a_firm_and_each_puts_in_its_sum() -> None:
    firm = "贵州岭南云联科技有限公司"
    text = (
        f"2019年4月，贵州省大数据局、贵州岭南控股、贵阳高新区签署三方协议，共同组建{firm}，注册资本1亿元，"
        "三方分别出资3000万元、5100万元、1900万元。"
    )
    givers = {"贵州省大数据局": 30_000_000, "贵州岭南控股": 51_000_000, "贵阳高新区": 19_000_000}
    assert said(text, "founded_by") == {(firm, giver) for giver in givers}
    assert sums(text, "invests_in") == {(giver, amount, None) for giver, amount in givers.items()}


def test_what_a_body_has_is_no_sum_of_the_firms_counted_before() -> None:
    text = "东江三江集团有限公司拥有三江瓦力特等12家控股公司，职工1.8万人，资产总额420亿元。"
    assert 42_000_000_000 not in {value for _, value in said(text, "total") | said(text, "size")}


def test_a_loan_planned_for_a_subsidiary_plans_no_subsidiary() -> None:
    text = "陕岭航天动力高科技股份有限公司公告，拟向控股子公司江陵水力设备有限公司提供委托贷款5000万元。"
    assert said(text, "owns", "modality") == {("陕岭航天动力高科技股份有限公司", "江陵水力设备有限公司", None)}


def test_a_state_holder_controls_the_group_that_it_is_said_to_hold() -> None:
    text = "四岭九洲电器集团有限责任公司是绵阳市国资委控股的大型高科技企业集团，1958年建厂。"
    assert said(text, "owns") == {("绵阳市国资委", "四岭九洲电器集团有限责任公司")}


def test_a_numbered_institute_and_its_public_name_are_full_names_and_its_sort_is_none() -> None:
    text = (
        "中国兵器工业第203研究所（西安现代控制技术研究所）始建于1959年，隶属中国兵器工业集团公司，"
        "是我国最大的反坦克导弹研究所。"
    )
    assert names(text, "Institute") == {"中国兵器工业第203研究所", "西安现代控制技术研究所"}
    assert said(text, "alias", "type") == {("中国兵器工业第203研究所", "西安现代控制技术研究所", "full")}


def test_an_institute_of_an_academy_is_part_of_the_academy_alone() -> None:
    text = "航天科技集团公司第九研究院第七七一研究所创建于1965年10月。"
    academy = "航天科技集团公司第九研究院"
    assert said(text, "part_of") == {(f"{academy}第七七一研究所", academy), (academy, "航天科技集团公司")}


def test_what_an_author_studies_is_no_field_of_his_institute() -> None:
    text = "作者简介：张三，男，东江国防大学国防经济研究中心副教授，研究方向为军民融合。"
    assert said(text, "sector") == set()
    text = "东江国防经济研究中心位于北京，主要从事雷达技术研究。"
    assert {body for body, _ in said(text, "sector")} == {"东江国防经济研究中心"}


def test_a_plan_for_units_of_a_body_plans_no_units() -> None:
    text = "该园区将引进东江电科29所下属的西岭微波有限公司等企业。"
    assert {modality for *_, modality in said(text, "part_of", "modality")} == {None}
    assert "planned" in {one for *_, one in said("东江集团将设立下属的西岭微波有限公司。", "founded_by", "modality")}


def test_what_the_board_agrees_to_put_in_is_planned() -> None:
    text = (
        "2020年10月，东江瀚讯信息技术股份有限公司董事会审议通过议案，同意以自有资金出资1亿元，"
        "作为有限合伙人参与投资上海双江创业投资中心（有限合伙）。"
    )
    firm, fund = "东江瀚讯信息技术股份有限公司", "上海双江创业投资中心（有限合伙）"
    assert said(text, "contributes", "capacity", "modality") == {(firm, fund, "limited_partner", "planned")}
    assert sums(text, "contributes") == {(firm, 100_000_000, "limited_partner")}


def test_words_for_a_sort_of_firm_are_none() -> None:
    text = "“翎江航天”成立于2014年1月，是国内首家商业运载火箭公司，总部位于山东烟台。"
    assert names(text, "Company") == {"翎江航天"}


def test_a_group_without_its_land_is_the_group() -> None:
    text = "中国华录集团、大岭市国投集团共同出资设立大岭数据湖公司，其中华录集团持股51%，为控股股东。"
    assert said(text, "owns", "share") == {("中国华录集团", "大岭数据湖公司", 51)}


def test_firms_that_become_one_are_no_partners() -> None:
    text = "中国船舶工业集团有限公司与中国船舶重工集团有限公司实施联合重组，新设中国船舶集团有限公司。"
    assert said(text, "partners_with") == set()


def test_what_people_call_an_institute_is_its_short_name() -> None:
    text = "中国电子科技集团公司第五十四研究所，国内一般称其为“54所”，建于1952年。"
    assert ("中国电子科技集团公司第五十四研究所", "54所", "short") in said(text, "alias", "type")
