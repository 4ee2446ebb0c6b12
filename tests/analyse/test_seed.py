"""The seed article, from its bytes to ledger and checks. Skips where ``shared`` is absent."""

from pathlib import Path

import pytest

from ronghe.analyse.checks.finding import CheckFinding
from ronghe.analyse.ledger import Ledger
from ronghe.casebook import Casebook, open_casebook


@pytest.fixture(scope="module")
def seed(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    book = open_casebook(tmp_path_factory.mktemp("seed") / "casebook", create=True)
    book.add(sorted((shared / "seeds").glob("*.txt")))
    book.build()
    return book


@pytest.fixture(scope="module")
def findings(seed: Casebook) -> dict[str, list[CheckFinding]]:
    found: dict[str, list[CheckFinding]] = {}
    for one in seed.check():
        found.setdefault(one.code, []).append(one)
    return found


@pytest.fixture(scope="module")
def book(seed: Casebook) -> Ledger:
    return seed.ledger()


def test_the_rows_add_up_to_the_articles_own_total(findings: dict[str, list[CheckFinding]]) -> None:
    (found,) = findings["total_agrees"]
    assert "RMB 362.6 billion (seven funds: six without a phase, one first phase)" in found.message
    assert "against RMB 362 billion stated: agrees (0.17 %)" in found.message
    assert found.details["implied_rate"] == {"currency": "USD", "stated": 6.368, "rows": 6.378}


def test_the_three_slips_are_found(findings: dict[str, list[CheckFinding]]) -> None:
    assert [found.details["expected"] for found in findings["person_name"]] == ["Long Hongshan"]
    assert [found.details["forms"] for found in findings["acronym_spelling"]] == [["CCMIDC", "CCIMCD"]]
    assert any(found.details["likely"].startswith("人机混合") for found in findings["truncated_name"])


def test_the_ledger_has_the_seven_sizes_and_invents_none(book: Ledger) -> None:
    sizes = {str(cell.preferred.money.amount / 10**9): cell.column.phase for row in book.rows for cell in row.cells}
    assert sizes == {"113.9": 0, "200": 0, "30.2": 1, "10": 0, "5": 0, "2": 0, "1.5": 0}
    assert book.total is not None
    assert len(book.total.parts) == 7
    assert len(book.total.phases) == 1
    assert book.total.yuan.low == 362_600_000_000
