"""The ledger for a narrow terminal: names, figures and facts each in one column, line under line."""

from ronghe.analyse.amounts import Language
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.rows import Row
from ronghe.export.figures import cell_lines
from ronghe.export.labels import column_label, heading, narrow_heading
from ronghe.export.ledger_table import FACTS, Table, fact_words, names_of
from ronghe.export.total_words import total_lines

WIDE_ENOUGH = 150
"""Columns of a terminal from which on :func:`ronghe.export.ledger_table.ledger_table` can be read."""


def narrow_table(ledger: Ledger, language: Language = "en") -> Table:
    """Three columns. Every figure names its measure and phase; ≠ marks one that excludes the one above it."""
    return Table(
        headers=(heading("fund", language), narrow_heading("figures", language), narrow_heading("facts", language)),
        rows=tuple(
            ("\n".join(filter(None, names_of(row, language))), _figures(row, language), _facts(row, language))
            for row in ledger.rows
        ),
        footers=tuple(total_lines(ledger, language=language)),
    )


def _figures(row: Row, language: Language) -> str:
    lines: list[str] = []
    for cell in row.cells:
        words = [line for line, _ in cell_lines(cell, language)]
        lines += [f"{column_label(cell.column, language)}: {words[0]}", *words[1:]]
    return "\n".join(lines)


def _facts(row: Row, language: Language) -> str:
    facts = fact_words(row, language)
    lines = [f"{heading(part, language)}: {facts[part]}" for part in FACTS if facts[part]]
    return "\n".join((*lines, f"{heading('documents', language)}: {len(row.documents)}"))
