import pytest

from ronghe.names.generic import is_generic

FIELD = frozenset({"军民融合", "civil military fusion"})


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("军民融合产业发展基金", "Fund"),
        ("产业投资基金", "Fund"),
        ("该公司", "Company"),
        ("本基金", "Fund"),
        ("某部队", "PublicBody"),
        ("四川某研究所", "Institute"),
        ("第二研究院", "Institute"),
        ("军民融合产业基金二期", "Fund"),
        ("The Civil-Military Fusion Fund", "Fund"),
        ("the second fund", "Fund"),
        ("XX公司", "Company"),
    ],
)
def test_names_that_name_only_within_their_document(name: str, kind: str) -> None:
    assert is_generic(name, kind, FIELD)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("佛山军民融合产业基金", "Fund"),
        ("国家军民融合产业投资基金", "Fund"),
        ("706所", "Institute"),
        ("七一二", "Institute"),
        ("Industrial Securities Co.,Ltd.", "Company"),
        ("CASIC", "Company"),
        ("国防科技大学", "Institute"),
        ("军民融合", "Policy"),
        ("产业园", "Place"),
    ],
)
def test_names_with_something_of_their_own(name: str, kind: str) -> None:
    assert not is_generic(name, kind, FIELD)
