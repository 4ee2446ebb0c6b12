"""A workbook's first sheet as bare rows, for tables that are no documents; runs in the sandbox."""

from collections.abc import Mapping
from typing import Any

from ronghe.ingest.formats.xlsx.parse import opened
from ronghe.ingest.formats.xlsx.sheet import CELLS, read_sheet


def parse(data: bytes, _options: Mapping[str, Any]) -> dict[str, Any]:
    """``{"rows": [[number, [cells]]], "cut", "sheets"}``: filled rows with number, cells from the first column."""
    book = opened(data)
    seen = [entry for entry in book.entries if not entry.hidden] or book.entries
    sheet = read_sheet(book.package, seen[0].part, book.formats, book.words, CELLS)
    rows = [[number, [row.get(at, "") for at in range(1, max(row) + 1)]] for number, row in sorted(sheet.rows.items())]
    return {"rows": rows, "cut": sheet.cut, "sheets": [entry.name for entry in seen]}
