"""Names that name something only within their document: "the fund", 该公司, 某部队, 军民融合产业基金."""

import re
import tomllib
from collections.abc import Collection
from functools import cache, lru_cache
from importlib import resources

from ronghe.names.key import class_of, plain_form

_PLACEHOLDER = re.compile(r"某|[x×]{2,}|\*{2,}|\b(?:a certain|an? unnamed|an? undisclosed|unknown|xyz)\b")
_POINTER = re.compile(r"^(?:该|本|此|这|那|其|上述|前述|有关|相关|各|全|两|几|[一二三四五六七八九十]+[家个只支所])")
_HAN_NUMBERED = re.compile(
    "(?<![一二两三四五六七八九〇零\\d])(?:第)?(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|\\d{1,2})"
    "(?![一二两三四五六七八九〇零\\d])(?:期|号|只|支|家)?|首[期只支]"
)
_REGISTERED = re.compile(r"\b(?:ltd|limited|inc|plc|llc)$")
_PIECE = 12
"""Longest common word or term that is looked for, in characters."""
_SORT, _WORDS = 6, 3
_NEVER = frozenset({"policy", "place", "person"})


def is_generic(name: str, kind: str, field_words: Collection[str] = ()) -> bool:
    """Whether a name of a kind has no part that tells it from others of its kind.

    ``field_words`` are plain forms of the field's own terms and of the words that end names of a kind
    (the lens has both): in a text about the field they distinguish nothing. Placeholders (某部队) are
    generic too, also where they hold a place. An English name with its legal form is a registered one
    and never generic, though all its words be common (Industrial Securities Co., Ltd.). Policies,
    places and persons never are: the field's strategy bears the field's name.

    >>> [is_generic(name, "Fund", ("军民融合",)) for name in ("该基金", "军民融合产业基金", "佛山基金")]
    [True, True, False]
    """
    if class_of(kind) in _NEVER:
        return False
    form = plain_form(name)
    if _REGISTERED.search(form):
        return False
    if _PLACEHOLDER.search(form):
        return True
    words = field_words if isinstance(field_words, frozenset) else frozenset(field_words)
    return _latin(form, words) if form.isascii() else _covered(_POINTER.sub("", form), words)


def names_by_sort(form: str) -> bool:
    """Whether a generic name in plain form says what sort of thing it names: 军民融合产业基金 does, 该基金 does not.

    It takes three words or :data:`_SORT` Chinese characters.

    >>> [names_by_sort(form) for form in ("军民融合产业基金", "该产业投资基金", "产业基金", "industry investment fund")]
    [True, False, False, True]
    """
    if _PLACEHOLDER.search(form) or _POINTER.match(form):
        return False
    return len(form.split()) >= _WORDS if form.isascii() else len(form) >= _SORT


def _latin(form: str, field_words: frozenset[str]) -> bool:
    for term in _terms(field_words):
        form = re.sub(rf"\b{re.escape(term)}\b", " ", form) if term in form else form
    common = _common("latin")
    return all(word in common or word in field_words or (word.isdigit() and len(word) < 3) for word in form.split())


@cache
def _common(script: str) -> frozenset[str]:
    """The words of names/common.toml in a script: han or latin."""
    raw = tomllib.loads((resources.files("ronghe.names") / "common.toml").read_text(encoding="utf-8"))
    return frozenset(raw[script].split())


@lru_cache(maxsize=4)
def _terms(field_words: frozenset[str]) -> tuple[str, ...]:
    """Terms of more than one Latin word, the longest first."""
    return tuple(sorted((word for word in field_words if " " in word), key=lambda word: (-len(word), word)))


def _covered(form: str, field_words: frozenset[str]) -> bool:
    """Whether common words can cover a Han form from end to end."""
    common = _common("han")
    reached = {0}
    for start in range(len(form)):
        if start not in reached:
            continue
        for end in range(start + 1, min(len(form), start + _PIECE) + 1):
            piece = form[start:end]
            if piece in common or piece in field_words:
                reached.add(end)
        numbered = _HAN_NUMBERED.match(form, start)
        if numbered:
            reached.add(numbered.end())
    return len(form) in reached
