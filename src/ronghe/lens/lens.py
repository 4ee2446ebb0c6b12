"""A lens, loaded and checked: the words, names and places of one field."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KnownName:
    """An organisation, policy or place that the lens knows: every form with its kind.

    ``name`` is the fullest Chinese form where there is one; ``forms`` all forms, both scripts.
    ``context_only`` are forms too short or too common to be believed alone (e.g. 中央).
    """

    name: str
    kind: str
    forms: tuple[str, ...]
    level: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Lens:
    """Everything that a field's folder holds. ``digest`` is a hash of its files."""

    name: str
    digest: str
    known: tuple[KnownName, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
