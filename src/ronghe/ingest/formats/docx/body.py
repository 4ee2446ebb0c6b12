"""The body of a Word file as text with tables and links."""

import re
from collections.abc import Mapping

from ronghe.ingest.formats.docx.styles import PLAIN, Look, child
from ronghe.ingest.formats.docx.table import Place, Written, places, table_from
from ronghe.ingest.formats.html.tree import Element
from ronghe.ingest.formats.html.writer import Writer
from ronghe.ingest.formats.office_package import attribute, local
from ronghe.ingest.tables import addresses, is_caption
from ronghe.model import Link, Span, Table

SEPARATOR = " | "
"""What stands between two cells of a row in the text."""
_AROUND = frozenset(
    {"ins", "smartTag", "sdt", "sdtContent", "customXml", "moveTo", "dir", "bdo", "oMath", "oMathPara", "ruby"}
    | {"rubyBase", "Choice", "AlternateContent", "f", "num", "den", "e", "sup", "sub", "sSup", "sSub", "d"}
)
"""Elements that only hold what is read; all that is in none of the lists is left out."""
_ADDRESS = re.compile(r'\s{0,20}HYPERLINK\s{1,20}"(https?://[^"\s]{1,2000})"', re.IGNORECASE)


class Body:
    """One pass over the paragraphs and tables; ``links`` are the addresses by the id of their relation."""

    def __init__(self, styles: Mapping[str, Look], links: Mapping[str, str]) -> None:
        self.writer = Writer()
        self.tables: list[Table] = []
        self.links: list[Link] = []
        self.title: str | None = None
        self.first_heading: str | None = None
        self._styles = styles
        self._addresses = links
        self._boxes: list[Element] = []
        self._marks: dict[tuple[str, str], int] = {}
        self._fields: list[tuple[list[str], tuple[int, int] | None]] = []
        self._caption: Span | None = None

    def read(self, block: Element) -> None:
        """Everything in a body, a text box or a cell, block by block."""
        for element in block:
            name = local(element.tag)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name in _AROUND:
                self.read(element)
        while self._boxes:
            self.read(self._boxes.pop(0))

    def notes(self, kind: str, notes: Mapping[str, Element]) -> None:
        """The notes of a kind (footnotes, endnotes) that the text refers to, as lines ``[1] …``."""
        marked = sorted((number, one) for (of, one), number in self._marks.items() if of == kind)
        for number, one in marked:
            if one in notes:
                self.writer.line_break()
                self.writer.words(f"[{number}] ")
                self._inline(notes[one])

    def _paragraph(self, element: Element) -> None:
        style = child(element, "pPr", "pStyle")
        look = self._styles.get((attribute(style, "val") if style is not None else None) or "", PLAIN)
        heading = look.heading or child(element, "pPr", "outlineLvl") is not None
        if heading:
            self.writer.line_break(2)
        elif look.item or child(element, "pPr", "numPr") is not None:
            self.writer.bullet()
        else:
            self.writer.line_break()
        start = self.writer.place()
        self._inline(element)
        span = self.writer.span(start)
        self.writer.bullet(wanted=False)
        if span is None:
            return
        words = "".join(self.writer.parts[start[1] :]).strip(" \n•")
        self._caption = span if heading or is_caption(words) else None
        if look.title:
            self.title = self.title or words[:300]
        if heading:
            self.first_heading = self.first_heading or words[:300]
            self.writer.line_break(2)

    def _inline(self, element: Element) -> None:
        for part in element:
            name = local(part.tag)
            if name == "r":
                self._run(part)
            elif name in {"hyperlink", "fldSimple"}:
                start = self.writer.place()
                self._inline(part)
                code = _ADDRESS.match(attribute(part, "instr") or "")
                self._link(start, self._addresses.get(attribute(part, "id") or "") or (code and code.group(1)))
            elif name == "t":
                self.writer.words(part.text or "")
            elif name == "p":
                self.writer.space()
                self._inline(part)
            elif name in _AROUND:
                self._inline(part)

    def _run(self, run: Element) -> None:
        hidden = child(run, "rPr", "vanish")
        if hidden is not None and attribute(hidden, "val") not in {"0", "false", "off"}:
            return
        for part in run:
            name = local(part.tag)
            if name == "t":
                self.writer.words(part.text or "")
            elif name == "tab":
                self.writer.space()
            elif name in {"br", "cr"}:
                self.writer.line_break()
            elif name == "noBreakHyphen":
                self.writer.words("-")
            elif name in {"footnoteReference", "endnoteReference"}:
                key = (name.removesuffix("Reference") + "s", attribute(part, "id") or "")
                self.writer.words(f"[{self._marks.setdefault(key, len(self._marks) + 1)}]")
            elif name == "instrText" and self._fields:
                self._fields[-1][0].append(part.text or "")
            elif name == "fldChar":
                self._field(attribute(part, "fldCharType"))
            elif name in {"drawing", "pict", "object", "AlternateContent"}:
                self._boxes += _boxes(part)
            elif name in _AROUND:
                self._inline(part)

    def _field(self, kind: str | None) -> None:
        """A field in several runs: what computes it, then what it shows."""
        if kind == "begin":
            self._fields.append(([], None))
        elif kind == "separate" and self._fields:
            self._fields[-1] = (self._fields[-1][0], self.writer.place())
        elif kind == "end" and self._fields:
            code, start = self._fields.pop()
            found = _ADDRESS.match("".join(code))
            if start is not None and found:
                self._link(start, found.group(1))

    def _link(self, start: tuple[int, int], url: str | None) -> None:
        if url and url.startswith(("http://", "https://")):
            span = self.writer.span(start)
            if span is not None:
                self.links.append(Link(span, url))

    def _table(self, element: Element) -> None:
        rows = places(element)
        width = max((place.column + place.width for row in rows for place in row), default=0)
        if len(rows) < 2 or width < 2:
            for row in rows:
                for place in row:
                    for part in place.elements:
                        self.read(part)
            return
        caption, self._caption = self._caption, None
        written: list[list[Written]] = []
        for line in rows:
            self.writer.new_line()
            written.append([])
            for number, place in enumerate(line):
                if number:
                    self.writer.mark(SEPARATOR)
                written[-1].append((place, *self._cell(place)))
        self.writer.line_break()
        table = table_from(written, width, caption)
        if table is not None:
            self.tables.append(table)

    def _cell(self, place: Place) -> tuple[Span | None, tuple[str, ...], str]:
        """Where the cell's words stand, the addresses in it, and the words."""
        start = self.writer.place()
        first = len(self.links)
        for element in place.elements:
            self._inline_blocks(element)
        span = self.writer.span(start)
        words = "".join(self.writer.parts[start[1] :]).strip()
        linked = [link.url for link in self.links[first:]]
        return span, tuple(dict.fromkeys([*linked, *addresses(words)])), words

    def _inline_blocks(self, element: Element) -> None:
        """Paragraphs of a cell, and tables within it, on one line."""
        for part in element:
            name = local(part.tag)
            if name == "p":
                self.writer.space()
                self._inline(part)
            elif name in {"tbl", "tr", "tc"} or name in _AROUND:
                self._inline_blocks(part)


def _boxes(element: Element) -> list[Element]:
    """Text boxes within a drawing; the second form of the same for older programs left out."""
    if local(element.tag) == "Fallback":
        return []
    if local(element.tag) == "txbxContent":
        return [element]
    return [box for part in element for box in _boxes(part)]
