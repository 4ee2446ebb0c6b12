"""The ledger of funds: one row a fund, columns by measure and phase, totals of one measure each."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ronghe.analyse.figure import MEASURES, Column
from ronghe.analyse.known_sources import KnownSources
from ronghe.analyse.nesting import NESTING, Nesting, nesting
from ronghe.analyse.rates import Rate, Rates
from ronghe.analyse.reads import AtlasView, StoredClaim, StoredDocument, accepted_or_open
from ronghe.analyse.rows import Row, RowMaker
from ronghe.analyse.totals import Total, figure_for, total, usual_measure
from ronghe.errors import UsageError
from ronghe.model import PartialDate


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
    funds = {fund.id: fund for fund in atlas.entities("Fund")}
    as_subject, as_object = _claims_of(atlas, frozenset(funds))
    documents = _documents(atlas, (*as_subject.values(), *as_object.values()))
    cutoff, cutoff_from = cutoff_of(options, atlas)
    rates = Rates(cutoff, options.rates)
    maker = RowMaker(KnownSources(documents, atlas.source_classes()), rates, atlas.entity, places_within(atlas))
    rows = [
        maker.row(funds[fund], as_subject.get(fund, ()), as_object.get(fund, ()))
        for fund in sorted(funds)
        if fund in as_subject or fund in as_object
    ]
    measure = options.measure or usual_measure(rows)
    rows.sort(key=lambda row: _row_order(row, measure))
    around = funds_nested(atlas)
    present = {cell.column.measure for row in rows for cell in row.cells} | ({measure} if measure else set())
    totals = tuple(total(rows, one, around, rates) for one in MEASURES if one in present)
    used = {rate.currency: rate for one in totals for rate in one.rates}
    return Ledger(
        rows=tuple(rows),
        columns=tuple(sorted({cell.column for row in rows for cell in row.cells}, key=lambda column: column.order)),
        totals=totals,
        measure=measure,
        chosen="asked" if options.measure else "most_funds",
        cutoff=cutoff,
        cutoff_from=cutoff_from,
        rates=tuple(used[currency] for currency in sorted(used)),
        documents=documents,
    )


def funds_nested(atlas: AtlasView) -> Nesting:
    """Which funds lie inside which."""
    funds = frozenset(fund.id for fund in atlas.entities("Fund"))
    told = (atlas.claims(predicate=predicate, between="Fund") for predicate in NESTING)
    return nesting((stored for claims in told for stored in accepted_or_open(claims)), funds)


def _claims_of(
    atlas: AtlasView, funds: frozenset[str]
) -> tuple[dict[str, list[StoredClaim]], dict[str, list[StoredClaim]]]:
    """Every claim that has a fund as subject, and as object, by fund."""
    as_subject: dict[str, list[StoredClaim]] = defaultdict(list)
    as_object: dict[str, list[StoredClaim]] = defaultdict(list)
    for stored in atlas.claims(touching="Fund"):
        if stored.subject in funds and stored.subject is not None:
            as_subject[stored.subject].append(stored)
        if stored.object in funds and stored.object is not None and stored.object != stored.subject:
            as_object[stored.object].append(stored)
    return as_subject, as_object


def _documents(atlas: AtlasView, groups: Iterable[list[StoredClaim]]) -> dict[str, StoredDocument]:
    wanted = sorted({stored.claim.document for group in groups for stored in group})
    return {known.id: known for known in map(atlas.document, wanted) if known is not None}


def cutoff_of(options: LedgerOptions, atlas: AtlasView) -> tuple[datetime.date | None, str]:
    """The day of the exchange rate and where it comes from, see :class:`Ledger`."""
    if options.cutoff is not None:
        return options.cutoff, "asked"
    published = [document.published for document in atlas.documents() if document.published is not None]
    if published:
        return max(last_day(date) for date in published), "latest_publication"
    return None, "rates_file"


def last_day(date: PartialDate) -> datetime.date:
    """The last day that a partial date can mean."""
    return date.after - datetime.timedelta(days=1)


def places_within(atlas: AtlasView) -> dict[str, tuple[str, ...]]:
    """For each place the places around it, from located_in between two places."""
    places = {place.id for place in atlas.entities("Place")}
    around: dict[str, tuple[str, ...]] = {}
    for stored in accepted_or_open(atlas.claims(predicate="located_in", between="Place")):
        if stored.subject in places and stored.object in places and stored.subject and stored.object:
            around[stored.subject] = tuple(sorted({*around.get(stored.subject, ()), stored.object}))
    return around


def _row_order(row: Row, measure: str | None) -> tuple[Any, ...]:
    cell = figure_for(row.cells, measure) if measure else None
    size = cell.preferred.yuan.low if cell and cell.preferred.yuan else -1
    return (-size, not row.cells, row.name, row.entity)
