"""Ties of bullets under a heading: "Subsidiaries", and below it a name a line, each with its share in brackets.

Whose they are is what the text before the heading tells of, else the body with which the page begins. The headings are
the keys of :mod:`ronghe.extract.readers.bonds.records_en`. Pages of key and value have a reader of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ronghe.extract.book.subjects_en import opening, told_of
from ronghe.extract.line import Line
from ronghe.extract.readers.bonds.bonds_en import Tie
from ronghe.extract.readers.bonds.records_en import RECORDS, Record
from ronghe.extract.readers.pages.key_value import FIELDS, in_value
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.rules import kinds_of, rule
from ronghe.model import End

_ORGS = kinds_of("Org")
_ITEM = re.compile(r"\s{0,4}[-•*–·▪] {0,3}(?:[Tt]he )?(?=[\ue000-\ue008])")
_BULLET = re.compile(r"\s{0,4}[-•*–·▪]")
_SHARE = re.compile(r"(?:,| \(| -| –|:)? ?(?P<share>\d{1,3}(?:\.\d{1,4})?) ?(?:%|percent|per cent)")
_MOST = 30
_LONGEST = 60
_HEADING = (
    r"\s{{0,4}}(?:\d{{1,2}}[.)] )?(?:(?:[A-Z]?[a-z][\w-]*|&) ){{0,4}}{words}(?: (?:include|are|and [a-z]+))?\s?:?"
    r"\s{{0,4}}"
)
_MONEY = frozenset({"Money"})
_PAID = ("contributes", "invests_in")
_OWN = {"units": "owns"}
"""What a share behind a unit tells besides."""


def bulleted(line: Line) -> Iterator[Tie]:
    """The ties of an English bullet that begins with a name."""
    begun = _ITEM.match(line.text)
    if begun is None or line.number == 0:
        return
    heading = _heading(line)
    if heading is None or in_value(line.page, line.place(begun.end()), FIELDS):
        return
    number_of, record = heading
    item = line.items[begun.end()]
    owner = _owner(line, number_of, record)
    if owner is None or item.kind not in record.listed or line.end(item).name == owner.name:
        return
    share = _SHARE.match(line.text, begun.end() + 1)
    part = ("share", number(share["share"])) if share else None
    one, two = (line.end(item), owner) if record.turned else (owner, line.end(item))
    at = (begun.end(), begun.end() + 1)
    sums = [one.money.money for one in line.signs(kinds=_MONEY) if one.money] if record.predicate in _PAID else []
    yield Tie(
        record.predicate, one, two, at, 0.78, sums[0] if len(sums) == 1 else None,
        part if record.predicate in ("owns", *_PAID) else None,
    )  # fmt: skip
    if part is not None and record.key in _OWN and item.kind in ("Company", "Zone", "Institute"):
        yield Tie("owns", owner, line.end(item), at, 0.78, with_=part)


def _heading(line: Line) -> tuple[int, Record] | None:
    """The number of the sentence that heads the bullets, and what it lists."""
    page = line.page
    for back in range(line.number - 1, max(-1, line.number - 1 - _MOST), -1):
        span = page.sentences[back].span
        if _BULLET.match(page.folded, span.start, span.end):
            continue
        if span.end - span.start > _LONGEST:
            return None
        for record in RECORDS:
            words = _HEADING.format(words=f"{{readers.record_{record.key}.en}}")
            if rule(page.lens, words).fullmatch(page.folded, span.start, span.end):
                return back, record
        return None
    return None


def _owner(line: Line, heading: int, record: Record) -> End | None:
    """Whose they are: what is told of before the heading, else what the page begins with."""
    told = told_of(line.page, heading, _ORGS)
    if told is None or told.kind not in record.owners:
        told = opening(line.page)
    return line.page.book.end(told) if told is not None and told.kind in record.owners else None
