"""Notices that those who write the readers wrote: wordings and layouts that no other set shows."""

import json

import pytest

from tests.quality.blind import NOTICES, read_notices

FLOOR = {"buyers": 0.92, "suppliers": 0.98, "values": 0.96, "awards": 0.96}
"""F1 reached, less a little."""


@pytest.mark.parametrize("what", FLOOR)
def test_no_figure_falls(what: str) -> None:
    score = read_notices("own")[what]
    assert 2 * score.right / (score.given + score.labelled) >= FLOOR[what]


def test_every_labelled_name_stands_in_its_notice() -> None:
    for line in (NOTICES / "own.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        named = [*(row["supplier"] or "").split("；"), row["buyer"] or ""]
        assert [name for name in named if name not in row["text"]] == [], row["id"]
