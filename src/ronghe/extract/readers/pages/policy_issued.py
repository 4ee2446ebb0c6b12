"""Who issued a policy, by its title, the lines under its heading, and the labels of an official page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ronghe.extract.policy import HEAD, bodies_in, circulated, head_labels, own_policy, passes_on
from ronghe.extract.readers.pages.policy_signed import alone, around, beside, day_of
from ronghe.extract.rules import alternatives
from ronghe.lens.lens import Lens
from ronghe.model import Claim, Issue, Mention, PartialDate, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "policy_issued"
_EVENTS = ("adopted", "revised", "amended", "approved", "published")
_MOST_ISSUERS = 60
_BESIDE = re.compile(r"[》”\"\s(]{0,6}")
"""A number right behind the title is read where all such numbers are (identifier)."""
_NUMBER = re.compile(r"(?P<code>[\u4e00-\u9fff]{1,10}\s?〔(?:19|20)\d\d〕\s?第?\d{1,5}号)")
_LONE_NUMBER = re.compile(
    r"(?:^|\n)\s{0,20}[(（]?(?P<code>[\u4e00-\u9fff]{1,10}\s?[〔\[(](?:19|20)\d\d[〕\])]\s?\d{1,5}号)[)）]?\s{0,20}(?=\n|$)"
)
_MOST_ABOVE = 120
_DATED = re.compile(
    r"》?[^。；《]{0,40}?\n[ \t\u3000]{0,8}\((?P<day>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)\)[ ]{0,4}(?:\n|$)"
)
"""The day in brackets on a line of its own, below title and number."""
_WITH = ("、", "和", "与")
_BRACKETS = str.maketrans("[]()", "〔〕〔〕")


def read(page: Page) -> Iterator[Claim | Issue]:
    """Claims from titles, then from the page's own head."""
    policies = [mention for mention in page.outermost if mention.kind == "Policy"]
    seen: set[str] = set()
    for policy in policies:
        if policy.text not in seen:
            seen.add(policy.text)
            yield from _by_title(page, policy)
    own = _handed_out(page, own_policy(page))
    if own is not None:
        yield from _by_heading(page, own)
        yield from _by_history(page, own)
        yield from _by_labels(page, own)
        yield from _by_number(page, own)
        yield from around(page, own)


def _handed_out(page: Page, own: Mention | None) -> Mention | None:
    """The page's policy where the notice before its text names it: 关于印发《甲办法》的通知, further down 甲办法."""
    handed = circulated(page)
    return handed if handed is not None and own is not None and handed.text == own.text else own


def _by_title(page: Page, policy: Mention) -> Iterator[Claim]:
    """国务院办公厅关于…的意见: the bodies before 关于 issued it."""
    matter = _matter(page.lens).search(
        page.folded, policy.span.start, min(policy.span.end, policy.span.start + _MOST_ISSUERS)
    )
    if matter is None or matter.start() == policy.span.start:
        return
    head = Span(policy.span.start, matter.start())
    bodies = list(bodies_in(page, head))
    if bodies and not re.sub(
        r"[\s、和与等]|\d{1,2}部门|[一二三四五六七八九十]{1,2}部门", "", beside(page, head, bodies)
    ):
        for body in bodies:
            yield page.claim(
                NAME, "issued_by", policy.span, 0.9, subject=page.book.end(policy), object=page.book.end(body)
            )


def _by_heading(page: Page, own: Mention) -> Iterator[Claim]:
    """The bodies alone on the lines right above a title in 关于…, or before 关于印发《…》的通知."""
    edge = passes_on(page, own)
    if edge is None and not page.folded.startswith("关于", own.span.start):
        return
    edge = own.span.start if edge is None else edge
    bodies = alone(page, Span(max(0, edge - _MOST_ABOVE), edge)) if edge else []
    dated = _DATED.match(page.folded, own.span.end)
    day = day_of(page, [Span(*dated.span("day"))]) if dated else None
    for body in bodies if all(body.kind == "PublicBody" for body in bodies) else ():
        yield page.claim(
            NAME, "issued_by", Span(body.span.start, own.span.end), 0.9, subject=page.book.end(own),
            object=page.book.end(body), date=day,
        )  # fmt: skip


def _by_history(page: Page, own: Mention) -> Iterator[Claim]:
    """2017年9月1日 某常务委员会第二十九次会议修订: one claim a line, the event as it says."""
    events = _events(page.lens)
    at = own.span.end
    while at < min(len(page.text), own.span.end + HEAD):
        end = page.folded.find("\n", at)
        end = len(page.text) if end < 0 else end
        if at < end <= at + 200:
            yield from _line(page, own, Span(at, end), events)
        at = end + 1


def _line(page: Page, own: Mention, line: Span, events: re.Pattern[str]) -> Iterator[Claim]:
    """The acts of a line, each from its date to the next: (某日某会通过　某日某会批准)."""
    dates = page.within(page.dates, line)
    lead = page.folded[line.start : dates[0].span.start].strip(" (（") if dates else "none"
    edges = [*(date.span.start for date in dates), line.end]
    for start, end in pairwise(edges) if not lead else ():
        yield from _act(page, own, Span(start, end), events)


def _act(page: Page, own: Mention, line: Span, events: re.Pattern[str]) -> Iterator[Claim]:
    dates = page.within(page.dates, line)
    bodies = [body for body in bodies_in(page, line) if body.kind == "PublicBody"]
    event = events.search(page.folded, bodies[0].span.end, line.end) if bodies else None
    date = dates[0].resolve(page.dating.reference)
    if event is None or not isinstance(date, PartialDate):
        return
    start = dates[0].span.start
    for body in _side_by_side(page, bodies):
        yield page.claim(
            NAME, "issued_by", Span(start, event.end()), 0.88,
            subject=page.book.end(own), object=page.book.end(body), date=str(date),
            event=None if event.lastgroup == "adopted" else event.lastgroup,
        )  # fmt: skip


def _side_by_side(page: Page, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """The first body with those that act with it: 国务院、中央军事委员会令第521号公布."""
    yield bodies[0]
    for one, two in pairwise(bodies):
        if page.folded[one.span.end : two.span.start].strip(" \u3000") not in _WITH:
            return
        yield two


def _by_labels(page: Page, own: Mention) -> Iterator[Claim]:
    """发文机关：国务院办公厅 成文日期：2017年11月23日."""
    labels = head_labels(page)
    days = {field: day_of(page, labels.get(field, [])) for field in ("signed", "published")}
    for span in labels.get("issuer", []):
        for body in bodies_in(page, span):
            yield page.claim(
                NAME, "issued_by", body.span, 0.92, subject=page.book.end(own), object=page.book.end(body),
                date=days["signed"], published=days["published"],
            )  # fmt: skip


def _by_number(page: Page, own: Mention) -> Iterator[Claim]:
    """The document number behind its label, or on a line of its own near the heading."""
    places = [
        match
        for span in head_labels(page).get("number", [])
        for match in [_NUMBER.search(page.folded, span.start, span.end)]
    ]
    places.append(_LONE_NUMBER.search(page.folded, 0, HEAD))
    for match in places:
        if match is not None and not _BESIDE.fullmatch(page.folded, own.span.end, match.start("code")):
            code = match["code"].replace(" ", "").translate(_BRACKETS)
            yield page.claim(
                NAME,
                "identifier",
                Span(*match.span("code")),
                0.9,
                subject=page.book.end(own),
                value=Text(code),
                scheme="document_no",
            )
            return


@lru_cache(maxsize=4)
def _matter(lens: Lens) -> re.Pattern[str]:
    return re.compile(alternatives(lens.list("policy.title.matter")))


@lru_cache(maxsize=4)
def _events(lens: Lens) -> re.Pattern[str]:
    """What was done at the end of a line of history; the last word of the line counts."""
    groups = "|".join(f"(?P<{event}>{alternatives(lens.list(f'policy.event.{event}'))})" for event in _EVENTS)
    return re.compile(rf"(?:{groups})(?=[\s)）。；;]*自?$|[\s)）。；;]*\n)")
