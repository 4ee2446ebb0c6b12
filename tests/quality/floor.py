"""The figures that may not fall, in floor.json."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.quality.blind import HELD_BACK, OPEN
from tests.quality.matching import Outcome
from tests.quality.scoring import score

FLOOR = Path(__file__).with_name("floor.json")
HALVES = {half: Path(__file__).with_name(f"floor_{half}.json") for half in (*OPEN, *HELD_BACK)}
"""The floors of the halves of the passages."""
Figures = Mapping[str, float]


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """Precision, recall and F1 over the corpus, to four places, cut and not rounded up."""
    counts = score(outcomes)
    exact = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    return {name: int(value * 10_000) / 10_000 for name, value in exact.items()}


def recorded(path: Path = FLOOR) -> Figures:
    """The recorded floor; empty before there is one."""
    if not path.exists():
        return {}
    found: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return found


def lowered(now: Figures, floor: Figures) -> list[str]:
    """The names of the figures that are below the floor."""
    return [name for name, least in floor.items() if now[name] < least]


def write(now: Figures, path: Path = FLOOR) -> None:
    """Record a floor."""
    path.write_text(json.dumps(now, indent=2) + "\n", encoding="utf-8")
