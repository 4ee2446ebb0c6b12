"""Firms that are called like towns, people like towns, and numbered units of a body."""

from tests.extract.readers.said import said


def test_a_firm_is_told_by_the_word_before_it() -> None:
    text = "The chipmaker Zhenwei opened an office in Lahore. Zhenwei is based in Hefei."
    assert said(text, "located_in") >= {("Zhenwei", "Hefei")}


def test_a_firm_is_told_by_the_list_in_which_it_stands() -> None:
    text = "Its subsidiaries, Hengwei, Dongzhi and Curlew Semiconductor, are listed. Dongzhi makes cameras."
    assert said(text, "sector") == {("Dongzhi", "cameras")}


def test_towns_stay_towns() -> None:
    text = "The firm works with companies in Ningbo, Huzhou and Jiaxing. Curlew Optics is based in Huzhou."
    assert said(text, "located_in") == {("Curlew Optics", "Huzhou")}


def test_a_given_name_may_be_a_towns() -> None:
    text = "Curlew Space was founded in 2016 by Wang Rui and Lin Dongyang."
    assert said(text, "founded_by") == {("Curlew Space", "Wang Rui"), ("Curlew Space", "Lin Dongyang")}


def test_a_numbered_unit_is_named_with_its_body() -> None:
    text = "Zheng Kai is an engineer of the Second Academy of the Egret Works Corporation."
    assert said(text, "part_of") == {("Second Academy of the Egret Works Corporation", "Egret Works Corporation")}


def test_a_firm_may_end_in_the_place_where_it_is() -> None:
    text = "Heron Group owns 40% of Nitto Insulation Suzhou."
    assert said(text, "owns") == {("Heron Group", "Nitto Insulation Suzhou")}
