"""The ledger as sheets of plain values: what the CSV and XLSX files hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.analyse.amounts import Language
from ronghe.analyse.figure import Cell, Figure
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.rates import plain_number
from ronghe.analyse.rows import Row
from ronghe.analyse.totals import Total
from ronghe.export.labels import column_label, heading
from ronghe.export.ledger_table import FACTS, fact_words, names_of
from ronghe.export.total_words import total_lines

Plain = str | int | float | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named grid; numbers are numbers, an empty cell is None."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Plain, ...], ...]


def sheets(ledger: Ledger, language: Language = "en") -> tuple[Sheet, ...]:
    """Funds, Figures, Totals, Parts, Sources."""
    return (
        funds_sheet(ledger, language),
        figures_sheet(ledger),
        totals_sheet(ledger, language),
        parts_sheet(ledger),
        sources_sheet(ledger),
    )


def funds_sheet(ledger: Ledger, language: Language = "en") -> Sheet:
    """One row a fund. Each column of figures gives the preferred sum in yuan, as a number.

    A range gives its lower end here; the sheet of figures has both ends. The column after each
    counts the figures that exclude the preferred one.
    """
    headers = [heading("fund", language), heading("other_name", language)]
    for column in ledger.columns:
        label = column_label(column, language)
        headers += [f"{label} (CNY)", f"{label}: disputed by"]
    headers += [heading(part, language) for part in FACTS]
    headers += ["as_of", heading("documents", language), "entity"]
    return Sheet("Funds", tuple(headers), tuple(_fund(row, ledger, language) for row in ledger.rows))


def _fund(row: Row, ledger: Ledger, language: Language) -> tuple[Plain, ...]:
    by_column = {cell.column: cell for cell in row.cells}
    figures: list[Plain] = []
    for column in ledger.columns:
        cell = by_column.get(column)
        yuan = cell.preferred.yuan if cell else None
        figures += [plain_number(yuan.low) if yuan else None, len(cell.alternatives) if cell else None]
    facts = fact_words(row, language)
    words = (facts[part] or None for part in FACTS)
    return (*names_of(row, language), *figures, *words, "; ".join(row.as_of) or None, len(row.documents), row.entity)


_FIGURES = (
    "fund", "entity", "measure", "phase", "scope", "standing", "amount", "amount_max", "currency", "yuan_low",
    "yuan_high", "bound", "phase_of", "term", "as_of", "quote", "document", "title", "publisher", "published", "url",
    "cited_publisher", "cited_date", "cited_url", "asserted_by", "modality", "verdict", "confidence", "claim",
)  # fmt: skip


def figures_sheet(ledger: Ledger) -> Sheet:
    """One row a claim: every figure with every support. ``standing`` is preferred, alternative, series or other."""
    rows = [line for row in ledger.rows for cell in row.cells for line in _figure_lines(row, cell)]
    return Sheet("Figures", _FIGURES, tuple(rows))


def _figure_lines(row: Row, cell: Cell) -> Iterator[tuple[Plain, ...]]:
    standings = (
        ("preferred", (cell.preferred,)), ("alternative", cell.alternatives), ("series", cell.series),
        ("other", cell.others),
    )  # fmt: skip
    for standing, figures in standings:
        for figure in figures:
            for line in _supports(figure):
                yield (row.name, row.entity, *_column(cell), standing, *line)


def _column(cell: Cell) -> tuple[Plain, ...]:
    return (cell.column.measure, cell.column.phase or None, cell.column.scope or None)


def _supports(figure: Figure) -> Iterator[tuple[Plain, ...]]:
    money, yuan = figure.money, figure.yuan
    sums: tuple[Plain, ...] = (
        plain_number(money.amount),
        None if money.amount_max is None else plain_number(money.amount_max),
        money.currency,
        plain_number(yuan.low) if yuan else None,
        plain_number(yuan.high) if yuan else None,
        figure.bound,
        figure.phase_of,
        figure.term,
        "; ".join(map(str, figure.as_of)) or None,
    )
    for one in figure.supports:
        cited = one.cited or {}
        yield (
            *sums, one.quote, one.document, one.title, one.publisher, one.published, one.url,
            cited.get("publisher"), cited.get("date"), cited.get("url"), one.asserted_by, one.modality, one.verdict,
            one.confidence, one.claim,
        )  # fmt: skip


def totals_sheet(ledger: Ledger, language: Language = "en") -> Sheet:
    """One row a measure, the chosen one first, with its sentences."""
    ordered = sorted(ledger.totals, key=lambda total: total.measure != ledger.measure)
    headers = (
        "measure", "chosen", "yuan_low", "yuan_high", "spread_low", "spread_high", "funds", "phase_figures",
        "disputed", "other_measure", "no_size", "left_out", "largest", "largest_share", "rates", "in_words",
    )  # fmt: skip
    return Sheet("Totals", headers, tuple(_total(ledger, total, language) for total in ordered))


def _total(ledger: Ledger, total: Total, language: Language) -> tuple[Plain, ...]:
    share = total.largest_share
    return (
        total.measure,
        ledger.chosen if total.measure == ledger.measure else None,
        plain_number(total.yuan.low),
        plain_number(total.yuan.high),
        plain_number(total.spread.low),
        plain_number(total.spread.high),
        len(total.parts),
        len(total.phases),
        sum(part.disputed for part in total.parts),
        len(total.other_measure),
        len(total.no_size),
        len(total.left_out),
        total.largest.name if total.largest else None,
        None if share is None else round(float(share), 4),
        "; ".join(map(str, total.rates)) or None,
        " ".join(total_lines(ledger, total, language)),
    )


def parts_sheet(ledger: Ledger) -> Sheet:
    """One row for each fund of each total, in it or left out of it, with the reason."""
    rows: list[tuple[Plain, ...]] = []
    for total in ledger.totals:
        for part in total.parts:
            yuan = part.yuan
            rows.append(
                (total.measure, part.name, part.entity, "counted", part.phase or None, plain_number(yuan.low),
                 plain_number(yuan.high), None)
            )  # fmt: skip
        for fund in total.left_out:
            known = fund.figure.yuan
            rows.append(
                (total.measure, fund.name, fund.entity, fund.reason, fund.figure.column.phase or None,
                 plain_number(known.low) if known else None, plain_number(known.high) if known else None, fund.inside)
            )  # fmt: skip
    headers = ("measure", "fund", "entity", "standing", "phase", "yuan_low", "yuan_high", "inside")
    return Sheet("Parts", headers, tuple(rows))


def sources_sheet(ledger: Ledger) -> Sheet:
    """One row a document that a fund of the ledger rests on."""
    headers = ("document", "title", "author", "publisher", "published", "url", "origin", "added", "licence")
    rows = tuple(
        (known.id, known.title, known.author, known.publisher, str(known.published) if known.published else None,
         known.url, known.origin, known.added, known.licence)
        for _, known in sorted(ledger.documents.items())
    )  # fmt: skip
    return Sheet("Sources", headers, rows)
