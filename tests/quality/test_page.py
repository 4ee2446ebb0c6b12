"""docs/quality.md can be written where the shared sets are absent."""

import json
from pathlib import Path

import pytest

from tests.quality.labels import corpus
from tests.quality.scoring import read_all
from tools.quality import laws, own, shared, trust
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


def test_a_law_counts_by_the_issuer_of_its_own_title_and_its_day(tmp_path: Path) -> None:
    heads = [
        {"title": "甲条例", "date": "2018-01-02", "header_date": "2018-01-01"},
        {"title": "乙条例", "date": "2019-05-01", "header_date": "2019-05-01"},
        {"title": "丙条例", "date": "2019-05-01", "header_date": None},
    ]
    read = [
        ("1", "甲条例", "2018-01-02"),
        ("2", "丁条例", "2019-05-01"),
        ("2", "乙条例", "2011-01-01"),
        ("3", "丙条例", ""),
    ]
    (tmp_path / "laws.jsonl").write_text("\n".join(json.dumps(one) for one in heads))
    (tmp_path / "claims.jsonl").write_text("\n".join(json.dumps(_issued(*one)) for one in read))
    text = "\n".join(laws.sections(tmp_path / "laws.jsonl", tmp_path / "claims.jsonl"))
    assert "name a body and a day: 2; issuer read for the title: 2; with that day: 1" in text
    assert "other heads: 1; issuer read all the same: 1" in text


def _issued(document: str, title: str, day: str) -> dict[str, object]:
    return {
        "record": "claim",
        "predicate": "issued_by",
        "document": document,
        "subject": {"names": [title]},
        "qualifiers": {"date": day},
    }
