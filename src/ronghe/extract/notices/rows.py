"""Rows of tables in notices, also where the table has run into one line and only names tell rows apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ronghe.extract.notices.grid import cells_at, cells_of, lines_of
from ronghe.extract.notices.labels import Header
from ronghe.extract.notices.names import name_at
from ronghe.extract.notices.sums import Sum, sum_in
from ronghe.lens.lens import Lens
from ronghe.model import Mention, Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice
    from ronghe.extract.page import Page

_LONGEST_TABLE = 4_000
_BODIES = frozenset({"Company", "Institute", "PublicBody", "Alliance"})
_END = re.compile(r"公示期|公示时间|[。]|[一二三四五六七八九十]{1,2}、|特此公告")
_RANK_BEFORE = re.compile(
    r"(?:^|[^\d.])(?P<rank>\d{1,2})[\s|.、]{0,6}$|第(?P<word>[一二三四五六七八九十])[^\d。；;第]{0,8}$"
)
_CELL = r"(?:[\d.,]{1,20}(?:E\d{1,2})?|X{4,20}(?:\.\d{1,4})?)\s?元"
_DEAL = re.compile(rf"{_CELL}[\s|]{{0,6}}(?P<total>{_CELL})")
_DATED = re.compile(r"元[\s|]{0,6}\d{4}-\d\d-\d\d")
_NAMED = frozenset({"supplier", "name", "candidate"})
_ORDINALS = frozenset({"序号", "包号", "编号", "标段", "标包", "包件号", "分包号", "标段号"})
"""Columns that number the rows of a table."""
_TAKEN = re.compile(r"[|\t] ?(?P<how>拟|预|推荐|建议)?(?:成交|中标|中选)(?:供应商|单位|人)? ?(?=[|\t\n]|$)")
"""A cell that marks the row of the winner."""
_WORDS = {char: number for number, char in enumerate("一二三四五六七八九十", 1)}


@dataclass(frozen=True, slots=True)
class Win:
    """A name and what the notice gives it: its place in the ranking, how far the award has come, the sum.

    ``stage`` is None where only the whole notice says it. ``start`` is where the statement begins. ``part``: the
    sum is that of one lot or item, so that those of one supplier add up. ``joint``: it is that of all who bid together.
    ``layout`` is how the notice tells it: label, rank, prose, cells, flat (a table run into one line), quotes.
    """

    name: Span
    start: int
    rank: int | None = None
    stage: str | None = None
    sum: Sum | None = None
    part: bool = False
    joint: bool = False
    layout: str = "label"


def rows_of(notice: Notice) -> Iterator[Win]:
    """The bidders or winners of every table that a header of the notice begins."""
    starts = [header.span.start for header in notice.headers] + [len(notice.page.folded)]
    for number, header in enumerate(notice.headers):
        end = min(starts[number + 1], header.span.end + _LONGEST_TABLE)
        later = [field.label.start for field in notice.fields if header.span.end < field.label.start < end]
        end = min([end, *later])
        if {"unit_price", "amount"} <= set(header.columns) and "supplier" not in header.columns:
            yield from _deals(notice, header, end)
        else:
            stop = _END.search(notice.page.folded, header.span.end, end)
            yield from _ranking(notice, header, stop.start() if stop else end)


def _ranking(notice: Notice, header: Header, end: int) -> Iterator[Win]:
    """A row a name; in a table of winners each has won, in one of bidders the first has."""
    text = notice.page.folded
    names = _names(notice, header, end)
    columns = set(header.columns)
    ranked = bool(columns & {"rank", "candidate"})
    won = bool(columns & {"supplier", "amount"}) and not ranked
    listed = not ranked and any(words in _ORDINALS for words in header.words)
    last_is_rank = "rank" in header.columns and header.columns.index("rank") > 0
    by_cell = {name: told for name in names if (told := _rank_cell(notice, header, name)) is not None}
    for ordinal, name in enumerate(names, 1):
        row_end = names[ordinal].start if ordinal < len(names) else end
        if by_cell and by_cell.get(name) is None:
            continue
        rank = by_cell.get(name) or (0 if last_is_rank else _rank_before(text, header.span.end, name.start)) or ordinal
        cell = _cell(notice, header, name)
        if cell is not None:
            found = sum_in(notice, *cell, header.scale)
        else:
            glued = ordinal if last_is_rank else _next_ordinal(notice, header, names, ordinal)
            found = sum_in(notice, name.end, min(row_end, name.end + 120), header.scale, glued)
        layout = "flat" if cell is None else "cells"
        begin = max(header.span.end, name.start - 8)
        if won and (found is not None or "supplier" in columns):
            yield Win(name, name.start, None, None, _termed(notice, found, header), part=True, layout=layout)
        elif not won and (taken := _TAKEN.search(text, name.end, row_end)):
            how = "proposed" if taken["how"] else None
            yield Win(name, name.start, None, how, _termed(notice, found, header), layout=layout)
        elif won or (listed and not last_is_rank):
            continue
        elif last_is_rank or "candidate" in header.columns or _rank_before(text, begin, name.start):
            stage = "proposed" if rank == 1 else "candidate"
            yield Win(name, name.start, rank, stage, _termed(notice, found, header), layout=layout)


def _rank_cell(notice: Notice, header: Header, name: Span) -> int | None:
    """The rank in the cell of a name's line that stands under the column of ranks; None without such cells."""
    text = notice.page.text
    ranks = notice.page.lens.list("notices.label.rank")
    head = [cell.quote(notice.page.folded).strip() for cell in cells_at(text, header.span.start)]
    place = next((at for at, words in enumerate(head) if words in ranks), None)
    cells = cells_at(text, name.start) if place is not None and len(head) > 1 else ()
    if place is None or place >= len(cells):
        return None
    told = re.fullmatch(r"\s*第?(\d{1,2}|[一二三四五六七八九十])名?\s*", cells[place].quote(notice.page.folded))
    return None if told is None else _WORDS.get(told[1]) or int(told[1])


def _next_ordinal(notice: Notice, header: Header, names: list[Span], ordinal: int) -> int:
    """The number of the next row, where rows are numbered and nothing parts it from the figure before it; else 0."""
    if header.words[0] not in _ORDINALS:
        return 0
    if ordinal >= len(names):
        behind = re.compile(rf"[^\d\n]{{0,4}}\d[\d,]{{0,10}}\.\d{{2}}{ordinal + 1}(?=[\u4e00-\u9fff])")
        return ordinal + 1 if behind.match(notice.page.folded, names[-1].end) else 0
    between = notice.page.folded[names[ordinal - 1].end : names[ordinal].start]
    return 0 if re.search(rf"(?<![\d.]){ordinal + 1}(?![\d.])", between) else ordinal + 1


def _cell(notice: Notice, header: Header, name: Span) -> tuple[int, int] | None:
    """The cell of the name's line under the column of sums, where bars or tabs part the cells."""
    text = notice.page.text
    column = next((place for place, field in enumerate(header.columns) if field in ("amount", "bid")), None)
    place = _place(text, header, column)
    cells = cells_at(text, name.start) if place is not None else ()
    if place is None or place >= len(cells) or cells[0].start <= header.span.start:
        return None
    cell = cells[place]
    return (cell.start, cell.end) if cell.quote(text).strip() else None


def _place(text: str, header: Header, column: int | None) -> int | None:
    """The place of a column of the header among the cells of its line."""
    if column is None:
        return None
    cells = cells_at(text, header.span.start)
    first = next((at for at, cell in enumerate(cells) if cell.start <= header.span.start < cell.end), None)
    return None if first is None or len(cells) < 2 else first + column


def _names(notice: Notice, header: Header, end: int) -> list[Span]:
    return _in_cells(notice, header, end) or _in_flat(notice, header, end)


def _in_cells(notice: Notice, header: Header, end: int) -> list[Span]:
    """The names in the column of names, line by line."""
    text = notice.page.text
    column = next((place for place, field in enumerate(header.columns) if field in _NAMED), None)
    place = _place(text, header, column)
    below = text.find("\n", header.span.end)
    found = []
    for line in lines_of(text, below + 1, end) if place is not None and below >= 0 else ():
        cells = cells_of(text, line)
        if place is not None and place < len(cells):
            name = name_at(notice.page, cells[place].start, cells[place].end)
            found += [name] if name else []
    return found


def _in_flat(notice: Notice, header: Header, end: int) -> list[Span]:
    page = notice.page
    stretch = Span(header.span.end, max(end, header.span.end + 1))
    found = [
        mention.span
        for mention in page.within(page.outermost, stretch)
        if mention.kind in _BODIES and mention.span.end <= end and _is_cell(page, header, mention)
    ]
    if not found or _starts_row(header):
        at = re.compile(r"[\s|\d.、]{0,10}").match(page.folded, header.span.end, end)
        first = name_at(page, at.end() if at else header.span.end, end)
        if first and (not found or first.end <= found[0].start):
            return [first, *found]
    return found


def _starts_row(header: Header) -> bool:
    """Whether names are the first column, or follow the number of the row at once."""
    words = [word for word in header.words if word not in _ORDINALS]
    return header.columns[header.words.index(words[0])] in _NAMED if words else False


def _is_cell(page: Page, header: Header, mention: Mention) -> bool:
    """Whether the name begins a cell: nothing of a longer word stands right before it.

    Where the column before is that of the goods, they run into the name, and a place parts them: 托盘|河南某公司.
    """
    text = page.folded
    before = text[max(header.span.end, mention.span.start - 1) : mention.span.start]
    if before == "(":
        return False
    if not before or not "\u4e00" <= before <= "\u9fff" or text[: mention.span.start].endswith(("人", "名", "司")):
        return True
    place = next((at for at, field in enumerate(header.columns) if field in _NAMED), 0)
    goods = place > 0 and header.words[place - 1] not in _ORDINALS
    return goods and any(mention.text[:length] in _places(page.lens) for length in (2, 3, 4))


def _rank_before(text: str, start: int, end: int) -> int | None:
    match = _RANK_BEFORE.search(text[max(start, end - 14) : end])
    if match is None:
        return None
    rank = int(match["rank"]) if match["rank"] else _WORDS[match["word"]]
    return rank if 1 <= rank <= 20 else None


def _termed(notice: Notice, found: Sum | None, header: Header) -> Sum | None:
    if found is None:
        return None
    term = next(
        (words for name, words in zip(header.columns, header.words, strict=True) if name in ("amount", "bid")), None
    )
    contacts = notice.page.lens.list("notices.contact.columns")
    return replace(found, term=term, apart=any(words in contacts for words in header.words))


def _deals(notice: Notice, header: Header, end: int) -> Iterator[Win]:
    """A table of quotes in which only who won has a total besides the price of one: those rows are awards."""
    page, text = notice.page, notice.page.folded
    for deal in _DEAL.finditer(text, header.span.end, end):
        before = [match.end() for match in _DATED.finditer(text, header.span.end, deal.start())]
        start = before[-1] if before else header.span.end
        name = name_at(page, start, deal.start()) if not before else None
        names = [item for item in page.within(page.outermost, Span(start, deal.start())) if item.kind in _BODIES]
        if name is None and names:
            name = _without_place(page, _adjacent(names))
        if name is not None:
            found = sum_in(notice, *deal.span("total"))
            yield Win(name, name.start, None, None, _termed(notice, found, header), part=True, layout="quotes")


def _adjacent(names: list[Mention]) -> Span:
    """The last of the names that follow one another at once: the place of delivery stands before the supplier."""
    last = names[0]
    for name in names[1:]:
        if name.span.start - last.span.end > 2:
            break
        last = name
    return last.span


def _without_place(page: Page, name: Span) -> Span:
    """Without the place of delivery of the row above, where two places stand at the head: 上海|北京某大学."""
    words = name.quote(page.folded)
    places = _places(page.lens)
    for length in (2, 3, 4):
        rest = words[length:]
        if words[:length] in places and any(
            rest.startswith(place) for place in (rest[:2], rest[:3]) if place in places
        ):
            return Span(name.start + length, name.end)
    return name


@lru_cache(maxsize=4)
def _places(lens: Lens) -> frozenset[str]:
    known = (entry for entry in lens.known if entry.kind == "Place" and entry.level in ("province", "city"))
    return frozenset(form for entry in known for form in entry.forms if 2 <= len(form) <= 4)
