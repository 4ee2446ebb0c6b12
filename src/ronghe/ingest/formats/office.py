"""What DOCX and XLSX share on this side of the sandbox."""

from collections.abc import Iterator

from ronghe.ingest.file import DOCUMENT_LIMIT, File, size
from ronghe.ingest.formats.office_zip import has_end, office_kind
from ronghe.ingest.formats.parsed import document_of, issues_of
from ronghe.ingest.sandbox import PARSERS, Failure
from ronghe.model import Document, Issue

OLD = b"\xd0\xcf\x11\xe0"
"""How Office files before 2007 begin, and newer ones that are protected by a password."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def locked(data: bytes) -> bool:
    """Whether the bytes are an Office file behind a password."""
    return data.startswith(OLD) and _LOCKED in data


def read_office(file: File, kind: str, what: str) -> Iterator[Document | Issue]:
    """The one document of an office file, and what could not be read of it."""
    if not file.data.startswith(b"PK") or (has_end(file.data) and office_kind(file.data) is None):
        message = f"{file.name} is no {what} file though its name says so; find out what it is and give it that name."
        yield file.issue("not_what_its_name_says", message)
        return
    if len(file.data) > DOCUMENT_LIMIT:
        message = f"{file.name} has {size(len(file.data))}; one document may have {size(DOCUMENT_LIMIT)}: split it."
        yield file.issue("too_large", message)
        return
    if not has_end(file.data):
        message = f"{file.name} is damaged or incomplete; get the whole file again."
        yield file.issue("damaged", message)
        return
    raw = PARSERS.run(kind, file.data)
    if isinstance(raw, Failure):
        yield file.issue(raw.code, f"{file.name} {raw.message}")
        return
    yield from issues_of(file, raw)
    if raw["text"].strip():
        yield document_of(file, raw, kind)
    else:
        yield file.issue("empty", f"{file.name} holds no text; add the file that it should have been.")
