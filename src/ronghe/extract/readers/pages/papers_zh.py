"""What head and foot of a Chinese paper tell: where authors' bodies are (机构，城市 邮编), which posts they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.extract.rules import alternatives, kinds_of, words_of
from ronghe.lens.lens import Lens
from ronghe.model import Claim, End, Issue, Mention, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "papers_zh"
_KINDS = kinds_of("Body")
_CODE = re.compile(r"[0-9][0-9]{5}(?<=[\u4e00-\u9fff \u3000]\d{6})(?=[ \u3000]{0,3}(?:[；;)。，\n]|$))")
"""The postal code that ends an author's address. One digit stands by itself, for which a search skips all else fast."""
_ADDRESS = re.compile(
    r"(?:^|[(；;\n。\]])[ \u3000]{0,3}(?:\d{1,2}[.)、]?|[a-z][.)])?[ \u3000]{0,3}"
    r"(?P<body>[\u4e00-\u9fff][^，,；;\n。]{3,50})"
    r"[，,][ \u3000]{0,3}(?P<place>[\u4e00-\u9fff]{2,9}(?:[ \u3000]{1,2}[\u4e00-\u9fff]{2,6}){0,2})[ \u3000]{0,4}$"
)
_LONGEST_ADDRESS = 90
_SPACE = re.compile(r"[ \u3000]+")
_UNIT = re.compile(r"(?:学院|研究院|研究所|中心|实验室|系|部|所|院)$")
_PERSON = r"[\u4e00-\u9fff]{1,2}[ \u3000]{0,2}[\u4e00-\u9fff]{1,2}"
_AUTHOR = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<name>{_PERSON})(?:\((?:19|20)\d\d[^()\n]{{0,8}}\))?，(?:男|女)[，。(]"
    rf"|(?:作者(?:简介|信息|单位)?\]?|[Aa]uthor)[:：]?\s{{0,2}}(?P<other>{_PERSON})(?:\((?:19|20)\d\d[^()\n]{{0,8}}\))?，"
)
"""How a note on an author begins: 邱立群，男，1974年生，…, 通信作者：白桦，…"""
_BIO = re.compile(
    r"(?m)^(?!摘要|关键词|引言|作者|来源)(?P<name>[\u4e00-\u9fff]{2,3})[ \u3000]{1,4}[*\d]{0,2}"
    r"(?:通[讯信]作者[。，:：\s]{1,2})?(?=[\u4e00-\u9fff])"
)
"""How a paper ends on its authors: 林岚　某大学管理学院副教授，硕士生导师。"""
_AUTHORS = ("，男", "，女", "作者", "uthor")
_NOTE_ENDS = re.compile(r"[。；;\n]")
_LONGEST_NOTE = 200


def read(page: Page) -> Iterator[Claim | Issue]:
    """Claims of addresses, then of notes on authors."""
    for match in _CODE.finditer(page.folded) if not page.folded.isascii() else ():
        start = max(0, match.start() - _LONGEST_ADDRESS)
        address = _ADDRESS.search(page.folded[start : match.start()])
        if address is not None:
            body = Span(start + address.start("body"), start + address.end("body"))
            place = Span(start + address.start("place"), start + address.end("place"))
            yield from _addressed(page, body, place)
    if "　" in page.text or "  " in page.text:
        yield from _bios(page)
    if any(word in page.folded for word in _AUTHORS):
        for match in _AUTHOR.finditer(page.folded):
            stop = _NOTE_ENDS.search(page.folded, match.end(), match.end() + _LONGEST_NOTE)
            note = Span(match.start(), stop.start() if stop else min(len(page.folded), match.end() + _LONGEST_NOTE))
            yield from _posts(page, Span(*match.span("name" if match["name"] else "other")), note)


def _bios(page: Page) -> Iterator[Claim]:
    """Posts told right behind an author's name that a line begins with."""
    begins = {one.span.start: one for one in page.outermost if one.kind in _KINDS}
    for match in _BIO.finditer(page.folded):
        if match.end() in begins:
            stop = _BIO_ENDS.search(page.folded, match.end(), match.end() + _LONGEST_NOTE)
            note = Span(match.start(), stop.start() if stop else min(len(page.folded), match.end() + _LONGEST_NOTE))
            yield from _posts(page, Span(*match.span("name")), note)


_BIO_ENDS = re.compile(r"[。\n]")


def _addressed(page: Page, body: Span, place: Span) -> Iterator[Claim]:
    """The body in its place, each place in the next, and what is named behind a space as part of what stands before."""
    whole = Span(body.start, place.end)
    if not any(one.kind == "Place" for one in page.within(page.mentions, place)):
        return
    ends = [_end(page, Span(body.start, end)) for end in _breaks(page, body)]
    known = [end for end in ends if end is not None]
    if ends[-1:] != known[-1:]:
        return
    for outer, inner in pairwise(known):
        yield page.claim(NAME, "part_of", whole, 0.88, subject=inner, object=outer)
    places = list(_places(page, place))
    for inner, outer in zip([known[-1], *reversed(places)], reversed(places), strict=False):
        yield page.claim(NAME, "located_in", whole, 0.88, subject=inner, object=outer)


def _breaks(page: Page, body: Span) -> list[int]:
    """Where the parts of an address end that spaces divide, and where it ends itself."""
    return [*(match.start() for match in _SPACE.finditer(page.folded, body.start, body.end)), body.end]


def _end(page: Page, span: Span) -> End | None:
    """The body that the stretch names: a name that ends with it, or what is called as a unit is behind such a name."""
    within = [one for one in page.within(page.mentions, span) if one.kind in _KINDS]
    exact = next((one for one in within if one.span.end == span.end and one.span.start - span.start <= 1), None)
    if exact is not None:
        return page.book.end(exact)
    name = span.quote(page.text)
    again = next((one for one in page.outermost if one.text == name and one.kind in _KINDS), None)
    if again is not None:
        return page.book.end(again)
    if within and within[0].span.start == span.start and _UNIT.search(name):
        return page.book.end(Mention(span, name, "Institute"))
    return None


def _places(page: Page, span: Span) -> Iterator[End]:
    """The places of an address, the widest first: 甘肃天祝 and 安徽 合肥 are two each."""
    start = span.start
    for end in _breaks(page, span):
        known = [one for one in page.within(page.mentions, Span(start, end)) if one.kind == "Place"]
        first = next((one for one in known if one.span.start == start), None)
        if first is not None and first.span.end < end:
            yield page.book.end(first)
            start = first.span.end
        exact = next((one for one in known if one.span == Span(start, end)), None)
        yield page.book.end(exact or Mention(Span(start, end), page.text[start:end], "Place"))
        gap = _SPACE.match(page.folded, end)
        start = gap.end() if gap else end


def _posts(page: Page, name: Span, note: Span) -> Iterator[Claim]:
    """A claim for each title that stands right behind a body's name in a note on an author."""
    person = page.book.named(name.quote(page.text), "Person")
    titles = _titles(page.lens)
    for body in page.within(page.outermost, note):
        held = titles.match(page.folded, body.span.end, note.end) if body.kind in _KINDS else None
        for title in held[0].split("、") if held else ():
            yield page.claim(NAME, "role", note, 0.88, subject=person, object=page.book.end(body), value=Text(title))


@lru_cache(maxsize=4)
def _titles(lens: Lens) -> re.Pattern[str]:
    rank, post = (alternatives(words_of(lens, f"rules.role.{words}")) for words in ("rank_zh", "zh"))
    title = f"{rank}{{0,2}}{post}"
    return re.compile(rf"{title}(?:、{title}){{0,3}}(?=[，,。；;\s]|$)")
