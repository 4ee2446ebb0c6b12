"""The names of a list likest a name of the same script: reached by rare groups of letters, then compared by letter."""

import numpy as np
import numpy.typing as npt

from ronghe.names.columns.letters import WORD, common, groups, ones, put_letters, sort_words, take_letters
from ronghe.names.columns.words import hash_of
from ronghe.names.compiled import Codes, Flags, Keys, Numbers, Offsets, kernel, loop
from ronghe.names.matching.alike import OTHER_ORDER, WITHIN, WRITTEN

Scores = npt.NDArray[np.float32]

BUDGET = 12_000
"""Postings that are read for a query, some 100 microseconds of work; longer ones are kept in part."""
NEAR = 48
"""Names that are compared with a query letter by letter."""
MARKS = 2
MOST_GROUPS = 256
"""Groups of a name that are looked at: the first ones of a very long name."""
_STEPS = 256
"""Degrees of likeness by marks."""
_OTHER_FORM = 0.005
"""What another legal form takes from a score: less than any letter does."""


@loop
def groups_of(codes: Codes, begin: int, end: int, out: Keys) -> int:
    """Hashes of the groups of one name and of the name as a whole; how many."""
    found = groups(codes, begin, end, out[1:], True) + 1
    out[0] = hash_of(codes, begin, end) * np.uint64(0x94D049BB133111EB)
    return found


@loop
def mark(group: np.uint64, marks: Keys, row: int) -> None:
    """Set the bit of a group: bits of its hash that choose no bucket."""
    bit = np.int64(group & np.uint64(WORD * MARKS - 1))
    marks[row, bit // WORD] |= np.uint64(1) << np.uint64(bit % WORD)


@kernel
def search(
    queries: tuple[Codes, Offsets, Flags], listed: tuple[Codes, Offsets, Flags, Numbers],
    index: tuple[Offsets, Numbers, Keys], longest: int, bits: Keys, positions: Numbers, scores: Scores,
) -> None:  # fmt: skip
    """The likest names for each query and their scores, a row a query; ``bits`` is room for a query's letters."""
    asked, asked_first, asked_forms = queries
    near = np.empty(max(NEAR, positions.shape[1]), dtype=np.int32)
    values = np.empty(len(near), dtype=np.float64)
    seen = np.zeros(len(listed[1]) - 1, dtype=np.uint8)
    touched = np.empty(2 * BUDGET, dtype=np.int32)
    degrees = np.empty(2 * BUDGET, dtype=np.uint8)
    buffer, bounds = np.empty(max(longest, 1), dtype=np.uint32), np.empty((64, 2), dtype=np.int64)
    for query in range(len(asked_first) - 1):
        name = asked[asked_first[query] : asked_first[query + 1]]
        if len(name) == 0:
            continue
        reached = _reach(name, index, seen, touched, degrees)
        count = _likest(touched[:reached], degrees, near)
        _compare(name, listed, near[:count], values, (bits[0], bits[1], buffer, bounds))
        for at in range(count):
            values[at] -= _OTHER_FORM * (1 - _one_form(asked_forms[query], listed[2][near[at]]))
            near[at] = listed[3][near[at]]
        _ordered(near[:count], values)
        for place in range(min(count, positions.shape[1])):
            positions[query, place] = near[place]
            scores[query, place] = max(values[place], 0.0)


@kernel
def _reach(name: Codes, index: tuple[Offsets, Numbers, Keys], seen: Flags, touched: Numbers, degrees: Flags) -> int:
    """The names in the postings of the rarest groups into ``touched``, how alike by marks; how many there are."""
    begins, holders, marks = index
    held = np.empty(MOST_GROUPS, dtype=np.uint64)
    mine = np.zeros((1, MARKS), dtype=np.uint64)
    count = groups_of(name, 0, len(name), held)
    for at in range(count):
        mark(held[at], mine, 0)
    all_mine = 0
    for word in range(MARKS):
        all_mine += ones(mine[0, word])
    _rarest_first(held[:count], begins)
    spent, reached, before = 0, 0, np.int64(-1)
    for at in range(count):
        bucket = np.int64(held[at])
        size = begins[bucket + 1] - begins[bucket]
        if size == 0 or bucket == before:
            continue
        if spent and spent + size > BUDGET:
            break
        spent += size
        before = bucket
        for place in range(begins[bucket], begins[bucket] + size):
            other = holders[place]
            touched[reached] = other
            reached += 1 - seen[other]
            seen[other] = 1
    for at in range(reached):
        shared, theirs = 0, 0
        for word in range(MARKS):
            shared += ones(marks[touched[at], word] & mine[0, word])
            theirs += ones(marks[touched[at], word])
        degrees[at] = int(2 * (_STEPS - 1) * shared / (all_mine + theirs))
    for at in range(reached):
        seen[touched[at]] = 0
    return reached


@loop
def _rarest_first(held: Keys, begins: Offsets) -> None:
    """Hashes of groups become their buckets, those with the shortest postings first."""
    shift = np.uint64(64)
    size = len(begins) - 1
    while size > 1:
        shift -= np.uint64(1)
        size >>= 1
    for at in range(len(held)):
        bucket = held[at] >> shift
        size = begins[np.int64(bucket) + 1] - begins[np.int64(bucket)]
        place = at
        while place > 0:
            other = np.int64(held[place - 1])
            theirs = begins[other + 1] - begins[other]
            if theirs < size or (theirs == size and held[place - 1] <= bucket):
                break
            held[place] = held[place - 1]
            place -= 1
        held[place] = bucket


@kernel
def _likest(touched: Numbers, degrees: Flags, near: Numbers) -> int:
    """The names of the highest degrees into ``near``, the first ones of the lowest of these; how many."""
    often = np.zeros(_STEPS, dtype=np.int64)
    for at in range(len(touched)):
        often[degrees[at]] += 1
    least, above = _STEPS - 1, 0
    while least > 0 and above + often[least] < len(near):
        above += often[least]
        least -= 1
    count, left = 0, len(near) - above
    for at in range(len(touched)):
        if degrees[at] > least or (degrees[at] == least and left > 0):
            left -= 1 if degrees[at] == least else 0
            near[count] = touched[at]
            count += 1
    return count


@kernel
def _compare(
    name: Codes, listed: tuple[Codes, Offsets, Flags, Numbers], near: Numbers, values: npt.NDArray[np.float64],
    room: tuple[Keys, Keys, Codes, Offsets],
) -> None:  # fmt: skip
    """The likeness of a name and each of the near ones, as ``alike`` has it, into ``values``."""
    codes, first = listed[0], listed[1]
    bits, order_bits, buffer, bounds = room
    size = len(name)
    put_letters(name, 0, size, bits)
    in_order = np.empty(size, dtype=np.uint32)
    moved = sort_words(name, 0, size, in_order, bounds)
    put_letters(in_order, 0, size, order_bits)
    for at in range(len(near)):
        begin, end = first[near[at]], first[near[at] + 1]
        met = common(codes, begin, end, bits, size)
        best = 2.0 * met / (size + end - begin)
        if best < OTHER_ORDER and (sort_words(codes, begin, end, buffer, bounds) or moved):
            again = common(buffer, 0, end - begin, order_bits, size)
            best = max(best, OTHER_ORDER * 2.0 * again / (size + end - begin))
        values[at] = WRITTEN * best + WITHIN * met / min(size, end - begin)
    take_letters(name, 0, size, bits)
    take_letters(in_order, 0, size, order_bits)


@loop
def _one_form(mine: int, theirs: int) -> float:
    """The share of what two legal forms say that both say: 1 for the same, and for none beside none."""
    either = ones(np.uint64(mine | theirs))
    return 1.0 if either == 0 else ones(np.uint64(mine & theirs)) / either


@loop
def _ordered(near: Numbers, values: npt.NDArray[np.float64]) -> None:
    """Sort names by their values, the highest first, ties by position."""
    for one in range(1, len(near)):
        name, value, place = near[one], values[one], one
        while place > 0 and (values[place - 1] < value or (values[place - 1] == value and near[place - 1] > name)):
            near[place], values[place] = near[place - 1], values[place - 1]
            place -= 1
        near[place], values[place] = name, value
