import pytest

from ronghe.names.marks import contradiction, marks

PLACES = {"佛山": "佛山", "佛山市": "佛山", "foshan": "佛山", "绵阳": "绵阳", "new area": "新区"}


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("航天科工第二研究院706所", "Institute", {"academy": {"2"}, "institute": {"706"}}),
        ("二院", "Institute", {"academy": {"2"}}),
        ("CASIC 2nd Academy", "Institute", {"academy": {"2"}}),
        ("14th Research Institute", "Institute", {"institute": {"14"}}),
        ("63811部队", "PublicBody", {"unit": {"63811"}}),
        ("PLA Unit 63811", "PublicBody", {"unit": {"63811"}}),
        ("航天产业首期", "Project", {"phase": {"1"}}),
        ("航天产业II期", "Project", {"phase": {"2"}}),
        ("Aerospace Fund II", "Fund", {"phase": {"2"}, "role": {"fund"}}),
        ("第二支航天基金", "Fund", {"phase": {"2"}, "role": {"fund"}}),
        ("十三五规划", "Policy", {"plan": {"13"}}),
        ("13th Five-Year Plan", "Policy", {"plan": {"13"}}),
        ("融合发展规划（2016—2020年）", "Policy", {"years": {"2016-2020"}}),
        ("佛山市融合园", "Zone", {"place": {"佛山"}}),
        ("Foshan New Area Park", "Zone", {"place": {"佛山", "新区"}}),
        ("航天基金管理有限公司", "Company", {"role": {"manager"}}),
        ("一院士工作站", "Institute", {}),
        ("国际期货", "Company", {}),
        ("佛山市", "Place", {}),
    ],
)
def test_marks_of_a_name(name: str, kind: str, found: dict[str, set[str]]) -> None:
    assert marks(name, kind, PLACES) == found


def test_names_contradict_in_a_mark_that_both_bear() -> None:
    two, three = marks("第二研究院", "Institute"), marks("Third Academy", "Institute")
    assert contradiction(two, three) == "academy"
    assert contradiction(two, marks("研究院", "Institute")) is None
    assert contradiction(two, three, ignore=["academy"]) is None


def test_places_contradict_across_languages() -> None:
    assert contradiction(marks("Foshan Fund", "Fund", PLACES), marks("绵阳基金", "Fund", PLACES)) == "place"
    assert contradiction(marks("Foshan Fund", "Fund", PLACES), marks("佛山市基金", "Fund", PLACES)) is None
