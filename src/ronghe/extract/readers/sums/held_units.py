"""Which shares the subject of a Chinese line has of others: 公司拥有A（持股100%）, A持有X100%股权、Y46%股权."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract import topics_zh
from ronghe.extract.book.anaphora import publishing_firm
from ronghe.extract.line import SIGNS
from ronghe.extract.readers.sums.held_rules import HELD_BY_IT
from ronghe.extract.rules import caught, matches
from ronghe.model import End

if TYPE_CHECKING:
    from ronghe.extract.line import Item, Line

Share = tuple[End, End, str, tuple[int, int]]
"""Holder, company, the share in percent, and where the line's text tells it."""
OF_HOLDERS = re.compile(r"股东|出资人|控制人|一致行动|股权结构|出资比例|发起人")
OF_UNITS = re.compile(r"子公司|参股|控股(?!股东)|全资|对外投资|下属企业|投资企业|拥有|持有")
_FIRMS = frozenset({"Company"})


def units(line: Line) -> Iterator[Share]:
    """What the line's subject has of others: 公司拥有A（持股100%）、B（70%）."""
    for match in matches(line, HELD_BY_IT):
        before = line.text[: match.start()]
        if not OF_UNITS.search(before) or OF_HOLDERS.search(before):
            continue
        items = [item for item in line.signs(0, match.start(), _FIRMS) if _has_units(line, item)]
        owner = line.end(items[0]) if items else topics_zh.topic(line, _FIRMS) or publishing_firm(line.page)
        if owner is not None:
            yield (owner, line.end(caught(line, match, "o")[0]), match["share"], match.span())


_HAS_UNITS = re.compile(r"(?:目前|现|共|已)*(?:拥有|有|下辖|下设|设有|旗下|下属)")


def _has_units(line: Line, item: Item) -> bool:
    """Whether a firm is the one that a clause tells to have units: a word for it, or its name at the clause's head."""
    position = line.position(item)
    return item.unsaid or item.mention is None or _HAS_UNITS.match(line.text, (position or 0) + 1) is not None


_IN_ROW = (
    r"{first:Body|Fund}[^，,。；;{#Org}]{0,10}?(?:持有|拥有){:Company}(?:的)?\d{1,3}(?:\.\d{1,4})?%(?:的)?(?:股[权份])?"
    r"(?P<rest>(?:[、和及]{:Company}(?:的)?\d{1,3}(?:\.\d{1,4})?%(?:的)?(?:股[权份])?){1,8})"
)
"""A持有X100%股权、Y46.2%股权."""
_ONE_OF_ROW = re.compile(rf"(?P<o>{SIGNS['Company']})(?:的)?(?P<share>\d{{1,3}}(?:\.\d{{1,4}})?)%")


def in_row(line: Line) -> Iterator[Share]:
    """What else somebody holds in the same row."""
    for match in matches(line, _IN_ROW):
        owner = line.end(caught(line, match, "first")[0])
        for one in _ONE_OF_ROW.finditer(line.text, *match.span("rest")):
            yield (owner, line.end(line.items[one.start("o")]), one["share"], one.span())
