"""What the other columns of a table say of two rows: place, kind, code and year, and which names' marks veto."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ronghe.names.columns.bare import Bare, PlaceTable, bare_texts
from ronghe.names.columns.texts import Texts
from ronghe.names.columns.words import hash_of
from ronghe.names.compiled import Keys as Hashes
from ronghe.names.compiled import Numbers, Offsets, kernel, loop, ready
from ronghe.resolve.columns.blocks import Pairs
from ronghe.resolve.columns.signs import EXCLUSIVE, SLOTS, Signs

Flags = npt.NDArray[np.uint8]
UNKNOWN, SAME, NEAR, OTHER = 0, 1, 2, 3
"""How two values relate; *near*: years that follow each other, a province and a city in it."""
SINGLE_LENGTHS = (18, 20)
"""Lengths of credit codes (uscc) and of legal entity identifiers (lei): a body has one of either for life."""
_NUMBER, _PLACE, _SORT, _CODE, _PLACEHOLDER = 1, 2, 3, 4, 5
_LETTER_COST, _PAIR_COST = 0.003, 0.02
"""Milliseconds that Python takes for a letter, and for what a pair has in common."""

_MARKS, _REGION, _NAMED, _KIND, _CODE_AT, _FIGURES, _SINGLE, _YEAR, _FLAGS, _WORDS, _WIDTH = (
    0, 1, 3, 5, 6, 7, 8, 9, 10, 11, 16,
)  # fmt: skip
"""Where things stand in a row of ``Packed``, which is as wide as a line of the processor's cache."""
_SORT_BITS, _ENDING_BITS = 6, 4
"""The flags of sorts, above them the ending, above that whether the name is a placeholder."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What is known of each row beside its brand; 0 where nothing is. ``words`` are the common words of its name.

    ``regions`` and ``cities`` are those of the place column or else of the name, ``named_*`` those of the name alone.
    """

    regions: Numbers
    cities: Numbers
    named_regions: Numbers
    named_cities: Numbers
    kinds: Hashes
    codes: Hashes
    single: Numbers
    years: Numbers
    placeholders: Flags
    words: Hashes
    signs: Signs


class Packed(NamedTuple):
    """All that is compared of a row side by side; of its marks the number of a line in ``marks``, 0 for none."""

    rows: Numbers
    marks: Numbers


@dataclass(frozen=True, slots=True)
class Facts:
    """Columns over pairs: how place, kind, year, code, figures and the common words relate; the veto's number or 0."""

    place: Flags
    kind: Flags
    year: Flags
    code: Flags
    figures: Flags
    words: Flags
    veto: Flags


def column_hashes(texts: Texts) -> tuple[Hashes, Numbers]:
    """A hash of each value of a column, 0 for an empty one; and its length."""
    hashes = ready(_hashes, _LETTER_COST * len(texts.codes))(texts.codes, texts.first)
    return hashes, np.diff(texts.first).astype(np.int32)


def years_of(texts: Texts) -> Numbers:
    """The first four figures in a row of each value, 0 where there are none."""
    return ready(_years, _LETTER_COST * len(texts.codes))(texts.codes, texts.first)


def place_columns(
    said: Texts, rows: Numbers, bare: Bare, table: PlaceTable
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Regions and cities of the column or else of the names, then those of the names alone.

    ``said`` are the different values of the column, ``rows`` which of them each row has.
    """
    named = np.maximum(bare.places, 0)
    named_regions, named_cities = table.regions[named], table.cities[named]
    found = np.maximum(bare_texts(said, table).places, 0)[rows]
    hashes = column_hashes(said)[0][rows]
    unlisted = np.where((found == 0) & (hashes != 0), (hashes >> np.uint64(34)).astype(np.int32) | (1 << 29), 0)
    regions = np.where(found > 0, table.regions[found], np.where(unlisted > 0, 0, named_regions))
    cities = np.where(found > 0, table.cities[found], np.where(unlisted > 0, unlisted, named_cities))
    return regions.astype(np.int32), cities.astype(np.int32), named_regions, named_cities


def facts(rows: Packed, pairs: Pairs) -> Facts:
    """What speaks for and against each pair; of one that a veto strikes nothing else is said."""
    out = np.zeros((7, len(pairs.right)), dtype=np.uint8)
    relate = ready(_relate, _PAIR_COST * len(pairs.right))
    relate(pairs, rows, _exclusive(), out)
    return Facts(*out)


def words_beside(words: Flags, one_brand: npt.NDArray[np.bool_]) -> Flags:
    """How common words relate beside one brand; beside two brands NEAR where they are the same, else UNKNOWN."""
    apart = np.where(words == SAME, np.uint8(NEAR), np.uint8(UNKNOWN))
    return np.where(one_brand, words, apart)


@cache
def _exclusive() -> Numbers:
    return np.array(EXCLUSIVE, dtype=np.int32)


def packed(columns: Columns) -> Packed:
    """The columns side by side."""
    signs = columns.signs
    room = np.zeros((len(columns.years) + 1) * _WIDTH, dtype=np.int32)
    line = -(room.ctypes.data // room.itemsize) % _WIDTH
    rows = room[line : line + len(columns.years) * _WIDTH].reshape(-1, _WIDTH)
    hashes = np.zeros(len(rows), dtype=np.uint64)
    for values in signs.values:
        hashes = (hashes + values.view(np.uint32)) * np.uint64(0x9E3779B97F4A7C15)
    some = np.flatnonzero(hashes)
    _, first, which = np.unique(hashes[some], return_index=True, return_inverse=True)
    rows[some, _MARKS] = which + 1
    for at, column in enumerate((columns.regions, columns.cities, columns.named_regions, columns.named_cities)):
        rows[:, _REGION + at] = column
    for at, value in ((_KIND, columns.kinds), (_CODE_AT, columns.codes), (_FIGURES, signs.figures)):
        rows[:, at] = value >> np.uint64(33)
    rows[:, _SINGLE], rows[:, _YEAR] = columns.single, columns.years
    rows[:, _FLAGS] = signs.sorts
    rows[:, _FLAGS] |= (
        signs.endings.astype(np.int32) | columns.placeholders.astype(np.int32) << _ENDING_BITS
    ) << _SORT_BITS
    rows[:, _WORDS] = np.where(columns.words > 0, columns.words >> np.uint64(34) | np.uint64(1), np.uint64(0))
    marks = signs.values[:, some[first]].T
    return Packed(rows, np.concatenate((np.zeros((1, len(SLOTS)), dtype=np.int32), marks)))


@kernel
def _hashes(codes: npt.NDArray[np.uint32], first: Offsets) -> Hashes:
    out = np.zeros(len(first) - 1, dtype=np.uint64)
    for row in range(len(out)):
        if first[row + 1] > first[row]:
            out[row] = hash_of(codes, first[row], first[row + 1]) | np.uint64(1)
    return out


@kernel
def _years(codes: npt.NDArray[np.uint32], first: Offsets) -> Numbers:
    out = np.zeros(len(first) - 1, dtype=np.int32)
    for row in range(len(out)):
        length, value = 0, 0
        for at in range(first[row], first[row + 1]):
            if 48 <= codes[at] <= 57:
                value = value * 10 + int(codes[at]) - 48
                length += 1
                if length == 4:
                    out[row] = value
                    break
            else:
                length, value = 0, 0
    return out


@loop
def _places_relate(region: int, city: int, other_region: int, other_city: int) -> int:
    """UNKNOWN, SAME, NEAR or OTHER."""
    if (region == 0 and city == 0) or (other_region == 0 and other_city == 0):
        return 0
    if city and other_city:
        return 1 if city == other_city else 3
    if region and other_region:
        return 2 if region == other_region else 3
    return 0


@loop
def _marks_differ(mine: Numbers, theirs: Numbers) -> bool:
    """Whether a kind of mark excludes that two names are one; academies and institutes count as one kind."""
    for slot in range(len(mine)):
        if mine[slot] > 0 and theirs[slot] > 0 and mine[slot] != theirs[slot]:
            return True
    one, other = max(mine[0], mine[1]), max(theirs[0], theirs[1])
    single = min(mine[0], mine[1]) == 0 and min(theirs[0], theirs[1]) == 0
    return bool(single and one > 0 and other > 0 and one != other)


@loop
def _sorts_differ(mine: int, theirs: int, ending: int, other: int, exclusive: Numbers) -> bool:
    """Whether names say other sorts of bodies, a group and its company limited by shares, or exclusive endings."""
    if mine & 15 and theirs & 15 and not (mine & theirs & 15):
        return True
    if (mine & 48 == 16 and theirs & 48 == 32) or (mine & 48 == 32 and theirs & 48 == 16):
        return True
    if ending == 0 or other == 0 or ending == other:
        return False
    for at in range(len(exclusive)):
        low, high = exclusive[at, 0], exclusive[at, 1]
        if (ending == low and other == high) or (ending == high and other == low):
            return True
    return False


@loop
def _vetoed(mine: Numbers, theirs: Numbers, marks: Numbers, exclusive: Numbers) -> int:
    """The number of the veto. One code for both overrides all but marks: an identifier matches before names do."""
    one, other = mine[_MARKS], theirs[_MARKS]
    if one != other and one and other and _marks_differ(marks[one], marks[other]):
        return _NUMBER
    coded = mine[_CODE_AT] != 0 and theirs[_CODE_AT] != 0
    if coded and mine[_CODE_AT] == theirs[_CODE_AT]:
        return 0
    if coded and mine[_SINGLE] and mine[_SINGLE] == theirs[_SINGLE]:
        return _CODE
    if (mine[_FLAGS] | theirs[_FLAGS]) >> (_SORT_BITS + _ENDING_BITS):
        return _PLACEHOLDER
    if _places_relate(mine[_NAMED], mine[_NAMED + 1], theirs[_NAMED], theirs[_NAMED + 1]) == 3:
        return _PLACE
    sorts = mine[_FLAGS] & (1 << _SORT_BITS) - 1, theirs[_FLAGS] & (1 << _SORT_BITS) - 1
    endings = mine[_FLAGS] >> _SORT_BITS, theirs[_FLAGS] >> _SORT_BITS
    return _SORT if _sorts_differ(*sorts, *endings, exclusive) else 0


@loop
def _equal(mine: int, theirs: int) -> int:
    """UNKNOWN, SAME or OTHER."""
    return 0 if mine == 0 or theirs == 0 else 1 if mine == theirs else 3


@loop
def _relate(pairs: Pairs, packed_rows: Packed, exclusive: Numbers, out: Flags) -> None:
    begin, first, rights = pairs
    rows, marks = packed_rows
    for one in range(len(first) - 1):
        mine = rows[begin + one]
        for at in range(first[one], first[one + 1]):
            theirs = rows[rights[at]]
            out[6, at] = _vetoed(mine, theirs, marks, exclusive)
            if out[6, at]:
                continue
            out[0, at] = _places_relate(mine[_REGION], mine[_REGION + 1], theirs[_REGION], theirs[_REGION + 1])
            out[1, at] = _equal(mine[_KIND], theirs[_KIND])
            if mine[_YEAR] and theirs[_YEAR]:
                apart = abs(mine[_YEAR] - theirs[_YEAR])
                out[2, at] = 1 if apart == 0 else 2 if apart == 1 else 3
            out[3, at] = _equal(mine[_CODE_AT], theirs[_CODE_AT])
            out[4, at] = _equal(mine[_FIGURES], theirs[_FIGURES])
            out[5, at] = _equal(mine[_WORDS], theirs[_WORDS])
