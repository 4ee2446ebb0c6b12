"""A Chinese name in plain characters: what each of them tells, and the English words it may surely be written with."""

import re
from collections.abc import Iterator, Sequence

from ronghe.names.columns.texts import CHUNK, Texts, one_column
from ronghe.names.compiled import Codes, Offsets, joined
from ronghe.names.concepts.encode import DIGIT, NUMBER, SYLLABLE, WHOLE
from ronghe.names.concepts.knowledge import LONGEST, TELLS, Knowledge, is_han
from ronghe.names.concepts.latin import stem
from ronghe.names.concepts.options import SPOKEN
from ronghe.names.numbers import number, number_words
from ronghe.text.normalise import fold

_SIGNS = r"()（）《》“”\"'‘’·・,，.。、\-—_&/\[\]【】〔〕"
_DROPPED = re.compile(rf"[\s{_SIGNS}]+")
_DROPPED_WITHIN = re.compile(rf"[ \t\f\v\u00a0\u2000-\u200b\u3000{_SIGNS}]+")
"""The same between line ends, for many names at once."""
_MARK = re.compile(r"^S?\*?ST(?=[\u4e00-\u9fff])", re.MULTILINE)
"""What the exchanges set before the short name of a firm in trouble; no part of the name."""
_LATIN = re.compile(r"[A-Za-z0-9]+")
_NUMERAL = re.compile(r"第?(?P<value>[零〇一二三四五六七八九十百]{1,5}|\d{1,4})")


def plain(name: str) -> str:
    """A Chinese name without white space, brackets and punctuation, folded."""
    return _DROPPED.sub("", _MARK.sub("", fold(name)))


def plain_codes(names: Sequence[str]) -> tuple[Codes, Offsets]:
    """The plain forms of names, lower case, as code points in a row, and where each begins."""
    parts = (Texts(*_plain_codes(names[at : at + CHUNK])) for at in range(0, len(names), CHUNK))
    column = one_column(parts, sum(map(len, names)))
    return column.codes, column.first


def _plain_codes(names: Sequence[str]) -> tuple[Codes, Offsets]:
    text = fold("\n".join(name.replace("\n", " ").replace("\r", " ") for name in names))
    text = _MARK.sub("", text).casefold()
    return joined(_DROPPED_WITHIN.sub("", text).split("\n")[: len(names)])


def written(name: str, known: Knowledge, least: float) -> frozenset[str]:
    """English words, stemmed, that pieces of a name may be written with, each at least so surely.

    Of what :func:`ronghe.names.concepts.encode.spread` lays out for the alignment these are the words by which a name
    can be looked up: without parts of words and consonants, and whatever stands around a piece.
    """
    text = plain(name)
    told = weights(text, known)
    out = [found for start in range(len(text)) for found in _pieces(text, start, told, known)]
    for match in _NUMERAL.finditer(text):
        value = None if "百" in match["value"] else number(match["value"])
        strength = NUMBER if len(match.group()) > 1 else DIGIT
        out += [(word, strength) for word in (number_words(value) if value else ())]
    out += [(stem(match.group().lower()), 1.0) for match in _LATIN.finditer(text)]
    return frozenset(word for word, strength in out if strength >= least)


def _pieces(text: str, start: int, told: Sequence[float], known: Knowledge) -> Iterator[tuple[str, float]]:
    """The words for each piece that begins here, and how surely they are meant."""
    if not is_han(text[start]):
        return
    for end in range(start + 1, min(len(text), start + LONGEST) + 1):
        piece = text[start:end]
        for one in known.renderings(piece):
            strength = one.strength if len(one.words) == 1 else one.strength * 0.95
            yield from ((word, strength) for word in one.words)
        if end - start <= SPOKEN and min(told[start:end]) > TELLS["legal"] and is_han(piece):
            for sounds in known.sounds(piece):
                yield (stem(sounds[0]), SYLLABLE) if len(piece) == 1 else ("".join(sounds), WHOLE)


def weights(text: str, known: Knowledge) -> list[float]:
    """How much each character tells: longest known pieces first, from the left."""
    out = [1.0] * len(text)
    at = 0
    while at < len(text):
        for end in range(min(len(text), at + LONGEST), at + 1, -1):
            tells = known.tells.get(text[at:end])
            if tells is not None:
                out[at:end] = [TELLS[tells]] * (end - at)
                at = end - 1
                break
        at += 1
    return out
