"""The ledger without its evidence: what totals, filters, sorting and charts need of each row, kept by the build.

An outlined row holds every figure and fact of :class:`ronghe.analyse.rows.Row`, but of the claims behind them only
those that decide how a figure stands, and these without their words. A page that shows sentences reads the rows that
it shows.
"""

import datetime
import json
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from ronghe.analyse.adding import Means, Memory, told_in_order
from ronghe.analyse.figure import Cell, Column, Figure, Support
from ronghe.analyse.ledger import Ledger, LedgerOptions, cutoff_of, in_order, ledger_of, nested_by, rows_of
from ronghe.analyse.nesting import Nesting, Share
from ronghe.analyse.rates import Rates, Yuan
from ronghe.analyse.reads import AtlasView, ListView
from ronghe.analyse.rows import Fact, Row
from ronghe.model import Money, PartialDate
from ronghe.store.rows import Nest, pack

_AT_ONCE = 2_000
"""Funds whose claims are held in memory together."""
_FACTS = ("level", "status", "established", "places", "sponsors", "managers")
_PLAIN = ("entity", "name", "chinese", "english", "names", "documents", "claims", "rejected", "denied")
_ROLES = ("alternatives", "series", "others")


def outlines(atlas: AtlasView, options: LedgerOptions, funds: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """The outlined row of each of these funds that a claim touches: its id, the row packed, and all that it says."""
    ordered = sorted(funds)
    for first in range(0, len(ordered), _AT_ONCE):
        for row in rows_of(atlas, options, frozenset(ordered[first : first + _AT_ONCE])):
            yield row.entity, packed(row), pack(row.as_json())


def outlined(atlas: ListView, known: "Outlines", options: LedgerOptions) -> Ledger:
    """The ledger made of outlined rows: what :func:`ronghe.analyse.ledger.ledger` gives, but for the evidence."""
    return known.ledger(atlas, cutoff_of(options, atlas), options)


def turned(book: Ledger, measure: str, memory: Memory | None = None) -> Ledger:
    """The same ledger with another measure chosen; ``measure`` is one of its totals'."""
    memory = memory or Memory()
    rows = in_order(book.rows, measure, memory)
    return replace(book, rows=rows, totals=told_in_order(book.totals, rows, memory), measure=measure, chosen="asked")


def packed(row: Row) -> str:
    """An outlined row in one fixed spelling; :func:`unpacked` is the reverse."""
    said: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    said["cells"] = [_packed_cell(cell) for cell in row.cells]
    said.update({name: [_packed_fact(fact) for fact in getattr(row, name)] for name in _FACTS})
    return pack(said)


def unpacked(text: str) -> Row:
    """The outlined row of :func:`packed`."""
    said = json.loads(text)
    plain: dict[str, Any] = {name: said[name] for name in _PLAIN}
    plain["names"] = tuple(said["names"])
    plain["documents"] = tuple(map(sys.intern, said["documents"]))
    facts: dict[str, Any] = {name: tuple(map(_fact, said[name])) for name in _FACTS}
    return Row(**plain, cells=tuple(map(_cell, said["cells"])), **facts)


def _packed_cell(cell: Cell) -> list[Any]:
    column = cell.column
    others = [list(map(_packed_figure, getattr(cell, role))) for role in _ROLES]
    return [column.measure, column.phase, column.scope, _packed_figure(cell.preferred), *others]


def _cell(said: Sequence[Any]) -> Cell:
    column = Column(*said[:3])
    roles = (tuple(_figure(column, one) for one in some) for some in said[4:])
    return Cell(column, _figure(column, said[3]), *roles)


def _packed_figure(figure: Figure) -> list[Any]:
    money, yuan = figure.money, figure.yuan
    return [
        [str(money.amount), money.currency, None if money.amount_max is None else str(money.amount_max)],
        yuan and [str(yuan.low), str(yuan.high)],
        figure.bound,
        figure.phase_of,
        figure.term,
        list(map(str, figure.as_of)),
        [_packed_support(one) for one in _deciding(figure)],
    ]


def _figure(column: Column, said: Sequence[Any]) -> Figure:
    (amount, currency, most), yuan, bound, phase_of, term, as_of, supports = said
    return Figure(
        column=column,
        money=Money(Decimal(amount), currency, None if most is None else Decimal(most)),
        yuan=yuan and Yuan(Decimal(yuan[0]), Decimal(yuan[1])),
        bound=bound,
        phase_of=phase_of,
        term=term,
        as_of=tuple(map(PartialDate.parse, as_of)),
        supports=tuple(map(_support, supports)),
    )


def _deciding(figure: Figure) -> list[Support]:
    """The fewest claims by which :attr:`Figure.standing` comes out the same, in their order."""
    best = figure.standing[2]
    told = [
        (one.verdict == "accepted", one.modality != "alleged", figure.class_order(one) == best)
        for one in figure.supports
    ]
    found = {next((at for at, one in enumerate(told) if one[test]), 0) for test in range(3)}
    return [figure.supports[at] for at in sorted(found)]


def _packed_fact(fact: Fact) -> list[Any]:
    money = fact.money and [str(fact.money.amount), fact.money.currency]
    ends = fact.money and fact.money.amount_max
    return [fact.text, fact.entity, fact.part, fact.date, money, ends and str(ends), _packed_support(fact.supports[0])]


def _fact(said: Sequence[Any]) -> Fact:
    text, entity, part, date, money, most, support = said
    sum_ = money and Money(Decimal(money[0]), money[1], most and Decimal(most))
    return Fact(text, (_support(support),), entity, part, date, sum_)


def _packed_support(one: Support) -> list[Any]:
    return [one.claim, one.document, one.confidence, one.verdict, one.modality, one.source_class]


def _support(said: Sequence[Any]) -> Support:
    claim, document, confidence, verdict, modality, source_class = said
    return Support(
        claim=claim,
        document=sys.intern(document),
        quote="",
        title=None,
        publisher=None,
        published=None,
        url=None,
        confidence=confidence,
        verdict=verdict,
        modality=modality,
        source_class=source_class,
    )


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
