"""The bodies that the value of a line of key and value lists, in Chinese and English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.book.unbounded import kind_of
from ronghe.extract.english.words import HEADS, TRADES
from ronghe.model import End, Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_SEMICOLON = re.compile(r"; ?")
_COMMA = re.compile(r",? and |, (?!Ltd|Inc|LLC|LLP|Co\b|L\.P)")
_BODY_EN = re.compile(r"\s?(?:the )?(?P<name>[A-Z][\w&.'-]*(?: (?:[A-Z][\w&.,'-]*|of|for|and|the)){0,9})")
PERSON_EN = re.compile(r"[A-Z][a-z'-]{1,15}(?: [A-Z][a-z'-]{1,15}){1,2}(?=$|[,;(]| \()")
_BODIES = frozenset({"Company", "Institute", "PublicBody", "Alliance", "Fund"})
_NAME = re.compile(r"[^、,，;；\n]{2,60}")
_UNIT_ZH = re.compile(
    r"(?<![^、，；,;：:\s])[\u4e00-\u9fff\d]{2,24}(?:[所院系室站厂队馆处部]|中心|公司|基地|车间|学校)(?=[、，；,;（(。\s]|$)"
)


def with_words_behind(page: Page, span: Span, *, people: bool = False) -> Iterator[tuple[End, str]]:
    """The bodies, and in English ``people`` where asked, that a value lists, each with the words up to the next."""
    spans = list(_listed(page, span, people=people))
    for place, (body, own) in enumerate(spans):
        end = spans[place + 1][1].start if place + 1 < len(spans) else span.end
        yield body, page.folded[own.end : end]


def bodies(page: Page, span: Span) -> Iterator[End]:
    """The bodies that a value lists."""
    for body, _ in _listed(page, span):
        yield body


def _listed(page: Page, span: Span, *, people: bool = False) -> Iterator[tuple[End, Span]]:
    mentions: list[Mention] = [mention for mention in page.names_in(span) if mention.kind in _BODIES]
    if span.quote(page.text).isascii():
        yield from _listed_en(page, span, mentions, people=people)
        return
    for mention in mentions:
        yield page.book.end(mention), mention.span
    if not mentions and not span.quote(page.text).strip()[:1].isdigit():
        for match in _NAME.finditer(page.text, span.start, span.end):
            words = match.group().strip()
            if len(words) > 3 and words[:1].isupper() and words.isascii():
                yield page.book.named(words.split(" (")[0], "Company"), Span(*match.span())


def _listed_en(page: Page, span: Span, mentions: list[Mention], *, people: bool) -> Iterator[tuple[End, Span]]:
    """The bodies of an English list: the names that are known, and what else stands between its marks like one."""
    mark = _SEMICOLON if ";" in span.quote(page.text) else _COMMA
    start = span.start
    for stop in (*(match.span() for match in mark.finditer(page.folded, span.start, span.end)), (span.end, span.end)):
        known = [mention for mention in mentions if start <= mention.span.start < stop[0]]
        name = _BODY_EN.match(page.text, start, stop[0])
        if known:
            yield page.book.end(known[0]), known[0].span
        elif name and not _holds_body(page, name):
            last = name["name"].split(" ")[-1].rstrip(".,")
            if last in HEADS or last in TRADES or not PERSON_EN.fullmatch(name["name"]):
                yield page.book.named(name["name"], HEADS.get(last, "Company")), Span(*name.span("name"))
            elif people:
                yield page.book.named(name["name"], "Person"), Span(*name.span("name"))
        start = stop[1]


def _holds_body(page: Page, name: re.Match[str]) -> bool:
    return any(mention.kind in _BODIES for mention in page.names_in(Span(*name.span("name"))))


def items_zh(page: Page, span: Span) -> Iterator[End]:
    """What stands between the marks of a Chinese list and ends like a unit or body, whether or not it is a name."""
    for match in _UNIT_ZH.finditer(page.text, span.start, span.end):
        yield page.book.named(match.group(), kind_of(page.lens, match.group()) or "Institute")
