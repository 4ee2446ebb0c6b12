"""Check digits of registered codes: computed from the other characters, so that a slip of the pen shows."""

from __future__ import annotations

_USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_LEI_MODULUS = 97


def uscc_is_sound(code: str) -> bool:
    """Whether the 18th character of a unified social credit code fits the 17 before it (GB 32100-2015, 5.2).

    The characters count by their place in an alphabet without I, O, S, V, Z, weighted by powers of 3 modulo 31.

    >>> uscc_is_sound("91350100M000100Y43"), uscc_is_sound("91350100M000100Y34")
    (True, False)
    """
    if len(code) != 18 or any(char not in _USCC for char in code):
        return False
    total = sum(_USCC.index(char) * pow(3, place, 31) for place, char in enumerate(code[:17]))
    return _USCC[(31 - total % 31) % 31] == code[17]


def lei_is_sound(code: str) -> bool:
    """Whether a legal entity identifier has the remainder 1 modulo 97, letters counted from 10 (ISO 17442, ISO 7064).

    >>> lei_is_sound("5493001KJTIIGC8Y1R12"), lei_is_sound("5493001KJTIIGC8Y1R21")
    (True, False)
    """
    if len(code) != 20 or not code.isascii() or not code.isalnum():
        return False
    return int("".join(str(int(char, 36)) for char in code.upper())) % _LEI_MODULUS == 1
