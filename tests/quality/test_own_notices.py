"""Notices with a floor: wordings and layouts that no other set shows.

Half t is held back: a figure of it that falls is told, never the row.
"""

import json

import pytest

from tests.quality.blind import NOTICES, read_notices

FLOORS = {
    "own": {"buyers": 0.96, "suppliers": 0.99, "values": 0.98, "awards": 0.99},
    "u": {"buyers": 0.98, "suppliers": 0.99, "values": 0.99, "awards": 0.99},
    "t": {"buyers": 0.91, "suppliers": 0.87, "values": 0.82, "awards": 0.73},
}
"""F1 reached, less a little; of t at its first reading."""


@pytest.mark.parametrize("half", FLOORS)
def test_no_figure_falls(half: str) -> None:
    reached = {what: 2 * one.right / (one.given + one.labelled) for what, one in read_notices(half).items()}
    assert {what: f1 for what, f1 in reached.items() if f1 < FLOORS[half][what]} == {}


def test_every_labelled_name_stands_in_its_notice() -> None:
    for line in (NOTICES / "own.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        named = [*(row["supplier"] or "").split("；"), row["buyer"] or ""]
        assert [name for name in named if name not in row["text"]] == [], row["id"]
