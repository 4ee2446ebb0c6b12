"""CSV: rows as lines of text with a table over them, or a batch."""

import pytest

from ronghe.model import Document
from tests.ingest.helpers import ZH, grid, issues, one, read

ROWS = [["名称", "规模", "来源"], ["甲基金", "100亿元", "https://example.org/a"], ["乙基金", "", "报"]]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_rows_are_lines_and_cells_stand_in_them_whatever_the_delimiter(delimiter: str) -> None:
    document = one("\r\n".join(delimiter.join(row) for row in ROWS), "a.csv")
    assert document.text == "名称 | 规模 | 来源\n甲基金 | 100亿元 | https://example.org/a\n乙基金 |  | 报"
    assert grid(document) == ROWS
    rows = document.tables[0].rows
    assert [[cell.header for cell in row] for row in rows] == [[True] * 3, [False] * 3, [False] * 3]
    assert rows[1][2].links == ("https://example.org/a",)


def test_quoted_cells_may_hold_delimiters_quotes_and_line_breaks() -> None:
    document = one('name,size\n"Fund ""A"",\nfirst phase","10,000"\n', "a.csv")
    assert grid(document)[1] == ['Fund "A", first phase', "10,000"]


def test_rows_of_unequal_length_are_filled_up() -> None:
    assert grid(one("a,b,c\n1,2,3\n4\n", "a.csv"))[2] == ["4", "", ""]


def test_figures_over_figures_are_no_header() -> None:
    assert not one("1,2\n3,4\n", "a.csv").tables[0].rows[0][0].header


def test_a_gb18030_table_of_a_spreadsheet_is_read() -> None:
    document = one("\n".join(",".join(row) for row in ROWS).encode("gb18030"), "a.csv")
    assert grid(document) == ROWS


def test_columns_id_and_text_make_a_batch() -> None:
    found = read(f'ID,Text,Published,grade\nr1,"{ZH}\n二行",2017-09-12,3\n,短,,\nr3,a,b\nr4\n', "a.csv")
    first, second = (item for item in found if isinstance(item, Document))
    assert (first.id, first.text, str(first.published)) == ("r1", f"{ZH}\n二行", "2017-09-12")
    assert first.metadata == {"grade": "3"}
    assert second.id == "4"
    assert issues(found) == ["bad_row", "bad_row"]


def test_a_quotation_mark_that_is_never_closed_loses_nothing() -> None:
    assert "end of file" in one('a,b\n1,"2\n3,end of file\n', "a.csv").text


def test_cells_without_words_are_an_empty_table() -> None:
    assert issues(read(",,\n,,\n", "a.csv")) == ["empty"]


def test_rows_of_absurdly_unequal_length_stay_lines() -> None:
    found = read("," * 3_000 + "x\n" + "a,b\n" * 3_000, "a.csv")
    assert issues(found) == ["bad_row"]
    assert [item.tables for item in found if isinstance(item, Document)] == [()]
