import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from ronghe.cli.main import app
from ronghe.errors import UsageError

RUNNER = CliRunner()
LIST = 'name,id,programme\nQinghe Aerospace Technology Co. Ltd,1,SDN\n"=cmd|calc Qinghe Group",2,EL\n'


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "l.csv").write_text(LIST, encoding="utf-8")
    where = tmp_path / "book"
    said = run("lists", "add", str(tmp_path / "l.csv"), *ADDED, "--casebook", str(where))
    assert "2 entries, persons: 0; rows not read: 0" in said
    return where


ADDED = ("--programme", "TEST", "--authority", "Somebody", "--edition", "2025-01-01")


def run(*words: str, code: int = 0, stdin: str | None = None) -> str:
    result = RUNNER.invoke(app, list(words), catch_exceptions=False, input=stdin)
    assert result.exit_code == code, result.output
    return result.stdout


def screen(book: Path, customers: Path | str, *more: str) -> str:
    words = ("--casebook", str(book), "--against", "lists", "--on", "2026-01-05", "--who", "Li Hua")
    return run("screen", str(customers), *words, *more)


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    path = tmp_path / "c.csv"
    path.write_text(
        "id,name\n7,青禾航天科技有限公司\n8,Blue Sky Bakery\n9,***\n10,=cmd|calc Qinghe Group\n", encoding="utf-8"
    )
    return path


def test_lists_are_shown_and_compared(book: Path, tmp_path: Path) -> None:
    newer = tmp_path / "n.csv"
    newer.write_text("name,id,programme\nBaishan Works,3,SDN\n", encoding="utf-8")
    run("lists", "add", str(newer), *ADDED[:-1], "2026-01-01", "--casebook", str(book))
    assert "TEST@2025-01-01" in run("lists", "--casebook", str(book))
    assert len(json.loads(run("lists", "--json", "--casebook", str(book)))) == 2
    shown = run("lists", "show", "TEST@2025-01-01", "--find", "aerospace", "--casebook", str(book))
    assert "Qinghe Aerospace" in shown
    assert "calc" not in shown
    words = run("lists", "diff", "TEST@2025-01-01", "TEST", "--casebook", str(book))
    assert "1 added, 2 removed, 0 changed" in words
    assert "+ 3 · Baishan Works" in words


def test_rows_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    path = tmp_path / "l.csv"
    path.write_text("name,id\nQinghe Works,1\n,2\n", encoding="utf-8")
    said = run("lists", "add", str(path), *ADDED, "--casebook", str(tmp_path / "book"))
    assert "line 3: it has no name" in said
    assert "rows not read: 1" in said


def test_a_table_for_people(book: Path, customers: Path) -> None:
    said = screen(book, customers)
    assert "1. 青禾航天科技有限公司: match" in said
    assert "航天 = aerospace" in said
    assert "3. ***: not processed" in said
    assert "Looked in: TEST (edition 2025-01-01), on 2026-01-05." in said
    assert "No match is no clearance" in said


def test_sheets_hold_no_formula_and_every_customer(book: Path, customers: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    screen(book, customers, "-f", "csv", "-o", str(out))
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert [row["customer id"] for row in rows] == ["7", "8", "9", "10"]
    assert [row["status"] for row in rows] == ["match", "no match found", "not processed", "match"]
    assert rows[2]["not processed"] == "***: it holds no letter or figure"
    assert rows[3]["name"] == "'=cmd|calc Qinghe Group"
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())
    workbook = tmp_path / "a.xlsx"
    screen(book, customers, "-f", "xlsx", "-o", str(workbook))
    pages = load_workbook(workbook)
    assert pages.sheetnames == ["Answers", "Evidence", "Run"]
    assert all(cell.data_type != "f" for page in pages for row in page for cell in row)
    with pytest.raises(UsageError, match="needs a file"):
        screen(book, customers, "-f", "xlsx")


def test_text_json_lines_and_a_workbook_of_customers_are_read(book: Path, tmp_path: Path) -> None:
    lines = tmp_path / "c.jsonl"
    lines.write_text('{"firm": "青禾航天科技有限公司"}\n', encoding="utf-8")
    found = json.loads(screen(book, lines, "-f", "json", "--column", "name=firm"))
    assert found["answers"][0]["status"] == "match"
    text = tmp_path / "c.txt"
    text.write_text("青禾航天科技有限公司\r\n", encoding="utf-8")
    assert "1. 青禾航天科技有限公司: match" in screen(book, text)
    from openpyxl import Workbook

    sheet = Workbook()
    page = sheet.active
    assert page is not None
    page.append(["公司名称"])
    page.append(["青禾航天科技有限公司"])
    sheet.save(tmp_path / "c.xlsx")
    assert "1. 青禾航天科技有限公司: match" in screen(book, tmp_path / "c.xlsx")
    with pytest.raises(UsageError, match="no column of names; its columns: firm"):
        screen(book, lines)


def test_a_match_is_cleared_listed_and_taken_back(book: Path, customers: Path) -> None:
    found = json.loads(screen(book, customers, "-f", "json"))
    number, ref = found["run"]["run"], found["answers"][0]["matches"][0]["ref"]
    where = ("--casebook", str(book), "--who", "Wang Fang")
    said = run("decide", "clear", ref, "--reason", "another one", *where)
    decision = said.rpartition("(")[2].strip().rstrip(")")
    again = screen(book, customers)
    assert "1. 青禾航天科技有限公司: cleared" in again
    assert "clear by Wang Fang" in again
    assert "another one" in run("decide", "list", *where)
    assert number in run("decide", "runs", *where)
    assert "Taken back" in run("decide", "undo", decision, *where)
    assert "1. 青禾航天科技有限公司: match" in screen(book, customers)


def test_a_run_is_replayed(book: Path, customers: Path) -> None:
    number = json.loads(screen(book, customers, "-f", "json"))["run"]["run"]
    said = run("screen", "--replay", number, "--casebook", str(book))
    assert said.strip() == f"The same answer for 4 of 4 customers of run {number}."
    for path in (book / "lists").glob("??/*"):
        path.unlink()
    gone = run("screen", "--replay", number, "--casebook", str(book), code=1)
    assert gone.startswith("gone: TEST of 2025-01-01")


def test_wrong_calls_say_what_to_do(book: Path, customers: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name a file of customers"):
        run("screen", "--casebook", str(book))
    with pytest.raises(UsageError, match="FIELD=HEADING"):
        screen(book, customers, "--column", "name")
    with pytest.raises(UsageError, match="a column is one of"):
        screen(book, customers, "--column", "colour=name")
    with pytest.raises(UsageError, match="cannot be read"):
        screen(book, tmp_path / "none.csv")
    empty = tmp_path / "e.csv"
    empty.write_text("name\n", encoding="utf-8")
    with pytest.raises(UsageError, match="holds no customers"):
        screen(book, empty)


def test_a_name_on_a_list_does_not_steer_the_terminal(tmp_path: Path) -> None:
    path, where = tmp_path / "l.jsonl", str(tmp_path / "book")
    path.write_text('{"name": "Works\\u001b[2J\\u202e"}\n', encoding="utf-8")
    run("lists", "add", str(path), *ADDED, "--casebook", where)
    shown = run("lists", "show", "TEST", "--casebook", where)
    assert "Works\ufffd[2J\ufffd" in shown
    assert "\x1b" not in shown
