"""Words of the lens that are written with alternatives."""

import pytest

from ronghe.lens.alternatives import spelled_out


def test_every_combination_is_a_word() -> None:
    assert list(spelled_out("{中标|成交}{人|单位}{|名称}")) == [
        "中标人", "中标人名称", "中标单位", "中标单位名称", "成交人", "成交人名称", "成交单位", "成交单位名称"
    ]  # fmt: skip


def test_a_word_without_braces_stands_for_itself() -> None:
    assert list(spelled_out("Awarded to")) == ["Awarded to"]


@pytest.mark.parametrize(
    "entry", ["{甲|乙", "甲|乙", "{甲}", "{甲|{乙|丙}}", "{" + "|".join("甲" * 50) + "}" * 1 + "{一|二}" * 8]
)
def test_what_cannot_be_spelled_out_says_so(entry: str) -> None:
    with pytest.raises(ValueError, match="braces"):
        list(spelled_out(entry))
