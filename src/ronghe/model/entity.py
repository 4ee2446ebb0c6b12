"""An entity is a view of claims: the names that stand for one thing."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that claims are about.

    ``id`` is derived from the key of the member that was added first, so it survives new
    documents; ``keys`` are the name keys of all members, each of which forwards to ``id``.
    """

    id: str
    kind: str
    name: str
    names: tuple[str, ...]
    keys: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """``{"id", "kind", "name", "names"}``."""
        return {"id": self.id, "kind": self.kind, "name": self.name, "names": list(self.names)}
