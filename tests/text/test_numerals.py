"""Numerals in both languages come out as the number that a reader would say."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.text.numerals import glued_numeral_at, numeral_at, numeral_before, parse_numeral

_HAN = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.5", "1234.5"),
        ("12,34,567.89", "1234567.89"),
        ("1 250 000", "1250000"),
        ("2.500.000", "2500000"),
        ("1.8E7", "18000000"),
        ("1.2 trillion", "1200000000000"),
        ("113.9 bn", "113900000000"),
        ("5m", "5000000"),
        ("5 hundred thousand", "500000"),
        ("500 crore", "5000000000"),
        ("two hundred and five million", "205000000"),
        ("one hundred thousand and fifty", "100050"),
        ("half a million", "500000"),
        ("a quarter million", "250000"),
        ("two and a half million", "2500000"),
        ("one point five million", "1500000"),
        ("seventy-six", "76"),
        ("Ten Thousand", "10000"),
    ],
)
def test_english_figures_and_words_are_read(text: str, value: str) -> None:
    assert parse_numeral(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三十五亿", "3500000000"),
        ("一百二十万", "1200000"),
        ("两千", "2000"),
        ("两千零五", "2005"),
        ("二〇一七", "2017"),
        ("十五", "15"),
        ("百万", "1000000"),
        ("三万五", "35000"),
        ("一亿半", "150000000"),
        ("半亿", "50000000"),
        ("一点五亿", "150000000"),
        ("1.5万亿", "1500000000000"),
        ("3千万", "30000000"),
        ("2亿5000万", "250000000"),
        ("1亿2千万", "120000000"),
        ("1 万", "10000"),
        ("壹佰贰拾万", "1200000"),
        ("一百二十三亿四千五百六十七万八千九百", "12345678900"),
    ],
)
def test_chinese_numerals_pure_financial_and_mixed_are_read(text: str, value: str) -> None:
    assert parse_numeral(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["十几", "几十亿", "数百", "万", "亿", "第三", "one two", "2017-09", "12:30", "fund", ""]
)
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert parse_numeral(text) is None


def test_a_numeral_that_says_and_more_is_marked() -> None:
    read = numeral_at("200多亿元", 0)
    assert read is not None
    assert (read.value, read.over, read.end) == (Decimal(20_000_000_000), True, 5)


def test_a_numeral_keeps_its_magnitude_for_ranges() -> None:
    read = numeral_at("10亿", 0)
    assert read is not None
    assert read.scaled
    assert read.scale == 100_000_000


def test_reading_backward_takes_the_last_number_only() -> None:
    text = "in two thousand nine five"
    read = numeral_before(text, len(text))
    assert read is not None
    assert text[read.start :] == "five"


def test_reading_backward_stops_at_the_floor() -> None:
    assert numeral_before("100", 3, floor=3) is None


def test_a_number_glued_to_a_sign_is_read_forward() -> None:
    read = glued_numeral_at("USD50", 3)
    assert read is not None
    assert (read.start, read.end, read.value) == (3, 5, Decimal(50))


def test_figures_inside_a_word_or_a_date_are_no_numeral() -> None:
    assert numeral_before("A1000", 5) is None
    assert numeral_before("2018.12.31", 10) is None
    assert numeral_before("XXXX.00", 7) is None


@given(st.integers(min_value=1, max_value=9_999))
def test_every_number_below_ten_thousand_survives_spelling_in_chinese(number: int) -> None:
    assert parse_numeral(_spelled(number)) == number


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_figures_are_the_number(number: int) -> None:
    assert parse_numeral(f"{number:,}") == number


@given(st.text(alphabet="0123456789.,eE+- 一二十百千万亿两半零余多几点 andmillionthoushundredfive", max_size=60))
def test_any_text_is_read_or_refused_without_an_error(text: str) -> None:
    read = numeral_before(text, len(text))
    assert read is None or 0 <= read.start < read.end == len(text)


def _spelled(number: int) -> str:
    """The number in Han numerals, zeros between its digits said once, as people write it."""
    out, zero = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            out += ("零" if zero and out else "") + _HAN[digit] + unit
            zero = False
        else:
            zero = True
    return out
