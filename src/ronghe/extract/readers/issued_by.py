"""Who issued a policy, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

from ronghe.extract.line import SIGNS, Item, Line
from ronghe.extract.readers.issued_zh import APPROVED, DRAFTED, PASSED, POINTED
from ronghe.extract.readers.pages.references_zh import references
from ronghe.extract.readers.stance import modality
from ronghe.extract.readers.topic import topic
from ronghe.extract.rules import caught, caught_if, kinds_of, lines, matches, rule
from ronghe.model import Claim, DateRange, Issue, PartialDate, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "issued_by"
_POLICY = kinds_of("Policy")
_RULES = (
    (
        r"{o:PublicBody|Alliance|Institute+}(?:等[^，,。；;{#Org}]{0,10})?[^，,。；;{#Org|Policy}]{0,14}?"
        r"(?:{readers.issue.zh})(?:了|的)?[^，,。；;{#Org|Policy}]{0,8}?{s:Policy+}",
        0.88,
    ),
    (
        r"(?:由)?{o:PublicBody|Alliance|Institute+}(?:等[^，,。；;{#Org}]{0,10})?[^，,。；;{#Org|Policy}]{0,8}?"
        r"(?:{readers.issue.zh})的{s:Policy}",
        0.88,
    ),
    (
        r"{s:Policy}[^，,。；;{#Org|Policy}]{0,8}?由{o:PublicBody|Alliance|Institute+}(?:等)?[^，,。；;{#Org}]"
        r"{0,10}?(?:{readers.issue.zh})",
        0.88,
    ),
    (
        r"{o:PublicBody+}(?: \([^()]{0,20}\))?(?:,? (?:together|jointly|along) with (?:the )?{p:PublicBody+},?)?"
        r" (?:have |has |had |also |\w+ly )*(?:{readers.issue.en})(?: (?:the|a|an|its|their|first|new|joint"
        r"|two|three)| [“\"])*"
        r" ?(?:[“\"])?{s:Policy}",
        0.9,
    ),
    (r"{o:PublicBody}'s (?:(?:19|20)\d\d |{:Date} |new |latest )?{s:Policy}", 0.84),
    (
        r"{s:Policy}(?:,| was| were|, which was)(?: jointly)? (?:{readers.issue.en})"
        r"(?: in {:Date}| on {:Date})? by (?:the )?{o:PublicBody+}",
        0.9,
    ),
)
_ADOPTED = r"{d:Date}\s?{o:PublicBody}[^，,。；;{#Org}]{0,24}?(?P<how>通过|修订|修正|批准)(?!的|了|{:Policy})"
_ISSUES = (
    r"{o:PublicBody+}(?: \([^()]{0,20}\))?,? (?:have |has |had )?(?:jointly |recently |today |then )?(?:issued"
    r"|released|published|promulgated)\b"
)
_DESCRIBED = (
    r"\s(?:the|an?|its|new)\s(?:[\w'&/-]+\s){0,7}?(?P<name>{rules.described.Policy}(?:\sto date)?"
    r"\s(?:on|for|about|regarding)\s[\w' &/-]{3,120}?)(?=[.,;)]|\s(?:that|which|in|as)\b|$)"
)
_LATER = re.compile(
    r"(?:商定|约定|商议|协商)[^，。；]{0,10}(?:制定|编制|编写|发布|出台)"
    r"|前(?:完成)?(?:修订|修改|制定)|(?:适时|另行|抓紧|尽快)(?:修订|修改|制定|出台|发布|公布)"
)
"""What is still to be made or changed: 由A于2023年6月底前修订."""
_DRAFT = "征求意见稿"
_TITLE = 400
"""A law's history of adoption stands within so many characters of its title."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim an issuer."""
    for span, policy, issuer in references(page):
        yield page.claim(NAME, "issued_by", span, 0.84, subject=policy, object=issuer)
    yield from _drafted(page)
    for line in lines(page, "readers.issue.zh", "readers.issue.approve_zh", "readers.issue.en"):
        for notation, sure in _RULES:
            for match in matches(line, notation):
                yield from _claims(line, match, sure)
        yield from _told(line)
        yield from _adopted(line)
        yield from _described(line)


def _drafted(page: Page) -> Iterator[Claim]:
    """Whose the draft is that is put to comment."""
    for line in lines(page, "readers.issue.draft_zh") if _DRAFT in page.folded else ():
        for match in matches(line, DRAFTED):
            for issuer, policy in product(caught(line, match, "o"), caught(line, match, "s")):
                if _DRAFT in line.end(policy).name:
                    yield page.claim(
                        NAME, "issued_by", line.span, 0.8, subject=line.end(policy), object=line.end(issuer),
                        modality="proposed",
                    )  # fmt: skip


def _told(line: Line) -> Iterator[Claim]:
    """Who passed, approved or made a policy in the wordings of Chinese papers and gazettes."""
    for notation in PASSED if line.han else ():
        for match in matches(line, notation):
            yield from _claims(line, match, 0.86)
    for notation in APPROVED if line.han else ():
        for match in matches(line, notation):
            yield from _claims(line, match, 0.84, event="approved")
    for match in matches(line, POINTED) if line.han else ():
        meant = topic(line, _POLICY)
        for issuer in caught(line, match, "o") if meant is not None else ():
            yield line.page.claim(
                NAME, "issued_by", line.span, 0.8, subject=meant, object=line.end(issuer),
                modality=modality(line, *match.span()),
            )  # fmt: skip


def _claims(line: Line, match: re.Match[str], sure: float, event: str | None = None) -> Iterator[Claim]:
    if _LATER.search(line.text, match.start(), match.end()):
        return
    dates = list(line.signs(0, match.end(), kinds_of("Date")))
    for policy in caught(line, match, "s"):
        further = caught_if(line, match, "p")
        told = _after(line, match.end()) or (dates[-1] if dates else None)
        date = _behind(line, policy) or (line.date(told) if told else None)
        for issuer in (*caught(line, match, "o"), *further):
            yield line.page.claim(
                NAME,
                "issued_by",
                line.span,
                sure,
                subject=line.end(policy),
                object=line.end(issuer),
                date=str(date) if isinstance(date, PartialDate) else None,
                event=event,
                modality=modality(line, match.start(), match.end()),
            )


_ON = re.compile(rf",? (?:on |in |dated )(?={SIGNS['Date']})")


def _after(line: Line, end: int) -> Item | None:
    """The date right behind the issuer: "issued by the State Council on December 4, 2017"."""
    match = _ON.match(line.text, end)
    return line.items.get(match.end()) if match else None


def _behind(line: Line, policy: Item) -> PartialDate | DateRange | None:
    """The date that alone stands in brackets behind a title: 《甲办法》（2013年）."""
    at = line.position(policy)
    if at is None or line.text[at + 1 : at + 2] != "(" or line.text[at + 3 : at + 4] != ")":
        return None
    found = line.items.get(at + 2)
    return line.date(found) if found is not None else None


def _adopted(line: Line) -> Iterator[Claim]:
    """A law under its title: "2004年1月16日 X人民代表大会常务委员会第七次会议通过"; amendments are no issue."""
    page = line.page
    if line.span.start > _TITLE:
        return
    title = next((mention for mention in page.outermost if mention.kind == "Policy"), None)
    match = rule(page.lens, _ADOPTED).search(line.text)
    if match is None or title is None or title.span.start > line.span.start or match["how"] != "通过":
        return
    date = line.date(caught(line, match, "d")[0])
    yield page.claim(
        NAME, "issued_by", line.span, 0.88, subject=page.book.end(title), object=line.end(caught(line, match, "o")[0]),
        date=str(date) if isinstance(date, PartialDate) else None,
    )  # fmt: skip


def _described(line: Line) -> Iterator[Claim]:
    """A policy that an English text describes: "issued an opinion on …". A bare "edict" is no name."""
    page = line.page
    for match in matches(line, _ISSUES):
        start = line.place(match.end())
        policy = rule(page.lens, _DESCRIBED).match(page.folded, start, line.span.end)
        if policy is None:
            continue
        named = page.book.named(Span(*policy.span("name")).quote(page.text), "Policy")
        dates = list(line.signs(0, match.start(), kinds_of("Date")))
        date = line.date(dates[-1]) if dates else None
        for issuer in caught(line, match, "o"):
            yield page.claim(
                NAME, "issued_by", line.span, 0.6, subject=named, object=line.end(issuer),
                date=str(date) if isinstance(date, PartialDate) else None,
                modality=modality(line, match.start(), match.end()),
            )  # fmt: skip
