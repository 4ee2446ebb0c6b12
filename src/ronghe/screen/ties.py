"""Ties: from a customer's entity in the atlas to listed ones, in one or two steps, each step with its quotes.

No way runs through a place, a person or a policy, through a central body that everything touches, or through an entity
with more than ``HUB`` neighbours: everybody would be tied to everybody.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ronghe.analyse.cells import support
from ronghe.analyse.reads import AtlasView, StoredClaim
from ronghe.lens.lens import Lens
from ronghe.model import Entity
from ronghe.names.key import name_key
from ronghe.screen.ownership.book import usable

PREDICATES = (
    "owns", "controls", "part_of", "invests_in", "contributes", "manages", "founded_by", "partners_with", "member_of",
    "supervises", "awards", "affiliated_with",
)  # fmt: skip
STEPS, HUB = 2, 40
_NO_ENDS = frozenset({"Place", "Person", "Policy"})
_QUOTES = 3
"""Quotes of one step that are shown."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A way from the customer's entity to a listed one: the entities on it, and for each step its claims."""

    way: tuple[Entity, ...]
    steps: tuple[tuple[StoredClaim, ...], ...]

    def as_json(self, atlas: AtlasView) -> dict[str, Any]:
        """``{"to", "name", "steps": [{"left", "right", "predicate", "quotes"}]}``."""
        steps = []
        for number, claims in enumerate(self.steps):
            left, right = self.way[number : number + 2]
            shown = claims[:_QUOTES]
            steps.append(
                {
                    "left": left.name,
                    "right": right.name,
                    "predicates": sorted({one.claim.predicate for one in claims}),
                    "claims": len(claims),
                    "quotes": [support(one, atlas.document(one.claim.document)).as_json() for one in shown],
                }
            )
        return {"to": self.way[-1].id, "name": self.way[-1].name, "steps": steps}


@dataclass(eq=False)
class Neighbours:
    """Who stands beside whom by usable claims; each entity is looked up once."""

    atlas: AtlasView
    lens: Lens
    unreviewed: bool

    def __post_init__(self) -> None:
        self._known: dict[str, dict[str, list[StoredClaim]]] = {}
        self._central = {
            name_key(form, "PublicBody").form
            for known in self.lens.known
            if known.kind == "PublicBody" and known.level == "national"
            for form in known.forms
        }

    def of(self, entity: str) -> dict[str, list[StoredClaim]]:
        """The entities beside one, with the claims that say so."""
        if entity not in self._known:
            found: dict[str, list[StoredClaim]] = {}
            for stored in (*self.atlas.claims(subject=entity), *self.atlas.claims(object=entity)):
                other = stored.object if stored.subject == entity else stored.subject
                tie = stored.claim.predicate in PREDICATES and usable(stored, unreviewed=self.unreviewed)
                if tie and other and other != entity:
                    found.setdefault(other, []).append(stored)
            self._known[entity] = dict(sorted(found.items()))
        return self._known[entity]

    def leads_on(self, entity: Entity) -> bool:
        """Whether a way may run through an entity."""
        central = any(name_key(name, "PublicBody").form in self._central for name in entity.names)
        return entity.kind not in _NO_ENDS and not central and len(self.of(entity.id)) <= HUB


def around(entity: Entity, neighbours: Neighbours) -> Iterator[tuple[Entity, ...]]:
    """Every shortest way of at most ``STEPS`` steps from an entity; of several of one length, the first by ids."""
    seen = {entity.id}
    ways: list[tuple[Entity, ...]] = [(entity,)]
    for _ in range(STEPS):
        longer: list[tuple[Entity, ...]] = []
        for way in ways:
            if way[-1] is not entity and not neighbours.leads_on(way[-1]):
                continue
            for other in neighbours.of(way[-1].id):
                found = neighbours.atlas.entity(other) if other not in seen else None
                if found is not None and found.kind not in _NO_ENDS:
                    seen.add(other)
                    longer.append((*way, found))
        yield from longer
        ways = longer


def ties(entity: Entity, neighbours: Neighbours, is_listed: Callable[[Entity], bool]) -> list[Tie]:
    """The ways to listed entities, short ones first."""
    found = []
    for way in around(entity, neighbours):
        if is_listed(way[-1]):
            steps = (tuple(neighbours.of(left.id)[right.id]) for left, right in pairwise(way))
            found.append(Tie(way, tuple(steps)))
    return found
