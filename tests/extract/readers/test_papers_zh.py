"""The head and foot of Chinese papers: addresses of bodies, and notes on authors."""

from ronghe.model import Text
from tests.extract.readers.said import claims, said


def test_an_address_with_its_postal_code_places_the_body() -> None:
    text = "靶场史略\n（1. 青州师范大学科学技术史研究所，兰州 730070；2. 青岭大学天文系，安徽 合肥 230031）\n摘要"
    assert said(text, "located_in") == {
        ("青州师范大学科学技术史研究所", "兰州"),
        ("青岭大学天文系", "合肥"),
        ("合肥", "安徽"),
    }


def test_a_space_parts_a_school_from_its_university() -> None:
    text = "沈青\n（北辰大学 国家创新研究院，安徽 合肥 230031）\n"
    assert said(text, "part_of") == {("北辰大学 国家创新研究院", "北辰大学")}
    assert said(text, "located_in") == {("北辰大学 国家创新研究院", "合肥"), ("合肥", "安徽")}


def test_six_digits_that_end_no_address() -> None:
    assert said("青州电子有限公司，证券代码 300921。", "located_in") == set()


def test_the_posts_that_a_note_gives_its_author() -> None:
    text = "作者简介：陆沛然（1979—），男，博士，青州理工大学动力学院教授、院长，青州市低温技术重点实验室主任。"
    told = {
        (one.subject.name, one.object.name, one.value) for one in claims(text, "role") if one.subject and one.object
    }
    assert told == {
        ("陆沛然", "青州理工大学动力学院", Text("教授")),
        ("陆沛然", "青州理工大学动力学院", Text("院长")),
        ("陆沛然", "青州市低温技术重点实验室", Text("主任")),
    }


def test_a_writer_to_whom_letters_go() -> None:
    text = "Corresponding author: 白桦，青州理工大学动力学院讲师。"
    assert {one[:2] for one in said(text, "role")} == {("白桦", "青州理工大学动力学院")}
