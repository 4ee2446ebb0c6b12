"""DOCX: the text of a Word file with its headings, tables, links and notes."""

from collections.abc import Iterator

from ronghe.ingest.file import File
from ronghe.ingest.formats.office import read_office
from ronghe.model import Document, Issue

SUFFIXES = frozenset({".docx", ".docm", ".dotx"})


def recognises(_head: bytes, /) -> bool:
    """Never by its beginning, which is that of any ZIP archive; ``office_zip.office_kind`` tells by the end."""
    return False


def read(file: File) -> Iterator[Document | Issue]:
    """The one document of the file."""
    yield from read_office(file, "docx", "DOCX")
