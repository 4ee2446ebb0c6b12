import csv
import json
from pathlib import Path

import pyarrow
import pytest
from pyarrow import csv as arrow_csv
from pyarrow import parquet
from typer.testing import CliRunner

from ronghe.cli.main import app
from ronghe.errors import UsageError
from ronghe.lens.load import load_lens
from ronghe.tables import Asked, read_table, resolve_frame, write_table

RUNNER = CliRunner()
ROWS = (
    ("1", "灵犀导航科技有限公司", "佛山"),
    ("2", "灵犀导航科技有限责任公司", "佛山"),
    ("3", "Northbridge Optics Ltd", "Chengdu"),
)
ASKED = Asked({"name": "name", "place": "place"}, "no")


def frame(rows: tuple[tuple[str, str, str], ...]) -> pyarrow.Table:
    return pyarrow.table(dict(zip(("no", "name", "place"), map(list, zip(*rows, strict=True)), strict=True)))


def written(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def run(tmp_path: Path, *options: str, rows: tuple[tuple[str, str, str], ...] = ROWS) -> list[dict[str, str]]:
    table = tmp_path / "in.csv"
    arrow_csv.write_csv(frame(rows), table)
    done = RUNNER.invoke(app, ["resolve", str(table), "-o", str(tmp_path / "out.csv"), *options])
    assert done.exit_code == 0, done.output + str(done.exception)
    return written(tmp_path / "out.csv")


def test_rows_of_one_body_get_one_id_the_other_row_and_a_reason(tmp_path: Path) -> None:
    one, other, alone = run(tmp_path, "--id", "no")
    assert one["entity"] == other["entity"] != alone["entity"]
    assert (one["with"], other["with"], alone["with"]) == ("2", "1", "")
    assert one["why"] == "one name; same place"
    assert float(one["probability"]) > 0.7
    assert alone["why"] == ""


def test_every_form_reads_and_writes_alike(tmp_path: Path) -> None:
    expected = [row["entity"] for row in run(tmp_path)]
    parquet.write_table(frame(ROWS), tmp_path / "in.parquet")
    write_table(frame(ROWS), tmp_path / "in.jsonl")
    for source, result in (("in.parquet", "out.jsonl"), ("in.jsonl", "out.parquet")):
        done = RUNNER.invoke(app, ["resolve", str(tmp_path / source), "-o", str(tmp_path / result)])
        assert done.exit_code == 0, done.output
        assert read_table(tmp_path / result)["entity"].to_pylist() == expected


def test_ids_live_on_and_an_id_that_is_swallowed_forwards() -> None:
    lens = load_lens()
    apart = (("1", "灵犀导航科技有限公司", ""), ("2", "Lingxi Navigation Technology", ""))
    before = resolve_frame(frame(apart), ASKED, lens).frame
    first, second = before["entity"].to_pylist()
    assert first != second
    coded = Asked({"name": "name", "place": "place", "identifier": "code"}, "no")
    more = frame((("0", "灵犀导航", ""), *apart)).append_column("code", [["91440600MA4W1XXX01"] * 3])
    found = resolve_frame(more, coded, lens, before)
    assert found.frame["entity"].to_pylist() == [first] * 3
    assert found.forwards == {second: first}


def test_an_id_goes_with_its_oldest_record_where_a_group_parts() -> None:
    lens = load_lens()
    before = frame(ROWS).append_column("entity", [["old", "old", "other"]])
    parted = (("1", "灵犀导航产业基金一期", ""), ("2", "灵犀导航产业基金二期", ""), ROWS[2])
    found = resolve_frame(frame(parted), ASKED, lens, before).frame["entity"].to_pylist()
    assert found[0] == "old"
    assert found[2] == "other"
    assert found[1] not in ("old", "other")


def test_rows_that_say_the_same_and_stay_apart_have_ids_of_their_own() -> None:
    found = resolve_frame(frame((("1", "某部队", ""), ("2", "某部队", ""))), ASKED, load_lens())
    assert found.entities == 2


def test_with_ids_of_their_own_rows_that_say_the_same_keep_their_ids_in_any_order() -> None:
    rows = (("1", "某公司", ""), ("2", "某公司", ""), ("3", "某公司", ""))
    one, other = (resolve_frame(frame(order), ASKED, load_lens()).frame for order in (rows, rows[::-1]))
    by_no = [dict(zip(found["no"].to_pylist(), found["entity"].to_pylist(), strict=True)) for found in (one, other)]
    assert by_no[0] == by_no[1]
    assert len(set(by_no[0].values())) == 3


def test_cells_are_no_formulas(tmp_path: Path) -> None:
    rows = (*ROWS, ("=1+1", "=HYPERLINK(evil)", ""))
    assert run(tmp_path, rows=rows)[3]["name"].startswith("'=")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--name", "title"], "no column 'title'"),
        (["--forwards", "f.csv"], "--previous"),
        (["--id", "place"], "unique"),
    ],
)
def test_wrong_calls_say_what_to_do(tmp_path: Path, options: list[str], words: str) -> None:
    arrow_csv.write_csv(frame(ROWS), tmp_path / "in.csv")
    done = RUNNER.invoke(app, ["resolve", str(tmp_path / "in.csv"), "-o", str(tmp_path / "o.csv"), *options])
    assert isinstance(done.exception, UsageError)
    assert words in str(done.exception)


def test_json_reports_counts(tmp_path: Path) -> None:
    arrow_csv.write_csv(frame(ROWS), tmp_path / "in.csv")
    done = RUNNER.invoke(app, ["resolve", str(tmp_path / "in.csv"), "-o", str(tmp_path / "o.csv"), "--json"])
    said = json.loads(done.stdout)
    assert (said["records"], said["entities"]) == (3, 2)
