"""What kind of ZIP archive a file is, told by its list of members without unpacking anything."""

import re
import struct

_LIST_END = b"PK\x05\x06"
_KINDS = (
    ("docx", re.compile(rb"PK\x01\x02.{42}word/document\d{0,3}\.xml", re.DOTALL)),
    ("xlsx", re.compile(rb"PK\x01\x02.{42}xl/workbook\.xml", re.DOTALL)),
)
_FAR = 66_000
"""Bytes from the end within which the end of the list stands: a comment has at most 65,535."""
_LONGEST = 20_000_000
"""Bytes of the longest list that is looked at; an office file has one of a few thousand."""


def office_kind(data: bytes) -> str | None:
    """``docx`` or ``xlsx``; None for every other archive, and for one whose end is lost."""
    end = _end(data)
    if end < 0:
        return None
    size = struct.unpack_from("<I", data, end + 12)[0]
    if size > min(end, _LONGEST):
        return None
    members = data[end - size : end]
    return next((kind for kind, name in _KINDS if name.search(members)), None)


def has_end(data: bytes) -> bool:
    """Whether the archive's list of members is there: it was not cut off."""
    return _end(data) >= 0


def _end(data: bytes) -> int:
    end = data.rfind(_LIST_END, max(0, len(data) - _FAR))
    return end if 0 <= end <= len(data) - 20 else -1
