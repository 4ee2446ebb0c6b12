"""English date expressions, by family. The reference is Tuesday, 24 April 2018."""

import datetime

import pytest

from ronghe.text.dates import find_dates
from ronghe.text.normalise import fold

REFERENCE = datetime.date(2018, 4, 24)


def read(text: str) -> list[tuple[str, str]]:
    """The words and the value of every date that resolves."""
    found = [(date.span.quote(text), date.resolve(REFERENCE)) for date in find_dates(fold(text))]
    return [(words, str(value)) for words, value in found if value is not None]


def check(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("September 1, 2017", "2017-09-01"),
        ("1 September 2017", "2017-09-01"),
        ("the 1st of March", "2018-03-01"),
        ("Sept. 5, 2017", "2017-09-05"),
        ("05-Aug-2016", "2016-08-05"),
        ("2019/aug/01", "2019-08-01"),
        ("july 4th of 1995", "1995-07-04"),
        ("january first two thousand and twelve", "2012-01-01"),
        ("Tuesday, September 5th 2017", "2017-09-05"),
        ("Monday, 23 April", "2018-04-23"),
        ("1 September 2017, Friday", "2017-09-01"),
        ("September 1, 2017 (Friday)", "2017-09-01"),
        ("December 2017", "2017-12"),
        ("Dec-2017", "2017-12"),
        ("Q3 2016", "2016-07-01/2016-10-01"),
        ("2016 H1", "2016-01-01/2016-07-01"),
        ("Christmas 2017", "2017-12-25"),
        ("easter 2018", "2018-04-01"),
        ("thanksgiving 2023", "2023-11-23"),
        ("calendar year 2008", "2008"),
        ("nineteen ninety six", "1996"),
        ("summer of 2016", "2016-06-01/2016-09-01"),
        ("the 1990s", "1990-01-01/2000-01-01"),
        ("nineteen seventies", "1970-01-01/1980-01-01"),
    ],
)
def test_calendar_dates(words: str, value: str) -> None:
    assert [value for _, value in read(f"It opened in {words}.")] == [value]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yesterday", "2018-04-23"),
        ("the day after tomorrow", "2018-04-26"),
        ("last month", "2018-03"),
        ("next year", "2019"),
        ("the week before last", "2018-04-09/2018-04-16"),
        ("last Friday", "2018-04-20"),
        ("next Friday", "2018-05-04"),
        ("Friday", "2018-04-20"),
        ("tuesday of last week", "2018-04-17"),
        ("Friday next week", "2018-05-04"),
        ("last 3 quarters", "2017-07-01/2018-04-01"),
        ("past two weeks", "2018-04-10/2018-04-24"),
        ("next 4 business days", "2018-04-25/2018-05-01"),
        ("within 9 months", "2018-04-24/2019-01-24"),
        ("in two weeks", "2018-05-08"),
        ("two months ago", "2018-02-24"),
        ("a couple of weeks ago", "2018-04-10"),
        ("2 years 1 month 21 days later", "2020-06-14"),
        ("more than 2 weeks ago", "/2018-04-10"),
        ("March last year", "2017-03"),
        ("rest of this month", "2018-04-24/2018-05-01"),
    ],
)
def test_what_counts_from_the_day_of_writing(words: str, value: str) -> None:
    check(f"They met {words}.", words, value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the third quarter of 2016", "2016-07-01/2016-10-01"),
        ("the last week of july", "2017-07-24/2017-07-31"),
        ("first half of 2017", "2017-01-01/2017-07-01"),
        ("end of 2000", "2000-09-01/2001-01-01"),
        ("mid-November", "2017-11-10/2017-11-21"),
        ("early 2017", "2017-01-01/2017-07-01"),
        ("third Monday of January 2019", "2019-01-21"),
        ("last day of this month", "2018-04-30"),
        ("week 31", "2018-07-30/2018-08-06"),
        ("the last 3 weeks of this year", "2018-12-10/2018-12-31"),
    ],
)
def test_parts_of_longer_stretches(words: str, value: str) -> None:
    assert [value for _, value in read(f"Show sales of {words}")] == [value]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("from 2014 to 2018", "2014-01-01/2018-01-01"),
        ("between 2007 and the end of 2008", "2007-01-01/2009-01-01"),
        ("from October 2 to October 22, 2016", "2016-10-02/2016-10-22"),
        ("March 5-7, 2018", "2018-03-05/2018-03-07"),
        ("Jan-Feb 2017", "2017-01-01/2017-02-01"),
        ("Nov 2016 - Feb 2017", "2016-11-01/2017-02-01"),
        ("from Nov to March", "2017-11-01/2018-03-01"),
        ("today until next Sunday", "2018-04-24/2018-05-06"),
        ("since August", "2017-08-01/"),
        ("before 2018", "/2018-01-01"),
        ("after 2018", "2019-01-01/"),
        ("by the end of 2020", "/2021-01-01"),
        ("no later than January 1, 2007", "/2007-01-01"),
        ("2016 or later", "2016-01-01/"),
        ("from 2015 onwards", "2015-01-01/"),
        ("two months after next Friday", "2018-07-04"),
        ("2 weeks before Christmas", "2018-12-11"),
    ],
)
def test_ranges_open_sides_and_offsets(words: str, value: str) -> None:
    check(f"It ran {words}.", words, value)


def test_two_days_of_one_month_are_two_dates() -> None:
    assert read("on 18 and 19 June 2017") == [("18", "2017-06-18"), ("19 June 2017", "2017-06-19")]


@pytest.mark.parametrize(
    "text",
    [
        "She may email you. You may not! May I help?",
        "Troops march on the capital as the sun set.",
        "the 13th Five Year Plan and the 2nd Research Institute",
        "order 2000 boxes of pencils",
        "They meet every Friday and each month.",
        "a five-year plan for ten years of growth",
        "keep it up-to-date",
        "a third round of voting",
        "Theresa May said so",
        "the next generation of market decisions",
        "$DEC farming",
        "one and a half years ago",
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert read(text) == []


def test_a_line_ends_an_expression_unless_it_runs_on() -> None:
    assert read("Fund 3\nMarch 2017") == [("March 2017", "2017-03")]
    assert read("on March 5,\n2018 they met") == [("March 5,\n2018", "2018-03-05")]


def test_a_figure_glued_to_the_next_cell_is_still_a_date() -> None:
    assert read("07/01/17RMB 113.9 billion") == [("07/01/17", "2017-07-01")]


def test_every_phrase_and_feast_is_found_in_running_text() -> None:
    for words in (
        "year to date",
        "the day after tomorrow",
        "martin luther king day",
        "new year's eve",
        "half a year ago",
    ):
        assert [found for found, _ in read(f"It was {words}.")] == [words]
