"""What texts say, without a casebook: one document, files, the values in a text."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from ronghe.errors import UsageError
from ronghe.extract.dating import Dating
from ronghe.extract.reading import Reading, failed, read
from ronghe.extract.taggers.installed import asked, tagger
from ronghe.extract.values import values
from ronghe.ingest.documents import documents
from ronghe.lens.lens import Lens
from ronghe.lens.load import load_lens
from ronghe.model import Document, Issue, PartialDate

Progress = Callable[[str, int, int], None]
"""Called with a stage, how much of it is done, and how much there is; where there is no saying how much (0), with
what is counted and how many there are so far: documents, claims, issues."""

_HALF = re.compile("[\ud800-\udfff]")


def read_document(document: Document, lens: Lens, models: Sequence[str] = ()) -> tuple[Document, Reading]:
    """The document with every character that can be stored, and what is read from it.

    ``models`` are the names of installed models that may propose names (:mod:`ronghe.extract.taggers`).

    Halves of surrogate pairs, which JSON can carry and UTF-8 cannot, become U+FFFD one for one. A
    reader that fails is a fault of ours, not of the others nor of other documents: it becomes an issue of this one.
    """
    document = replace(document, text=_sound(document.text), **_sound_fields(document))
    try:
        return document, read(document, lens, [tagger(name) for name in models])
    except MemoryError:
        raise
    except Exception as error:
        issue = failed(document, error)
        return document, Reading((), (), (issue,), Dating(document.published, document.published_how, None))


def _sound_fields(document: Document) -> dict[str, Any]:
    said = {name: getattr(document, name) for name in ("title", "author", "publisher", "url")}
    return {name: _sound(words) for name, words in said.items() if words is not None}


def _sound(words: str) -> str:
    try:
        words.encode("utf-8")
    except UnicodeEncodeError:
        return _HALF.sub("\ufffd", words)
    return words


def read_text(
    text: str, *, title: str | None = None, published: str | None = None, publisher: str | None = None
) -> Reading:
    """What a text says; UsageError where ``published`` is no ISO prefix."""
    try:
        when = PartialDate.parse(published) if published else None
    except ValueError as error:
        raise UsageError(f"published takes a date such as 2018 or 2018-04-21, not {published!r}") from error
    how = "declared" if when else None
    document = Document("text", text, title=title, publisher=publisher, published=when, published_how=how)
    return read_document(document, load_lens())[1]


def extract_files(
    files: Iterable[Path], progress: Progress | None = None, models: Iterable[str] = ()
) -> Iterator[dict[str, Any]]:
    """The claim, mention and issue records (docs/facts.md) of files, without a casebook.

    ``models`` may propose names beside those of the rules. UsageError for a file that cannot be opened
    and for a model that is not installed.
    """
    lens, models = load_lens(), asked(models)
    paths = list(files)
    for done, path in enumerate(paths, 1):
        for item in documents(_bytes(path), str(path)):
            if isinstance(item, Issue):
                yield item.as_json()
                continue
            document, reading = read_document(item, lens, models)
            yield from (claim.as_json() for claim in reading.claims)
            yield from (mention.as_json(document.id) for mention in reading.mentions)
            yield from (issue.as_json() for issue in reading.issues)
        if progress:
            progress("reading", done, len(paths))


def values_of_file(path: Path, reference: date | None = None) -> Iterator[dict[str, Any]]:
    """Every amount and date in a file, or in each row of a ``.jsonl`` batch, with the document's id.

    A row's own ``reference`` stands over the one given. UsageError for a file that cannot be opened.
    """
    for item in documents(_bytes(path), str(path)):
        if isinstance(item, Issue):
            yield item.as_json()
            continue
        own = item.metadata.get("reference")
        try:
            day = PartialDate.parse(own).first if isinstance(own, str) else reference
        except ValueError:
            yield Issue("bad_reference", f"{own!r} is no day such as 2018-04-30", item.id).as_json()
            day = reference
        yield from ({"id": item.id, **value} for value in values_in(item.text, day))


def values_in(text: str, reference: date | None = None) -> list[dict[str, Any]]:
    """Every amount and date of a text, ``{"kind", "start", "end", "value"}``, in its order.

    A date that cannot be told without a reference is left out where there is none.
    """
    return list(values(text, reference))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error
