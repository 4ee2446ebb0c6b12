"""Tables that lie on their side: bidders in columns, what each offered in rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ronghe.extract.notices.labels import label_words
from ronghe.extract.notices.names import name_at
from ronghe.extract.notices.prose import rank_of, stage_of
from ronghe.extract.notices.rows import Win
from ronghe.extract.notices.sums import Sum, sum_in, unit_of
from ronghe.model import Span

if TYPE_CHECKING:
    from ronghe.extract.notices.notice import Notice

_RANK = re.compile(r"第\s?(?P<rank>[一二三四五六七八九十]|\d{1,2})\s?(?:名|[中成预]|候选|推荐)")
_NAMES = frozenset({"name", "supplier", "candidate"})
_SUMS = frozenset({"bid", "amount"})
_MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a line."""

    cells: tuple[Span, ...]


def in_columns(notice: Notice) -> Iterator[Win]:
    """The bidders of every table whose first row ranks its columns: 第一中标候选人 | 第二中标候选人."""
    rows = _rows(notice)
    for place, row in enumerate(rows):
        if row is None:
            continue
        ranks = [_rank(notice, cell) for cell in row.cells]
        if sum(rank is not None for rank in ranks) < 2 or ranks[0] is not None:
            continue
        below: list[_Row] = []
        for other in rows[place + 1 : place + 1 + _MOST_ROWS]:
            if other is None:
                break
            below.append(other)
        yield from _columns(notice, ranks, below)


def _columns(notice: Notice, ranks: list[int | None], below: list[_Row]) -> Iterator[Win]:
    names = next((row for row in below if _field(notice, row) in _NAMES and len(row.cells) == len(ranks)), None)
    if names is None:
        return
    sums = [row for row in below if _field(notice, row) in _SUMS and len(row.cells) == len(ranks)]
    for place, rank in enumerate(ranks):
        cell = names.cells[place]
        span = name_at(notice.page, cell.start, cell.end, alone=True) if rank is not None else None
        if rank is not None and span is not None:
            yield Win(span, span.start, rank, stage_of(rank), _sum(notice, sums, place))


def _sum(notice: Notice, rows: list[_Row], place: int) -> Sum | None:
    for row in rows:
        label = row.cells[0].quote(notice.page.folded)
        found = sum_in(notice, row.cells[place].start, row.cells[place].end, unit_of(label))
        if found is not None:
            return replace(found, term=_words(label), apart=True)
    return None


def _rank(notice: Notice, cell: Span) -> int | None:
    words = cell.quote(notice.page.folded).strip()
    match = _RANK.match(words) if len(words) <= 14 else None
    return rank_of(match["rank"]) if match else None


def _field(notice: Notice, row: _Row) -> str | None:
    return label_words(notice.page.lens).get(_words(row.cells[0].quote(notice.page.folded)))


def _words(label: str) -> str:
    """A label without its bracket and spaces."""
    return re.sub(r"\([^()]{0,12}\)|\s", "", label)


def _rows(notice: Notice) -> list[_Row | None]:
    """The lines of the page that bars or tabs part into cells; None for any other. Rules are left out."""
    out: list[_Row | None] = []
    at = 0
    for line in notice.page.text.split("\n"):
        mark = "|" if "|" in line else "\t" if "\t" in line else None
        if mark is None:
            out.append(None)
        elif line.strip("|-: \t"):
            out.append(_Row(tuple(_cells(line, mark, at))))
        at += len(line) + 1
    return out


def _cells(line: str, mark: str, at: int) -> Iterator[Span]:
    """The cells of a line; bars at its two ends part nothing."""
    parts = line.split(mark)
    for place, part in enumerate(parts):
        if not (mark == "|" and place in (0, len(parts) - 1) and not part.strip()):
            yield Span(at, at + len(part))
        at += len(part) + 1
