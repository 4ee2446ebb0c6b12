"""Pages that tell of one fund as key and value, a line each: 基金名称：…, 成立时间：…, "Fund name: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.readers.cells import names_in, places_in
from ronghe.extract.readers.columns import Column
from ronghe.extract.readers.fund_row import LONGEST_QUOTE, FundRow, RowCell, claims_of
from ronghe.lens.lens import Lens
from ronghe.model import Claim, End, Issue, Span, Text

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "fund_page"
FIELDS = ("name", "established", "size", "manager", "custodian", "sponsor", "registered", "sector")
"""What the lens lists the keys of, as ``rules.fund_page.FIELD``."""
_LINE = re.compile(
    r"[ \t•·*\-\u3000]{0,6}(?P<key>[^:：\n]{2,24}?)[ \t]?[:：][ \t]{0,4}(?P<value>[^\n]{1,300}?)[ \t;；。]{0,4}(?:\n|$)"
)
_ROW_FIELDS = frozenset({"established", "size", "manager", "sponsor"})
_MOST_LINES = 40
_FEWEST = 2
"""So many facts below the name make it a page of key and value."""
_BLANK = re.compile(r"[ \t\u3000]*\n")
_SECTORS = re.compile(r"[^、,，;；和及]{2,24}")
_PLACE = re.compile(r"[\u4e00-\u9fff]{1,7}[市县]")
_PLAIN_SECTORS = re.compile(r"[^。;；:：]{2,120}")


def read(page: Page) -> Iterator[Claim | Issue]:
    """Everything that the lines below a fund's name say of it."""
    done = 0
    for start in _name_lines(page):
        if start >= done:
            cells, done = _block(page, start)
            if len(cells) > _FEWEST:
                yield from _claims(page, cells)


def _name_lines(page: Page) -> list[int]:
    """Where a line begins that gives a fund's name after its key."""
    starts = set()
    for word in page.lens.list("rules.fund_page.name"):
        at = page.folded.find(word)
        while at >= 0:
            start = page.folded.rfind("\n", max(0, at - 8), at) + 1
            if start or at < 8:
                starts.add(start)
            at = page.folded.find(word, at + len(word))
    return sorted(starts)


def _block(page: Page, start: int) -> tuple[list[RowCell], int]:
    """The cells of consecutive lines of key and value from ``start`` on, and where they end."""
    cells: list[RowCell] = []
    keys, at = _keys(page.lens), start
    for _ in range(_MOST_LINES):
        match = _LINE.match(page.folded, at)
        field = keys.get(match["key"].strip().casefold()) if match else None
        if match is None or (not cells and field != "name") or (cells and field == "name"):
            break
        if field is not None:
            cells.append(RowCell(Column(field, match["key"].strip()), Span(*match.span("value"))))
        at = match.end()
        blank = _BLANK.match(page.folded, at)
        at = blank.end() if blank else at
    return cells, at


def _claims(page: Page, cells: list[RowCell]) -> Iterator[Claim | Issue]:
    names = names_in(cells[0].span.quote(page.text))
    if not names:
        return
    row = tuple(cell for cell in cells if cell.column.field in _ROW_FIELDS)
    yield from claims_of(page, FundRow((cells[0], *row)), NAME)
    fund = End(names[0], "Fund", tuple(names))
    for cell in cells[1:]:
        whole = cell.span.join(cells[0].span)
        quoted = whole if len(whole) <= LONGEST_QUOTE else cell.span
        yield from _further(page, cell, fund, quoted)


def _further(page: Page, cell: RowCell, fund: End, quoted: Span) -> Iterator[Claim]:
    """What a row of a table does not tell: the custodian, the registered seat, the fields."""
    field = cell.column.field
    if field == "custodian":
        for mention in page.names_in(cell.span):
            if mention.kind in ("Company", "Institute"):
                yield page.claim(
                    NAME, "manages", quoted, 0.92, subject=page.book.end(mention), object=fund, capacity="custodian"
                )
    elif field == "registered":
        places = places_in(page, cell.span)
        if places:
            words = cell.span.quote(page.text)
            end = page.book.named(places[0], "Place")
            if _PLACE.fullmatch(words):
                end = End(words, "Place", tuple(dict.fromkeys((words, *end.names))))
            yield page.claim(NAME, "located_in", quoted, 0.94, subject=fund, object=end, basis="registered")
    elif field == "sector" and _PLAIN_SECTORS.fullmatch(cell.span.quote(page.folded)):
        for match in _SECTORS.finditer(page.folded, cell.span.start, cell.span.end):
            words = page.text[match.start() : match.end()].strip().removesuffix("等")
            if len(words) > 1:
                yield page.claim(NAME, "sector", quoted, 0.88, subject=fund, value=Text(words))


@lru_cache(maxsize=8)
def _keys(lens: Lens) -> dict[str, str]:
    return {word.casefold(): field for field in FIELDS for word in lens.list(f"rules.fund_page.{field}")}
