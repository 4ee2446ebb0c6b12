"""Where a text names its source in brackets, in an attribution or on a source line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ronghe.extract.citations import Citation
from ronghe.lens.lens import Lens
from ronghe.model import PartialDate, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

LONGEST_PUBLISHER = 70
_BRACKET = re.compile(r"\(([^()\n]{2,240})\)")
_LEAD = re.compile(r"\s*(?:see(?: also)?|cf\.|source:|来源[:：]|资料来源[:：]|引自|见|据)?\s*", re.IGNORECASE)
_CLOSES = re.compile(r"\)?\s*(?:[.。！!？?;；]|\n|$)")
"""An undated name in brackets is a source only where the bracket closes its sentence: "the NDRC (NDRC)" is none."""
_STATED = re.compile(r"source:|来源[:：]", re.IGNORECASE)
_ROUTE = re.compile(r",?\s+((?:accessed|retrieved|via)\b.{0,60})$")
_ITEM = re.compile(r"\s*(?:[•·●▪◦*○■-]|\d{1,2}[.)]|\(\d{1,2}\))\s")
_ATTRIBUTION_ZH = re.compile(
    r"据《?(?P<who>[^,，。；;、《》\n]{2,30}?)(?:》[^,，。；;《》\n]{0,12}?)?(?:报道|消息|电讯|刊文)"
)
_WHO_EN = r"(?:the )?(?P<who>[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,5})"
_WHEN_EN = r"(?: (?:in|on|of|dated) (?:(?:late|early|mid) )?[A-Z\d][\w]*(?: \d{1,2},?)?(?: \d{4})?)?"
_PIECE_EN = (
    r"(?:an?|the|its|one) (?:[\w,-]+ ){0,5}?(?:report|article|story|dispatch|account|interview|piece|investigation)"
)
_ATTRIBUTION_EN = re.compile(
    rf"\b[Aa]ccording to (?:{_PIECE_EN} (?:published |released |carried |run )?(?:by|in|from|of|with) )?"
    rf"{_WHO_EN}{_WHEN_EN}"
)
_REPORTED_EN = re.compile(
    rf"(?:^|[.,;:—]\s|\n|\b[Tt]he |[Aa]s ){_WHO_EN} (?:has |had )?(?:first )?reported\b{_WHEN_EN}"
)
_REPORTED_ZH = re.compile(
    r"(?:^|[，。；\n])《?(?!据)(?P<who>[\u4e00-\u9fff]{2,14}?)》?(?:在?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:刊发|刊登|发表)?的?)(?:报道|消息|文章)(?:称|说|指出|透露|显示|，)"
)
_ATTRIBUTIONS = (
    (_ATTRIBUTION_ZH, "据"),
    (_REPORTED_ZH, "报道"),
    (_ATTRIBUTION_EN, "ccording to "),
    (_REPORTED_EN, "reported"),
)
"""Wordings with what each cannot do without."""
_DATELINE = re.compile(r"(?m)^ {0,40}\(?(?P<who>[\u4e00-\u9fff]{2,14}?)(?P<when>\d{1,2}月\d{1,2}日)电")
_SOURCE_LINE = re.compile(r"(?m)^ {0,40}(?:(?:资料|数据|文章|信息)?来源|Sources?)[:：] {0,10}(?P<who>\S[^\n]{1,80})$")
_PRESS = re.compile(
    r"(?:\b(?:News|Daily|Times|Post|Journal|Agency|Net|Press|Magazine|Weekly|Review|Herald|Gazette)"
    r"|报|网|社|台|杂志|周刊|期刊|新闻|公众号|在线)$"
)
_HEAD = 600
"""A source line in the first so many characters names where the whole document comes from."""


def brackets(page: Page) -> Iterator[Citation]:
    """Citations in brackets: "(Southern Daily, September 11 2017; West Net, July 13 2017)"."""
    previous = 0
    for match in _BRACKET.finditer(page.folded):
        parts = []
        at = match.start(1)
        for piece in re.split(r"[;；]", match[1]):
            parts.append(_source(page, Span(at, at + len(piece)) if piece else None))
            at += len(piece) + 1
        known = [part for part in parts if part]
        if not known:
            continue
        cited = dict(known[0])
        if known[1:]:
            cited["also"] = known[1:]
        span = Span(*match.span())
        yield Citation(span, _supported(page, span, previous), cited)
        previous = span.end


def _source(page: Page, span: Span | None) -> dict[str, Any] | None:
    """One source named in a bracket, or None where the words name none."""
    if span is None:
        return None
    words = span.quote(page.folded)
    lead = _LEAD.match(words)
    start = span.start + (lead.end() if lead else 0)
    dates = [date for date in page.within(page.dates, span) if date.span.end <= span.end]
    if not dates:
        name = page.text[start : span.end].strip(" 《》")
        stated = lead is not None and _STATED.search(lead.group()) is not None
        closes = _CLOSES.match(page.folded, span.end) is not None
        known = closes and name in _publishers(page.lens)
        return {"publisher": name} if name and (stated or known) else None
    date = dates[-1]
    before, after = page.folded[start : date.span.start], page.text[date.span.end : span.end].strip(" ,，")
    name, comma, _ = before.rstrip().rpartition("," if before.rstrip().endswith(",") else "，")
    if not comma or (after and not re.match(r"(?:via|accessed|in|通过|经)\b|[\u4e00-\u9fff]{0,6}$", after)):
        return None
    name = page.text[start : start + len(name)].strip()
    route = _ROUTE.search(name)
    if route:
        name, after = name[: route.start()].strip(), route[1]
    if not _names_publisher(page, name) or page.amounts_in(Span(start, span.end)):
        return None
    return _cited(page, name, date.resolve(page.dating.reference), after)


def _names_publisher(page: Page, name: str) -> bool:
    if not 2 <= len(name) <= LONGEST_PUBLISHER or not re.match(r"[A-Z\d“\"《\u4e00-\u9fff]", name):
        return False
    return name in _publishers(page.lens) or name not in _places(page.lens)


def _cited(page: Page, name: str, date: object, note: str = "") -> dict[str, Any]:
    """The qualifier; words before the last comma of a name are a title and go to the note."""
    title, comma, publisher = name.rpartition(", ")
    if comma and name not in _publishers(page.lens):
        name, note = publisher, "; ".join(part for part in (title, note) if part)
    out: dict[str, Any] = {"publisher": name.strip(' “”"《》')}
    if isinstance(date, PartialDate):
        out["date"] = str(date)
    if note:
        out["note"] = note
    return out


def _supported(page: Page, span: Span, previous: int) -> Span:
    """What a bracket supports, by where it stands (see the package's rules in citations.py)."""
    sentence = page.sentence_at(span.start)
    own = sentence.span if sentence else span
    first = page.folded.rfind("\n", 0, span.start) + 1
    floor = max(first, previous)
    apart = page.folded[own.start : span.start].strip() == ""
    if apart or _ITEM.match(page.folded, first):
        return Span(min(_first_word(page, floor, span.start), span.start), max(own.end, span.end))
    return Span(max(own.start, min(previous, span.start)), own.end)


def _first_word(page: Page, start: int, end: int) -> int:
    while start < end and (page.text[start].isspace() or page.text[start] in "。.;；,，"):
        start += 1
    return start


def attributions(page: Page) -> Iterator[Citation]:
    """据新华社报道; "according to Xinhua", "Xinhua reported", where the name is a publisher's; an agency's dateline."""
    for pattern, word in _ATTRIBUTIONS:
        for match in pattern.finditer(page.folded) if word in page.folded else ():
            name = page.text[match.start("who") : match.end("who")].rstrip(".")
            publisher = _publisher_in(page, name)
            sentence = page.sentence_at(match.start("who"))
            if publisher is None or sentence is None:
                continue
            dates = page.within(page.dates, Span(*match.span()))
            date = dates[0].resolve(page.dating.reference) if dates else None
            yield Citation(Span(*match.span()), sentence.span, _cited(page, publisher, date))
    yield from _datelines(page)


def _datelines(page: Page) -> Iterator[Citation]:
    """新华社北京3月5日电 names the source of all that follows, up to the next such line."""
    found = []
    for match in _DATELINE.finditer(page.folded) if "日电" in page.folded else ():
        known = [name for name in _publishers(page.lens) if match["who"].startswith(name)]
        if known:
            found.append((match, max(known, key=len)))
    ends = [match.start() for match, _ in found[1:]] + [len(page.text)]
    for (match, name), end in zip(found, ends, strict=False):
        dates = page.within(page.dates, Span(*match.span("when")))
        date = dates[0].resolve(page.dating.reference) if dates else None
        yield Citation(Span(*match.span()), Span(match.start(), end), _cited(page, name, date))


def _publisher_in(page: Page, name: str) -> str | None:
    """The publisher that the words begin with, or all of them where they end like a publisher's name."""
    known = [form for form in _publishers(page.lens) if name == form or (name.startswith(form) and not form.isascii())]
    if known:
        return max(known, key=len)
    name = re.split(r"\d", name)[0]
    return name if _PRESS.search(name) else None


def source_lines(page: Page) -> Iterator[Citation]:
    """A line that only names the source: of the document when at its head, else of the paragraph over it."""
    for match in _SOURCE_LINE.finditer(page.folded) if "来源" in page.folded or "Source" in page.folded else ():
        name = page.text[match.start("who") : match.end("who")].strip()
        dates = page.within(page.dates, Span(*match.span("who")))
        date = dates[0].resolve(page.dating.reference) if dates else None
        if dates:
            name = page.text[match.start("who") : dates[0].span.start].strip(" ,，(")
        name = re.split(r"\s{2,}|\s(?=作者|时间|编辑|日期|发布)|(?:发布|发表|更新)(?:时间|日期)[:：]?", name)[0].strip()
        if not name or name == page.document.publisher:
            continue
        span = Span(*match.span())
        if match.start() < _HEAD:
            supports = Span(span.start, len(page.text))
        else:
            last = match.start()
            while last > 0 and page.text[last - 1].isspace():
                last -= 1
            above = page.folded.rfind("\n", 0, last) + 1
            supports = Span(min(above, span.start), span.end)
        yield Citation(span, supports, _cited(page, name, date))


@lru_cache(maxsize=8)
def _publishers(lens: Lens) -> frozenset[str]:
    return frozenset(form for publisher in lens.publishers for form in publisher.forms)


@lru_cache(maxsize=8)
def _places(lens: Lens) -> frozenset[str]:
    return frozenset(form for known in lens.known if known.kind == "Place" for form in known.forms)
