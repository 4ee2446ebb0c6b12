"""One row of a table of funds, whatever kind of table it stood in, as claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ronghe.extract.readers.sums.measures import measure_of
from ronghe.extract.readers.sums.phases import PHASE, read_phase
from ronghe.extract.readers.tables.cells import names_in, places_in, publisher_of, row_date
from ronghe.extract.readers.tables.columns import Column
from ronghe.extract.rules import alternatives
from ronghe.extract.sureness import at_most
from ronghe.model import Claim, End, Issue, PartialDate, Span, Text
from ronghe.text.money import MoneyFound, find_money

if TYPE_CHECKING:
    from ronghe.extract.page import Page

_NOTHING = re.compile(r"\s*(?:-+|—+|/|n/?a|none|unknown|tbd|无|不详|未知|未披露|待定|暂无)?\s*", re.IGNORECASE)
_SUM = re.compile(r"(?i)[\s*]*(?:grand )?(?:total|sum|all|合计|总计|小计)[\s*:：]*")
"""The name of a row that adds up those above it."""
_FIGURE = re.compile(r"\s*\d[\d,.]*\s*")
_URL = re.compile(r"https?://[^\s，。；、)\]<>\"]{4,500}")
_LONGEST_SECTOR = 80
LONGEST_QUOTE = 600
"""A cell whose row's name stands further away than this is quoted alone."""


@dataclass(frozen=True, slots=True)
class RowCell:
    """A cell of a row: its column and where its words stand."""

    column: Column
    span: Span
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FundRow:
    """A row of a table of funds.

    ``month_first`` is what the table's dates show: True, False, or None; ``links`` every address in
    the row; ``cited`` the source that it gives for itself.
    """

    cells: tuple[RowCell, ...]
    month_first: bool | None = None
    links: tuple[str, ...] = ()
    cited: Mapping[str, Any] = field(default_factory=dict)

    def first(self, name: str) -> RowCell | None:
        """The first cell of a field."""
        return next((cell for cell in self.cells if cell.column.field == name), None)


def claims_of(page: Page, row: FundRow, reader: str) -> Iterator[Claim | Issue]:
    """Everything that a row says of its fund; an issue for a cell that could not be read."""
    name = row.first("name")
    if name is None:
        return
    if _SUM.fullmatch(name.span.quote(page.folded)):
        return
    fund, aliases = _fund(page, name)
    if fund is None:
        yield Issue(
            "unread_row", "A row of a table of funds has no name that could be read.", page.document.id, name.span
        )
        return
    row = replace(row, cited=_row_source(page, row))
    for alias in aliases:
        yield page.claim(
            reader, "alias", name.span, 0.97, subject=fund, value=Text(alias), type="translation", **_cited(row)
        )
    readers = {
        "established": _established, "size": _size, "place": _place, "level": _level,
        "manager": _manager, "sponsor": _sponsor, "partner": _partner,
        "sector": _sector,
    }  # fmt: skip
    for cell in row.cells:
        read = readers.get(cell.column.field)
        if read is not None and not _NOTHING.fullmatch(cell.span.quote(page.folded)):
            for item in read(page, row, cell, fund):
                yield _of_reader(item, reader) if isinstance(item, Claim) else item


def _of_reader(claim: Claim, reader: str) -> Claim:
    """The claim as that of the reader of its table, no surer than that reader may be."""
    return replace(claim, reader=reader, confidence=round(at_most(reader, claim.confidence), 2))


def _fund(page: Page, cell: RowCell) -> tuple[End | None, Sequence[str]]:
    """The fund with every name in its cell, and the names beside the first."""
    names = names_in(cell.span.quote(page.text))
    if not names:
        return None, ()
    han = page.mostly_han
    names = sorted(names, key=lambda name: name.isascii() == han)
    return End(names[0], "Fund", tuple(names)), names[1:]


def _quoted(row: FundRow, cell: RowCell) -> Span:
    """From the name to the cell: the words of the row that say it."""
    name = row.first("name")
    whole = cell.span.join(name.span) if name else cell.span
    return whole if len(whole) <= LONGEST_QUOTE else cell.span


def _cited(row: FundRow) -> dict[str, Any]:
    return {"cited": dict(row.cited)} if row.cited else {}


def _row_source(page: Page, row: FundRow) -> dict[str, Any]:
    """The source that the row gives for itself: a link, an address in words, or a publisher's name."""
    source = row.first("source")
    links = [*(source.links if source else ()), *row.links]
    words = source.span.quote(page.text).strip() if source else ""
    address = _URL.search(words)
    url = address.group() if address else (links[0] if links else None)
    named = _URL.sub("", words).strip(" ,，;；")
    if url is not None:
        out: dict[str, Any] = {"publisher": publisher_of(url, page.lens), "url": url}
        if named and named != out["publisher"]:
            out["note"] = named
        return out
    return {"publisher": named} if named and not _NOTHING.fullmatch(named) else {}


def _established(page: Page, row: FundRow, cell: RowCell, fund: End) -> Iterator[Claim | Issue]:
    words = cell.span.quote(page.folded)
    date = row_date(words, row.month_first, page.dating.reference)
    if not isinstance(date, PartialDate):
        message = f"The founding date of {fund.name} could not be read: {words.strip()!r}."
        yield Issue("unread_date", message, page.document.id, cell.span)
        return
    if date.month == 0 and re.search(r"\d/\d", words):
        message = (
            f"The day and month of {fund.name} can be read two ways, so only the year was kept: {words.strip()!r}."
        )
        yield Issue("ambiguous_date", message, page.document.id, cell.span)
    yield page.claim("", "established", _quoted(row, cell), 0.96, subject=fund, value=date, **_cited(row))


def _size(page: Page, row: FundRow, cell: RowCell, fund: End) -> Iterator[Claim | Issue]:
    words, unit = cell.span.quote(page.folded), cell.column.unit
    if unit and _FIGURE.fullmatch(words):
        words = words.strip() + unit
    pieces = _SEVERAL.split(words)
    if len(pieces) > 1 and all(len(_amounts(piece)) == 1 for piece in pieces):
        for place, piece in enumerate(pieces):
            yield _one_size(page, row, cell, fund, (piece, cell.column.term if place == 0 else ""))
        return
    amounts = _amounts(words)
    if len(amounts) != 1:
        fault = "could not be read" if not amounts else "is more than one amount"
        yield Issue(
            "unread_amount", f"The size of {fund.name} {fault}: {words.strip()!r}.", page.document.id, cell.span
        )
        return
    yield _one_size(page, row, cell, fund, (words, cell.column.term))


_SEVERAL = re.compile(r"[;；]\s?|, of which |，其中")
"""Between the sums of one cell: "RMB 2 billion; first phase RMB 500 million, of which RMB 100 million paid in"."""


def _amounts(words: str) -> list[MoneyFound]:
    return [found for found in find_money(words) if found.converts is None]


def _one_size(page: Page, row: FundRow, cell: RowCell, fund: End, said: tuple[str, str]) -> Claim:
    """The claim of one sum: ``said`` are its words and those of its column."""
    words, term = said
    amount = _amounts(words)[0]
    phase_match = PHASE.search(words) or PHASE.search(term)
    phase = read_phase(phase_match) if phase_match else None
    also = next((found.money for found in find_money(words) if found.converts == amount.span), None)
    return page.claim(
        "", "size", _quoted(row, cell), 0.96, subject=fund, value=amount.money,
        measure=measure_of(words, page.lens) or measure_of(term, page.lens) or "unspecified",
        term=cell.column.term, bound=amount.bound, also=also.as_json() if also else None,
        phase=phase.number if phase else None, phase_of=phase.of if phase else None, **_cited(row),
    )  # fmt: skip


def _place(page: Page, row: FundRow, cell: RowCell, fund: End) -> Iterator[Claim | Issue]:
    words = cell.span.quote(page.folded)
    if _level_in(page, words.strip()):
        yield from _level(page, row, cell, fund)
        return
    places = places_in(page, cell.span)
    if not places:
        message = f"The place of {fund.name} could not be read: {words.strip()!r}."
        yield Issue("unread_place", message, page.document.id, cell.span)
        return
    inner = fund
    for place in places:
        end = page.book.named(place, "Place")
        own = _cited(row) if inner is fund else {}
        basis = "unstated" if inner is fund else None
        yield page.claim("", "located_in", _quoted(row, cell), 0.95, subject=inner, object=end, basis=basis, **own)
        inner = end


def _level(page: Page, row: FundRow, cell: RowCell, fund: End) -> Iterator[Claim | Issue]:
    level = _level_in(page, cell.span.quote(page.folded).strip())
    if level is not None:
        yield page.claim("", "level", _quoted(row, cell), 0.95, subject=fund, value=Text(level), **_cited(row))


def _level_in(page: Page, words: str) -> str | None:
    for level in ("national", "provincial", "municipal", "county", "corporate"):
        known = page.lens.list(f"rules.level.{level}")
        if known and re.fullmatch(alternatives(known), words):
            return level
    return None


def _manager(page: Page, row: FundRow, cell: RowCell, fund: End) -> Iterator[Claim | Issue]:
    for body in _bodies(page, cell):
        yield page.claim(
            "", "manages", _quoted(row, cell), 0.92, subject=body, object=fund, capacity="manager", **_cited(row)
        )


def _sponsor(page: Page, row: FundRow, cell: RowCell, fund: End) -> Iterator[Claim | Issue]:
    for body in _bodies(page, cell):
        yield page.claim("", "founded_by", _quoted(row, cell), 0.92, subject=fund, object=body, **_cited(row))


def _partner(page: Page, row: FundRow, cell: RowCell, fund: End) -> Iterator[Claim | Issue]:
    for body in _bodies(page, cell):
        yield page.claim("", "contributes", _quoted(row, cell), 0.9, subject=body, object=fund, **_cited(row))


def _sector(page: Page, row: FundRow, cell: RowCell, fund: End) -> Iterator[Claim | Issue]:
    words = cell.span.quote(page.text).strip().rstrip("等")
    if words and len(words) <= _LONGEST_SECTOR and not re.search(r"\d{3}|[。:：]", words):
        yield page.claim("", "sector", _quoted(row, cell), 0.88, subject=fund, value=Text(words), **_cited(row))


def _bodies(page: Page, cell: RowCell) -> Iterator[End]:
    """The organisations that a cell lists; a piece that no reader of names knows is taken as a company's name."""
    words = cell.span.quote(page.text)
    for match in re.finditer(r"[^、;；\n/|]{2,120}", words):
        piece = match.group().strip(" ,，")
        start = cell.span.start + match.start() + len(match.group()) - len(match.group().lstrip(" ,，"))
        if not piece or _NOTHING.fullmatch(piece):
            continue
        known = [m for m in page.within(page.outermost, Span(start, start + len(piece))) if m.kind != "Place"]
        yield page.book.end(known[0]) if known else page.book.named(piece, "Company")
