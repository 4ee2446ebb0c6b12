"""What in a name tells like-named bodies apart, one column a kind of mark: numbers, phases, sorts of bodies, endings.

The marks are those of ``names.marks``; they are worked out once for each different stretch around a number, and
a million names have a few thousand of these.
"""

from functools import cache

import numpy as np
import numpy.typing as npt

from ronghe.names.columns.texts import Texts
from ronghe.names.columns.words import found_in, hash_of, hash_table
from ronghe.names.compiled import Codes, Numbers, Offsets, beside, kernel, loop, ready
from ronghe.names.compiled import Keys as Hashes
from ronghe.names.marks import marks
from ronghe.names.numbers import ORDINALS, ROMAN

SLOTS = ("academy", "institute", "bureau", "factory", "unit", "branch", "phase", "number", "plan", "role")
"""Kinds of marks that veto; a name's value is a column of numbers: 0 where it has none, -1 where it has several."""
Flags = npt.NDArray[np.uint8]

COMPANY, SCHOOL, INSTITUTE, HOSPITAL, GROUP, SHARES = 1, 2, 4, 8, 16, 32
_HAN_SORTS = {
    "公司": COMPANY, "集团": COMPANY, "企业": COMPANY, "大学": SCHOOL, "学院": SCHOOL, "学校": SCHOOL,
    "研究院": INSTITUTE, "研究所": INSTITUTE, "研究中心": INSTITUTE, "实验室": INSTITUTE, "科学院": INSTITUTE,
    "医院": HOSPITAL,
}  # fmt: skip
_LATIN_SORTS = {
    **dict.fromkeys(("university", "college", "school"), SCHOOL),
    **dict.fromkeys(("institute", "academy", "laboratory", "centre", "center"), INSTITUTE),
    "hospital": HOSPITAL,
    **dict.fromkeys(("ltd", "inc", "co", "corp", "company", "llc", "group", "corporation", "plc", "limited"), COMPANY),
}
ENDINGS = ("研究院", "研究所", "研究中心", "实验室", "学院", "大学", "公司", "分公司")
EXCLUSIVE = ((1, 2), (1, 3), (2, 4), (5, 6), (7, 8))
"""Endings, counted from 1, of two bodies that often stand side by side under one name."""
_LETTER_COST, _SPAN_COST = 0.01, 0.02
"""Milliseconds that Python takes for a letter, and for what one stretch says."""


class Signs:
    """Columns of marks; ``values[slot]`` for each of ``SLOTS``, ``sorts`` as flags, ``endings`` as numbers from 1.

    ``figures`` is a hash of all figures of the name. The columns are in the ``order`` of rows that is given.
    """

    def __init__(self, plain: Texts, order: Numbers) -> None:
        numerals, sorts = _word_tables()
        cost = _LETTER_COST * len(plain.codes)
        numbered, sorts_of = ready(_numbered, cost), ready(_sorts, cost)
        (spans, figures), (flags, endings) = beside(
            lambda: numbered(plain.codes, plain.first, *numerals),
            lambda: sorts_of(plain.codes, plain.first, *sorts, _ending_table()),
        )
        values = np.zeros((len(SLOTS), len(plain)), dtype=np.int32)
        _mark(values, plain.codes, *spans)
        self.figures, self.sorts, self.endings = figures[order], flags[order], endings[order]
        self.values = values[:, order]


def _mark(values: Numbers, codes: Codes, rows: Offsets, starts: Offsets, ends: Offsets) -> None:
    """Put in what the stretches around numbers say."""
    hashes = ready(_stretches, _LETTER_COST * int((ends - starts).sum()))(codes, starts, ends)
    _, some, which = np.unique(hashes, return_index=True, return_inverse=True)
    numbers: dict[str, int] = {}
    table = np.zeros((len(SLOTS), len(some)), dtype=np.int32)
    for at, place in enumerate(some.tolist()):
        piece = codes[starts[place] : ends[place]].tobytes().decode("utf-32-le", "surrogatepass")
        for what, told in marks(piece, "Company").items():
            said = {numbers.setdefault(value, len(numbers) + 1) for value in told}
            table[SLOTS.index(what), at] = said.pop() if len(said) == 1 else -1
    ready(_merge, _SPAN_COST * len(rows))(values, rows, table, which.astype(np.int32))


@cache
def _word_tables() -> tuple[tuple[Hashes, Numbers], tuple[Hashes, Numbers]]:
    words = {**ORDINALS, **ROMAN, "fund": 99, "management": 99}
    spelt = ("one", "two", "three", "four", "five", "six")
    numerals = {**words, **{word: at for at, word in enumerate(spelt, 1)}}
    return hash_table(numerals), hash_table({**_HAN_SORTS, **_LATIN_SORTS})


@cache
def _ending_table() -> Codes:
    """The endings, the longest first within the order of ``ENDINGS``, each right-aligned in four places."""
    out = np.zeros((len(ENDINGS), 4), dtype=np.uint32)
    for row, ending in enumerate(ENDINGS):
        out[row, 4 - len(ending) :] = [ord(char) for char in ending]
    return out


@loop
def _numeral(code: int) -> bool:
    return (
        48 <= code <= 57
        or code in (0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341)
        or code in (0x767E, 0x9996, 0x57FA, 0x7BA1)
    )


@kernel
def _stretches(codes: Codes, starts: Offsets, ends: Offsets) -> Hashes:
    """A hash of each stretch."""
    out = np.empty(len(starts), dtype=np.uint64)
    for at in range(len(out)):
        out[at] = hash_of(codes, starts[at], ends[at])
    return out


@loop
def _merge(values: Numbers, rows: Offsets, table: Numbers, order: Numbers) -> None:
    """What the stretches of a row say, together: -1 where two of them say different things."""
    for at in range(len(rows)):
        for slot in range(len(values)):
            said = table[slot, order[at]]
            if said:
                before = values[slot, rows[at]]
                values[slot, rows[at]] = said if before == 0 or before == said else -1


@loop
def _around(codes: Codes, begin: int, end: int, low: int, high: int) -> tuple[int, int]:
    """The stretch that gives a numeral its meaning: two Han characters before and nine behind, or a word and two."""
    if codes[low] >= 0x3400 or (low > begin and codes[low - 1] >= 0x3400) or (high < end and codes[high] >= 0x3400):
        return max(begin, low - 2), min(end, high + 9)
    words = 0
    while low > begin and words < 2:
        low -= 1
        words += codes[low] == 32
    words = 0
    while high < end and words < 3:
        words += codes[high] == 32
        high += 1
    return low, high


@kernel
def _numbered(codes: Codes, first: Offsets, hashes: Hashes, numbers: Numbers) -> tuple[npt.NDArray[np.int64], Hashes]:
    """The stretches around numerals (and 首, 基金, 管理, fund, management): rows, starts, ends.

    Beside them a hash of the figures of each row.
    """
    count = len(first) - 1
    out = np.empty((3, len(codes) // 2 + 1), dtype=np.int64)
    figures = np.zeros(count, dtype=np.uint64)
    found = 0
    for row in range(count):
        begin, end = first[row], first[row + 1]
        digits = np.uint64(0)
        at = begin
        while at < end:
            stop = at
            while stop < end and _numeral(codes[stop]):
                if 48 <= codes[stop] <= 57:
                    digits = (digits ^ np.uint64(codes[stop])) * np.uint64(0x9E3779B97F4A7C15)
                    digits ^= digits >> np.uint64(29)
                stop += 1
            if stop == at and 97 <= codes[at] <= 122:
                while stop < end and 97 <= codes[stop] <= 122:
                    stop += 1
                if not found_in(hashes, numbers, hash_of(codes, at, stop)):
                    at = stop
                    continue
            if stop == at:
                at += 1
                continue
            out[0, found] = row
            out[1, found], out[2, found] = _around(codes, begin, end, at, stop)
            found += 1
            at = stop
        figures[row] = digits
    return out[:, :found].copy(), figures


@loop
def _ending(codes: Codes, begin: int, end: int, endings: Codes) -> int:
    """The number of the ending of a name, the last of those that fit, from 1."""
    found = 0
    for number in range(len(endings)):
        same = True
        for back in range(1, 5):
            want = endings[number, 4 - back]
            if want and (end - back < begin or codes[end - back] != want):
                same = False
        if same:
            found = number + 1
    return found


@loop
def _sort(codes: Codes, begin: int, end: int, hashes: Hashes, numbers: Numbers) -> int:
    """Flags of the sort that a name says, of a Chinese name the last; with them those of 集团 and 股份."""
    last, extra, latin = 0, 0, 0
    for at in range(begin, end):
        code = codes[at]
        if 0x3400 <= code <= 0x9FFF:
            follows = codes[at + 1] if at + 1 < end else np.uint32(0)
            extra |= 16 * (code == 0x96C6 and follows == 0x56E2) + 32 * (code == 0x80A1 and follows == 0x4EFD)
            for length in range(2, min(4, end - at) + 1):
                last = found_in(hashes, numbers, hash_of(codes, at, at + length)) or last
        elif code != 32 and (at == begin or codes[at - 1] == 32):
            stop = at
            while stop < end and codes[stop] != 32:
                stop += 1
            latin |= found_in(hashes, numbers, hash_of(codes, at, stop))
    return (last or latin) | extra


@kernel
def _sorts(codes: Codes, first: Offsets, hashes: Hashes, numbers: Numbers, endings: Codes) -> tuple[Flags, Flags]:
    """Flags of the sorts that names say, and the numbers of their endings."""
    flags = np.zeros(len(first) - 1, dtype=np.uint8)
    ends = np.zeros(len(first) - 1, dtype=np.uint8)
    for row in range(len(flags)):
        flags[row] = _sort(codes, first[row], first[row + 1], hashes, numbers)
        ends[row] = _ending(codes, first[row], first[row + 1], endings)
    return flags, ends
