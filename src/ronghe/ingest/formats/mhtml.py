"""MHTML: a page saved with its pictures in one file; the page is read, under the address that it was saved from."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ronghe.ingest.file import DOCUMENT_LIMIT, File, size
from ronghe.ingest.formats import html
from ronghe.ingest.formats.mime import Part, decode_text, fields, parts, plain_field
from ronghe.model import Document, Issue

SUFFIXES = frozenset({".mht", ".mhtml"})

_RELATED = re.compile(rb"^content-type[ \t]{0,10}:[ \t]{0,10}multipart/related", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(
    rb"^(?:snapshot-content-location[ \t]{0,10}:|from[ \t]{0,10}:[ \t]{0,10}[\"<]{0,2}saved by)",
    re.IGNORECASE | re.MULTILINE,
)
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def recognises(head: bytes, /) -> bool:
    """A message of related parts that a browser saved: it says so, or it has no recipient."""
    header = head.split(b"\n\n", 1)[0].split(b"\r\n\r\n", 1)[0]
    if not _RELATED.search(header):
        return False
    return _SAVED.search(header) is not None or not re.search(rb"^(?:to|received)[ \t]{0,10}:", header, re.I | re.M)


def read(file: File) -> Iterator[Document | Issue]:
    """The one document of the page: of its frames the first that has text, the page itself before them."""
    if len(file.data) > DOCUMENT_LIMIT:
        message = f"{file.name} has {size(len(file.data))}; one document may have {size(DOCUMENT_LIMIT)}: save it anew."
        yield file.issue("too_large", message)
        return
    header, _ = fields(file.data)
    pages = [part for part in parts(file.data) if part.kind in _PAGES and part.body.strip()]
    if not pages:
        message = f"{file.name} is a web archive without a page in it, or breaks off before it; save the page again."
        yield file.issue("empty", message)
        return
    saved_from = plain_field(header.get("snapshot-content-location", ""))
    faults: list[Document | Issue] = []
    for part in sorted(pages, key=lambda part: part.header.get("content-location") != saved_from):
        found = list(html.read(_page(file, part, saved_from)))
        if any(isinstance(item, Document) for item in found):
            yield from found
            return
        faults = faults or found
    yield from faults


def _page(file: File, part: Part, saved_from: str) -> File:
    """The page as a file of its own, in UTF-8: the header of its part says its encoding, its text need not."""
    location = plain_field(part.header.get("content-location", ""))
    web = next((url for url in (location, saved_from) if url.startswith(("http://", "https://"))), None)
    data = part.body
    if part.charset:
        data = b"\xef\xbb\xbf" + decode_text(data, part.charset).removeprefix("\ufeff").encode("utf-8", "replace")
    return replace(file, data=data, url=web)
