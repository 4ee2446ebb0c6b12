"""Tables of funds: with their structure, in plain text, and with their structure lost."""

from typing import Any

from ronghe.extract.reading import Reading, read
from ronghe.lens.load import load_lens
from ronghe.model import Document
from ronghe.model.values import value_as_json
from tests.extract.readers.tables import document


def _read(given: Document | str) -> Reading:
    return read(given if isinstance(given, Document) else Document("test", given), load_lens())


def _said(found: Reading, predicate: str) -> set[tuple[Any, ...]]:
    out = set()
    for claim in found.claims:
        if claim.predicate == predicate:
            value = value_as_json(claim.value) or {}
            said = claim.object.name if claim.object else next(iter(value.values()), None)
            out.add((claim.subject and claim.subject.name, said))
    return out


HEADER = ["基金名称", "规模（亿元）", "设立时间", "所在地", "管理人", "来源"]


def test_a_row_gives_size_date_place_manager_and_its_source() -> None:
    row = ["湖州军民融合产业基金", "30", "2016年12月", "浙江湖州", "长城资本管理有限公司", "公告"]
    found = _read(document([HEADER, row], {1: "https://www.example.org/notice"}))
    assert _said(found, "size") == {("湖州军民融合产业基金", 3_000_000_000)}
    assert _said(found, "established") == {("湖州军民融合产业基金", "2016-12")}
    assert _said(found, "located_in") == {("湖州军民融合产业基金", "湖州"), ("湖州", "浙江")}
    assert _said(found, "manages") == {("长城资本管理有限公司", "湖州军民融合产业基金")}
    size = next(claim for claim in found.claims if claim.predicate == "size")
    assert size.qualifiers["measure"] == "unspecified"
    assert size.qualifiers["cited"]["url"] == "https://www.example.org/notice"
    assert "30" in size.quote
    assert "湖州军民融合产业基金" in size.quote


def test_columns_of_several_measures_are_several_sizes() -> None:
    rows = [["Fund name", "Target size", "Paid in"], ["Huzhou Harbour Fund", "RMB 3 billion", "RMB 200 million"]]
    found = _read(document(rows))
    sizes = {
        (c.qualifiers["measure"], (value_as_json(c.value) or {})["amount"])
        for c in found.claims
        if c.predicate == "size"
    }
    assert sizes == {("target", 3_000_000_000), ("paid_in", 200_000_000)}


def test_another_name_of_a_row_is_told_once_and_with_its_source() -> None:
    row = ["Huzhou Harbour Fund 湖州港口产业基金", "RMB 3 billion", "gov.cn"]
    found = _read(document([["Fund name", "Fund size", "Source"], row], {1: "https://www.example.org/notice"}))
    (named,) = [claim for claim in found.claims if claim.predicate == "alias"]
    assert named.qualifiers["cited"]["url"] == "https://www.example.org/notice"


def test_names_in_both_scripts_are_one_fund() -> None:
    rows = [["Name", "Fund Size"], ["Huzhou Harbour Fund\n湖州港口产业基金", "RMB 3 billion"]]
    (size,) = [claim for claim in _read(document(rows)).claims if claim.predicate == "size"]
    assert size.subject is not None
    assert set(size.subject.names) == {"Huzhou Harbour Fund", "湖州港口产业基金"}


def test_a_date_that_can_be_read_two_ways_keeps_its_year_and_is_an_issue() -> None:
    rows = [["Fund name", "Established"], ["Huzhou Harbour Fund", "07/01/17"]]
    found = _read(document(rows))
    assert _said(found, "established") == {("Huzhou Harbour Fund", "2017")}
    assert "ambiguous_date" in {issue.code for issue in found.issues}


def test_another_row_shows_that_the_month_stands_first() -> None:
    rows = [["Fund name", "Established"], ["Huzhou Harbour Fund", "07/01/17"], ["Deqing Fund", "04/21/2018"]]
    assert ("Huzhou Harbour Fund", "2017-07-01") in _said(_read(document(rows)), "established")


def test_a_table_of_other_things_gives_nothing() -> None:
    rows = [["Name", "Date"], ["Huzhou harbour office", "2017"], ["Deqing harbour office", "2018"]]
    assert [claim for claim in _read(document(rows)).claims if claim.reader == "fund_table"] == []


def test_the_sum_row_is_no_fund() -> None:
    rows = [["基金名称", "规模"], ["湖州军民融合产业基金", "30亿元"], ["合计", "30亿元"]]
    assert _said(_read(document(rows)), "size") == {("湖州军民融合产业基金", 3_000_000_000)}


def test_an_unreadable_amount_is_an_issue_and_no_claim() -> None:
    found = _read(document([["基金名称", "规模"], ["湖州军民融合产业基金", "数十亿"]]))
    assert _said(found, "size") == set()
    assert "unread_amount" in {issue.code for issue in found.issues}


def test_a_markdown_table_is_read() -> None:
    text = (
        "Funds we found:\n\n| Fund | Size | Region |\n|---|---|---|\n"
        "| Huzhou Harbour Fund | RMB 3 billion | Hangzhou, Zhejiang |\n"
        "| Deqing Fund | RMB 1 billion | National |\n\nMore text."
    )
    found = _read(text)
    assert _said(found, "size") == {("Huzhou Harbour Fund", 3_000_000_000), ("Deqing Fund", 1_000_000_000)}
    assert _said(found, "level") == {("Deqing Fund", "national")}


def test_columns_set_apart_by_tabs_are_read() -> None:
    text = "基金名称\t规模\t设立时间\n湖州军民融合产业基金\t30亿元\t2016年\n德清产业投资基金\t5亿元\t2017年\n"
    assert _said(_read(text), "size") == {
        ("湖州军民融合产业基金", 3_000_000_000),
        ("德清产业投资基金", 500_000_000),
    }


RUN_TOGETHER = """The funds are these.

Fund NameFund SizeDate EstablishedRegionSource
Huzhou Harbour Dual-Use Fund
湖州港口军民两用基金
RMB 3.5 billion05/21/2016Hangzhou, Zhejianghttps://www.example.org/a/1.htm
Deqing Airfield Fund
RMB 400 million [first phase]07/01/17Nationalhttps://www.example.org/b

Like other funds, these buy what they can.
"""


def test_cells_that_ran_together_are_told_apart() -> None:
    found = _read(RUN_TOGETHER)
    assert _said(found, "size") == {
        ("Huzhou Harbour Dual-Use Fund", 3_500_000_000),
        ("Deqing Airfield Fund", 400_000_000),
    }
    assert _said(found, "established") == {
        ("Huzhou Harbour Dual-Use Fund", "2016-05-21"),
        ("Deqing Airfield Fund", "2017-07-01"),
    }
    assert ("Huzhou Harbour Dual-Use Fund", "Hangzhou") in _said(found, "located_in")
    assert _said(found, "level") == {("Deqing Airfield Fund", "national")}
    cited = {claim.qualifiers["cited"]["url"] for claim in found.claims if claim.predicate == "size"}
    assert cited == {"https://www.example.org/a/1.htm", "https://www.example.org/b"}


def test_a_broken_row_between_good_ones_is_an_issue_and_the_rest_is_read() -> None:
    broken = RUN_TOGETHER.replace(
        "Deqing Airfield Fund\n", "Lost Meadow Fund no figures at all https://www.example.org/9\nDeqing Airfield Fund\n"
    )
    found = _read(broken)
    assert len(_said(found, "size")) == 2
    assert "unread_row" in {issue.code for issue in found.issues}


def test_a_table_with_one_cell_a_line_is_read() -> None:
    text = "Fund Name\nFund Size\nRegion\n\nHuzhou Harbour Fund\nRMB 3 billion\nHangzhou\n"
    text += "Deqing Fund\nRMB 1 billion\nHuzhou\n"
    assert _said(_read(text), "size") == {("Huzhou Harbour Fund", 3_000_000_000), ("Deqing Fund", 1_000_000_000)}


def test_prose_that_begins_with_a_header_word_is_no_table() -> None:
    text = "Name the date established by law.\nFund size matters in every region, says the source.\n"
    assert [claim for claim in _read(text).claims if claim.reader == "lost_table"] == []
