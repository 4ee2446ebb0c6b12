"""The words of the interface in both languages, from ``words.toml``."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from ronghe.analyse.amounts import Language
from ronghe.errors import LensError

LANGUAGES: tuple[Language, ...] = ("en", "zh")


@cache
def _table() -> Mapping[str, tuple[str, str]]:
    file = resources.files("ronghe.web") / "words.toml"
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    out: dict[str, tuple[str, str]] = {}
    for part, words in raw.items():
        for name, pair in words.items():
            if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(one, str) and one for one in pair):
                raise LensError(f"{file}: [{part}] {name} needs its words in English and Chinese")
            out[f"{part}.{name}"] = (pair[0], pair[1])
    return out


def words(name: str, language: Language, /, **values: object) -> str:
    """The words of a name such as ``nav.ledger``, with ``{values}`` put in; KeyError where there are none.

    Where ``count`` is one, those of the name with ``_one`` behind it, if there are any.
    """
    one = f"{name}_one"
    table = _table()
    text = table[one if values.get("count") == 1 and one in table else name][LANGUAGES.index(language)]
    return text.format(**values) if values else text


def known(name: str, language: Language, other: str) -> str:
    """As :func:`words`; ``other`` where the name has none, for words that come from the data."""
    pair = _table().get(name)
    return pair[LANGUAGES.index(language)] if pair else other
