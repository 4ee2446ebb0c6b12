"""Where a text itself says that two names are one: brackets, 简称, formerly, a name beside its translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ronghe.extract.alias_marks import AFTER_EN, AFTER_ZH, MARK_EN, MARK_ZH, PLATE_END, ROLES
from ronghe.extract.initials import fit, is_acronym
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_HAN = re.compile(r"[\u4e00-\u9fff]")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff0-9A-Z·“”&\-()]{1,48}")
_HAN_NAME_END = re.compile(
    r"(?:基金|资金|公司|集团|研究所|研究院|学院|大学|学校|科学院|工程院|实验室|中心|委员会|部|局|办公室|厅|署|联盟|协会|商会"
    r"|学会|园|园区|基地|区|规划|意见|计划|法|条例|办法|通知|院|所|厂|军|部队|银行|工程|项目|战略)$"
)
_BRACKET = re.compile(r"[ ”\"]{0,2}\((?P<inside>[^()\n]{1,120})\)")
_PART = re.compile(r"[^,，;；、/]+")
_DATED = re.compile(
    r"\d{4}|\d ?[月日年]|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{0,6})\b\.? ?\d|\baccessed\b|[$¥€£%]|\bvia\b"
)
_QUOTE = re.compile(r"[“\"「『‘《'](?P<name>[^”\"」』’》'“]{1,60})[”\"」』’》']?")
_BARE_ZH = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·&-]{2,40}")
_BARE_EN = re.compile(r"[A-Z][\w&.'-]*(?: (?:of |for |and |the |on )?[A-Z0-9][\w&.'-]*){0,10}")
_BESIDE = re.compile(r"[”\"]? {0,2}\n? {0,2}(?=[\u4e00-\u9fffA-Z“\"])")
_WORDS = re.compile(r"[A-Za-z0-9&]+")
_FITS = 0.4
"""Below this an acronym is not the name's; NORINCO for its full name has 0.41, unrelated pairs have 0."""
_TAIL = re.compile(r"[ .,;:，。；：]+$")


@dataclass(frozen=True, slots=True, order=True)
class Alias:
    """A statement that ``other`` is another name of what ``full`` names.

    ``type`` is one of the vocabulary's alias types, seen from ``other``; ``span`` is the whole
    statement; ``kind`` that of the entity. ``role`` is True where ``other`` is no name but what a
    contract calls a party (招标人, the Company): it stands for the name in this text only.
    """

    full: Span
    other: Span
    type: str
    span: Span
    kind: str
    role: bool = False


def find_aliases(page: Page, mentions: Sequence[Mention]) -> tuple[Alias, ...]:
    """Every such statement on the page, in order; ``mentions`` are the names known so far."""
    text = page.folded
    ending: dict[int, list[Mention]] = {}
    starting: dict[int, Mention] = {}
    for mention in mentions:
        if mention.kind != "Place":
            ending.setdefault(mention.span.end, []).append(mention)
            starting.setdefault(mention.span.start, mention)
    found: dict[tuple[Span, Span], Alias] = {}
    for end in sorted(ending):
        if text[end : end + 1] in _OPENERS:
            for alias in _stated(text, end, ending[end], starting):
                found.setdefault((alias.full, alias.other), alias)
    return tuple(sorted(found.values()))


_OPENERS = frozenset('(,， ”"\n简又原曾对前加亦也另、下以')


def _stated(text: str, end: int, names: list[Mention], starting: dict[int, Mention]) -> Iterator[Alias]:
    """The statements that follow the names that end at one place."""
    longest = min(names, key=lambda mention: mention.span.start)
    bracket = _BRACKET.match(text, end)
    if bracket is not None:
        yield from _bracketed(text, bracket, names, starting)
        return
    after = AFTER_ZH.match(text, end) or AFTER_EN.match(text, end)
    if after is not None:
        other = _name_at(text, after.end(), starting)
        if other is not None and (after.lastgroup != "second_plate" or PLATE_END.match(text, other.end)):
            yield _alias(text, longest, other, str(after.lastgroup))
        return
    yield from _beside(text, longest, starting)


def _alias(text: str, full: Mention, other: Span, kind: str, end: int | None = None) -> Alias:
    """The statement, with its type made exact: a Latin word of capitals is an acronym."""
    word = other.quote(text)
    name = full.span.quote(text)
    if kind in ("short", "full"):
        if is_acronym(word) and " " not in word:
            kind = "acronym"
        elif bool(_HAN.search(word)) != bool(_HAN.search(name)):
            kind = "translation"
        elif kind == "full" and len(word) < len(name):
            kind = "short"
    role = word.strip().lower() in ROLES
    span = Span(full.span.start, max(other.end, end or 0))
    return Alias(full.span, other, kind, span, full.kind, role)


def _name_at(text: str, start: int, starting: dict[int, Mention]) -> Span | None:
    """The name that begins at the place: quoted, or found as a mention, or a bare run."""
    quoted = _QUOTE.match(text, start)
    if quoted is not None:
        return _tight(text, *quoted.span("name"))
    if start in starting:
        return starting[start].span
    bare = _BARE_EN.match(text, start)
    return None if bare is None else _tight(text, *bare.span())


def _tight(text: str, start: int, end: int) -> Span | None:
    """The span without space and stops at its ends, and without an English article."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(_TAIL.sub("", words.strip()))
    if text[start : start + 4] in ("the ", "The "):
        start += 4
    return Span(start, end) if end > start else None


def _bracketed(
    text: str, bracket: re.Match[str], names: list[Mention], starting: dict[int, Mention]
) -> Iterator[Alias]:
    """What stands in the brackets behind a name, part by part."""
    inside = bracket["inside"]
    first = bracket.start("inside")
    dated = _DATED.search(inside) is not None
    longest = min(names, key=lambda mention: mention.span.start)
    mark: str | None = None
    for part in _PART.finditer(inside):
        start, end = first + part.start(), first + part.end()
        while start < end and text[start] in " \n":
            start += 1
        marked = MARK_ZH.match(text, start, end) or MARK_EN.match(text, start, end)
        if marked is not None and marked.end() < end:
            mark, start = marked.lastgroup, marked.end()
        elif marked is None and dated:
            continue
        if mark is not None:
            for other in _listed(text, start, end):
                if mark == "second_plate":
                    other = _without_plate(text, other)
                if _HAN.search(other.quote(text)) or text[other.start].isupper() or text[start] in '“"':
                    yield _alias(text, longest, other, mark, bracket.end())
            continue
        other_span = _tight(text, start, end)
        if other_span is not None:
            yield from _unmarked(text, other_span, names, starting, bracket.end())


def _listed(text: str, start: int, end: int) -> Iterator[Span]:
    """Every quoted name between the places ("Y"或"Z"), or the one bare name."""
    quoted = list(_QUOTE.finditer(text, start, end))
    if quoted:
        for match in quoted:
            span = _tight(text, *match.span("name"))
            if span is not None:
                yield span
        return
    bare = _tight(text, start, end)
    if bare is not None and len(bare) <= 60:
        yield bare


def _without_plate(text: str, span: Span) -> Span:
    match = re.search(r"(?:的)?(?:牌子|牌匾)$", span.quote(text))
    return Span(span.start, span.start + match.start()) if match and match.start() else span


def _unmarked(text: str, other: Span, names: list[Mention], starting: dict[int, Mention], end: int) -> Iterator[Alias]:
    """A bracket without a word of explanation: acronym, translation, or a longer or shorter form."""
    quoted = _QUOTE.fullmatch(other.quote(text))
    if quoted is not None:
        other = Span(other.start + quoted.start("name"), other.start + quoted.end("name"))
        other = _tight(text, other.start, other.end) or other
    word = other.quote(text)
    full = min(names, key=lambda mention: mention.span.start)
    if is_acronym(word) and " " not in word:
        best = max(names, key=lambda mention: (_fit(text, word, mention), len(mention.span)))
        if _HAN.search(best.text) or _fit(text, word, best) >= _FITS:
            yield _alias(text, best, other, "acronym", end)
        return
    han_name, han_word = bool(_HAN.search(full.text)), bool(_HAN.search(word))
    if han_name != han_word:
        if _translates(text, full, other):
            yield _alias(text, full, other, "translation", end)
        return
    kind = _form(full.span.quote(text), word)
    if kind is not None:
        yield _alias(text, full, other, kind, end)


def _fit(text: str, word: str, mention: Mention) -> float:
    return fit(word, mention.span.quote(text))


def _translates(text: str, full: Mention, other: Span) -> bool:
    """Whether the bracketed words in the other script can be a name and not a remark."""
    word = other.quote(text)
    if _HAN.search(word):
        return _HAN_RUN.fullmatch(word) is not None and (full.kind == "Person" or len(word) >= 2)
    return _BARE_EN.fullmatch(word) is not None and len(word) > 2


def _form(name: str, word: str) -> str | None:
    """Short or full where one is made of the other's words or characters, in order; None otherwise."""
    if is_acronym(name) and fit(name, word) >= 0.9:
        return "full"
    if _HAN.search(name):
        small, large = sorted((name, word), key=len)
        if len(small) < 2 or not _HAN_NAME_END.search(large) or not _runs_through(small, large):
            return None
    else:
        if not word[0].isupper() or not name[0].isupper():
            return None
        small_words, large_words = sorted((_WORDS.findall(name), _WORDS.findall(word)), key=len)
        shared = small_words[-1] == large_words[-1] and small_words[0] == large_words[0]
        if not shared and not _runs_through(small_words, large_words):
            return None
    return "short" if len(word) < len(name) else "full"


def _runs_through(small: Sequence[str], large: Sequence[str]) -> bool:
    """Whether the parts of the small one occur in the large one in order."""
    rest = iter(large)
    return all(part in rest for part in small)


def _beside(text: str, name: Mention, starting: dict[int, Mention]) -> Iterator[Alias]:
    """A name directly followed by its form in the other script, on the line or alone on the next one."""
    gap = _BESIDE.match(text, name.span.end)
    if gap is None or gap.end() == name.span.end:
        return
    next_line = "\n" in gap.group()
    if next_line and not (_opens_line(text, name.span.start) and text[gap.end() - 1] in "\n "):
        return
    if _HAN.search(name.text):
        follower = starting.get(gap.end())
        other = follower.span if follower and follower.kind == name.kind and " " in follower.text else None
    else:
        run = _HAN_RUN.match(text, gap.end())
        other = None if run is None else _han_name(text, run, starting)
    if other is None or (_HAN.search(other.quote(text)) is None and not _HAN.search(name.text)):
        return
    if next_line and text[other.end : other.end + 1] not in ("", "\n"):
        return
    yield _alias(text, name, other, "translation")


def _han_name(text: str, run: re.Match[str], starting: dict[int, Mention]) -> Span | None:
    """The run of Han characters, if the whole of it is a name."""
    span = _tight(text, *run.span())
    if span is None:
        return None
    known = starting.get(span.start)
    if known is not None and known.span.end == span.end:
        return span
    return span if _HAN_NAME_END.search(span.quote(text)) and len(span) >= 4 else None


def _opens_line(text: str, start: int) -> bool:
    """Whether only white space stands between the start of the line and the place."""
    return text[text.rfind("\n", 0, start) + 1 : start].strip(" •·*-") == ""
