"""What kind of body a name is: by its ending, else as learned weights see it in its words and those beside it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

import numpy as np

from ronghe.extract.book.unbounded import kind_of as kind_of_ending
from ronghe.extract.english.words import HEADS, TITLES, TRADES
from ronghe.extract.weighed.hashed import Codes, Feature, Features, Rows, Table, file_of, read_table
from ronghe.extract.weighed.marks import KINDS, plain_codes
from ronghe.extract.weighed.sheet import EDGE, code_points
from ronghe.extract.weighed.words import plain_words
from ronghe.lens.lens import Lens
from ronghe.model import Span

BITS = 16
_HEAD, _TAIL, _BESIDE = 3, 5, 3
"""So many characters or words of a name's beginning, of its end, and on either side of it are looked at."""
_FIRST = 1
_LAST = _FIRST + _HEAD
_NEAR = _LAST + _TAIL
_NEXT = _NEAR + _BESIDE
_UNITS = _NEXT + _BESIDE
"""How long a name is told first, then these."""


def _seen(*units: int) -> Feature:
    return tuple((0, unit) for unit in units)


_FEATURES = Features(
    (
        _seen(0),
        _seen(0, _LAST),
        _seen(0, _FIRST),
        *(
            _seen(*range(at, at + size))
            for at, many in ((_LAST, _TAIL), (_FIRST, _HEAD), (_NEAR, _BESIDE), (_NEXT, _BESIDE))
            for size in range(1, many + 1)
        ),
        _seen(_NEAR, _NEXT),
        _seen(_NEAR, 0),
        _seen(_NEXT, 0),
    ),
    BITS,
)
_PLAIN = ("Company", "Institute", "PublicBody", "Alliance", "Person", "Place", "Project", "Fund", "Zone")
"""Kinds of which a name may be that no ending tells."""
AROUND = 24
"""Characters before and behind a name that are looked at."""
_FUND = re.compile(r"基金|资金|期$|计划|创投|投资|资本|信托|合伙|[A-Za-z\d]$")
"""What a Chinese name says somewhere that is a fund's."""
_BRANDED = 2
"""A longer name whose last word only firms bear is a firm's, though it begins like a person's: 苏创投."""
_OF = re.compile(r" (?:of|for|on|in|at|to|and) | \(")


@lru_cache(maxsize=2)
def weights(language: str) -> Table:
    """The weights that ship."""
    return read_table(file_of("kinds", language))


def kind_of(text: str, span: Span, lens: Lens, *, han: bool) -> str:
    """The kind of the name that stands there."""
    name = span.quote(text)
    told = kind_of_ending(lens, name) if han else _kind_by_words(name, lens)
    if told is not None:
        return told
    if han and len(name) > _BRANDED and name.endswith(lens.list("kinds.Company.zh_brand")):
        return "Company"
    before, behind = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    table = weights("zh" if han else "en")
    scores = table.scores(kind_rows(before, name, behind, han=han))[:, 0]
    fitting = [kind for kind in _PLAIN if kind != "Fund" or not han or _FUND.search(name)]
    return max(fitting, key=lambda kind: int(scores[KINDS.index(kind)]))


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
    left, units, right = _characters(before, name, behind) if han else _words(before, name, behind)
    told = np.full(_UNITS, EDGE, dtype=np.uint32)
    told[0] = min(len(units), 12)
    for at, many, found in (
        (_FIRST, _HEAD, units),
        (_LAST, _TAIL, units[::-1]),
        (_NEAR, _BESIDE, left[::-1]),
        (_NEXT, _BESIDE, right),
    ):
        there = found[:many]
        told[at : at + len(there)] = there
    return _FEATURES.rows(told[None, :], reach=0, many=1)


def _characters(*texts: str) -> list[Codes]:
    return [plain_codes(code_points(text)) for text in texts]


def _words(*texts: str) -> list[Codes]:
    """The words of each text, worked out for all at once: so short they are that each would cost as much."""
    starts, plain = plain_words(code_points("\n".join(texts)))
    ends = accumulate(len(text) + 1 for text in texts)
    return np.split(plain, np.searchsorted(starts, list(ends)[:-1]))
