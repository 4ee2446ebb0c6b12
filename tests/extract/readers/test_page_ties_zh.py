"""Pages of key and value and tables that tell what a body has below it, has put money into, and works with."""

import pytest

from tests.extract.readers.said import claims, said

INSTITUTE = "陇东精密时频研究所"
PAGE = f"""机构名称：{INSTITUTE}（加挂：甘肃省授时工程研究中心）
英文名：Longdong Institute of Precise Time（LIPT）
地址：甘肃省庆阳市
负责人：所长 蔺守愚；党委书记 缪长青
下设：原子钟研究室、陇东时频计量检定站
全资企业：陇东恒时仪器厂
对外投资：兰州守正钟源科技有限公司，20%（技术入股）
合作单位：中科陇右授时中心
"""


def test_what_a_body_has_and_works_with() -> None:
    assert ("陇东时频计量检定站", INSTITUTE) in said(PAGE, "part_of")
    assert said(PAGE, "owns", "share") >= {
        (INSTITUTE, "兰州守正钟源科技有限公司", 20),
        (INSTITUTE, "陇东恒时仪器厂", 100),
    }
    assert said(PAGE, "partners_with") == {(INSTITUTE, "中科陇右授时中心")}


def test_names_in_brackets_are_names_of_their_own() -> None:
    assert said(PAGE, "alias", "type") >= {
        (INSTITUTE, "甘肃省授时工程研究中心", "second_plate"),
        (INSTITUTE, "Longdong Institute of Precise Time", "translation"),
        (INSTITUTE, "LIPT", "acronym"),
    }


def test_titles_before_persons() -> None:
    roles = {(one.subject.name, getattr(one.value, "text", None)) for one in claims(PAGE, "role") if one.subject}
    assert roles == {("蔺守愚", "所长"), ("缪长青", "党委书记")}


def test_firms_of_a_fund_with_their_sums() -> None:
    page = """基金名称：秦岭空天创业投资基金（有限合伙）
成立时间：2022年12月22日
托管：关中银行股份有限公司
LP：西安航空城建设发展有限公司，认缴3.2亿元；陕西省政府投资引导基金，认缴2.4亿元
已投企业：西安燃擎精铸有限公司（A轮，3,000万元）、渭南高合增材制造有限公司（1,800万元）
"""
    fund = "秦岭空天创业投资基金（有限合伙）"
    put = {(one.object.name, one.value.amount) for one in claims(page, "invests_in") if one.object and one.value}  # type: ignore[union-attr]
    assert put == {("西安燃擎精铸有限公司", 30_000_000), ("渭南高合增材制造有限公司", 18_000_000)}
    assert ("西安航空城建设发展有限公司", fund) in said(page, "contributes")
    assert said(page, "manages", "capacity") == {("关中银行股份有限公司", fund, "custodian")}


def test_a_table_takes_its_unit_from_the_line_above() -> None:
    text = """太行科工产业基金投资项目清单
单位：人民币万元

| 被投企业 | 所在地 | 轮次 | 投资时点 | 投资额 | 持股 |
| --- | --- | --- | --- | --- | --- |
| 阳泉砺锋刀具 | 阳泉 | A | 2020.4 | 1,200 | 9.6% |
| 小计（1家） | | | | 1,200 | |
"""
    (one,) = claims(text, "invests_in")
    assert (one.value.amount, one.qualifiers["share"], one.qualifiers["date"]) == (12_000_000, 9.6, "2020-04")  # type: ignore[union-attr]
    assert said(text, "located_in") == {("阳泉砺锋刀具", "阳泉")}


def test_sums_of_a_group_go_on() -> None:
    text = "汉江航空基金在襄阳揭牌。襄阳市级基金群已有基金17支，认缴规模268亿元，实缴121亿元。"
    assert claims(text, "size") == []
    assert ("subscribed",) in {(one.qualifiers.get("measure"),) for one in claims(text, "total")}


@pytest.mark.parametrize(
    "text",
    [
        "公司持有衡山光学有限公司60%股权。公司系指华山光电股份有限公司。",
        "公司持有衡山光学有限公司60%股权。公司全称华山光电股份有限公司。",
        "发行人、公司指华山光电股份有限公司。发行人持有衡山光学有限公司60%股权。",
        "公司持有衡山光学有限公司60%股权。特此公告。华山光电股份有限公司董事会",
        "公司持有衡山光学有限公司60%股权。——华山光电股份有限公司简介",
    ],
)
def test_the_company_is_whom_the_text_says_it_calls_so(text: str) -> None:
    assert said(text, "owns", "share") == {("华山光电股份有限公司", "衡山光学有限公司", 60)}
