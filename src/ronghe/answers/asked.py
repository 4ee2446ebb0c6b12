"""What every question needs: the casebook's folder and settings, its map, and whom a name means."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from ronghe.errors import UsageError
from ronghe.model import Entity
from ronghe.store.folder import Folder
from ronghe.store.settings import Settings, read_settings

if TYPE_CHECKING:
    from ronghe.analyse.ledger import LedgerOptions
    from ronghe.store.view import Atlas

_ENTITY_ID = re.compile("e[0-9a-f]{12,24}")
_SUGGESTIONS = 5


class Asked:
    """A casebook that can be asked."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.settings: Settings = read_settings(folder.settings)

    @property
    def path(self) -> Path:
        """The folder."""
        return self.folder.root

    def atlas(self) -> Atlas:
        """The map, read-only; close it, or use it in a ``with``."""
        from ronghe.store.view import Atlas

        return Atlas(self.folder.atlas)

    def _options(self) -> LedgerOptions:
        """Cut-off and rates of ``ronghe.toml``."""
        from ronghe.analyse.ledger import LedgerOptions

        return LedgerOptions(cutoff=self.settings.cut_off, rates=self.settings.rates)


def asked(atlas: Atlas, name: str) -> tuple[Entity, tuple[Entity, ...]]:
    """The entity of a name or id, and further ones that the name may mean; UsageError naming what comes near."""
    if _ENTITY_ID.fullmatch(name):
        entity = atlas.entity(name)
        if entity is not None:
            return entity, ()
    found = atlas.find(name)
    if found and (len(found) == 1 or atlas.named(name)):
        return found[0], tuple(found[1:])
    near = ", ".join(f"“{entity.name}”" for entity in found[:_SUGGESTIONS])
    raise UsageError(f"nothing is named “{name}” here; " + (f"near it: {near}" if near else "nothing comes near it"))
