"""Folding: one spelling for what readers treat alike, without moving a single offset.

Every replacement is one code point for one, so a span in the folded text is the same span in the
original, and quotes are always cut from the original.
"""

from functools import cache

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
    return text if text.isascii() and "\t" not in text else text.translate(_table())
