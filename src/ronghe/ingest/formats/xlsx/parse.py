"""A workbook as its parts say; runs in the sandbox."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ronghe.ingest.formats.html.tree import Element
from ronghe.ingest.formats.html.writer import Writer
from ronghe.ingest.formats.office_package import Package, Relation, attribute, local
from ronghe.ingest.formats.parsed import Parsed, Refused
from ronghe.ingest.formats.xlsx.cells import Formats, formats_of, shared_words
from ronghe.ingest.formats.xlsx.grid import write_sheet
from ronghe.ingest.formats.xlsx.sheet import CELLS, COLUMNS, Sheet, read_sheet
from ronghe.model import Link, Table

SHEETS = 500
"""Sheets of one workbook that are read."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sheet in the workbook's list."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True, eq=False)
class Workbook:
    """A workbook opened: its sheets, and what their cells refer to."""

    package: Package
    entries: list[_Entry]
    formats: Formats
    words: list[str]


def opened(data: bytes) -> Workbook:
    """The workbook; Refused where it has no sheets."""
    package = Package(data)
    part = package.main_part("xl/workbook.xml")
    book = package.xml(part)
    relations = package.relations(part)
    kinds = {one.kind: one.target for one in relations.values() if not one.outside}
    formats = formats_of(package, kinds.get("styles"), since_1904=_since_1904(book))
    words = shared_words(package, kinds.get("sharedStrings"))
    entries = [entry for entry in _entries(book, relations) if package.has(entry.part)]
    if not entries:
        raise Refused("damaged", "has no sheets; open it, save it anew and add that.")
    return Workbook(package, entries, formats, words)


def parse(data: bytes, _options: Mapping[str, Any]) -> dict[str, Any]:
    """What the workbook says."""
    book = opened(data)
    package, entries, formats, words = book.package, book.entries, book.formats, book.words
    writer, tables, links, issues = _sheets(package, entries[:SHEETS], formats, words)
    if len(entries) > SHEETS:
        issues.append(("too_large", f"has {len(entries)} sheets, of which {SHEETS} were read; split it."))
    said = package.properties()
    hidden = [entry.name for entry in entries if entry.hidden]
    metadata: dict[str, Any] = {key: said[key] for key in ("created", "modified") if key in said}
    metadata |= {"sheets": [entry.name for entry in entries], **({"hidden_sheets": hidden} if hidden else {})}
    return Parsed(
        writer.text(),
        said.get("title") or None,
        said.get("creator") or None,
        tables=tuple(tables),
        links=tuple(sorted(links, key=lambda link: link.span)),
        metadata=metadata,
        issues=tuple(issues),
    ).as_json()


def _sheets(
    package: Package, entries: list[_Entry], formats: Formats, words: list[str]
) -> tuple[Writer, list[Table], list[Link], list[tuple[str, str]]]:
    writer = Writer()
    tables: list[Table] = []
    links: list[Link] = []
    issues: list[tuple[str, str]] = []
    left = CELLS
    for entry in entries:
        sheet: Sheet = read_sheet(package, entry.part, formats, words, left)
        left -= sheet.filled
        if sheet.cut:
            message = (
                f"has more in sheet {entry.name!r} than is read of one file ({CELLS:,} cells,"
                f" {COLUMNS} columns a sheet); what came before was read: split it."
            )
            issues.append(("too_large", message))
        write_sheet(entry.name, sheet, writer, tables, links)
    return writer, tables, links, issues


def _since_1904(book: Element) -> bool:
    """Whether days count from 1904, as on old Macs."""
    found = (attribute(one, "date1904") for one in book if local(one.tag) == "workbookPr")
    return next(found, None) in {"1", "true", "on"}


def _entries(book: Element, relations: Mapping[str, Relation]) -> list[_Entry]:
    out = []
    for sheets in book:
        for one in sheets if local(sheets.tag) == "sheets" else ():
            relation = relations.get(_relation_id(one))
            if relation is not None and relation.kind == "worksheet":
                hidden = one.get("state") in {"hidden", "veryHidden"}
                out.append(_Entry((one.get("name") or "").strip()[:100], relation.target, hidden))
    return out


def _relation_id(sheet: Element) -> str:
    """The id with a namespace; ``sheetId`` and a bare ``id`` are other things."""
    return next((str(value) for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")
