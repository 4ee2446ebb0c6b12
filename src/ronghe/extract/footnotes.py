"""Footnotes that name a source, and the sentences that carry their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ronghe.extract.citations import Citation
from ronghe.model import PartialDate, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_NOTE = re.compile(r"(?m)^ {0,40}\[(?P<number>\d{1,3})\]\s*(?P<body>\S[^\n]{3,1500})$")
_MARK = re.compile(r"\[(?P<first>\d{1,3})(?:\s?[-,，、]\s?(?P<last>\d{1,3}))?\]")
_URL = re.compile(r"https?://[^\s，。；、)\]<>\"]{4,500}")
_QUOTED = re.compile(r"[“\"《「][^”\"》」\n]{2,200}[”\"》」],?")
_LONGEST_PUBLISHER = 60


def footnotes(page: Page) -> Iterator[Citation]:
    """A citation for every mark whose note names a source: an address, or a publisher with a date at its end."""
    if "[" not in page.folded:
        return
    notes: dict[int, dict[str, Any]] = {}
    bodies: set[int] = set()
    for match in _NOTE.finditer(page.folded):
        bodies.add(match.start("number") - 1)
        cited = _source(page, Span(*match.span("body")))
        if cited is not None:
            notes[int(match["number"])] = cited
    if not notes:
        return
    for match in _MARK.finditer(page.folded):
        if match.start() in bodies:
            continue
        numbers = range(int(match["first"]), int(match["last"] or match["first"]) + 1)
        found = [notes[number] for number in numbers[:20] if number in notes]
        sentence = page.sentence_at(match.start())
        if found and sentence is not None:
            cited = {**found[0], "also": found[1:]} if found[1:] else found[0]
            yield Citation(Span(*match.span()), sentence.span, cited)


def _source(page: Page, body: Span) -> dict[str, Any] | None:
    """What a note's words name as source: publisher, date and address; None for a mere remark."""
    words = body.quote(page.text)
    url = _URL.search(words)
    dates = [found for found in page.within(page.dates, body) if found.span.end <= body.end]
    last = dates[-1] if dates else None
    at_end = last is not None and len(page.text[last.span.end : body.end].strip(" .。,，)）")) == 0
    if url is None and not at_end:
        return None
    end = min([last.span.start - body.start] if last and (at_end or url) else [len(words)])
    if url is not None:
        end = min(end, url.start())
    publisher = _publisher(words[:end])
    if publisher is None and url is not None:
        publisher = re.sub(r"^www\.", "", url.group().split("/")[2])
    if publisher is None:
        return None
    out: dict[str, Any] = {"publisher": publisher}
    date = last.resolve(page.dating.reference) if last else None
    if isinstance(date, PartialDate):
        out["date"] = str(date)
    if url is not None:
        out["url"] = url.group().rstrip(".,;")
    out["note"] = words.strip()
    return out


def _publisher(words: str) -> str | None:
    """The last piece before the date that is no title; in Chinese notes the piece before the colon."""
    head, colon, _ = words.partition("：")
    if colon and 2 <= len(head) <= 20:
        return head.strip()
    pieces = [piece.strip(" .:：()（）") for piece in re.split(r"[,，.。]\s*", _QUOTED.sub(",", words))]
    pieces = [piece for piece in pieces if piece]
    if not pieces or len(pieces[-1]) > _LONGEST_PUBLISHER:
        return None
    return pieces[-1]
