"""Names as nobody should send them: each is compared rightly or reported as not processed, and harms no export."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

import ronghe
from ronghe.export.ledger_csv import sheet_csv
from ronghe.export.ledger_xlsx import workbook
from ronghe.export.screening import screening_lines
from ronghe.export.screening_sheets import answers_sheet, screening_sheets
from ronghe.screen.customers import read_customers
from ronghe.screen.desk import Declared, Desk, Options, Screening
from ronghe.screen.grid import read_grid
from ronghe.screen.run import Answer

LISTED = "Northern Optics Institute"
LIST = f"name\n{LISTED}\nEastern Deep Sea Equipment Co.\n北方光学研究所\n"
SAME = (
    "Northern Optics\nInstitute", "\u202eNorthern Optics Institute\u202c", "\u200fNorthern Optics Institute",
    "Northern\u200b Optics\u00ad Institute", "\ufeffNorthern Optics Institute", "Northern\u3000Optics\u3000Institute",
    "\U000e0041Northern Optics Institute", "-Northern Optics Institute", "𝗡𝗼𝗿𝘁𝗵𝗲𝗿𝗻 𝗢𝗽𝘁𝗶𝗰𝘀 𝗜𝗻𝘀𝘁𝗶𝘁𝘂𝘁𝗲",
    "Northern\x07 Optics\x00 Institute", "=Northern Optics Institute", "Nor\u0301thern Optics Institute",
    "北方光学研究所\u200d", "北方\n光学研究所", "  Northern   Optics Institute\t",
)  # fmt: skip
"""What is still the listed name under all that was put into it."""
NOT_NAMES = (
    "", "   ", "\u200b\u200e", "🙂🙂", "🏭", "A" * 5000, "北" * 301, "12345", "某公司", "ООО Ромашка", "الشركة",
    "N\u043erthern Optics Institute", "\ufffd\ufffd公司", "***", "=1+1", "N", "\x00", "\ud800",
)  # fmt: skip
"""What cannot be compared: among them a Cyrillic letter within a Latin name."""
OTHERS = ("Blue Sky Bakery", "’; DROP TABLE x;--", "Zalgo Z\u0337a\u0334lgo Works", "<script>alert(1)</script> Ltd")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = ronghe.open(tmp_path / "book", create=True).screening()
    made.add_list(LIST.encode(), "list.csv", Declared("EL", "Somebody", "2026-01-01"))
    return made


def screened(desk: Desk, names: Sequence[str]) -> Screening:
    rows = "\n".join(json.dumps({"name": name}) for name in names)
    customers = read_customers(read_grid(rows.encode(), "c.jsonl"), {}, "c.jsonl")
    return desk.screen(customers, Options(against=("lists",), who="Li Hua"))


def test_what_is_written_into_a_name_hides_no_match(desk: Desk) -> None:
    found = screened(desk, SAME)
    assert {answer["customer"]["name"]: answer["status"] for answer in found.answers} == dict.fromkeys(
        [answer["customer"]["name"] for answer in found.answers], "match"
    )


def test_what_cannot_be_compared_is_not_processed_and_says_why(desk: Desk) -> None:
    for answer in screened(desk, NOT_NAMES).answers:
        assert answer["status"] == "not processed", answer["customer"]["name"]
        assert answer["not_processed"][0]["why"]


def test_an_answer_does_not_depend_on_the_customers_beside(desk: Desk) -> None:
    def said(answer: Answer) -> list[object]:
        return [answer["status"], *((match["met"], match["score"]) for match in answer["matches"])]

    names = [*OTHERS, *SAME, *NOT_NAMES, *OTHERS]
    alone = {name: said(screened(desk, [name]).answers[0]) for name in dict.fromkeys(names)}
    together = screened(desk, names * 4).answers
    assert [said(answer) for answer in together] == [alone[name] for name in names * 4]


def test_no_export_runs_what_a_customer_is_called(desk: Desk) -> None:
    found = screened(desk, [*SAME, *NOT_NAMES, "=cmd|' /C calc'!A0", "@SUM(1+1)", "+1 Works", "Works\x1b[2J\u202egnp"])
    rows = list(csv.reader(io.StringIO(sheet_csv(answers_sheet(found)))))
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n")]
    book = load_workbook(io.BytesIO(workbook(screening_sheets(found))))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert not {"\x1b", "\x07", "\u202e", "\x00"} & set("".join(screening_lines(found)))


def test_a_run_of_hostile_names_is_replayed_to_the_same_answers(desk: Desk) -> None:
    found = screened(desk, [*SAME, *NOT_NAMES, *OTHERS])
    assert desk.replay(found.head["run"])["same"]
