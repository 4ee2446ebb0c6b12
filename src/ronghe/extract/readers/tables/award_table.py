"""Tables of purchases in English, "Supplier | Item | Value"; a column or the caption names the buyer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ronghe.extract.readers.pages.page_sums import sums_in
from ronghe.extract.readers.tables.piped import Cells, cell_of, named_in, rows_below, separator_of
from ronghe.extract.readers.tables.text_table import cells_of, is_parted
from ronghe.model import Claim, End, Issue, Span

if TYPE_CHECKING:
    from ronghe.extract.page import Page

NAME = "award_table"
_HEADER = re.compile(
    r"(?m)^[^\n]{0,120}\b(?:Supplier|Contractor|Vendor|Winner|Winning bidder|Awardee|Seller)s?\b[^\n]{0,200}$"
)
_COLUMNS = (
    ("supplier", re.compile(r"(?:Supplier|Contractor|Vendor|Winner|Winning bidder|Awardee|Seller)s?(?: name)?")),
    ("buyer", re.compile(r"(?:Buyer|Customer|Purchaser|Procuring (?:unit|entity)|Procurer|End user|Client)")),
    ("sum", re.compile(r"(?:(?:Contract|Award|Deal|Winning) )?(?:[Vv]alue|[Aa]mount|[Pp]rice|[Ss]um|[Bb]id)")),
)
_UNIT = re.compile(r" ?[(\[](?P<unit>[^()\[\]]{1,20})[)\]]|, (?P<behind>[^,]{2,20})$")
_CAPTION = 200
_BUYERS = frozenset({"PublicBody", "Institute", "Company"})
_NOBODY = re.compile(r"(?i:total|sum|n/?a|-+|—+|–+|various|other.*|undisclosed)")
_FEWEST = 2


def read(page: Page) -> Iterator[Claim | Issue]:
    """One claim a row."""
    for header in _HEADER.finditer(page.folded) if not page.mostly_han and is_parted(page) else ():
        separator = separator_of(page, *header.span())
        if separator is None:
            continue
        columns = _columns(page, cells_of(page, *header.span(), separator))
        buyer = None if "buyer" in columns else _of_caption(page, header.start())
        if "supplier" not in columns or len(columns) < _FEWEST or ("buyer" not in columns and buyer is None):
            continue
        for row in rows_below(page, header.end(), separator):
            yield from _row(page, row, columns, buyer)


def _columns(page: Page, cells: Cells) -> Mapping[str, tuple[int, str]]:
    """Which column holds what, with the unit of the sums."""
    out: dict[str, tuple[int, str]] = {}
    for place, cell in enumerate(cells):
        words = cell.quote(page.folded).strip("* ") if cell else ""
        unit = _UNIT.search(words)
        plain = words[: unit.start()] if unit else words
        for field, pattern in _COLUMNS:
            if pattern.fullmatch(plain):
                out.setdefault(field, (place, (unit["unit"] or unit["behind"]) if unit else ""))
    return out


def _of_caption(page: Page, before: int) -> End | None:
    """The one body that the lines right above the table name, who so is the buyer of all rows."""
    stretch = Span(max(0, before - _CAPTION), before) if before else None
    named = [one for one in page.names_in(stretch) if one.kind in _BUYERS] if stretch else []
    ends = {page.book.end(one).name: page.book.end(one) for one in named}
    return next(iter(ends.values())) if len(ends) == 1 else None


def _row(page: Page, cells: Cells, columns: Mapping[str, tuple[int, str]], buyer: End | None) -> Iterator[Claim]:
    who, by, money = (cell_of(cells, columns, field) for field in ("supplier", "buyer", "sum"))
    buyer = named_in(page, by) if by is not None else buyer
    if who is None or buyer is None or _NOBODY.fullmatch(who.quote(page.folded)):
        return
    found = sums_in(money.quote(page.folded), columns["sum"][1]) if money else []
    supplier = named_in(page, who)
    if supplier.name != buyer.name:
        yield page.claim(
            NAME, "awards", who.join(money or who), 0.86, subject=buyer, object=supplier,
            value=found[0].money if found else None, stage="awarded", measure="award" if found else None,
        )  # fmt: skip
