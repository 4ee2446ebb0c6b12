"""Amounts of money: the figures and the currency that a reader would mark, worth what they say."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ronghe.text.money import MoneyFound, find_money
from ronghe.text.normalise import fold


def _found(text: str) -> list[tuple[str, str, str]]:
    """Quote, amount (both ends of a range) and currency of everything found."""
    return [(found.span.quote(text), _amount(found), found.money.currency) for found in find_money(fold(text))]


def _amount(found: MoneyFound) -> str:
    top = found.money.amount_max
    return str(found.money.amount) if top is None else f"{found.money.amount}..{top}"


def _only(text: str) -> MoneyFound:
    found = find_money(fold(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "quote", "amount", "currency"),
    [
        ("募集资金200亿元", "200亿元", "20000000000", "CNY"),
        ("a fund of RMB 113.9 billion", "RMB 113.9 billion", "113900000000", "CNY"),
        ("Rmb200bn fund", "Rmb200bn", "200000000000", "CNY"),
        ("worth US$56.85bn", "US$56.85bn", "56850000000", "USD"),
        ("投资10亿美元", "10亿美元", "1000000000", "USD"),
        ("出资1.5万亿日元", "1.5万亿日元", "1500000000000", "JPY"),
        ("中标金额:1.8E7元", "1.8E7元", "18000000", "CNY"),
        ("发行价12.5元/股", "12.5元", "12.5", "CNY"),
        ("（人民币壹佰贰拾万元整）", "人民币壹佰贰拾万元整", "1200000", "CNY"),
        ("报价￥１，２３４．５０", "￥１，２３４．５０", "1234.5", "CNY"),
        ("人民币￥100万元", "人民币￥100万元", "1000000", "CNY"),
        ("注册资本5000万元港币", "5000万元港币", "50000000", "HKD"),
        ("注册资本1000万元人民币", "1000万元人民币", "10000000", "CNY"),
        ("三百瑞士法郎", "三百瑞士法郎", "300", "CHF"),
        ("30万新台币", "30万新台币", "300000", "TWD"),
        ("100円", "100円", "100", "JPY"),
        ("a dividend of 50 hong kong dollars", "50 hong kong dollars", "50", "HKD"),
        ("10 u . s . dollars", "10 u . s . dollars", "10", "USD"),
        ("c $ 7.3 million", "c $ 7.3 million", "7300000", "CAD"),
        ("spent a $ 4 billion", "$ 4 billion", "4000000000", "USD"),
        ("120 MEUR", "120 MEUR", "120000000", "EUR"),
        ("30 USD million lost", "30 USD million", "30000000", "USD"),
        ("half a million dollars", "half a million dollars", "500000", "USD"),
        ("a thousand dollars", "a thousand dollars", "1000", "USD"),
        ("FIVE MILLION DOLLARS", "FIVE MILLION DOLLARS", "5000000", "USD"),
        ("20 czech crowns", "20 czech crowns", "20", "CZK"),
        ("1,000 costa rican colones", "1,000 costa rican colones", "1000", "CRC"),
        ("500 million won", "500 million won", "500000000", "KRW"),
        ("RMB one hundred million", "RMB one hundred million", "100000000", "CNY"),
        ("07/01/17RMB 113.9 billionNationalhttps://x", "RMB 113.9 billion", "113900000000", "CNY"),
        ("a 20-billion-yuan fund", "20-billion-yuan", "20000000000", "CNY"),
        ("1 250 000 EUR", "1 250 000 EUR", "1250000", "EUR"),
    ],
)
def test_an_amount_is_its_figures_and_its_currency(text: str, quote: str, amount: str, currency: str) -> None:
    assert _found(text) == [(quote, amount, currency)]


@pytest.mark.parametrize(
    ("text", "quote", "amount"),
    [
        ("70元8角二分", "70元8角二分", "70.82"),
        ("五块三毛五", "五块三毛五", "5.35"),
        ("四美元又五美分", "四美元又五美分", "4.05"),
        ("$10 and 50 cents", "$10 and 50 cents", "10.5"),
        ("sixteen dollars and twenty-five cents", "sixteen dollars and twenty-five cents", "16.25"),
        ("two pounds fifty pence", "two pounds fifty pence", "2.5"),
        ("We paid 25 dollars and 40.", "25 dollars and 40", "25.4"),
        ("a 9-cent-a-unit payout", "9-cent", "0.09"),
    ],
)
def test_parts_are_counted_in_whole_units(text: str, quote: str, amount: str) -> None:
    assert _found(text)[0][:2] == (quote, amount)


@pytest.mark.parametrize(
    ("text", "quote", "amount"),
    [
        ("10-20亿元", "10-20亿元", "1000000000..2000000000"),
        ("10亿元至20亿元", "10亿元至20亿元", "1000000000..2000000000"),
        ("RMB 5 to 10 billion", "RMB 5 to 10 billion", "5000000000..10000000000"),
        ("between RMB 5bn and 10bn", "RMB 5bn and 10bn", "5000000000..10000000000"),
        ("$5-$10 million", "$5-$10 million", "5000000..10000000"),
        ("5 billion to 10 billion yuan", "5 billion to 10 billion yuan", "5000000000..10000000000"),
        ("8000-10000元", "8000-10000元", "8000..10000"),
    ],
)
def test_a_range_is_one_amount_with_two_ends(text: str, quote: str, amount: str) -> None:
    assert _found(text)[0][:2] == (quote, amount)
    assert len(_found(text)) == 1


@pytest.mark.parametrize(
    "text", ["rose from $5 to $7", "从10亿元增至20亿元", "fell $1 to $20", "$10 million and $12 million"]
)
def test_a_change_or_a_list_is_two_amounts(text: str) -> None:
    found = find_money(text)
    assert len(found) == 2
    assert all(one.money.amount_max is None for one in found)


@pytest.mark.parametrize(
    ("text", "bound", "context"),
    [
        ("规模逾200亿元", "over", "逾200亿元"),
        ("200多亿元", "over", "200多亿元"),
        ("不低于人民币200亿元", "at_least", "不低于人民币200亿元"),
        ("20亿元以上", "at_least", "20亿元以上"),
        ("约10亿元左右", "about", "约10亿元左右"),
        ("不超过5亿元", "up_to", "不超过5亿元"),
        ("未超过5亿元", "up_to", "未超过5亿元"),
        ("签约10亿元", None, "10亿元"),
        ("最近10亿元", None, "10亿元"),
        ("more than $5 billion", "over", "more than $5 billion"),
        ("nearly RMB 3bn", "about", "nearly RMB 3bn"),
        ("up to €5m", "up_to", "up to €5m"),
        ("at least 10 million yuan", "at_least", "at least 10 million yuan"),
        ("no less than 5 billion yuan", "at_least", "no less than 5 billion yuan"),
        ("$3 trillion-plus", "over", "$3 trillion-plus"),
    ],
)
def test_words_that_bound_an_amount_stand_in_its_context(text: str, bound: str | None, context: str) -> None:
    found = _only(text)
    assert (found.bound, found.context.quote(text)) == (bound, context)
    assert found.context.covers(found.span)


@pytest.mark.parametrize(
    "text",
    [
        "RMB 362 billion ($56.85 billion)",
        "RMB 10bn, or about $1.6bn, went out",
        "10亿美元（约合人民币70亿元）",
        "100亿元，约合15亿美元",
        "472,000.00元（肆拾柒万贰仟元整）",
    ],
)
def test_a_restated_sum_points_to_the_one_it_restates(text: str) -> None:
    first, second = find_money(fold(text))
    assert first.converts is None
    assert second.converts == first.span


@pytest.mark.parametrize(
    "text",
    [
        "RMB 10 billion (including $1bn from a bank)",
        "500 Iraqi dinars or 20 Kuwaiti dinars",
        "100亿元（50亿元到位）",
        "RMB 5bn, $1bn and €2bn",
    ],
)
def test_a_part_or_a_second_sum_restates_nothing(text: str) -> None:
    assert [found.converts for found in find_money(fold(text))][1] is None


@pytest.mark.parametrize(
    "text",
    [
        "1600万人",
        "2017年的50%",
        "单位：万元",
        "（百万元）",
        "数百亿元",
        "十几亿元",
        "上千万元",
        "三元股份",
        "二元结构、一元化和元素",
        "9月1日元首会晤",
        "人民币2017年升值",
        "XXX.50元",
        "All 70 of us solved ALL 5.",
        "Silica gel 5",
        "several million dollars",
        "hundreds of millions of dollars",
        "10,000 pounds of thrust",
        "it weighs 10 pounds",
        "EUR/USD 1.09",
        "In 2005 won the prize",
        "in constant 2015 US dollars",
        "10 Lei Feng medals",
        "RM 1201, Example Building",
        "2017-09-01",
    ],
)
def test_numbers_without_money_are_left_alone(text: str) -> None:
    assert _found(text) == []


def test_a_chinese_sum_in_yi_is_yuan_after_a_word_of_money() -> None:
    assert _found("总规模100亿的基金") == [("100亿", "10000000000", "CNY")]
    assert _found("总投资约35亿。") == [("35亿", "3500000000", "CNY")]
    assert _found("全国人口14亿。") == []
    assert _found("资金投入，用电100亿度") == []


def test_the_words_of_money_can_be_chosen() -> None:
    assert find_money("奖池36亿") == []
    assert [found.money.amount for found in find_money("奖池36亿", measure_words=("奖池",))] == [Decimal(3_600_000_000)]


def test_the_number_nearest_to_its_currency_is_taken_where_both_sides_have_one() -> None:
    assert _found("7人民币8美元") == [("7人民币", "7", "CNY"), ("8美元", "8", "USD")]
    assert _found("6 USD20 tickets") == [("USD20", "20", "USD")]
    assert _found("10 $ 30 $") == [("10 $", "10", "USD"), ("30 $", "30", "USD")]
    assert _found("$ 11,000.00 $ 26,418.53") == [("$ 11,000.00", "11000", "USD"), ("$ 26,418.53", "26418.53", "USD")]


_STYLES = {
    "RMB {} billion": ("CNY", 10**9),
    "US${}bn": ("USD", 10**9),
    "€{} million": ("EUR", 10**6),
    "{} million yen": ("JPY", 10**6),
    "{}亿元": ("CNY", 10**8),
    "人民币{}万元": ("CNY", 10**4),
    "{}亿美元": ("USD", 10**8),
    "HK${}": ("HKD", 1),
    "{} Swiss francs": ("CHF", 1),
}


@given(st.decimals(min_value="0.01", max_value="9999", places=2), st.sampled_from(sorted(_STYLES)))
def test_whatever_sum_is_written_its_quote_and_its_worth_come_back(figure: Decimal, style: str) -> None:
    currency, unit = _STYLES[style]
    written = style.format(figure)
    for text in (written, f"The fund has {written} now.", f"基金规模为{written}，已备案。"):
        found = _only(text)
        assert found.span.quote(text) == written
        assert (found.money.amount, found.money.currency) == (figure * unit, currency)


_WORDS = (
    "元 亿 万 十 三 半 多 余 人民币 美元 块 毛 角 分 $ € ¥ US$ RMB USD dollar dollars cents pounds yuan"
    " 5 10 2017 1.5 1,000 bn million billion two and a half - ~ 至 to between from"
    " ( ) , ， 。 % 年 月 日 逾 约 以上 or about 规模 整 / : E7 k"
)
_PIECES = st.sampled_from(_WORDS.split())


@settings(max_examples=300)
@given(st.lists(st.tuples(_PIECES, st.sampled_from(["", " "])), max_size=40))
def test_any_mixture_is_read_in_order_without_overlaps(pieces: list[tuple[str, str]]) -> None:
    text = fold("".join(piece + gap for piece, gap in pieces))
    at = 0
    for found in find_money(text):
        assert found.span.start >= at
        assert found.context.covers(found.span)
        assert found.span.end <= len(text)
        assert found.money.amount_max is None or found.money.amount < found.money.amount_max
        at = found.span.end


@given(st.text(max_size=200))
def test_any_text_at_all_is_read_without_an_error(text: str) -> None:
    for found in find_money(fold(text)):
        assert found.span.quote(text)


@pytest.mark.parametrize(
    "unit", ["1", "元", "$", "亿", "1,", "1 ", "one ", "$1-", "a ", "US ", "(", "1元至", "百", "约", "规模1亿", "1.8E7"]
)
def test_a_long_line_of_anything_is_read_in_one_pass(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    found = find_money(text)
    assert all(one.span.end <= len(text) for one in found)
