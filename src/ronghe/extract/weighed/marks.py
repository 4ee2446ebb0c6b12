"""Where names begin and end, as learned weights see it in what stands around: Chinese by characters, English by words.

Each character or word is the beginning, a middle, the end or the whole of a name, or of none. What speaks for which
are those around it, in ones to fours, and what the rules take each for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from ronghe.extract.weighed.hashed import Codes, Feature, Features, Rows, Scores
from ronghe.extract.weighed.sheet import EDGE, Sheet
from ronghe.extract.weighed.words import Words
from ronghe.model import Mention, Span

OUTSIDE, BEGIN, MIDDLE, END, WHOLE = range(5)
MARKS = 5
BITS = 20
KINDS = ("Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Policy", "Project", "Person", "Place")

_TOLD: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = (
    ((0,), ()), ((-1, 0, 1), ()), ((0,), (0,)), ((-1,), (-1, 0)), ((0,), (0, 1)),
    ((-2, -1), (0,)), ((1, 2), (0,)))  # fmt: skip
"""Offsets of what the rules take things for, and of the things looked at with it."""
TOLD = len(_TOLD)


def _seen(way: int, *places: int) -> Feature:
    return tuple((way, place) for place in places)


def _of_rules(way: int) -> tuple[Feature, ...]:
    """What the rules take things for, which is told in this way; with the things themselves, told in the first."""
    return tuple((*_seen(way, *tags), *_seen(0, *things)) for tags, things in _TOLD)


_CHARACTER, _TAG, _PART = range(3)
_ZH = Features(
    (
        *(_seen(_CHARACTER, at) for at in (-1, 0, 1)),
        *(_seen(_CHARACTER, at, at + 1) for at in range(-3, 3)),
        *(_seen(_CHARACTER, at, at + 1, at + 2) for at in range(-3, 2)),
        *(_seen(_CHARACTER, at, at + 1, at + 2, at + 3) for at in (-3, 0)),
        _seen(_PART, 0),
        _seen(_PART, -1, 0, 1),
        _seen(_PART, -2, -1, 0),
        _seen(_PART, 0, 1, 2),
        (*_seen(_PART, 0), *_seen(_CHARACTER, 0)),
        (*_seen(_PART, 0, 1), *_seen(_CHARACTER, 0, 1)),
        *_of_rules(_TAG),
    ),
    BITS,
)
"""What is looked at around a Chinese character: characters, what the rules take them for, how words are cut."""
_PLAIN, _TAIL, _SHAPE = range(3)
_EN = Features(
    (
        *(_seen(_PLAIN, at) for at in range(-2, 3)),
        *(_seen(_PLAIN, at, at + 1) for at in range(-3, 3)),
        *(_seen(_PLAIN, at, at + 1, at + 2) for at in range(-3, 2)),
        *(_seen(_SHAPE, at, at + 1) for at in range(-2, 2)),
        *(_seen(_SHAPE, at, at + 1, at + 2) for at in range(-3, 2)),
        _seen(_SHAPE, -2, -1, 0, 1, 2),
        (*_seen(_SHAPE, -1, 0, 1), *_seen(_PLAIN, 0)),
        *(_seen(_TAIL, at) for at in (-1, 0, 1)),
        (*_seen(_SHAPE, 0), *_seen(_PLAIN, -1)),
        (*_seen(_SHAPE, 0), *_seen(_PLAIN, 1)),
        (*_seen(_SHAPE, 0, 1), *_seen(_PLAIN, 2)),
        (*_seen(_PLAIN, -2), *_seen(_SHAPE, -1, 0)),
        (*_seen(_TAIL, 0), *_seen(_SHAPE, -1, 0, 1)),
        *_of_rules(3),
    ),
    BITS,
)
"""What is looked at around an English word."""
_GAP = 8
"""Things in a row of which most speaks for none that a name may hold."""
_IMPOSSIBLE = -(10**9)
_WITHIN = np.array([1, 0, 2, 3], dtype=np.uint32)
"""A word within a name, at its beginning, at its end, all of it."""
_ALIKE = np.arange(128, dtype=np.uint32)
for _first, _last in ("09", "AZ", "az"):
    _ALIKE[ord(_first) : ord(_last) + 1] = ord(_first)


def taken(text: str, names: Sequence[Mention]) -> Codes:
    """What the rules take each character for: 0, or the kind of the name that it begins, ends or stands within."""
    out = np.zeros(len(text), dtype=np.uint32)
    for name in names:
        start, end = name.span.start, name.span.end
        kind = 1 + 4 * KINDS.index(name.kind)
        out[start:end] = kind + 1
        out[end - 1] = kind + 2
        out[start] = kind if end - start > 1 else kind + 3
    return out


def rows_zh(sheet: Sheet) -> Rows:
    """The rows of the weights of all characters of the sheet, those between sentences too; one below the other."""
    return _ZH.rows(np.stack([plain_codes(sheet.codes), sheet.tags, sheet.parts()]))


def rows_en(sheet: Sheet, words: Words, places: Codes, tags: Codes) -> Rows:
    """The rows of the weights of all words, which stand at these places, and of all between."""
    told = np.full((4, len(places) + sheet.gaps), EDGE, dtype=np.uint32)
    told[3] = 0
    told[:, places] = words.plain, words.tail, words.shape, tags
    return _EN.rows(told)


def tags_of_words(words: Words, tags: Codes) -> Codes:
    """What the rules take words for, from what they take characters for."""
    first, last = tags[words.starts], tags[words.ends - 1]
    begins, ends = first % 4 < 2, last % 4 != 2
    ends &= last % 4 != 1
    out = (first - 1) // 4 * 4 + 1 + _WITHIN[begins + 2 * ends]
    return np.where((first > 0) & (last > 0), out, 0).astype(np.uint32)


def plain_codes(codes: Codes) -> Codes:
    """Digits are one, and so are capital and small letters."""
    return np.where(codes < len(_ALIKE), _ALIKE[np.minimum(codes, len(_ALIKE) - 1)], codes)


def named(scores: Scores, tags: Codes) -> Iterator[tuple[Span, int]]:
    """The names that most speaks for, as spans of things, and how much more at least than for anything else there.

    Where most speaks for what the rules take things for anyhow (``tags``), nothing is told again.
    """
    most = scores.max(axis=0)
    by_rules, told = scores[OUTSIDE].copy(), np.flatnonzero(tags)
    by_rules[told] = scores[(tags[told] - 1) % 4 + 1, told]
    another = np.flatnonzero(by_rules < most).tolist()
    for start, end in _stretches(scores, most) if another else ():
        if bisect_left(another, start) == bisect_left(another, end):
            continue
        seen = scores[:, start:end]
        path, order = _path(seen), np.sort(seen, axis=0)
        mine = seen[path, range(end - start)]
        lead = (mine - np.where(mine == order[-1], order[-2], order[-1])).tolist()
        first = 0
        for number, mark in enumerate(path):
            if mark in (BEGIN, WHOLE):
                first = number
            if mark in (END, WHOLE):
                yield Span(start + first, start + number + 1), min(lead[first : number + 1])


def _stretches(scores: Scores, most: npt.NDArray[np.int32]) -> Iterator[tuple[int, int]]:
    """Where there may be names: around them all speaks for none."""
    some = np.flatnonzero(most > scores[OUTSIDE])
    if not len(some):
        return
    breaks = np.flatnonzero(np.diff(some) > _GAP)
    firsts = some[np.concatenate(([0], breaks + 1))]
    lasts = some[np.concatenate((breaks, [len(some) - 1]))]
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        yield max(0, first - 2), min(scores.shape[1], last + 3)


def _path(scores: Scores) -> list[int]:
    """The marks that go together and for which most speaks in all.

    Behind none, an end and a whole name comes none, a beginning or a whole name; behind a beginning and a middle a
    middle or an end.
    """
    (none, *nones), (begin, *begins), (_, *middles), (_, *ends), (whole, *wholes) = scores.tolist()
    middle, end = _IMPOSSIBLE, _IMPOSSIBLE
    back: list[tuple[int, int]] = []
    for of_none, of_begin, of_middle, of_end, of_whole in zip(nones, begins, middles, ends, wholes, strict=True):
        free, of_free = _freest(none, end, whole)
        inside, of_inside = (begin, BEGIN) if begin >= middle else (middle, MIDDLE)
        back.append((of_free, of_inside))
        none, begin, whole = free + of_none, free + of_begin, free + of_whole
        middle, end = inside + of_middle, inside + of_end
    mark = _freest(none, end, whole)[1]
    path = [mark]
    for of_free, of_inside in reversed(back):
        mark = of_inside if mark in (MIDDLE, END) else of_free
        path.append(mark)
    return path[::-1]


def _freest(none: int, end: int, whole: int) -> tuple[int, int]:
    """The likeliest mark behind which a name may begin."""
    if none >= end:
        return (none, OUTSIDE) if none >= whole else (whole, WHOLE)
    return (end, END) if end >= whole else (whole, WHOLE)
