"""Codes that name one body or document: credit codes, filing numbers, unit numbers, stock codes, document numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.book.anaphora import publishing_firm
from ronghe.extract.codes import lei_is_sound, uscc_is_sound
from ronghe.extract.rules import words_of
from ronghe.lens.lens import Lens
from ronghe.model import Claim, End, Issue, Mention, Span, Text

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

    from ronghe.extract.page import Page

NAME = "identifier"
_SURE = 0.92
_REACH = 160
"""A code belongs to the last name so many characters before it, on its line or the line above."""
_LIST_REACH = 500
_BODIES = frozenset({"Company", "Institute", "PublicBody", "Alliance", "Fund"})


@dataclass(frozen=True, slots=True)
class _Scheme:
    """How codes of a scheme are written; ``sound`` checks their digits.

    ``signs`` is what such a code holds where no word need tell of it; else a word of the lens stands before it.
    """

    name: str
    shape: str
    kinds: frozenset[str]
    signs: tuple[str, ...] = ()
    sound: Callable[[str], bool] | None = None


_COMPANY, _FUND = frozenset({"Company"}), frozenset({"Fund"})
_OF = r"(?: [Nn]umber| No\.?)?(?:\([^()\n]{0,16}\))?\s{0,3}(?:[:：是为|]|is)?\s{0,4}"
_SCHEMES = (
    _Scheme("uscc", r"[0-9A-Z]{18}(?![0-9A-Za-z])", _BODIES, sound=uscc_is_sound),
    _Scheme("lei", r"[0-9A-Z]{20}(?![0-9A-Za-z])", _BODIES, sound=lei_is_sound),
    _Scheme("amac_fund", r"S[A-Z0-9]{5}(?![0-9A-Za-z])", frozenset({"Fund"})),
    _Scheme("amac_manager", r"P1\d{6}(?!\d)", _COMPANY),
    _Scheme("cage", r"(?=[0-9A-Z]{0,4}\d)[0-9A-Z]{5}(?![0-9A-Za-z])", _BODIES),
    _Scheme("patent", r"(?:ZL ?|CN ?)?\d{12}\.[\dX](?!\d)|CN ?\d{7,9} ?[A-CUSY]\d?(?![A-Za-z\d])", _BODIES),
    _Scheme("stock", r"\d{5,6}(?:\.[A-Z]{2})?(?![\d.A-Za-z])", _COMPANY),
    _Scheme(
        "stock",
        r"(?<![\dA-Za-z])(?:\d{6}\.(?:SH|SZ|BJ|SS)|\d{4,5}\.HK)(?![A-Za-z\d])",
        _COMPANY,
        (".SH", ".SZ", ".BJ", ".SS", ".HK"),
    ),
    _Scheme(
        "stock",
        r"(?<=\()(?:SSE|SZSE|SHA|SHE|HKG|BSE|SEHK|HKEX|NYSE|NASDAQ|SH|SZ|HK)\s?[:：]\s?[0-9A-Z]{1,6}(?=\))",
        _COMPANY,
        ("(SSE", "(SZSE", "(SHA", "(SHE", "(HKG", "(BSE", "(SEHK", "(HKEX", "(NYSE", "(NASDAQ", "(SH", "(SZ", "(HK"),
    ),
)
_LISTED = re.compile(
    r"\((?:S[HZ]|BJ)?[\s.:]?(?P<code>(?:60[0135]|688|00[0123]|30[01]|43\d|8[378]\d|920)\d{3})"
    r"(?=[)]|[,，;；、]\s?(?:S[HZ]|BJ|股吧|股价|[买增卖]|前收盘|最新|诊股|行情))"
)
"""Codes of shares in brackets, by the first digits that the exchanges in Shanghai, Shenzhen and Beijing give out."""
_MAINLAND = re.compile(r"(?:SSE|SZSE|SHA|SHE|BSE|SH|SZ)[:：](?=\d{6}$)")
"""Exchanges of whose codes none is another's: Chinese texts write these without, (600993)."""
_OF_FIRM = re.compile(r"(?:公司|发行人)[^。\n《》]{0,60}$|公司[^\n]{0,60}。$")
"""Before a code: the sentence, or the one before it, speaks of the company."""
_UNIT = re.compile(r"部队(?<=(?P<code>\d{5})部队)(?<![\d.]\d{5}部队)")
_NUMBER = re.compile(r"[〔\[(](?:19|20)\d\d[〕\])]\s?第?\d{1,5}号")
_NUMBER_EN = re.compile(
    r"(?:(?P<head>[A-Z][a-z]+(?: [A-Z][a-z]+){1,4}) \[(?:19|20)\d\d\] (?:No\. ?)?\d{1,4}"
    r"|(?:Order|Decree|Document|Doc\.|Announcement|Circular|Directive) No\. ?(?:\[(?:19|20)\d\d\] ?)?\d{1,4})(?!\d)"
)
"""How English writes the number of a Chinese document: Shaan Zheng Fa [2018] No. 9."""
_BETWEEN_EN = re.compile(r"[”\"]?(?: \(|, (?:numbered|number|no\.|No\.|document) |, )?")
_HEAD = re.compile(r"[\u4e00-\u9fff]{1,10}\s?$")
_NUMBER_REACH = 60
_LONGEST_TITLE = 200
_LONGEST_SIGNED = 20

_BETWEEN = re.compile(r"[》”\"\s]{0,3}(?:[(,，、:：]|的通知){0,3}[》”\"\s(:：]{0,4}")
_BRACKETS = str.maketrans("[]()", "〔〕〔〕")
"""The brackets of a document number are 〔〕 (GB/T 9704-2012, 7.2.5); texts write others too."""


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a code; a code whose check digit is wrong is an issue."""
    done: set[Span] = set()
    schemes, automaton = _automaton(page.lens)
    for pattern, start, end in automaton.find_matches_as_indexes(page.folded, overlapping=True):
        scheme, shape = schemes[pattern]
        place = (max(0, start - _LONGEST_SIGNED), end + _LONGEST_SIGNED) if scheme.signs else (end, len(page.folded))
        match = shape.search(page.folded, *place) if scheme.signs else shape.match(page.folded, *place)
        if match is not None and (span := Span(*match.span("code"))) not in done:
            done.add(span)
            yield from _told(page, scheme, start, span)
    yield from _shares(page)
    yield from _units(page)
    yield from _documents(page)


def _told(page: Page, scheme: _Scheme, start: int, span: Span) -> Iterator[Claim | Issue]:
    code = _MAINLAND.sub("", span.quote(page.folded).replace(" ", ""))
    if scheme.sound is not None and not scheme.sound(code):
        message = f"{code} is no {scheme.name} code, since its check digit is wrong; compare it with the source"
        yield Issue("bad_check_digit", message, page.document.id, span)
        return
    owner = _owner(page, min(start, span.start), scheme.kinds)
    if owner is not None:
        yield _claim(page, owner, code, scheme.name, span)
        return
    known = _spoken_of(page, start, scheme)
    if known is not None:
        yield page.claim(NAME, "identifier", span, 0.85, subject=known, value=Text(code), scheme=scheme.name)


def _spoken_of(page: Page, offset: int, scheme: _Scheme) -> End | None:
    """Whose a code without a name beside it is: the fund that the text tells of, or the company whose text it is."""
    if scheme.kinds == _FUND:
        told = page.within(page.outermost, Span(max(0, offset - _LIST_REACH), offset)) if offset else ()
        return page.book.only(mention for mention in told if mention.kind in _FUND)
    clause = page.folded[max(0, offset - _LIST_REACH) : offset]
    if scheme.name not in ("stock", "uscc") or not (_OF_FIRM.search(clause) or not clause.strip()):
        return None
    return publishing_firm(page)


@lru_cache(maxsize=4)
def _automaton(lens: Lens) -> tuple[tuple[tuple[_Scheme, re.Pattern[str]], ...], AhoCorasick]:
    """The scheme and the pattern of each word or sign, and the automaton that finds them all in one pass."""
    from ahocorasick_rs import AhoCorasick

    words, schemes = [], []
    for scheme in _SCHEMES:
        shape = re.compile(f"{'' if scheme.signs else _OF}(?P<code>{scheme.shape})")
        for word in scheme.signs or words_of(lens, f"identifiers.{scheme.name}.words"):
            words.append(word)
            schemes.append((scheme, shape))
    return tuple(schemes), AhoCorasick(words)


def _claim(page: Page, owner: Mention, code: str, scheme: str, span: Span) -> Claim:
    start, end = min(owner.span.start, span.start), max(owner.span.end, span.end)
    return page.claim(
        NAME, "identifier", Span(start, end), _SURE, subject=page.book.end(owner), value=Text(code), scheme=scheme
    )


def _owner(page: Page, offset: int, kinds: frozenset[str]) -> Mention | None:
    """The last name of these kinds before the offset, on its line or the one above.

    Behind a label at the start of its line it may stand further up: the line is one of a list of keys and values.
    """
    text = page.text
    line = text.rfind("\n", 0, offset) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1 if line else 0
    start = max(above, offset - _REACH)
    if line and not text[line:offset].strip(" |-*·\t"):
        start = max(0, offset - _LIST_REACH)
    if start >= offset:
        return None
    before = [item for item in page.within(page.outermost, Span(start, offset)) if item.kind in kinds]
    return before[-1] if before else None


def _shares(page: Page) -> Iterator[Claim]:
    """中航某某(600000): a share's code in brackets right behind a company's name."""
    if _LISTED.search(page.folded) is None:
        return
    companies = {mention.span.end: mention for mention in page.outermost if mention.kind == "Company"}
    for match in _LISTED.finditer(page.folded):
        owner = companies.get(match.start())
        if owner is not None:
            yield _claim(page, owner, match["code"], "stock", Span(*match.span("code")))


def _units(page: Page) -> Iterator[Claim]:
    """A military unit's cover designator is part of its name: 中国人民解放军63811部队."""
    for match in _UNIT.finditer(page.folded):
        for mention in page.within(page.outermost, Span(max(0, match.start() - _REACH), match.end())):
            if mention.span.end >= match.end() and mention.span.start <= match.start("code"):
                unit, value = page.book.end(mention), Text(f"{match['code']}部队")
                yield page.claim(NAME, "identifier", mention.span, _SURE, subject=unit, value=value, scheme="mucd")
                break


def _documents(page: Page) -> Iterator[Claim]:
    """A document number behind a policy's title: 《…意见》（国办发〔2017〕91号）."""
    if "] " in page.folded or " No. " in page.folded:
        yield from _documents_en(page)
    for match in _NUMBER.finditer(page.folded) if "号" in page.folded else ():
        head = _HEAD.search(page.folded[max(0, match.start() - 11) : match.start()])
        if head is None:
            continue
        start = match.start() - len(head[0])
        before = [
            item
            for item in page.within(page.outermost, Span(max(0, start - _NUMBER_REACH), start + 1))
            if item.kind == "Policy" and item.span.end <= start
        ]
        if before and _BETWEEN.fullmatch(page.folded, before[-1].span.end, start):
            span = Span(start, match.end())
            code = span.quote(page.folded).replace(" ", "").translate(_BRACKETS)
            yield _claim(page, before[-1], code, "document_no", span)


def _documents_en(page: Page) -> Iterator[Claim]:
    for match in _NUMBER_EN.finditer(page.folded):
        start = match.start()
        near = page.within(page.outermost, Span(max(0, start - _LONGEST_TITLE), start)) if start else ()
        policies = [item for item in near if item.kind == "Policy" and item.span.end <= start]
        if policies and _BETWEEN_EN.fullmatch(page.folded, policies[-1].span.end, start):
            yield _claim(page, policies[-1], match.group(), "document_no", Span(*match.span()))
