"""The key of a name: the spelling under which like names of one class meet."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from ronghe.names.legal import one_legal_form
from ronghe.names.numbers import one_number_form
from ronghe.text.normalise import fold

_CLASSES = {"Policy": "policy", "Place": "place", "Person": "person"}
CLASS_KINDS = ("Company", "Policy", "Place", "Person")
"""One kind of each class of keys; the kinds that ``_CLASSES`` leaves out are organisations."""

_DELETED = re.compile(r"(?<!\d)\.(?=\w)|\.(?!\w)|['’‘`´·•‧]")
_GAP = re.compile(r"[^\w.]+|_+")
_HAN_SPACE = re.compile(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])")
_ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")
_THE = re.compile(r"^the (?=\w)")
_PLACE_TAIL = re.compile(r"(?<=[\u4e00-\u9fff]{2})[省市]$| (?:city|province|municipality)$")
_PLACE_TWICE = frozenset({"吉林省", "吉林市", "jilin city", "jilin province"})
"""A province and a city of one name: only the tail tells them apart."""


@dataclass(frozen=True, slots=True, order=True)
class NameKey:
    """``kind`` is the class (org, policy, place, person), ``form`` the normal form.

    ``scope`` is a document's id where the form says so little that it names something only there
    ("the fund", 军民融合产业基金), else empty.
    """

    kind: str
    form: str
    scope: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.form}@{self.scope}" if self.scope else f"{self.kind}:{self.form}"

    def within(self, document: str) -> "NameKey":
        """The same form, but only as that document uses it."""
        return NameKey(self.kind, self.form, document)


def class_of(kind: str) -> str:
    """The class of keys that a kind of the vocabulary belongs to."""
    return _CLASSES.get(kind, "org")


@lru_cache(maxsize=1 << 18)
def name_key(name: str, kind: str) -> NameKey:
    """The key of a name of a kind.

    One key for: full and half width, simplified and traditional, upper and lower case, with and
    without brackets, quotation marks, hyphens, accents and "the"; "&" and "and"; 有限责任公司 and
    有限公司, "Co., Ltd." and "Limited"; 第二 and 第2, "Second" and "2nd"; for places 佛山 and 佛山市.
    Names in two languages never share a key: a stated translation joins them.
    """
    kind = class_of(kind)
    form = plain_form(name)
    if kind == "org":
        form = one_legal_form(one_number_form(form))
    elif kind == "policy":
        form = one_number_form(form)
    elif kind == "place" and form not in _PLACE_TWICE:
        form = _PLACE_TAIL.sub("", form)
    return NameKey(kind, form)


@lru_cache(maxsize=1 << 18)
def plain_form(name: str) -> str:
    """Letters, figures and single spaces between Latin words: what every class does to a name.

    A name without any letter or figure keeps its characters.
    """
    form = fold(unicodedata.normalize("NFKC", name)).casefold().replace("&", " and ")
    if _ACCENTED.search(form):
        form = _without_accents(form)
    form = _GAP.sub(" ", _DELETED.sub("", form)).strip()
    form = _THE.sub("", _HAN_SPACE.sub("", form))
    return form or name.strip()


def _without_accents(form: str) -> str:
    parts = unicodedata.normalize("NFD", form)
    return "".join(char for char in parts if unicodedata.category(char) != "Mn")
