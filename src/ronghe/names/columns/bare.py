"""A column of names without what says little: legal forms, and where asked the place that a name says."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from ronghe.names.columns.texts import CHUNK, Texts, one_column
from ronghe.names.columns.words import beginning, beginnings, han_stretch, hash_table, latin_stretch
from ronghe.names.compiled import Codes, Flags, Keys, Numbers, Offsets, in_turn, kernel, loop, ready
from ronghe.names.marks import Places

_FORM = 1 << 30
"""Set in the flags of every form, so that one that says nothing (the) is found too."""
_LIMITED, _SHARES, _COMPANY, _GROUP, _PARTNERS, _OTHER = 1, 2, 4, 8, 16, 32
_LATIN_FORMS = {
    "co": _COMPANY, "company": _COMPANY, "ltd": _LIMITED, "limited": _LIMITED, "llc": _LIMITED | _OTHER,
    "inc": _SHARES, "incorporated": _SHARES, "corp": _SHARES, "corporation": _SHARES, "plc": _SHARES | _OTHER,
    "ag": _SHARES, "sa": _SHARES, "gmbh": _LIMITED, "bv": _LIMITED, "pte": _OTHER, "pty": _OTHER, "lp": _PARTNERS,
    "the": 0,
}  # fmt: skip
_HAN_FORMS = {
    "集团股份有限责任公司": _GROUP | _SHARES | _LIMITED | _COMPANY,
    "集团股份有限公司": _GROUP | _SHARES | _LIMITED | _COMPANY,
    "股份有限责任公司": _SHARES | _LIMITED | _COMPANY,
    "集团有限责任公司": _GROUP | _LIMITED | _COMPANY,
    "集团有限公司": _GROUP | _LIMITED | _COMPANY,
    "股份有限公司": _SHARES | _LIMITED | _COMPANY,
    "有限责任公司": _LIMITED | _COMPANY,
    "有限公司": _LIMITED | _COMPANY,
    "集团公司": _GROUP | _COMPANY,
    "股份公司": _SHARES | _COMPANY,
    "有限合伙": _PARTNERS,
    "总公司": _OTHER | _COMPANY,
    "公司": _COMPANY,
}
_GROUPS = {"group": _GROUP, "集团": _GROUP}
_LONGEST_PLACE, _LONGEST_FORM, _WORDS_OF_PLACE = 8, 10, 3
_LETTER_COST = 0.01
"""Milliseconds that Python takes for a letter."""


@dataclass(frozen=True, slots=True)
class Bare:
    """Names without legal forms and place. ``places`` are numbers of ``PlaceTable``: 0 for none, -1 for several.

    ``forms`` are flags of what the legal forms that went say (limited, by shares, a company, a group, a partnership).
    """

    texts: Texts
    places: Numbers
    forms: Flags


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """Places by the hash of their words; ``regions`` and ``cities`` give both steps of a place's path by number.

    ``city`` is 0 for a region as a whole; ``begin`` says how places begin, see ``words.beginnings``.
    """

    hashes: Keys
    numbers: Numbers
    begin: Flags
    regions: Numbers
    cities: Numbers
    by_words: Mapping[str, int]


def bare_texts(plain: Texts, places: PlaceTable | None = None, *, groups: bool = True) -> Bare:
    """Names without their legal forms and, where a table is given, the first place they say.

    A name that is nothing else stays whole. ``groups``: "Group" and 集团 count as a part of the name.
    """
    known = _no_places() if places is None else (places.hashes, places.numbers, places.begin)
    strip, forms = ready(_strip, _LETTER_COST * len(plain.codes)), _forms(groups=groups)
    said, flags = np.zeros(len(plain), dtype=np.int32), np.zeros(len(plain), dtype=np.uint8)

    def run(begin: int, end: int) -> Texts:
        part = plain.stretch(begin, end)
        codes, first, said[begin:end], flags[begin:end] = strip(part.codes, part.first, forms, known)
        return Texts(codes, first)

    return Bare(one_column(in_turn(run, len(plain), CHUNK), len(plain.codes)), said, flags)


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
    return PlaceTable(*_looked_up(words), np.array(regions, dtype=np.int32), np.array(cities, dtype=np.int32), words)


@cache
def _forms(*, groups: bool) -> tuple[Keys, Numbers, Flags]:
    """Legal forms of both languages by their hash; the number says what they are."""
    every = {**_HAN_FORMS, **_LATIN_FORMS, **({} if groups else _GROUPS)}
    return _looked_up({word: said | _FORM for word, said in every.items()})


@cache
def _no_places() -> tuple[Keys, Numbers, Flags]:
    return _looked_up({})


def _looked_up(words: Mapping[str, int]) -> tuple[Keys, Numbers, Flags]:
    """Words by their hash, and how they begin."""
    return *hash_table(words), beginnings(words)


@loop
def _known(
    codes: Codes, at: int, end: int, most: tuple[int, int], table: tuple[Keys, Numbers, Flags]
) -> tuple[int, int]:
    """The longest stretch of a table that begins here: its length and number; 0, 0 for none."""
    hashes, numbers, begin = table
    if not begin[beginning(codes, at, end)]:
        return 0, 0
    if 0x3400 <= codes[at] <= 0x9FFF:
        return han_stretch(codes, at, end, most[0], hashes, numbers)
    return latin_stretch(codes, at, end, most[1], hashes, numbers)


@kernel
def _strip(
    codes: Codes, first: Offsets, forms: tuple[Keys, Numbers, Flags], places: tuple[Keys, Numbers, Flags]
) -> tuple[Codes, Offsets, Numbers, Flags]:
    count = len(first) - 1
    out = np.empty(len(codes), dtype=np.uint32)
    starts = np.zeros(count + 1, dtype=np.int64)
    said = np.zeros(count, dtype=np.int32)
    flags = np.zeros(count, dtype=np.uint8)
    put = 0
    for row in range(count):
        begin, end = first[row], first[row + 1]
        start, gap, at = put, False, begin
        while at < end:
            code = codes[at]
            han = 0x3400 <= code <= 0x9FFF
            word = at == begin or codes[at - 1] == 32 or 0x3400 <= codes[at - 1] <= 0x9FFF
            length, number, form, flag = 0, 0, 0, 0
            if han or (word and code != 32):
                length, number = _known(codes, at, end, (_LONGEST_PLACE, _WORDS_OF_PLACE), places)
                if not length:
                    form, flag = _known(codes, at, end, (_LONGEST_FORM, 1), forms)
            if length:
                said[row] = number if said[row] == 0 or said[row] == number else -1
            if length or form:
                at += length + form
                flags[row] |= np.uint8(flag & 0xFF)
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
    return out[:put].copy(), starts, said, flags
