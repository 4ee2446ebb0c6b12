"""What the other columns of a table say of two rows: place, kind, code and year, and which names' marks veto."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import prange

from ronghe.names.columns.bare import Bare, PlaceTable, bare_texts
from ronghe.names.columns.texts import Texts
from ronghe.names.columns.words import hash_of
from ronghe.names.compiled import Keys as Hashes
from ronghe.names.compiled import Numbers, Offsets, compiled
from ronghe.resolve.columns.blocks import Pairs
from ronghe.resolve.columns.signs import EXCLUSIVE, SLOTS, Signs

Flags = npt.NDArray[np.uint8]
UNKNOWN, SAME, NEAR, OTHER = 0, 1, 2, 3
"""How two values relate; *near*: years that follow each other, a province and a city in it."""
SINGLE_LENGTHS = (18, 20)
"""Lengths of credit codes (uscc) and of legal entity identifiers (lei): a body has one of either for life."""
_NUMBER, _PLACE, _SORT, _CODE, _PLACEHOLDER = 1, 2, 3, 4, 5


_MARKS = len(SLOTS)
_CODE_AT, _SINGLE_AT, _PLACEHOLDER_AT, _WORDS_AT = _MARKS + 5, _MARKS + 7, _MARKS + 9, _MARKS + 12
"""Where things stand in a row of ``_rows``."""


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
    return _hashes(texts.codes, texts.first), np.diff(texts.first).astype(np.int32)


def years_of(texts: Texts) -> Numbers:
    """The first four figures in a row of each value, 0 where there are none."""
    return _years(texts.codes, texts.first)


def place_columns(
    said: Texts, rows: Numbers, bare: Bare, table: PlaceTable
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Regions and cities of the column or else of the names, then those of the names alone.

    ``said`` are the different values of the column, ``rows`` which of them each row has.
    """
    named = np.maximum(bare.places, 0)
    named_regions, named_cities = table.regions[named], table.cities[named]
    found = np.maximum(bare_texts(said, table).places, 0)[rows]
    hashes = _hashes(said.codes, said.first)[rows]
    unlisted = np.where((found == 0) & (hashes != 0), (hashes >> np.uint64(34)).astype(np.int32) | (1 << 29), 0)
    regions = np.where(found > 0, table.regions[found], np.where(unlisted > 0, 0, named_regions))
    cities = np.where(found > 0, table.cities[found], np.where(unlisted > 0, unlisted, named_cities))
    return regions.astype(np.int32), cities.astype(np.int32), named_regions, named_cities


def facts(columns: Columns, pairs: Pairs) -> Facts:
    """What speaks for and against each pair."""
    out = np.zeros((len(pairs), 7), dtype=np.uint8)
    _relate(pairs.first, pairs.right, _rows(columns), np.array(EXCLUSIVE, dtype=np.int32), out)
    return Facts(*np.ascontiguousarray(out.T))


def words_beside(words: Flags, one_brand: npt.NDArray[np.bool_]) -> Flags:
    """How common words relate beside one brand; beside two brands NEAR where they are the same, else UNKNOWN."""
    apart = np.where(words == SAME, np.uint8(NEAR), np.uint8(UNKNOWN))
    return np.where(one_brand, words, apart)


def _rows(columns: Columns) -> Numbers:
    """All that is compared of a row side by side, so that a row is one or two lines of the processor's cache."""
    signs = columns.signs
    hashes: list[Numbers] = [
        (each >> np.uint64(33)).astype(np.int32) for each in (columns.kinds, columns.codes, signs.figures)
    ]
    named = [columns.regions, columns.cities, columns.named_regions, columns.named_cities]
    flags = [each.astype(np.int32) for each in (columns.placeholders, signs.sorts, signs.endings)]
    rest = [columns.single, columns.years, *flags]
    words = np.where(columns.words > 0, (columns.words >> np.uint64(34)).astype(np.int32) | 1, 0)
    return np.ascontiguousarray(np.column_stack([*signs.values, *named, *hashes, *rest, words]), dtype=np.int32)


@compiled(nogil=True)
def _hashes(codes: npt.NDArray[np.uint32], first: Offsets) -> Hashes:
    out = np.zeros(len(first) - 1, dtype=np.uint64)
    for row in range(len(out)):
        if first[row + 1] > first[row]:
            out[row] = hash_of(codes, first[row], first[row + 1]) | np.uint64(1)
    return out


@compiled(nogil=True)
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


@compiled(nogil=True)
def _places_relate(region: int, city: int, other_region: int, other_city: int) -> int:
    """UNKNOWN, SAME, NEAR or OTHER."""
    if (region == 0 and city == 0) or (other_region == 0 and other_city == 0):
        return 0
    if city and other_city:
        return 1 if city == other_city else 3
    if region and other_region:
        return 2 if region == other_region else 3
    return 0


@compiled(nogil=True)
def _marks_differ(mine: Numbers, theirs: Numbers) -> bool:
    """Whether a kind of mark excludes that two names are one; academies and institutes count as one kind."""
    for slot in range(_MARKS):
        if mine[slot] > 0 and theirs[slot] > 0 and mine[slot] != theirs[slot]:
            return True
    one, other = max(mine[0], mine[1]), max(theirs[0], theirs[1])
    single = min(mine[0], mine[1]) == 0 and min(theirs[0], theirs[1]) == 0
    return bool(single and one > 0 and other > 0 and one != other)


@compiled(nogil=True)
def _sorts_differ(mine: int, theirs: int, ending: int, other: int, exclusive: Numbers) -> bool:
    """Whether names say other sorts of bodies, a group and its company limited by shares, or exclusive endings."""
    if mine & 15 and theirs & 15 and not (mine & theirs & 15):
        return True
    if (mine & 48 == 16 and theirs & 48 == 32) or (mine & 48 == 32 and theirs & 48 == 16):
        return True
    for at in range(len(exclusive)):
        low, high = exclusive[at, 0], exclusive[at, 1]
        if (ending == low and other == high) or (ending == high and other == low):
            return True
    return False


@compiled(nogil=True)
def _vetoed(mine: Numbers, theirs: Numbers, exclusive: Numbers) -> int:
    """The number of the veto. One code for both overrides all but marks: an identifier matches before names do."""
    if _marks_differ(mine, theirs):
        return _NUMBER
    coded = mine[_CODE_AT] != 0 and theirs[_CODE_AT] != 0
    if coded and mine[_CODE_AT] == theirs[_CODE_AT]:
        return 0
    if coded and mine[_SINGLE_AT] and mine[_SINGLE_AT] == theirs[_SINGLE_AT]:
        return _CODE
    if mine[_PLACEHOLDER_AT] or theirs[_PLACEHOLDER_AT]:
        return _PLACEHOLDER
    at = _MARKS + 2
    if _places_relate(mine[at], mine[at + 1], theirs[at], theirs[at + 1]) == 3:
        return _PLACE
    at = _PLACEHOLDER_AT + 1
    return _SORT if _sorts_differ(mine[at], theirs[at], mine[at + 1], theirs[at + 1], exclusive) else 0


@compiled(nogil=True)
def _equal(mine: int, theirs: int) -> int:
    """UNKNOWN, SAME or OTHER."""
    return 0 if mine == 0 or theirs == 0 else 1 if mine == theirs else 3


@compiled(nogil=True, parallel=True)
def _relate(first: Offsets, rights: Numbers, rows: Numbers, exclusive: Numbers, out: Flags) -> None:
    for one in prange(len(first) - 1):
        mine = rows[one]
        for at in range(first[one], first[one + 1]):
            theirs = rows[rights[at]]
            place = _MARKS
            out[at, 0] = _places_relate(mine[place], mine[place + 1], theirs[place], theirs[place + 1])
            out[at, 1] = _equal(mine[_CODE_AT - 1], theirs[_CODE_AT - 1])
            apart = abs(mine[_SINGLE_AT + 1] - theirs[_SINGLE_AT + 1])
            if mine[_SINGLE_AT + 1] and theirs[_SINGLE_AT + 1]:
                out[at, 2] = 1 if apart == 0 else 2 if apart == 1 else 3
            out[at, 3] = _equal(mine[_CODE_AT], theirs[_CODE_AT])
            out[at, 4] = _equal(mine[_CODE_AT + 1], theirs[_CODE_AT + 1])
            out[at, 5] = _equal(mine[_WORDS_AT], theirs[_WORDS_AT])
            out[at, 6] = _vetoed(mine, theirs, exclusive)
