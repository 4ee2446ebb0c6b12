"""What a casebook answers: every question that its map is asked; nothing here writes."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ronghe.errors import CasebookError, UsageError
from ronghe.model import Entity, Issue
from ronghe.store.folder import Folder
from ronghe.store.settings import Settings, read_settings

if TYPE_CHECKING:
    from ronghe.analyse.amounts import Language
    from ronghe.analyse.change import Change
    from ronghe.analyse.checks.finding import CheckFinding
    from ronghe.analyse.conflicts.conflict import Conflict
    from ronghe.analyse.conflicts.page import ConflictPage, Window
    from ronghe.analyse.explain import Explained
    from ronghe.analyse.gaps import FundGaps
    from ronghe.analyse.indicators import Reading
    from ronghe.analyse.ledger import Ledger, LedgerOptions
    from ronghe.analyse.ledger_page import LedgerPage
    from ronghe.analyse.network.around import Surroundings
    from ronghe.analyse.network.middle import NetworkMap
    from ronghe.analyse.network.network import Near, Network, TieFilter
    from ronghe.analyse.network.pages import PathReport, PlacePage, TiesPage
    from ronghe.analyse.network.strands import Strands
    from ronghe.analyse.outline import Outlines
    from ronghe.analyse.rows import Row
    from ronghe.analyse.snapshot import Snapshot
    from ronghe.store.view import Atlas, StoredClaim, StoredDocument

_ENTITY_ID = re.compile("e[0-9a-f]{12,24}")
_SUGGESTIONS = 5
_MOST_ROWS = 2_000
"""Rows of the ledger with their evidence that are kept, each for as long as it stays the same."""
_MOST_NETS = 6
"""Networks, by what they leave out, that are kept at a time."""


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


@dataclass(slots=True)
class _Nets:
    """All ties as of a build and so many decisions after it, and the networks made of them."""

    lineage: str
    revision: int
    ties: Strands
    made: dict[TieFilter, Network] = field(default_factory=dict)


class Answers:
    """The reading half of :class:`ronghe.casebook.Casebook`. Every method reads what is there now."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.settings: Settings = read_settings(folder.settings)
        self._told: tuple[str, int, dict[str, dict[str, list[Conflict]]]] = ("", 0, {})
        self._nets: _Nets | None = None
        self._alone = threading.Lock()
        self._known: Outlines | None = None
        self._rows: dict[str, tuple[int, Row]] = {}

    @property
    def path(self) -> Path:
        """The folder."""
        return self.folder.root

    def atlas(self) -> Atlas:
        """The map, read-only; close it, or use it in a ``with``."""
        from ronghe.store.view import Atlas

        return Atlas(self.folder.atlas)

    def ledger(self, options: LedgerOptions | None = None) -> Ledger:
        """The ledger of funds; what ``options`` leave open comes from ``ronghe.toml``."""
        from ronghe.analyse.ledger import LedgerOptions, ledger

        options = options or LedgerOptions()
        cutoff = options.cutoff or self.settings.cut_off
        options = replace(options, cutoff=cutoff, rates={**self.settings.rates, **options.rates})
        with self.atlas() as atlas:
            return ledger(atlas, options)

    def outline(self) -> Ledger:
        """The ledger of the most usual measure without its evidence, see :mod:`ronghe.analyse.outline`; quick to get.

        Between two maps only the rows that differ are read. Where ``ronghe.toml`` gives other rates than the build
        had, it is :meth:`ledger`.
        """
        from ronghe.analyse.ledger import as_built
        from ronghe.analyse.outline import Outlines, outlined

        with self.atlas() as atlas:
            if not as_built(atlas, self._options()):
                return self.ledger()
            self._known = self._known or Outlines()
            return outlined(atlas, self._known, self._options())

    def evidenced(self, book: Ledger) -> Ledger:
        """An outlined ledger, whole or narrowed, with the evidence of its rows."""
        from ronghe.analyse.ledger import with_rows

        with self.atlas() as atlas:
            return with_rows(atlas, book, self._options())

    def fund_rows(self, funds: Iterable[str]) -> dict[str, Row]:
        """The rows of :meth:`ledger` of these funds (ids), with all evidence; what is no fund with a claim has none."""
        from ronghe.analyse.ledger import as_built, rows_of

        wanted = frozenset(funds)
        with self.atlas() as atlas:
            marks = atlas.outline_marks(wanted) if as_built(atlas, self._options()) else {}
            known = {one: self._rows[one] for one in wanted if one in self._rows}
            found = {one: row for one, (mark, row) in known.items() if marks.get(one) == mark}
            missing = wanted - found.keys()
            made = {row.entity: row for row in rows_of(atlas, self._options(), missing)} if missing else {}
        if len(self._rows) > _MOST_ROWS:
            self._rows.clear()
        self._rows.update({one: (marks[one], row) for one, row in made.items() if one in marks})
        return found | made

    def explain(self, options: LedgerOptions | None = None) -> Explained:
        """What the ledger's chosen total rests on, and how it moves without its largest part or any one source."""
        from ronghe.analyse.explain import explain
        from ronghe.analyse.ledger import funds_nested
        from ronghe.analyse.rates import Rates

        book = self.ledger(options)
        stated = {**self.settings.rates, **(options.rates if options else {})}
        with self.atlas() as atlas:
            return explain(book, funds_nested(atlas), Rates(book.cutoff, stated))

    def check(self) -> list[CheckFinding]:
        """Stated totals against their rows, and slips inside documents."""
        from ronghe.analyse.check import check
        from ronghe.lens.load import load_lens

        with self.atlas() as atlas:
            return check(atlas, load_lens(self.settings.lens), self._options())

    def conflicts(self, language: Language = "en") -> list[Conflict]:
        """Claims that exclude each other, open ones first, by how much they move a result."""
        from ronghe.analyse.conflicts.find import conflicts

        with self.atlas() as atlas:
            return conflicts(atlas, self._options(), language)

    def conflict_page(self, window: Window, language: Language = "en", entity: str | None = None) -> ConflictPage:
        """A part of :meth:`conflicts`, or of those of one entity, without reading the claims of the rest."""
        from ronghe.analyse.conflicts.page import conflict_page

        with self.atlas() as atlas:
            known = self._disputes(atlas, language)
            return conflict_page(atlas, window, self._options(), language, entity, known)

    def _disputes(self, atlas: Atlas, language: Language) -> dict[str, list[Conflict]]:
        """Conflicts that were put together before and still stand so, by entity."""
        meta = atlas.meta()
        lineage, revision = meta.get("lineage", ""), int(meta.get("revision", 0))
        before = self._told
        if not lineage or before[0] != lineage or before[1] > revision:
            self._told = before = (lineage, revision, {})
        elif before[1] < revision:
            changed = frozenset(atlas.revised_since(before[1])[1])
            kept = {
                tongue: {one: told for one, told in found.items() if one not in changed}
                for tongue, found in before[2].items()
            }
            self._told = before = (lineage, revision, kept)
        found = before[2].setdefault(language, {})
        if len(found) > _MOST_ROWS:
            found.clear()
        return found

    def ledger_page(self, window: Window, measure: str | None = None) -> LedgerPage:
        """Some rows of :meth:`ledger` with the sums of all, without reading the claims of the other funds."""
        from ronghe.analyse.ledger_page import ledger_page

        with self.atlas() as atlas:
            return ledger_page(atlas, window, replace(self._options(), measure=measure))

    def gaps(self, name: str) -> FundGaps:
        """What is stated of a fund's money and what came of it, over time. UsageError where it is no fund."""
        from ronghe.analyse.gaps import fund_gaps
        from ronghe.analyse.ledger import rows_of

        with self.atlas() as atlas:
            entity = _asked(atlas, name)[0]
            rows = rows_of(atlas, self._options(), frozenset({entity.id})) if entity.kind == "Fund" else []
        if not rows:
            raise UsageError(f"“{entity.name}” is no fund with claims; see: ronghe ledger --gaps")
        return fund_gaps(rows[0])

    def _options(self) -> LedgerOptions:
        """Cut-off and rates of ``ronghe.toml``."""
        from ronghe.analyse.ledger import LedgerOptions

        return LedgerOptions(cutoff=self.settings.cut_off, rates=self.settings.rates)

    def ties(self, name: str, wanted: TieFilter | None = None) -> TiesPage:
        """Whom the entity of a name or id is tied to; persons only in an office. UsageError as :meth:`show`."""
        from ronghe.analyse.network.network import TieFilter
        from ronghe.analyse.network.pages import ties_page
        from ronghe.lens.load import load_lens

        with self.atlas() as atlas:
            entity, also = _asked(atlas, name)
            return ties_page(atlas, load_lens(self.settings.lens), entity, wanted or TieFilter(), also)

    def paths(self, start: str, end: str, wanted: TieFilter | None = None, most: int = 3) -> PathReport:
        """How two entities are tied: up to ``most`` shortest paths as chains of quotes."""
        from ronghe.analyse.network.pages import path_report

        with self.atlas() as atlas:
            ends = _asked(atlas, start)[0], _asked(atlas, end)[0]
            return path_report(atlas, self._network(atlas, wanted), *ends, most)

    def within(self, name: str, steps: int = 2, wanted: TieFilter | None = None) -> list[Near]:
        """Bodies within so many ties of the entity of a name or id, nearest first; the way to each is given."""
        with self.atlas() as atlas:
            return self._network(atlas, wanted).within(_asked(atlas, name)[0].id, steps)

    def around(self, name: str, steps: int = 1, wanted: TieFilter | None = None, most: int = 60) -> Surroundings:
        """Up to ``most`` bodies within so many ties of the entity of a name or id, with every link among them."""
        from ronghe.analyse.network.around import surroundings

        with self.atlas() as atlas:
            return surroundings(self._network(atlas, wanted), _asked(atlas, name)[0].id, steps, most)

    def place(self, name: str) -> PlacePage:
        """What a place or zone holds, with whom, since when. UsageError where the name is of no place or zone."""
        from ronghe.analyse.ledger import places_within
        from ronghe.analyse.network.pages import place_page

        with self.atlas() as atlas:
            entity, also = _asked(atlas, name)
            spots = [one for one in (entity, *also) if one.kind in {"Place", "Zone"}]
            if not spots:
                raise UsageError(f"“{entity.name}” is no place or zone; try: ronghe ties “{entity.name}”")
            net = self._network(atlas, None)
            return place_page(atlas, net, spots[0], places_within(atlas), tuple(spots[1:]))

    def network(self, wanted: TieFilter | None = None, most: int = 40) -> NetworkMap:
        """The bodies in the middle with the links among them, and which bodies belong together."""
        from ronghe.analyse.network.middle import network_map

        with self.atlas() as atlas:
            return network_map(self._network(atlas, wanted), most)

    def indicators(self, name: str | None = None) -> list[Reading]:
        """The lens's indicators and those of the casebook's folder ``indicators/``, or one of them, with their values.

        LensError where a file is wrong, UsageError where there is none of the name.
        """
        from functools import partial

        from ronghe.analyse.indicators import read
        from ronghe.lens.indicators import load_indicators
        from ronghe.lens.load import folder_of
        from ronghe.store.ask import ask

        known = load_indicators((folder_of(self.settings.lens) / "indicators", self.folder.indicators))
        wanted = [one for one in known if name in (None, one.name)]
        if name is not None and not wanted:
            raise UsageError(f"no such indicator: {name}; there are {', '.join(one.name for one in known)}")
        with self.atlas() as atlas:
            return [read(one, partial(ask, atlas.path)) for one in wanted]

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

    def _network(self, atlas: Atlas, wanted: TieFilter | None) -> Network:
        """The network, kept for the next question; after a decision only what that changed is read."""
        from ronghe.analyse.network.network import TieFilter, network_of
        from ronghe.lens.load import load_lens

        wanted = wanted or TieFilter()
        with self._alone:
            self._nets = _brought_up(atlas, self._nets)
            found = self._nets.made.get(wanted)
            if found is None:
                if len(self._nets.made) >= _MOST_NETS:
                    self._nets.made.clear()
                found = self._nets.made[wanted] = network_of(self._nets.ties, load_lens(self.settings.lens), wanted)
            return found

    def show(self, name: str) -> EntityPage:
        """The entity of a name or id, with its claims in the order of predicates, documents and text.

        UsageError where none has the name; it names those that come near.
        """
        with self.atlas() as atlas:
            entity, also = _asked(atlas, name)
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


def _brought_up(atlas: Atlas, known: _Nets | None) -> _Nets:
    """All ties as the atlas has them now."""
    from ronghe.analyse.network.strands import strands

    meta = atlas.meta()
    lineage, revision = meta.get("lineage", ""), int(meta.get("revision", 0))
    if known is None or not lineage or known.lineage != lineage or known.revision > revision:
        return _Nets(lineage, revision, strands(atlas.bonds()))
    if known.revision == revision:
        return known
    claims, entities = atlas.revised_since(known.revision)
    return _Nets(lineage, revision, known.ties.revised(claims, entities, atlas.nodes(entities), atlas.ties_of(claims)))


def _asked(atlas: Atlas, name: str) -> tuple[Entity, tuple[Entity, ...]]:
    if _ENTITY_ID.fullmatch(name):
        entity = atlas.entity(name)
        if entity is not None:
            return entity, ()
    found = atlas.find(name)
    if found and (len(found) == 1 or atlas.named(name)):
        return found[0], tuple(found[1:])
    near = ", ".join(f"“{entity.name}”" for entity in found[:_SUGGESTIONS])
    raise UsageError(f"nothing is named “{name}” here; " + (f"near it: {near}" if near else "nothing comes near it"))
