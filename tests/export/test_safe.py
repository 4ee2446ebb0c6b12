import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ronghe.export.ledger_csv import sheet_csv
from ronghe.export.ledger_sheets import Sheet
from ronghe.export.safe import LONGEST_CELL, cell_text, markdown_text, one_line, web_address

FIRST = "=+-@\t\r\n＝＋－＠"


@given(st.sampled_from(FIRST), st.text())
def test_no_cell_begins_with_a_character_that_starts_a_formula(first: str, rest: str) -> None:
    assert cell_text(first + rest)[0] == "'"
    assert cell_text("  =" + rest)[0] == "'"


@given(st.text())
def test_a_cell_holds_no_control_character_and_no_formula(text: str) -> None:
    cell = cell_text(text)
    assert cell[:1] not in set(FIRST)
    assert not any(ord(char) < 32 and char not in "\t\r\n" for char in cell)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=50))
def test_other_text_is_left_as_it_is(text: str) -> None:
    harmless = "x" + text.replace("\uffff", "").replace("\ufffe", "")
    assert cell_text(harmless) == harmless


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=5))
def test_a_csv_file_comes_back_cell_by_cell(rows: list[list[str]]) -> None:
    written = sheet_csv(Sheet("s", ("a", "b"), tuple(tuple(row) for row in rows)))
    back = list(csv.reader(io.StringIO(written, newline="")))
    assert back == [["a", "b"], *([cell_text(cell) for cell in row] for row in rows)]


def test_a_very_long_cell_is_cut_with_a_sign() -> None:
    assert len(cell_text("x" * 40_000)) == LONGEST_CELL
    assert cell_text("x" * 40_000).endswith("…")


def test_numbers_stay_numbers() -> None:
    assert sheet_csv(Sheet("s", ("a", "b"), ((-5, 1.5),))) == "a,b\r\n-5,1.5\r\n"


def test_markdown_of_a_source_means_nothing() -> None:
    assert markdown_text("a | b\n<script> [x](y) `z` *w*") == r"a \| b \<script\> \[x\](y) \`z\` \*w\*"
    assert markdown_text("S&T &lt; &#60;") == r"S&T &amp;lt; &amp;\#60;"
    assert one_line("one  two\nthree", 9) == "one two…"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://example.org/a b", "https://example.org/>x", "", None])
def test_only_plain_web_addresses_become_links(url: str | None) -> None:
    assert web_address(url) is None


def test_a_web_address_is_kept() -> None:
    assert web_address("https://example.org/c/1.htm?x=1&y=2") == "https://example.org/c/1.htm?x=1&y=2"
