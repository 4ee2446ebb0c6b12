from decimal import Decimal

import pytest

from ronghe.analyse.amounts import count_words, money_words, phase_words, yuan_words
from ronghe.model import Money


@pytest.mark.parametrize(
    ("amount", "currency", "english", "chinese"),
    [
        ("113900000000", "CNY", "RMB 113.9 billion", "1139亿元"),
        ("362600000000", "CNY", "RMB 362.6 billion", "3626亿元"),
        ("1500000000", "CNY", "RMB 1.5 billion", "15亿元"),
        ("56850000000", "USD", "$56.85 billion", "568.5亿美元"),
        ("2500000000000", "CNY", "RMB 2.5 trillion", "2.5万亿元"),
        ("999999999", "CNY", "RMB 1 billion", "10亿元"),
        ("35000000", "CNY", "RMB 35 million", "3500万元"),
        ("999994.5", "CNY", "RMB 1 million", "100万元"),
        ("12000", "HKD", "HK$12,000", "1.2万港元"),
        ("0", "CNY", "RMB 0", "0元"),
        ("5000000", "XTS", "XTS 5 million", "500万 XTS"),
    ],
)
def test_each_language_writes_sums_its_own_way(amount: str, currency: str, english: str, chinese: str) -> None:
    money = Money(Decimal(amount), currency)
    assert (money_words(money), money_words(money, "zh")) == (english, chinese)


def test_a_range_says_its_unit_once_where_both_ends_share_it() -> None:
    assert money_words(Money(Decimal(10**10), "CNY", Decimal(15 * 10**9))) == "RMB 10–15 billion"
    assert money_words(Money(Decimal(10**10), "CNY", Decimal(15 * 10**9)), "zh") == "100–150亿元"
    assert money_words(Money(Decimal(10**8), "CNY", Decimal(15 * 10**9))) == "RMB 100 million–15 billion"


def test_counts_and_phases_are_words_while_they_are_small() -> None:
    assert [count_words(count) for count in (0, 7, 1300)] == ["no", "seven", "1,300"]
    assert [phase_words(phase) for phase in (0, 1, 9)] == ["without a phase", "first phase", "phase 9"]
    assert yuan_words(Decimal(0)) == "RMB 0"
