"""The words of a page as text, and where its tables and links stand in it."""

from collections.abc import Set as AbstractSet
from urllib.parse import urljoin

from lxml import etree

from ronghe.ingest.formats.html.table import Layout, Place, bold, layout
from ronghe.ingest.formats.html.tree import BLOCKS, HEADINGS, UNSEEN, Element, clean
from ronghe.ingest.formats.html.writer import Writer
from ronghe.ingest.tables import addresses, is_caption, is_header, table_of
from ronghe.model import Cell, Link, Span, Table

SEPARATOR = " | "
"""What stands between two cells of a row in the text."""
_NOWHERE = ("#", "javascript:", "mailto:", "tel:", "data:", "about:", "file:")


def address(href: str, base: str | None) -> str | None:
    """The web address that a link leads to; None where it leads to none, or only within its page."""
    href = clean(href).strip()
    if href.startswith(("http://", "https://")):
        return href
    if base is None or not href or href.lower().startswith(_NOWHERE):
        return None
    try:
        url = urljoin(base, href)
    except ValueError:
        return None
    return url if url.startswith(("http://", "https://")) else None


class Renderer:
    """One pass over the main part of a page, without recursion over its depth."""

    def __init__(self, dropped: AbstractSet[Element], base: str | None) -> None:
        self.writer = Writer()
        self.tables: list[Table] = []
        self.links: list[Link] = []
        self._dropped = dropped
        self._base = base
        self._open: list[tuple[Element, tuple[int, int]]] = []
        self._heading: tuple[tuple[int, int], Span | None] = ((0, 0), None)

    def render(self, root: Element, *, inline: bool = False) -> None:
        """Write what the element shows. ``inline`` keeps it on one line, as in a cell."""
        walker = etree.iterwalk(root, events=("start", "end"))
        words = self.writer.words
        kept = 0
        for event, node in walker:
            tag = node.tag
            if event == "end":
                if tag in BLOCKS or tag == "a":
                    self._close(node, tag, inline)
                kept -= tag == "pre"
                if node.tail and node is not root:
                    self._lines(node.tail) if kept and not inline else words(node.tail)
                continue
            kept += tag == "pre"
            if node is not root and (tag in UNSEEN or node in self._dropped):
                walker.skip_subtree()
                continue
            if tag == "table" and not inline and (found := layout(node)) is not None:
                self._table(found)
                walker.skip_subtree()
                continue
            if tag in BLOCKS or tag in {"a", "br"}:
                self._start(node, tag, inline)
            if node.text:
                self._lines(node.text) if kept and not inline else words(node.text)

    def _lines(self, raw: str) -> None:
        """Text whose line breaks count."""
        for number, words in enumerate(raw.split("\n")):
            if number:
                self.writer.line_break()
            self.writer.words(words)

    def _start(self, node: Element, tag: str, inline: bool) -> None:
        if tag == "a":
            if node.get("href"):
                self._open.append((node, self.writer.place()))
        elif inline:
            self.writer.space()
        elif tag == "li":
            self.writer.bullet()
        elif tag in HEADINGS:
            self.writer.line_break(2)
            self._heading = (self.writer.place(), None)
        else:
            self.writer.line_break()

    def _close(self, node: Element, tag: str, inline: bool) -> None:
        if tag == "a":
            if self._open and self._open[-1][0] is node:
                span = self.writer.span(self._open.pop()[1])
                url = address(node.get("href") or "", self._base)
                if span is not None and url is not None:
                    self.links.append(Link(span, url))
        elif inline:
            self.writer.space()
        else:
            if tag == "li":
                self.writer.bullet(wanted=False)
            elif tag in HEADINGS:
                self._heading = (self._heading[0], self.writer.span(self._heading[0]))
            self.writer.line_break()

    def _table(self, found: Layout) -> None:
        caption = self._caption(found)
        cells: list[list[tuple[Place, Span | None, tuple[str, ...], str]]] = []
        for line in found.rows:
            self.writer.new_line()
            cells.append([])
            for number, place in enumerate(line):
                if number:
                    self.writer.mark(SEPARATOR)
                cells[-1].append((place, *self._cell(place)))
        self.writer.line_break()
        title = len(cells) > 2 and len(cells[0]) == 1 and cells[0][0][0].width == found.width
        headers = self._headers([[cell[3] for cell in row] for row in cells], found, int(title))
        grid = [[Cell(None)] * found.width for _ in found.rows]
        for row, number in zip(cells, range(len(cells)), strict=True):
            for place, span, links, _ in row:
                cell = Cell(span, place.header or number in headers, links)
                for down in range(place.row, place.row + place.height):
                    grid[down][place.column : place.column + place.width] = [cell] * place.width
        table = table_of(grid, caption or (cells[0][0][1] if title else None))
        if table is not None:
            self.tables.append(table)

    def _cell(self, place: Place) -> tuple[Span | None, tuple[str, ...], str]:
        """Where the cell's words stand, the addresses in it, and the words."""
        start = self.writer.place()
        first = len(self.links)
        self.render(place.element, inline=True)
        span = self.writer.span(start)
        words = "".join(self.writer.parts[start[1] :]).strip()
        linked = [link.url for link in self.links[first:]]
        return span, tuple(dict.fromkeys([*linked, *addresses(words)])), words

    def _headers(self, words: list[list[str]], found: Layout, first: int) -> set[int]:
        """Rows that head their columns though no cell is marked: bold, or told by what they say."""
        if any(place.header for row in found.rows for place in row):
            return set()
        strong = all(bold(place.element) for place in found.rows[first])
        if strong or is_header(words[first], words[first + 1 : first + 50]):
            return set(range(first + 1))
        return set()

    def _caption(self, found: Layout) -> Span | None:
        """The table's own caption, or the heading or announcing line that stands right over it."""
        if found.caption is not None:
            self.writer.line_break()
            start = self.writer.place()
            self.render(found.caption, inline=True)
            return self.writer.span(start)
        last = self.writer.last_line()
        if last is None:
            return None
        if last == self._heading[1] or is_caption("".join(self.writer.parts[-20:])[-len(last) :]):
            return last
        return None
