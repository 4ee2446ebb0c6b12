"""A lens, loaded and checked: the words, names and places of one field."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ronghe.lens.ownership import OwnershipRule


@dataclass(frozen=True, slots=True)
class KnownName:
    """An organisation, policy, project or place that the lens knows: every form with its kind.

    ``name`` is the fullest Chinese form where there is one; ``forms`` all forms, both scripts, ``name``
    first. ``context_only`` are forms too short or too common to be believed alone (e.g. 中央): they
    count only where something else on the page supports them. ``level`` is national, provincial,
    municipal, county or corporate; of a place: country, province, city, county, district or area.
    ``within`` is the ``name`` of the body or place above it.
    """

    name: str
    kind: str
    forms: tuple[str, ...]
    level: str | None = None
    within: str | None = None
    context_only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SceneName:
    """A name that texts use in one kind of report (``scene``); ``alone`` is whether it is a name in any other too."""

    name: str
    kind: str
    scene: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes: every form of the name, and what class of source it is.

    ``source_class`` is registry, official, company, state_media, press, aggregator or think_tank.
    """

    name: str
    forms: tuple[str, ...]
    source_class: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field in Chinese with its English renderings, the usual one first."""

    zh: str
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of Chinese names with its renderings in English names, the usual one first.

    ``tells`` is how much it tells of a body: legal (nothing), plain (what thousands share), telling, brand.
    """

    zh: str
    en: tuple[str, ...]
    tells: str


@dataclass(frozen=True, slots=True)
class NumberedInstitute:
    """An institute that its group calls by a number and the public by a name: 航天科工二院706所 and the name ``zh``.

    ``group`` is the group's short name, ``academy`` may be empty, ``number`` ends in 所 or 部, ``en`` may be empty.
    """

    zh: str
    group: str
    academy: str
    number: str
    en: str


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way of the field's policy: a label in each language, and the words that tell of it."""

    name: str
    label_zh: str
    label_en: str
    zh: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lens:
    """Everything that a field's folder holds. ``digest`` is a hash of its files.

    ``words`` are the word lists by "file.table.list": ``measures.paid_in.zh``, ``triggers.establish.en``,
    ``kinds.Fund.zh``. ``brands`` are names that texts use without an ending, each its only form, ``scenes`` such names
    of one kind of report; of ``known`` more is known. A lens is compared by identity, so that what is built from it
    can be cached by it.
    """

    name: str
    digest: str
    known: tuple[KnownName, ...] = ()
    brands: tuple[KnownName, ...] = ()
    scenes: tuple[SceneName, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    publishers: tuple[Publisher, ...] = ()
    terms: tuple[Term, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    institutes: tuple[NumberedInstitute, ...] = ()
    glossary: tuple[Piece, ...] = ()
    ownership: tuple[OwnershipRule, ...] = ()

    def list(self, name: str) -> tuple[str, ...]:
        """The word list of that name; empty where the lens has none."""
        return self.words.get(name, ())

    def both(self, name: str) -> tuple[str, ...]:
        """The Chinese and the English words of a table: ``both("measures.paid_in")``."""
        return self.list(f"{name}.zh") + self.list(f"{name}.en")
