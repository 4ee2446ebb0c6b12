"""Identity codes as keys: one way to write each, and which of them a body has only one of."""

import re
from dataclasses import dataclass

from ronghe.text.normalise import fold

_SPACE = re.compile(r"[\s.\-]+")
_OPENING, _CLOSING = re.compile(r"[〔(【]"), re.compile(r"[〕)】]")
_STOCK = re.compile(r"(\d{1,6})([A-Z]{2,4})?")
_EXCHANGES = {"SS": "SH", "SSE": "SH", "XSHG": "SH", "XSHE": "SZ"}
_FIRST_DIGIT = {"6": "SH", "9": "SH", "0": "SZ", "2": "SZ", "3": "SZ", "4": "BJ", "8": "BJ"}
"""Exchange by the first of six digits: shares of Shanghai begin with 6 or 9, of Shenzhen with 0, 2 or 3."""

_JOINING = frozenset({"uscc", "amac_fund", "amac_manager", "mucd", "stock", "lei", "cage", "document_no"})
SINGLE = frozenset({"uscc", "amac_fund", "amac_manager", "lei"})
"""Schemes of which a body has one code for life, so that two codes are two bodies.

A company may have several stock codes (A and H shares), and unit designators were changed in 2000 and 2016.
"""


@dataclass(frozen=True, slots=True, order=True)
class Code:
    """A code of a scheme of the vocabulary, in the one form that equal codes share."""

    scheme: str
    value: str

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"


def code_of(scheme: str, written: str) -> Code | None:
    """The code as a key; None for a scheme that identifies no body (a patent), or nothing written.

    Stock codes carry their exchange: six digits tell it, five are Hong Kong's.

    >>> str(code_of("stock", "600000")), str(code_of("stock", "600000.SS"))
    ('stock 600000.SH', 'stock 600000.SH')
    """
    if scheme not in _JOINING:
        return None
    value = _CLOSING.sub("]", _OPENING.sub("[", _SPACE.sub("", fold(written)).upper()))
    if scheme == "stock":
        value = _stock(value)
    return Code(scheme, value) if value else None


def _stock(value: str) -> str:
    found = _STOCK.fullmatch(value)
    if found is None:
        return value
    digits, exchange = found[1], found[2] or ""
    if not exchange and len(digits) > 4:
        exchange = _FIRST_DIGIT.get(digits[0], "") if len(digits) == 6 else "HK"
    exchange = _EXCHANGES.get(exchange, exchange)
    return f"{digits.zfill(5) if exchange == 'HK' else digits}.{exchange}" if exchange else digits
