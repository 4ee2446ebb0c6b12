import pytest

from ronghe.names.key import name_key


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("中國航天科工集團有限公司", "中国航天科工集团公司", "Company"),
        ("东方科技有限责任公司", "东方科技有限公司", "Company"),
        ("Eastern Technology Co., Ltd.", "EASTERN TECHNOLOGY LIMITED", "Company"),
        ("Eastern Technology Inc.", "Eastern Technology Ltd", "Company"),
        ("The Aerospace & Science Group", "Aerospace and Science Group Co., Ltd.", "Company"),
        ("Civil-Military “Fusion” Fund", "civil military fusion fund", "Fund"),
        ("产业基金（有限合伙）", "产业基金", "Fund"),
        ("航天基金第二期", "航天基金二期", "Fund"),
        ("Second Academy", "2nd Academy", "Institute"),
        ("XYZ Fund Phase II", "XYZ Fund Phase 2", "Fund"),
        ("《关于推动融合的意见》", "关于推动融合的意见", "Policy"),
        ("佛山市", "佛山", "Place"),
        ("Foshan City", "Foshan", "Place"),
        ("Chéngdū", "Chengdu", "Place"),
        ("ＣＡＳＩＣ", "CASIC", "Company"),
        ("People’s Bank", "Peoples Bank", "Company"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str, kind: str) -> None:
    assert name_key(one, kind) == name_key(other, kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("东方股份有限公司", "东方有限公司", "Company"),
        ("东方集团股份有限公司", "东方集团", "Company"),
        ("第二研究院", "第三研究院", "Institute"),
        ("航天基金一期", "航天基金二期", "Fund"),
        ("融合基金（佛山）", "融合基金（绵阳）", "Fund"),
        ("吉林省", "吉林市", "Place"),
        ("Fund 5.5", "Fund 55", "Fund"),
        ("《", "》", "Policy"),
    ],
)
def test_different_names_keep_different_keys(one: str, other: str, kind: str) -> None:
    assert name_key(one, kind) != name_key(other, kind)


def test_classes_never_share_a_key() -> None:
    keys = {str(name_key("佛山", kind)) for kind in ("Fund", "Company", "Zone", "Place", "Policy", "Person")}
    assert keys == {"org:佛山", "place:佛山", "policy:佛山", "person:佛山"}


def test_a_scope_shows_in_the_written_key() -> None:
    assert str(name_key("产业基金", "Fund").within("doc")) == "org:产业基金@doc"
