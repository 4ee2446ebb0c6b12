"""Sheets as an Excel workbook, the same bytes for the same ledger."""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ronghe.analyse.amounts import Language
from ronghe.analyse.ledger import Ledger
from ronghe.export.ledger_sheets import Plain, Sheet, sheets
from ronghe.export.office import without_clock
from ronghe.export.safe import cell_text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDEST = 60


def ledger_xlsx(ledger: Ledger, language: Language = "en") -> bytes:
    """A workbook with the sheets Funds, Figures, Totals, Parts and Sources."""
    return workbook(sheets(ledger, language))


def workbook(pages: Iterable[Sheet]) -> bytes:
    """A workbook of sheets: text is never a formula, and equal sheets give equal bytes."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in pages:
        _fill(book.create_sheet(sheet.name), sheet)
    raw = io.BytesIO()
    book.save(raw)
    return without_clock(raw.getvalue())


def _fill(page: "Worksheet", sheet: Sheet) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for number, row in enumerate((sheet.headers, *sheet.rows), 1):
        for place, value in enumerate(row, 1):
            _set(page, number, place, value)
    for place, header in enumerate(sheet.headers, 1):
        page.cell(1, place).font = Font(bold=True)
        longest = max([len(header), *(len(str(row[place - 1] or "")) for row in sheet.rows)])
        page.column_dimensions[get_column_letter(place)].width = min(longest + 2, _WIDEST)
    page.freeze_panes = "A2"


def _set(page: "Worksheet", row: int, column: int, value: Plain) -> None:
    if value is None:
        return
    cell = page.cell(row, column)
    if isinstance(value, str):
        cell.value = cell_text(value)
        cell.data_type = "s"
    else:
        cell.value = value
        cell.number_format = "#,##0" if isinstance(value, int) else "General"
