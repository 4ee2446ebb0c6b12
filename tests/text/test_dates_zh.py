"""Chinese date expressions, by family. The reference is Tuesday, 24 April 2018."""

import datetime

import pytest

from ronghe.text.dates import find_dates
from ronghe.text.normalise import fold

REFERENCE = datetime.date(2018, 4, 24)


def read(text: str) -> list[tuple[str, str]]:
    """The words and the value of every date that resolves."""
    found = [(date.span.quote(text), date.resolve(REFERENCE)) for date in find_dates(fold(text))]
    return [(words, str(value)) for words, value in found if value is not None]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2017年9月18日", "2017-09-18"),
        ("２０１７年９月", "2017-09"),
        ("二〇一七年九月一日", "2017-09-01"),
        ("二○二○年", "2020"),
        ("2018 年 12 月", "2018-12"),
        ("08年", "2008"),
        ("九八年5月", "1998-05"),
        ("2018年3月5日(星期一)", "2018-03-05"),
        ("民国三年", "1914"),
        ("十九世纪七十年代", "1870-01-01/1880-01-01"),
        ("上世纪80年代", "1980-01-01/1990-01-01"),
        ("2016年第三季度", "2016-07-01/2016-10-01"),
        ("2017年前三季度", "2017-01-01/2017-10-01"),
        ("二零一七年下半年", "2017-07-01/2018-01-01"),
        ("2021年的第一周", "2021-01-04/2021-01-11"),
        ("2021年的最後4个月", "2021-09-01/2022-01-01"),
        ("2017年底", "2017-09-01/2018-01-01"),
        ("3月上旬", "2018-03-01/2018-03-11"),
    ],
)
def test_calendar_dates(words: str, value: str) -> None:
    assert read(f"基金于{words}成立") == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("昨日", "2018-04-23"),
        ("後天", "2018-04-26"),
        ("去年9月", "2017-09"),
        ("明年的三月", "2019-03"),
        ("去年上半年", "2017-01-01/2017-07-01"),
        ("本月十日", "2018-04-10"),
        ("下个月5号", "2018-05-05"),
        ("上周五", "2018-04-20"),
        ("上上個週三", "2018-04-11"),
        ("下下周末", "2018-05-12/2018-05-14"),
        ("下半周", "2018-04-26/2018-04-30"),
        ("年底", "2018-07-01/2019-01-01"),
        ("三天前", "2018-04-21"),
        ("两周后", "2018-05-08"),
        ("3个月内", "2018-04-24/2018-07-24"),
        ("过去两年", "2016-04-24/2018-04-24"),
        ("未来三天", "2018-04-25/2018-04-28"),
        ("29日", "2018-03-29"),
        ("国庆节", "2017-10-01"),
        ("二月第一个星期二", "2018-02-06"),
    ],
)
def test_what_counts_from_the_day_of_writing_or_recurs(words: str, value: str) -> None:
    assert read(f"他们{words}见面。") == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2014年至2018年", "2014-01-01/2018-01-01"),
        ("2014-2018年", "2014-01-01/2018-01-01"),
        ("9月1日至10日", "2017-09-01/2017-09-10"),
        ("从一月十日到十二日", "2018-01-10/2018-01-12"),
        ("2016年1-3月", "2016-01-01/2016-03-01"),
        ("三月和九月之间", "2018-03-01/2018-09-01"),
        ("2018年7月9日或之前", "/2018-07-09"),
        ("2018年之后", "2019-01-01/"),
        ("自从2018年", "2018-01-01/"),
        ("截至2018年底", "/2019-01-01"),
        ("去年以来", "2017-01-01/"),
        ("2010-01-10及以后", "2010-01-10/"),
        ("不早于2018年5月1日", "2018-05-01/"),
    ],
)
def test_ranges_and_open_sides(words: str, value: str) -> None:
    assert read(f"项目{words}进行") == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "五角大楼宣布了作战计划，标准普尔指数下降",
        "日本月球周围的十年规划，为期5年",
        "每年3月、每周一开会",
        "农历八月十五、正月初一",
        "公告期限不得少于二十日",
        "第十三届全国人大第3次会议",
        "上海号码12号",
        "增长2.3%，3-5年、10-15天",
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert read(text) == []


def test_the_start_of_another_word_is_no_part_of_a_date() -> None:
    assert read("2018年初步建成") == [("2018年", "2018")]
    assert read("2018年中国军民融合") == [("2018年", "2018")]
