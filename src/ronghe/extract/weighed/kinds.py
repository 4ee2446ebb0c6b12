"""What kind of body a name is: by its ending, else as learned weights see it in its words and those beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import numpy as np

from ronghe.extract.book.unbounded import kind_of as kind_of_ending
from ronghe.extract.english.words import HEADS, TITLES, TRADES
from ronghe.extract.weighed.hashed import Codes, Rows, Table, hashed, read_table
from ronghe.extract.weighed.marks import KINDS, plain_codes, word_codes, words_of
from ronghe.lens.lens import Lens
from ronghe.model import Span

BITS = 16
_HEAD, _TAIL, _BESIDE = 3, 5, 3
_PLAIN = ("Company", "Institute", "PublicBody", "Person", "Place", "Project")
"""Kinds of which a name may be that no ending tells."""
_PAD = 1
AROUND = 24
"""Characters before and behind a name that are looked at."""
_OF = re.compile(r" (?:of|for|on|in|at|to|and) | \(")


@lru_cache(maxsize=2)
def weights(language: str) -> Table:
    """The weights that ship."""
    return read_table(file_of(language))


def file_of(language: str) -> Path:
    """Where the weights of a language lie."""
    return Path(__file__).parent / f"kinds_{language}.npz"


def kind_of(text: str, span: Span, lens: Lens, *, han: bool) -> str:
    """The kind of the name that stands there."""
    name = span.quote(text)
    told = kind_of_ending(lens, name) if han else _kind_by_words(name, lens)
    if told is not None:
        return told
    before, behind = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    table = weights("zh" if han else "en")
    scores = table.scores(kind_rows(before, name, behind, han=han))[0]
    return max(_PLAIN, key=lambda kind: int(scores[KINDS.index(kind)]))


def _kind_by_words(name: str, lens: Lens) -> str | None:
    """By the last word of an English name's first part, and by the title of a person."""
    words = re.sub(r"[.,’']", "", _OF.split(name)[0]).split()
    if not words:
        return None
    if words[0] in TITLES and len(words) > 1 and words[-1] not in HEADS:
        return "Person"
    return (
        HEADS.get(words[-1]) or kind_of_ending(lens, name) or ("Company" if words[-1] in TRADES and words[1:] else None)
    )


def kind_rows(before: str, name: str, behind: str, *, han: bool) -> Rows:
    """The rows of the weights for one name: ``before`` and ``behind`` are the text around it."""
    around: Callable[[str], Codes] = plain_codes if han else _words
    units = around(name)
    left, right = around(before)[-_BESIDE:], around(behind)[:_BESIDE]
    first, last = _filled(units[:_HEAD], _HEAD), _filled(units[::-1][:_TAIL], _TAIL)
    near, next_ = _filled(left[::-1], _BESIDE), _filled(right, _BESIDE)
    long = np.array([min(len(units), 12)], dtype=np.uint64)
    asked = [[long], [long, last[0]], [long, first[0]]]
    asked += [list(last[:size]) for size in range(1, _TAIL + 1)]
    asked += [list(first[:size]) for size in range(1, _HEAD + 1)]
    asked += [list(near[:size]) for size in range(1, _BESIDE + 1)]
    asked += [list(next_[:size]) for size in range(1, _BESIDE + 1)]
    asked += [[near[0], next_[0]], [near[0], long], [next_[0], long]]
    return hashed(asked, BITS)


def _words(text: str) -> Codes:
    return word_codes([text[start:end] for start, end in words_of(text)])


def _filled(codes: Codes, many: int) -> list[Codes]:
    out = np.full(many, _PAD, dtype=np.uint64)
    out[: len(codes)] = codes
    return [out[at : at + 1] for at in range(many)]
