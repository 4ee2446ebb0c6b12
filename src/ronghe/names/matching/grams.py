"""Names of one script searched: those that share rare groups of letters, the likest of them compared letter by letter.

A group is two Han characters, three or four characters of a Latin name, or the whole name. For a query the postings of
its rarest groups are read until a budget is spent. Of each name that they reach a mark of 128 bits, one for each of its
groups, tells about how many groups it shares with the query, those too whose postings are too long to be read. What
shares most, measured by the groups of both, is compared as :mod:`ronghe.names.matching.alike` compares; of equal names
the one whose legal form says the same comes first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from ronghe.names.columns.bare import Bare
from ronghe.names.columns.letters import LETTERS, WORD
from ronghe.names.columns.texts import Texts
from ronghe.names.compiled import Codes, Flags, Keys, Numbers, Offsets, kernel, parallel, ready
from ronghe.names.matching.likest import BUDGET, MARKS, MOST_GROUPS, NEAR, Scores, groups_of, mark, search
from ronghe.names.matching.postings import Postings, postings

_BITS_LEAST, _BITS_MOST = 12, 22
_LETTERS = 3
"""Letters by which names are ordered: those of 21 bits that a number of 64 can hold."""
_SIXTEEN_BITS = 0xFFFF
_LETTER_COST, _QUERY_COST, _NEAR_COST = 0.03, 1.0, 0.15
"""Milliseconds that Python takes for a letter of a list, for a query, and for a name that is compared with it."""


@dataclass(frozen=True, slots=True)
class Grams:
    """Names in the order of their first letters, so that what shares a group stands close by in memory.

    ``holders[begins[bucket] : begins[bucket + 1]]`` are the rows of the names that hold a group of the bucket, in
    order; ``listed`` says at which position each row was given.
    """

    begins: Offsets
    holders: Numbers
    marks: Keys
    texts: Texts
    forms: Flags
    listed: Numbers

    def best(self, queries: Bare, top: int) -> tuple[Numbers, Scores]:
        """For each query the ``top`` names most alike, ties by position, and their scores; -1 where there are fewer."""
        positions = np.full((len(queries.texts), top), -1, dtype=np.int32)
        scores = np.zeros(positions.shape, dtype=np.float32)
        texts = self.texts
        longest = int(np.diff(texts.first).max(initial=0))
        cost = _QUERY_COST + _NEAR_COST * min(NEAR, len(texts)) + 0.001 * min(BUDGET, len(self.holders))
        asked = ready(search, cost * len(queries.texts))
        words = -(-int(np.diff(queries.texts.first).max(initial=1)) // WORD)

        def run(begin: int, end: int) -> None:
            bits = np.zeros((2, words, LETTERS), dtype=np.uint64)
            asked(
                (queries.texts.codes, queries.texts.first[begin : end + 1], queries.forms[begin:end]),
                (texts.codes, texts.first, self.forms, self.listed), (self.begins, self.holders, self.marks),
                longest, bits, positions[begin:end], scores[begin:end],
            )  # fmt: skip

        parallel(run, len(queries.texts))
        return positions, scores


def grams(bare: Bare) -> Grams:
    """Postings and marks of names without their legal forms."""
    listed = np.argsort(_first_letters(bare.texts), kind="stable").astype(np.int32)
    texts, forms = bare.texts.ordered(listed), bare.forms[listed]
    del bare  # nothing holds its letters from here on
    codes, first = texts.codes, texts.first
    bits = min(_BITS_MOST, max(_BITS_LEAST, len(codes).bit_length()))
    marks = np.zeros((len(first) - 1, MARKS), dtype=np.uint64)
    count, lay = ready(_count, _LETTER_COST * len(codes) / 2), ready(_lay, _LETTER_COST * len(codes) / 2)
    made = postings(
        first, 1 << bits, BUDGET,
        lambda begin, end, sizes: count(begin, end, (codes, first), sizes, marks, bits),
        lambda begin, end, places, made: lay(begin, end, (codes, first), places, made, bits),
    )  # fmt: skip
    return Grams(*made, marks, _narrow(texts), forms, listed)


def arrays_of(same: Grams) -> dict[str, npt.NDArray[Any]]:
    """What has to be kept, by name."""
    return {
        "begins": same.begins, "holders": same.holders, "marks": same.marks,
        "codes": same.texts.codes, "first": same.texts.first, "forms": same.forms, "listed": same.listed,
    }  # fmt: skip


def grams_of(kept: Callable[[str], npt.NDArray[Any]]) -> Grams:
    """The same from what was kept, an array a name."""
    texts = Texts(kept("codes"), kept("first"))
    return Grams(kept("begins"), kept("holders"), kept("marks"), texts, kept("forms"), kept("listed"))


def _narrow(texts: Texts) -> Texts:
    """The same letters in half the memory where none is beyond 16 bits, as hardly any is: 40 MB of a million names."""
    if int(texts.codes.max(initial=0)) > _SIXTEEN_BITS:
        return texts
    return Texts(cast("Codes", texts.codes.astype(np.uint16)), texts.first)


def _first_letters(texts: Texts) -> Keys:
    """A number a name that sorts names by their first letters."""
    out = np.zeros(len(texts), dtype=np.uint64)
    for step in range(_LETTERS):
        at = texts.first[:-1] + step
        inside = at < texts.first[1:]
        out[inside] |= texts.codes[at[inside]].astype(np.uint64) << np.uint64(64 - 21 * (step + 1))
    return out


@kernel
def _count(begin: int, end: int, texts: tuple[Codes, Offsets], sizes: Numbers, marks: Keys, bits: int) -> None:
    """Add how often names hold the groups of each bucket, and set their marks."""
    shift = np.uint64(64 - bits)
    codes, first = texts
    held = np.empty(MOST_GROUPS, dtype=np.uint64)
    for name in range(begin, end):
        for at in range(groups_of(codes, first[name], first[name + 1], held)):
            mark(held[at], marks, name)
            sizes[held[at] >> shift] += 1


@kernel
def _lay(begin: int, end: int, texts: tuple[Codes, Offsets], places: Numbers, made: Postings, bits: int) -> None:
    shift = np.uint64(64 - bits)
    codes, first = texts
    held = np.empty(MOST_GROUPS, dtype=np.uint64)
    for name in range(begin, end):
        for at in range(groups_of(codes, first[name], first[name + 1], held)):
            bucket = np.int64(held[at] >> shift)
            place = made.begins[bucket] + places[bucket]
            if place < made.begins[bucket + 1]:
                made.holders[place] = name
                places[bucket] += 1
