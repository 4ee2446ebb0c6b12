"""Who issued a policy, by what stands around its text: an order above, a signature or brackets below, a firm's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ronghe.extract.policy import HEAD, bodies_in, circulated
from ronghe.model import Claim, Mention, PartialDate, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "policy_issued"
_SIGNED = re.compile(
    r"\n[ \t\u3000]{0,20}(?P<bodies>[\u4e00-\u9fff][\u4e00-\u9fff \t\u3000\n]{3,90})\n[ \t\u3000]{0,20}"
    r"(?P<day>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)[ \t]{0,9}(?=\n|$)"
)
_SIGNED_BELOW = ("公告", "通告", "通知", "决定")
"""What bears its issuer's name and the date at its end."""
_LAST = 160
"""Within so many characters of a page's end stands its signature."""
_ORDER = re.compile(
    r"\s{0,20}(?:# )?(?P<body>[\u4e00-\u9fff]{4,30}?)令[ \t]{0,8}\n\s{0,20}"
    r"\(?(?:第|[\u4e00-\u9fff]{0,8}〔)[\d〕第]{1,12}号"
)
_OFFICER = re.compile(
    r"\n[ \t\u3000]{0,20}(?:部长|省长|市长|主席|局长|主任|署长|行长|州长|区长|县长)"
    r"[ \t\u3000]{0,8}[\u4e00-\u9fff·]{2,6}[ \t]{0,8}\n\s{0,20}(?P<day>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)"
)
"""Who signs an order, and below it the day."""
_FOOT = re.compile(
    r"\n[ \t\u3000]{0,8}\((?P<bodies>[\u4e00-\u9fff、 \u3000]{4,60}?)(?P<day>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)"
    r"(?:印发|发布|公布|颁布|制定|下发)\)$"
)
_RULES_OF_FIRM = ("办法", "制度", "规定", "细则", "规程", "守则", "章程")
_LINE_OF_BODY = re.compile(r"[\u4e00-\u9fff]{4,24}(?:部|委员会|总局|局|厅|办公室|署|委|人民政府|办公厅)")
"""A line that is a body's name among lines of bodies above a heading."""


def around(page: Page, own: Mention) -> Iterator[Claim]:
    """One claim an issuer of the page's own policy."""
    yield from _by_signature(page, own)
    yield from _by_order(page, own)
    yield from _by_foot(page, own)
    yield from _by_firm(page, own)


def _by_order(page: Page, own: Mention) -> Iterator[Claim]:
    """An order on the page's first line, with the day below its officer's name: X部令 / 第14号 / 《Y》…现予公布."""
    head = _ORDER.match(page.folded)
    bodies = list(bodies_in(page, Span(*head.span("body")))) if head else []
    if head is None or not bodies or bodies[-1].span.end != head.end("body") or own.span.start < head.end():
        return
    signed = _OFFICER.search(page.folded, head.end(), head.end() + HEAD)
    day = day_of(page, [Span(*signed.span("day"))]) if signed else None
    yield page.claim(
        NAME, "issued_by", Span(head.start("body"), own.span.end), 0.9, subject=page.book.end(own),
        object=page.book.end(bodies[-1]), date=day,
    )  # fmt: skip


def _by_firm(page: Page, own: Mention) -> Iterator[Claim]:
    """A firm's own rules bear its name: 某集团有限公司供应商管理办法."""
    title = own.span.quote(page.folded)
    firm = next((one for one in page.within(page.mentions, own.span) if one.kind == "Company"), None)
    if firm is not None and firm.span.start == own.span.start and title.endswith(_RULES_OF_FIRM):
        yield page.claim(NAME, "issued_by", own.span, 0.85, subject=page.book.end(own), object=page.book.end(firm))


def _by_foot(page: Page, own: Mention) -> Iterator[Claim]:
    """Brackets that end the page: (X管委会2022年10月14日印发)."""
    end = len(page.folded.rstrip())
    foot = _FOOT.search(page.folded, max(own.span.end, end - _LAST), end)
    if foot is None:
        return
    yield from _signed(page, own, foot, day_of(page, [Span(*foot.span("day"))]), 0.9)


def _by_signature(page: Page, own: Mention) -> Iterator[Claim]:
    """Lines of bodies and a date below a notice that hands the policy out: X市人民政府办公室 / 2018年8月6日."""
    signs = circulated(page) == own or own.text.endswith(_SIGNED_BELOW)
    match = _SIGNED.search(page.folded, own.span.end, own.span.end + HEAD) if signs else _at_end(page)
    if match is None:
        return
    day = day_of(page, [Span(*match.span("day"))])
    if day is not None:
        yield from _signed(page, own, match, day, 0.92)


def _signed(page: Page, own: Mention, match: re.Match[str], day: str | None, sure: float) -> Iterator[Claim]:
    """The bodies and the day of a signature as the issuers of the page's policy."""
    for body in alone(page, Span(*match.span("bodies"))):
        yield page.claim(
            NAME, "issued_by", Span(body.span.start, match.end("day")), sure, subject=page.book.end(own),
            object=page.book.end(body), date=day,
        )  # fmt: skip


def _at_end(page: Page) -> re.Match[str] | None:
    """A signature that ends the page is that of the policy whose text it gives."""
    end = len(page.folded.rstrip())
    match = _SIGNED.search(page.folded, max(0, end - _LAST), end)
    return match if match is not None and match.end() == end else None


def alone(page: Page, span: Span) -> list[Mention]:
    """The bodies at the end of a stretch where its lines hold nothing else, from the last line upwards."""
    out: list[Mention] = []
    end = span.start + len(span.quote(page.folded).rstrip())
    while end > span.start:
        start = max(span.start, page.folded.rfind("\n", span.start, end) + 1)
        bodies = list(bodies_in(page, Span(start, end))) if start < end else []
        line = page.folded[start:end].strip()
        if out and not bodies and _LINE_OF_BODY.fullmatch(line):
            at = page.folded.index(line, start)
            bodies = [Mention(Span(at, at + len(line)), page.text[at : at + len(line)], "PublicBody")]
        if not bodies or beside(page, Span(start, end), bodies).strip(" \u3000、"):
            break
        out = [*bodies, *out]
        end = span.start + len(page.folded[span.start : max(span.start, start - 1)].rstrip())
    return out


def beside(page: Page, span: Span, bodies: Sequence[Mention]) -> str:
    """What a stretch says beside the names of these bodies in it."""
    rest = span.quote(page.folded)
    for body in bodies:
        rest = rest.replace(body.span.quote(page.folded), "", 1)
    return rest


def day_of(page: Page, spans: list[Span]) -> str | None:
    """The first whole date in the stretches, as an ISO prefix."""
    for span in spans:
        for found in page.within(page.dates, span):
            value = found.resolve(page.dating.reference)
            if isinstance(value, PartialDate):
                return str(value)
    return None
