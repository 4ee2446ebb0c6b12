"""Latin names as rows of word numbers, many names at once, and words of pinyin cut into syllables."""

import re
import unicodedata
from collections.abc import Sequence

import numpy as np

from ronghe.names.compiled import (
    STEP,
    WORD,
    Codes,
    Keys,
    Numbers,
    Offsets,
    feature,
    kernel,
    look,
    loop,
    ready,
)
from ronghe.names.concepts.latin import STOP, stem

MOST = 16
"""Words of a name that count."""
LONGEST = 24
"""Letters of the longest word that is split into syllables."""
_ACCENTS = re.compile("[\u0300-\u036f]+")
_LINE = 10
_U1 = np.uint64(1)


def words_of(names: Sequence[str]) -> tuple[list[str], Numbers, Offsets]:
    """The distinct words, stemmed; then word numbers of all names in a row, and where each name begins in it.

    As :func:`ronghe.names.concepts.latin.words` says for one name: lower case, stemmed, without accents and without
    words like "of"; a word written in humps counts as its parts.
    """
    text = "".join(map("{}\n".format, names))
    if text.count("\n") > len(names):
        text = "".join(name.replace("\n", " ") + "\n" for name in names)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    tokens, first, begins, ends = ready(_tokens, 0.003 * len(codes))(codes, len(names))
    del codes  # four bytes a letter
    raw = [_word(text[begin:end]) for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)]
    stems = ["" if word in STOP else stem(word) for word in raw]
    distinct = {word: at for at, word in enumerate(dict.fromkeys(word for word in stems if word))}
    into = np.array([distinct.get(word, -1) for word in stems], dtype=np.int32)
    kept, bounds = ready(_kept, 0.001 * len(tokens))(tokens, first, into)
    return list(distinct), kept, bounds


def _word(letters: str) -> str:
    return (letters if letters.isalnum() else "".join(filter(str.isalnum, letters))).lower()


@loop
def _letter(code: int) -> bool:
    return 48 <= code <= 57 or 65 <= code <= 90 or 97 <= code <= 122


@loop
def _key(codes: Codes, begin: int, end: int) -> np.uint64:
    """The feature of a word in lower case."""
    key = np.uint64(0)
    for at in range(begin, end):
        if _letter(codes[at]):
            key = key * STEP + np.uint64(codes[at] | 32) + _U1
    return feature(key, WORD)


@loop
def _humps(codes: Codes, begin: int, end: int) -> int:
    """How many parts a word in humps has; 1 where it is one word or the parts are too many or too short."""
    parts, last, short = 1, begin, False
    for at in range(begin + 1, end):
        if 65 <= codes[at] <= 90 and 97 <= codes[at - 1] <= 122:
            short = short or at - last < 2
            parts, last = parts + 1, at
    short = short or end - last < 2
    return 1 if parts > 3 or short else parts


@loop
def _hump(codes: Codes, begin: int, end: int) -> int:
    """Where the first part of a word in humps ends."""
    stop = begin + 1
    while stop < end and not (65 <= codes[stop] <= 90 and 97 <= codes[stop - 1] <= 122):
        stop += 1
    return stop


@loop
def _end(codes: Codes, at: int) -> int:
    """Where the word ends that begins here: apostrophes are part of it, but for a possessive's."""
    end = at + 1
    while _letter(codes[end]) or (
        _apostrophe(codes[end])
        and _letter(codes[end + 1])
        and not ((codes[end + 1] | 32) == 115 and not _letter(codes[end + 2]))
    ):
        end += 1
    return end


@loop
def _apostrophe(code: int) -> bool:
    return code == 0x27 or code == 0x2018 or code == 0x2019 or code == 0x60


@kernel
def _tokens(codes: Codes, count: int) -> tuple[Numbers, Offsets, Offsets, Offsets]:
    """Distinct words by number in the order of their first place, and where in ``codes`` each stands first."""
    tokens = np.empty(len(codes) // 2 + 1, dtype=np.int32)
    first = np.zeros(count + 1, dtype=np.int64)
    begins = np.empty(1024, dtype=np.int64)
    ends = np.empty(1024, dtype=np.int64)
    held = np.zeros(4096, dtype=np.uint64)
    rows = np.zeros(4096, dtype=np.int32)
    found, words, name, at = 0, 0, 0, 0
    while at < len(codes):
        if codes[at] == _LINE:
            name += 1
            first[name] = found
            at += 1
            continue
        if not _letter(codes[at]):
            at += 1
            continue
        end = _end(codes, at)
        parts, begin = _humps(codes, at, end), at
        for _ in range(parts):
            stop = _hump(codes, begin, end) if parts > 1 else end
            key = _key(codes, begin, stop)
            slot = np.int64((key >> np.uint64(7)) & np.uint64(len(held) - 1))
            while held[slot] != 0 and held[slot] != key:
                slot = (slot + 1) & (len(held) - 1)
            if held[slot] == 0:
                if words == len(begins):
                    begins, ends = np.append(begins, begins), np.append(ends, ends)
                held[slot], rows[slot], begins[words], ends[words] = key, words, begin, stop
                words += 1
            tokens[found] = rows[slot]
            found += 1
            begin = stop
            if 2 * words > len(held):
                held, rows = _larger(held, rows)
        at = end
    return tokens[:found], first, begins[:words], ends[:words]


@kernel
def _larger(held: Keys, rows: Numbers) -> tuple[Keys, Numbers]:
    size = 2 * len(held)
    keys, numbers = np.zeros(size, dtype=np.uint64), np.zeros(size, dtype=np.int32)
    for at in range(len(held)):
        if held[at] != 0:
            slot = np.int64((held[at] >> np.uint64(7)) & np.uint64(size - 1))
            while keys[slot] != 0:
                slot = (slot + 1) & (size - 1)
            keys[slot], numbers[slot] = held[at], rows[at]
    return keys, numbers


@kernel
def _kept(tokens: Numbers, first: Offsets, into: Numbers) -> tuple[Numbers, Offsets]:
    out = np.empty(len(tokens), dtype=np.int32)
    bounds = np.zeros(len(first), dtype=np.int64)
    found = 0
    for name in range(len(first) - 1):
        begin = found
        for at in range(first[name], first[name + 1]):
            word = into[tokens[at]]
            if word >= 0 and found - begin < MOST:
                out[found] = word
                found += 1
        bounds[name + 1] = found
    return out[:found].copy(), bounds


@kernel
def cut(letters: Codes, syllables: Keys, rows: Numbers, cuts: Numbers) -> int:
    """The fewest pinyin syllables that spell a word, their bounds into ``cuts``; 0 where it is not pinyin."""
    length = len(letters)
    if length == 0 or length > LONGEST:
        return 0
    best = np.full(length + 1, 99, dtype=np.int32)
    before = np.zeros(length + 1, dtype=np.int32)
    best[0] = 0
    for start in range(length):
        if best[start] == 99:
            continue
        key = np.uint64(0)
        for end in range(start + 1, min(length, start + 6) + 1):
            key = key * STEP + np.uint64(letters[end - 1]) + _U1
            if best[end] > best[start] + 1 and look(syllables, rows, feature(key, WORD)) >= 0:
                best[end], before[end] = best[start] + 1, start
    if best[length] == 99:
        return 0
    at = length
    for part in range(best[length], 0, -1):
        cuts[part] = at
        at = before[at]
    cuts[0] = 0
    return int(best[length])
