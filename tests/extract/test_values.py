"""The records of ``ronghe values``."""

import datetime

from ronghe.extract.values import values

REFERENCE = datetime.date(2018, 4, 24)


def test_money_and_dates_come_in_the_order_of_the_text() -> None:
    text = "In September 2017 it raised RMB 200 billion."
    assert list(values(text)) == [
        {"kind": "date", "start": 3, "end": 17, "value": {"date": "2017-09"}},
        {"kind": "money", "start": 28, "end": 43, "value": {"amount": 200000000000, "currency": "CNY"}},
    ]


def test_ranges_exclude_their_end_and_leave_an_open_side_empty() -> None:
    assert [row["value"] for row in values("from 2014 to 2018, then since 2020")] == [
        {"range": "2014-01-01/2018-01-01"},
        {"range": "2020-01-01/"},
    ]


def test_a_relative_date_is_left_out_without_a_reference() -> None:
    assert list(values("去年成立")) == []
    assert [row["value"] for row in values("去年成立", REFERENCE)] == [{"date": "2017"}]


def test_a_day_that_does_not_exist_has_no_value() -> None:
    assert list(values("2019年2月30日", REFERENCE)) == []


def test_offsets_are_those_of_the_text_as_given() -> None:
    (row,) = values("（２０１７年９月）")
    assert (row["start"], row["end"], row["value"]) == (1, 8, {"date": "2017-09"})
