"""The way from files to the atlas: sources, documents, readings, entities, atlas.

This module only joins the parts; each step is a function of the package that it is named after.
"""

import hashlib
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from ronghe.errors import CasebookError, StorageError
from ronghe.extract.reading import Reading
from ronghe.ingest.documents import documents
from ronghe.lens.lens import Lens
from ronghe.lens.load import load_lens
from ronghe.model import Claim, Document, Issue, Judgement, Source
from ronghe.resolve.guide import guide_of
from ronghe.resolve.judged import ClaimJudgements
from ronghe.resolve.member import Member, members_of
from ronghe.resolve.resolve import resolve
from ronghe.store.archive import Archive, record_json
from ronghe.store.files import locked
from ronghe.store.folder import Folder
from ronghe.store.judgements import read_judgements
from ronghe.store.readings import Kept, Readings, code_digest
from ronghe.store.rows import REJECTED, StoredDocument, pack
from ronghe.store.view import Atlas
from ronghe.store.write import AtlasWriter, rewrite
from ronghe.texts import Progress, read_document
from ronghe.version import VERSION

_UNREADABLE = "unreadable_original"
"""While an original cannot be read, every build tries again."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; ``unchanged``: nothing, because neither sources, judgements, settings nor code changed."""

    documents: int
    claims: int
    entities: int
    issues: int
    seconds: float
    unchanged: bool

    def as_json(self) -> dict[str, Any]:
        """All fields."""
        return asdict(self)


def build(folder: Folder, lens_folder: Path | None = None, progress: Progress | None = None) -> BuildReport:
    """Make the atlas of a casebook from its sources and judgements.

    ``lens_folder`` None is the lens that ships. The atlas changes at the very end and at once; until
    then, and for good where the build dies, readers have the old one. BusyError where another build
    is at work, StorageError where the disk refuses.
    """
    began = time.monotonic()
    report = progress or (lambda _stage, _done, _total: None)
    with locked(folder.lock("build"), "build"):
        archive = Archive(folder.sources)
        state = _state(folder, archive, lens_folder)
        old = _meta(folder)
        if old.get("state") == state:
            return _counted(old, time.monotonic() - began, unchanged=True)
        with rewrite(folder.atlas) as atlas:
            counts = _fill(atlas, folder, archive, load_lens(lens_folder), report)
            meta = {name: str(count) for name, count in counts.items()}
            atlas.meta({**meta, "state": "" if counts["unreadable"] else state, "version": VERSION})
    return _counted(meta, time.monotonic() - began, unchanged=False)


def _fill(atlas: AtlasWriter, folder: Folder, archive: Archive, lens: Lens, report: Progress) -> dict[str, int]:
    judgements = read_judgements(folder.judgements)
    judged = ClaimJudgements(judgements.standing)
    readings = Readings(folder.readings)
    issues = [*archive.issues, *judgements.issues]
    members: list[Member] = []
    order = archive.first_added()
    current = archive.current()
    for source in archive.sources():
        atlas.source(source, current=source.hash in current)
    todo = [source for source in archive.sources() if source.hash in current]
    found = 0
    for done, source in enumerate(todo):
        report("reading", done, len(todo))
        for kept in _kept(archive, source, readings, lens):
            claims = _add(atlas, kept, source, judged, issues)
            found += claims is not None
            for claim, verdict in claims or ():
                members += members_of(claim, order[source.hash], rejected=verdict == REJECTED)
    report("reading", len(todo), len(todo))
    report("resolving", 0, 1)
    entities = _resolve(atlas, members, judgements.standing, lens, issues)
    issues += judged.unbound()
    atlas.issues(issues)
    report("resolving", 1, 1)
    readings.prune()
    unreadable = sum(issue.code == _UNREADABLE for issue in issues)
    counts = {"documents": found, "claims": atlas.claims, "entities": entities}
    return {**counts, "issues": len(issues), "unreadable": unreadable}


def _add(
    atlas: AtlasWriter, kept: Kept, source: Source, judged: ClaimJudgements, issues: list[Issue]
) -> list[tuple[Claim, str | None]] | None:
    """Write one document with its claims, which it gives back with their verdicts; None where there is none."""
    issues += kept.issues
    if kept.document is None:
        return None
    document = replace(kept.document, origin=source.origin, added=source.added)
    if not atlas.document(document, kept.text, kept.mentions):
        issues.append(Issue("duplicate_id", "another document of this source has the same id; rename one", document.id))
        return None
    rows: dict[str, tuple[Claim, str | None]] = {}
    for item in judged.apply(kept.claims):
        if isinstance(item, Issue):
            issues.append(item)
        else:
            rows.setdefault(item[0].id, item)
    atlas.add_claims(rows.values())
    return list(rows.values())


def _resolve(
    atlas: AtlasWriter, members: Iterable[Member], judgements: tuple[Judgement, ...], lens: Lens, issues: list[Issue]
) -> int:
    """Entities into the atlas, claims bound to them; their number."""
    resolution = resolve(members, judgements, guide_of(lens))
    atlas.add_entities(resolution.entities)
    atlas.forwards(resolution.forwards)
    atlas.bind(resolution.entity_id)
    issues += resolution.issues
    return len(resolution.entities)


def _kept(archive: Archive, source: Source, readings: Readings, lens: Lens) -> Iterator[Kept]:
    """What a source says: as kept from an earlier build, or read now and kept."""
    said = pack([record_json(source), code_digest(), lens.digest])
    key = hashlib.sha256(said.encode("utf-8")).hexdigest()
    kept = readings.load(key)
    if kept is not None:
        yield from kept
        return
    try:
        data = archive.read(source.hash)
    except StorageError as error:
        yield Kept(None, issues=(Issue(_UNREADABLE, str(error), source.hash),))
        return
    yield from readings.keep(key, _read_source(data, source, lens))


def _read_source(data: bytes, source: Source, lens: Lens) -> Iterator[Kept]:
    for item in documents(data, source.name, source=source, document_id=source.hash):
        if isinstance(item, Issue):
            yield Kept(None, issues=(item,))
        else:
            document, reading = read_document(item, lens)
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
    )


def _state(folder: Folder, archive: Archive, lens_folder: Path | None) -> str:
    """A digest of everything that an atlas follows from."""
    total = hashlib.sha256(f"{archive.fingerprint()}{code_digest()}".encode())
    total.update(repr(sorted(issue.message for issue in archive.issues)).encode("utf-8", "surrogatepass"))
    own = sorted(path for path in lens_folder.rglob("*") if path.is_file()) if lens_folder else []
    for path in (folder.judgements, folder.settings, *own):
        total.update(path.read_bytes() if path.is_file() else b"\0none")
    return total.hexdigest()


def _meta(folder: Folder) -> dict[str, str]:
    """What the last build wrote about itself; nothing where there is no sound atlas."""
    try:
        with Atlas(folder.atlas) as atlas:
            return atlas.meta()
    except CasebookError:
        return {}


def _counted(meta: dict[str, str], seconds: float, *, unchanged: bool) -> BuildReport:
    counts = {name: int(meta[name]) for name in ("documents", "claims", "entities", "issues")}
    return BuildReport(**counts, seconds=seconds, unchanged=unchanged)
