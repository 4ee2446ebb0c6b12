"""Forms of names: how they are cut, compared, and shortened."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ronghe.extract.book.initials import is_acronym
from ronghe.names.key import name_key
from ronghe.names.numbers import NUMERAL, number
from ronghe.text.normalise import fold

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_QUOTES = " \n“”\"'《》「」『』,，.。;；:：、"
_SPACE = re.compile(r"\s+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NUMBER = re.compile(
    r"\d+|[一二三四五六七八九十]+(?=[院所期号届局部厂军师团旅])|第[一二三四五六七八九十百]+"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|\b[IVX]{1,4}\b",
    re.IGNORECASE,
)
_LEGAL_ZH = re.compile(r"(?:\(集团\))?(?:股份)?(?:有限)?(?:责任)?(?:公司)$|集团(?:总公司|公司)?$")
_GENERAL_EN = re.compile(
    r",?(?<! and)(?<! &) \(?(?:Co\.?,? ?Ltd|Co|Ltd|Limited|Inc|LLC|PLC|Corp|Corporation|Company|Group|Holdings?"
    r"|Technolog(?:y|ies)|Tech"
    r"|International|Industr(?:y|ies)|Information|Digital|Communications?|Electronics?|Innovations?)\)?\.?$"
)
"""No word behind "and", which is half of the trade: Aerospace Science and Industry is not Science and Technology."""
_NUMBER_BEHIND = re.compile(r" (?:Phase )?(?:I{1,3}|IV|VI{0,3}|IX|X)")
_NUMBERED_TAIL = re.compile(rf"第?(?P<number>{NUMERAL})(?:研究|科研)?(?P<word>[所院厂])$")
_NUMBERED_KINDS = frozenset({"Institute", "Company"})
_OWNED = re.compile(r"^.{2,60}?['’]s (?P<tail>.{4,120})$")


@dataclass(frozen=True, slots=True)
class Form:
    """A name as a key: equal where it is the same name, whatever its article, case, quotes and width."""

    key: str
    family: str
    text: str = field(compare=False)
    kind: str = field(compare=False)

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def acronym(self) -> bool:
        """Whether it is made of capitals: CASIC."""
        return is_acronym(self.text) and " " not in self.text


@lru_cache(maxsize=20_000)
def form_of(name: str, kind: str) -> Form:
    """The form of a name as cut from a text; organisations, zones and projects are one family."""
    text = clean(name)
    key = name_key(text, kind)
    return Form(key.form, key.kind, text, kind)


def clean(name: str) -> str:
    """Without article, quotation marks and stops around it; white space inside made plain."""
    text = _SPACE.sub(" ", name).strip(_QUOTES)
    if name.rstrip().endswith(("Ltd.", "Inc.", "Co.", "Corp.", "S.")):
        text += "."
    return _ARTICLE.sub("", text) or name


def is_han(text: str) -> bool:
    """Whether the name is written in Chinese."""
    return _HAN.search(text) is not None


def numbers(text: str) -> tuple[str, ...]:
    """The numbers in a name; names that differ in them are names of different things."""
    return tuple(match.lower() for match in _NUMBER.findall(text))


def of_family(full: Form, short: Form) -> bool:
    """Whether a fund's name is that of its family with a number: no fund of several is the family."""
    return full.kind == "Fund" and _NUMBER_BEHIND.fullmatch(full.text.removeprefix(short.text)) is not None


_FEWEST, _GROUP = 3, 2
"""Characters that a name's core has at least; a group's may have two: 中国华录集团, 华录集团."""


def core(form: Form) -> str:
    """A company's name less legal form, general trade words and a leading 中国/China; "" where little is left.

    A subsidiary's name begins like its parent's, so what is dropped is only what says nothing of the trade.
    """
    if form.kind != "Company":
        return ""
    if is_han(form.text):
        bare = _LEGAL_ZH.sub("", fold(form.text)).removeprefix("中国")
        return bare if len(bare) >= (_GROUP if form.text.endswith("集团") else _FEWEST) else ""
    bare = without_general(form.text)
    return bare.casefold() if len(bare) >= _FEWEST and (bare == form.text or not bare.isupper()) else ""


def without_general(name: str) -> str:
    """An English company's name less its legal form and general trade words at the end."""
    while (shorter := _GENERAL_EN.sub("", name)) != name:
        name = shorter
    return name


def numbered_tail(form: Form) -> tuple[bool, tuple[int, str]] | None:
    """Of a body called by its number: whether that is the whole name, and the number with the word behind it.

    29所 and 中国电科第二十九研究所 have one tail. None for other names.
    """
    match = _NUMBERED_TAIL.search(form.text) if form.kind in _NUMBERED_KINDS else None
    value = number(match["number"]) if match else None
    return None if match is None or value is None else (match.start() == 0, (value, match["word"]))


def owned_tail(text: str) -> str | None:
    """What is owned: "CASIC's 16th Research Institute" → "16th Research Institute"."""
    match = _OWNED.match(text)
    return None if match is None else match["tail"]
