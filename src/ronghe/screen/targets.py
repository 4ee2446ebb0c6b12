"""What customers are screened against: entries of lists and entities of the atlas, and the index over their names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ronghe.model import Entity, Text
from ronghe.names.key import name_key
from ronghe.names.matching.compare import Comparer
from ronghe.names.matching.index import NameIndex
from ronghe.screen.codes import ANY, Code, read_code
from ronghe.screen.entry import Entry, Sort
from ronghe.store.lists import Edition

MATCHED_KINDS = frozenset({"Fund", "Company", "Institute", "PublicBody", "Alliance", "Zone"})
"""Kinds of entities that a customer can be: a person is never matched on a name alone."""


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that a customer may be: an entry with its edition, or an entity of the atlas.

    ``names`` are matched by likeness, ``exact`` only where they are written the same. ``key`` stays the same from
    edition to edition, ``digest`` changes with what is said.
    """

    key: str
    digest: str
    sort: Sort
    names: tuple[str, ...]
    exact: tuple[str, ...]
    codes: tuple[Code, ...]
    births: tuple[str, ...] = ()
    entry: Entry | None = None
    edition: Edition | None = None
    entity: Entity | None = None

    def as_json(self) -> dict[str, Any]:
        """What it is: of an entry its list, programmes, authority, edition, number and what it says."""
        if self.entity is not None:
            return {"kind": "atlas", "entity": self.entity.id, "name": self.entity.name, "sort": self.entity.kind}
        assert self.entry is not None
        assert self.edition is not None
        return {
            "kind": "list",
            "list": self.edition.name,
            "edition": self.edition.edition,
            "edition_id": self.edition.id,
            "authority": self.entry.authority,
            "programmes": list(self.entry.programmes),
            "entry": self.entry.id,
            "name": self.entry.name,
            "sort": self.sort,
            "countries": list(self.entry.countries),
            "listed": self.entry.listed,
            "until": self.entry.until,
            "notice": self.entry.notice,
            "url": self.entry.url,
            "remarks": self.entry.remarks,
        }


def target_of_entry(entry: Entry, edition: Edition) -> Target:
    """An entry of a list."""
    weak = tuple(name.text for name in entry.names if name.type == "weak")
    names = tuple(name.text for name in entry.names if name.type != "weak")
    form = name_key(entry.name, "Company").form
    return Target(
        key="|".join((edition.name, *entry.programmes, form)),
        digest=entry.digest,
        sort=entry.sort,
        names=names,
        exact=weak,
        codes=entry.codes,
        births=entry.births,
        entry=entry,
        edition=edition,
    )


def target_of_entity(entity: Entity, identifiers: Iterable[tuple[str, Text]]) -> Target:
    """An entity of the atlas with the codes that texts give for it, as pairs of scheme and value."""
    codes = {code for scheme, value in identifiers if (code := read_code(value.text, scheme))}
    return Target(
        key=f"atlas|{entity.id}",
        digest="",
        sort="organisation",
        names=entity.names,
        exact=(),
        codes=tuple(sorted(codes)),
        entity=entity,
    )


@dataclass(eq=False)
class Targets:
    """Targets with their names by form and by code, and an index over the names that may be met by likeness.

    Persons are in no index: they are found by a code, or by a name with a date of birth. The index is made when it is
    first asked.
    """

    targets: tuple[Target, ...]
    comparer: Comparer
    by_code: Mapping[Code, tuple[int, ...]] = field(init=False)
    by_plain: Mapping[str, tuple[int, ...]] = field(init=False)
    by_form: Mapping[str, tuple[int, ...]] = field(init=False)
    _owners: list[int] = field(init=False, default_factory=list)
    _index: NameIndex | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        codes: dict[Code, list[int]] = {}
        plain: dict[str, list[int]] = {}
        forms: dict[str, list[int]] = {}
        for number, target in enumerate(self.targets):
            for code in target.codes:
                codes.setdefault(code, []).append(number)
                plain.setdefault(code.plain, []).append(number)
            for name in (*target.names, *target.exact):
                forms.setdefault(name_key(name, "Company").form, []).append(number)
        self.by_code = {code: tuple(found) for code, found in codes.items()}
        self.by_plain = {code: tuple(found) for code, found in plain.items()}
        self.by_form = {form: tuple(dict.fromkeys(found)) for form, found in forms.items()}

    def with_code(self, code: Code) -> Iterator[int]:
        """Targets of a code; one whose scheme is unsaid, here or there, meets the same letters and figures."""
        found = dict.fromkeys(self.by_code.get(code, ()))
        for number in self.by_plain.get(code.plain, ()):
            if code.scheme == ANY or any(c.plain == code.plain and c.scheme == ANY for c in self.targets[number].codes):
                found[number] = None
        yield from found

    @property
    def index(self) -> NameIndex:
        """The index; :meth:`owner` tells whose name a position is."""
        if self._index is None:
            named = [
                (name, number)
                for number, target in enumerate(self.targets)
                if target.sort in ("organisation", "unsaid")
                for name in dict.fromkeys(target.names)
            ]
            self._owners = [number for _, number in named]
            self._index = NameIndex.build([name for name, _ in named], self.comparer.known)
        return self._index

    def owner(self, position: int) -> int:
        """The number of the target that bears the name at a position of the index."""
        return self._owners[position]
