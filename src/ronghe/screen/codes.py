"""Identity codes of customers and list entries, in one spelling for each."""

import re
from dataclasses import dataclass
from typing import Any

from ronghe.extract.codes import lei_is_sound, uscc_is_sound
from ronghe.names.codes import code_of
from ronghe.text.normalise import fold

ANY = "any"
"""The scheme of a code whose kind is not said: it meets a code of any scheme with the same characters."""
_PLAIN = re.compile(r"[^0-9A-Z]+")
_SHORTEST = 6
_TAGGED = re.compile(r"([a-z_]{2,20})\s{0,3}[:：]\s{0,3}(.+)", re.IGNORECASE | re.DOTALL)
_STOCK = re.compile(r"\d{4,6}\.[A-Z]{2,4}")
_SCHEMES = {
    "uscccode": "uscc", "usc": "uscc", "统一社会信用代码": "uscc", "leicode": "lei", "ticker": "stock",
    "unified social credit code (uscc)": "uscc", "unified social credit code": "uscc", "lei": "lei",
    "legal entity number": "lei", "cage code": "cage", "stock code": "stock", "证券代码": "stock",
}  # fmt: skip
"""Names of schemes in lists and customers' tables."""
KNOWN = frozenset({"uscc", "lei", "stock", "cage", "amac_fund", "amac_manager", "mucd"})


@dataclass(frozen=True, slots=True, order=True)
class Code:
    """A code in the spelling under which equal codes meet."""

    scheme: str
    value: str

    def as_json(self) -> dict[str, Any]:
        """``{"scheme", "value"}``."""
        return {"scheme": self.scheme, "value": self.value}

    @property
    def plain(self) -> str:
        """Letters and figures alone, by which codes of unsaid schemes meet."""
        return _PLAIN.sub("", self.value.upper())

    def __str__(self) -> str:
        return self.value if self.scheme == ANY else f"{self.scheme} {self.value}"


def read_code(written: str, scheme: str = "") -> Code | None:
    """A code as written, ``uscc:9144…`` or bare; None where nothing is left that could identify a body.

    A bare code of 18 or 20 characters whose check digit fits is a credit code or a legal entity identifier; one such as
    600000.SH is a stock code. Else its scheme is unsaid, and fewer than six characters are too few. A credit code whose
    check digit does not fit is a code of an unsaid scheme: it still meets one that is written the same.
    """
    text = fold(written).strip()
    tagged = _TAGGED.fullmatch(text)
    if tagged and not scheme:
        scheme, text = tagged[1], tagged[2].strip()
    scheme = scheme.strip().lower()
    scheme = _SCHEMES.get(scheme, scheme)
    plain = _PLAIN.sub("", text.upper())
    if scheme not in KNOWN:
        scheme = _told(plain, text.upper())
    if (scheme == "uscc" and not uscc_is_sound(plain)) or (scheme == "lei" and not lei_is_sound(plain)):
        scheme = ANY
    if scheme in KNOWN:
        found = code_of(scheme, text)
        return Code(found.scheme, found.value) if found else None
    return Code(ANY, plain) if len(plain) >= _SHORTEST and any(char.isdigit() for char in plain) else None


def _told(plain: str, written: str) -> str:
    if uscc_is_sound(plain):
        return "uscc"
    if lei_is_sound(plain):
        return "lei"
    return "stock" if _STOCK.fullmatch(written) else ANY
