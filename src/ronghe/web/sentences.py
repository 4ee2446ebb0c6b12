"""Sentences that other parts of Ronghe say in English, told in the reader's language, from ``sentences.toml``."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from markupsafe import Markup

from ronghe.analyse.amounts import Language

_HOLE = re.compile(r"\{(\w+)\}")
_JOINTS = ((" | ", " | "), ("; ", "；"))
"""How sentences are joined in English, the widest joint first, and in Chinese."""
_LONGEST = 2_000
"""Characters up to which a sentence is looked up: with several holes that takes longer than its length."""
_SAID_IN_ENGLISH = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")


@cache
def sentences() -> Mapping[str, str]:
    """English sentences with holes for what changes, each with the Chinese."""
    raw = tomllib.loads((resources.files("ronghe.web") / "sentences.toml").read_text(encoding="utf-8"))
    return {english: chinese for part in raw.values() for english, chinese in part.items()}


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Those with the most words of their own first."""
    ordered = sorted(sentences().items(), key=lambda pair: (-len(_HOLE.sub("", pair[0])), pair[0]))
    return [(re.compile(_pattern(english), re.DOTALL), chinese) for english, chinese in ordered]


def _pattern(english: str) -> str:
    pieces = _HOLE.split(english)
    return "".join(re.escape(piece) if at % 2 == 0 else f"(?P<{piece}>.+?)" for at, piece in enumerate(pieces))


def _known(sentence: str) -> bool:
    return any(pattern.fullmatch(sentence) for pattern, _ in _patterns())


def in_chinese(sentence: str) -> str:
    """The sentence in Chinese as far as it is known: what is in its holes and what is joined to it, each for itself."""
    if len(sentence) > _LONGEST:
        return sentence
    for joint, other in _JOINTS:
        parts = sentence.split(joint)
        if len(parts) > 1 and all(map(_known, parts)):
            return other.join(map(in_chinese, parts))
    for pattern, chinese in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None:
            return chinese.format_map({hole: in_chinese(words) for hole, words in found.groupdict().items()})
    for joint, other in _JOINTS:
        if joint in sentence:
            parts = sentence.split(joint)
            said = list(map(in_chinese, parts))
            return sentence if said == parts else other.join(said)
    return sentence


def told(sentence: str, language: Language) -> str | Markup:
    """The sentence for a page in the language; what stays English on a Chinese page is marked as that."""
    if language == "en":
        return sentence
    said = in_chinese(sentence)
    if said == sentence and _SAID_IN_ENGLISH.search(said):
        return Markup('<span lang="en">{}</span>').format(said)
    return said
