"""PDF: its text in paragraphs, with the place where each page begins; pictures of pages where they can be read."""

from collections.abc import Iterator
from typing import Any

from ronghe.ingest.file import DOCUMENT_LIMIT, File, size
from ronghe.ingest.formats.parsed import document_of, issues_of
from ronghe.ingest.formats.pdf import scanned as pdf_scanned
from ronghe.ingest.sandbox import PARSERS, Failure
from ronghe.model import Document, Issue

SUFFIXES = frozenset({".pdf"})

_MARK = b"%PDF-"


def recognises(head: bytes, /) -> bool:
    """Its mark at the very beginning, but for a byte-order mark and white space."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_MARK)


def read(file: File) -> Iterator[Document | Issue]:
    """The one document of the file, and an issue for each page that could not be read."""
    if _MARK not in file.data[:1024]:
        message = f"{file.name} is no PDF though its name says so; find out what it is and give it that name."
        yield file.issue("not_what_its_name_says", message)
        return
    if len(file.data) > DOCUMENT_LIMIT:
        message = f"{file.name} has {size(len(file.data))}; one document may have {size(DOCUMENT_LIMIT)}: split it."
        yield file.issue("too_large", message)
        return
    raw = PARSERS.run("pdf", file.data)
    if isinstance(raw, Failure):
        yield file.issue(raw.code, f"{file.name} {raw.message}")
        return
    yield from _document(file, raw)


def _document(file: File, raw: dict[str, Any]) -> Iterator[Document | Issue]:
    pictures = raw["metadata"].pop("pictures")
    unread = pictures
    if pictures and pdf_scanned.reader():
        scans = pdf_scanned.read_pages(file.data, pictures)
        unread = [page for page in pictures if str(page) not in scans]
        again = PARSERS.run("pdf", file.data, {"scans": scans}) if scans else raw
        if isinstance(again, dict):
            raw = again
            raw["metadata"].pop("pictures", None)
    yield from issues_of(file, raw)
    if raw["metadata"].get("ocr"):
        yield pdf_scanned.notice(file, raw["metadata"]["ocr"])
    if unread:
        yield pdf_scanned.issue(file, unread)
    if raw["text"].strip():
        yield document_of(file, raw, "pdf")
    elif not unread and not raw["issues"]:
        yield file.issue("empty", f"{file.name} shows no text on any page; add the file that it should have been.")
