"""The way from files to the atlas: sources, documents, readings, entities, atlas.

This module only joins the parts; each step is a function of the package that it is named after.
"""

import hashlib
import time
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from ronghe.analyse.conflicts.find import conflicts
from ronghe.analyse.conflicts.kept import kept_rows
from ronghe.analyse.derive import figure_rows, rate_rows, rates_of, regions, source_classes
from ronghe.analyse.ledger import LedgerOptions
from ronghe.analyse.outline import outlines
from ronghe.analyse.snapshot import snapshot
from ronghe.errors import CasebookError
from ronghe.lens.lens import Lens
from ronghe.lens.load import load_lens
from ronghe.model import Claim, Issue, Source
from ronghe.replay import Held, frame, knowing, notes, replay, write_resolution
from ronghe.resolve.judged import ClaimJudgements
from ronghe.resolve.member import CORRECTED, Member, members_of
from ronghe.resolve.resolve import resolve
from ronghe.revising.apply import Standing, apply
from ronghe.sources import READER_LOST, UNREADABLE, Desk, said
from ronghe.store.archive import Archive
from ronghe.store.faults import Point, passing
from ronghe.store.files import locked, write_whole
from ronghe.store.folder import Folder
from ronghe.store.judgements import Judgements, read_judgements
from ronghe.store.readings import Kept, Readings, code_digest
from ronghe.store.rows import REJECTED
from ronghe.store.settings import Settings, read_settings
from ronghe.store.view import Atlas
from ronghe.store.write import AtlasWriter, rewrite
from ronghe.text.copies import copies
from ronghe.texts import Progress
from ronghe.version import VERSION

_TRIED_AGAIN = (UNREADABLE, READER_LOST)


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


def build(
    folder: Folder,
    lens_folder: Path | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
    models: tuple[str, ...] = (),
) -> BuildReport:
    """Make the atlas of a casebook from its sources and judgements.

    ``lens_folder`` None is the lens that ships; ``workers`` see :func:`ronghe.sources.said`; ``models``
    may propose names, see :func:`ronghe.extract.taggers.installed.pinned`. The atlas
    changes at the very end and at once; until then, and for good where the build dies, readers have
    the old one. What was read is kept, so that the next build goes on from there. BusyError where
    another build is at work, StorageError where the disk refuses.
    """
    began = time.monotonic()
    report = progress or (lambda _stage, _done, _total: None)
    with locked(folder.lock("build"), "build"):
        archive = Archive(folder.sources)
        basis = _basis(folder, archive, lens_folder)
        state = _state(basis, folder)
        old = _meta(folder)
        if old.get("state") == state:
            return _counted(old, time.monotonic() - began, unchanged=True)
        desk = Desk(folder.sources, Readings(folder.readings), lens_folder, models)
        _keep_before(folder)
        if old.get("basis") == basis:
            done = _applied(folder, old, desk.lens, state)
            if done is not None:
                return BuildReport(**done, seconds=time.monotonic() - began, unchanged=False)
            held = Held(folder.atlas, old, lambda atlas: _derive(atlas, read_settings(folder.settings), desk.lens))
            done = replay(held, archive, read_judgements(folder.judgements), desk.lens, state)
            if done is not None:
                return BuildReport(**done, seconds=time.monotonic() - began, unchanged=False)
        with rewrite(folder.atlas) as atlas:
            counts, left = _fill(atlas, archive, read_judgements(folder.judgements), _Way(desk, workers, report))
            _derive(atlas, read_settings(folder.settings), desk.lens)
            meta = {name: str(count) for name, count in counts.items()}
            kept = {"state": "", "basis": ""} if left is None else {**left, "state": state, "basis": basis}
            kept |= {"lineage": state, "revision": "0"}
            atlas.meta({**meta, **kept, "version": VERSION})
        passing(Point.BEFORE_PRUNE)
        desk.readings.prune()
    return _counted(meta, time.monotonic() - began, unchanged=False)


def decide(folder: Folder, lens_folder: Path | None = None) -> bool:
    """Bring the map of the last build up to what was judged since; whether that was possible.

    It is where only judgements count: no source is looked at, and code and lens have to be those of that build.
    BusyError where a build is at work.
    """
    with locked(folder.lock("build"), "build"):
        old, lens = _meta(folder), load_lens(lens_folder)
        state = _state(old.get("basis", ""), folder)
        if old.get("state") == state:
            return True
        return bool(old.get("basis")) and _applied(folder, old, lens, state) is not None


def _applied(folder: Folder, old: dict[str, str], lens: Lens, state: str) -> dict[str, int] | None:
    """The judgements applied to the parts of the map that they touch; None where that does not do."""
    if old.get("frame") != frame(lens):
        return None
    settings = read_settings(folder.settings)
    options = LedgerOptions(cutoff=settings.cut_off, rates=settings.rates)
    return apply(Standing(folder.atlas, old, lens, options), read_judgements(folder.judgements), state)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a build goes about its work."""

    desk: Desk
    workers: int | None
    report: Progress


def _fill(
    atlas: AtlasWriter, archive: Archive, judgements: Judgements, way: _Way
) -> tuple[dict[str, int], dict[str, str] | None]:
    """Everything into the atlas; what it holds of each, and what :func:`ronghe.replay.replay` needs to know.

    None where the next build has to try something again.
    """
    judged = ClaimJudgements(judgements.standing)
    issues: list[Issue] = []
    members: list[Member] = []
    order = archive.first_added()
    current = archive.current()
    for source in archive.sources():
        atlas.source(source, order[source.hash], current=source.hash in current)
    todo = [source for source in archive.sources() if source.hash in current]
    found = 0
    with closing(said(way.desk, todo, way.workers)) as everything:
        for done, (source, keeps) in enumerate(everything):
            _tell(way.report, (done, len(todo)), found, atlas.claims, len(issues))
            for kept in keeps:
                claims = _add(atlas, kept, source, judged, issues)
                found += claims is not None
                for claim, verdict in claims or ():
                    members += members_of(claim, order[source.hash], rejected=verdict == REJECTED)
    _tell(way.report, (len(todo), len(todo)), found, atlas.claims, len(issues))
    atlas.stories(copies)
    way.report("resolving", 0, 1)
    resolution = resolve(members, judgements.standing, *knowing(way.desk.lens))
    atlas.add_entities(resolution.entities)
    atlas.bind(resolution.entity_id)
    issues_of = {0: archive.issues, 1: judgements.issues, 2: issues, 4: tuple(judged.unbound())}
    listed = len(resolution.noted) + write_resolution(atlas, resolution, judgements.standing, issues_of)
    way.report("resolving", 1, 1)
    counts = {"documents": found, "claims": atlas.claims, "entities": len(resolution.entities), "issues": listed}
    left = {**notes(judgements.standing), "frame": frame(way.desk.lens)}
    return counts, None if any(issue.code in _TRIED_AGAIN for issue in issues) else left


def _tell(report: Progress, read: tuple[int, int], documents: int, claims: int, issues: int) -> None:
    for name, count in (("documents", documents), ("claims", claims), ("issues", issues)):
        report(name, count, 0)
    report("reading", *read)


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
    told = {claim.id for claim in kept.claims}
    for item in judged.apply(kept.claims):
        if isinstance(item, Issue):
            issues.append(item)
        elif item[0].id not in told or not item[0].reader.startswith(CORRECTED):  # what is told already needs no other
            rows.setdefault(item[0].id, item)
    atlas.add_claims(rows.values())
    return list(rows.values())


def _keep_before(folder: Folder) -> None:
    """A snapshot of the map as it stands, for ``ronghe diff``; nothing where there is no sound one."""
    try:
        with Atlas(folder.atlas) as atlas:
            kept = snapshot(atlas).pack()
    except CasebookError:
        return
    for left in folder.derived.glob(".*.part"):  # by a build that was stopped here
        left.unlink()
    write_whole(folder.before, kept)


def _derive(atlas: AtlasWriter, settings: Settings, lens: Lens) -> None:
    """What follows from the claims and is asked for often: rates, source classes, network, figures."""
    options = LedgerOptions(cutoff=settings.cut_off, rates=settings.rates)
    rates = rates_of(atlas.so_far(), options)
    view = atlas.derive(rate_rows(rates, atlas.currencies()), source_classes(lens, atlas.publishers()))
    atlas.regions(regions(view, lens))
    atlas.figures(figure_rows(view, rates))
    atlas.conflicts(kept_rows(conflicts(view, options)))
    atlas.outlines(outlines(view, options, [fund.id for fund in view.entities("Fund")]))


def _basis(folder: Folder, archive: Archive, lens_folder: Path | None) -> str:
    """A digest of everything but judgements that an atlas follows from."""
    total = hashlib.sha256(f"{archive.fingerprint()}{code_digest()}".encode())
    total.update(repr(sorted(issue.message for issue in archive.issues)).encode("utf-8", "surrogatepass"))
    own = sorted(path for path in lens_folder.rglob("*") if path.is_file()) if lens_folder else []
    for path in (folder.settings, *own):
        total.update(path.read_bytes() if path.is_file() else b"\0none")
    return total.hexdigest()


def _state(basis: str, folder: Folder) -> str:
    """A digest of everything that an atlas follows from."""
    path = folder.judgements
    judged = path.read_bytes() if path.is_file() else b"\0none"
    return hashlib.sha256(basis.encode() + judged).hexdigest()


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
