"""The core of a name: what is left when width, case, signs and legal forms are gone. Many names at once.

All names are joined by line ends and treated as one text, because a pattern over one long text is some ten times faster
than a call for each name.
"""

import re
import unicodedata
from collections.abc import Sequence

from ronghe.text.normalise import fold

_APART = re.compile(r"[^\w\n]+|_+")
_POSSESSIVE = re.compile(r"['\u2019](?=s\b)|['\u2019`.·•]")
_ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")
_HAN_SPACE = re.compile(r"(?<=[\u4e00-\u9fff]) | (?=[\u4e00-\u9fff])")
_IN_BRACKETS = re.compile(r"^([\u4e00-\u9fff]+)[(（]([\u4e00-\u9fff]{2,4})[)）]", re.MULTILINE)
"""A place behind the brand: a firm may write it in front or in brackets, 青禾（北京）科技 for 北京青禾科技."""
_LEGAL_LATIN = re.compile(
    r"\b(?:co|ltd|limited|inc|incorporated|corp|corporation|company|llc|plc|gmbh|ag|pte|pty|lp|sa|bv|the)\b"
    r"(?=[ \n]|$)"
)
_GROUP = re.compile(r"\bgroup\b(?=[ \n]|$)")
_LEGAL_HAN = re.compile(r"(?:集团)?(?:股份)?有限(?:责任)?公司|股份公司|总公司|公司|有限合伙")
_SPACES = re.compile(r" {2,}")
_ENDS = re.compile(r"^ +| +$", re.MULTILINE)


def cores(names: Sequence[str], *, groups: bool = True) -> list[str]:
    """The core of each name; a name that is nothing but a legal form keeps it. ``groups``: the word "group" stays.

    >>> cores(["Eastern Technology Co., Ltd.", "東方科技（北京）有限公司"])
    ['eastern technology', '北京东方科技']
    """
    if not names:
        return []
    flat = [name.replace("\n", " ").replace("\r", " ") for name in names]
    plain = _plain("\n".join(flat))
    bare = _LEGAL_HAN.sub("", _LEGAL_LATIN.sub("", plain))
    bare = _trimmed(bare if groups else _GROUP.sub("", bare))
    short = bare.split("\n")
    if all(short):
        return short
    whole = _trimmed(plain).split("\n")
    return [one or full or name.strip() for one, full, name in zip(short, whole, flat, strict=True)]


def _plain(text: str) -> str:
    text = fold(unicodedata.normalize("NFKC", text)).casefold().replace("&", " and ")
    if _ACCENTED.search(text):
        text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    text = _IN_BRACKETS.sub(r"\2\1", text)
    return _HAN_SPACE.sub("", _APART.sub(" ", _POSSESSIVE.sub("", text)))


def _trimmed(text: str) -> str:
    return _ENDS.sub("", _SPACES.sub(" ", text))
