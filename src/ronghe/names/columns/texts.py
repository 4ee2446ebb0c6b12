"""A column of names as one array of code points, folded: width, case, script, accents and signs.

One table look-up a character does to a million names what a call for each name would do a hundred times slower. A name
with a character that the table cannot fold to one (a ligature, a letter with a combining accent) is composed first.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from ronghe.names.compiled import Codes, Numbers, Offsets, in_turn, kernel, loop, parallel, ready
from ronghe.text.normalise import fold

_SPACE, _GONE, _AND, _LINE = 32, 0, 38, 10
_MANY, _UNSEEN = 0xFFFFFFFF, 0xFFFFFFFE
_BMP = 0x10000
_SIGNS = frozenset("'\u2019`.·•")
"""Signs inside words, which go without leaving a gap."""
CHUNK = 1 << 15
"""Names that are worked on at a time, which bounds the memory that this takes."""
Fold = Callable[[Codes, Codes, int], tuple[Codes, Offsets]]
"""What folds names in a row, each but the last with a line end behind it, by a table of characters."""
_LETTER_COST = 0.006
"""Milliseconds that Python takes for a letter."""


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

    def ordered(self, rows: Numbers) -> "Texts":
        """The names of these rows, in their order."""
        first = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(np.diff(self.first)[rows])))
        codes = np.empty(first[-1], dtype=np.uint32)
        gather = ready(_gather, _LETTER_COST * len(codes))
        parallel(
            lambda begin, end: gather((self.codes, self.first), rows, (begin, end), codes, first), len(rows), CHUNK
        )
        return Texts(codes, first)

    def stretch(self, begin: int, end: int) -> "Texts":
        """The names of some rows that follow each other."""
        first = self.first[begin : end + 1]
        return Texts(self.codes[first[0] : first[-1]], first - first[0])


def one_column(parts: Iterable[Texts], letters: int) -> Texts:
    """The names of some columns, one column behind the other, of about so many letters in all.

    What :func:`in_turn` gives is laid down as it comes, so that the parts need not all be held at once.
    """
    codes, firsts, put = np.empty(letters, dtype=np.uint32), [np.zeros(1, dtype=np.int64)], 0
    for part in parts:
        end = put + len(part.codes)
        if end > len(codes):
            more = np.empty(2 * end, dtype=np.uint32)
            more[:put], codes = codes[:put], more
        codes[put:end] = part.codes
        firsts.append(part.first[1:] + put)
        put = end
    return Texts(codes[:put], np.concatenate(firsts))


@loop
def _gather(texts: tuple[Codes, Offsets], rows: Numbers, stretch: tuple[int, int], out: Codes, begins: Offsets) -> None:
    codes, first = texts
    for at in range(stretch[0], stretch[1]):
        start, place = first[rows[at]], begins[at]
        for step in range(begins[at + 1] - place):
            out[place + step] = codes[start + step]


def plain_texts(names: Sequence[str]) -> Texts:
    """Names folded; single spaces between Latin words, none beside Han."""
    letters = sum(map(len, names))
    folded = ready(_fold, _LETTER_COST * letters)
    return one_column(in_turn(lambda begin, end: _chunk(names[begin:end], folded), len(names), CHUNK), letters)


def _chunk(names: Sequence[str], folded: Fold) -> Texts:
    whole = list(names)
    codes = _codes(whole)
    if np.count_nonzero(codes == _LINE) >= len(whole):
        whole = [name.replace("\n", " ") for name in whole]
        codes = _codes(whole)
    table = _seen()
    if (table[np.minimum(codes, _BMP - 1)] >= _UNSEEN).any() or (codes >= _BMP).any():
        table = _folding(codes)
        for row in _odd(codes, table).tolist():
            whole[row] = _composed(whole[row]).replace("\n", " ")
        codes = _codes(whole)
        table = _folding(codes)
    return Texts(*folded(codes, table, len(whole)))


def _codes(names: Sequence[str]) -> Codes:
    return np.frombuffer("\n".join(names).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _odd(codes: Codes, table: Codes) -> Numbers:
    """Rows with a character that does not fold to one."""
    at = np.flatnonzero((codes >= _BMP) | (table[np.minimum(codes, _BMP - 1)] == _MANY))
    if not len(at):
        return at.astype(np.int32)
    lines = np.flatnonzero(codes == _LINE)
    return np.unique(np.searchsorted(lines, at)).astype(np.int32)


def _folding(codes: Codes) -> Codes:
    """What becomes of each character of the basic plane that occurs in the codes."""
    table = _seen()
    unseen = np.unique(codes[(codes < _BMP) & (table[np.minimum(codes, _BMP - 1)] == _UNSEEN)])
    for code in unseen.tolist():
        table[code] = _folded(chr(code))
    return table


@cache
def _seen() -> Codes:
    """The table of characters that this process has met so far."""
    table = np.full(_BMP, _UNSEEN, dtype=np.uint32)
    table[_LINE] = _LINE
    return table


def _folded(char: str) -> int:
    if char in _SIGNS:
        return _GONE
    if unicodedata.combining(char):
        return _MANY
    done = _composed(char)
    if len(done) == 1:
        return ord(done) if done.isalnum() or done in "&\n" else _SPACE
    return _MANY if done else _GONE


def _composed(name: str) -> str:
    text = fold(unicodedata.normalize("NFKC", name)).casefold()
    return "".join(char for char in unicodedata.normalize("NFD", text) if unicodedata.category(char) != "Mn")


@loop
def _room(codes: Codes, table: Codes) -> int:
    """Letters that folded names have at most: a sign becomes one or none, "&" a word between spaces."""
    room = len(codes)
    for code in codes:
        if code < _BMP and table[code] == _AND:
            room += 4
    return room


@kernel
def _fold(codes: Codes, table: Codes, count: int) -> tuple[Codes, Offsets]:
    out = np.empty(_room(codes, table), dtype=np.uint32)
    first = np.zeros(count + 1, dtype=np.int64)
    put, row, gap, start = 0, 0, False, 0
    for at in range(len(codes) + 1):
        raw = codes[at] if at < len(codes) else np.uint32(_LINE)
        code = table[raw] if raw < _BMP else raw
        if code == _MANY:
            code = raw if raw > 0x7F else np.uint32(_SPACE)
        if code == _LINE:
            if row < count:
                row += 1
                first[row] = put
            start, gap = put, False
            continue
        if code == _GONE:
            continue
        if code == _SPACE:
            gap = True
            continue
        if code == _AND:
            if put > start:
                out[put] = _SPACE
                put += 1
            for letter in (97, 110, 100):
                out[put] = letter
                put += 1
            gap = True
            continue
        if gap and put > start and not (0x3400 <= code <= 0x9FFF) and not (0x3400 <= out[put - 1] <= 0x9FFF):
            out[put] = _SPACE
            put += 1
        gap = False
        out[put] = code
        put += 1
    return out[:put].copy(), first
