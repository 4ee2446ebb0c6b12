import sys

import pytest

from ronghe.cli.common import progress_bar, so_far


def test_counts_are_words_and_what_there_is_none_of_is_left_out() -> None:
    assert so_far({"documents": 1204, "claims": 3, "issues": 0}) == "1,204 documents, 3 claims"
    assert so_far({}) == ""


def test_a_person_who_watches_sees_stages_and_counts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar() as report:
        assert report is not None
        report("documents", 7, 0)
        report("claims", 12, 0)
        report("reading", 1, 2)
        report("resolving", 0, 1)
        report("reading", 2, 2)
    shown = capsys.readouterr().err
    assert "reading" in shown
    assert "resolving" in shown
    assert "7 documents, 12 claims" in shown


def test_where_nobody_watches_there_is_no_bar() -> None:
    with progress_bar() as report:
        assert report is None
