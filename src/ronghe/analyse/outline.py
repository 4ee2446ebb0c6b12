"""The ledger as the build keeps it: its rows without their evidence, and each whole, see :mod:`ronghe.analyse.packed`.

Totals, filters, sorting and charts need no evidence; a page that shows sentences reads the rows that it shows.
"""

import datetime
from collections.abc import Collection, Iterator
from dataclasses import replace

from ronghe.analyse.adding import Means, Memory, told_in_order, total
from ronghe.analyse.ledger import (
    Ledger,
    LedgerOptions,
    as_built,
    cutoff_of,
    funds_nested,
    in_order,
    ledger_of,
    nested_by,
    rows_of,
)
from ronghe.analyse.nesting import Nesting, Share
from ronghe.analyse.packed import packed, packed_whole, unpacked, unpacked_whole
from ronghe.analyse.rates import Rates
from ronghe.analyse.reads import AtlasView, ListView
from ronghe.analyse.rows import Row
from ronghe.store.rows import Nest

_AT_ONCE = 2_000
"""Funds whose claims are held in memory together."""


def outlines(atlas: AtlasView, options: LedgerOptions, funds: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """The row of each of these funds that a claim touches: its id, the outlined row packed, the whole row packed."""
    ordered = sorted(funds)
    for first in range(0, len(ordered), _AT_ONCE):
        for row in rows_of(atlas, options, frozenset(ordered[first : first + _AT_ONCE])):
            yield row.entity, packed(row), packed_whole(row)


def whole_rows(atlas: ListView, options: LedgerOptions, funds: Collection[str]) -> dict[str, Row]:
    """The rows of these funds (ids) with all evidence; as the build kept them where the rates are those that it had."""
    if not as_built(atlas, options):
        return {row.entity: row for row in rows_of(atlas, options, frozenset(funds))}
    return {fund: unpacked_whole(text) for fund, text in atlas.whole_rows(funds)}


def with_rows(atlas: ListView, book: Ledger, options: LedgerOptions) -> Ledger:
    """An outlined ledger with what the outline leaves out: the evidence of its rows and totals, and the documents."""
    options = replace(options, cutoff=book.cutoff)
    by_fund = whole_rows(atlas, options, [row.entity for row in book.rows])
    rows = tuple(by_fund[row.entity] for row in book.rows)
    means = Means(funds_nested(atlas), Rates(book.cutoff, options.rates))
    totals = tuple(total(rows, one.measure, means) for one in book.totals)
    within = {document for row in rows for document in row.documents}
    documents = {known.id: known for known in atlas.documents(of=within)}
    return replace(book, rows=rows, totals=totals, documents=documents)


def outlined(atlas: ListView, known: "Outlines", options: LedgerOptions) -> Ledger:
    """The ledger made of outlined rows: what :func:`ronghe.analyse.ledger.ledger` gives, but for the evidence."""
    return known.ledger(atlas, cutoff_of(options, atlas), options)


def turned(book: Ledger, measure: str, memory: Memory | None = None) -> Ledger:
    """The same ledger with another measure chosen; ``measure`` is one of its totals'."""
    memory = memory or Memory()
    rows = in_order(book.rows, measure, memory)
    return replace(book, rows=rows, totals=told_in_order(book.totals, rows, memory), measure=measure, chosen="asked")


class Outlines:
    """Outlined rows in memory, with what they add up from: of the next map only those are read that differ."""

    def __init__(self) -> None:
        self._rows: dict[str, tuple[int, Row]] = {}
        self._ordered: list[Row] = []
        self._shares: dict[int, Share | None] = {}
        self._nested: tuple[list[Nest], Nesting] = ([], Nesting())
        self._memory = Memory()
        self._rates: tuple[tuple[LedgerOptions, datetime.date | None], Rates] | None = None
        self._made: tuple[list[Row], Means, Ledger] | None = None

    def ledger(self, atlas: ListView, day: datetime.date | None, options: LedgerOptions) -> Ledger:
        """The ledger of an atlas at rates of a day; the one before where no row and no tie between funds differs."""
        rows, means = self._of(atlas), Means(self._nesting(atlas), self._rates_of(day, options), self._memory)
        if self._made is not None:
            before, known, made = self._made
            if before is rows and known == means:
                return made
        made = ledger_of(rows, means, options, {})
        self._made = rows, means, made
        return made

    def turned(self, book: Ledger, measure: str) -> Ledger:
        """See :func:`turned`."""
        return turned(book, measure, self._memory)

    def _rates_of(self, day: datetime.date | None, options: LedgerOptions) -> Rates:
        """The same object for the same day and options."""
        asked = options, day
        if self._rates is None or self._rates[0] != asked:
            self._rates = asked, Rates(day, options.rates)
        return self._rates[1]

    def _of(self, atlas: ListView) -> list[Row]:
        """The rows by id; the same list where none differs, the same row where its evidence alone does."""
        marks = atlas.outline_marks()
        held = self._rows
        known = {fund: held[fund] for fund, mark in marks.items() if fund in held and held[fund][0] == mark}
        same = len(marks) == len(held)
        for fund, text in atlas.outlines(marks.keys() - known.keys() if held else None):
            row = unpacked(text)
            if fund in held and held[fund][1] == row:
                row = held[fund][1]
            else:
                same = False
            known[fund] = marks[fund], row
        self._rows = known
        if not same:
            self._ordered = [known[fund][1] for fund in sorted(known)]
        return self._ordered

    def _nesting(self, atlas: ListView) -> Nesting:
        """Which funds lie inside which; the same object where none lies elsewhere."""
        nests = list(atlas.nests("Fund"))
        if nests != self._nested[0]:
            self._nested = nests, nested_by(atlas, nests, self._shares)
        return self._nested[1]
