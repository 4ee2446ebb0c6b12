"""What finding dates promises in either language: spans, order, honesty about what is known."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ronghe.model.values import DateRange, PartialDate
from ronghe.text.dates import DateFound, find_dates
from ronghe.text.normalise import fold

REFERENCE = datetime.date(2018, 4, 24)


def read(text: str, reference: datetime.date | None = REFERENCE) -> list[tuple[str, str]]:
    """The words and the value of every date that resolves."""
    folded = fold(text)
    found = [(date.span.quote(text), date.resolve(reference)) for date in find_dates(folded)]
    return [(words, str(value)) for words, value in found if value is not None]


def only(text: str) -> DateFound:
    """The one date of a text."""
    (found,) = find_dates(fold(text))
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2017-09-01", "2017-09-01"),
        ("2017/9/1", "2017-09-01"),
        ("2017.9.1", "2017-09-01"),
        ("20170901", "2017-09-01"),
        ("2017-09", "2017-09"),
        ("07/01/17", "2017-07-01"),
        ("04/21/2018", "2018-04-21"),
        ("21/04/2018", "2018-04-21"),
        ("notes-20190614.html", "2019-06-14"),
        ("2016/3/8-2016/9/8", "2016-03-08/2016-09-08"),
    ],
)
def test_dates_in_figures_are_read(text: str, value: str) -> None:
    assert [found for _, found in read(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "call +86 10 8888-9999 or 888-000-9999",
        "the code is 133-03-03-2020",
        "version 2.0.17 and 192.168.10.1",
        "RMB 2,018 million and $2000",
        "Position: 35.2210, 1443.61004",
        "人民币2018万元",
        "有限公司12号",
    ],
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_one_date_that_can_only_be_day_first_decides_for_the_whole_text() -> None:
    assert [value for _, value in read("01/02/2018 and 21/04/2018")] == ["2018-02-01", "2018-04-21"]
    assert [value for _, value in read("01/02/2018 and 04/21/2018")] == ["2018-01-02", "2018-04-21"]
    assert [value for _, value in read("01/02/2018 alone")] == ["2018-01-02"]


def test_the_reader_may_say_the_order_of_day_and_month() -> None:
    (found,) = find_dates("01/02/2018", by_day=True)
    assert found.resolve(None) == PartialDate(2018, 2, 1)


@pytest.mark.parametrize("text", ["Feb 30 2019", "2/29/2019", "2019年2月30日", "2月30日"])
def test_a_day_that_does_not_exist_is_found_and_means_nothing(text: str) -> None:
    assert only(text).resolve(REFERENCE) is None


def test_a_date_with_its_year_needs_no_reference() -> None:
    found = only("September 1, 2017")
    assert found.explicit
    assert not found.relative
    assert found.resolve(None) == PartialDate(2017, 9, 1)


@pytest.mark.parametrize("text", ["April 30", "9月", "Friday", "Christmas"])
def test_a_date_that_recurs_is_neither_explicit_nor_relative(text: str) -> None:
    found = only(text)
    assert not found.explicit
    assert not found.relative
    assert found.resolve(None) is None


@pytest.mark.parametrize("text", ["last month", "the day", "today", "two years ago", "去年", "三天前", "本月"])
def test_a_date_that_counts_from_the_day_of_writing_says_so(text: str) -> None:
    found = only(text)
    assert found.relative
    assert not found.explicit
    assert found.resolve(None) is None


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("September 1, 2017", "day"),
        ("September 2017", "month"),
        ("2017年", "year"),
        ("last week", "week"),
        ("Q3 2016", "quarter"),
        ("上半年", "half"),
        ("the 1990s", "decade"),
        ("two years ago", "year"),
        ("end of 2000", "part"),
        ("from 2014 to 2018", "range"),
        ("since 2014", "range"),
    ],
)
def test_each_date_says_how_fine_it_is(text: str, grain: str) -> None:
    assert only(text).grain == grain


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("two years ago", "2016"),
        ("three months ago", "2018-01"),
        ("5天前", "2018-04-19"),
        ("上半年", "2018"),
        ("end of 2017", "2017"),
        ("2017年9月", "2017-09"),
        ("from 2014 to 2018", "None"),
        ("by 2025", "None"),
    ],
)
def test_a_prefix_is_no_finer_than_the_words(text: str, prefix: str) -> None:
    assert str(only(text).prefix(REFERENCE)) == prefix


def test_a_yearless_day_soon_after_the_reference_is_of_its_year_else_of_the_past() -> None:
    assert read("April 30") == [("April 30", "2018-04-30")]
    assert read("March 21") == [("March 21", "2018-03-21")]
    assert read("September 11") == [("September 11", "2017-09-11")]
    assert read("January 3", datetime.date(2018, 12, 20)) == [("January 3", "2018-01-03")]


def test_an_open_side_and_a_range_are_ranges() -> None:
    found = only("before 2018").resolve(None)
    assert found == DateRange(None, datetime.date(2018, 1, 1))
    assert str(only("from 2014 to 2018").resolve(None)) == "2014-01-01/2018-01-01"


def test_spans_are_those_of_the_original_text() -> None:
    text = "（２０１７年９月１日）和 September\u00a01,\u00a02017"
    assert [words for words, _ in read(text)] == ["２０１７年９月１日", "September\u00a01,\u00a02017"]


def test_a_capital_i_with_a_dot_moves_no_span() -> None:
    assert read("İstanbul İzmir, March 5 2018")[0][0] == "March 5 2018"


PIECES = st.sampled_from(
    [
        *(
            "2018",
            "12",
            "31",
            "3",
            "-",
            "/",
            ".",
            "~",
            ":",
            ",",
            "'",
            "(",
            ")",
            " ",
            "\n",
            "年",
            "月",
            "日",
            "号",
            "周",
        ),
        *(
            "星期",
            "上",
            "下",
            "本",
            "去年",
            "第",
            "季度",
            "半",
            "初",
            "底",
            "至",
            "到",
            "从",
            "之前",
            "以后",
            "十",
            "二",
        ),
        *("〇", "世纪", "年代", "May", "march", "Sunday", "21st", "the", "of", "in", "on", "from", "to", "between"),
        *("and", "before", "after", "since", "last", "next", "this", "week", "month", "year", "years", "ago", "q1"),
        *("early", "end", "Christmas", "two", "thousand", "nineteen", "every", "İ", "ß", "𠀀"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES).map("".join)))
def test_any_text_gives_ordered_spans_apart_and_values_that_resolve_or_not(text: str) -> None:
    folded = fold(text)
    done = 0
    for found in find_dates(folded):
        assert done <= found.span.start < found.span.end <= len(text)
        done = found.span.end
        for reference in (None, datetime.date.min, REFERENCE, datetime.date.max):
            value = found.resolve(reference)
            assert value is None or str(value)
            assert found.prefix(reference) is None or isinstance(found.prefix(reference), PartialDate)
        assert found.grain
