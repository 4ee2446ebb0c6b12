"""Sheets as CSV text."""

import csv
import io

from ronghe.analyse.amounts import Language
from ronghe.analyse.ledger import Ledger
from ronghe.export.ledger_sheets import Sheet, figures_sheet, funds_sheet
from ronghe.export.safe import cell_text


def ledger_csv(ledger: Ledger, language: Language = "en") -> str:
    """One row a fund. Write it with a byte-order mark (``utf-8-sig``) where Excel is to open it."""
    return sheet_csv(funds_sheet(ledger, language))


def figures_csv(ledger: Ledger) -> str:
    """One row a claim, with its quote and source."""
    return sheet_csv(figures_sheet(ledger))


def sheet_csv(sheet: Sheet) -> str:
    """RFC 4180: lines end in CR LF, text that could be a formula is defused."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([cell_text(header) for header in sheet.headers])
    for row in sheet.rows:
        writer.writerow([cell_text(value) if isinstance(value, str) else value for value in row])
    return out.getvalue()
