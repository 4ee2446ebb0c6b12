"""Room for the options of a Chinese name: what its pieces may be written as, found by feature.

An option says that characters ``start`` to ``end`` may be written as a feature, with a strength and how.
:mod:`ronghe.names.concepts.encode` adds them; :mod:`ronghe.names.matching.align` asks which words of a Latin name meet
which characters.
"""

from typing import NamedTuple

import numpy as np

from ronghe.names.compiled import Flags, Keys, Numbers, Weights, kernel, loop
from ronghe.names.concepts.lexicon import HOW

CHARACTERS = 96
"""Characters of a name that count; what stands behind them is not read."""
SPOKEN = 5
"""Characters of the longest run that is written as one word of pinyin."""
OPTIONS = 6_000
SLOTS = 16_384
ASKED = 4_096
_NUMBER = HOW["number"]


class Spread(NamedTuple):
    """Room for one name at a time. ``heads`` and ``chain`` lead from a feature to its options."""

    starts: Numbers
    ends: Numbers
    keys: Keys
    strengths: Weights
    hows: Numbers
    renderings: Numbers
    """Of which rendering an option is a word, by number."""
    parts: Numbers
    """Words of each rendering."""
    told: Weights
    """What each character tells."""
    pieces: Numbers
    """Where the longest known piece begins that a character belongs to, from 1; 0 for none."""
    placed: Numbers
    """Where the place begins that a character belongs to, from 1; 0 for none."""
    sounds: Numbers
    """Reading of each character that the pinyin of runs begins with."""
    slots: Keys
    heads: Numbers
    used: Numbers
    chain: Numbers
    size: Numbers
    """Characters, options, used slots, renderings, and between which options those of numbers lie."""
    chosen: Numbers
    """Syllables of the run that is read aloud."""
    letters: Numbers
    """Its letters."""
    asked: Flags
    """Which features are asked for, by their low bits: options of others are left out; all, unless told."""


@kernel
def room() -> Spread:
    """Room for names, to be used again and again by one thread."""
    return Spread(
        np.zeros(OPTIONS, dtype=np.int32),
        np.zeros(OPTIONS, dtype=np.int32),
        np.zeros(OPTIONS, dtype=np.uint64),
        np.zeros(OPTIONS, dtype=np.float64),
        np.zeros(OPTIONS, dtype=np.int32),
        np.zeros(OPTIONS, dtype=np.int32),
        np.zeros(OPTIONS, dtype=np.int32),
        np.zeros(CHARACTERS, dtype=np.float64),
        np.zeros(CHARACTERS, dtype=np.int32),
        np.zeros(CHARACTERS, dtype=np.int32),
        np.zeros(CHARACTERS, dtype=np.int32),
        np.zeros(SLOTS, dtype=np.uint64),
        np.full(SLOTS, -1, dtype=np.int32),
        np.zeros(OPTIONS, dtype=np.int32),
        np.zeros(OPTIONS, dtype=np.int32),
        np.zeros(6, dtype=np.int32),
        np.zeros(SPOKEN, dtype=np.int32),
        np.zeros(6 * SPOKEN, dtype=np.int32),
        np.ones(ASKED, dtype=np.uint8),
    )


@loop
def asked_bit(key: np.uint64) -> int:
    """The place of a feature in ``Spread.asked``."""
    return int((key >> np.uint64(23)) & np.uint64(ASKED - 1))


@loop
def add(to: Spread, start: int, end: int, key: np.uint64, strength: float, how: int, parts: int = 1) -> None:
    """An option more; ``parts`` are the words of a rendering that begins with it, 0 goes on with the one before."""
    at = to.size[1]
    if at >= OPTIONS or to.size[3] >= OPTIONS:
        return
    if parts > 0:
        to.parts[to.size[3]] = parts
        to.size[3] += 1
    if not to.asked[asked_bit(key)] and how != _NUMBER:
        return
    to.size[1] = at + 1
    to.renderings[at] = to.size[3] - 1
    to.starts[at], to.ends[at], to.keys[at], to.strengths[at], to.hows[at] = start, end, key, strength, how
    place = np.int64((key >> np.uint64(7)) & np.uint64(SLOTS - 1))
    while to.slots[place] != 0 and to.slots[place] != key:
        place = (place + 1) & (SLOTS - 1)
    if to.slots[place] == 0:
        to.slots[place] = key
        to.used[to.size[2]] = place
        to.size[2] += 1
    to.chain[at] = to.heads[place]
    to.heads[place] = at


@loop
def first_option(held: Spread, key: np.uint64) -> int:
    """The first option of a feature; the next is ``chain[option]``; -1 ends."""
    place = np.int64((key >> np.uint64(7)) & np.uint64(SLOTS - 1))
    while held.slots[place] != 0:
        if held.slots[place] == key:
            return int(held.heads[place])
        place = (place + 1) & (SLOTS - 1)
    return -1
