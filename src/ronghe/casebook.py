"""The casebook: a folder of sources and judgements, and the map that follows from them.

This is the public Python API; the command line calls nothing else::

    book = ronghe.open("casebook", create=True)
    book.add([Path("saved-pages")])
    book.build()
    print(book.show("佛山军民融合创新产业基金").claims)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ronghe.answers.answers import Answers, EntityPage
from ronghe.errors import CasebookError, UsageError
from ronghe.model import Issue, Judgement, PartialDate, Source
from ronghe.store.archive import Archive, Declared
from ronghe.store.files import locked, storing, write_whole
from ronghe.store.folder import Folder
from ronghe.store.judgements import append_judgement
from ronghe.store.settings import new_settings

if TYPE_CHECKING:
    from ronghe.analyse.amounts import Language
    from ronghe.examine import Finding
    from ronghe.ingest.fetch import Limits
    from ronghe.pipeline import BuildReport
    from ronghe.review import Review
    from ronghe.screen.desk import Desk
    from ronghe.texts import Progress

__all__ = ["AddReport", "Casebook", "Declared", "EntityPage", "examine", "is_casebook", "open_casebook", "repair"]

_GATHERING = "adding up"
_BODIES_DRAWN = 24
"""Bodies that a report's network shows."""


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the files of one ``add``: new sources, new versions, known ones, and what could not be read."""

    added: tuple[Source, ...]
    changed: tuple[Source, ...]
    known: tuple[Source, ...]
    issues: tuple[Issue, ...]

    def as_json(self) -> dict[str, Any]:
        """All fields, each source as its record."""
        return {
            **{name: [source.as_json() for source in getattr(self, name)] for name in ("added", "changed", "known")},
            "issues": [issue.as_json() for issue in self.issues],
        }


def is_casebook(path: Path) -> bool:
    """Whether the folder is a casebook: it holds a ``ronghe.toml``."""
    return Folder(path).settings.is_file()


def open_casebook(path: Path, *, create: bool = False) -> Casebook:
    """The casebook in a folder; with ``create`` it is made where there is none.

    Raises CasebookError where there is none, where its settings are wrong, and where one is to be
    made in a folder that holds other things.
    """
    folder = Folder(path)
    if not is_casebook(path):
        if not create:
            raise CasebookError(f"{path} is no casebook; make one with: ronghe add FILES --casebook {path}")
        with storing(path):
            path.mkdir(parents=True, exist_ok=True)
            if any(path.iterdir()):
                raise CasebookError(f"{path} holds other things and no casebook; name a new folder")
        write_whole(path / ".gitignore", b"derived/\n.*.lock\n")
        write_whole(folder.settings, new_settings(path.resolve().name))
    return Casebook(folder)


def examine(path: Path) -> list[Finding]:
    """What ``ronghe doctor`` finds: the installation and, where the path is a casebook, the casebook."""
    from ronghe.examine import examine_casebook, examine_installation

    return [*examine_installation(), *examine_casebook(Folder(path))]


def repair(path: Path) -> list[Finding]:
    """Mend what ``ronghe doctor`` can mend in the casebook at the path; what was done, then what :func:`examine` finds.

    Only what is derived or left by a stop is changed; no original and no judgement is removed.
    """
    from ronghe.examine import repair_casebook

    return [*repair_casebook(Folder(path)), *examine(path)]


class Casebook(Answers):
    """A casebook on disk: its answers, and what changes it; :func:`open_casebook` gives one."""

    def add(
        self,
        paths: Iterable[Path | str],
        declared: Declared | None = None,
        progress: Progress | None = None,
        limits: Limits | None = None,
    ) -> AddReport:
        """Archive files, folders with all they hold, and web addresses (``https://…``), in the order given.

        Hidden files and folders are left out unless named themselves. An address is fetched once,
        within ``limits``. ``declared`` holds for every file. What cannot be read or fetched is an
        issue. UsageError for a declared date that is none, BusyError where another ``add`` is at work.
        """
        from ronghe.arrivals import arrivals

        declared = declared or Declared()
        _check(declared)
        found: dict[str, list[Source]] = {"added": [], "changed": [], "known": []}
        issues: list[Issue] = []
        with locked(self.folder.lock("add"), "add"):
            archive = Archive(self.folder.sources)
            waiting = arrivals(paths, self.path, issues, limits)
            for done, arrival in enumerate(waiting, 1):
                got = arrival.get()
                if isinstance(got, Issue):
                    issues.append(got)
                    continue
                source, what = archive.put(got.data, got.name, got.origin, declared, got.notes)
                found[what].append(source)
                if progress:
                    progress("archiving", done, len(waiting))
        return AddReport(tuple(found["added"]), tuple(found["changed"]), tuple(found["known"]), tuple(issues))

    def receive(self, files: Iterable[tuple[str, bytes]], declared: Declared | None = None) -> AddReport:
        """Archive files that came as names and bytes, as from a browser; a name that came before is a new version.

        A name may hold folders, parted by "/". The errors are those of :meth:`add`.
        """
        declared = declared or Declared()
        _check(declared)
        found: dict[str, list[Source]] = {"added": [], "changed": [], "known": []}
        with locked(self.folder.lock("add"), "add"):
            archive = Archive(self.folder.sources)
            for name, data in files:
                source, what = archive.put(data, name.rsplit("/", 1)[-1], f"received:{name}", declared, {})
                found[what].append(source)
        return AddReport(tuple(found["added"]), tuple(found["changed"]), tuple(found["known"]), ())

    def build(self, progress: Progress | None = None, workers: int | None = None) -> BuildReport:
        """Read what is new and make the map; nothing where nothing changed. See :func:`ronghe.pipeline.build`.

        ``workers`` processes read, which changes no result; None: as many as this machine and the job call for.
        """
        from ronghe.extract.taggers.installed import pinned
        from ronghe.pipeline import build
        from ronghe.shown import LARGE, keep

        if workers is not None and workers < 1:
            raise UsageError("at least one worker has to read")
        report = build(self.folder, self.settings.lens, progress, workers, pinned(self.settings.models))
        if report.claims > LARGE and not (report.unchanged and self.folder.shown.is_file()):
            keep(self)
        return report

    def decide(self) -> bool:
        """Bring the map up to what was judged since the last build, and nothing else; whether that was possible.

        It takes a moment, however large the casebook is. False where the judgements reach further than a few names
        and claims, or where the map was made by other code or another lens: :meth:`build` then. BusyError as there.
        """
        from ronghe.pipeline import decide

        return decide(self.folder, self.settings.lens)

    def export(self, form: str, path: Path, progress: Progress | None = None, *, originals: bool = False) -> list[Path]:
        """Write the whole map in one of ``ronghe.export.formats.FORMATS``, or as a ``bundle``; the files written.

        UsageError for an unknown form, and for ``originals`` with anything but a bundle.
        """
        from ronghe.export.bundle import write_bundle
        from ronghe.export.formats import FORMATS, Map
        from ronghe.export.holding import Holding
        from ronghe.lens.load import load_lens

        if form != "bundle" and form not in FORMATS:
            raise UsageError(f"no such format: {form}; one of {', '.join((*FORMATS, 'bundle'))}")
        if originals and form != "bundle":
            raise UsageError("the originals go along with a bundle only: ronghe export bundle --with-originals")
        ledger = self.ledger()
        with storing(path), self.atlas() as atlas:
            whole = Map(self.settings.name, Holding(atlas, progress), ledger, load_lens(self.settings.lens))
            if form == "bundle":
                return write_bundle(whole, path, self.folder, originals=originals)
            return FORMATS[form].write(whole, path)

    def report(self, folder: Path, language: Language = "en", progress: Progress | None = None) -> list[Path]:
        """Write a report in HTML, Markdown and DOCX with charts, their data and a bibliography; the files written."""
        from ronghe.export.holding import Holding
        from ronghe.export.report.material import Material
        from ronghe.export.report.write import write_report
        from ronghe.lens.load import load_lens
        from ronghe.lens.report import report_template

        tell = progress or _silent
        tell(_GATHERING, 0, 4)
        ledger = self.ledger()
        tell(_GATHERING, 1, 4)
        conflicts = self.conflicts(language)
        tell(_GATHERING, 2, 4)
        slips = self.check()
        tell(_GATHERING, 3, 4)
        network = self.network(most=_BODIES_DRAWN)
        tell(_GATHERING, 4, 4)
        with self.atlas() as atlas:
            material = Material(
                name=self.settings.name,
                language=language,
                ledger=ledger,
                conflicts=conflicts,
                network=network,
                holding=Holding(atlas),
                lens=load_lens(self.settings.lens),
                template=report_template(self.settings.lens),
                claims=sum(1 for _ in atlas.claims()),
                issues=len(atlas.issues()),
                slips=sum(slip.severity in {"differs", "slip"} for slip in slips),
            )
            return write_report(material, folder, progress)

    def sources(self) -> list[Source]:
        """Every archived original, older versions too, in the order of adding. Needs no build."""
        return Archive(self.folder.sources).sources()

    def judge(self, judgement: Judgement) -> None:
        """Write a judgement down; the next build applies it."""
        append_judgement(self.folder.judgements, judgement)

    def review(self) -> Review:
        """The queue of names that may be one, and the way to judge them."""
        from ronghe.review import Review

        return Review(self.folder)

    def screening(self) -> Desk:
        """Lists, screening of customers against them and the atlas, and the decision log."""
        from ronghe.lens.load import load_lens
        from ronghe.screen.desk import Desk

        return Desk(self.folder, load_lens(self.settings.lens))

    def doctor(self) -> list[Finding]:
        """See :func:`examine`."""
        return examine(self.path)

    def repair(self) -> list[Finding]:
        """See :func:`repair`."""
        return repair(self.path)


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def _check(declared: Declared) -> None:
    if declared.published is not None:
        try:
            PartialDate.parse(declared.published)
        except ValueError as error:
            message = f"published takes a date such as 2018, 2018-04 or 2018-04-21, not {declared.published!r}"
            raise UsageError(message) from error
