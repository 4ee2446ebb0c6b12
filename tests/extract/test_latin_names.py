"""Firms with Latin names in Chinese text."""

import pytest

import ronghe


def names(text: str) -> set[str]:
    return {mention.text for mention in ronghe.extract(text).mentions if mention.kind != "Place"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("美国太空物流公司Orbivane宣布完成1.1亿美元C轮融资。Orbivane成立于2016年。", "Orbivane"),
        ("向抗辐照芯片企业Radox Semi授予一份合同。", "Radox Semi"),
        ("英国卫星运营商OneSkyle获5亿美元投资。", "OneSkyle"),
        ("以色列初创公司Xsightly完成融资。", "Xsightly"),
    ],
)
def test_the_word_for_a_firm_tells_a_latin_name_and_is_none(text: str, name: str) -> None:
    assert names(text) == {name}


def test_an_office_and_a_product_behind_the_word_are_no_firms() -> None:
    assert not {"CEO", "App", "SaaS"} & names("公司CEO张三说，公司App已上线，企业SaaS平台和公司A轮融资都在推进。")


def test_small_words_between_a_firm_and_its_deed_belong_to_neither() -> None:
    assert "元翊光电" in names("在此之前，元翊光电已完成三轮融资。")
    assert "元翊光电已" not in names("在此之前，元翊光电已完成三轮融资。")
