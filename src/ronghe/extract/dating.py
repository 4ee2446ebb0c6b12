"""The day that a document's relative and yearless dates count from."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ronghe.model import PartialDate, Span
from ronghe.text.dates import DateFound

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_HEAD = 600
"""Code points in which a dateline may stand."""
_LINE = 80
_DATELINE = re.compile(
    r"(?:^|(?<=[\s|·【\[(]))(?:发布(?:时间|日期)|发表(?:时间|日期)|公告(?:时间|日期)|发稿时间|更新时间|日期|时间"
    r"|(?i:published(?: on)?|publication date|date|posted(?: on)?|updated))\s{0,3}[:：]\s{0,3}"
)
_AGENCY_PLACE = re.compile(r"(?:^|\n)[ ]*[A-Z][A-Z .,'/-]{2,60}$")
_AGENCY_MARK = re.compile(r" ?(?:\([A-Z][\w ]{1,40}\) ?)?(?:--|—|- )| ?\((?:Xinhua|Reuters|AP|AFP|Bloomberg)\)")
_SOURCE = (
    r"(?:文章|信息|稿件|新闻)?(?:来源|出处|作者|编辑|责任编辑|责编|字号|浏览|阅读|点击|访问|分享|发布者|发布人)"
    r"|(?:by|source)\b"
)
_HEADER = re.compile(
    rf"[T ]{{0,3}}\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s{{0,4}}(?:$|\n|[|·]|{_SOURCE}"
    r"|[^\d\s，。；:：]{2,16}\s{0,4}(?:$|\n))"
    rf"|\s{{0,4}}[|·,;]?\s{{0,4}}(?:{_SOURCE})",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"[\s·]{0,8}(?:(?:文章|信息|稿件|新闻)?(?:来源|出处|作者)\s{0,2}[:：]?\s{0,2}[^\s，。；:：]{2,24}"
    r"(?:[\s|·]{1,8}作者\s?[:：]\s?[^\s，。；:：]{2,24})?[\s|·]{1,8})?"
)
"""How a page's line of day and source begins and goes on: 2019-04-15 15:41 来源：某网."""
_ENACTED = re.compile(r"[^()\n]{0,60}?(?:公布|发布|印发|修订|修正|通过|批准)")
"""In the lines or the bracket under the title of a law: the last of their dates is that of the text at hand."""
_GAP = datetime.timedelta(days=3 * 366)
"""A cited day so much later than the next is a plan or a slip, not a source."""
_ADDRESS_DATE = re.compile(r"[/t_-]((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)")
_ADDRESS = re.compile(r"https?://[^\s<>\"'）)，。]{4,300}")
_BRACKET = re.compile(r"\(([^()\n]{4,300})\)")


@dataclass(frozen=True, slots=True)
class Dating:
    """When a document was published, and how that is known.

    ``published`` is as exact as it is known; ``how`` is declared, metadata, address, text, or
    inferred (the year of the newest dated source that it cites). ``reference`` is the day that
    relative dates count from; None where nothing is known.
    """

    published: PartialDate | None
    how: str | None
    reference: datetime.date | None


def date_page(page: Page) -> Dating:
    """The document's own date; failing that, its year inferred from what it cites.

    In this order: what the record or the page's metadata say; a dateline near the top ("发布时间：…",
    "Published: …", a date alone on its line, "BEIJING, March 5, 2018 (Xinhua) --", the bracket under
    the title of a law); the year of the newest complete date in bracketed citations and in addresses.
    A document is not older than what it cites, and what is cited is seldom much older than the
    document: that is why the newest counts. The reference day of an inferred year is the newest day
    of that year that is cited, those without a year ("April 30") among them: such a day is taken for
    one of that year unless it would lie more than six weeks after the newest one that has its year
    (:data:`ronghe.text.dates.when.NEAR`), and then for one of the year before.
    """
    document = page.document
    if document.published is not None:
        return _dated(document.published, document.published_how or "declared")
    line = _dateline(page)
    if line is not None:
        return _dated(line, "text")
    cited = _newest(sorted(_cited_days(page)))
    if cited is not None:
        return Dating(PartialDate(cited.year), "inferred", max(_yearless_days(page, cited), default=cited))
    return Dating(None, None, None)


def _dated(published: PartialDate, how: str) -> Dating:
    return Dating(published, how, published.after - datetime.timedelta(days=1))


def _dateline(page: Page) -> PartialDate | None:
    head = [found for found in page.dates if found.span.start < _HEAD and found.explicit]
    if not head:
        return None
    marks = {match.end() for match in _DATELINE.finditer(page.folded, 0, _HEAD)}
    text = page.folded
    for found in head:
        stated = (
            found.span.start in marks
            or _alone(text, found.span)
            or _in_header(text, found.span)
            or _by_agency(text, found.span)
        )
        if stated and (day := _day(found)):
            return day
    enacted = [found for found in head if _heads_line(text, found.span) and _ENACTED.match(text, found.span.end)]
    return _day(enacted[-1]) if enacted else None


def _by_agency(text: str, span: Span) -> bool:
    """BEIJING, March 5, 2018 (Xinhua) --."""
    before = text[max(0, span.start - 64) : span.start]
    return _AGENCY_MARK.match(text, span.end) is not None and _AGENCY_PLACE.search(before) is not None


def _in_header(text: str, span: Span) -> bool:
    """Whether the day stands in the line under a page's title that tells day, hour, source or author."""
    start = text.rfind("\n", 0, span.start) + 1
    return (
        span.start - start < _LINE
        and _HEADED.fullmatch(text, start, span.start) is not None
        and _HEADER.match(text, span.end) is not None
    )


def _heads_line(text: str, span: Span) -> bool:
    """Whether the date opens its line, or stands in a bracket that does."""
    start = text.rfind("\n", 0, span.start) + 1
    before = text[start : span.start].lstrip(" ")
    return not before or before.startswith("(")


def _newest(days: list[datetime.date]) -> datetime.date | None:
    """The last of sorted days, less those that lie far beyond all others."""
    while len(days) > 1 and days[-1] - days[-2] > _GAP:
        days = days[:-1]
    return days[-1] if days else None


def _alone(text: str, span: Span) -> bool:
    """Whether the line holds the date and nothing else."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : len(text) if end < 0 else end]
    return len(line) < _HEAD and line.strip(" ()-·|") == text[span.start : span.end]


def _day(found: DateFound) -> PartialDate | None:
    value = found.resolve(None)
    return value if isinstance(value, PartialDate) and value.day else None


def _bracketed(page: Page) -> Iterator[DateFound]:
    for bracket in _BRACKET.finditer(page.folded):
        yield from page.within(page.dates, Span(bracket.start(1), bracket.end(1)))


def _yearless_days(page: Page, newest: datetime.date) -> Iterator[datetime.date]:
    """Bracketed days that lack their year and are later in the newest's year."""
    for found in _bracketed(page):
        if found.grain == "day" and not found.explicit and not found.relative:
            value = found.resolve(newest)
            if isinstance(value, PartialDate) and value.first >= newest and value.year == newest.year:
                yield value.first


def _cited_days(page: Page) -> Iterator[datetime.date]:
    """Complete days in bracketed citations and in addresses."""
    for found in _bracketed(page):
        if found.explicit and (value := _day(found)):
            yield value.first
    addresses = (match.group() for match in _ADDRESS.finditer(page.folded))
    for address in (*addresses, *(link.url for link in page.document.links)):
        for parts in _ADDRESS_DATE.findall(address):
            try:
                yield datetime.date(*map(int, parts))
            except ValueError:
                continue
