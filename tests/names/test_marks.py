import pytest

from ronghe.names.marks import contradiction, marks

PLACES = {
    "佛山": ("粤/佛山",),
    "佛山市": ("粤/佛山",),
    "foshan": ("粤/佛山",),
    "绵阳": ("川/绵阳",),
    "四川": ("川",),
    "new area": ("新区",),
    "xi'an": ("陕/西安",),
    "taizhou": ("苏/泰州", "浙/台州"),
    "台州": ("浙/台州",),
}


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
        ("佛山市融合园", "Zone", {"place": {"粤/佛山"}, "level": {"local"}}),
        ("Foshan New Area Park", "Zone", {"place": {"粤/佛山", "新区"}}),
        ("航天基金管理有限公司", "Company", {"role": {"manager"}}),
        ("一院士工作站", "Institute", {}),
        ("国际期货", "Company", {}),
        ("佛山市", "Place", {}),
        ("Xi’an Eastern Park", "Zone", {"place": {"陕/西安"}}),
        ("Xian Feng Park", "Zone", {}),
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


@pytest.mark.parametrize(("one", "other"), [("Taizhou Park", "台州园"), ("四川园", "绵阳园"), ("绵阳园", "四川园")])
def test_places_agree_where_one_can_mean_or_holds_the_other(one: str, other: str) -> None:
    assert contradiction(marks(one, "Zone", PLACES), marks(other, "Zone", PLACES)) is None


def test_levels_exclude_each_other_where_the_name_says_whose_a_body_is() -> None:
    places = {"重庆": ("重庆市",), "重庆市": ("重庆市",), "beijing": ("北京市",), "天津": ("天津市",)}

    def level(name: str) -> frozenset[str] | None:
        return marks(name, "PublicBody", places).get("level")

    assert level("国家例委员会") == level("National Example Commission") == frozenset({"national"})
    assert level("重庆市例委员会") == level("Beijing Municipal Example Commission") == frozenset({"local"})
    names = ("重庆例研究院", "国家例天津中心", "重庆市国家例中心", "State Key Laboratory of Examples", "例委员会")
    assert [level(name) for name in names] == [None] * 5
