"""Pages that tell of one fund, project, zone or body as key and value, a line each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ronghe.extract.book.unbounded import kind_of
from ronghe.extract.readers.pages.key_value import Entry, blocks
from ronghe.extract.readers.pages.page_fields import further, with_unit
from ronghe.extract.readers.pages.page_sums import contributions, holders
from ronghe.extract.readers.tables.cells import names_in
from ronghe.extract.readers.tables.columns import Column
from ronghe.extract.readers.tables.fund_row import LONGEST_QUOTE, FundRow, RowCell, claims_of
from ronghe.model import Claim, End, Issue, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "fund_page"
_ROW_FIELDS = frozenset({"established", "size", "manager", "sponsor"})
_FEWEST = 2
"""So many facts below the name make it a page of key and value."""
_ASIDE = re.compile(
    r"[(（](?P<how>加挂|另挂|增挂|挂牌|简称|以下简称|下称|曾用名|原名|原称|前身)(?:为)?[:：]?(?P<name>[^()（）]{2,40}?)(?:牌子)?[)）]\s*$"
)
"""Another name in a bracket behind the name: X研究所（加挂：Y研究中心）."""
_FORMER = ("曾用名", "原名", "原称", "前身")
_KINDS = {"name": "Fund", "project": "Project", "zone": "Zone"}


def read(page: Page) -> Iterator[Claim | Issue]:
    """Everything that the lines below a name say of what it names."""
    for entries in blocks(page):
        if len(entries) > _FEWEST:
            yield from _claims(page, entries)


def _claims(page: Page, entries: tuple[Entry, ...]) -> Iterator[Claim | Issue]:
    words = entries[0].span.quote(page.text)
    aside = _ASIDE.search(words)
    names = names_in(words[: aside.start()] if aside else words)
    if not names:
        return
    kind = _KINDS.get(entries[0].field) or kind_of(page.lens, names[0]) or _kind_found(page, entries[0]) or "Company"
    if kind == "Fund":
        row = [_cell(entry) for entry in entries if entry.field in _ROW_FIELDS and not with_unit(entry)]
        yield from claims_of(page, FundRow((_cell(entries[0], "name"), *row)), NAME)
    named = page.book.named(names[0], kind)
    subject = End(names[0], kind, tuple(dict.fromkeys((names[0], *names, *named.names))))
    if aside is not None:
        sort = "second_plate" if "挂" in aside["how"] else "former" if aside["how"] in _FORMER else "short"
        quoted = entries[0].span
        yield page.claim(NAME, "alias", quoted, 0.9, subject=subject, value=Text(aside["name"].strip()), type=sort)
    for entry in entries[1:]:
        whole = entry.span.join(entries[0].span)
        quoted = whole if len(whole) <= LONGEST_QUOTE else entry.span
        if entry.field == "partners" and kind == "Company":
            yield from holders(page, entry, subject, quoted)
        elif entry.field == "partners":
            yield from contributions(page, entry, subject, quoted)
        elif kind != "Fund" or entry.field not in _ROW_FIELDS or with_unit(entry):
            yield from further(page, entry, subject, quoted)


def _kind_found(page: Page, entry: Entry) -> str | None:
    """The kind of the name that stands there, where the rules for names found one."""
    found = [mention.kind for mention in page.names_in(entry.span) if mention.kind not in ("Place", "Person")]
    return found[0] if found else None


def _cell(entry: Entry, field: str | None = None) -> RowCell:
    return RowCell(Column(field or entry.field, entry.term, entry.unit), entry.span)
