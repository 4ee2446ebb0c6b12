"""Markdown: the text unchanged, with its front matter, title, pipe tables and links."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ronghe.ingest.dates import stated_date
from ronghe.ingest.declare import declare
from ronghe.ingest.file import File, damage, decoded, made_of
from ronghe.ingest.language import language_of
from ronghe.ingest.tables import addresses, is_caption, table_of
from ronghe.model import Cell, Document, Issue, Link, Span, Table

SUFFIXES = frozenset({".md", ".markdown", ".mdown"})

_FRONT = re.compile(r"---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([\w-]{1,40})[ \t]*:[ \t]*(\S[^\n\r]{0,1000})", re.MULTILINE)
_FIELDS = {
    "author": "author",
    "authors": "author",
    "publisher": "publisher",
    "site": "publisher",
    "date": "published",
    "published": "published",
    "url": "url",
    "link": "url",
    "lang": "language",
    "language": "language",
    "title": "title",
}
_TITLE = re.compile(r"^#[ \t]{1,4}(\S[^\n\r]{0,300})", re.MULTILINE)
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]")
_RULE = re.compile(r"^[ \t]{0,3}[|:-][ \t|:-]*$", re.MULTILINE)
_PIPE = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((https?://[^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)")
_BARE = re.compile(r"<(https?://[^\s<>]{1,2000})>")
_FENCE = re.compile(r"^[ \t]{0,3}(?:```|~~~)", re.MULTILINE)


def recognises(_head: bytes, /) -> bool:
    """Never beyond doubt: Markdown is plain text, and only its name says that it is meant so."""
    return False


def read(file: File) -> Iterator[Document | Issue]:
    """The one document of the file."""
    found = decoded(file)
    if isinstance(found, Issue):
        yield found
        return
    yield from damage(file, found)
    text = found.text
    fields = front_matter(text)
    title = _TITLE.search(text)
    known: dict[str, Any] = {}
    for key, value in fields.items():
        if key in _FIELDS:
            known.setdefault(_FIELDS[key], value)
    published = stated_date(known.pop("published", ""))
    known.setdefault("title", title and title.group(1).rstrip(" \t#"))
    known["language"] = language_of(text, known.get("language"))
    links = markdown_links(text)
    document = Document(
        id=file.id,
        text=text,
        published=published,
        published_how="metadata" if published else None,
        tables=tuple(pipe_tables(text, links)),
        links=links,
        metadata={**made_of(found, "markdown"), **{key: value for key, value in fields.items() if key not in _FIELDS}},
        **known,
    )
    yield declare(document, file.source)


def front_matter(text: str) -> dict[str, str]:
    """``key: value`` lines between the two rules at the head of the text, keys in lower case."""
    match = _FRONT.match(text)
    if match is None:
        return {}
    return {key.lower(): value.strip().strip("\"'") for key, value in _FIELD.findall(match.group(1))}


def markdown_links(text: str) -> tuple[Link, ...]:
    """``[words](address)`` as links of the words, ``<address>`` as links of themselves, in order."""
    found = [Link(Span(*match.span(1)), match.group(2)) for match in _LINK.finditer(text)] if "](" in text else []
    if "<http" in text:
        found += [Link(Span(*match.span(1)), match.group(1)) for match in _BARE.finditer(text)]
    return tuple(sorted(found, key=lambda link: link.span))


def pipe_tables(text: str, links: tuple[Link, ...] = ()) -> Iterator[Table]:
    """Pipe tables outside fenced code; the rule under the header row is what makes one."""
    fences = [match.start() for match in _FENCE.finditer(text)] if "|" in text else []
    done = 1
    for rule in _RULE.finditer(text):
        inside = bisect_right(fences, rule.start()) % 2
        if inside or rule.start() < done or "|" not in rule.group() or "-" not in rule.group():
            continue
        start, end = _line_before(text, rule.start())
        if "|" not in text[start:end]:
            continue
        grid = [_row(text, start, end, links, header=True)]
        done = rule.end() + 1
        while "|" in text[done : (stop := _line_end(text, done))]:
            grid.append(_row(text, done, stop, links))
            done = stop + 1
        table = table_of(grid, _caption(text, start))
        if table is not None:
            yield table


def _line_before(text: str, end: int) -> tuple[int, int]:
    """The line whose break stands right before ``end``."""
    last = end - 1
    return text.rfind("\n", 0, last) + 1, last


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _row(text: str, start: int, end: int, links: tuple[Link, ...], *, header: bool = False) -> list[Cell]:
    cuts = [start - 1, *(match.start() for match in _PIPE.finditer(text, start, end)), end]
    pieces = [(left + 1, right) for left, right in pairwise(cuts)]
    if len(pieces) > 1 and not text[slice(*pieces[0])].strip():
        pieces = pieces[1:]
    if len(pieces) > 1 and not text[slice(*pieces[-1])].strip():
        pieces = pieces[:-1]
    return [_cell(text, first, last, links, header) for first, last in pieces]


def _cell(text: str, start: int, end: int, links: tuple[Link, ...], header: bool) -> Cell:
    words = text[start:end]
    body = words.strip()
    if not body:
        return Cell(None, header)
    first = start + len(words) - len(words.lstrip())
    low, high = (bisect_left(links, edge, key=lambda link: link.span.start) for edge in (start, end))
    linked = [link.url for link in links[low:high]]
    return Cell(Span(first, first + len(body)), header, tuple(dict.fromkeys([*linked, *addresses(body)])))


def _caption(text: str, start: int) -> Span | None:
    """The heading, or the line that announces a table, over it; one blank line may stand between."""
    end = start
    for _ in range(3):
        if end <= 0:
            return None
        first, last = _line_before(text, end)
        line = text[first:last]
        if line.strip():
            if not (_HEADING.match(line) or is_caption(line)):
                return None
            body = line.lstrip(" \t#")
            begin = last - len(body)
            return Span(begin, begin + len(body.rstrip())) if body.strip() else None
        end = first
    return None
