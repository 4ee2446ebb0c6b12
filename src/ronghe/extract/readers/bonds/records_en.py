"""Ties that an English text lists behind a key: "Shareholders: A (55%), B (45%)", "Partners: A, B and C".

Whose they are stands behind the key ("Shareholders of X: …") or is what the sentences before tell of. Pages of key
and value have a reader of their own (:mod:`ronghe.extract.readers.pages.fund_page`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from ronghe.extract.book.subjects_en import opening, told_of
from ronghe.extract.line import Item, Line
from ronghe.extract.readers.bonds.bonds_en import Tie
from ronghe.extract.readers.pages.key_value import FIELDS, in_value
from ronghe.extract.readers.sums.shares import number
from ronghe.extract.rules import caught, kinds_of, rule
from ronghe.model import End

_ORGS = kinds_of("Org")
_FIRMS = kinds_of("Company|Institute")


class Record(NamedTuple):
    """A key by the name of its list in the lens: what it ties to each name listed, and of what kinds its owner is."""

    key: str
    predicate: str
    owners: frozenset[str]
    listed: frozenset[str]
    turned: bool = True
    """Whether what is listed is the tie's subject."""


RECORDS = (
    Record("holders", "owns", _FIRMS, kinds_of("Org|Person")),
    Record("holders", "contributes", kinds_of("Fund"), _ORGS),
    Record("partners_in", "contributes", kinds_of("Fund"), _ORGS),
    Record("backers", "contributes", kinds_of("Fund"), _ORGS),
    Record("backers", "invests_in", _FIRMS, kinds_of("Fund|Company|PublicBody")),
    Record("portfolio", "invests_in", kinds_of("Fund"), _FIRMS, turned=False),
    Record("partners", "partners_with", kinds_of("Body|Zone"), kinds_of("Body|Zone")),
    Record("founders", "founded_by", _ORGS, kinds_of("Org|Person"), turned=False),
    Record("members", "member_of", kinds_of("Alliance"), _ORGS),
    Record("units", "part_of", kinds_of("Body"), _ORGS),
    Record("tenants", "located_in", kinds_of("Zone"), _FIRMS),
    Record("customers", "awards", _FIRMS, kinds_of("Body")),
)
_LIST = (
    r"(?:^|[.;] )\W{{0,4}}(?:(?:Main|Major|Principal|Key|Current|Other|Its|The|Largest) )?{words}"
    r"(?: (?:of|in) (?:the )?{{o:Org}})?(?: \([^()]{{1,20}}\))?: ?(?P<all>[^:;]{{1,600}})"
)
_SHARE = re.compile(r",? ?\(?(?P<share>\d{1,3}(?:\.\d{1,4})?) ?(?:%|percent|per cent)")
_KEYED = re.compile(r"\s{0,4}[A-Z][A-Za-z -]{2,30}: \S[^.]{0,120}\n?$")
_JOINT = re.compile(r"\b(?:[Jj]oint|[Ll]ab(?:oratory)?|[Cc]ent(?:re|er))\b")
"""A body that its partners run together: they are partners of each other."""


def listed(line: Line) -> Iterator[Tie]:
    """The ties that an English line lists behind a key, in order of the keys."""
    if ": " not in line.text or not line.page.holds(line.number, "readers.record.en"):
        return
    for record in RECORDS:
        words = f"{{readers.record_{record.key}.en}}"
        for match in rule(line.page.lens, _LIST.format(words=words)).finditer(line.text):
            owner = _owner(line, match, record)
            if owner is not None and not in_value(line.page, line.place(match.start("all")), FIELDS):
                yield from _ties(line, match, record, owner)


def _owner(line: Line, match: re.Match[str], record: Record) -> End | None:
    """What is named behind the key, else what the sentences before tell of; None where it is of other kinds."""
    named = caught(line, match, "o")
    if named:
        return line.end(named[0]) if named[0].kind in record.owners else None
    told = None if _keyed_before(line) else told_of(line.page, line.number, _ORGS)
    told = told or opening(line.page)
    return line.page.book.end(told) if told is not None and told.kind in record.owners else None


def _keyed_before(line: Line) -> bool:
    """Whether the line before is one of key and value too: what it names is none of which this one goes on."""
    before = line.page.sentences[line.number - 1].span if line.number else None
    return before is not None and _KEYED.match(line.page.folded, before.start, before.end) is not None


def _ties(line: Line, match: re.Match[str], record: Record, owner: End) -> Iterator[Tie]:
    items = {at: item for at, item in line.items.items() if match.start("all") <= at < match.end("all")}
    kept = {at: item for at, item in items.items() if item.kind in record.listed and not item.unsaid}
    if record.predicate == "partners_with" and owner.kind == "Institute" and _JOINT.search(owner.name):
        for one, other in combinations(kept.values(), 2):
            yield Tie("partners_with", line.end(one), line.end(other), match.span(), 0.78, with_=("via", owner.name))
        return
    for at, item in kept.items():
        if line.end(item).name != owner.name:
            yield _tie(line, at, item, record, owner)


def _tie(line: Line, at: int, item: Item, record: Record, owner: End) -> Tie:
    subject, object_ = (line.end(item), owner) if record.turned else (owner, line.end(item))
    share = _SHARE.match(line.text, at + 1) if record.predicate in ("owns", "contributes") else None
    with_ = ("share", number(share["share"])) if share else None
    return Tie(record.predicate, subject, object_, (at, at + 1), 0.8, with_=with_)
