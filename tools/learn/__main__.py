"""``python -m tools.learn``: fit the weights of names, write them beside :mod:`ronghe.extract.weighed`, and measure.

Ten minutes on one core. The figures are those of the sentences that are set aside and never learned from.
"""

import random
import sys
import time

import numpy as np

from ronghe.extract.english.persons import FAMILY
from ronghe.extract.gazetteer import gazetteer
from ronghe.extract.weighed import kinds, marks
from ronghe.extract.weighed.hashed import Rows, file_of, write_table
from ronghe.lens.load import load_lens
from tools.learn.examples import Marks, examples, exchanged, rows_of
from tools.learn.fit import fit
from tools.learn.labelled import texts
from tools.learn.measure import measured

_TIMES, _ROUNDS, _ROUNDS_KINDS = 2, 5, 10
_MADE = 900
"""So many places, and so many persons, are added to the English names whose kind is learned."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FIRST = _words(
    "John Mary James Robert Michael William David Richard Joseph Thomas Charles Anna Laura Peter Paul Mark George"
    " Andrew Emma Olivia Sophie Boris Angela Vladimir Ahmed Mohammed Ali Hassan Omar Karim Yuki Hiroshi Ivan Sergei"
    " Hans Karl Pierre Jean Maria Carlos Jose Luis Elena Marta Erik Lars Nina Julia Tariq Fatima Nadia Ibrahim Yusuf"
)
_LAST = _words(
    "Smith Johnson Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Lee Thompson White Harris"
    " Clark Lewis Walker Hall Young King Wright Scott Green Baker Adams Nelson Carter Mitchell Turner Phillips"
    " Campbell Parker Kowalski Schmidt Weber Rossi Garcia Fernandez Tanaka Suzuki Ivanov Petrov Larsen Hussein"
)
_GIVEN = _words(
    "Wei Jian Ming Hua Xiao Li Jun Tao Yan Hong Guo Zhi Yong Feng Bo Chao Lei Qiang Xin Yu Hai Rui Kai Zhen"
)


def main() -> int:
    """Fit, write, measure."""
    began = time.monotonic()
    learned = examples(one for one in texts() if not one.aside)
    for language, found in learned.items():
        sentences = [*found.sentences, *exchanged(found.sentences, _TIMES)]
        rows = [rows_of(one, language) for one in sentences if one.text.strip()]
        table = fit([one for one in rows if len(one[1])], marks.MARKS, marks.BITS, marks.TOLD, _ROUNDS)
        write_table(table, file_of("names", language))
        told = [*found.kinds, *(_made(found.kinds) if language == "en" else ())]
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


def _row_of_kind(told: tuple[str, str, str, str], language: str) -> tuple[Rows, Marks]:
    before, name, behind, kind = told
    return kinds.kind_rows(before, name, behind, han=language == "zh"), np.array([marks.KINDS.index(kind)])


def _made(kinds_told: list[tuple[str, str, str, str]]) -> list[tuple[str, str, str, str]]:
    """Places of the lens and persons who do not exist, where places and persons of the labelled texts stand."""
    chance = random.Random(3)  # noqa: S311 - nobody guesses it
    around = {kind: [one for one in kinds_told if one[3] == kind] for kind in ("Place", "Person")}
    places = sorted(
        form for form, entry in gazetteer(load_lens()).by_form.items() if form.isascii() and entry.kind == "Place"
    )
    family = sorted(FAMILY)
    out = []
    for number in range(_MADE):
        given = chance.choice(_GIVEN) + (chance.choice(_GIVEN).lower() if number % 3 else "")
        western = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
        person = f"{chance.choice(family)} {given}" if number % 2 else western
        for kind, name in (("Place", chance.choice(places)), ("Person", person)):
            before, _, behind, _ = chance.choice(around[kind])
            out.append((before, name, behind, kind))
    return out


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
