from ronghe.names.columns.texts import plain_texts
from ronghe.resolve.columns.brands import Brands, brands_of

_WORDS = ("alder", "birch", "cedar", "dogwood", "elm", "fir", "ginkgo", "hazel", "ivy", "juniper")
COMMON = [f"{one}{other} technology" for one in _WORDS for other in _WORDS[:4]]
COMMON_HAN = [f"{one}{other}科技" for one in "安邦博昌诚创达" for other in "东方飞丰福高光"]


def brands(*names: str) -> Brands:
    """The brands of names in a table in which Technology, 科技 and, as a legal form, limited are common."""
    bare = plain_texts([*names, *COMMON, *COMMON_HAN])
    forms = plain_texts([*names, *(f"{name} limited" for name in COMMON), *COMMON_HAN])
    return brands_of(bare, forms)


def test_what_many_rows_hold_is_no_brand_and_neither_is_the_same_with_an_error() -> None:
    found = brands("Lingxi Technology", "Lingxi Technolgy", "Lingxi Limted", "灵犀科技")
    assert found.texts.texts(range(4)) == ["lingxi", "lingxi", "lingxi", "灵犀"]
    assert found.rest[0] == found.rest[1]
    assert found.rest[0] != found.rest[2] == 0


def test_the_order_of_words_makes_no_other_brand_and_a_name_of_common_words_is_its_own() -> None:
    found = brands("Lingxi Star", "Star Lingxi", "Technology", "科技")
    assert found.whole[0] == found.whole[1]
    assert found.texts.texts((2, 3)) == ["technology", "科技"]
    assert found.rows.tolist()[:2] == [2, 2]
