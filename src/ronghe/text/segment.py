"""Sentences and paragraphs, with offsets, in both languages."""

import re
from collections.abc import Iterator

from ronghe.model.span import Span

LONGEST_SENTENCE = 2_000
"""A run without a sentence mark is cut here, so that no later pass meets an unbounded line."""

_WRAP_WIDTH = 50
"""A line this long that breaks off before a small letter was wrapped, as in text taken from a PDF."""

_HAN_WRAP, _HAN_SLACK = (28, 56), 4
"""How long a Chinese line is that was broken at the width of a page, and by how much such lines differ."""
_BROKEN_OFF = re.compile(r"[\u4e00-\u9fff，、（(“《\d％%]$")
_NEW_ITEM = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、．.](?!\d)|第[一二三四五六七八九十百\d]{1,4}[条章节]|[^，。；\s]{2,12}[：:]"
)
_CLOSERS = "[”’」』】》〉\"'）)\\]]"
_BULLETS = "•●■◆▪►▶"
_END = re.compile(
    rf"[。！？；!?;.\n{_BULLETS}<](?:(?<=[。！？；]){_CLOSERS}{{0,4}}"
    rf"|(?<=[!?])[!?]{{0,2}}{_CLOSERS}{{0,4}}(?=\s|$|[\u4e00-\u9fff“])"
    rf"|(?<=;)(?=\s?[\u4e00-\u9fff])"
    rf"|(?<=\.){_CLOSERS}{{0,4}}(?=\s{{1,4}}[\"“'(\[]?[A-Z\d\u4e00-\u9fff]|\s{{0,4}}(?:\n|$))"
    r"|(?:(?<=[a-z)%”’]\.)\d{1,3}|(?<=[\w)%”’]\.)(?:\[\d{1,3}\]){1,3})(?=\s{1,4}[“(\[]?[A-Z]|\s{0,4}(?:\n|$))"
    rf"|(?<=[\n{_BULLETS}])"
    r"|(?<=<)(?:/(?:p|strong|h\d|li|div|td|tr)>|br ?/?>))"
)
_NEVER_LAST = re.compile(
    r"(?:\b(?:No|Nos|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Adm|Capt|Sgt|St|Mt|vs|cf|e\.g|i\.e|viz|appro"
    r"x|est|ca|Vol|vol|pp|p|Fig|fig|Art"
    r"|art|Sec|sec|para|Ch|ch|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Rs))$"
)
_SELDOM_LAST = re.compile(
    r"(?:\b(?:Co|Ltd|Inc|Corp|Bros|Dept|Univ|Inst|Assn|al|etc|a\.m|p\.m|Jr|Sr|Ph\.D)|\b(?<![Ss]eries )[A-Z]|\b(?:"
    r"[A-Za-z]\.){1,3}[A-Za-z])$"
)
_SHORTENED = frozenset(re.findall(r"[A-Za-z]{2,}", _NEVER_LAST.pattern + _SELDOM_LAST.pattern))
"""Their words, and more: behind any other of two letters or more a full stop ends the sentence."""
_OPENS_SENTENCE = re.compile(
    r"\s{1,4}[\"“'(\[]?(?:The|This|That|These|Those|It|Its|In|On|At|As|By|For|From|To|With|A|An|An"
    r"d|But|However|He|She|They|We|His|Her"
    r"|Their|There|When|While|After|Before|Since|According|Although|Both|Other|Such|Under|Another|"
    r"Meanwhile|Moreover|If|So|Today|Last)\s"
)
_NUMBERED = re.compile(r"\s*[(（]?(?:\d{1,3}|[ivxIVX]{1,4}|[A-Za-z])$")
_SOFT_CUT = re.compile(r"[,，、 ](?=[^,，、 ]*$)")


def sentences(text: str) -> Iterator[Span]:
    """Spans of sentences, in order, without the white space around them.

    A line's end ends a sentence, unless the line was only wrapped; so does a bullet, and the mark-up of a paragraph's
    end where a text still holds it. An abbreviation
    ("Ltd.", "U.S.") does so only before a word that opens sentences, the number of a list item never.
    """
    start = 0
    for match in _END.finditer(text):
        at, end = match.span()
        behind, mark = end, text[at]
        if mark == ".":
            if not _is_full_stop(text, start, match):
                continue
        elif mark == "\n":
            if _is_wrapped(text, start, at):
                continue
        elif mark in _BULLETS:
            end = at
        if end - start > LONGEST_SENTENCE:
            yield from _pieces(text, start, end)
        elif (span := _trimmed(text, start, end)) is not None:
            yield span
        start = behind
    yield from _pieces(text, start, len(text))


def paragraphs(text: str) -> Iterator[Span]:
    """Spans of lines that hold something, in order, wrapped lines joined into one."""
    start = at = 0
    while at <= len(text):
        at = text.find("\n", at)
        if at < 0:
            at = len(text)
        if at == len(text) or not _is_wrapped(text, start, at):
            span = _trimmed(text, start, at)
            if span is not None:
                yield span
            start = at + 1
        at += 1


def parted(text: str, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where each stretch between the marks of a text begins and ends, empty ones too."""
    start = 0
    for match in mark.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def behind_last(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> int:
    """Where the last match of a stretch ends, the start of the stretch where there is none: where a clause begins."""
    last = start
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        last = match.end()
    return last


def _is_full_stop(text: str, start: int, match: re.Match[str]) -> bool:
    dot = match.start()
    near = max(start, dot - 12)
    space = text.rfind(" ", near, dot) if dot - start > 12 else -1
    word = text[space + 1 : dot] if space >= 0 else ""
    if len(word) > 1 and word.isalpha() and word not in _SHORTENED:
        return True
    if _NEVER_LAST.search(text, near, dot):
        return False
    if dot - start <= 8 and _NUMBERED.match(text, start, dot):
        return False
    return not _SELDOM_LAST.search(text, near, dot) or bool(_OPENS_SENTENCE.match(text, match.end()))


def _is_wrapped(text: str, start: int, at: int) -> bool:
    """Whether the line break at ``at`` falls inside a sentence: a long line, then a small letter or Han character."""
    follows = text[at + 1 : at + 2]
    if not ("a" <= follows <= "z"):
        return follows > "\u2000" and _is_wrapped_han(text, start, at)
    last = text[at - 1 : at]
    return (
        (last.isalpha() or last in {",", "-"})
        and text.rfind("\n", max(start - 1, at - _WRAP_WIDTH, 0), at) < 0
        and at - start >= _WRAP_WIDTH
    )


def _is_wrapped_han(text: str, start: int, at: int) -> bool:
    """Whether a Chinese line was broken at the width of its page, and the next, no wider one goes on with it."""
    begun = max(text.rfind("\n", start, at) + 1, start)
    line = text[begun:at].strip()
    if not _HAN_WRAP[0] <= len(line) <= _HAN_WRAP[1] or _BROKEN_OFF.search(line) is None:
        return False
    end = text.find("\n", at + 1, at + 2 + len(line) + _HAN_SLACK)
    further = text[at + 1 : end if end >= 0 else at + 2 + len(line) + _HAN_SLACK].rstrip()
    if (end < 0 and at + 1 + len(further) < len(text.rstrip())) or _NEW_ITEM.match(further):
        return False
    return len(further) >= len(line) - _HAN_SLACK or further.endswith(("。", "；", "：", "）", "”", ")", ";", ":"))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST_SENTENCE:
        last = start + LONGEST_SENTENCE
        soft = _SOFT_CUT.search(text, last - 200, last)
        cut = soft.end() if soft else last
        span = _trimmed(text, start, cut)
        if span is not None:
            yield span
        start = cut
    span = _trimmed(text, start, end)
    if span is not None:
        yield span


def _trimmed(text: str, start: int, end: int) -> Span | None:
    if start < end and not (text[start].isspace() or text[end - 1].isspace()):
        return Span(start, end)
    piece = text[start:end]
    body = piece.strip()
    if not body:
        return None
    first = start + len(piece) - len(piece.lstrip())
    return Span(first, first + len(body))
