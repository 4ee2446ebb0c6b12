"""Ties: who is tied to whom, by which ways, what stands around a body or in a place."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from ronghe.answers.asked import Asked, asked
from ronghe.errors import UsageError
from ronghe.store.folder import Folder

if TYPE_CHECKING:
    from ronghe.analyse.network.around import Surroundings
    from ronghe.analyse.network.middle import NetworkMap
    from ronghe.analyse.network.network import Near, Network, TieFilter
    from ronghe.analyse.network.pages import PathReport, PlacePage, TiesPage
    from ronghe.analyse.network.strands import Strands
    from ronghe.store.view import Atlas

_MOST_NETS = 6
"""Networks, by what they leave out, that are kept at a time."""
_BEARERS = 4
"""Bearers of a name among whom a path is looked for."""


@dataclass(slots=True)
class _Nets:
    """All ties as of a build and so many decisions after it, and the networks made of them.

    ``before`` is a network of the ties before a decision.
    """

    lineage: str
    revision: int
    ties: Strands
    made: dict[TieFilter, Network] = field(default_factory=dict)
    before: Network | None = None


class Ties(Asked):
    """The questions about ties. Every method reads what is there now."""

    def __init__(self, folder: Folder) -> None:
        super().__init__(folder)
        self._nets: _Nets | None = None
        self._alone = threading.Lock()

    def ties(self, name: str, wanted: TieFilter | None = None) -> TiesPage:
        """Whom the entity of a name or id is tied to; persons only in an office. UsageError as :meth:`show`."""
        from ronghe.analyse.network.network import TieFilter
        from ronghe.analyse.network.pages import ties_page
        from ronghe.lens.load import load_lens

        with self.atlas() as atlas:
            entity, also = asked(atlas, name)
            return ties_page(atlas, load_lens(self.settings.lens), entity, wanted or TieFilter(), also)

    def paths(self, start: str, end: str, wanted: TieFilter | None = None, most: int = 3) -> PathReport:
        """How two entities are tied: up to ``most`` shortest paths as chains of quotes.

        Where several bear a name, as a name of one document only, those are meant that are tied; else the first.
        """
        from ronghe.analyse.network.pages import path_report

        with self.atlas() as atlas:
            net = self._network(atlas, wanted)
            ends = [(asked(atlas, name)[0], *atlas.named(name))[: _BEARERS + 1] for name in (start, end)]
            tied = (pair for pair in product(*ends) if net.paths(pair[0].id, pair[1].id, 1))
            one, other = next(tied, (ends[0][0], ends[1][0]))
            return path_report(atlas, net, one, other, most)

    def within(self, name: str, steps: int = 2, wanted: TieFilter | None = None) -> list[Near]:
        """Bodies within so many ties of the entity of a name or id, nearest first; the way to each is given."""
        with self.atlas() as atlas:
            return self._network(atlas, wanted).within(asked(atlas, name)[0].id, steps)

    def around(self, name: str, steps: int = 1, wanted: TieFilter | None = None, most: int = 60) -> Surroundings:
        """Up to ``most`` bodies within so many ties of the entity of a name or id, with every link among them."""
        from ronghe.analyse.network.around import surroundings

        with self.atlas() as atlas:
            return surroundings(self._network(atlas, wanted), asked(atlas, name)[0].id, steps, most)

    def place(self, name: str) -> PlacePage:
        """What a place or zone holds, with whom, since when. UsageError where the name is of no place or zone."""
        from ronghe.analyse.ledger import places_within
        from ronghe.analyse.network.pages import place_page

        with self.atlas() as atlas:
            entity, also = asked(atlas, name)
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

    def keep_ties(self) -> None:
        """Write all ties beside the map."""
        from ronghe.answers.kept_ties import keep_ties

        self.within_reach()
        if self._nets is not None:
            keep_ties(self.folder.ties, self._nets.lineage, self._nets.revision, self._nets.ties)

    def _kept(self, atlas: Atlas) -> _Nets | None:
        """All ties as :meth:`keep_ties` wrote them, where they are of this build."""
        from ronghe.answers.kept_ties import kept_ties

        meta = atlas.meta()
        lineage = meta.get("lineage", "")
        found = kept_ties(self.folder.ties, lineage, int(meta.get("revision", 0))) if lineage else None
        return None if found is None else _Nets(lineage, *found)

    def follow(self) -> None:
        """Bring the network that is kept up to the map as it is now, so that the next question need not."""
        if self._nets is not None:
            self.within_reach()

    def within_reach(self) -> None:
        """Have the network in memory."""
        with self.atlas() as atlas:
            self._network(atlas, None)

    def _network(self, atlas: Atlas, wanted: TieFilter | None) -> Network:
        """The network, kept for the next question; after a decision only what that changed is read.

        While somebody else is at that, the one before the decision is handed out.
        """
        from ronghe.analyse.network.network import TieFilter, network_of
        from ronghe.lens.load import load_lens

        wanted = wanted or TieFilter()
        known = self._nets
        if known is not None and self._alone.locked() and known.lineage == atlas.meta().get("lineage"):
            earlier = known.made.get(wanted)
            if earlier is not None:
                return earlier
        with self._alone:
            self._nets = _brought_up(atlas, self._nets or self._kept(atlas))
            made = self._nets.made
            found = made.get(wanted)
            if found is None:
                before = next(iter(made.values()), self._nets.before)
                if len(made) >= _MOST_NETS:
                    made.clear()
                found = made[wanted] = network_of(self._nets.ties, load_lens(self.settings.lens), wanted, before)
            return found


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
    ties = known.ties.revised(claims, entities, atlas.nodes(entities), atlas.ties_of(claims))
    if ties is known.ties:
        return _Nets(lineage, revision, ties, known.made, known.before)
    return _Nets(lineage, revision, ties, before=next(iter(known.made.values()), known.before))
