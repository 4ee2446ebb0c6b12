"""Blocks of lines of key and value that each tell of one thing: 基金名称：…, 1、名称：…, 【园区名称】…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.lens.lens import Lens
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAMES = ("name", "project", "zone", "body")
"""Fields that name what the lines below tell of."""
FIELDS = (
    *NAMES, "established", "size", "investment", "output", "manager", "partner_in_charge", "custodian", "sponsor",
    "partners", "registered", "place", "operator", "supervisor", "parent", "tenants", "filed", "alias", "former",
    "officer", "sector",
)  # fmt: skip
"""What the lens lists the keys of, as ``rules.fund_page.FIELD``."""
_LINE = re.compile(
    r"[ \t•·*\-\u3000]{0,6}(?:\d{1,2}[、.)] ?|[(]?[一二三四五六七八九十]{1,2}[)、.] ?)?"
    r"(?:【(?P<boxed>[^】\n]{2,24})】[:：]?|(?P<key>[^:：\n【】]{1,28}?)[ \t]?[:：])[ \t]{0,4}"
    r"(?P<value>[^\n]{1,300}?)[ \t;；。]{0,4}(?:\n|$)"
)
_PLAIN_KEY = re.compile(r"(?P<year>(?:19|20)\d\d)?年?(?P<key>[^()]+?)(?:\((?P<unit>[^()]{1,12})\))?")
_BLANK = re.compile(r"[ \t\u3000]*\n")
_MOST_LINES = 40
_DEAL = re.compile(r"采购|中标|成交|招标|投标|供应商|合同|评审|Buyer|Supplier|Bid")
"""Keys of a notice about a deal, which has readers of its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: its field, the key's own words, the unit and year that the key states, and where the value stands."""

    field: str
    term: str
    span: Span
    unit: str = ""
    year: int | None = None


def blocks(page: Page) -> Iterator[tuple[Entry, ...]]:
    """The lines below each name, the name's own first; none of a notice about a deal."""
    done = 0
    for start in _name_lines(page):
        if start >= done:
            entries, done = _block(page, start)
            if entries:
                yield tuple(entries)


def _name_lines(page: Page) -> list[int]:
    """Where a line begins that names something after its key."""
    starts = set()
    for word in (word for field in NAMES for word in page.lens.list(f"rules.fund_page.{field}")):
        at = page.folded.find(word)
        while at >= 0:
            if page.folded[at + len(word) : at + len(word) + 2].lstrip(" ")[:1] in (":", "：", "】"):
                starts.add(
                    page.folded.rfind("\n", max(0, at - 8), at) + 1 if at >= 8 else page.folded.rfind("\n", 0, at) + 1
                )
            at = page.folded.find(word, at + len(word))
    return sorted(starts)


def _block(page: Page, start: int) -> tuple[list[Entry], int]:
    """The entries of consecutive lines from ``start`` on, and where they end."""
    entries: list[Entry] = []
    keys, at = _keys(page.lens), start
    for _ in range(_MOST_LINES):
        match = _LINE.match(page.folded, at)
        if match is None:
            break
        key = (match["boxed"] or match["key"]).strip()
        plain = _PLAIN_KEY.fullmatch(key)
        words = (plain["key"] if plain else key).strip().casefold()
        field = keys.get(words) or keys.get(words.removesuffix("名称"))
        named = field in NAMES and not (entries and field == "body")
        if _DEAL.search(key):
            return [], match.end()
        if (not entries and not named) or (entries and named):
            break
        if field is not None:
            unit, year = (plain["unit"] or "", plain["year"]) if plain else ("", None)
            entries.append(Entry(field, words, Span(*match.span("value")), unit, int(year) if year else None))
        at = match.end()
        blank = _BLANK.match(page.folded, at)
        at = blank.end() if blank else at
    return entries, at


@lru_cache(maxsize=8)
def _keys(lens: Lens) -> dict[str, str]:
    return {word.casefold(): field for field in FIELDS for word in lens.list(f"rules.fund_page.{field}")}
