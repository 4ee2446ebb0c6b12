"""XLSX: sheets as text and tables, cells as they are shown."""

import datetime
import io

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from ronghe.ingest.formats.xlsx import parse as xlsx_parse
from ronghe.ingest.formats.xlsx import sheet as xlsx_sheet
from tests.ingest.helpers import grid, one
from tests.ingest.office_writer import xlsx


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def book(*rows: list[object]) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "基金"
    for row in rows:
        sheet.append(row)
    return made


def test_a_sheet_is_a_table_under_its_name() -> None:
    document = one(saved(book(["名称", "规模"], ["甲", "1亿元"], ["乙", None], [None, "x"])), "a.xlsx")
    assert document.text == "基金\n\n名称 | 规模\n甲 | 1亿元\n乙\n | x"
    assert grid(document) == [["名称", "规模"], ["甲", "1亿元"], ["乙", ""], ["", "x"]]
    assert [cell.header for cell in document.tables[0].rows[0]] == [True, True]
    caption = document.tables[0].caption
    assert caption is not None
    assert caption.quote(document.text) == "基金"


@pytest.mark.parametrize(
    ("value", "format_", "shown"),
    [
        (510, "General", "510"),
        (1.1, "General", "1.1"),
        (0.1 + 0.2, "General", "0.3"),
        (12345678901234567890, "0", "1.23456789012346e+19"),
        (51000000000, "#,##0", "51000000000"),
        (0.255, "0.0%", "25.5%"),
        (datetime.date(2018, 12, 25), "yyyy-mm-dd", "2018-12-25"),
        (datetime.datetime(2018, 12, 25, 8, 30), 'yyyy"年"m"月"d"日"', "2018-12-25 08:30"),  # noqa: DTZ001 - Excel has no zones
        (43459, "[$-804]aaaa;@", "43459"),
        (43459, "m/d/yy", "2018-12-25"),
        (0.5, "h:mm", "12:00"),
        (-5, "yyyy-mm-dd", "-5"),
        (True, "General", "TRUE"),
        ("  words ", "General", "words"),
    ],
)
def test_a_cell_says_what_it_shows(value: object, format_: str, shown: str) -> None:
    made = book(["a", "b"])
    cell = made.worksheets[0]["B2"]
    cell.value, cell.number_format = value, format_
    assert grid(one(saved(made), "a.xlsx"))[1][1] == shown


def test_a_formula_has_the_value_that_was_saved_with_it() -> None:
    cells = '<row r="1"><c r="A1" t="str"><f>A2</f><v>甲</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>'
    cells += '<row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><f>9</f></c>'
    cells += '<c r="C2" t="inlineStr"><is><t>in</t></is></c></row>'
    assert grid(one(xlsx(cells), "a.xlsx")) == [["甲", "2", ""], ["", "", "in"]]


def test_words_in_several_styles_are_one_and_readings_are_left_out() -> None:
    shared = "<si><r><t>军民</t></r><r><t>融合</t></r><rPh><t>ぐん</t></rPh></si><si><t>b</t></si>"
    cells = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>9</v></c><c t="s"><v>1</v></c></row>'
    assert grid(one(xlsx(cells, shared), "a.xlsx")) == [["军民融合", "b"], ["", "b"]]


def test_a_merged_cell_is_one_object_at_every_place_it_covers() -> None:
    made = book(["名称", "规模", None], [None, "目标", "实缴"], ["甲", 1, 2])
    made.worksheets[0].merge_cells("A1:A2")
    made.worksheets[0].merge_cells("B1:C1")
    document = one(saved(made), "a.xlsx")
    assert grid(document) == [["名称", "规模", "规模"], ["名称", "目标", "实缴"], ["甲", "1", "2"]]
    assert document.tables[0].rows[0][0] is document.tables[0].rows[1][0]


def test_a_title_over_a_table_is_its_caption_and_blank_rows_part_tables() -> None:
    made = book(
        ["一、主要基金"], ["名称", "规模"], ["甲", 1], [], ["名称", "地区"], ["乙", "北京 1"], [], ["丙", "天津 2"]
    )
    document = one(saved(made), "a.xlsx")
    captions = [table.caption and table.caption.quote(document.text) for table in document.tables]
    assert captions == ["一、主要基金", "基金"]
    assert [len(table.rows) for table in document.tables] == [2, 3]


def test_links_of_cells_and_of_formulas_are_kept() -> None:
    made = book(["a", "b"], ["report", "file"], ["x", "y"])
    sheet = made.worksheets[0]
    sheet["A2"].hyperlink = "https://example.org/a"
    sheet["B2"].hyperlink = "file:///etc/passwd"
    document = one(saved(made), "a.xlsx")
    assert [(link.span.quote(document.text), link.url) for link in document.links] == [
        ("report", "https://example.org/a")
    ]
    assert document.tables[0].rows[1][0].links == ("https://example.org/a",)
    cells = '<row><c t="str"><f>HYPERLINK("https://example.org/b","b")</f><v>b</v></c></row>'
    assert [link.url for link in one(xlsx(cells), "a.xlsx").links] == ["https://example.org/b"]


def test_hidden_sheets_are_read_and_marked() -> None:
    made = book(["a", "b"])
    made.create_sheet("secret").append(["c", "d"])
    made.worksheets[1].sheet_state = "hidden"
    document = one(saved(made), "a.xlsx")
    assert "c | d" in document.text
    assert document.metadata["hidden_sheets"] == ["secret"]


def test_what_lies_beyond_the_limits_is_an_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_parse, "CELLS", 5)
    monkeypatch.setattr(xlsx_sheet, "COLUMNS", 3)
    said = xlsx_parse.parse(saved(book(["a", "b"], ["c", "d"], ["e", "f"])), {})
    assert said["text"].endswith("c | d\ne")
    assert [code for code, _ in said["issues"]] == ["too_large"]
    wide = xlsx_parse.parse(saved(book(["a", "b", "c", "d"])), {})
    assert wide["text"].endswith("a | b | c")
    assert [code for code, _ in wide["issues"]] == ["too_large"]


def test_days_count_from_1904_where_the_workbook_says_so() -> None:
    made = book(["a", "b"], [datetime.date(2018, 12, 25), 1])
    made.epoch = CALENDAR_MAC_1904
    assert grid(one(saved(made), "a.xlsx"))[1][0] == "2018-12-25"
