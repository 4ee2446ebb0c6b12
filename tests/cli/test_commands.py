"""The commands as a newcomer meets them: in an empty folder, with the example documents, with wrong calls."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RONGHE = Path(sys.executable).with_name("ronghe")


def ronghe(*words: str | Path, cwd: Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command; the exit code is checked, and no run may show a traceback."""
    done = subprocess.run([RONGHE, *words], cwd=cwd, capture_output=True, text=True, check=False, encoding="utf-8")
    assert "Traceback" not in done.stderr
    assert done.returncode == code, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def casebook(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """A folder with the example documents in a built casebook."""
    folder = tmp_path_factory.mktemp("desk")
    added = json.loads(ronghe("add", examples, "--json", cwd=folder).stdout)
    assert len(added["added"]) == sum(1 for path in examples.rglob("*") if path.is_file())
    report = json.loads(ronghe("build", "--json", cwd=folder).stdout)
    assert not report["unchanged"]
    return folder


def test_help_names_every_command_with_an_example(tmp_path: Path) -> None:
    overview = ronghe("--help", cwd=tmp_path).stdout
    for name in ("add", "build", "ledger", "show", "sources", "issues", "check", "extract", "values", "doctor", "demo"):
        assert name in overview
        assert "Example: " in ronghe(name, "--help", cwd=tmp_path).stdout


def test_a_build_with_nothing_new_says_so(casebook: Path) -> None:
    assert "Nothing has changed" in ronghe("build", cwd=casebook).stdout


def test_adding_the_same_files_again_adds_nothing(casebook: Path, examples: Path) -> None:
    again = json.loads(ronghe("add", examples / "funds-west.csv", "--json", cwd=casebook).stdout)
    assert not again["added"]
    assert len(again["known"]) == 1


def test_the_ledger_is_the_same_in_every_form(casebook: Path) -> None:
    rows = json.loads(ronghe("ledger", "--json", cwd=casebook).stdout)["rows"]
    assert rows
    for form in ("table", "csv", "markdown"):
        printed = ronghe("ledger", "--format", form, cwd=casebook).stdout
        for row in rows:
            assert any(name[:8] in printed for name in (row["name"], *row["names"]))


def test_a_workbook_needs_a_file(casebook: Path) -> None:
    assert "--output" in ronghe("ledger", "--format", "xlsx", cwd=casebook, code=2).stderr
    ronghe("ledger", "--format", "xlsx", "-o", "ledger.xlsx", cwd=casebook)
    assert (casebook / "ledger.xlsx").read_bytes().startswith(b"PK")


def test_show_prints_every_claim_with_its_sentence(casebook: Path) -> None:
    page = json.loads(ronghe("show", "国创基金", "--json", cwd=casebook).stdout)
    printed = "".join(ronghe("show", "国创基金", cwd=casebook).stdout.split())
    assert page["claims"]
    for claim in page["claims"]:
        assert "".join(claim["quote"].split()) in printed


def test_an_unknown_name_is_answered_with_what_comes_near(casebook: Path) -> None:
    assert "nothing is named" in ronghe("show", "Atlantis Fund", cwd=casebook, code=2).stderr


def test_the_broken_file_is_an_issue_beside_the_others(casebook: Path) -> None:
    issues = json.loads(ronghe("issues", "--json", cwd=casebook).stdout)
    assert any("broken-download" in json.dumps(issue) for issue in issues)


def test_sources_say_how_each_date_is_known(casebook: Path) -> None:
    sources = json.loads(ronghe("sources", "--json", cwd=casebook).stdout)
    how = {source["published_how"] for source in sources}
    assert {"metadata", "text", "inferred"} <= how


def test_check_finds_the_stated_total_of_the_example_in_order(casebook: Path) -> None:
    findings = json.loads(ronghe("check", "--json", cwd=casebook).stdout)
    totals = [finding for finding in findings if finding["severity"] == "agrees" and "362.6" in finding["message"]]
    assert len(totals) == 1
    assert "six without a phase, one first phase" in totals[0]["message"]


def test_extract_prints_claims_whose_quotes_are_in_the_file(tmp_path: Path) -> None:
    text = "佛山示例军民融合基金成立于2017年9月，总规模200亿元。"
    (tmp_path / "news.txt").write_text(text, encoding="utf-8")
    records = [json.loads(line) for line in ronghe("extract", "news.txt", cwd=tmp_path).stdout.splitlines()]
    claims = [record for record in records if record["record"] == "claim"]
    assert {"size", "established"} <= {claim["predicate"] for claim in claims}
    assert all(text[claim["span"]["start"] : claim["span"]["end"]] == claim["quote"] for claim in claims)


def test_values_prints_money_and_dates_by_row(tmp_path: Path) -> None:
    row = {"id": "a", "text": "RMB 5 billion in September 2017"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    records = [json.loads(line) for line in ronghe("values", "rows.jsonl", cwd=tmp_path).stdout.splitlines()]
    assert [record["kind"] for record in records] == ["money", "date"]
    assert records[0]["value"] == {"amount": 5_000_000_000, "currency": "CNY"}
    assert records[1]["value"] == {"date": "2017-09"}


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["build"], 3, "ronghe add"),
        (["ledger"], 3, "no casebook"),
        (["extract", "nowhere.txt"], 2, "nowhere.txt"),
        (["values", "nowhere.txt"], 2, "nowhere.txt"),
        (["add", "."], 0, ""),
        (["frobnicate"], 2, "frobnicate"),
    ],
)
def test_a_wrong_call_says_what_to_do(words: list[str], code: int, says: str, tmp_path: Path) -> None:
    assert says in ronghe(*words, cwd=tmp_path, code=code).stderr


def test_demo_makes_its_casebook_anew_and_spares_other_folders(tmp_path: Path, examples: Path) -> None:
    for _ in range(2):
        printed = ronghe("demo", "--examples", examples, cwd=tmp_path).stdout
        assert "What to look at next" in printed
    other = tmp_path / "mine"
    other.mkdir()
    (other / "thesis.txt").write_text("keep me", encoding="utf-8")
    ronghe("demo", "--casebook", "mine", "--examples", examples, cwd=tmp_path, code=2)
    assert (other / "thesis.txt").read_text(encoding="utf-8") == "keep me"
    shutil.rmtree(tmp_path / "demo-casebook")
