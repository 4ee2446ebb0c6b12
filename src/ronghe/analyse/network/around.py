"""One body's surroundings: who stands within some steps of it, and every link among these."""

from dataclasses import dataclass
from typing import Any

from ronghe.analyse.network.middle import Link, links_among
from ronghe.analyse.network.network import Near, Network


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``bodies``, nearest first, the body asked for at the head; ``reached`` counts also those left out."""

    bodies: tuple[Near, ...]
    links: tuple[Link, ...]
    reached: int

    def as_json(self) -> dict[str, Any]:
        """``{"record": "around", "bodies": [{"entity", "name", "kind", "distance"}], "links", "reached"}``."""
        bodies = [
            {"entity": one.entity, "name": one.name, "kind": one.kind, "distance": one.distance} for one in self.bodies
        ]
        links = [one.as_json() for one in self.links]
        return {"record": "around", "bodies": bodies, "links": links, "reached": self.reached}


def surroundings(net: Network, entity: str, steps: int = 1, most: int = 60) -> Surroundings:
    """Up to ``most`` bodies around one; nothing where the network does not hold it."""
    start = net.node(entity)
    if start is None:
        return Surroundings((), (), 0)
    centre = Near(entity, net.names[start], net.kinds[start], 0)
    near = net.within(entity, steps, through_hubs=steps == 1)
    bodies = (centre, *(one for one in near if one.entity != entity))
    shown = bodies[:most]
    return Surroundings(shown, links_among(net, {one.entity for one in shown}), len(bodies))
