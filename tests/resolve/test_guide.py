from ronghe.lens.lens import KnownName, Lens
from ronghe.lens.load import load_lens
from ronghe.names.key import name_key
from ronghe.resolve.guide import guide_of

LENS = Lens(
    "test",
    "0",
    known=(
        KnownName("佛山市", "Place", ("佛山市", "佛山", "Foshan"), level="city"),
        KnownName("中国", "Place", ("中国", "China"), level="country"),
        KnownName("甲集团", "Company", ("甲集团", "JG", "Common")),
        KnownName("乙集团", "Company", ("乙集团", "Common")),
    ),
    words={"kinds.Fund.zh": ("引导基金",), "measures.paid_in.zh": ("实缴",)},
)


def test_places_of_one_city_are_one_and_countries_are_none() -> None:
    places = guide_of(LENS).places
    assert places["佛山"] == places["佛山市"] == places["foshan"] == "佛山市"
    assert "中国" not in places


def test_a_form_that_two_known_names_share_joins_neither() -> None:
    known = guide_of(LENS).known
    assert known[name_key("JG", "Company")] == name_key("甲集团", "Company")
    assert name_key("Common", "Company") not in known


def test_endings_of_kinds_distinguish_nothing_and_other_words_do() -> None:
    assert guide_of(LENS).words == {"引导基金"}


def test_with_the_lens_that_ships_a_fund_of_the_field_means_something_in_its_document_only() -> None:
    guide = guide_of(load_lens())
    assert guide.key("军民融合产业发展基金", "Fund", "d").scope == "d"
    assert guide.key("Civil-Military Fusion Industry Fund", "Fund", "d").scope == "d"
    assert guide.key("佛山军民融合产业发展基金", "Fund", "d").scope == ""
    assert guide.key("国防科技大学", "Institute", "d").scope == ""
