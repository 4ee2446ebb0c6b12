"""One sheet: its filled cells by row and column, what is merged, and where links lead."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ronghe.ingest.formats.html.tree import Element
from ronghe.ingest.formats.office_package import Package, local
from ronghe.ingest.formats.parsed import Refused
from ronghe.ingest.formats.xlsx.cells import Formats, words_in

CELLS = 500_000
"""Filled cells of one workbook that are read."""
COLUMNS = 500
"""Columns of a sheet that are read."""
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_LINK = re.compile(r'\s{0,5}HYPERLINK\(\s{0,5}"(https?://[^"\s]{1,2000})"', re.IGNORECASE)


@dataclass(slots=True)
class Sheet:
    """Words and links by row and column (from 1), and merged areas: first row and column, last row and column.

    ``last`` is the row that was read last; ``cut``: there is more than the limits allow.
    """

    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    filled: int = 0
    last: int = 0
    cut: bool = False


def read_sheet(package: Package, part: str, formats: Formats, words: list[str], most: int) -> Sheet:
    """A sheet with at most so many filled cells."""
    sheet = Sheet()
    relations = package.relations(part)
    try:
        for element in _elements(package.read(part)):
            name = local(element.tag)
            if name == "row":
                if sheet.filled >= most:
                    sheet.cut = True
                    break
                _row(sheet, element, formats, words, most)
            elif name == "mergeCell":
                area = _area(element.get("ref") or "")
                if area:
                    sheet.merged.append(area)
            else:
                place = _place((element.get("ref") or "").split(":")[0])
                relation = relations.get(
                    next((str(v) for k, v in element.attrib.items() if str(k).endswith("}id")), "")
                )
                if place and relation is not None and relation.outside:
                    sheet.links[place] = relation.target
    except etree.XMLSyntaxError as error:
        raise Refused("damaged", "is damaged or incomplete; get the whole file again.") from error
    return sheet


def _elements(data: bytes) -> Iterator[Element]:
    """Rows, merged areas and links, each let go of once it was looked at: a sheet as a tree fills the memory."""
    walk = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=("{*}row", "{*}mergeCell", "{*}hyperlink"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
    )
    for _, element in walk:
        yield element
        parent = element.getparent()
        element.clear()
        while parent is not None and element.getprevious() is not None:
            del parent[0]


def _row(sheet: Sheet, element: Element, formats: Formats, words: list[str], most: int) -> None:
    said = element.get("r") or ""
    number = int(said) if said.isascii() and said.isdecimal() and len(said) < 8 else sheet.last + 1
    sheet.last = number
    row: dict[int, str] = {}
    column = 0
    for cell in element:
        place = _place(cell.get("r") or "")
        column = place[1] if place else column + 1
        if column > COLUMNS:
            sheet.cut = sheet.cut or len(cell) > 0
            break
        shown = _shown(cell, formats, words, sheet.links, (number, column))
        if not shown:
            continue
        if sheet.filled >= most:
            sheet.cut = True
            break
        row[column] = shown
        sheet.filled += 1
    if row:
        sheet.rows[number] = row


def _shown(
    cell: Element, formats: Formats, words: list[str], links: dict[tuple[int, int], str], place: tuple[int, int]
) -> str:
    kind = cell.get("t") or "n"
    raw = ""
    for part in cell:
        name = local(part.tag)
        if name == "v":
            raw = part.text or ""
        elif name == "is":
            raw = words_in(part)
        elif name == "f" and (found := _LINK.match(part.text or "")):
            links[place] = found.group(1)
    if kind == "s":
        return words[int(raw)].strip() if raw.isascii() and raw.isdecimal() and int(raw[:9]) < len(words) else ""
    if kind == "n":
        return formats.shown(raw, cell.get("s")) if raw else ""
    if kind == "b":
        return {"1": "TRUE", "0": "FALSE"}.get(raw, raw)
    return raw.removesuffix("T00:00:00").strip() if kind == "d" else "" if kind == "e" else raw.strip()


def _place(address: str) -> tuple[int, int] | None:
    """Row and column of an address such as B12."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        return None
    column = 0
    for letter in found.group(1):
        column = column * 26 + ord(letter) - 64
    return int(found.group(2)), column


def _area(reference: str) -> tuple[int, int, int, int] | None:
    first, _, last = reference.partition(":")
    one, two = _place(first), _place(last)
    return (*one, *two) if one and two and one <= two and one[1] <= two[1] else None
