"""Folding: one spelling for what readers treat alike, without moving a single offset.

Every replacement is one code point for one, so a span in the folded text is the same span in the
original, and quotes are always cut from the original.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_LONG = 200
"""From so many characters on, all are looked up at once in an array: a call costs as much as folding one by one."""
_MARKS = {
    "（": "(",
    "）": ")",
    "［": "[",
    "］": "]",
    "｛": "{",
    "｝": "}",
    "％": "%",
    "＄": "$",
    "￥": "¥",
    "￡": "£",
    "＋": "+",
    "－": "-",
    "．": ".",
    "／": "/",
    "～": "~",
    "〜": "~",
    "＆": "&",
    "＃": "#",
    "＠": "@",
    "＝": "=",
    "’": "'",
    "‘": "'",
    "＇": "'",
    "–": "-",
    "—": "—",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "\u00a0": " ",
    "\u3000": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\t": " ",
    "〇": "〇",
}
_HALF_STOP = re.compile(
    '[,;](?:(?<=[\u4e00-\u9fff”》)\\]][,;])(?=[\u4e00-\u9fff“《A-Za-z0-9])|(?<=[A-Za-z0-9%"].)(?=[\u4e00-\u9fff“《]))'
)
"""A half-width comma or semicolon within Chinese: before it or behind it stands a Chinese character or mark."""
_TAGS = re.compile(r"(?:</?(?:p|strong|h\d|li|div|td|tr|br ?/?|span|b|em|i|u)>){1,8}")
_LAST = frozenset("。！？；”")
_STOPS = {",": "，", ";": "；"}
_WIDE = 0x10000
"""Code points from here on stay as they are."""
_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))


@cache
def _table() -> dict[int, str]:
    """Width and marks by hand, traditional to simplified by OpenCC, one character for one."""
    import opencc

    table = {ord(old): new for old, new in _MARKS.items() if old != new}
    for shift in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)):
        table[shift] = chr(shift - 0xFEE0)
    convert = opencc.OpenCC("t2s").convert
    for first, last in _HAN:
        han = [chr(point) for point in range(first, last)]
        for old, new in zip(han, convert("\n".join(han)).split("\n"), strict=True):
            if old != new and len(new) == 1:
                table[ord(old)] = new
    return table


def fold(text: str) -> str:
    """The text in one width and one script, of the same length.

    Full-width letters, digits, brackets and signs become half-width, curly apostrophes straight,
    dashes between figures hyphens, odd spaces plain ones, traditional characters simplified
    (OpenCC, character by character). Chinese sentence marks ，。；：、！？ and quotation marks stay.
    """
    if text.isascii() and "\t" not in text:
        return text
    if len(text) < _LONG:
        return _short_folded(text)
    return _codes_folded(text).tobytes().decode("utf-32-le", "surrogatepass")


@lru_cache(maxsize=10_000)
def _short_folded(text: str) -> str:
    """The same for a name or a line: names come again and again."""
    return text.translate(_table())


def _codes_folded(text: str) -> "npt.NDArray[np.uint32]":
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    wide = codes >= _WIDE
    return np.where(wide, codes, _lookup()[np.where(wide, 0, codes)]) if wide.any() else _lookup()[codes]


@cache
def _lookup() -> "npt.NDArray[np.uint32]":
    """What each code point below :data:`_WIDE` folds to; no other does."""
    import numpy as np

    out = np.arange(_WIDE, dtype=np.uint32)
    for old, new in _table().items():
        out[old] = ord(new)
    return out


def with_chinese_stops(text: str) -> str:
    """The text with ， and ； for the half-width commas and semicolons that many pages write within Chinese.

    Of the same length. What separates English words or thousands stays: behind it a space or between digits.
    """
    if text.isascii() or ("," not in text and ";" not in text):
        return text
    return _HALF_STOP.sub(lambda match: _STOPS[match.group()], text)


def without_marks(text: str) -> str:
    """The text with spaces for the mark-up that it still holds, or a line's end where that parts two matters.

    Of the same length. Saved news keep ``</p><p><strong>`` before the headline of the next item, ``</p><p>`` between
    paragraphs of one, of which the second goes on about whom the first tells.
    """
    return _TAGS.sub(_blank, text) if "</" in text or "<br" in text else text


def _blank(match: re.Match[str]) -> str:
    tags, before = match.group(), match.string[max(0, match.start() - 1) : match.start()]
    parts = "<strong>" in tags or "</strong>" in tags or "<h" in tags or "</h" in tags
    return ("\n" if parts or before not in _LAST else " ").ljust(len(tags))
