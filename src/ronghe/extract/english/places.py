"""Where a capitalised name says little: headings in title case, and the brackets of citations."""

import re

from ronghe.extract.english.words import HEADS, WEAK_HEADS

_HAN = re.compile(r"[\u4e00-\u9fff]")
_FAR = 160
"""A line longer than this is no heading."""
_WORD = re.compile(r"[A-Za-z][\w'&-]*")
_CITED = re.compile(
    r",? (?:accessed |in |on )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|, (?:n\.d\.|\d{4}\b|accessed|via\b|p\. ?\d)"
)
_OPENED = re.compile(r"(?:[(;]|[(;] ?see(?: also)?|[(;] ?cf\.|[(;] ?e\.g\.,?) ?(?:the |The )?$")


def in_citation(text: str, start: int, end: int) -> bool:
    """Whether the name is the source in "(New America, April 30)"; a body that dates a bracket is no party to it."""
    return (
        text[end : end + 1] in ", "
        and _CITED.match(text, end) is not None
        and _OPENED.search(text, max(0, start - 16), start) is not None
    )


_ROMAN = re.compile(r" (?:I{1,3}|IV|VI{0,3}|\d{1,2})$")

_YEAR = re.compile(r"(?:[•*·-] )?(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d(?: ?[:–—]| -) ")
"""A line of a history says what was done in a year."""
_BULLET = re.compile(r"[-•*–·▪] ?[A-Z]")
"""A line of a list: nothing but a name, it names."""


def in_heading(text: str, start: int, end: int) -> bool:
    """Whether the name stands in a line of capitalised words that is more than the name itself.

    A line that is nothing but a name with a strong head (a table's cell, a title) counts as text, and
    so does one with its Chinese on the next line.
    """
    first = text.rfind("\n", max(0, start - _FAR), start) + 1
    if first == 0 and start > _FAR:
        return False
    last = text.find("\n", end, end + _FAR)
    if last < 0:
        if len(text) > end + _FAR:
            return False
        last = len(text)
    line = text[first:last].strip()
    if "|" in line or _HAN.search(line) or _YEAR.match(line):
        return False
    if len(line) > _FAR or line.endswith((".", ",", ";", ":", "。", "”")) or (first == 0 and last == len(text)):
        return False
    if len(line) <= end - start + 4:
        if _HAN.match(text, last + 1):
            return False
        if _BULLET.match(line):
            return False
        first_part, of, _ = line.partition(" of ")
        head = _WORD.findall(first_part if of else _ROMAN.sub("", line))[-1:]
        return not head or head[0] not in HEADS or head[0] in WEAK_HEADS
    words = [word for word in _WORD.findall(line) if len(word) > 3]
    return len(words) >= 2 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)
