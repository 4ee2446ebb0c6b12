"""The ledger as plain rows of words, for a terminal or any other table."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ronghe.analyse.amounts import Language
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.rows import Fact, Row
from ronghe.export.figures import cell_lines
from ronghe.export.labels import column_label, gathered_heading, heading, word
from ronghe.export.total_words import total_lines

FACTS = ("level", "place", "established", "status", "sponsors", "managers")


@dataclass(frozen=True, slots=True)
class Table:
    """Words in rows. ``numeric`` holds the indexes of columns to set flush right.

    A cell may hold several lines. ``footers`` are sentences to print under the table.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    footers: tuple[str, ...]
    numeric: frozenset[int] = frozenset()

    def as_json(self) -> dict[str, Any]:
        """``{"headers", "rows", "footers"}``."""
        return {"headers": list(self.headers), "rows": [list(row) for row in self.rows], "footers": list(self.footers)}


def ledger_table(ledger: Ledger, language: Language = "en") -> Table:
    """A column for each measure and phase, the names and the facts each gathered in one."""
    return Table(
        headers=(
            heading("fund", language),
            *(column_label(column, language) for column in ledger.columns),
            gathered_heading("facts", language),
        ),
        rows=tuple(_row(row, ledger, language) for row in ledger.rows),
        footers=tuple(total_lines(ledger, language=language)),
        numeric=frozenset(range(1, 1 + len(ledger.columns))),
    )


def _row(row: Row, ledger: Ledger, language: Language) -> tuple[str, ...]:
    by_column = {cell.column: cell for cell in row.cells}
    figures = (
        "\n".join(line for line, _ in cell_lines(by_column[column], language)) if column in by_column else ""
        for column in ledger.columns
    )
    return (_names(row, language), *figures, _facts(row, language))


def narrow_table(ledger: Ledger, language: Language = "en") -> Table:
    """Three columns. Every figure names its measure and phase; ≠ marks one that excludes the one above it."""
    return Table(
        headers=(heading("fund", language), gathered_heading("figures", language), gathered_heading("facts", language)),
        rows=tuple((_names(row, language), _figures(row, language), _facts(row, language)) for row in ledger.rows),
        footers=tuple(total_lines(ledger, language=language)),
    )


def _names(row: Row, language: Language) -> str:
    return "\n".join(filter(None, names_of(row, language)))


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


def names_of(row: Row, language: Language = "en") -> tuple[str, str]:
    """The name in the language asked for, where there is one, and the one in the other."""
    mine, other = (row.chinese, row.english) if language == "zh" else (row.english, row.chinese)
    return (mine, other or "") if mine else (row.name, "")


def fact_words(row: Row, language: Language = "en") -> dict[str, str]:
    """The facts of a row by column, in words."""
    return {
        "level": _listed(word(fact.text, language) for fact in row.level),
        "place": _listed(fact.text for fact in row.places),
        "established": " ≠ ".join(fact.text for fact in row.established),
        "status": _listed(_dated(fact, language) for fact in row.status),
        "sponsors": _listed(_party(fact, language) for fact in row.sponsors),
        "managers": _listed(_party(fact, language) for fact in row.managers),
    }


def _listed(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(words))


def _dated(fact: Fact, language: Language) -> str:
    return f"{word(fact.text, language)} {fact.date}" if fact.date else word(fact.text, language)


def _party(fact: Fact, language: Language) -> str:
    """The name, with its part only where that says more than the column's heading."""
    parts = [word(part, language) for part in (fact.part or "").split(", ") if part and part != "manager"]
    return f"{fact.text} ({', '.join(parts)})" if parts else fact.text
