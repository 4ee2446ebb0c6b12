"""Tables with drawn lines on PDF pages."""

import pytest

from tests.ingest.helpers import grid, one
from tests.ingest.pdf_writer import Rule, Words, pdf, ruled

FUNDS = [["名称", "规模", "地区"], ["甲基金", "100亿元", "佛山"], ["乙基金", "", "北京"]]


def test_a_drawn_table_is_a_grid_among_the_lines() -> None:
    page = [Words("表1 主要基金", 72, 720), *ruled(FUNDS), Words("以下为正文。", 72, 600)]
    document = one(pdf([page]), "a.pdf")
    assert document.text == "表1 主要基金\n名称 | 规模 | 地区\n甲基金 | 100亿元 | 佛山\n乙基金 |  | 北京\n以下为正文。"
    assert grid(document) == FUNDS
    table = document.tables[0]
    assert table.caption is not None
    assert table.caption.quote(document.text) == "表1 主要基金"
    assert [row[0].header for row in table.rows] == [True, False, False]


def test_cells_drawn_as_boxes_make_a_table_too() -> None:
    page: list[Words | Rule] = []
    for row in range(2):
        for column in range(2):
            x, y = 72 + 100 * column, 600 + 20 * row
            page += [Rule(x, y, x + 100, y + 20, box=True), Words(f"{'ab'[column]}{row}", x + 4, y + 6, 9)]
    assert grid(one(pdf([page]), "a.pdf")) == [["a1", "b1"], ["a0", "b0"]]


def test_a_cell_without_a_line_within_covers_both_places() -> None:
    page = [Rule(72, y, 372, y) for y in (700, 660)]
    page += [Rule(172, 680, 372, 680), Rule(72, 640, 372, 640)]
    page += [Rule(x, 640, x, 700) for x in (72, 172, 372)] + [Rule(272, 640, 272, 680)]
    words = [
        ("名称", 80, 676),
        ("规模", 180, 686),
        ("目标", 180, 666),
        ("实缴", 280, 666),
        ("甲", 80, 646),
        ("1", 180, 646),
    ]
    document = one(pdf([[*page, *(Words(text, x, y, 9) for text, x, y in words)]]), "a.pdf")
    assert grid(document) == [["名称", "规模", "规模"], ["名称", "目标", "实缴"], ["甲", "1", ""]]
    assert document.tables[0].rows[0][0] is document.tables[0].rows[1][0]


def test_lines_of_a_cell_are_one_and_two_tables_stay_two() -> None:
    page = [*ruled([["a", "b"], ["c", ""]]), Words("first", 196, 670, 6), Words("second", 196, 663, 6)]
    page += ruled([["e", "f"], ["g", "h"]], top=500)
    document = one(pdf([page]), "a.pdf")
    assert [len(table.rows) for table in document.tables] == [2, 2]
    assert grid(document)[1] == ["c", "first second"]


def test_a_table_that_goes_on_over_a_page_is_one_with_one_header() -> None:
    first, second = ruled(FUNDS), ruled([FUNDS[0], ["丙基金", "3亿元", "绵阳"]])
    document = one(pdf([first, second]), "a.pdf")
    assert grid(document) == [*FUNDS, ["丙基金", "3亿元", "绵阳"]]
    assert document.text.count("名称") == 2
    assert document.text[document.pages[1] :].startswith("名称")


def test_words_between_two_tables_keep_them_apart() -> None:
    pages = [ruled(FUNDS), [Words("又一表", 72, 720), *ruled(FUNDS)]]
    assert len(one(pdf(pages), "a.pdf").tables) == 2


@pytest.mark.parametrize(
    "page",
    [
        [Rule(72, 500, 500, 760, box=True), Words("Words in a frame", 80, 740), Words("and more of them", 80, 600)],
        [Rule(72, y, 500, y) for y in (760, 740, 500)] + [Words("Under three rules", 80, 745), Words("words", 80, 700)],
        [*ruled([["", "", ""]] * 5), Words("a chart", 80, 690), Words("of bars", 80, 400)],
    ],
)
def test_frames_rules_and_charts_are_no_tables(page: list[Words | Rule]) -> None:
    document = one(pdf([page]), "a.pdf")
    assert document.tables == ()
    assert " | " not in document.text
