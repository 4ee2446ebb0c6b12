"""Codes that name one body or document: credit codes, filing numbers, unit numbers, stock codes, document numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.codes import lei_is_sound, uscc_is_sound
from ronghe.extract.rules import alternatives, words_of
from ronghe.lens.lens import Lens
from ronghe.model import Claim, Issue, Mention, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "identifier"
_SURE = 0.92
_REACH = 160
"""A code belongs to the last name so many characters before it, on its line or the line above."""
_BODIES = frozenset({"Company", "Institute", "PublicBody", "Alliance", "Fund"})


@dataclass(frozen=True, slots=True)
class _Scheme:
    """How codes of a scheme are written. ``told``: only behind the lens's words for it; ``sound`` checks digits."""

    name: str
    shape: str
    kinds: frozenset[str]
    told: bool = True
    sound: Callable[[str], bool] | None = None


_COMPANY = frozenset({"Company"})
_OF = r"(?: [Nn]umber| No\.?)?(?:\([^()\n]{0,16}\))?\s{0,3}(?:[:：是为|]|is)?\s{0,4}"
_SCHEMES = (
    _Scheme("uscc", r"[0-9A-Z]{18}(?![0-9A-Za-z])", _BODIES, sound=uscc_is_sound),
    _Scheme("lei", r"[0-9A-Z]{20}(?![0-9A-Za-z])", _BODIES, sound=lei_is_sound),
    _Scheme("amac_fund", r"S[A-Z0-9]{5}(?![0-9A-Za-z])", frozenset({"Fund"})),
    _Scheme("amac_manager", r"P1\d{6}(?!\d)", _COMPANY),
    _Scheme("cage", r"(?=[0-9A-Z]{0,4}\d)[0-9A-Z]{5}(?![0-9A-Za-z])", _BODIES),
    _Scheme("stock", r"\d{5,6}(?:\.[A-Z]{2})?(?![\d.A-Za-z])", _COMPANY),
    _Scheme("stock", r"(?<![\dA-Za-z])(?:\d{6}\.(?:SH|SZ|BJ|SS)|\d{4,5}\.HK)(?![A-Za-z\d])", _COMPANY, told=False),
    _Scheme(
        "stock",
        r"(?<=\()(?:SSE|SZSE|SEHK|HKEX|NYSE|NASDAQ|SH|SZ|HK)\s?[:：]\s?[0-9A-Z]{1,6}(?=\))",
        _COMPANY,
        told=False,
    ),
)
_LISTED = re.compile(r"[(\s]{1,2}(?P<code>(?:60[0135]|688|00[0123]|30[01]|43\d|8[378]\d|920)\d{3})\)")
"""Codes of shares in brackets, by the first digits that the exchanges in Shanghai, Shenzhen and Beijing give out."""
_UNIT = re.compile(r"(?<![\d.])(?P<code>\d{5})部队")
_NUMBER = re.compile(r"(?P<code>(?:[\u4e00-\u9fff]{1,10})\s?[〔\[(](?:19|20)\d\d[〕\])]\s?第?\d{1,5}号)")
_LAST_YEARS = 40
_NUMBER_REACH = 60

_BETWEEN = re.compile(r"[》”\"\s]{0,3}(?:[(（]|的通知|,|，|、|:|：|文号|发文字号){0,3}[》”\"\s(（:：]{0,4}")
_BRACKETS = str.maketrans("[]()", "〔〕〔〕")
"""The brackets of a document number are 〔〕 (GB/T 9704-2012, 7.2.5); texts write others too."""
_CODE_HEAD = re.compile(r"^(?:的通知|文号|发文字号|以)")


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a code, in order of the schemes; a code whose check digit is wrong is an issue."""
    for scheme, pattern in _patterns(page.lens):
        for match in pattern.finditer(page.folded):
            span = Span(*match.span("code"))
            if scheme.sound is not None and not scheme.sound(match["code"]):
                yield Issue(
                    page.document.id,
                    "bad_check_digit",
                    f"{match['code']} is no {scheme.name} code: its check digit is wrong",
                    span,
                )
                continue
            owner = _owner(page, match.start(), scheme.kinds)
            if owner is not None:
                yield _claim(page, owner, match["code"].replace(" ", ""), scheme.name, span, _SURE)
    yield from _shares(page)
    yield from _units(page)
    yield from _documents(page)


@lru_cache(maxsize=4)
def _patterns(lens: Lens) -> tuple[tuple[_Scheme, re.Pattern[str]], ...]:
    out = []
    for scheme in _SCHEMES:
        words = alternatives(words_of(lens, f"identifiers.{scheme.name}.words")) + _OF if scheme.told else ""
        out.append((scheme, re.compile(f"{words}(?P<code>{scheme.shape})")))
    return tuple(out)


def _claim(page: Page, owner: Mention, code: str, scheme: str, span: Span, sure: float) -> Claim:
    start, end = min(owner.span.start, span.start), max(owner.span.end, span.end)
    return page.claim(
        NAME, "identifier", Span(start, end), sure, subject=page.book.end(owner), value=Text(code), scheme=scheme
    )


def _owner(page: Page, offset: int, kinds: frozenset[str]) -> Mention | None:
    """The last name of these kinds before the offset, on its line or the one above."""
    text = page.text
    line = text.rfind("\n", 0, offset) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1 if line else 0
    start = max(above, offset - _REACH)
    before = (
        [item for item in page.within(page.outermost, Span(start, offset)) if item.kind in kinds]
        if start < offset
        else []
    )
    return before[-1] if before else None


def _shares(page: Page) -> Iterator[Claim]:
    """中航某某(600000): a share's code in brackets right behind a company's name."""
    companies = {mention.span.end: mention for mention in page.outermost if mention.kind == "Company"}
    if not companies:
        return
    for match in _LISTED.finditer(page.folded):
        owner = companies.get(match.start())
        if owner is not None:
            yield _claim(page, owner, match["code"], "stock", Span(*match.span("code")), 0.85)


def _units(page: Page) -> Iterator[Claim]:
    """A military unit's cover designator is part of its name: 中国人民解放军63811部队."""
    for match in _UNIT.finditer(page.folded):
        for mention in page.within(page.outermost, Span(max(0, match.start() - _REACH), match.end())):
            if mention.span.end >= match.end() and mention.span.start <= match.start():
                yield page.claim(
                    NAME,
                    "identifier",
                    mention.span,
                    0.93,
                    subject=page.book.end(mention),
                    value=Text(f"{match['code']}部队"),
                    scheme="mucd",
                )
                break


def _documents(page: Page) -> Iterator[Claim]:
    """A document number behind a policy's title: 《…意见》（国办发〔2017〕91号）."""
    for match in _NUMBER.finditer(page.folded):
        start = max(0, match.start() - _NUMBER_REACH)
        before = [item for item in page.within(page.outermost, Span(start, match.start() + 1)) if item.kind == "Policy"]
        if (
            before
            and match.start() - before[-1].span.end <= _LAST_YEARS
            and _adjoins(page, before[-1].span.end, match.start())
        ):
            code = _CODE_HEAD.sub("", match["code"].replace(" ", "").translate(_BRACKETS))
            span = Span(match.end() - len(match["code"]), match.end())
            yield _claim(page, before[-1], code, "document_no", span, 0.9)


def _adjoins(page: Page, end: int, start: int) -> bool:
    return start <= end or _BETWEEN.fullmatch(page.folded, end, start) is not None
