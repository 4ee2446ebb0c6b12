"""Near-copies: texts that are one text with small edits, as reposts of one news story are.

Each text is cut into overlapping runs of characters, letters and digits alone and in one script: layout and punctuation
do not count. Of their hashes a sketch is kept (one-permutation MinHash, Li, Owen and Zhang 2012): the least in each of
``_BINS`` parts of the range. The share of bins that agree estimates which share of all runs two texts have in common
(Broder 1997). Texts are compared only where four neighbouring bins agree.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ronghe.text.normalise import fold

_RUN = 10
"""Characters in a run: two reports of one event share names and sums, seldom so many characters beyond them."""
_SHORTEST = 150
"""Letters and digits from which texts are compared; shorter ones are alike by chance."""
_BINS = 128
_BAND = 4
_ALIKE = 0.65
"""The share of runs from which texts are copies: an edit of one character changes ten runs."""
_SAME_NUMBERS = 0.8
"""The share of the numbers of the text with fewer that the other has too: notices by one form differ in them."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_EMPTY = np.uint64(np.iinfo(np.uint64).max)
_LEADERS = 50
"""Texts at most that a further one in a band is compared with."""
_Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class _Print:
    name: str
    bins: _Hashes
    numbers: frozenset[str]

    def copies(self, other: "_Print") -> bool:
        filled = (self.bins != _EMPTY) | (other.bins != _EMPTY)
        if np.count_nonzero((self.bins == other.bins) & filled) < _ALIKE * np.count_nonzero(filled):
            return False
        fewer = min(len(self.numbers), len(other.numbers))
        return len(self.numbers & other.numbers) >= _SAME_NUMBERS * fewer


def copies(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each text that has a near-copy the least name of its group; ``texts`` are names with texts, in any order."""
    prints = sorted((one for name, text in texts if (one := _print(name, text))), key=lambda one: one.name)
    bands: dict[bytes, list[_Print]] = defaultdict(list)
    for one in prints:
        for first in range(0, _BINS, _BAND):
            band = one.bins[first : first + _BAND]
            if (band != _EMPTY).any():
                bands[first.to_bytes(2) + band.tobytes()].append(one)
    group = {one.name: one.name for one in prints}

    def root(name: str) -> str:
        while group[name] != name:
            group[name] = group[group[name]]
            name = group[name]
        return name

    for band_of in bands.values():
        _join(band_of, group, root)
    roots = {name: root(name) for name in group}
    shared = {first for name, first in roots.items() if name != first}
    return {name: first for name, first in roots.items() if first in shared}


def _join(alike: Sequence[_Print], group: dict[str, str], root: Callable[[str], str]) -> None:
    """Join what is copied, each with those before it that head a group."""
    leaders: list[_Print] = []
    for one in alike:
        found = [leader for leader in leaders if root(leader.name) == root(one.name) or leader.copies(one)]
        for leader in found:
            least, other = sorted((root(leader.name), root(one.name)))
            group[other] = least
        if not found and len(leaders) < _LEADERS:
            leaders.append(one)


def _print(name: str, text: str) -> _Print | None:
    """The sketch of a text; None where it is too short."""
    folded = fold(text).casefold()
    letters = "".join(filter(str.isalnum, folded))
    if len(letters) < _SHORTEST:
        return None
    points = np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    return _Print(name, _least(_mixed(_runs(points))), frozenset(_NUMBER.findall(folded)))


def _runs(points: _Hashes) -> _Hashes:
    """A polynomial of each run of characters, modulo 2 to the 64th."""
    last = len(points) - _RUN + 1
    total = np.zeros(last, np.uint64)
    for place in range(_RUN):
        total = total * np.uint64(0x100000001B3) + points[place : place + last]
    return total


def _mixed(numbers: _Hashes) -> _Hashes:
    """Spread over the whole range: the finisher of SplitMix64 (Steele, Lea and Flood 2014)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


def _least(hashes: _Hashes) -> _Hashes:
    """The least hash of each bin; a bin is the upper bits of a hash."""
    ordered = np.sort(hashes)
    bins, first = np.unique(ordered >> np.uint64(64 - (_BINS.bit_length() - 1)), return_index=True)
    out = np.full(_BINS, _EMPTY)
    out[bins.astype(np.intp)] = ordered[first]
    return out
