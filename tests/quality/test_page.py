"""docs/quality.md can be written where the shared sets are absent."""

from pathlib import Path

import pytest

from tests.quality.labels import corpus
from tests.quality.scoring import read_all
from tools.quality import own, shared, trust
from tools.quality.__main__ import ABSENT, page


def test_without_the_shared_sets_our_own_documents_are_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared, "DATA", tmp_path / "absent")
    text = "\n".join(page(tmp_path, timed=False))
    assert ABSENT in text
    for heading in ("## Our own documents", "## What it gets wrong", "## What confidence is worth"):
        assert heading in text
    assert "score.py" not in text


def test_a_reader_is_called_too_sure_only_where_there_are_enough_claims() -> None:
    read = [({"confidence": 0.95, "reader": "few"}, False)] * 9 + [({"confidence": 0.95, "reader": "many"}, False)] * 10
    lines = [line for line in trust.sections([], read, []) if line.startswith(("| few", "| many"))]
    assert [("too sure" in line) for line in lines] == [False, True]


def test_what_is_read_without_an_error_is_in_no_list_of_errors() -> None:
    held = [one for one in corpus() if one.must_hold]
    text = "\n".join(own.sections(read_all(held)))
    assert "- **" not in text
    assert "The other kinds: none." in text
