"""XLSX: every sheet of a workbook as text and tables, formulas with the values they had when it was saved."""

from collections.abc import Iterator

from ronghe.ingest.file import File
from ronghe.ingest.formats.office import read_office
from ronghe.model import Document, Issue

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xltx"})


def recognises(_head: bytes, /) -> bool:
    """Never by its beginning, which is that of any ZIP archive; ``office_zip.office_kind`` tells by the end."""
    return False


def read(file: File) -> Iterator[Document | Issue]:
    """The one document of the file."""
    yield from read_office(file, "xlsx", "XLSX")
