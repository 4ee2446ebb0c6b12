"""Words of a column of names: their hashes, a table of known words, and the longest known stretch at a place."""

from collections.abc import Iterable, Mapping

import numpy as np

from ronghe.names.compiled import Codes, Flags, Keys, Numbers, loop

_TABLE_BITS = 14


def hash_table(words: Mapping[str, int]) -> tuple[Keys, Numbers]:
    """The words by their hash, by open addressing; the number 0 marks a free slot."""
    size = 1 << _TABLE_BITS
    assert len(words) * 2 < size, "raise _TABLE_BITS"
    hashes, numbers = np.zeros(size, dtype=np.uint64), np.zeros(size, dtype=np.int32)
    for word, number in words.items():
        codes = np.frombuffer(word.encode("utf-32-le"), dtype=np.uint32)
        with np.errstate(over="ignore"):
            value = int(hash_of(codes, 0, len(codes)))
        slot = value & (size - 1)
        while numbers[slot]:
            slot = (slot + 1) & (size - 1)
        hashes[slot], numbers[slot] = value, number
    return hashes, numbers


def beginnings(words: Iterable[str]) -> Flags:
    """How words begin, by the numbers of :func:`beginning`: what begins otherwise need not be looked up."""
    out = np.zeros(1 << 16, dtype=np.uint8)
    for word in words:
        codes = np.frombuffer(word[:2].encode("utf-32-le"), dtype=np.uint32)
        out[beginning(codes, 0, len(codes))] = 1
    return out


@loop
def beginning(codes: Codes, at: int, end: int) -> int:
    """The first two characters of a stretch as one number of 16 bits, by which strangers may be taken for one."""
    then = np.int64(codes[at + 1]) if at + 1 < end else np.int64(0)
    return (np.int64(codes[at]) * 0x9E37 + then) & 0xFFFF  # type: ignore[return-value]


@loop
def hash_of(codes: Codes, start: int, end: int) -> np.uint64:
    """A hash of a stretch."""
    value = np.uint64(0xCBF29CE484222325)
    for at in range(start, end):
        value = (value ^ np.uint64(codes[at])) * np.uint64(0x9E3779B97F4A7C15)
        value ^= value >> np.uint64(32)
    return value


@loop
def found_in(hashes: Keys, numbers: Numbers, value: np.uint64) -> int:
    """The number of a hash; 0 where it is not there."""
    mask = len(hashes) - 1
    slot = np.int64(value & np.uint64(mask))
    while numbers[slot]:
        if hashes[slot] == value:
            return int(numbers[slot])
        slot = (slot + 1) & mask
    return 0


@loop
def han_stretch(codes: Codes, at: int, end: int, most: int, hashes: Keys, numbers: Numbers) -> tuple[int, int]:
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


@loop
def latin_stretch(codes: Codes, at: int, end: int, most: int, hashes: Keys, numbers: Numbers) -> tuple[int, int]:
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
