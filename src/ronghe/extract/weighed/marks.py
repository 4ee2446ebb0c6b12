"""Where names begin and end, as learned weights see it in what stands around: Chinese by characters, English by words.

Each character or word is the beginning, a middle, the end or the whole of a name, or of none. What speaks for which
are those around it, in ones to fours, and what the rules take each for.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

import numpy as np

from ronghe.extract.weighed.hashed import Codes, Rows, Scores, Shifted, hashed
from ronghe.model import Mention, Span

OUTSIDE, BEGIN, MIDDLE, END, WHOLE = range(5)
MARKS = 5
BITS = 20
KINDS = ("Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone", "Policy", "Project", "Person", "Place")

_TAKEN = (((0,), ()), ((-1, 0), ()), ((0, 1), ()), ((-1, 0, 1), ()), ((0,), (0,)), ((-1,), (-1, 0)), ((0,), (0, 1)),
          ((-2, -1), (0,)), ((1, 2), (0,)))  # fmt: skip
"""Offsets of what the rules take things for, and of the things looked at with it."""
TAKEN = len(_TAKEN)
_GAP = 8
"""Things in a row of which most speaks for none that a name may hold."""
_WORD = re.compile(r"[A-Za-z]+|\d+|[^\w\s]|[^\W\d_]")
_FIGURE = 2
"""The code of every figure."""
_IMPOSSIBLE = -(10**9)


def taken(text: str, names: Sequence[Mention]) -> Codes:
    """What the rules take each character for: 0, or the kind of the name that it begins, ends or stands within."""
    out = np.zeros(len(text), dtype=np.uint64)
    for name in names:
        start, end = name.span.start, name.span.end
        kind = 1 + 4 * KINDS.index(name.kind)
        out[start:end] = kind + 1
        out[end - 1] = kind + 2
        out[start] = kind if end - start > 1 else kind + 3
    return out


def rows_zh(parts: Sequence[tuple[Codes, Codes]]) -> Rows:
    """For each character of some texts the rows of the weights that its features name.

    A text is its :func:`plain_codes`; with it goes what the rules take its characters for (:func:`taken`).
    """
    plain, told = Shifted([codes for codes, _ in parts], 1), Shifted([tags for _, tags in parts], 0)
    asked = [plain.at(at) for at in (-1, 0, 1)]
    asked += [plain.at(at, at + 1) for at in range(-4, 4)]
    asked += [plain.at(at, at + 1, at + 2) for at in range(-4, 3)]
    asked += [plain.at(at, at + 1, at + 2, at + 3) for at in (-4, -3, 0)]
    return hashed([*asked, *_told(told, plain)], BITS)


def words_of(text: str) -> list[tuple[int, int]]:
    """Where the words, figures and marks of an English text begin and end."""
    return [match.span() for match in _WORD.finditer(text)]


def rows_en(parts: Sequence[tuple[Sequence[str], Codes]]) -> Rows:
    """For each word of some texts the rows of the weights; with the words goes what the rules take them for."""
    coded = [np.array([_codes_of(word) for word in words], dtype=np.uint64).reshape(-1, 3) for words, _ in parts]
    plain, tail, shape = (Shifted([codes[:, number] for codes in coded], 1) for number in range(3))
    told = Shifted([tags for _, tags in parts], 0)
    asked = [plain.at(at) for at in range(-2, 3)]
    asked += [plain.at(at, at + 1) for at in range(-3, 3)]
    asked += [plain.at(at, at + 1, at + 2) for at in (-3, -2, -1, 0, 1)]
    asked += [shape.at(at, at + 1) for at in range(-2, 2)]
    asked += [shape.at(at, at + 1, at + 2) for at in range(-3, 2)]
    asked += [shape.at(-2, -1, 0, 1, 2), [*shape.at(-1, 0, 1), *plain.at(0)]]
    asked += [tail.at(at) for at in (-1, 0, 1)]
    asked += [[*shape.at(0), *plain.at(-1)], [*shape.at(0), *plain.at(1)], [*shape.at(0, 1), *plain.at(2)],
              [*plain.at(-2), *shape.at(-1, 0)], [*tail.at(0), *shape.at(-1, 0, 1)]]  # fmt: skip
    return hashed([*asked, *_told(told, plain)], BITS)


def tags_of_words(words: Sequence[tuple[int, int]], tags: Codes) -> Codes:
    """What the rules take words for, from what they take characters for."""
    out = np.zeros(len(words), dtype=np.uint64)
    told = tags.tolist()
    for number, (start, end) in enumerate(words):
        first, last = told[start], told[end - 1]
        if first and last:
            kind = (first - 1) // 4 * 4 + 1
            begins, ends = (first - 1) % 4 in (0, 3), (last - 1) % 4 in (2, 3)
            out[number] = kind + (3 if begins and ends else 0 if begins else 2 if ends else 1)
    return out


def _told(told: Shifted, plain: Shifted) -> list[list[Codes]]:
    return [[*told.at(*tags_at), *plain.at(*plain_at)] for tags_at, plain_at in _TAKEN]


def plain_codes(text: str) -> Codes:
    """Code points; digits are one, and so are capital and small letters."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    for first, last in ("09", "AZ", "az"):
        codes[(codes >= ord(first)) & (codes <= ord(last))] = ord(first)
    return codes


def word_codes(words: Sequence[str]) -> Codes:
    """A number a word, the same for small and capital letters; figures are one."""
    return np.array([_codes_of(word)[0] for word in words], dtype=np.uint64)


@lru_cache(maxsize=50_000)
def _codes_of(word: str) -> tuple[int, int, int]:
    """Numbers for a word, for its last letters, and for how it is written."""
    if word[0].isdigit():
        return _FIGURE, _FIGURE, _shape(word)
    small = word.lower()
    return zlib.crc32(small.encode()), zlib.crc32(small[-3:].encode()), _shape(word)


def _shape(word: str) -> int:
    """How a word is written: figures, a mark, small letters, a capital first, capitals, others; short ones apart."""
    if word[0].isdigit():
        return 10
    if not word[0].isalpha():
        return 20 + ord(word[0]) % 256
    kind = 11 if word.islower() else 12 if word.istitle() else 13 if word.isupper() else 14
    return kind * (20 if len(word) == 1 else 40)


def named(scores: Scores) -> Iterator[tuple[Span, int]]:
    """The names that most speaks for, as spans of things, and how much more at least than for anything else there."""
    for start, end in _stretches(scores):
        path, order = np.array(_path(scores[start:end])), np.sort(scores[start:end], axis=1)
        first = 0
        for number, mark in enumerate(path.tolist()):
            if mark in (BEGIN, WHOLE):
                first = number
            if mark in (END, WHOLE):
                places = np.arange(first, number + 1)
                mine = scores[start + places, path[places]]
                others = np.where(mine == order[places, -1], order[places, -2], order[places, -1])
                yield Span(start + first, start + number + 1), int((mine - others).min())


def _stretches(scores: Scores) -> Iterator[tuple[int, int]]:
    """Where there may be names: around them all speaks for none."""
    some = np.flatnonzero(scores[:, BEGIN:].max(axis=1) > scores[:, OUTSIDE])
    if not len(some):
        return
    breaks = np.flatnonzero(np.diff(some) > _GAP)
    firsts = some[np.concatenate(([0], breaks + 1))]
    lasts = some[np.concatenate((breaks, [len(some) - 1]))]
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        yield max(0, first - 2), min(len(scores), last + 3)


def _path(scores: Scores) -> list[int]:
    """The marks that go together and for which most speaks in all.

    Behind none, an end and a whole name comes none, a beginning or a whole name; behind a beginning and a middle a
    middle or an end.
    """
    rows = scores.tolist()
    none, begin, middle, end, whole = rows[0][OUTSIDE], rows[0][BEGIN], _IMPOSSIBLE, _IMPOSSIBLE, rows[0][WHOLE]
    back: list[tuple[int, int]] = []
    for row in rows[1:]:
        free, of_free = _first_most((none, OUTSIDE), (end, END), (whole, WHOLE))
        inside, of_inside = _first_most((begin, BEGIN), (middle, MIDDLE))
        back.append((of_free, of_inside))
        none, begin, whole = free + row[OUTSIDE], free + row[BEGIN], free + row[WHOLE]
        middle, end = inside + row[MIDDLE], inside + row[END]
    mark = _first_most((none, OUTSIDE), (end, END), (whole, WHOLE))[1]
    path = [mark]
    for of_free, of_inside in reversed(back):
        mark = of_inside if mark in (MIDDLE, END) else of_free
        path.append(mark)
    return path[::-1]


def _first_most(*ways: tuple[int, int]) -> tuple[int, int]:
    return max(ways, key=itemgetter(0))
