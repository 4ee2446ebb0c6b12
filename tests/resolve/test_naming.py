from ronghe.resolve.naming import display_names, kind_of


def test_ties_between_kinds_have_a_fixed_winner() -> None:
    assert kind_of({"Company": 900, "Fund": 900}) == "Fund"
    assert kind_of({"Company": 901, "Fund": 900}) == "Company"


def test_the_fuller_name_is_shown_unless_it_is_rare() -> None:
    assert display_names({"航天科工": 5, "中国航天科工集团": 1}, {})[0] == "中国航天科工集团"
    assert display_names({"航天科工": 6, "中国航天科工集团": 1}, {})[0] == "航天科工"


def test_the_script_of_more_documents_comes_first_and_the_other_second() -> None:
    names = display_names({"Foshan Fund": 3, "佛山基金": 1}, {"Foshan Fund": 3, "佛山基金": 2, "FF": 3})
    assert names == ("Foshan Fund", "佛山基金", "FF")


def test_a_name_of_the_other_script_that_is_never_the_fullest_still_comes_second() -> None:
    assert display_names({"佛山基金": 1}, {"佛山基金": 1, "基金": 1, "Foshan Fund": 1})[:2] == (
        "佛山基金",
        "Foshan Fund",
    )
