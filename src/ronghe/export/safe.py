"""Text from sources made harmless for the program that opens an export."""

import re

_FORMULA = re.compile(r"[\s\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_STEERING = re.compile(_CONTROL.pattern[:-1] + r"\x80-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
"""What steers a terminal, or turns the direction of the words that follow."""
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#~!^])")
_ENTITY = re.compile(r"&(?=#|[A-Za-z][A-Za-z0-9]{0,40};)")
_SPACE = re.compile(r"\s+")
LONGEST_CELL = 32_000
"""A spreadsheet cell holds 32,767 characters."""


def printable(text: str) -> str:
    """Text for a terminal: nothing in it steers the terminal or turns the direction of the words that follow.

    >>> printable(f"Works{chr(27)}[2J") == f"Works{chr(0xFFFD)}[2J"
    True
    """
    return _STEERING.sub("\ufffd", text)


def cell_text(text: str) -> str:
    """Text for a cell of a spreadsheet or CSV file: never a formula, no control characters.

    What begins with = + - @ (also full width, also behind spaces), a tab or a line break gets an
    apostrophe in front, which spreadsheets show as text.
    """
    clean = _CONTROL.sub("\ufffd", text)
    if _FORMULA.match(clean):
        clean = "'" + clean
    return clean if len(clean) <= LONGEST_CELL else clean[: LONGEST_CELL - 1] + "…"


def one_line(text: str, most: int | None = None) -> str:
    """White space folded to single spaces; longer than ``most`` ends in "…"."""
    line = _SPACE.sub(" ", _CONTROL.sub("\ufffd", text)).strip()
    return line if most is None or len(line) <= most else line[: most - 1].rstrip() + "…"


def markdown_text(text: str, most: int | None = None) -> str:
    """One line in which no character means anything to Markdown or HTML."""
    return _MARKDOWN.sub(r"\\\1", _ENTITY.sub("&amp;", one_line(text, most)))


def web_address(url: str | None) -> str | None:
    """The address where it is one of the web and has no space or bracket that would end it, else None."""
    return url if url and re.fullmatch(r"https?://[^\s<>\"'`|\\\[\]{}^]{1,2000}", url) else None
