"""A part of the list of conflicts, put together without reading the rest of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ronghe.analyse.amounts import Language
from ronghe.analyse.conflicts.conflict import Conflict
from ronghe.analyse.conflicts.find import conflicts, found_among
from ronghe.analyse.ledger import LedgerOptions, as_built
from ronghe.analyse.reads import ListView
from ronghe.store.rows import ConflictKey


@dataclass(frozen=True, slots=True)
class Window:
    """Which rows of a list: ``most`` from the one numbered ``start``, counted from 0."""

    start: int = 0
    most: int = 50


@dataclass(frozen=True, slots=True)
class ConflictPage:
    """Some conflicts of the list of :func:`conflicts`; ``count`` and ``open`` are of the whole list."""

    conflicts: tuple[Conflict, ...]
    count: int
    open: int


def keys_of(found: Iterable[Conflict]) -> Iterator[ConflictKey]:
    """What a build keeps of each conflict."""
    for one in found:
        column = one.column
        measure, phase, scope = (column.measure, column.phase, column.scope) if column else ("", 0, "")
        claims = sum(len(answer.supports) for answer in one.answers)
        at = one.entity, one.question, measure, phase, scope
        yield ConflictKey(*at, one.settled, float(one.moves), claims, one.name, str(one.column))


def conflict_page(
    atlas: ListView,
    window: Window,
    options: LedgerOptions | None = None,
    language: Language = "en",
    entity: str | None = None,
    known: dict[str, list[Conflict]] | None = None,
) -> ConflictPage:
    """The asked part of the list of conflicts, or of those of one entity.

    Only the claims of the entities on the page are read, and not those of entities in ``known``, which gives their
    conflicts and is added to. Where the rates are not those of the build, every conflict
    is found anew.
    """
    options = options or LedgerOptions()
    if not as_built(atlas, options):
        every = [one for one in conflicts(atlas, options, language) if entity in (None, one.entity)]
        shown = tuple(every[window.start : window.start + window.most])
        return ConflictPage(shown, len(every), sum(not one.settled for one in every))
    wanted = atlas.conflict_keys(window.start, window.most, entity)
    known = {} if known is None else known
    here = {one.entity: known[one.entity] for one in wanted if one.entity in known}
    missing = {one.entity for one in wanted} - here.keys()
    told: dict[str, list[Conflict]] = {one: [] for one in missing}
    for conflict in found_among(atlas, options, language, missing) if missing else ():
        told[conflict.entity].append(conflict)
    here |= told
    known.update(told)  # all of an entity at once: another reader may be looking
    by_key = {_name(key): one for found in here.values() for one in found for key in keys_of((one,))}
    shown = tuple(by_key[name] for name in map(_name, wanted) if name in by_key)  # one may just have been settled
    return ConflictPage(shown, *atlas.conflict_count(entity))


def _name(key: ConflictKey) -> tuple[str, str, str, int, str]:
    return (key.entity, key.question, key.measure, key.phase, key.scope)
