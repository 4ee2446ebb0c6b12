"""Chinese text as the few tokens that names hang on, cut in one pass of one automaton."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

import numpy as np
import numpy.typing as npt
from ahocorasick_rs import AhoCorasick, MatchKind

from ronghe.extract.chinese.words import han_words
from ronghe.lens.lens import Lens
from ronghe.text.normalise import fold

_MARKS = "，。；：！？、“”‘’\"'《》〈〉「」『』【】[]{}…—～~|/\\,;:!?<>*#=+_@%$¥£\n\r①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_STOP = "。"
_PIECE = 100_000
"""Characters of one search. The finds of a search take 30 bytes for each character that was searched."""
_UNITED = "联合国"
WITH = re.compile(r"(?<=[局厅委部办院司团会府行所])联合(?=国(?:新|投|药|家|网|机|科|资|开|能|电|防|务|有|金))")
"""Behind a body: who acts with whom, 国防科工局联合|国新控股."""
_INSTITUTE = re.compile(r"所(?<=[\d一二三四五六七八九十]所)(?=在(?![地的]))")
"""The end of a numbered institute, where 所在 is no word: 二院23所|在武汉."""
_NATION = ("中国", "国家", "全国", "中央", "中华", "中国人民解放军", "中华人民共和国", "中共", "解放军", "中华民国")


class Part:
    """What a token does to the names around it: plain numbers, since members of an enumeration are slow to look up."""

    SHIELD: Final = 0
    STOP: Final = 1
    """A word or mark that no name holds."""
    OFFICE: Final = 2
    """A title: a name ends before it."""
    JOIN: Final = 3
    """A conjunction."""
    OPEN: Final = 4
    CLOSE: Final = 5
    HEAD: Final = 6
    """A place or 中国, 国家 …: what a name likes to begin with."""
    KNOWN: Final = 7
    """A name of the lens, whole."""
    WEAK: Final = 8
    """An ending that makes a name only behind a head."""
    END: Final = 9
    """An ending that makes a name of any proper word."""


BREAKS = frozenset({Part.STOP, Part.OFFICE, Part.JOIN})
"""Words of the language at which a name ends."""
_ENDING_LISTS = {
    "zh": Part.END,
    "zh_weak": Part.WEAK,
    "zh_brand": Part.WEAK,
    "zh_brand_common": Part.WEAK,
    "zh_alone": Part.WEAK,
}
"""Which lists of the lens hold endings."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut into tokens: where each stands, what part it plays and of what kind of name it is.

    Four sequences of one length instead of objects, since a text has a token every four characters.
    Places have the kind "Place"; the kind of a stop is the lists of ``HanWords.roles`` that hold it.
    ``named`` are the numbers of the known names and of the endings of names, ``places`` those of places, ``offices``
    those of titles, ``roles`` those of the stops that are in lists, all in order.
    """

    text: str
    starts: array[int]
    ends: array[int]
    parts: list[int]
    kinds: list[str]
    named: list[int]
    places: list[int]
    offices: list[int]
    roles: list[int]

    def stops(self, role: str) -> list[int]:
        """The numbers of the stops that are in the list of that role."""
        return [number for number in self.roles if role in self.kinds[number]]

    def ends_free(self, end: int, number: int) -> bool:
        """Whether a name can end at an offset: no Han character follows, or a word that no name holds begins there.

        ``number`` is a token at or before the offset.
        """
        if not is_han(self.text[end : end + 1]):
            return True
        while number < len(self.starts) and self.starts[number] < end:
            number += 1
        return number < len(self.starts) and self.starts[number] == end and self.parts[number] in BREAKS

    def word(self, index: int) -> str:
        """The folded words of a token."""
        return self.text[self.starts[index] : self.ends[index]]


@dataclass(frozen=True, slots=True)
class _Tokeniser:
    """The automaton; what each of its words is; and a group for each word that :class:`Cut` lists apart, else 0."""

    automaton: AhoCorasick
    parts: npt.NDArray[np.uint8]
    kinds: npt.NDArray[np.object_]
    groups: npt.NDArray[np.uint8]


_NAMED, _PLACES, _OFFICES, _ROLES, _SHIELDS = range(1, 6)


def _group(part: int, kind: str) -> int:
    """Which list of a cut text holds a word."""
    if part == Part.SHIELD:
        return _SHIELDS
    if part >= Part.KNOWN:
        return _NAMED
    if part == Part.HEAD and kind == "Place":
        return _PLACES
    if part == Part.OFFICE:
        return _OFFICES
    return _ROLES if part == Part.STOP and kind else 0


@lru_cache(maxsize=4)
def _tokeniser(lens: Lens) -> _Tokeniser:
    """The automaton over all word lists; where lists share a word, the later part of ``Part`` has it."""
    words = han_words()
    parts: dict[str, tuple[int, str]] = {}

    def add(forms: tuple[str, ...], part: int, kind: str = "") -> None:
        for form in forms:
            if form not in parts or parts[form][0] < part:
                parts[form] = (part, kind)

    add(words.shield, Part.SHIELD)
    for word, roles in words.roles.items():
        add((word,), Part.STOP, roles)
    add((*words.stop, *_MARKS, " ", "."), Part.STOP)
    add(words.offices, Part.OFFICE)
    add(words.join, Part.JOIN)
    add(("(",), Part.OPEN)
    add((")",), Part.CLOSE)
    add(_NATION, Part.HEAD)
    for entry in lens.known:
        part = Part.HEAD if entry.kind == "Place" else Part.KNOWN
        lone = tuple(fold(form) for form in entry.forms if not form.isascii() and form not in entry.context_only)
        add(lone, part, entry.kind)
    for name in lens.words:
        file, _, rest = name.partition(".")
        kind, _, which = rest.partition(".")
        if file == "kinds" and kind != "Policy" and which in _ENDING_LISTS:
            add(lens.words[name], _ENDING_LISTS[which], kind)
    patterns = list(parts)
    return _Tokeniser(
        AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest),
        np.array([parts[form][0] for form in patterns], dtype=np.uint8),
        np.array([parts[form][1] for form in patterns], dtype=object),
        np.array([_group(*parts[form]) for form in patterns], dtype=np.uint8),
    )


def cut(text: str, lens: Lens) -> Cut:
    """The tokens of folded text in order, without overlaps, leftmost and longest; shields are left out."""
    tokeniser = _tokeniser(lens)
    pieces = [_found(tokeniser, offset, piece) for offset, piece in _pieces(text)]
    words, starts, ends = np.concatenate(pieces, axis=1)
    group = tokeniser.groups[words]
    named, places, offices, roles = (np.flatnonzero(group == which).tolist() for which in range(_NAMED, _ROLES + 1))
    parts, kinds = tokeniser.parts[words].tolist(), tokeniser.kinds[words].tolist()
    return Cut(text, _numbers(starts), _numbers(ends), parts, kinds, named, places, offices, roles)


def _found(tokeniser: _Tokeniser, offset: int, piece: str) -> npt.NDArray[np.int64]:
    """The words of a piece by number, where they start and where they end, one below the other; no shields."""
    found = tokeniser.automaton.find_matches_as_indexes(piece)
    told = np.fromiter(chain.from_iterable(found), np.int64, 3 * len(found)).reshape(-1, 3).T
    shown = told[:, tokeniser.groups[told[0]] != _SHIELDS]
    shown[1:] += offset
    return shown


def _numbers(values: npt.NDArray[np.int64]) -> array[int]:
    out = array("q")
    out.frombytes(values.tobytes())
    return out


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text cut behind full stops, which are within no word, and where what looks like a word ends within it."""
    united = WITH.finditer(text) if _UNITED in text else ()
    inner = {match.end() for match in (*united, *_INSTITUTE.finditer(text))}
    start = 0
    for end in sorted({*_stretches(text), *inner}):
        yield start, text[start:end]
        start = end


def _stretches(text: str) -> Iterator[int]:
    """Where the searches of a long text end, behind full stops."""
    start = 0
    while len(text) - start > 2 * _PIECE:
        start = text.find(_STOP, start + _PIECE) + 1
        if start == 0:
            break
        yield start
    yield len(text)


def is_han(char: str) -> bool:
    """Whether a character is a Han one; the empty string is none."""
    return "\u4e00" <= char <= "\u9fff"
