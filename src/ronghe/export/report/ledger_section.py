"""The ledger on the page: a row a fund, the figure that the total counts in a column of its own."""

from collections.abc import Iterator

from ronghe.analyse.figure import Cell, Support
from ronghe.analyse.rows import Fact as Known
from ronghe.analyse.rows import Row
from ronghe.analyse.totals import figure_for
from ronghe.export.figures import cell_lines
from ronghe.export.labels import column_label, heading, measure_label
from ronghe.export.ledger_table import FACTS, fact_words, names_of
from ronghe.export.report.blocks import Block, Grid, Line, Paragraph, Run, plain
from ronghe.export.report.material import Material
from ronghe.export.report.notes import Notes
from ronghe.export.safe import one_line

_MOST_ROWS = 80
"""Funds that the page shows; ledger.csv has all."""
COUNTED = "●"


def ledger_blocks(material: Material, notes: Notes) -> tuple[Block, ...]:
    """The table with its introduction."""
    ledger, language = material.ledger, material.language
    if not ledger.rows:
        return (Paragraph(plain(material.word("ledger.none"))),)
    measure = measure_label(ledger.measure or "unspecified", language)
    counted = {part.entity for part in ledger.total.parts} if ledger.total else set()
    rows = tuple(_row(row, row.entity in counted, material, notes) for row in ledger.rows[:_MOST_ROWS])
    headers = (material.word("ledger.fund"), measure, material.word("ledger.others"), material.word("ledger.known"))
    blocks: list[Block] = [
        Paragraph(plain(material.word("ledger.intro", measure=measure)), quiet=True),
        Grid(headers, rows, frozenset({1})),
    ]
    if len(ledger.rows) > _MOST_ROWS:
        left = material.word("ledger.more", count=len(ledger.rows) - _MOST_ROWS)
        blocks.append(Paragraph(plain(left), quiet=True))
    return tuple(blocks)


def _row(row: Row, counted: bool, material: Material, notes: Notes) -> tuple[tuple[Line, ...], ...]:
    name, other = names_of(row, material.language)
    names = [(Run(one_line(name), strong=True),)] + ([plain(one_line(other))] if other else [])
    chosen = figure_for(row.cells, material.ledger.measure) if material.ledger.measure else None
    main = list(_figures(chosen, counted, material, notes)) if chosen else []
    if chosen and (chosen.column.phase or chosen.column.scope):
        main.append((Run(column_label(chosen.column, material.language), italic=True),))
    rest = [line for cell in row.cells if cell is not chosen for line in _labelled(cell, material, notes)]
    return tuple(names), tuple(main), tuple(rest), tuple(_known(row, material, notes))


def _figures(cell: Cell, counted: bool, material: Material, notes: Notes) -> Iterator[Line]:
    for place, (words, figure) in enumerate(cell_lines(cell, material.language)):
        mark = f"{COUNTED} " if counted and place == 0 else ""
        yield (Run(mark + words, strong=place == 0, note=notes.mark(figure.supports)),)


def _labelled(cell: Cell, material: Material, notes: Notes) -> Iterator[Line]:
    colon = "：" if material.language == "zh" else ": "
    for place, line in enumerate(_figures(cell, False, material, notes)):
        label = Run(column_label(cell.column, material.language) + colon)
        yield (label, *line) if place == 0 else line


def _known(row: Row, material: Material, notes: Notes) -> Iterator[Line]:
    """Each fact with its own note."""
    colon = "：" if material.language == "zh" else ": "
    words = fact_words(row, material.language)
    facts = {"level": row.level, "place": row.places, "established": row.established, "status": row.status,
             "sponsors": row.sponsors, "managers": row.managers}  # fmt: skip
    for part in FACTS:
        if words[part]:
            supports = _supports(facts[part])
            yield (Run(heading(part, material.language) + colon), Run(one_line(words[part]), note=notes.mark(supports)))


def _supports(facts: tuple[Known, ...]) -> tuple[Support, ...]:
    return tuple({support.claim: support for fact in facts for support in fact.supports}.values())
