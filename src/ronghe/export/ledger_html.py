"""The ledger as one HTML table with numbered notes under it, made to be pasted into a document."""

from collections.abc import Iterable
from html import escape

from ronghe.analyse.amounts import Language
from ronghe.analyse.figure import Support
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.rows import Row
from ronghe.export.figures import cell_lines
from ronghe.export.labels import column_label, heading
from ronghe.export.ledger_table import fact_words, names_of
from ronghe.export.report.blocks import Line, NotePart
from ronghe.export.report.citation import Citer
from ronghe.export.report.notes import Notes
from ronghe.export.safe import one_line
from ronghe.export.total_words import total_lines
from ronghe.lens.report import ReportTemplate

_FACTS = ("level", "place", "established")
_CELL, _NUMBER = 'align="left" valign="top"', 'align="right" valign="top"'
_DATE = '<span style="white-space: nowrap">{}</span>'
"""Looks as attributes: a browser with a strict content policy takes styles away on the way to the clipboard."""


def ledger_html(ledger: Ledger, template: ReportTemplate, language: Language = "en") -> str:
    """A whole page: the table, what the total says of itself, the notes. Looks are on the cells, as Word wants them."""
    notes = Notes(Citer(ledger.documents, template, language))
    headers = [heading("fund", language), *(column_label(column, language) for column in ledger.columns)]
    headers += [heading(part, language) for part in _FACTS]
    looks = [_CELL, *(_NUMBER for _ in ledger.columns), *(_CELL for _ in _FACTS)]
    head = "".join(f"<th {look}>{_text(text)}</th>" for text, look in zip(headers, looks, strict=True))
    rows = "\n".join(_row(row, ledger, language, notes, looks) for row in ledger.rows)
    lines = "\n".join(f"<p>{_text(line)}</p>" for line in total_lines(ledger, language=language))
    told = "\n".join(
        f'<p id="note-{note.number}"><sup>{note.number}</sup> '
        f"{' '.join(_note(part, template, language) for part in note.parts)}</p>"
        for note in notes.notes
    )
    tongue = "zh-Hans" if language == "zh" else "en"
    title = _text(heading("fund", language))
    return (
        f'<!doctype html>\n<html lang="{tongue}"><head><meta charset="utf-8"><title>{title}</title></head><body>\n'
        f'<table border="1" cellpadding="4" cellspacing="0">\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table>\n"
        f"{lines}\n{told}\n</body></html>\n"
    )


def _row(row: Row, ledger: Ledger, language: Language, notes: Notes, looks: list[str]) -> str:
    name, other = names_of(row, language)
    cells = [f"<strong>{_text(name)}</strong>" + (f"<br>{_text(other)}" if other else "")]
    by_column = {cell.column: cell for cell in row.cells}
    for column in ledger.columns:
        lines = cell_lines(by_column[column], language) if column in by_column else []
        cells.append("<br>".join(_text(line) + _mark(notes, figure.supports) for line, figure in lines))
    facts = fact_words(row, language)
    for part in _FACTS:
        if part == "established":
            dates = (f"{_DATE.format(_text(fact.text))}{_mark(notes, fact.supports)}" for fact in row.established)
            cells.append(" ≠ ".join(dates))
        else:
            cells.append(_text(facts[part]))
    drawn = "".join(f"<td {look}>{cell}</td>" for cell, look in zip(cells, looks, strict=True))
    return f"<tr>{drawn}</tr>"


def _mark(notes: Notes, supports: Iterable[Support]) -> str:
    number = notes.mark(tuple(supports))
    return f'<sup><a href="#note-{number}">{number}</a></sup>' if number else ""


def _note(part: NotePart, template: ReportTemplate, language: Language) -> str:
    """“Quote” (hedge), reference."""
    hedge = f" ({_text(part.hedge)})" if part.hedge else ""
    between, stop = (template.word(f"cite.{name}", language) for name in ("between", "stop"))
    return f"{escape(part.said)}“{_text(part.quote)}”{hedge}{escape(between)}{_line(part.reference)}{escape(stop)}"


def _line(line: Line) -> str:
    out = []
    for run in line:
        words = escape(run.text)
        if run.url:
            words = f'<a href="{escape(run.url)}">{words}</a>'
        out.append(f"<em>{words}</em>" if run.italic else words)
    return "".join(out)


def _text(text: str) -> str:
    return escape(one_line(text))
