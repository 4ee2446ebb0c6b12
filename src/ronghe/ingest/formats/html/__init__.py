"""HTML: the main text of a page with its tables and links, and what the page says of itself."""

import re
from collections.abc import Iterator
from itertools import islice

from ronghe.ingest.declare import declare
from ronghe.ingest.encoding import declared_encoding
from ronghe.ingest.file import File, damage, decoded, made_of
from ronghe.ingest.formats.html.main import main_part
from ronghe.ingest.formats.html.meta import read_meta
from ronghe.ingest.formats.html.parse import parse_page
from ronghe.ingest.formats.html.text import Renderer
from ronghe.ingest.formats.html.tree import Element
from ronghe.ingest.language import language_of
from ronghe.model import Document, Issue

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})

_BEGINS = re.compile(
    rb"(?:\s{0,500}(?:<\?xml[^>]{0,200}>|<!--.{0,1000}?-->)){0,5}\s{0,500}<(?:!doctype\s{1,5}html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CUT = re.compile(
    r"<[a-zA-Z/!][^<>]{0,2000}\Z|<script\b[^>]{0,500}>(?:(?!</script).){0,20000}\Z", re.DOTALL | re.IGNORECASE
)


def recognises(head: bytes, /) -> bool:
    """A document type, or html, head or body as the first element, in any encoding."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head[:8]:
        head = head.replace(b"\0", b"")[2 if head[:2] in (b"\xff\xfe", b"\xfe\xff") else 0 :]
    return _BEGINS.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def read(file: File) -> Iterator[Document | Issue]:
    """The one document of the page."""
    found = decoded(file, declared_encoding(file.data[:8_192]) or file.served_encoding)
    if isinstance(found, Issue):
        yield found
        return
    yield from damage(file, found)
    if _CUT.search(found.text, max(0, len(found.text) - 20_000)):
        yield file.issue(
            "truncated", f"{file.name} breaks off in the middle of its mark-up; save the whole page again."
        )
    root = parse_page(found.text)
    if root is None:
        yield _nothing(file)
        return
    document = _document(file, root, found.text, made_of(found, "html"))
    if document.text:
        yield declare(document, file.source)
    else:
        yield _nothing(file)


def _nothing(file: File) -> Issue:
    message = (
        f"{file.name} shows no text; its words may come from scripts or images: save it from a browser, or as text."
    )
    return file.issue("empty", message)


def _begins_with(container: Element, title: str) -> bool:
    """Whether the title stands in the first words of the container, however they are spaced."""
    words = "".join(islice((str(piece) for piece in container.itertext()), 60))
    return "".join(title.split()) in "".join(words[:5_000].split())


def _document(file: File, root: Element, html: str, made: dict[str, str]) -> Document:
    elements = [node for node in root.iter() if isinstance(node.tag, str)]
    meta = read_meta(elements, html, file.address)
    container, dropped = main_part(elements)
    renderer = Renderer(dropped, meta.base)
    shown = renderer.writer
    if meta.title and not _begins_with(container, meta.title):
        shown.words(meta.title)
        shown.line_break(2)
    renderer.render(container)
    text = shown.text()
    return Document(
        id=file.id,
        text=text,
        title=meta.title,
        author=meta.author,
        publisher=meta.publisher,
        published=meta.published,
        published_how=meta.how,
        url=meta.url,
        language=language_of(text, meta.language),
        tables=tuple(renderer.tables),
        links=tuple(sorted(renderer.links, key=lambda link: link.span)),
        metadata={**made, **meta.extra},
    )
