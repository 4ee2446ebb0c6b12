"""Tables of a page as grids of cells that stand in the text."""

import pytest

from tests.ingest.helpers import ZH, grid, one


def page(body: str) -> str:
    return f"<html><head><title>t</title></head><body><article><p>{ZH}</p>{body}</article></body></html>"


FUNDS = """<table><tr><td>基金名称</td><td>规模</td><td>来源</td></tr>
<tr><td>甲<br>基金</td><td>100亿元</td><td><a href="https://example.org/a">报道</a></td></tr>
<tr><td>乙基金</td><td></td><td>https://example.org/b，另见</td></tr></table>"""


def test_a_row_is_a_line_and_every_cell_has_its_place() -> None:
    document = one(page(FUNDS))
    assert document.text.endswith(
        "基金名称 | 规模 | 来源\n甲 基金 | 100亿元 | 报道\n乙基金 |  | https://example.org/b，另见"
    )
    assert grid(document) == [
        ["基金名称", "规模", "来源"],
        ["甲 基金", "100亿元", "报道"],
        ["乙基金", "", "https://example.org/b，另见"],
    ]
    assert document.tables[0].span.quote(document.text).startswith("基金名称")
    assert document.tables[0].span.quote(document.text).endswith("另见")


def test_a_cell_carries_the_addresses_linked_and_written_in_it() -> None:
    rows = one(page(FUNDS)).tables[0].rows
    assert [row[2].links for row in rows] == [(), ("https://example.org/a",), ("https://example.org/b",)]


@pytest.mark.parametrize(
    ("first", "headed"),
    [
        ("<tr><th>名称</th><th>规模</th></tr>", True),
        ("<thead><tr><td>名称</td><td>规模</td></tr></thead>", True),
        ("<tr><td><b>名称</b></td><td><p><strong>规模</strong></p></td></tr>", True),
        ("<tr><td>名称</td><td>规模</td></tr>", True),
        ("<tr><td>丙基金</td><td>3亿元</td></tr>", False),
    ],
)
def test_a_header_row_is_marked_bold_or_told_by_what_it_says(first: str, headed: bool) -> None:
    table = one(
        page(f"<table>{first}<tr><td>甲基金</td><td>1亿元</td></tr><tr><td>乙基金</td><td>2亿元</td></tr></table>")
    ).tables[0]
    assert [[cell.header for cell in row] for row in table.rows] == [[headed] * 2, [False] * 2, [False] * 2]


def test_a_header_cell_may_head_its_row() -> None:
    table = one(page("<table><tr><th>规模</th><td>1亿元</td></tr><tr><th>地区</th><td>佛山</td></tr></table>")).tables[
        0
    ]
    assert [[cell.header for cell in row] for row in table.rows] == [[True, False], [True, False]]


def test_a_merged_cell_is_one_object_at_every_place_it_covers() -> None:
    document = one(
        page(
            """<table><tr><th rowspan="2">名称</th><th colspan="2">规模</th></tr><tr><th>目标</th><th>实缴</th></tr>
            <tr><td>甲</td><td colspan="2">未公布</td></tr></table>"""
        )
    )
    assert grid(document) == [["名称", "规模", "规模"], ["名称", "目标", "实缴"], ["甲", "未公布", "未公布"]]
    rows = document.tables[0].rows
    assert rows[0][0] is rows[1][0]
    assert rows[2][1] is rows[2][2]
    assert document.text.count("未公布") == 1


def test_ragged_rows_are_filled_up() -> None:
    document = one(page("<table><tr><th>甲</th><th>乙</th><th>丙</th></tr><tr><td>1</td></tr><tr></tr></table>"))
    assert grid(document) == [["甲", "乙", "丙"], ["1", "", ""]]


@pytest.mark.parametrize(
    ("before", "caption"),
    [
        ("<table><caption>表一 基金</caption>", "表一 基金"),
        ("<h3>主要基金</h3><table>", "主要基金"),
        ("<p>表1 主要基金</p><table>", "表1 主要基金"),
        ("<p>主要基金如下：</p><table>", "主要基金如下："),
        ("<p>这一段话与表格没有关系。</p><table>", None),
        ("<h3>主要基金</h3><p>这一段话与表格没有关系。</p><table>", None),
    ],
)
def test_the_caption_is_the_tables_own_or_the_line_that_announces_it(before: str, caption: str | None) -> None:
    document = one(page(f"{before}<tr><th>名称</th><th>规模</th></tr><tr><td>甲</td><td>1亿元</td></tr></table>"))
    found = document.tables[0].caption
    assert (found and found.quote(document.text)) == caption


def test_a_first_row_that_spans_the_table_is_its_caption() -> None:
    rows = (
        "<tr><td colspan=2>主要基金一览</td></tr><tr><td>名称</td><td>规模</td></tr><tr><td>甲</td><td>1亿元</td></tr>"
    )
    document = one(page(f"<table>{rows}</table>"))
    caption = document.tables[0].caption
    assert caption is not None
    assert caption.quote(document.text) == "主要基金一览"
    assert [row[0].header for row in document.tables[0].rows] == [True, True, False]


@pytest.mark.parametrize(
    "table",
    [
        f"<table><tr><td>{ZH * 10}</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
        "<table role=presentation><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
        "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
        "<table><tr><td>a</td><td>b</td></tr></table>",
        "<table><tr><td><h2>a</h2></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    ],
)
def test_a_table_that_arranges_the_page_is_no_table(table: str) -> None:
    document = one(page(table))
    assert document.tables == ()
    assert " | " not in document.text


def test_a_table_within_a_layout_table_is_found() -> None:
    document = one(page(f"<table><tr><td>{FUNDS}</td><td>边栏</td></tr></table>"))
    assert grid(document)[1][0] == "甲 基金"


def test_spans_beyond_reason_do_not_grow_the_grid() -> None:
    bomb = "<tr>" + "<td rowspan=65534 colspan=1000>x</td>" * 50 + "</tr>"
    document = one(page(f"<table>{bomb * 400}</table>"))
    assert all(len(row) <= 200 for table in document.tables for row in table.rows)
