"""Answers about ties: one body's ties, how two are tied, what a place holds."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ronghe.analyse.network.network import Network, TieFilter
from ronghe.analyse.network.tie import Chain, Tie, TieMaker, ended
from ronghe.analyse.reads import AtlasView, StoredClaim, accepted_or_open
from ronghe.lens.lens import Lens
from ronghe.model import Entity

_EVIDENCE = 3
_PARTNERS = 12
"""Bodies shown beside one that a place holds; how many there are is said."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A body that another is tied to: by which predicates, since when as far as dates are known, on how many claims."""

    entity: str
    name: str
    kind: str
    predicates: tuple[str, ...]
    since: str | None
    until: str | None
    claims: int
    ties: tuple[Tie, ...]

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name."""
        out = {name: getattr(self, name) for name in self.__slots__}
        return {**out, "predicates": list(self.predicates), "ties": [one.as_json() for one in self.ties]}


@dataclass(frozen=True, slots=True)
class TiesPage:
    """One body's ties: bodies first, then its places, then persons in an office of it (and in no other way)."""

    entity: Entity
    neighbours: tuple[Neighbour, ...]
    places: tuple[Neighbour, ...]
    offices: tuple[Neighbour, ...]
    also: tuple[Entity, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """``{"record": "ties", "entity", "neighbours", "places", "offices", "also"}``."""
        return {
            "record": "ties",
            "entity": self.entity.as_json(),
            **{part: [one.as_json() for one in getattr(self, part)] for part in ("neighbours", "places", "offices")},
            "also": [one.as_json() for one in self.also],
        }


@dataclass(frozen=True, slots=True)
class PathReport:
    """How two bodies are tied. ``barred`` counts bodies that no path may run through, ``limit`` the most neighbours."""

    start: Entity
    end: Entity
    chains: tuple[Chain, ...]
    barred: int
    limit: int

    def as_json(self) -> dict[str, Any]:
        """``{"record": "path", "start", "end", "steps", "chains", "barred", "limit"}``; steps null: no path."""
        return {
            "record": "path",
            "start": self.start.as_json(),
            "end": self.end.as_json(),
            "steps": len(self.chains[0].steps) if self.chains else None,
            "chains": [chain.as_json() for chain in self.chains],
            "barred": self.barred,
            "limit": self.limit,
        }


@dataclass(frozen=True, slots=True)
class Held:
    """A body at a place. ``since`` is its founding date or, failing that, the first dated claim that puts it there.

    ``partners`` are the bodies it is tied to, those at the same place first; ``tied`` counts them all.
    """

    entity: str
    name: str
    kind: str
    since: str | None
    since_is: str | None
    where: Tie
    partners: tuple[tuple[str, str, bool], ...]
    tied: int

    def as_json(self) -> dict[str, Any]:
        """Every field under its own name; a partner is ``{"entity", "name", "here"}``."""
        out = {name: getattr(self, name) for name in self.__slots__}
        partners = [{"entity": entity, "name": name, "here": here} for entity, name, here in self.partners]
        return {**out, "where": self.where.as_json(), "partners": partners}


@dataclass(frozen=True, slots=True)
class PlacePage:
    """What a place or zone holds, with the places inside it: bodies by kind, then since when, then name."""

    place: Entity
    inside: tuple[str, ...]
    bodies: tuple[Held, ...]
    counts: Mapping[str, int] = field(hash=False)
    also: tuple[Entity, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """``{"record": "place", "place", "inside", "counts", "bodies", "also"}``."""
        return {
            "record": "place",
            "place": self.place.as_json(),
            "inside": list(self.inside),
            "counts": dict(self.counts),
            "bodies": [one.as_json() for one in self.bodies],
            "also": [one.as_json() for one in self.also],
        }


def ties_page(atlas: AtlasView, lens: Lens, entity: Entity, wanted: TieFilter, also: Sequence[Entity]) -> TiesPage:
    """The ties of one entity."""
    predicates = wanted.predicates_of(lens)
    maker = TieMaker(atlas)
    both = [*atlas.claims(subject=entity.id), *atlas.claims(object=entity.id)]
    claims = {stored.claim.id: stored for stored in accepted_or_open(both)}
    kept = [stored for stored in claims.values() if _counts(atlas, stored, wanted)]

    def part(test: Callable[[StoredClaim], bool]) -> tuple[Neighbour, ...]:
        return _neighbours(atlas, maker, entity.id, [stored for stored in kept if test(stored)])

    kinds = frozenset(lens.list("ties.network.kinds"))

    def to_body(stored: StoredClaim) -> bool:
        other = stored.claim.object if stored.subject == entity.id else stored.claim.subject
        return stored.claim.predicate in predicates and other is not None and other.kind in kinds

    return TiesPage(
        entity,
        part(to_body),
        part(lambda stored: stored.claim.predicate == "located_in"),
        part(lambda stored: stored.claim.predicate == "role"),
        tuple(also),
    )


def _counts(atlas: AtlasView, stored: StoredClaim, wanted: TieFilter) -> bool:
    claim = stored.claim
    if claim.qualifiers.get("modality") == "denied" or claim.confidence < wanted.confidence:
        return False
    document, said = atlas.document(claim.document), claim.qualifiers
    reported = str(document.published or "") if document else ""
    covered = wanted.covers(said.get("date") or said.get("as_of") or said.get("until") or reported)
    return covered and wanted.stands(ended(said))


def _neighbours(atlas: AtlasView, maker: TieMaker, entity: str, claims: Sequence[StoredClaim]) -> tuple[Neighbour, ...]:
    groups: dict[str, list[Tie]] = defaultdict(list)
    for tie in maker.ties(claims):
        groups[tie.object if tie.subject == entity else tie.subject].append(tie)
    out = []
    for other, ties in groups.items():
        known = atlas.entity(other)
        dates = sorted(tie.date for tie in ties if tie.date)
        if known is not None and other != entity:
            predicates = tuple(sorted({tie.predicate for tie in ties}))
            first, last = (dates[0], dates[-1]) if dates else (None, None)
            out.append(
                Neighbour(other, known.name, known.kind, predicates, first, last, len(ties), tuple(ties[:_EVIDENCE]))
            )
    return tuple(sorted(out, key=lambda one: (-one.claims, one.name, one.entity)))


def path_report(atlas: AtlasView, net: Network, start: Entity, end: Entity, most: int) -> PathReport:
    """The shortest paths between two entities as chains of quotes."""
    maker = TieMaker(atlas)
    chains = tuple(maker.chain(net, path) for path in net.paths(start.id, end.id, most))
    return PathReport(start, end, chains, int(net.shut.sum()), net.limit)


def place_page(
    atlas: AtlasView, net: Network, place: Entity, within: Mapping[str, Sequence[str]], also: Sequence[Entity]
) -> PlacePage:
    """What stands at a place, in a zone, or in the places inside it; ``within`` gives the places around each place."""
    inside = sorted(one for one in within if one != place.id and _lies_in(one, place.id, within))
    maker = TieMaker(atlas)
    where: dict[str, list[Tie]] = defaultdict(list)
    for spot in (place.id, *inside):
        for predicate in ("located_in", "part_of") if place.kind == "Zone" else ("located_in",):
            claims = accepted_or_open(atlas.claims(predicate=predicate, object=spot))
            for tie in maker.ties(stored for stored in claims if stored.claim.qualifiers.get("modality") != "denied"):
                where[tie.subject].append(tie)
    bodies = [
        _held(atlas, net, known, where[entity], where) for entity in sorted(where) if (known := atlas.entity(entity))
    ]
    bodies = [one for one in bodies if one.kind not in {"Place", "Person"}]
    bodies.sort(key=lambda one: (one.kind, one.since or "9", one.name, one.entity))
    counts: dict[str, int] = defaultdict(int)
    for one in bodies:
        counts[one.kind] += 1
    return PlacePage(
        place, tuple(maker.name(one) for one in inside), tuple(bodies), dict(sorted(counts.items())), tuple(also)
    )


def _held(atlas: AtlasView, net: Network, entity: Entity, where: Sequence[Tie], here: Mapping[str, object]) -> Held:
    claims = accepted_or_open(atlas.claims(predicate="established", subject=entity.id))
    founded = sorted(str(stored.claim.value) for stored in claims if stored.claim.value is not None)
    dated = sorted(tie.date for tie in where if tie.date)
    since, since_is = (founded[0], "established") if founded else (dated[0], "located_in") if dated else (None, None)
    near = sorted(
        net.within(entity.id, 1, through_hubs=True), key=lambda one: (one.entity not in here, one.name, one.entity)
    )
    partners = tuple((one.entity, one.name, one.entity in here) for one in near[:_PARTNERS])
    best = min(where, key=lambda tie: tie.preference)
    return Held(entity.id, entity.name, entity.kind, since, since_is, best, partners, len(near))


def _lies_in(place: str, around: str, within: Mapping[str, Sequence[str]]) -> bool:
    seen, todo = set[str](), [place]
    while todo:
        for outer in within.get(todo.pop(), ()):
            if outer == around:
                return True
            if outer not in seen:
                seen.add(outer)
                todo.append(outer)
    return False
