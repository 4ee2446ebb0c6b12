"""Documents with tables, made by hand as ingest makes them."""

from ronghe.model import Cell, Document, Span, Table


def document(rows: list[list[str]], links: dict[int, str] | None = None, lead: str = "") -> Document:
    """A document whose text is the rows, a cell a line; ``links`` is an address for each row's last cell."""
    text, table = lead, []
    start = len(lead)
    for number, row in enumerate(rows):
        cells = []
        for column, words in enumerate(row):
            span = Span(len(text), len(text) + len(words)) if words else None
            last = column == len(row) - 1
            address = (links or {}).get(number)
            cells.append(Cell(span, header=number == 0, links=(address,) if address and last else ()))
            text += words + "\n"
        table.append(tuple(cells))
    return Document("test", text, tables=(Table(Span(start, len(text)), tuple(table)),))
