"""Today's results are those that were last looked at."""

from collections.abc import Mapping

import pytest

from tests.golden.made import EXPECTED, READ, made

NAMES = ("ledger.json", "ledger.md", *(f"{name.replace('/', '-')}.jsonl" for name in READ))


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    return dict(made(tmp_path_factory.mktemp("golden")))


@pytest.mark.parametrize("name", NAMES)
def test_a_result_changes_only_in_sight(name: str, today: Mapping[str, str]) -> None:
    expected = (EXPECTED / name).read_text(encoding="utf-8")
    assert today[name].splitlines() == expected.splitlines(), "if the change is meant: make golden, then look at it"


def test_nothing_else_is_expected(today: Mapping[str, str]) -> None:
    assert sorted(path.name for path in EXPECTED.iterdir()) == sorted(today)
