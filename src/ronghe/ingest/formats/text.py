"""Plain text: decoded, a byte-order mark dropped, nothing else changed."""

from collections.abc import Iterator

from ronghe.ingest.declare import declare
from ronghe.ingest.file import File, damage, decoded, made_of
from ronghe.ingest.formats.markdown import pipe_tables
from ronghe.ingest.language import language_of
from ronghe.model import Document, Issue

SUFFIXES = frozenset({".txt", ".text", ""})
_TITLE_LENGTH = 200


def recognises(_head: bytes, /) -> bool:
    """Never beyond doubt: it is what remains when no other format speaks up."""
    return False


def read(file: File) -> Iterator[Document | Issue]:
    """The one document of the file."""
    found = decoded(file)
    if isinstance(found, Issue):
        yield found
        return
    yield from damage(file, found)
    document = Document(
        id=file.id,
        text=found.text,
        title=_title(found.text),
        language=language_of(found.text),
        tables=tuple(pipe_tables(found.text)),
        metadata=made_of(found, "text"),
    )
    yield declare(document, file.source)


def _title(text: str) -> str | None:
    """The first line, where it stands alone over a blank line and is no sentence."""
    lines = text[:1_000].lstrip().splitlines()
    if len(lines) < 2 or lines[1].strip():
        return None
    line = lines[0].strip()
    return line if 0 < len(line) <= _TITLE_LENGTH and not line.endswith(("。", ".", "；", ";", "，", ",")) else None
