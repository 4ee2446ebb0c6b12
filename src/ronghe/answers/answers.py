"""What a casebook answers: every question that its map is asked; nothing here writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ronghe.answers.asked import asked
from ronghe.answers.funds import Funds
from ronghe.answers.ties import Ties
from ronghe.errors import CasebookError, UsageError
from ronghe.model import Entity, Issue
from ronghe.store.folder import Folder

if TYPE_CHECKING:
    from ronghe.analyse.amounts import Language
    from ronghe.analyse.change import Change
    from ronghe.analyse.conflicts.conflict import Conflict
    from ronghe.analyse.conflicts.page import ConflictPage, Window
    from ronghe.analyse.indicators import Reading
    from ronghe.analyse.snapshot import Snapshot
    from ronghe.lens.indicators import Indicator
    from ronghe.store.view import StoredClaim, StoredDocument


@dataclass(frozen=True, slots=True)
class EntityPage:
    """One entity with every claim that has it at an end.

    ``documents`` and ``others`` hold what the claims refer to, by id: where they stand, and the
    entities at their other ends. ``also`` are further entities that the name asked for may mean.
    """

    entity: Entity
    claims: tuple[StoredClaim, ...]
    documents: Mapping[str, StoredDocument] = field(hash=False)
    others: Mapping[str, Entity] = field(hash=False)
    also: tuple[Entity, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """``{"record": "entity", ..., "claims", "documents", "also"}``; claims carry entity ids, verdict and page."""
        return {
            "record": "entity",
            **self.entity.as_json(),
            "claims": [self._claim_as_json(one) for one in self.claims],
            "documents": [document.as_json() for document in self.documents.values()],
            "also": [entity.as_json() for entity in self.also],
        }

    def _claim_as_json(self, one: StoredClaim) -> dict[str, Any]:
        document = self.documents.get(one.claim.document)
        page = document.page_of(one.claim.span.start) if document else None
        bound = {"subject_entity": one.subject, "object_entity": one.object, "verdict": one.verdict}
        return {**one.claim.as_json(), **bound, "page": page}


class Answers(Funds, Ties):
    """The reading half of :class:`ronghe.casebook.Casebook`. Every method reads what is there now."""

    def conflicts(self, language: Language = "en") -> list[Conflict]:
        """Claims that exclude each other, open ones first, by how much they move a result."""
        from ronghe.analyse.conflicts.find import conflicts

        with self.atlas() as atlas:
            return conflicts(atlas, self._options(), language)

    def conflict_page(self, window: Window, language: Language = "en", entity: str | None = None) -> ConflictPage:
        """A part of :meth:`conflicts`, or of those of one entity, without reading the claims of the rest."""
        from ronghe.analyse.conflicts.page import conflict_page

        with self.atlas() as atlas:
            return conflict_page(atlas, window, self._options(), language, entity)

    def indicators(self, name: str | None = None) -> list[Reading]:
        """The lens's indicators and those of the casebook's folder ``indicators/``, or one of them, with their values.

        LensError where a file is wrong, UsageError where there is none of the name.
        """
        from functools import partial

        from ronghe.analyse.indicators import read
        from ronghe.store.ask import ask

        known = self.known_indicators()
        wanted = [one for one in known if name in (None, one.name)]
        if name is not None and not wanted:
            raise UsageError(f"no such indicator: {name}; there are {', '.join(one.name for one in known)}")
        with self.atlas() as atlas:
            return [read(one, partial(ask, atlas.path)) for one in wanted]

    def known_indicators(self) -> list[Indicator]:
        """The lens's indicators and those of the casebook's folder ``indicators/``; LensError where a file is wrong."""
        from ronghe.lens.indicators import load_indicators
        from ronghe.lens.load import folder_of

        return list(load_indicators((folder_of(self.settings.lens) / "indicators", self.folder.indicators)))

    def diff(self, before: Path | None = None, language: Language = "en") -> Change:
        """What changed since an earlier map: another casebook, an atlas file or a snapshot.

        None is the map before the last build that changed it. CasebookError where ``before`` is none of these.
        """
        from ronghe.analyse.change import Now, added_things, change
        from ronghe.analyse.conflicts.find import conflicts
        from ronghe.analyse.known_sources import KnownSources
        from ronghe.analyse.snapshot import snapshot

        earlier, options = self._earlier(before or self.folder.before), self._options()
        with self.atlas() as atlas:
            now, forwards = snapshot(atlas, options), atlas.forwards()
            things = added_things(earlier, now, forwards)
            claims = atlas.numbered(now.told[thing] for thing in things)
            sources = KnownSources({one.id: one for one in atlas.documents()}, atlas.source_classes(), atlas.stories())
            supports = {thing: sources.support(claims[now.told[thing]]) for thing in things}
            return change(earlier, Now(now, forwards, tuple(conflicts(atlas, options, language)), supports))

    def snapshot(self) -> bytes:
        """The map as a small file that :meth:`diff` can start from."""
        from ronghe.analyse.snapshot import snapshot

        with self.atlas() as atlas:
            return snapshot(atlas, self._options()).pack()

    def _earlier(self, path: Path) -> Snapshot:
        from ronghe.analyse.snapshot import Snapshot, snapshot
        from ronghe.store.view import Atlas

        path = Folder(path).atlas if path.is_dir() else path
        if not path.is_file():
            if path == self.folder.before:
                raise CasebookError("there is no earlier map yet: it is kept when a build changes the map")
            raise CasebookError(f"{path} is not there; name a casebook, an atlas file or a snapshot")
        if path.suffix == ".sqlite":
            with Atlas(path) as atlas:
                return snapshot(atlas)
        return Snapshot.unpack(path.read_bytes(), str(path))

    def show(self, name: str) -> EntityPage:
        """The entity of a name or id, with its claims in the order of predicates, documents and text.

        UsageError where none has the name; it names those that come near.
        """
        with self.atlas() as atlas:
            entity, also = asked(atlas, name)
            claims = {claim.claim.id: claim for claim in atlas.claims(subject=entity.id)}
            claims.update((claim.claim.id, claim) for claim in atlas.claims(object=entity.id))
            documents = {known.id: known for known in atlas.documents({one.claim.document for one in claims.values()})}
            order = {known: number for number, known in enumerate(documents)}
            ordered = sorted(
                claims.values(), key=lambda one: (one.claim.predicate, order[one.claim.document], one.claim.span)
            )
            ends = sorted({end for one in ordered for end in (one.subject, one.object) if end and end != entity.id})
            return EntityPage(
                entity,
                tuple(ordered),
                documents,
                {other.id: other for other in map(atlas.entity, ends) if other},
                also,
            )

    def documents(self) -> list[StoredDocument]:
        """The documents of the map, in the order of reading."""
        with self.atlas() as atlas:
            return list(atlas.documents())

    def issues(self) -> list[Issue]:
        """What the last build could not read or decide."""
        with self.atlas() as atlas:
            return atlas.issues()
