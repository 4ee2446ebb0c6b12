"""`python -m tests.quality`: every error, document by document; with --floor the new floor is recorded."""

import argparse
import sys

from tests.quality.floor import FLOOR, HALVES, Figures, figures, lowered, recorded, write
from tests.quality.labels import corpus, passages
from tests.quality.matching import Outcome
from tests.quality.scoring import faults, read_all, score

MARGIN = 0.02
"""A floor of the passages lies so far below what was reached: a claim more or less in half b is not to be looked at."""


def main() -> int:
    """Print, and record where asked; 1 where a figure would fall."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("--floor", action="store_true", help=f"record the figures in {FLOOR.name}")
    parser.add_argument("--lower", action="store_true", help="record them even where one falls")
    asked = parser.parse_args()
    outcomes = read_all(corpus())
    for one in outcomes:
        _show(one)
    now = figures(outcomes)
    _tell(_line(now))
    if asked.floor:
        fell = lowered(now, recorded())
        if fell and not asked.lower:
            _tell(f"not recorded: {', '.join(fell)} would fall; --lower records all the same")
            return 1
        write(now)
    return _halves(record=asked.floor, lower=asked.lower)


def _halves(*, record: bool, lower: bool) -> int:
    """The figures of the passages, errors left out: half b is held back, and nobody reads what is wrong in it."""
    for half, path in HALVES.items():
        now = figures(read_all(passages(half)))
        _tell(f"passages {half}: {_line(now)}")
        fell = lowered(now, recorded(path))
        if record and fell and not lower:
            _tell(f"not recorded: {', '.join(fell)} of half {half} would fall; --lower records all the same")
            return 1
        if record:
            write({name: round(value - MARGIN, 4) for name, value in now.items()}, path)
    return 0


def _show(one: Outcome) -> None:
    counts = score([one])
    _tell(
        f"{one.document.lang}/{one.document.id}: {counts.right} right, {counts.given} given, {counts.labelled} labelled"
    )
    for fault in faults(one):
        _tell(f"    {fault.predicate}, {fault.kind}: {fault.example}")


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _line(now: Figures) -> str:
    return ", ".join(f"{name} {value:.4f}" for name, value in now.items())


if __name__ == "__main__":
    sys.exit(main())
