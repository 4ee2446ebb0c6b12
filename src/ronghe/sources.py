"""What each source says: as kept from an earlier build, or read now and kept; here, or by worker processes.

Reading is a pure function of the original's bytes, its record, the lens, the code and the models; the key of a
cache entry is a hash of these. Workers read originals by their path and leave cache entries; the process that writes
the atlas loads them one after the other, so that nothing large travels between processes or waits in memory.
"""

import hashlib
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ronghe.engine.local import MOST, Work, cores, in_order
from ronghe.engine.messages import Failed
from ronghe.errors import StorageError
from ronghe.extract.reading import Reading
from ronghe.extract.taggers.installed import hashes_of
from ronghe.ingest.documents import documents
from ronghe.lens.lens import Lens
from ronghe.lens.load import load_lens
from ronghe.model import Document, Issue, Source
from ronghe.store.archive import read_original, record_json
from ronghe.store.codec import pack
from ronghe.store.readings import Kept, Readings, code_digest
from ronghe.store.rows import StoredDocument
from ronghe.texts import read_document

UNREADABLE = "unreadable_original"
"""While an original cannot be read, every build tries again."""
READER_LOST = "reader_lost"
"""The process that read a source died of it; every build tries again."""

_WORTH_WORKERS = 2 * 1024 * 1024
"""Bytes of originals from which workers save more than the second that they take to start."""
_AT_ONCE = 16 * 1024 * 1024
"""Bytes of originals that are read at the same time; reading takes up to 30 times the bytes of a Chinese text (80 bytes
a character of 3). A larger original is read alone."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where originals and readings lie, the lens, and models that may propose names.

    ``lens_folder`` None is the lens that ships.
    """

    originals: Path
    readings: Readings
    lens_folder: Path | None
    models: tuple[str, ...] = ()

    @property
    def lens(self) -> Lens:
        """Loaded once a process where it is the one that ships."""
        return load_lens(self.lens_folder)

    def setup(self) -> dict[str, Any]:
        """What a worker needs to sit at the same desk."""
        lens = None if self.lens_folder is None else str(self.lens_folder)
        folders = {"originals": str(self.originals), "readings": str(self.readings.folder)}
        return {**folders, "lens": lens, "models": self.models}


def said(
    desk: Desk, sources: Sequence[Source], workers: int | None
) -> Generator[tuple[Source, Iterator[Kept]], None, None]:
    """Every source with what it says, in order; take one's documents before the next.

    ``workers`` None: as many as there are processors, and none for a small job. The number changes
    no result. Close the iterator to end the workers early.
    """
    lens = desk.lens
    keys = {source.hash: reading_key(source, lens, desk.models) for source in sources}
    new = [source for source in sources if not desk.readings.has(keys[source.hash])]
    count = _workers(new) if workers is None else workers
    if count < 2:
        yield from ((source, _kept(desk, source, keys[source.hash], lens)) for source in sources)
        return
    items = [(source.as_json(), keys[source.hash]) for source in new]
    waiting = {source.hash for source in new}
    work = Work("ronghe.sources:worker", desk.setup(), items, [source.size for source in new], _AT_ONCE)
    with closing(in_order(work, count)) as results:
        for source in sources:
            result = next(results) if source.hash in waiting else None
            if isinstance(result, Failed):
                yield source, iter((_lost(source, result),))
            else:
                yield source, _kept(desk, source, keys[source.hash], lens)


def worker(setup: Mapping[str, Any]) -> Callable[[tuple[dict[str, Any], str]], None]:
    """What a worker does with each source: read it and leave a cache entry."""
    lens_folder = None if setup["lens"] is None else Path(setup["lens"])
    desk = Desk(Path(setup["originals"]), Readings(Path(setup["readings"])), lens_folder, setup["models"])
    lens = desk.lens

    def work(item: tuple[dict[str, Any], str]) -> None:
        for _ in _kept(desk, Source.from_json(item[0]), item[1], lens):
            pass

    return work


def reading_key(source: Source, lens: Lens, models: Sequence[str] = ()) -> str:
    """A hash of everything that what is read follows from."""
    follows_from = [record_json(source), code_digest(), lens.digest, *hashes_of(models)]
    return hashlib.sha256(pack(follows_from).encode("utf-8")).hexdigest()


def _workers(new: Sequence[Source]) -> int:
    if sum(source.size for source in new) < _WORTH_WORKERS:
        return 1
    return min(cores(), MOST, len(new))


def _lost(source: Source, why: Failed) -> Kept:
    message = f"{source.name} could not be read: {why.message}; save its text as TXT and add that, and please report it"
    return Kept(None, issues=(Issue(READER_LOST, message, source.hash),))


def _kept(desk: Desk, source: Source, key: str, lens: Lens) -> Iterator[Kept]:
    kept = desk.readings.load(key)
    if kept is not None:
        yield from kept
        return
    try:
        data = read_original(desk.originals, source.hash)
    except StorageError as error:
        yield Kept(None, issues=(Issue(UNREADABLE, str(error), source.hash),))
        return
    yield from desk.readings.keep(key, _read(data, source, lens, desk.models))


def _read(data: bytes, source: Source, lens: Lens, models: Sequence[str]) -> Iterator[Kept]:
    for item in documents(data, source.name, source=source, document_id=source.hash):
        if isinstance(item, Issue):
            yield Kept(None, issues=(item,))
        else:
            document, reading = read_document(item, lens, models)
            yield Kept(
                _stored(document, reading, source), document.text, reading.claims, reading.mentions, reading.issues
            )


def _stored(document: Document, reading: Reading, source: Source) -> StoredDocument:
    dating = reading.dating
    return StoredDocument(
        id=document.id,
        source=source.hash,
        title=document.title,
        author=document.author,
        publisher=document.publisher,
        published=dating.published,
        published_how=dating.how,
        url=document.url,
        language=document.language,
        origin=source.origin,
        added=source.added,
        licence=document.metadata.get("licence"),
        pages=document.pages,
        publisher_how=_how(document, "publisher"),
        author_how=_how(document, "author"),
    )


def _how(document: Document, name: str) -> str | None:
    """How the document's publisher or author was found; where its format says nothing of it, in its metadata."""
    if getattr(document, name) is None:
        return None
    how = document.metadata.get(f"{name}_how")
    return how if how in {"declared", "text"} else "metadata"
