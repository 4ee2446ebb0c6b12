"""Knowledge as arrays, so that a hot loop can spread a Chinese name out: see :class:`Lexicon`."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from ronghe.names.compiled import (
    PART,
    WORD,
    Codes,
    Keys,
    Numbers,
    Offsets,
    Weights,
    cache_folder,
    features,
    joined,
    keys,
    rows_of,
    source_digest,
    table,
)
from ronghe.names.concepts import dictionary
from ronghe.names.concepts.knowledge import TELLS, Knowledge
from ronghe.names.concepts.latin import FORMS, LEGAL, stem
from ronghe.names.concepts.sounds import SPELLINGS, all_syllables, char_readings, other_spellings
from ronghe.names.numbers import number_words

HOWS = ("glossary", "place", "dictionary", "learned", "pinyin", "part of a pinyin word", "sound", "initials", "number",
        "same")  # fmt: skip
"""How a piece met a word, by number."""
HOW = {how: at for at, how in enumerate(HOWS)}
_NUMBERS = 1_000
"""Numbers below this one are known in words and figures."""
PLAIN_WORD, PLACE_WORD, LEGAL_WORD = 1, 2, 4
"""Flags of English words: one that a rendering uses, a place's, a legal form's."""


class Lexicon(NamedTuple):
    """Arrays for the kernels of ``names.matching``; rows of CSR arrays are ``values[first[row] : first[row + 1]]``."""

    pieces: Keys
    piece_rows: Numbers
    first: Offsets
    option_keys: Keys
    option_strengths: Weights
    option_hows: Numbers
    option_parts: Numbers
    """Words of the rendering that begins with the option; 0 for its further words."""
    tells: Weights
    """What a character of the piece tells; -1 where the piece says nothing about that."""
    spelt_first: Offsets
    spelt: Numbers
    """Syllables of pieces whose reading is known."""
    readings: Numbers
    """By character from U+3400: two syllables; -1 for none."""
    syllable_keys: Keys
    syllable_letters: Numbers
    """By syllable: its letters, -1 behind the last."""
    written_first: Offsets
    written: Numbers
    """How syllables may be written, in pinyin first: letters, -1 behind the last."""
    syllable_word: Keys
    """The feature of the syllable as a word, stemmed."""
    syllable_part: Keys
    syllables: Keys
    syllable_rows: Numbers
    words: Keys
    word_rows: Numbers
    word_weights: Weights
    word_flags: Numbers
    codes: Codes
    """The characters of all pieces in a row, see ``code_first``."""
    code_first: Offsets
    number_words: Keys
    """By number: the features of its figures, of its ordinal in figures, and of its ordinal in words; 0 for none."""


@lru_cache(maxsize=4)
def lexicon_of(known: Knowledge) -> Lexicon:
    """The arrays of what is known, from a file where they were made before: making them takes some five seconds."""
    folder = cache_folder()
    if folder is None:
        return _made(known)
    path = folder / f"lexicon-{_digest(known)}.npz"
    with suppress(OSError, ValueError, KeyError, BadZipFile), np.load(path) as kept:
        return Lexicon(**{name: kept[name] for name in Lexicon._fields})
    made = _made(known)
    with suppress(OSError), NamedTemporaryFile(dir=folder, suffix=".npz", delete=False) as partial:
        np.savez(partial, **made._asdict())
        partial.close()
        Path(partial.name).replace(path)
    return made


def _digest(known: Knowledge) -> str:
    """A digest of all that the arrays follow from."""
    digest = hashlib.sha256(f"{dictionary.edition()} {version('pypinyin')} {source_digest()}".encode())
    for name in ("latin.py", "sounds.py", "dictionary.py"):
        digest.update(Path(__file__).with_name(name).read_bytes())
    digest.update(SPELLINGS.read_bytes())
    told = [sorted(known.own.items()), sorted(known.tells.items()), sorted(known.weights.items())]
    digest.update(repr((told, sorted(known.place_words))).encode())
    return digest.hexdigest()[:16]


def is_english(every: Sequence[str], known: Lexicon) -> npt.NDArray[np.bool_]:
    """Which of the words a rendering uses."""
    rows = rows_of(known.words, known.word_rows, features(keys(*joined(every)), WORD))
    return (rows >= 0) & (known.word_flags[rows] & PLAIN_WORD > 0)


def _made(known: Knowledge) -> Lexicon:
    pieces = list(dict.fromkeys(known.pieces()))
    syllables, readings = all_syllables(), char_readings()
    number = {syllable: at for at, syllable in enumerate(syllables)}
    options = list(_options(known, pieces))
    english = frozenset(word for row in options for word, _, _, _ in row)
    words = list(dict.fromkeys([*known.weights, *sorted(english)]))
    held, rows = table(features(keys(*joined(pieces)), WORD))
    syllable_keys = keys(*joined(syllables))
    syllable_table = table(features(syllable_keys, WORD))
    word_table = table(features(keys(*joined(words)), WORD))
    others = other_spellings()
    written = [(syllable, *others.get(syllable, ())) for syllable in syllables]
    spelt = [tuple(number.get(sound, -1) for sound in dictionary.sounds(piece)) for piece in pieces]
    spelt = [() if -1 in one else one for one in spelt]
    return Lexicon(
        held,
        rows,
        _first([len(row) for row in options]),
        features(keys(*joined([word for row in options for word, _, _, _ in row])), WORD),
        np.array([strength for row in options for _, strength, _, _ in row], dtype=np.float64),
        np.array([HOW[how] for row in options for _, _, how, _ in row], dtype=np.int32),
        np.array([parts for row in options for _, _, _, parts in row], dtype=np.int32),
        np.array([TELLS[known.tells[piece]] if piece in known.tells else -1 for piece in pieces], dtype=np.float64),
        _first([len(one) for one in spelt]),
        np.array([sound for one in spelt for sound in one], dtype=np.int32),
        np.array([[number.get(one, -1) for one in pair] for pair in readings], dtype=np.int32),
        syllable_keys,
        _letters(syllables),
        _first([len(ways) for ways in written]),
        _letters([way for ways in written for way in ways]),
        features(keys(*joined([stem(one) for one in syllables])), WORD),
        features(syllable_keys, PART),
        *syllable_table,
        *word_table,
        np.array([known.word_weight(word) for word in words], dtype=np.float64),
        np.array([_flags(word, english, known) for word in words], dtype=np.int32),
        *joined(pieces),
        _number_words(),
    )


def _number_words() -> Keys:
    every = [(*number_words(number), "")[:3] for number in range(_NUMBERS)]
    out = features(keys(*joined([word for row in every for word in row])), WORD).reshape(_NUMBERS, 3)
    out[[number for number, row in enumerate(every) if not row[2]], 2] = 0
    return out


def _options(known: Knowledge, pieces: list[str]) -> Iterator[list[tuple[str, float, str, int]]]:
    for piece in pieces:
        row = []
        for one in known.renderings(piece):
            words = tuple(dict.fromkeys(one.words))
            strength = one.strength if len(words) == 1 else one.strength * 0.95
            row += [(word, strength, one.how, 0 if at else len(words)) for at, word in enumerate(words)]
        yield row


def _flags(word: str, english: frozenset[str], known: Knowledge) -> int:
    flags = PLAIN_WORD if word in english else 0
    flags |= PLACE_WORD if word in known.place_words else 0
    return flags | (LEGAL_WORD if word in LEGAL or word in FORMS else 0)


def _letters(spelt: Sequence[str]) -> Numbers:
    out = np.full((len(spelt), 6), -1, dtype=np.int32)
    for at, one in enumerate(spelt):
        out[at, : len(one)] = [ord(letter) for letter in one]
    return out


def _first(lengths: list[int]) -> Offsets:
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(np.array(lengths, dtype=np.int64))))
