"""三方, what two build under a plain name, cities that found beside a body, sizes of what is to be founded."""

from tests.extract.readers.said import said

A, B, C = "宣城市人民政府", "皖南工学院", "江南光学集团有限公司"


def test_three_parties_are_those_of_the_list_before() -> None:
    text = f"6月8日，{A}、{C}与{B}签署合作协议，三方将在宣城建设低温电子研究院。"
    assert said(text, "founded_by", "modality") == {("低温电子研究院", one, "planned") for one in (A, B, C)}
    later = f"昨日，{A}、{C}和{B}联合发布消息。三方共同组建赣翼技术有限公司。"
    assert said(later, "founded_by") == {("赣翼技术有限公司", one) for one in (A, B, C)}


def test_what_is_agreed_stays_stated_where_only_the_founding_is_planned() -> None:
    text = f"{A}、{C}与{B}签署合作协议，三方将共建低温电子研究院。"
    assert (C, B, None) in said(text, "partners_with", "modality")


def test_what_two_build_together_is_named_by_its_clause() -> None:
    text = "会上，滨海新区管委会同天津海河大学签署协议，合作建设无人艇测试中心，首期投入2600万元。"
    assert said(text, "founded_by") == {("无人艇测试中心", "滨海新区管委会"), ("无人艇测试中心", "天津海河大学")}
    text = "株洲市教育局与湖南铁航职业学院共建的航空维修实训基地，按照服务收入给予补贴。"
    assert ("航空维修实训基地", "株洲市教育局") in said(text, "founded_by")


def test_a_thing_without_a_name_that_two_build_founds_neither() -> None:
    assert said("该网络由国家海洋观测中心与巴基斯坦海洋研究所共同建设，共布设浮标18个。", "founded_by") == set()


def test_cities_found_beside_a_body() -> None:
    text = "鄂北军民两用产业基金于2022年8月由湖北省财政厅联合襄阳、十堰两市发起，总规模50亿元。"
    assert {founder for _, founder in said(text, "founded_by")} == {"湖北省财政厅", "襄阳", "十堰"}


def test_the_size_of_a_fund_yet_to_be_founded_is_planned() -> None:
    text = "襄阳经开区与东风越野车公司签署协议，将合作设立襄阳特种车辆产业基金，首期6亿元。"
    assert said(text, "size", "modality", "phase") == {("襄阳特种车辆产业基金", 600_000_000, "planned", 1)}
    assert said(text, "founded_by") == {
        ("襄阳特种车辆产业基金", "襄阳经开区"),
        ("襄阳特种车辆产业基金", "东风越野车公司"),
    }


def test_where_is_built_is_no_part_of_the_name() -> None:
    text = "公司将在崖州湾布局建设热带遥感应用研究院。"
    assert said(text, "founded_by") | said(text, "established") == set()
    assert said("在崖州湾建设的热带遥感应用研究院由南海大学共建。", "founded_by") == {
        ("热带遥感应用研究院", "南海大学")
    }
