import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ronghe
from ronghe.casebook import Declared
from ronghe.cli.main import app
from ronghe.errors import UsageError

RUNNER = CliRunner()
TEXTS = {
    "a.txt": "2017年5月，青禾精密仪器有限公司与云岭大学签署战略合作协议。青禾精密仪器有限公司位于青岛市。",
    "b.txt": "云岭大学与海川航空集团有限公司签署合作协议，共建联合实验室。",
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    inbox = tmp_path_factory.mktemp("inbox")
    for name, text in TEXTS.items():
        (inbox / name).write_text(text, encoding="utf-8")
    path = tmp_path_factory.mktemp("books") / "book"
    casebook = ronghe.open(path, create=True)
    casebook.add([inbox], Declared())
    casebook.build()
    return path


def run(book: Path, *words: str) -> str:
    result = RUNNER.invoke(app, [*words, "--casebook", str(book)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_ties_are_listed_with_their_sentence(book: Path) -> None:
    out = run(book, "ties", "云岭大学")
    assert "青禾精密仪器有限公司: partnership" in out
    assert "签署战略合作协议" in out
    assert "机构与基金: 2" in run(book, "ties", "云岭大学", "--language", "zh")
    page = json.loads(run(book, "ties", "云岭大学", "--json"))
    assert {one["name"] for one in page["neighbours"]} == {"青禾精密仪器有限公司", "海川航空集团有限公司"}


def test_a_path_is_printed_as_a_chain(book: Path) -> None:
    out = run(book, "path", "青禾精密仪器有限公司", "海川航空集团有限公司")
    assert "青禾精密仪器有限公司 – 云岭大学 – 海川航空集团有限公司" in out
    assert "A tie is not wrongdoing" in out
    report = json.loads(run(book, "path", "青禾精密仪器有限公司", "海川航空集团有限公司", "--json"))
    assert report["steps"] == 2
    near = ronghe.open(book).within("青禾精密仪器有限公司")
    assert [(one.name, one.distance) for one in near] == [("云岭大学", 1), ("海川航空集团有限公司", 2)]


def test_a_place_lists_what_it_holds(book: Path) -> None:
    out = run(book, "place", "青岛")
    assert "青禾精密仪器有限公司" in out
    assert "云岭大学" in out
    with pytest.raises(UsageError, match="no place or zone"):
        ronghe.open(book).place("云岭大学")


def test_the_network_names_who_is_in_the_middle(book: Path) -> None:
    found = json.loads(run(book, "network", "--json"))
    assert found["bodies"][0]["name"] == "云岭大学"
    assert found["total_links"] == 2
    assert "3 bodies, 2 pairs that are tied." in run(book, "network")
