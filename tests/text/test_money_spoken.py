"""Sums as one says them: 30个亿."""

import pytest

from ronghe.text.money import find_money


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("总规模30个亿，首期到位8个亿。", [3_000_000_000, 800_000_000]),
        ("投了两个亿。", [200_000_000]),
        ("花了3个多亿。", [300_000_000]),
        ("出资10个亿元。", [1_000_000_000]),
    ],
)
def test_sums_as_they_are_said_are_read(text: str, amounts: list[int]) -> None:
    assert [found.money.amount for found in find_money(text)] == amounts


@pytest.mark.parametrize("text", ["有10个亿级项目。", "第3个亿元企业。", "全国14个亿人口。"])
def test_things_of_a_hundred_million_are_counted_and_are_no_sum(text: str) -> None:
    assert not find_money(text)
