"""A column of names as one array of code points: folded, then bare of legal forms and of the place they name.

What ``names.matching.cores`` does to a few names is done here to a million: one table look-up a character, words known
by their hashes. A name with a character that the table cannot fold to one (a ligature, a letter with a combining
accent) is composed first, name by name.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from ronghe.names.compiled import compiled
from ronghe.names.marks import Places
from ronghe.text.normalise import fold

Codes = npt.NDArray[np.uint32]
Offsets = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int32]

_SPACE, _GONE, _AND, _MANY = 32, 0, 38, 0xFFFFFFFF
_BMP = 0x10000
_SIGNS = frozenset("'\u2019`.·•")
"""Signs inside words, which go without leaving a gap."""
_LEGAL_LATIN = [
    "co",
    "ltd",
    "limited",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "company",
    "llc",
    "plc",
    "gmbh",
    "ag",
    "pte",
    "pty",
    "lp",
    "sa",
    "bv",
    "the",
]
_LEGAL_HAN = (
    "集团股份有限责任公司", "集团股份有限公司", "股份有限责任公司", "集团有限责任公司", "集团有限公司", "股份有限公司",
    "有限责任公司", "有限公司", "集团公司", "股份公司", "有限合伙", "总公司", "公司",
)  # fmt: skip
_LONGEST_PLACE = 8
_WORDS_OF_PLACE = 3
_TABLE_BITS = 14


@dataclass(frozen=True, slots=True)
class Texts:
    """Names in one array: the one at ``row`` is ``codes[first[row]:first[row + 1]]``."""

    codes: Codes
    first: Offsets

    def __len__(self) -> int:
        return len(self.first) - 1

    def texts(self, rows: Sequence[int]) -> list[str]:
        """Some of the names as strings."""
        return [
            self.codes[self.first[row] : self.first[row + 1]].tobytes().decode("utf-32-le", "surrogatepass")
            for row in rows
        ]


@dataclass(frozen=True, slots=True)
class Bare:
    """Names without legal forms and place, and the place that each names: a number of ``PlaceTable``, 0 for none.

    A name that says several places has -1.
    """

    texts: Texts
    places: Numbers


def plain_texts(names: Sequence[str]) -> Texts:
    """Names folded: width, case, script, accents and signs; single spaces between Latin words, none beside Han."""
    table = _folding()
    joined = "\n".join(name.replace("\n", " ") if "\n" in name else name for name in names)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    odd = _odd(codes, table)
    if len(odd):
        whole = list(names)
        for row in odd.tolist():
            whole[row] = _composed(whole[row]).replace("\n", " ")
        codes = np.frombuffer("\n".join(whole).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    out, first = _fold(codes, table, len(names))
    return Texts(out, first)


def bare_texts(plain: Texts, places: "PlaceTable") -> Bare:
    """Names without their legal forms and the first place they say; a name that is nothing else stays whole."""
    legal = _legal_table()
    out, first, found = _strip(plain.codes, plain.first, *legal, places.hashes, places.numbers)
    return Bare(Texts(out, first), found)


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """Places by the hash of their words; ``regions`` and ``cities`` give both steps of a place's path by number.

    ``city`` is 0 for a region as a whole.
    """

    hashes: Hashes
    numbers: Numbers
    regions: Numbers
    cities: Numbers
    by_words: Mapping[str, int]


def place_table(places: Places) -> PlaceTable:
    """The table of the places that mean one place only."""
    steps: dict[str, int] = {}
    paths: dict[str, int] = {}
    regions, cities, words = [0], [0], {}
    for form, meant in sorted(places.items()):
        if len(meant) != 1:
            continue
        region, _, rest = meant[0].partition("/")
        if meant[0] not in paths:
            paths[meant[0]] = len(regions)
            regions.append(steps.setdefault(region, len(steps) + 1))
            cities.append(steps.setdefault(f"{region}/{rest.split('/')[0]}", len(steps) + 1) if rest else 0)
        words[form.replace("'", "")] = paths[meant[0]]
    hashes, numbers = hash_table(words)
    return PlaceTable(hashes, numbers, np.array(regions, dtype=np.int32), np.array(cities, dtype=np.int32), words)


def hash_table(words: Mapping[str, int]) -> tuple[Hashes, Numbers]:
    """Open addressing; the number 0 marks a free slot."""
    size = 1 << _TABLE_BITS
    assert len(words) * 2 < size, "raise _TABLE_BITS"
    hashes, numbers = np.zeros(size, dtype=np.uint64), np.zeros(size, dtype=np.int32)
    for word, number in words.items():
        codes = np.frombuffer(word.encode("utf-32-le"), dtype=np.uint32)
        value = int(hash_of(codes, 0, len(codes)))
        slot = value & (size - 1)
        while numbers[slot]:
            slot = (slot + 1) & (size - 1)
        hashes[slot], numbers[slot] = value, number
    return hashes, numbers


@cache
def _legal_table() -> tuple[Hashes, Numbers]:
    """Legal forms of both languages by their hash; the number is the length of the Han ones, 1 for the Latin."""
    return hash_table({**{word: len(word) for word in _LEGAL_HAN}, **dict.fromkeys(_LEGAL_LATIN, 1)})


@cache
def _folding() -> Codes:
    """What becomes of each character of the basic plane."""
    table = np.full(_BMP, _MANY, dtype=np.uint32)
    for code in range(_BMP):
        char = chr(code)
        if char in _SIGNS:
            table[code] = _GONE
        elif unicodedata.combining(char):
            continue
        else:
            done = _composed(char)
            if len(done) == 1:
                table[code] = ord(done) if done.isalnum() or done in "&\n" else _SPACE
            elif not done:
                table[code] = _GONE
    table[10] = 10
    return table


def _composed(name: str) -> str:
    text = fold(unicodedata.normalize("NFKC", name)).casefold()
    return "".join(char for char in unicodedata.normalize("NFD", text) if unicodedata.category(char) != "Mn")


@compiled(nogil=True)
def hash_of(codes: Codes, start: int, end: int) -> int:
    """A hash of a stretch."""
    value = np.uint64(0xCBF29CE484222325)
    for at in range(start, end):
        value = (value ^ np.uint64(codes[at])) * np.uint64(0x9E3779B97F4A7C15)
        value ^= value >> np.uint64(32)
    return value  # type: ignore[return-value]


@compiled(nogil=True)
def _odd(codes: Codes, table: Codes) -> Numbers:
    """Rows with a character that does not fold to one."""
    out = np.empty(len(codes), dtype=np.int32)
    found, row = 0, 0
    for code in codes:
        if code == 10:
            row += 1
        elif (code >= 0x10000 or table[code] == 0xFFFFFFFF) and (found == 0 or out[found - 1] != row):
            out[found] = row
            found += 1
    return out[:found].copy()


@compiled(nogil=True)
def _fold(codes: Codes, table: Codes, count: int) -> tuple[Codes, Offsets]:
    out = np.empty(2 * len(codes) + 8, dtype=np.uint32)
    first = np.zeros(count + 1, dtype=np.int64)
    put, row, gap, start = 0, 0, False, 0
    for at in range(len(codes) + 1):
        raw = codes[at] if at < len(codes) else np.uint32(10)
        code = table[raw] if raw < 0x10000 else raw
        if code == 0xFFFFFFFF:
            code = raw if raw > 0x7F else np.uint32(32)
        if code == 10:
            if row < count:
                row += 1
                first[row] = put
            start, gap = put, False
            continue
        if code == 0:
            continue
        if code == 32:
            gap = True
            continue
        if code == 38:
            if put > start and put + 4 < len(out):
                out[put] = 32
                put += 1
            for letter in (97, 110, 100):
                out[put] = letter
                put += 1
            gap = True
            continue
        if gap and put > start and not (0x3400 <= code <= 0x9FFF) and not (0x3400 <= out[put - 1] <= 0x9FFF):
            out[put] = 32
            put += 1
        gap = False
        out[put] = code
        put += 1
    return out[:put].copy(), first


@compiled(nogil=True)
def found_in(hashes: Hashes, numbers: Numbers, value: np.uint64 | int) -> int:
    """The number of a hash; 0 where it is not there."""
    mask = len(hashes) - 1
    slot = np.int64(value & np.uint64(mask))
    while numbers[slot]:
        if hashes[slot] == value:
            return int(numbers[slot])
        slot = (slot + 1) & mask
    return 0


@compiled(nogil=True)
def _han_stretch(codes: Codes, at: int, end: int, most: int, hashes: Hashes, numbers: Numbers) -> tuple[int, int]:
    """The longest known stretch of Han characters that begins here: its length and number; 0, 0 for none."""
    value = np.uint64(0xCBF29CE484222325)
    length, number = 0, 0
    for step in range(min(most, end - at)):
        code = codes[at + step]
        if not (0x3400 <= code <= 0x9FFF):
            break
        value = (value ^ np.uint64(code)) * np.uint64(0x9E3779B97F4A7C15)
        value ^= value >> np.uint64(32)
        if step:
            found = found_in(hashes, numbers, value)
            if found:
                length, number = step + 1, found
    return length, number


@compiled(nogil=True)
def _latin_stretch(codes: Codes, at: int, end: int, most: int, hashes: Hashes, numbers: Numbers) -> tuple[int, int]:
    """The longest known run of up to ``most`` whole words that begins here: its length and number."""
    value = np.uint64(0xCBF29CE484222325)
    length, number, words = 0, 0, 0
    for place in range(at, end + 1):
        if place == end or codes[place] == 32:
            words += 1
            found = found_in(hashes, numbers, value)
            if found:
                length, number = place - at, found
            if words == most or place == end:
                break
        code = codes[place]
        value = (value ^ np.uint64(code)) * np.uint64(0x9E3779B97F4A7C15)
        value ^= value >> np.uint64(32)
    return length, number


@compiled(nogil=True)
def _strip(
    codes: Codes, first: Offsets, legal: Hashes, legal_numbers: Numbers, places: Hashes, place_numbers: Numbers
) -> tuple[Codes, Offsets, Numbers]:
    count = len(first) - 1
    out = np.empty(len(codes), dtype=np.uint32)
    starts = np.zeros(count + 1, dtype=np.int64)
    said = np.zeros(count, dtype=np.int32)
    put = 0
    for row in range(count):
        begin, end = first[row], first[row + 1]
        start, gap, at = put, False, begin
        while at < end:
            code = codes[at]
            han = 0x3400 <= code <= 0x9FFF
            word = at == begin or codes[at - 1] == 32 or 0x3400 <= codes[at - 1] <= 0x9FFF
            length, number, form = 0, 0, 0
            if han:
                length, number = _han_stretch(codes, at, end, 8, places, place_numbers)
                if not length:
                    form, _ = _han_stretch(codes, at, end, 10, legal, legal_numbers)
            elif word and code != 32:
                length, number = _latin_stretch(codes, at, end, 3, places, place_numbers)
                if not length:
                    form, _ = _latin_stretch(codes, at, end, 1, legal, legal_numbers)
            if length:
                said[row] = number if said[row] == 0 or said[row] == number else -1
            if length or form:
                at += length + form
                gap = True
                continue
            if code == 32:
                gap = True
                at += 1
                continue
            if gap and put > start and not han and not (0x3400 <= out[put - 1] <= 0x9FFF):
                out[put] = 32
                put += 1
            gap = False
            out[put] = code
            put += 1
            at += 1
        if put - start < 2:
            put = start + end - begin
            out[start:put] = codes[begin:end]
        starts[row + 1] = put
    return out[:put].copy(), starts, said
