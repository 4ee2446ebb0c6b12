"""The parts of an office file: unpacked within limits, their XML read without entities; runs in the sandbox."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any

from lxml import etree

from ronghe.ingest.formats.html.tree import Element
from ronghe.ingest.formats.parsed import Refused

PART_LIMIT = 150 * 1024 * 1024
"""Bytes of the largest part, unpacked."""
TOTAL_LIMIT = 300 * 1024 * 1024
"""Bytes of all parts that are read of one file, unpacked."""
RATIO = 250
"""A part that grows by more than this is a bomb: XML of long tables of one word grows by about 100."""
HARMLESS = 10 * 1024 * 1024
"""Bytes up to which no ratio is suspected."""
MOST_PARTS = 20_000

_BOMB = "unpacks to more than a document may hold; save its text as TXT or CSV and add that."
_DAMAGED = "is damaged or incomplete; get the whole file again."
_DOCTYPE = tuple("<!DOCTYPE".encode(codec) for codec in ("utf-8", "utf-16-le", "utf-16-be"))
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part points: the kind of the relation (the last word of its address), target, and whether outside."""

    kind: str
    target: str
    outside: bool


def local(tag: Any) -> str:
    """The name of an element or attribute without its namespace; the transitional and the strict form differ in it."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """The attribute of this local name."""
    for key, value in element.attrib.items():
        if local(key) == name:
            return str(value)
    return None


class Package:
    """The parts of one file by name; every failure is Refused."""

    def __init__(self, data: bytes) -> None:
        if data.count(b"PK\x01\x02") > MOST_PARTS:
            raise Refused("bomb", f"has more than {MOST_PARTS:,} parts; save its text as TXT or CSV and add that.")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, OSError) as error:
            raise Refused("damaged", _DAMAGED) from error
        self._names = {info.filename.replace("\\", "/").lower(): info for info in self._archive.infolist()}
        self._left = TOTAL_LIMIT

    def has(self, name: str) -> bool:
        """Whether there is such a part; Office takes names in any case."""
        return name.lstrip("/").lower() in self._names

    def read(self, name: str) -> bytes:
        """The bytes of a part; what the archive says of their number is not believed."""
        info = self._names.get(name.lstrip("/").lower())
        if info is None:
            raise Refused("damaged", f"lacks its part {name[:80]!r}; open it, save it anew and add that.")
        if info.flag_bits & _ENCRYPTED:
            raise Refused("password", "is protected by a password; save it without one and add that.")
        most = min(PART_LIMIT, self._left, max(HARMLESS, info.compress_size * RATIO))
        try:
            with self._archive.open(info) as stream:
                data = _bounded(stream, most)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OSError) as error:
            raise Refused("damaged", _DAMAGED) from error
        self._left -= len(data)
        if any(mark in data for mark in _DOCTYPE):
            message = "defines entities of its own, which no office program does; open it, save it anew and add that."
            raise Refused("damaged", message)
        return data

    def xml(self, name: str) -> Element:
        """The root element of a part."""
        try:
            root: Element = etree.fromstring(self.read(name), parser())
        except etree.XMLSyntaxError as error:
            raise Refused("damaged", _DAMAGED) from error
        return root

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part points to, by id; the package itself is the part ""."""
        folder, _, name = part.rpartition("/")
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(path):
            return {}
        out = {}
        for element in self.xml(path):
            outside = element.get("TargetMode") == "External"
            target = element.get("Target") or ""
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = (element.get("Type") or "").rpartition("/")[2]
            out[element.get("Id") or ""] = Relation(kind, target, outside)
        return out

    def main_part(self, usual: str) -> str:
        """The name of the part that the package is about."""
        found = [one.target for one in self.relations("").values() if one.kind == "officeDocument"]
        return next((name for name in found if self.has(name)), usual)

    def properties(self) -> Mapping[str, str]:
        """Title, creator, created and language, as the file says them."""
        found = [one.target for one in self.relations("").values() if one.kind == "core-properties"]
        name = next((name for name in (*found, "docProps/core.xml") if self.has(name)), None)
        if name is None:
            return {}
        return {local(one.tag): " ".join((one.text or "").split())[:300] for one in self.xml(name) if one.text}


def parser() -> Any:
    """A parser that follows nothing and defines nothing."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )


def _bounded(stream: IO[bytes], most: int) -> bytes:
    data = stream.read(most + 1)
    if len(data) > most:
        raise Refused("bomb", _BOMB)
    return data
