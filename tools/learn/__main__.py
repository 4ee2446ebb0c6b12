"""``python -m tools.learn``: fit the weights of names, write them beside :mod:`ronghe.extract.weighed`, and measure.

Four minutes of one core. The figures are those of the sentences that are set aside and never learned from.
"""

import sys
import time

import numpy as np

from ronghe.extract.weighed import kinds, marks
from ronghe.extract.weighed.hashed import file_of, write_table
from tools.learn.examples import examples, exchanged, rows_of
from tools.learn.fit import fit
from tools.learn.labelled import texts
from tools.learn.made import made
from tools.learn.measure import measured

_TIMES, _ROUNDS, _ROUNDS_KINDS = 2, 5, 10


def main() -> int:
    """Fit, write, measure."""
    began = time.monotonic()
    learned = examples(one for one in texts() if not one.aside)
    for language, found in learned.items():
        sentences = [*found.sentences, *exchanged(found.sentences, _TIMES)]
        rows = [rows_of(one, language) for one in sentences if one.text.strip()]
        table = fit([one for one in rows if len(one[1])], marks.MARKS, marks.BITS, marks.TOLD, _ROUNDS)
        write_table(table, file_of("names", language))
        told = [*found.kinds, *made(found.kinds, han=language == "zh")]
        kind_rows = [
            (
                np.stack(list(kinds.kind_rows(before, name, behind, han=language == "zh"))),
                np.array([marks.KINDS.index(kind)]),
            )
            for before, name, behind, kind in told
        ]
        write_table(fit(kind_rows, len(marks.KINDS), kinds.BITS, 0, _ROUNDS_KINDS), file_of("kinds", language))
        _say(f"{language}: {len(sentences):,} sentences, {len(told):,} names, {time.monotonic() - began:.0f} s")
    for line in measured():
        _say(line)
    return 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
