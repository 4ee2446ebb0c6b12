"""The ledger as a Markdown table, every figure with its footnote."""

from ronghe.analyse.amounts import Language
from ronghe.analyse.figure import Support
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.rows import Row
from ronghe.export.figures import cell_lines
from ronghe.export.footnotes import source_line
from ronghe.export.labels import column_label, heading
from ronghe.export.ledger_table import FACTS, fact_words, names_of
from ronghe.export.safe import markdown_text
from ronghe.export.total_words import total_lines


class _Notes:
    """Footnotes in the order of their marks; the same sources have one mark."""

    def __init__(self) -> None:
        self._marks: dict[tuple[str, ...], int] = {}
        self.lines: list[str] = []

    def mark(self, supports: tuple[Support, ...]) -> str:
        key = tuple(support.claim for support in supports)
        if key not in self._marks:
            self._marks[key] = len(self._marks) + 1
            sources = "; ".join(dict.fromkeys(source_line(support) for support in supports))
            self.lines.append(f"[^{self._marks[key]}]: {sources}.")
        return f"[^{self._marks[key]}]"


def ledger_markdown(ledger: Ledger, language: Language = "en") -> str:
    """Table, sentences on the total, footnotes; ends in a line break."""
    notes = _Notes()
    headers = [heading("fund", language), heading("other_name", language)]
    headers += [column_label(column, language) for column in ledger.columns]
    headers += [heading(part, language) for part in FACTS]
    rules = ["---", "---", *("---:" for _ in ledger.columns), *("---" for _ in FACTS)]
    lines = [_line([markdown_text(text) for text in headers]), _line(rules)]
    lines += [_line(_row(row, ledger, language, notes)) for row in ledger.rows]
    lines.append("")
    lines += [f"- {markdown_text(sentence)}" for sentence in total_lines(ledger, language=language)]
    if notes.lines:
        lines += ["", *notes.lines]
    return "\n".join(lines) + "\n"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _row(row: Row, ledger: Ledger, language: Language, notes: _Notes) -> list[str]:
    cells = [markdown_text(name) for name in names_of(row, language)]
    by_column = {cell.column: cell for cell in row.cells}
    for column in ledger.columns:
        lines = cell_lines(by_column[column], language) if column in by_column else []
        cells.append("<br>".join(markdown_text(line) + notes.mark(figure.supports) for line, figure in lines))
    facts = fact_words(row, language)
    for part in FACTS:
        if part == "established":
            cells.append(" ≠ ".join(fact.text + notes.mark(fact.supports) for fact in row.established))
        else:
            cells.append(markdown_text(facts[part]))
    return cells
