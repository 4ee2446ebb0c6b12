"""What one line of key and value says of sums and shares: how large a thing is, who put in or holds how much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.readers.pages.key_value import Entry
from ronghe.extract.readers.pages.page_lists import with_words_behind
from ronghe.extract.readers.pages.page_ties import NAME
from ronghe.extract.readers.sums.measures import measure_of
from ronghe.extract.readers.sums.phases import PHASE, read_phase
from ronghe.extract.readers.sums.shares import number
from ronghe.model import Claim, End, Span
from ronghe.text.money import MoneyFound, find_money

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_BOUND = re.compile(r"认缴|实缴|认购|(?i:subscribed|committed|paid)")
_FIGURE = re.compile(r"\s*\d[\d,.]*\s*")
_SHARE = re.compile(r"\s?[(（]?\s?(\d{1,3}(?:\.\d{1,4})?)\s?%")
_UNIT_EN = re.compile(
    r"(?:in )?(?P<currency>RMB|CNY|US\$|USD|\$|HK\$|EUR)?\s?(?P<scale>m|mn|mln|million|bn|billion)?(?: yuan| RMB)?",
    re.IGNORECASE,
)
_SCALES = {
    "m": "million",
    "mn": "million",
    "mln": "million",
    "million": "million",
    "bn": "billion",
    "billion": "billion",
}
_IN_YEAR = re.compile(r"\((?:in |as of )?((?:19|20)\d\d)\)\s*$")
_ROUNDS = re.compile(r"((?:Pre-)?[A-F]\d?\+{0,2}|天使|种子|战略)轮")
_SOLD = re.compile(r"转让|出售|注销|退出|\b(?:sold|until|formerly|closed|wound up|exited|divested)\b")


def _size(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    amounts = sums_in(entry.span.quote(page.folded), entry.unit)
    if not amounts:
        return
    found, measure = amounts[0], entry.field if entry.field not in ("size", "funds") else None
    phase = PHASE.search(entry.term)
    yield page.claim(
        NAME, "size", quoted, 0.92, subject=subject, value=found.money,
        measure=measure or measure_of(entry.term, page.lens) or "unspecified", term=entry.term, bound=found.bound,
        as_of=_year_of(entry, page), phase=read_phase(phase).number if phase else None,
    )  # fmt: skip
    for other in amounts[1:]:
        word = measure_of(entry.span.quote(page.folded)[amounts[0].span.end : other.span.start], page.lens)
        if word:
            yield page.claim(NAME, "size", quoted, 0.88, subject=subject, value=other.money, measure=word)


def _year_of(entry: Entry, page: Page) -> str | None:
    """The year of a figure: the key's, or the one in brackets behind the value."""
    if entry.year:
        return str(entry.year)
    behind = _IN_YEAR.search(entry.span.quote(page.folded))
    return behind[1] if behind else None


def sums_in(words: str, unit: str) -> list[MoneyFound]:
    """The amounts of a value; a bare figure takes the key's unit: 350 under "(RMB m)"."""
    if unit and _FIGURE.fullmatch(words):
        english = _UNIT_EN.fullmatch(unit.strip())
        scale = _SCALES.get((english["scale"] or "").lower(), "") if english else ""
        words = f"{english['currency'] or 'RMB'} {words.strip()} {scale}" if english else words.strip() + unit
    return [found for found in find_money(words) if found.converts is None]


def contributions(page: Page, entry: Entry, fund: End, quoted: Span) -> Iterator[Claim]:
    """A claim for each partner that a line lists, with the share or the sum behind its name."""
    for body, behind in with_words_behind(page, entry.span):
        share = _SHARE.search(behind)
        sums = sums_in(behind, "")
        yield page.claim(
            NAME, "contributes", quoted, 0.9, subject=body, object=fund, value=sums[0].money if sums else None,
            share=number(share[1]) if share else None,
            measure=measure_of(behind, page.lens) if sums and _BOUND.search(behind) else None,
        )  # fmt: skip


def holders(page: Page, entry: Entry, company: End, quoted: Span) -> Iterator[Claim]:
    """A claim for each holder of a company that a line lists with a share behind its name."""
    for body, behind in with_words_behind(page, entry.span, people=True):
        share = _SHARE.search(behind)
        if share and body.name != company.name:
            yield page.claim(
                NAME, "owns", quoted, 0.9, subject=body, object=company, share=number(share[1]),
            )  # fmt: skip


def _owned(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    """What a body has of others, with the share behind each, and what a fund has put into firms, with the sum."""
    for body, behind in with_words_behind(page, entry.span):
        share, sums = _SHARE.search(behind), sums_in(behind, "")
        if body.name == subject.name or _SOLD.search(behind):
            continue
        if subject.kind == "Fund" or entry.field == "investees":
            round_ = _ROUNDS.search(behind)
            yield page.claim(
                NAME, "invests_in", quoted, 0.88, subject=subject, object=body, value=sums[0].money if sums else None,
                share=number(share[1]) if share else None, round=round_[1] if round_ else None,
            )  # fmt: skip
        else:
            whole = 100 if "全资" in entry.term or "wholly" in entry.term else None
            yield page.claim(
                NAME, "owns", quoted, 0.86, subject=subject, object=body,
                share=number(share[1]) if share else whole,
            )  # fmt: skip


READERS = {
    **dict.fromkeys(("size", "investment", "output"), _size),
    **dict.fromkeys(("investees", "owned"), _owned),
}
