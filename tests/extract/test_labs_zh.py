"""Laboratories called by field and keeper, second campuses, numbered units, and what ends before a small word."""

import pytest

import ronghe


def named(text: str, kind: str) -> set[str]:
    return {mention.text for mention in ronghe.extract(text).mentions if mention.kind == kind}


@pytest.mark.parametrize(
    ("text", "lab"),
    [
        ("学校拥有深海材料教育部重点实验室等平台。", "深海材料教育部重点实验室"),
        ("学院建成海洋无人系统山东省工程研究中心。", "海洋无人系统山东省工程研究中心"),
        ("水工结构与安全天津市重点实验室获批。", "水工结构与安全天津市重点实验室"),
        ("共有先进航空润滑技术工信部重点实验室、有机光电浙江省重点实验室两家。", "有机光电浙江省重点实验室"),
        ("我国首个低轨卫星在轨服务创新中心17日落户西咸新区。", "低轨卫星在轨服务创新中心"),
    ],
)
def test_a_laboratory_begins_with_its_field_and_not_with_its_keeper(text: str, lab: str) -> None:
    assert lab in named(text, "Institute")


def test_a_kind_of_laboratory_is_none() -> None:
    assert named("全省新增教育部重点实验室12家。", "Institute") == set()


def test_a_university_of_two_cities_has_the_city_in_its_name_and_a_list_of_seats_has_not() -> None:
    assert "华南工业大学（深圳）" in named("企业与华南工业大学（深圳）签约。", "Institute")
    listed = "名单：华南工业大学（广州）、西北工程大学（西安）、东海理工大学（青岛）。"
    assert not any("（" in name for name in named(listed, "Institute"))


def test_a_numbered_unit_of_a_service_is_whole() -> None:
    assert "空军第二十四雷达团" in named("空军第二十四雷达团组建于1954年。", "PublicBody")


def test_names_end_before_a_small_word_and_places_do_not_lie_in_verbs() -> None:
    told = "岭东资本由原华岳集团总经理助理项昀于2013年创办。"
    assert named(told, "Person") == {"项昀"}
    assert "资兴" not in named("岭东特钢园由岭东集团独资兴办。", "Place")
