"""What a report is made of, before it is a page: sections of paragraphs, tables, pictures; runs of text with notes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ronghe.export.charts.chart import Chart


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. ``url`` is a web address; ``note`` the number of a footnote that follows the words."""

    text: str
    italic: bool = False
    strong: bool = False
    url: str | None = None
    note: int | None = None


Line = tuple[Run, ...]


def plain(text: str) -> Line:
    """A line of words without any look."""
    return (Run(text),)


@dataclass(frozen=True, slots=True)
class Fact:
    """A number in large type with what it is."""

    number: str
    says: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; ``quiet`` sets it small, as under a chart."""

    line: Line
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; each item is its lines, the first of which leads."""

    items: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: a cell is a number of lines. ``numeric`` holds the indexes of columns set flush right."""

    headers: tuple[str, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """Large numbers side by side."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart; its data stand beside the report in ``{name}.csv``."""

    chart: Chart


Block = Paragraph | Bullets | Grid | Facts | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """``name`` is the anchor and the key of its heading in the lens."""

    name: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote. Each part is a support: its quote and where it was read, in citation style."""

    number: int
    parts: tuple["NotePart", ...]


@dataclass(frozen=True, slots=True)
class NotePart:
    """``said`` and ``hedge`` stand around the quote; ``sentence`` is an address that opens it where it stands."""

    claim: str
    document: str
    quote: str
    said: str
    hedge: str
    reference: Line
    sentence: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """Everything on the page. ``references`` are the sources in alphabetical order."""

    language: str
    title: str
    subtitle: str
    made: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    references: tuple[Line, ...]
    files: Sequence[str] = field(default=())
