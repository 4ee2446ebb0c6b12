import csv
import io
import json

import openpyxl
import pytest

from ronghe.analyse.ledger import Ledger, LedgerOptions, ledger
from ronghe.export.ledger_csv import figures_csv, ledger_csv
from ronghe.export.ledger_json import ledger_json
from ronghe.export.ledger_markdown import ledger_markdown
from ronghe.export.ledger_table import ledger_table, narrow_table
from ronghe.export.ledger_xlsx import ledger_xlsx
from ronghe.export.total_words import total_lines
from ronghe.model import PartialDate
from tests.analyse.paper_atlas import PaperAtlas, dollars, yuan


@pytest.fixture
def book() -> Ledger:
    atlas = PaperAtlas()
    atlas.add_document(
        "a", "", "2018-04-30", title="Ponds | and money", publisher="Pond Post", url="https://example.org/a"
    )
    atlas.add_document("b", "", "2017-02", title="池塘", publisher="池塘日报")
    cited = {"publisher": "Reed Daily", "date": "2017-09-11", "url": "https://example.org/reed"}
    atlas.size("Heron Fund", yuan(200), document="a", quote="a fund of 200 billion", names=("苍鹭基金",), cited=cited)
    atlas.size("Heron Fund", yuan(10), document="b", quote="规模100亿元")
    atlas.size("Heron Fund", yuan(1), "paid_in", document="b", quote="到位10亿元", as_of="2018-01")
    atlas.size("Otter Fund", dollars(1), document="a", quote="a $1bn fund", bound="over")
    atlas.size("=Pike()Fund", yuan("30.2"), document="a", phase=1, phase_of="tranche", quote="=1+1 first phase")
    atlas.size("Newt Fund", yuan(5), document="b", quote="其中50亿元")
    atlas.say("part_of", "Newt Fund", to="Heron Fund", kinds=("Fund", "Fund"), document="b")
    atlas.say("established", "Heron Fund", PartialDate(2017, 9), document="a", quote="set up in September")
    atlas.say("level", "Heron Fund", "municipal", document="a")
    atlas.say("status", "Toad Fund", "announced", document="b")
    return ledger(atlas, LedgerOptions(rates={"USD": "6.5"}))


def test_the_sentences_under_a_total_name_all_that_matters(book: Ledger) -> None:
    lines = total_lines(book)
    assert lines[0] == (
        "Total (target): RMB 46.7–236.7 billion over three funds: two without a phase, one first phase."
    )
    assert "Stated for a phase only, not for the whole: =Pike()Fund." in lines
    assert "Largest: Heron Fund, 84.5 % of the total." in lines
    assert "Left out: Newt Fund (RMB 5 billion: inside Heron Fund, which is counted)." in lines
    assert "Without a size: one fund: Toad Fund." in lines
    assert "Converted at 6.5 yuan per USD (stated rate)." in lines
    assert any("Documents disagree on one fund (Heron Fund)" in line for line in lines)


def test_the_sentences_exist_in_chinese(book: Ledger) -> None:
    lines = total_lines(book, language="zh")
    assert lines[0] == "合计（目标规模）：467–2367亿元，共3只基金。"
    assert any(line.startswith("未计入：Newt Fund（50亿元") for line in lines)


def test_a_ledger_without_sizes_says_so() -> None:
    assert total_lines(ledger(PaperAtlas())) == ["No fund has a size, so there is no total."]


def test_the_table_has_a_column_for_each_measure_and_phase(book: Ledger) -> None:
    table = ledger_table(book)
    assert table.headers[1:4] == ("Target", "Target, phase 1", "Paid in")
    heron = next(row for row in table.rows if row[0] == "Heron Fund\n苍鹭基金")
    assert heron[1] == "RMB 200 billion\n≠ RMB 10 billion"
    assert heron[3] == "RMB 1 billion, 2018-01"
    assert {len(row) for row in table.rows} == {len(table.headers)}
    otter = next(row for row in table.rows if row[0] == "Otter Fund")
    assert otter[1] == "over $1 billion (RMB 6.5 billion)"


def test_the_table_in_chinese_puts_the_chinese_name_first(book: Ledger) -> None:
    table = ledger_table(book, "zh")
    assert any(row[0] == "苍鹭基金\nHeron Fund" for row in table.rows)
    assert "目标规模，一期" in table.headers


def test_csv_has_numbers_in_yuan_and_no_formula(book: Ledger) -> None:
    rows = list(csv.DictReader(io.StringIO(ledger_csv(book), newline="")))
    by_name = {row["Fund"]: row for row in rows}
    assert by_name["Heron Fund"]["Target (CNY)"] == "200000000000"
    assert by_name["Heron Fund"]["Target: disputed by"] == "1"
    assert by_name["Otter Fund"]["Target (CNY)"] == "6500000000"
    assert "'=Pike()Fund" in by_name


def test_csv_of_figures_has_every_claim_with_its_quote(book: Ledger) -> None:
    rows = list(csv.DictReader(io.StringIO(figures_csv(book), newline="")))
    assert len(rows) == 6
    assert {row["quote"] for row in rows} >= {"a fund of 200 billion", "规模100亿元", "'=1+1 first phase"}
    assert {row["standing"] for row in rows} == {"preferred", "alternative"}
    cited = next(row for row in rows if row["cited_publisher"])
    assert (cited["cited_publisher"], cited["published"]) == ("Reed Daily", "2018-04-30")


def test_a_workbook_has_its_sheets_numbers_and_no_formula(book: Ledger) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(ledger_xlsx(book)))
    assert workbook.sheetnames == ["Funds", "Figures", "Totals", "Parts", "Sources"]
    cells = [cell for page in workbook.worksheets for row in page.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    figures = workbook["Figures"]
    head = [cell.value for cell in figures[1]]
    amounts = [row[head.index("amount")].value for row in figures.iter_rows(min_row=2)]
    assert 200_000_000_000 in amounts
    assert all(isinstance(amount, int) for amount in amounts)


def test_the_same_ledger_is_the_same_workbook_byte_for_byte(book: Ledger) -> None:
    assert ledger_xlsx(book) == ledger_xlsx(book)
    assert b"2026" not in ledger_xlsx(ledger(PaperAtlas()))


def test_json_comes_back_with_stable_keys(book: Ledger) -> None:
    raw = json.loads(ledger_json(book))
    assert set(raw) == {
        "record", "measure", "chosen", "cutoff", "cutoff_from", "rates", "columns", "rows", "totals", "rejected"
    }  # fmt: skip
    heron = next(row for row in raw["rows"] if row["name"] == "Heron Fund")
    figure = heron["figures"][0]
    assert figure["preferred"]["money"] == {"amount": 200_000_000_000, "currency": "CNY"}
    assert figure["preferred"]["supports"][0]["cited"]["publisher"] == "Reed Daily"
    assert len(figure["alternatives"]) == 1


def test_every_figure_in_markdown_has_a_footnote_that_exists(book: Ledger) -> None:
    text = ledger_markdown(book)
    marks = {part.split("]")[0] for part in text.split("[^")[1:]}
    defined = {line[2 : line.index("]")] for line in text.splitlines() if line.startswith("[^")}
    assert marks == defined
    assert "RMB 200 billion[^1]<br>≠ RMB 10 billion[^2]" in text
    assert (
        "“a fund of 200 billion”, Reed Daily, 2017-09-11, <https://example.org/reed>, as cited in "
        "*Ponds \\| and money*, Pond Post, 2018-04-30, <https://example.org/a>" in text
    )


def test_a_markdown_table_is_rectangular_whatever_the_names(book: Ledger) -> None:
    table = [line for line in ledger_markdown(book).splitlines() if line.startswith("|")]
    assert len({line.replace("\\|", "").count("|") for line in table}) == 1


def test_the_narrow_table_names_the_measure_of_every_figure(book: Ledger) -> None:
    table = narrow_table(book)
    heron = next(row for row in table.rows if row[0].startswith("Heron Fund"))
    assert heron[0] == "Heron Fund\n苍鹭基金"
    assert heron[1] == "Target: RMB 200 billion\n≠ RMB 10 billion\nPaid in: RMB 1 billion, 2018-01"
    assert heron[2] == "Level: municipal\nFounded: 2017-09\nSources: 2"
    assert table.footers == ledger_table(book).footers
