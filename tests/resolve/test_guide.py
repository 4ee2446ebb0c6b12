from ronghe.lens.lens import KnownName, Lens
from ronghe.lens.load import load_lens
from ronghe.names.key import name_key
from ronghe.resolve.guide import guide_of

LENS = Lens(
    "test",
    "0",
    known=(
        KnownName("中国", "Place", ("中国", "China"), level="country"),
        KnownName("广东省", "Place", ("广东省", "广东"), level="province", within="中国"),
        KnownName("佛山市", "Place", ("佛山市", "佛山", "Foshan"), level="city", within="广东省"),
        KnownName("泰州市", "Place", ("Taizhou",), level="city"),
        KnownName("台州市", "Place", ("Taizhou",), level="city"),
        KnownName("南海区", "Place", ("南海区", "南海", "Nanhai"), level="district", within="佛山市"),
        KnownName("完成市", "Place", ("完成",), level="city", context_only=("完成",)),
        KnownName("甲集团", "Company", ("甲集团", "JG", "Common")),
        KnownName("乙集团", "Company", ("乙集团", "Common")),
    ),
    words={"kinds.Fund.zh": ("引导基金",), "names.generic.zh": ("军民",), "measures.paid_in.zh": ("实缴",)},
)


def test_places_are_written_from_the_top_and_a_name_of_two_means_both() -> None:
    places = guide_of(LENS).places
    assert places["佛山"] == places["佛山市"] == places["foshan"] == ("广东省/佛山市",)
    assert places["taizhou"] == ("泰州市", "台州市")


def test_countries_words_and_short_forms_of_districts_are_no_places() -> None:
    places = guide_of(LENS).places
    assert {"中国", "完成", "南海", "nanhai"}.isdisjoint(places)
    assert places["南海区"] == ("广东省/佛山市/南海区",)


def test_a_form_that_two_known_names_share_joins_neither() -> None:
    known = guide_of(LENS).known
    assert known[name_key("JG", "Company")] == name_key("甲集团", "Company")
    assert name_key("Common", "Company") not in known


def test_endings_of_kinds_distinguish_nothing_and_other_words_do() -> None:
    assert guide_of(LENS).words == {"引导基金", "军民"}


def test_with_the_lens_that_ships_a_fund_of_the_field_means_something_in_its_document_only() -> None:
    guide = guide_of(load_lens())
    assert guide.key("军民融合产业发展基金", "Fund", "d").scope == "d"
    assert guide.key("Civil-Military Fusion Industry Fund", "Fund", "d").scope == "d"
    assert guide.key("佛山军民融合产业发展基金", "Fund", "d").scope == ""
    assert guide.key("国防科技大学", "Institute", "d").scope == ""
