"""Where Chinese texts say that something is."""

from tests.extract.readers.said import said


def test_a_place_right_behind_a_larger_one_is_one_name_with_it() -> None:
    assert said("大会昨天在湖北荆门举行。", "located_in") == set()


def test_a_postal_code_behind_the_place_of_an_authors_body() -> None:
    text = "（1. 江淮大科学中心，安徽 合肥 230031；2. 陇右科学技术史研究所，兰州 730070）"
    assert said(text, "located_in") >= {
        ("江淮大科学中心", "合肥"), ("合肥", "安徽"), ("陇右科学技术史研究所", "兰州"),
    }  # fmt: skip


def test_an_alliance_is_where_its_secretariat_is() -> None:
    text = "长三角海洋装备联盟昨日成立，秘书处设在嘉兴南湖高新技术产业园区。"
    assert ("长三角海洋装备联盟", "嘉兴南湖高新技术产业园区") in said(text, "located_in")
