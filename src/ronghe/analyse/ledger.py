"""The ledger of funds: one row a fund, columns by measure and phase, totals of one measure each."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from ronghe.analyse.adding import Means, Memory, total
from ronghe.analyse.figure import MEASURES, Column
from ronghe.analyse.known_sources import KnownSources
from ronghe.analyse.nesting import SHARED_BY, Nesting, Share, nesting, share_in
from ronghe.analyse.rates import Rate, Rates
from ronghe.analyse.reads import AtlasView, ListView, StoredClaim, StoredDocument
from ronghe.analyse.rows import Row, RowMaker
from ronghe.analyse.totals import Total, figure_for, measures_of, usual_measure
from ronghe.errors import UsageError
from ronghe.model import PartialDate
from ronghe.store.rows import Nest


@dataclass(frozen=True, slots=True)
class LedgerOptions:
    """What a user may choose.

    ``measure`` None takes the measure that most funds have. ``cutoff`` is the day of the exchange
    rate; None takes the latest day that a document of the casebook was published, so that the same
    documents give the same ledger. ``rates`` are stated rates, yuan per unit: ``{"USD": "6.37"}``.
    """

    measure: str | None = None
    cutoff: datetime.date | None = None
    rates: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The rows in falling order of their figure in the chosen total, then by name.

    ``totals`` holds one total for each measure that occurs, ``measure`` the chosen one and
    ``chosen`` why: "asked" or "most_funds". ``cutoff_from`` says where the day came from: "asked",
    "latest_publication" or "rates_file".
    """

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    totals: tuple[Total, ...]
    measure: str | None
    chosen: str
    cutoff: datetime.date | None
    cutoff_from: str
    rates: tuple[Rate, ...]
    documents: Mapping[str, StoredDocument] = field(hash=False, repr=False)

    @property
    def total(self) -> Total | None:
        """The total of the chosen measure; None where no fund has a size."""
        return next((total for total in self.totals if total.measure == self.measure), None)

    @property
    def rejected(self) -> int:
        """Claims that a person rejected, over all rows."""
        return sum(row.rejected for row in self.rows)

    def as_json(self) -> dict[str, Any]:
        """The ledger record of docs/commands.md; keys are stable."""
        return {
            "record": "ledger",
            "measure": self.measure,
            "chosen": self.chosen,
            "cutoff": self.cutoff and self.cutoff.isoformat(),
            "cutoff_from": self.cutoff_from,
            "rates": [rate.as_json() for rate in self.rates],
            "columns": [column.as_json() for column in self.columns],
            "rows": [row.as_json() for row in self.rows],
            "totals": [total.as_json() for total in self.totals],
            "rejected": self.rejected,
        }


def ledger(atlas: AtlasView, options: LedgerOptions | None = None) -> Ledger:
    """The ledger of every fund that the atlas has a claim about.

    UsageError where the measure is unknown or a stated rate is no number.
    """
    options = options or LedgerOptions()
    if options.measure is not None and options.measure not in MEASURES:
        raise UsageError(f"no such measure: {options.measure}; one of {', '.join(MEASURES)}")
    rates = Rates(cutoff_of(options, atlas), options.rates)
    rows, documents = _made(atlas, rates, None)
    return ledger_of(rows, Means(funds_nested(atlas), rates), options, documents)


def ledger_of(
    rows: Sequence[Row], means: Means, options: LedgerOptions, documents: Mapping[str, StoredDocument]
) -> Ledger:
    """The ledger of rows by id: put in order and added up; rates are those of the day of :func:`cutoff_of`."""
    memory = means.memory
    measure = options.measure or usual_measure(memory.told("measures", rows, measures_of))
    ordered = in_order(rows, measure, memory)
    columns = frozenset().union(*memory.told("columns", rows, columns_of))
    present = {column.measure for column in columns} | ({measure} if measure else set())
    totals = tuple(total(ordered, one, means) for one in MEASURES if one in present)
    used = {rate.currency: rate for one in totals for rate in one.rates}
    return Ledger(
        rows=ordered,
        columns=tuple(sorted(columns, key=lambda column: column.order)),
        totals=totals,
        measure=measure,
        chosen="asked" if options.measure else "most_funds",
        cutoff=means.rates.day,
        cutoff_from=_whence(options, means.rates.day),
        rates=tuple(used[currency] for currency in sorted(used)),
        documents=documents,
    )


def as_built(atlas: ListView, options: LedgerOptions) -> bool:
    """Whether the options give the rates that the build computed its columns with."""
    rates = Rates(cutoff_of(options, atlas), options.rates)
    return all(
        yuan == (None if (now := rates.rate(currency)) is None else float(now.yuan))
        for currency, yuan in atlas.rates().items()
    )


def funds_nested(atlas: AtlasView, told: dict[int, Share | None] | None = None) -> Nesting:
    """Which funds lie inside which; in ``told`` shares are kept by claim for the next time, since none ever changes."""
    return nested_by(atlas, list(atlas.nests("Fund")), {} if told is None else told)


def nested_by(atlas: AtlasView, nests: Sequence[Nest], told: dict[int, Share | None]) -> Nesting:
    """The nesting that these ties make; see :func:`funds_nested`."""
    asked = {one.claim for one in nests if one.predicate in SHARED_BY}
    told |= {number: share_in(stored) for number, stored in atlas.numbered(asked - told.keys()).items()}
    return nesting(nests, {number: told[number] for number in asked})


def rows_of(atlas: AtlasView, options: LedgerOptions, funds: frozenset[str]) -> list[Row]:
    """The rows of these funds, by id."""
    return _made(atlas, Rates(cutoff_of(options, atlas), options.rates), funds)[0]


def _made(atlas: AtlasView, rates: Rates, wanted: frozenset[str] | None) -> tuple[list[Row], dict[str, StoredDocument]]:
    """The rows of the wanted funds, None for all, and the documents behind them; a fund without a claim has no row."""
    funds = {fund.id: fund for fund in atlas.entities("Fund", of=wanted)}
    claims = atlas.claims(of=wanted) if wanted is not None else atlas.claims(touching="Fund")
    as_subject: dict[str, list[StoredClaim]] = defaultdict(list)
    as_object: dict[str, list[StoredClaim]] = defaultdict(list)
    for stored in claims:
        if stored.subject in funds and stored.subject is not None:
            as_subject[stored.subject].append(stored)
        if stored.object in funds and stored.object is not None and stored.object != stored.subject:
            as_object[stored.object].append(stored)
    groups = (*as_subject.values(), *as_object.values())
    within = {stored.claim.document for group in groups for stored in group}
    documents = {known.id: known for known in atlas.documents(of=within)}
    ends = {end for group in groups for stored in group for end in (stored.subject, stored.object) if end}
    entities = {entity.id: entity for entity in atlas.entities(of=ends)}
    maker = RowMaker(
        KnownSources(documents, atlas.source_classes(), atlas.stories()), rates, entities.get, places_within(atlas)
    )
    rows = [
        maker.row(funds[fund], as_subject.get(fund, ()), as_object.get(fund, ()))
        for fund in sorted(as_subject.keys() | as_object.keys())
    ]
    return rows, documents


def cutoff_of(options: LedgerOptions, atlas: AtlasView) -> datetime.date | None:
    """The day of the exchange rate, see :class:`Ledger`; None where nothing tells one."""
    return options.cutoff or max(map(last_day, atlas.publication_days()), default=None)


def _whence(options: LedgerOptions, day: datetime.date | None) -> str:
    """Where the day of the exchange rate comes from, see :class:`Ledger`."""
    if options.cutoff is not None:
        return "asked"
    return "rates_file" if day is None else "latest_publication"


def last_day(date: PartialDate) -> datetime.date:
    """The last day that a partial date can mean."""
    return date.after - datetime.timedelta(days=1)


def places_within(atlas: AtlasView) -> dict[str, tuple[str, ...]]:
    """For each place the places around it, from located_in between two places."""
    around: dict[str, set[str]] = {}
    for one in atlas.nests("Place"):
        around.setdefault(one.subject, set()).add(one.object)
    return {inner: tuple(sorted(outer)) for inner, outer in around.items()}


def in_order(rows: Sequence[Row], measure: str | None, memory: Memory) -> tuple[Row, ...]:
    """The rows of a ledger of the measure in its order."""
    order = memory.told(("order", measure), rows, lambda row: row_order(row, measure))
    return tuple(row for _, row in sorted(zip(order, rows, strict=True), key=itemgetter(0)))


def columns_of(row: Row) -> frozenset[Column]:
    """The columns in which a fund has a figure."""
    return frozenset(cell.column for cell in row.cells)


def row_order(row: Row, measure: str | None) -> tuple[Any, ...]:
    """Sort key of the rows of a ledger of the measure: falling figures, then names."""
    cell = figure_for(row.cells, measure) if measure else None
    size = cell.preferred.yuan.low if cell and cell.preferred.yuan else -1
    return (-size, not row.cells, row.name, row.entity)
