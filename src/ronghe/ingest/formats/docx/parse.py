"""A Word file as its parts say; runs in the sandbox."""

from collections.abc import Mapping
from typing import Any

from ronghe.ingest.formats.docx.body import Body
from ronghe.ingest.formats.docx.styles import styles_of
from ronghe.ingest.formats.html.tree import Element
from ronghe.ingest.formats.office_package import Package, attribute, local
from ronghe.ingest.formats.parsed import Parsed, Refused

_NO_TITLE = frozenset({"", "untitled", "document", "无标题", "文档", "word document", "microsoft word document"})


def parse(data: bytes, _options: Mapping[str, Any]) -> dict[str, Any]:
    """What the Word file says."""
    package = Package(data)
    part = package.main_part("word/document.xml")
    relations = package.relations(part)
    root = package.xml(part)
    found = next((child for child in root if local(child.tag) == "body"), None)
    if found is None:
        raise Refused("damaged", "has no text part; open it, save it anew and add that.")
    links = {name: one.target for name, one in relations.items() if one.kind == "hyperlink" and one.outside}
    parts = {one.kind: one.target for one in relations.values() if not one.outside}
    body = Body(styles_of(package, parts.get("styles")), links)
    body.read(found)
    for kind in ("footnotes", "endnotes"):
        if kind in parts and package.has(parts[kind]):
            body.notes(kind, _notes(package.xml(parts[kind])))
    said = package.properties()
    own = said.get("title", "")
    title = body.title or (own if own.lower() not in _NO_TITLE else None) or body.first_heading
    metadata = {key: said[key] for key in ("created", "modified") if key in said}
    return Parsed(
        body.writer.text(),
        title,
        said.get("creator") or None,
        language=said.get("language"),
        tables=tuple(body.tables),
        links=tuple(sorted(body.links, key=lambda link: link.span)),
        metadata=metadata,
    ).as_json()


def _notes(root: Element) -> dict[str, Element]:
    """Notes by id; the lines that part them from the text left out."""
    return {attribute(note, "id") or "": note for note in root if attribute(note, "type") in (None, "normal")}
