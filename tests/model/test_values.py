"""Values say what a claim can say, and come back from JSON as they went."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.model.values import (
    Count,
    DateRange,
    Money,
    PartialDate,
    Percent,
    Text,
    Value,
    value_as_json,
    value_from_json,
)

days = st.dates(min_value=datetime.date(1, 1, 1), max_value=datetime.date(9998, 12, 31))
values: st.SearchStrategy[Value] = st.one_of(
    st.builds(Money, st.integers(0, 10**15).map(Decimal), st.sampled_from(["CNY", "USD"])),
    days.map(PartialDate.of),
    st.integers(0, 100).map(lambda share: Percent(Decimal(share))),
    st.builds(Count, st.integers(0, 10**6)),
    st.builds(Text, st.text()),
)


@given(values)
def test_a_value_survives_json(value: Value) -> None:
    assert value_from_json(value_as_json(value)) == value


def test_a_range_of_money_keeps_both_ends() -> None:
    money = Money(Decimal(5), "CNY", Decimal(10))
    assert value_as_json(money) == {"amount": 5, "amount_max": 10, "currency": "CNY"}
    assert value_from_json(value_as_json(money)) == money


def test_a_fraction_stays_a_fraction() -> None:
    assert Money(Decimal("1.0753"), "USD").as_json() == {"amount": 1.0753, "currency": "USD"}


def test_sums_agree_within_half_a_percent_and_only_in_one_currency() -> None:
    stated, added = Money(Decimal(362), "CNY"), Money(Decimal("362.6"), "CNY")
    assert stated.agrees(added)
    assert not stated.agrees(Money(Decimal(366), "CNY"))
    assert not stated.agrees(Money(Decimal(362), "USD"))


@pytest.mark.parametrize("text", ["2017", "2017-09", "2017-09-01"])
def test_a_date_is_written_as_exactly_as_it_is_known(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize("text", ["17", "2017-13", "2017-02-30", "2017-9", "September", ""])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(text)


def test_a_month_covers_its_days_and_ends_where_the_next_begins() -> None:
    month = PartialDate(2017, 12)
    assert month.covers(PartialDate(2017, 12, 31))
    assert month.after == datetime.date(2018, 1, 1)
    assert not month.overlaps(PartialDate(2018, 1))
    assert PartialDate(2017).overlaps(month)


def test_an_open_range_shows_its_open_side() -> None:
    assert str(DateRange(datetime.date(2019, 8, 6), None)) == "2019-08-06/"
