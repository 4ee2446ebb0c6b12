"""The way in: the bytes of one file become documents, or issues that say what to do."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from ronghe.ingest.declare import declare
from ronghe.ingest.encoding import decode
from ronghe.ingest.file import NESTING, File
from ronghe.ingest.formats import csv, docx, email, html, jsonl, markdown, mhtml, pdf, text, xlsx, zipped
from ronghe.ingest.formats.format import Format
from ronghe.ingest.formats.office import locked
from ronghe.ingest.formats.office_zip import office_kind
from ronghe.model import Document, Issue, Source

FORMATS: Mapping[str, Format] = {
    "pdf": pdf,
    "docx": docx,
    "xlsx": xlsx,
    "zip": zipped,
    "mhtml": mhtml,
    "email": email,
    "html": html,
    "jsonl": jsonl,
    "csv": csv,
    "markdown": markdown,
    "text": text,
}
"""Every format by its name, in the order in which they are asked."""

_BINARY = frozenset({"pdf", "docx", "xlsx"})
"""Formats that say themselves what is wrong with a file of their name."""

_HEAD = 4_096
_OTHER: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save its text as TXT, HTML or CSV"),
    (b"{\\rtf", "an RTF document", "save it as text"),
    (b"bplist00", "a Safari web archive", "save the page as HTML"),
    (b"\x89PNG", "an image", "copy its text into a file"),
    (b"\xff\xd8\xff", "an image", "copy its text into a file"),
    (b"GIF8", "an image", "copy its text into a file"),
    (b"\x1f\x8b", "a gzip archive", "unpack it"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it"),
    (b"Rar!", "a RAR archive", "unpack it"),
    (b"SQLite format 3", "a database", "export its tables as CSV"),
)


def documents(
    data: bytes, name: str, *, source: Source | None = None, document_id: str | None = None
) -> Iterator[Document | Issue]:
    """The documents of a file, in its order, and an issue for all that could not be read.

    ``name`` is a file name or path; the content decides on the format and the name helps where the
    content leaves it open. ``document_id`` names the documents of a casebook: one document has it as
    id, the rows of a batch have ``document_id#row``; without it the id is ``name``, or the row's own.
    What ``source`` declares stands over what a document says of itself. Never raises for bad data.
    """
    yield from _opened(File(data, name, document_id, source))


def _opened(file: File) -> Iterator[Document | Issue]:
    """What the file holds, and in its place what the files within it hold."""
    kind = _kind(file)
    if isinstance(kind, Issue):
        yield kind
        return
    for item in FORMATS[kind].read(file):
        if not isinstance(item, File):
            yield item
        elif item.depth > NESTING:
            message = f"{item.name} stands in {NESTING} containers, one within the other; unpack it and add it alone."
            yield item.issue("too_deep", message)
        else:
            for inner in _opened(item):
                yield inner if isinstance(inner, Issue) else declare(inner, file.source, row=True)


def _kind(file: File) -> str | Issue:
    """The name of the file's format, or the issue that there is none."""
    head = file.data[:_HEAD]
    if not file.data.strip():
        return file.issue("empty", f"{file.name} is empty; add the file that it should have been.")
    suffix = PurePath(file.name).suffix.lower()
    if zipped.recognises(head):
        found_kind = office_kind(file.data) or next(
            (name for name in _BINARY if suffix in FORMATS[name].SUFFIXES), None
        )
        return found_kind or "zip"
    if locked(file.data):
        return file.issue("password", f"{file.name} is protected by a password; save it without one and add that.")
    for start, what, advice in _OTHER:
        if head.startswith(start):
            return file.issue(
                "unknown_format", f"{file.name} is {what}, which is not read here; {advice} and add that."
            )
    for name, found in FORMATS.items():
        if found.recognises(head):
            return name
    for name, found in FORMATS.items():
        if suffix in found.SUFFIXES:
            return name if name in _BINARY else _checked(file, name)
    if suffix == ".json":
        message = (
            f'{file.name} is JSON without a "text" on its first line;'
            ' write one {"id", "text"} object a line and name the file .jsonl.'
        )
        return file.issue("unknown_format", message)
    return _checked(file, "text")


def _checked(file: File, name: str) -> str | Issue:
    """The format, unless the beginning is no text in any encoding."""
    head = file.data[:_HEAD]
    if b"\0" in head and decode(head[: len(head) // 4 * 4]) is None:
        message = f"{file.name} is a binary file of an unknown kind; save its text as TXT, HTML or CSV and add that."
        return file.issue("binary", message)
    return name
