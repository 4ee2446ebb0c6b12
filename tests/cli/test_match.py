import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from ronghe.cli.main import app
from ronghe.errors import UsageError
from ronghe.extract.taggers import installed
from ronghe.names.matching.nearness import Vectors

RUNNER = CliRunner()


def run(*words: str, stdin: str | None = None) -> str:
    result = RUNNER.invoke(app, ["match", *words], catch_exceptions=False, input=stdin)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "names.txt"
    path.write_text("Qinghe Aerospace Technology Co., Ltd.\nYunling University\n=1+1 Trading\n", encoding="utf-8")
    return path


def test_json_lines_echo_query_and_name_unchanged(tmp_path: Path, listed: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_bytes("青禾航天科技（集团）有限公司\r\n***\n".encode())
    records = [json.loads(line) for line in run(str(queries), "--against", str(listed), "--top", "2").splitlines()]
    assert [record["query"] for record in records] == ["青禾航天科技（集团）有限公司"] * (len(records) - 1) + ["***"]
    first = records[0]
    assert (first["rank"], first["name"]) == (1, "Qinghe Aerospace Technology Co., Ltd.")
    assert "青禾 = qinghe" in first["why"]
    assert records[-1]["why"].startswith("not processed")


def test_a_query_that_nothing_is_like_is_said_to_have_no_answer(tmp_path: Path) -> None:
    queries, names = tmp_path / "queries.txt", tmp_path / "names.txt"
    queries.write_text("某部队\n", encoding="utf-8")
    names.write_text("云岭大学\n", encoding="utf-8")
    (line,) = run(str(queries), "--against", str(names)).splitlines()
    assert json.loads(line) == {
        "query": "某部队", "rank": 1, "name": "", "score": 0.0, "why": "nothing in the list is like it",
    }  # fmt: skip


def test_a_veto_is_said_also_where_nothing_is_explained(tmp_path: Path) -> None:
    queries, names = tmp_path / "queries.txt", tmp_path / "names.txt"
    queries.write_text("中国航天科工集团第二研究院\n", encoding="utf-8")
    names.write_text("中国航天科工集团第三研究院\n", encoding="utf-8")
    (line,) = run(str(queries), "--against", str(names), "--no-explain").splitlines()
    assert json.loads(line)["why"].startswith("veto: they differ in their academy")


def test_csv_and_json_lines_name_their_column(tmp_path: Path, listed: Path) -> None:
    table = tmp_path / "customers.csv"
    table.write_text("id,firm\n1,云岭大学\n2,\n", encoding="utf-8-sig")
    assert "Yunling University" in run(str(table), "--against", str(listed), "--column", "firm", "-f", "table")
    lines = tmp_path / "customers.jsonl"
    lines.write_text('{"firm": "云岭大学"}\n"青禾航天"\n', encoding="utf-8")
    assert run(str(lines), "--against", str(listed), "--column", "firm").count('"rank": 1,') == 2
    with pytest.raises(UsageError, match="no column 'name'; its columns: id, firm"):
        run(str(table), "--against", str(listed))
    lines.write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match=r"line 1 of .* is no JSON"):
        run(str(lines), "--against", str(listed))


def test_a_spreadsheet_gets_no_formula(tmp_path: Path, listed: Path) -> None:
    out = tmp_path / "out.csv"
    run("-", "--against", str(listed), "-f", "csv", "--output", str(out), stdin="1+1 Trading\n")
    assert "'=1+1 Trading" in out.read_text(encoding="utf-8-sig")


def test_what_cannot_be_read_is_named(tmp_path: Path, listed: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        run(str(tmp_path / "missing.txt"), "--against", str(listed))
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="is not UTF-8"):
        run(str(bad), "--against", str(listed))
    empty = tmp_path / "empty.txt"
    empty.write_text("\n", encoding="utf-8")
    with pytest.raises(UsageError, match="holds no names"):
        run(str(listed), "--against", str(empty))


class Same:
    """An encoder to which all names are one."""

    def encode(self, names: Sequence[str]) -> Vectors:
        return np.ones((len(names), 1), dtype=np.float32)


def test_an_encoder_has_a_share_only_where_it_is_asked_for(
    tmp_path: Path, listed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("云岭大学\n", encoding="utf-8")
    monkeypatch.setattr(installed, "weights_hash", {"encoder": None}.get)
    with pytest.raises(UsageError, match="encoder is not installed; install it with"):
        run(str(queries), "--against", str(listed), "--model", "encoder")
    with pytest.raises(UsageError, match="there is no model lac for this; there are encoder"):
        run(str(queries), "--against", str(listed), "--model", "lac")
    monkeypatch.setattr(installed, "weights_hash", {"encoder": "sha256:" + "1" * 64}.get)
    monkeypatch.setattr(installed, "encoder", lambda _wanted: Same())
    (first, *_) = run(str(queries), "--against", str(listed), "--model", "encoder").splitlines()
    assert json.loads(first)["name"] == "Yunling University"
    assert "encoder: cosine 1.00" in json.loads(first)["why"]
    assert "encoder" not in run(str(queries), "--against", str(listed))
