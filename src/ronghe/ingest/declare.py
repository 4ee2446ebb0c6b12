"""What the user declared when adding a source stands over what the document says of itself."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ronghe.ingest.dates import stated_date
from ronghe.model import Document, Source


def declare(document: Document, source: Source | None, *, row: bool = False) -> Document:
    """The document under its source, with publisher, date, address and licence as declared.

    For a row of a batch, a declared date or address only fills a gap: it speaks for the file, and
    one address cannot be that of every row.
    """
    if source is None:
        return document
    changes: dict[str, Any] = {"source": source.hash}
    if source.publisher:
        changes["publisher"] = source.publisher
    published = stated_date(source.published) if source.published else None
    if published and not (row and document.published):
        changes.update(published=published, published_how="declared")
    if source.url and not (row and document.url):
        changes["url"] = source.url
    if source.licence:
        metadata: Mapping[str, Any] = {**document.metadata, "licence": source.licence}
        changes["metadata"] = metadata
    return replace(document, **changes)
