"""When a document was published: as stated, else its year from what it cites."""

import datetime

import pytest

from ronghe.extract.dating import Dating, date_page
from ronghe.extract.page import Page
from ronghe.lens.load import load_lens
from ronghe.model import Document, Link, PartialDate, Span


def dated(text: str, **fields: object) -> Dating:
    return date_page(Page(Document("d", text, **fields), load_lens()))  # type: ignore[arg-type]


def test_what_the_record_says_stands_over_the_text() -> None:
    dating = dated("发布时间：2017-09-18", published=PartialDate(2018, 5), published_how="metadata")
    assert dating == Dating(PartialDate(2018, 5), "metadata", datetime.date(2018, 5, 31))


def test_a_declared_date_without_more_is_declared() -> None:
    assert dated("x", published=PartialDate(2018, 5, 9)).how == "declared"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("某基金成立\n发布时间：2017-09-18 来源：新华网\n正文", "2017-09-18"),
        ("Title\nPublication date: May 9, 2018\n", "2018-05-09"),
        ("标题\n（2018年3月5日）\n正文", "2018-03-05"),
        ("BEIJING, March 5, 2018 (Xinhua) -- China said", "2018-03-05"),
        ("某条例\n\n（2009年6月25日某市人大常委会第12次会议通过 2017年4月20日修订）\n", "2017-04-20"),
        ("某条例\n\n2009年6月25日 人大常委会通过\n\n2017年4月20日 人大常委会修订\n\n第一条", "2017-04-20"),
    ],
)
def test_a_dateline_near_the_top_dates_the_document(text: str, day: str) -> None:
    dating = dated(text)
    assert (str(dating.published), dating.how) == (day, "text")
    assert dating.reference == datetime.date.fromisoformat(day)


@pytest.mark.parametrize("text", ["开标时间：2020年4月15日，公示如下", "It was founded on March 5, 2018 in Foshan."])
def test_another_day_near_the_top_does_not(text: str) -> None:
    assert dated(text) == Dating(None, None, None)


def test_the_newest_dated_source_gives_the_year() -> None:
    dating = dated("A (Xinhua, April 20 2017) and B (SCMP, March 18 2018) to lead by 2025 (see the 2030 plan).")
    assert dating == Dating(PartialDate(2018), "inferred", datetime.date(2018, 3, 18))


def test_a_citation_without_its_year_moves_the_reference() -> None:
    dating = dated("A (Xinhua, March 18 2018) and B (New America, April 9) and C (Daily, December 5).")
    assert dating == Dating(PartialDate(2018), "inferred", datetime.date(2018, 4, 9))


def test_addresses_carry_dates_too() -> None:
    text = "See https://e.example.cn/html/2018-04/21/content.htm"
    assert dated(text).published == PartialDate(2018)
    linked = dated("See here", links=(Link(Span(4, 8), "https://www.example.cn/201709/t20170917_26.shtml"),))
    assert linked.reference == datetime.date(2017, 9, 17)


def test_a_lone_day_far_ahead_is_a_plan_and_no_source() -> None:
    dating = dated("A (Xinhua, March 18 2018), in force (from January 1, 2035).")
    assert dating.published == PartialDate(2018)


def test_a_text_that_names_no_day_has_no_date() -> None:
    assert dated("By 2025 it will lead.") == Dating(None, None, None)


def test_yearless_days_of_an_inferred_year_are_completed_from_the_reference() -> None:
    text = "Xi spoke (New Daily, April 30). The fund (04/21/2018, see https://e.example.cn/html/2018-04/21/c.htm) grew."
    page = Page(Document("d", text), load_lens())
    assert (page.dating.published, page.dating.how) == (PartialDate(2018), "inferred")
    april = next(found for found in page.dates if found.span.quote(page.text) == "April 30")
    assert april.resolve(page.dating.reference) == PartialDate(2018, 4, 30)
