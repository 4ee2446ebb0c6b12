"""What one line of key and value says of the thing alone: since when it is, its names, sort, state and level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.readers.pages.key_value import Entry
from ronghe.extract.readers.pages.page_ties import NAME
from ronghe.extract.readers.tables.cells import row_date
from ronghe.model import Claim, End, PartialDate, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_STATES = (
    ("dissolved", re.compile(r"注销|吊销|清算|解散|(?i:dissolved|liquidated|deregistered|wound up)")),
    (
        "operating",
        re.compile(
            r"存续|在业|开业|正在运作|正常运作|运作正常|正常运营|在营"
            r"|(?i:in operation|operating|active|operational|existing)"
        ),
    ),
)
_OWNERSHIP = (
    ("state", re.compile(r"国有|央企|全民所有|(?i:state[- ](?:owned|controlled|run)|government-owned)")),
    ("private", re.compile(r"民营|私营|自然人|(?i:private)")),
    ("foreign", re.compile(r"外资|外商|台港澳|(?i:foreign)")),
    ("mixed", re.compile(r"混合所有|(?i:mixed)")),
    ("public_institution", re.compile(r"事业单位|(?i:public institution)")),
)
_DOCUMENT = re.compile(r"[\u4e00-\u9fff]{1,12} ?[〔\[(](?:19|20)\d\d[〕\])] ?\d{1,5}号")
_ROUND = str.maketrans("[]()", "〔〕〔〕")
_PLAIN_SECTORS = re.compile(r"[^。:：]{2,120}")
_FORMERLY = re.compile(r"\s*(?:formerly|previously|until \d{4}|former name)[: ]\s*", re.IGNORECASE)
_ACRONYM = re.compile(r"\s?[(（]([A-Z][A-Z0-9&-]{1,9})[)）]$")


def _date(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    date = row_date(entry.span.quote(page.folded), None, page.dating.reference)
    if isinstance(date, PartialDate) and entry.field == "established":
        yield page.claim(NAME, "established", quoted, 0.94, subject=subject, value=date)
    elif isinstance(date, PartialDate):
        yield page.claim(NAME, "status", quoted, 0.9, subject=subject, value=Text("filed"), date=str(date))


_PIECES = re.compile(r"[;；]|(?<=[\u4e00-\u9fff）)])、(?=[\u4e00-\u9fff])")
"""Between names of a list; 、 parts Chinese ones."""
_WHEN = re.compile(
    r" ?\((?:until|since|from|formerly|before|previously)\b[^()]{1,60}\)\s*$"
    r"|[(（](?:19|20)\d\d年?[^()（）\u4e00-\u9fff]{0,6}(?:(?:19|20)\d\d年?)?(?:[前后]|至今)?[)）]\s*$"
)
"""Behind a name, until when it held."""


def _alias(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    for piece in _PIECES.split(entry.span.quote(page.text)):
        former = _FORMERLY.match(piece)
        words = _WHEN.sub("", piece[former.end() if former else 0 :]).strip()
        short = _ACRONYM.search(words)
        if short:
            words = words[: short.start()].strip()
            yield page.claim(NAME, "alias", quoted, 0.9, subject=subject, value=Text(short[1]), type="acronym")
        translated = words.isascii() != subject.name.isascii()
        kind = "former" if former or entry.field == "former" else "translation" if translated else "short"
        if words:
            yield page.claim(NAME, "alias", quoted, 0.9, subject=subject, value=Text(words), type=kind)


def _sector(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    if _PLAIN_SECTORS.fullmatch(entry.span.quote(page.folded)):
        words = entry.span.quote(page.text).strip().removeprefix("主要投资于").rstrip("等")
        yield page.claim(NAME, "sector", quoted, 0.88, subject=subject, value=Text(words.strip()))


def _state(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    state = state_of(entry.span.quote(page.folded))
    if state is not None:
        yield page.claim(NAME, "status", quoted, 0.88, subject=subject, value=Text(state))


def _ownership(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    words = entry.span.quote(page.folded)
    kind = next((kind for kind, said in _OWNERSHIP if said.search(words)), None)
    if kind is not None:
        yield page.claim(NAME, "ownership_type", quoted, 0.86, subject=subject, value=Text(kind))


def _level(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    words = entry.span.quote(page.folded).strip()
    for level in ("national", "provincial", "municipal", "county", "corporate"):
        if subject.kind == "Fund" and words in page.lens.list(f"rules.level.{level}"):
            yield page.claim(NAME, "level", quoted, 0.9, subject=subject, value=Text(level))


def _document_number(page: Page, entry: Entry, subject: End, quoted: Span) -> Iterator[Claim]:
    match = _DOCUMENT.search(entry.span.quote(page.folded))
    if match:
        code = match.group().replace(" ", "").translate(_ROUND)
        yield page.claim(NAME, "identifier", quoted, 0.9, subject=subject, value=Text(code), scheme="document_no")


def state_of(words: str) -> str | None:
    """The state of a fund or firm that words tell."""
    return next((state for state, said in _STATES if said.search(words)), None)


READERS = {
    **dict.fromkeys(("established", "filed"), _date),
    **dict.fromkeys(("alias", "former"), _alias),
    "state": _state,
    "ownership": _ownership,
    "number": _document_number,
    "level": _level,
    "sector": _sector,
}
