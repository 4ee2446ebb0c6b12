"""An entity of FollowTheMoney in the making."""

import hashlib
from dataclasses import dataclass, field

from ronghe.export.safe import one_line

_LONGEST = 2_000


@dataclass(slots=True)
class Proxy:
    """An entity in the making: values by property, each with the claim that says it (None: the map itself)."""

    id: str
    schema: str
    values: dict[str, dict[str, str | None]] = field(default_factory=dict)

    def add(self, prop: str, value: object, claim: str | None = None) -> None:
        """A value, once; nothing where there is none."""
        if value is not None and (words := one_line(str(value), _LONGEST)):
            self.values.setdefault(prop, {}).setdefault(words, claim)


def document_id(document: str) -> str:
    """Ids of FollowTheMoney hold no slashes and are at most 200 characters long."""
    return "doc-" + hashlib.sha256(document.encode("utf-8", "surrogatepass")).hexdigest()[:40]
