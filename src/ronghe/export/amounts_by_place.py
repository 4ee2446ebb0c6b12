"""The chosen total of a ledger, taken apart by place: nothing is counted twice, and what has no place is said."""

from collections import defaultdict
from dataclasses import dataclass

from ronghe.analyse.ledger import Ledger
from ronghe.analyse.rates import NOTHING, Yuan
from ronghe.analyse.rows import is_han
from ronghe.analyse.totals import Part
from ronghe.export.holding import Holding
from ronghe.export.places import Gazetteer, Point
from ronghe.lens.lens import Lens
from ronghe.model import Entity


@dataclass(frozen=True, slots=True)
class PlaceAmount:
    """A place with the funds of the total that name it first, and what they add up to.

    ``names`` are those of the documents, then those of the lens.
    """

    place: Entity
    names: tuple[str, ...]
    level: str | None
    point: Point | None
    yuan: Yuan
    parts: tuple[Part, ...]

    def named(self, *, chinese: bool) -> str:
        """The first name in the script asked for, else the first."""
        return next((name for name in self.names if is_han(name) == chinese), self.place.name)


@dataclass(frozen=True, slots=True)
class ByPlace:
    """All places, the largest first, and the parts of the total whose fund names no place."""

    places: tuple[PlaceAmount, ...]
    nowhere: tuple[Part, ...]

    @property
    def nowhere_yuan(self) -> Yuan:
        """What the funds without a place add up to."""
        return sum((part.yuan for part in self.nowhere), NOTHING)


def by_place(ledger: Ledger, holding: Holding, lens: Lens) -> ByPlace:
    """Each part of the chosen total under the first place of its fund's row. Empty without a total."""
    rows = {row.entity: row for row in ledger.rows}
    found: dict[str, list[Part]] = defaultdict(list)
    nowhere: list[Part] = []
    for part in ledger.total.parts if ledger.total else ():
        place = next((one.id for fact in rows[part.entity].places if (one := holding.entity(fact.entity))), None)
        if place is None:
            nowhere.append(part)
        else:
            found[place].append(part)
    gazetteer = Gazetteer(lens)
    places = [
        PlaceAmount(
            entity,
            gazetteer.names(entity),
            gazetteer.level(entity),
            gazetteer.find(entity),
            sum((part.yuan for part in parts), NOTHING),
            tuple(parts),
        )
        for where, parts in found.items()
        if (entity := holding.entity(where))
    ]
    places.sort(key=lambda one: (-one.yuan.low, one.place.name, one.place.id))
    return ByPlace(tuple(places), tuple(nowhere))
