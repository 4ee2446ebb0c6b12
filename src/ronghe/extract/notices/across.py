"""Tables that lie on their side: bidders in columns, what each offered in rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ronghe.extract.notices.grid import cells_of, lines_of
from ronghe.extract.notices.labels import label_words
from ronghe.extract.notices.names import name_at
from ronghe.extract.notices.prose import rank_of, stage_of
from ronghe.extract.notices.sums import Sum, sum_in, unit_of
from ronghe.extract.notices.win import Win
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_RANK = re.compile(r"第\s?(?P<rank>[一二三四五六七八九十]|\d{1,2})\s?(?:名|[中成预]|候选|推荐)")
_NAMES = frozenset({"name", "supplier", "candidate"})
_SUMS = frozenset({"bid", "amount"})
_MOST_ROWS = 12

_Row = tuple[Span, ...]


def in_columns(notice: Notice) -> Iterator[Win]:
    """The bidders of every table whose first row ranks its columns: 第一中标候选人 | 第二中标候选人."""
    text = notice.page.text
    rows = [cells_of(text, line) for line in lines_of(text, 0, len(text))]
    for place, row in enumerate(rows):
        ranks = [_rank(notice, cell) for cell in row]
        if sum(rank is not None for rank in ranks) >= 2 and ranks[0] is None:
            below = [other for other in rows[place + 1 : place + 1 + _MOST_ROWS] if len(other) == len(row)]
            yield from _columns(notice, ranks, below)


def _columns(notice: Notice, ranks: list[int | None], below: list[_Row]) -> Iterator[Win]:
    names = next((row for row in below if _field(notice, row) in _NAMES), None)
    if names is None:
        return
    sums = [row for row in below if _field(notice, row) in _SUMS]
    for place, rank in enumerate(ranks):
        cell = names[place]
        span = name_at(notice.page, cell.start, cell.end, alone=True) if rank is not None else None
        if rank is not None and span is not None:
            yield Win(span, span.start, rank, stage_of(rank), _sum(notice, sums, place), layout="cells")


def _sum(notice: Notice, rows: list[_Row], place: int) -> Sum | None:
    for row in rows:
        label = row[0].quote(notice.page.folded)
        found = sum_in(notice, row[place].start, row[place].end, unit_of(label))
        if found is not None:
            return replace(found, term=_words(label), apart=True)
    return None


def _rank(notice: Notice, cell: Span) -> int | None:
    words = cell.quote(notice.page.folded).strip()
    match = _RANK.match(words) if len(words) <= 14 else None
    return rank_of(match["rank"]) if match else None


def _field(notice: Notice, row: _Row) -> str | None:
    return label_words(notice.page.lens).get(_words(row[0].quote(notice.page.folded)))


def _words(label: str) -> str:
    """A label without its bracket and spaces."""
    return re.sub(r"\([^()]{0,12}\)|\s", "", label)
