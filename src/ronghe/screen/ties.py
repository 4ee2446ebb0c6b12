"""Ties: from a customer's entity in the atlas to listed ones, in one or two steps, each step with its quotes.

Ways are those of ``ronghe.analyse.network``, on claims that may be built upon: none runs through a place, a person or a
policy, a central body that everything touches, or an entity with too many neighbours.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ronghe.analyse.network.network import Near, network_of
from ronghe.analyse.network.strands import strands
from ronghe.analyse.network.tie import TieMaker
from ronghe.analyse.reads import AtlasView, Bonds
from ronghe.lens.lens import Lens
from ronghe.screen.ownership.book import usable

STEPS = 2


class Ties:
    """The ties of one atlas; ``unreviewed``: on claims that nobody judged too."""

    def __init__(self, atlas: AtlasView, lens: Lens, *, unreviewed: bool) -> None:
        bonds = atlas.bonds()
        claims = atlas.numbered(bonds.claim)
        kept = _kept(bonds, [usable(claims[number], unreviewed=unreviewed) for number in bonds.claim])
        self._net = network_of(strands(kept), lens)
        self._maker = TieMaker(atlas)

    def near(self, entity: str) -> list[Near]:
        """Bodies within two steps of an entity, nearest first."""
        return self._net.within(entity, STEPS)

    def chain(self, near: Near) -> dict[str, Any]:
        """The way to a body: ``{"to", "name", "entities", "steps"}``, each step with its best quotes."""
        return {"to": near.entity, "name": near.name, **self._maker.chain(self._net, near.via).as_json()}


def _kept(bonds: Bonds, keep: list[bool]) -> Bonds:
    def column(values: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(value for value, kept in zip(values, keep, strict=True) if kept)

    names = ("claim", "subject", "object", "predicate", "day", "reported", "confidence", "modality", "until")
    return replace(bonds, **{name: column(getattr(bonds, name)) for name in names})
