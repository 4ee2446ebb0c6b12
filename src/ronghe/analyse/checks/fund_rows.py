"""The rows of one document that a stated total is compared with."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ronghe.analyse.amounts import count_words, phase_words
from ronghe.analyse.cells import cells
from ronghe.analyse.checks.books import Books
from ronghe.analyse.checks.subject import Checked
from ronghe.analyse.figure import MEASURES, Cell, Figure
from ronghe.analyse.known_sources import KnownSources
from ronghe.analyse.rates import Rates
from ronghe.analyse.reads import StoredClaim
from ronghe.analyse.totals import figure_for
from ronghe.model import Money


@dataclass(frozen=True, slots=True)
class FundRows:
    """What the document's rows of one measure and currency add up to."""

    measure: str
    figures: Mapping[str, Figure]
    other_measure: tuple[str, ...]
    other_currency: tuple[str, ...]

    @property
    def sum(self) -> Decimal:
        """The figures as stated, in the currency of the stated total."""
        return sum((figure.money.amount for figure in self.figures.values()), Decimal(0))

    @property
    def words(self) -> str:
        """As in "seven funds: six without a phase, one first phase"."""
        count = len(self.figures)
        phases = Counter(figure.column.phase for figure in self.figures.values())
        parts = ", ".join(f"{count_words(phases[phase])} {phase_words(phase)}" for phase in sorted(phases))
        return f"{count_words(count)} {'fund' if count == 1 else 'funds'}: {parts}"


def sizes(checked: Checked) -> dict[str, list[StoredClaim]]:
    """The document's claims of size by fund."""
    by_fund: dict[str, list[StoredClaim]] = {}
    for one in checked.claims:
        subject = one.claim.subject
        usable = one.claim.predicate == "size" and one.claim.qualifiers.get("modality") != "denied"
        if usable and subject is not None and subject.kind == "Fund":
            by_fund.setdefault(one.subject or subject.name, []).append(one)
    return by_fund


def rows_of(checked: Checked, stored: StoredClaim, stated: Money, books: Books) -> FundRows:
    """The document's funds of the group, with the one measure that the total or else most of them have."""
    by_fund = sizes(checked)
    wanted = _as_counted(by_fund, books.group(stored.subject, list(by_fund)), stored.claim.qualifiers.get("count"))
    rates = Rates(books.options.cutoff, books.options.rates)
    of_fund = {fund: cells(by_fund[fund], KnownSources(), rates) for fund in wanted}
    measure = _measure(of_fund, stored.claim.qualifiers.get("measure"))
    fitting = {fund: cell for fund in wanted if (cell := figure_for(of_fund[fund], measure)) is not None}
    names = {fund: _name(checked, fund, by_fund[fund]) for fund in wanted}
    figures = {
        names[fund]: cell.preferred
        for fund, cell in fitting.items()
        if cell.preferred.money.currency == stated.currency
    }
    return FundRows(
        measure=measure,
        figures=figures,
        other_measure=tuple(names[fund] for fund in wanted if fund not in fitting),
        other_currency=tuple(names[fund] for fund in fitting if names[fund] not in figures),
    )


def _as_counted(by_fund: Mapping[str, Sequence[StoredClaim]], tied: list[str], counted: int | None) -> list[str]:
    """The funds that the total is about: those tied to its place or body, or else all of them.

    Where the text counts its group, a choice of just that many goes first: the tied ones, all, or
    those of one reader. A table is read by one reader, and a fund that only the running text sizes
    is no row of it.
    """
    if counted is not None:
        readers = sorted({one.claim.reader for claims in by_fund.values() for one in claims})
        of_reader = [
            [fund for fund, claims in by_fund.items() if any(one.claim.reader == reader for one in claims)]
            for reader in readers
        ]
        for choice in (tied, list(by_fund), *of_reader):
            if len(choice) == counted:
                return choice
    return tied or list(by_fund)


def _measure(of_fund: Mapping[str, Sequence[Cell]], asked: str | None) -> str:
    counts = {one: sum(figure_for(row, one) is not None for row in of_fund.values()) for one in MEASURES}
    if asked is not None and counts.get(asked):
        return asked
    return max(MEASURES, key=lambda one: (counts[one], -MEASURES.index(one)))


def _name(checked: Checked, fund: str, claims: Sequence[StoredClaim]) -> str:
    entity = checked.atlas.entity(fund)
    subject = claims[0].claim.subject
    return entity.name if entity else subject.name if subject else fund
