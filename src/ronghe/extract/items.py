"""The names, amounts and dates of a sentence as items, none over another, with what only names them again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import reports
from ronghe.extract.both_zh import governing
from ronghe.extract.plain_zh import plain_names
from ronghe.extract.pointing import pointed
from ronghe.extract.same_year import years_alike
from ronghe.extract.signs import Item
from ronghe.extract.sums_en import bare_sums
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.line import Line

_BRACKET = re.compile(r"\s?\([^()\n]{1,60}\)")
_TELLING = re.compile(
    r"\s?\((?:an?|the(?! \"[^\"()]{1,40}\"\))|its|part|owned|formerly|founded|established|based|led|backed|majority"
    r"|wholly|which"
    r"|who|about|including|controlled|now"
    r"|then|also|see|headquartered|a unit|later)\s"
)
"""A bracket that says something of the name and does not name it again."""
_PERCENT = re.compile(r"\d ?per ?cent\b")
_SPECIAL = re.compile(r"(?<![A-Za-z])S?\*?ST$")
"""What an exchange writes before the name of a share under special treatment."""
_CITED = re.compile(r"[，,]\s?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[)]")
"""Behind a source in brackets: （中国网，2016年10月24日）."""
_PER_SHARE = re.compile(r"每股的?(?:发行|认购|转让|交易|收购|增资|面)?(?:价格|价|值|净资产|收益)?(?:为|是|约|人民币)*$")
_PRICE_WITHIN = 12
_DATELINE = 60
_DATELINE_BEFORE = re.compile(r"\W{0,4}[A-Z][A-Z'/ ]{2,30}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? \((?:the )?", re.IGNORECASE)
_HEAD = 4
"""Within so many characters of its sentence's beginning stands who sends the news."""
_OPENING, _CLOSING = '“"『「《', '”"』」》'
_PLAIN_OWNED = re.compile(
    r"^\s{0,4}(?P<name>(?:[A-Z][A-Z&.-]{2,15}|[A-Z][\w&.-]{1,20}(?: [A-Z][\w&.-]{1,20}){1,4}))"
    r" (?:is|was) (?:\w{2,12}ly )?(?:and \w{2,12}ly )?(?:owned|controlled|affiliated)\b"
)
"""The verb vouches for the name at the head: what is owned or controlled by somebody is a firm."""


def items_of(line: Line) -> list[Item]:
    """In order. ``line`` needs no signs yet."""
    page, span = line.page, line.span
    found = [Item(m.kind, m.span, mention=m) for m in _names(line)]
    found += _amounts(line)
    found += bare_sums(line, found)
    found += [Item("Date", d.span, date=d) for d in page.dates_in(span) if not _no_date(page.folded, d.span)]
    found += years_alike(page, span) if line.han else ()
    found.sort(key=lambda item: (item.span.start, -item.span.end, item.kind))
    kept = _without_overlaps([item for item in found if item.span.end <= span.end])
    further = [*pointed(line, kept), *(plain_names(line, kept) if line.han else ()), *_plain_owned(line, kept)]
    wider = [item.span for item in further]
    kept = [item for item in kept if not any(span.start <= item.span.start < span.end for span in wider)]
    joined = _joined(
        line, sorted([*kept, *_without_overlaps(sorted(further, key=lambda i: i.span))], key=lambda i: i.span)
    )
    return governing(page.folded, joined) if line.han else joined


def _no_date(text: str, span: Span) -> bool:
    """Whether 后年 is the end of one word and the beginning of another: 达产后年产值40亿元."""
    return text[span.start : span.end] == "后年" and text[span.start - 1 : span.start] in "产成营用"


def _names(line: Line) -> Iterator[Mention]:
    """The outermost names, without who sends the news ("某观察3月9日消息，").

    A name and the verb 计划 after it ("X基金计划募集…") are not a plan.
    """
    page = line.page
    for mention in page.names_in(line.span):
        if mention.kind in ("Project", "Policy") and page.folded.endswith("计划", 0, mention.span.end):
            body = Span(mention.span.start, mention.span.end - 2)
            inner = next((m for m in page.within(page.mentions, body) if m.span == body), None)
            yield inner or mention
        elif (
            line.han
            and (
                (mention.span.start - line.span.start < _HEAD and reports(page, mention))
                or _cited(page.folded, mention)
            )
        ) or (not line.han and _sends(page.folded, line.span.start, mention)):
            continue
        else:
            yield mention


def _sends(text: str, start: int, mention: Mention) -> bool:
    """Whether a name is that of the agency in an English dateline: BEIJING, June 3 (X Wire) - …"""
    first, end = mention.span.start, mention.span.end
    if text[end : end + 1] != ")" or first - start > _DATELINE:
        return False
    return _DATELINE_BEFORE.fullmatch(text, start, first) is not None and text.startswith((" -", " —", " –"), end + 1)


def _cited(text: str, mention: Mention) -> bool:
    return text[mention.span.start - 1 : mention.span.start] == "(" and bool(_CITED.match(text, mention.span.end))


def _amounts(line: Line) -> Iterator[Item]:
    amounts = line.page.amounts_in(line.span)
    restated = {found.converts: found for found in amounts if found.converts}
    for found in amounts:
        if found.converts or _a_share(line.page.folded, found.context):
            continue
        other = restated.get(found.span)
        cover = found.context
        if other:
            close = 1 if line.page.folded[other.context.end : other.context.end + 1] == ")" else 0
            cover = Span(cover.start, other.context.end + close)
        yield Item("Money", cover, money=found, also=other.money if other else None)


def _a_share(text: str, span: Span) -> bool:
    """Whether an amount is the price of one share, which nobody puts in and nothing is worth: 每股15.6元, 15.6元/股."""
    behind = text.startswith(("/股", "每股", "一股"), span.end)
    return behind or _PER_SHARE.search(text, max(0, span.start - _PRICE_WITHIN), span.start) is not None


def _plain_owned(line: Line, taken: list[Item]) -> Iterator[Item]:
    """The firm at the head of an English sentence that is told to be owned or controlled by somebody."""
    head = _PLAIN_OWNED.match(line.page.folded[line.span.start : line.span.end]) if line.latin else None
    if head is not None:
        start, end = (line.span.start + place for place in head.span("name"))
        known = [item.span for item in taken if item.span.touches(Span(start, end))]
        if all(span.start == start and span.end < end for span in known):
            yield Item("Company", Span(start, end), end=line.page.book.named(line.page.text[start:end], "Company"))


def _joined(line: Line, items: list[Item]) -> list[Item]:
    """Names with what only names them again: a bracket, quotation marks, the same in the other script."""
    out: list[Item] = []
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        if item.mention is None:
            out.append(item)
            continue
        floor = out[-1].span.end if out else line.span.start
        span, again = _quoted(line, item.span, floor), True
        while again:
            again = False
            bracket = _bracket(line, span, waiting)
            if bracket is not None:
                span, again = span.join(bracket), True
            while waiting and (waiting[-1].span.start < span.end or _same(line, item, span, waiting[-1])):
                span, again = _quoted(line, span.join(waiting.pop().span), floor), True
        out.append(Item(item.kind, span, mention=item.mention))
    return out


def _quoted(line: Line, span: Span, floor: int) -> Span:
    folded = line.page.folded
    mark = _SPECIAL.search(folded, max(floor, span.start - 4), span.start)
    if mark:
        span = Span(mark.start(), span.end)
    if span.start > floor and span.end < line.span.end:
        quote = _OPENING.find(folded[span.start - 1])
        if quote >= 0 and folded[span.end] == _CLOSING[quote]:
            return Span(span.start - 1, span.end + 1)
    return span


def _bracket(line: Line, span: Span, waiting: list[Item]) -> Span | None:
    match = _BRACKET.match(line.page.folded, span.end, line.span.end)
    if match is None:
        return None
    within = Span(*match.span())
    if "%" in match.group() or _PERCENT.search(match.group()) or _TELLING.match(match.group()):
        return None
    for item in reversed(waiting):
        if item.span.start >= within.end:
            break
        if item.kind in ("Money", "Date"):
            return None
    return within


def _same(line: Line, item: Item, span: Span, other: Item) -> bool:
    """Whether the next name is this one in the other script, side by side."""
    if other.kind != item.kind or other.mention is None or item.mention is None:
        return False
    between = line.page.folded[span.end : other.span.start]
    return between.strip() == "" and item.mention.text.isascii() != other.mention.text.isascii()


def _without_overlaps(items: list[Item]) -> list[Item]:
    out: list[Item] = []
    for item in items:
        listed = bool(out and out[-1].words and out[-1].span == item.span)
        if not out or item.span.start >= out[-1].span.end or listed:
            out.append(item)
        elif out[-1].kind == "Date" and item.mention is not None and item.span.end > out[-1].span.end:
            out[-1] = item
    return out
