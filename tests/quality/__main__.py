"""`python -m tests.quality`: every error of our short documents, then the figures of what was written blind.

With --errors the errors of an open half instead; with --floor the new floors are recorded.
"""

import argparse
import sys
from collections.abc import Mapping

from tests.quality.blind import OPEN, WITH_NOTICES, read_half, read_notices
from tests.quality.floor import FLOOR, HALVES, Figures, figures, lowered, recorded, write
from tests.quality.labels import corpus
from tests.quality.matching import Outcome
from tests.quality.scoring import Score, faults, read_all, score

MARGIN = 0.02
"""A floor of the passages lies so far below what was reached: a claim more or less there is not to be looked at."""


def main() -> int:
    """Print, and record where asked; 1 where a figure would fall."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("--floor", action="store_true", help=f"record the figures in {FLOOR.name}")
    parser.add_argument("--lower", action="store_true", help="record them even where one falls")
    parser.add_argument("--errors", choices=OPEN, help="every error of this open half of the passages, and no more")
    asked = parser.parse_args()
    if asked.errors:
        for one in read_half(asked.errors).outcomes:
            _show(one)
        return 0
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
    """The figures of what was written blind, errors left out: nobody reads those of a held-back half."""
    for name, path in HALVES.items():
        half = read_half(name)
        now = figures(half.outcomes)
        _tell(f"passages {name}: {_line(now)}")
        _tell(f"    {_scores({'entities': half.entities, 'claims': half.claims, 'money': half.money})}")
        fell = lowered(now, recorded(path))
        if record and fell and not lower:
            _tell(f"not recorded: {', '.join(fell)} of half {name} would fall; --lower records all the same")
            return 1
        if record:
            write({key: round(value - MARGIN, 4) for key, value in now.items()}, path)
    for name in WITH_NOTICES:
        _tell(f"notices {name}: {_scores(read_notices(name))}")
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


def _scores(scores: Mapping[str, Score]) -> str:
    """Precision, recall and F1 of each."""
    return "; ".join(f"{key} {one.precision:.3f} {one.recall:.3f} {one.f1:.3f}" for key, one in scores.items())


if __name__ == "__main__":
    sys.exit(main())
