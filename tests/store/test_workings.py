"""What packages give is worked out once, and anew where the file of it is of another edition or damaged."""

from pathlib import Path

import pytest

from ronghe.store import workings
from ronghe.store.workings import worked_out


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(workings, "cache_folder", lambda: tmp_path)
    return tmp_path


def _never() -> bytes:
    raise AssertionError("it was there")


def test_it_is_made_once_an_edition(folder: Path) -> None:
    assert worked_out("outline", "1", lambda: b"first") == b"first"
    assert worked_out("outline", "1", _never) == b"first"
    assert worked_out("outline", "2", lambda: b"second") == b"second"
    assert len(list(folder.iterdir())) == 2


def test_a_damaged_file_is_made_anew(folder: Path) -> None:
    worked_out("outline", "1", lambda: b"first")
    path = next(folder.iterdir())
    path.write_bytes(path.read_bytes()[:-1])
    assert worked_out("outline", "1", lambda: b"again") == b"again"
    assert worked_out("outline", "1", _never) == b"again"


def test_without_a_place_to_keep_it_it_is_made_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workings, "cache_folder", lambda: None)
    assert worked_out("outline", "1", lambda: b"first") == b"first"
    assert worked_out("outline", "1", lambda: b"again") == b"again"
