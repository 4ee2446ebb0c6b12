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
    changes: dict[str, Any] = {"source": source.hash, **_described(document, source, row)}
    metadata: dict[str, Any] = dict(changes.get("metadata", document.metadata))
    if source.publisher:
        changes["publisher"] = source.publisher
        metadata["publisher_how"] = "declared"
    published = stated_date(source.published) if source.published else None
    if published and not (row and document.published):
        changes.update(published=published, published_how="declared")
    if source.url and not (row and document.url):
        changes["url"] = source.url
    if source.licence:
        metadata["licence"] = source.licence
    changes["metadata"] = metadata
    return replace(document, **changes)


def _described(document: Document, source: Source, row: bool) -> dict[str, Any]:
    """What a library says of the file, over what the document says of itself; for a row of a batch nothing."""
    said = source.notes.get("described")
    if row or not isinstance(said, Mapping):
        return {}
    names = ("title", "author", "publisher", "url")
    found: dict[str, Any] = {name: said[name] for name in names if isinstance(said.get(name), str)}
    published = stated_date(said["published"]) if isinstance(said.get("published"), str) else None
    if published:
        found.update(published=published, published_how="metadata")
    by = said.get("by")
    terms = {"licence": said["licence"]} if isinstance(said.get("licence"), str) else {}
    if (found or terms) and isinstance(by, str):
        how = {f"{name}_how": "metadata" for name in ("publisher", "author") if name in found}
        found["metadata"] = {**document.metadata, **how, **terms, "described_by": by}
    return found
