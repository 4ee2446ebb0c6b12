"""A part of the list of conflicts."""

from dataclasses import dataclass

from ronghe.analyse.amounts import Language
from ronghe.analyse.conflicts.conflict import Conflict
from ronghe.analyse.conflicts.find import conflicts
from ronghe.analyse.conflicts.kept import unpacked
from ronghe.analyse.ledger import LedgerOptions, as_built
from ronghe.analyse.reads import ListView


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


def conflict_page(
    atlas: ListView,
    window: Window,
    options: LedgerOptions | None = None,
    language: Language = "en",
    entity: str | None = None,
) -> ConflictPage:
    """The asked part of the list of conflicts, or of those of one entity, as the build kept it.

    Where the rates are not those of the build, every conflict is found anew.
    """
    options = options or LedgerOptions()
    if not as_built(atlas, options):
        every = [one for one in conflicts(atlas, options, language) if entity in (None, one.entity)]
        shown = tuple(every[window.start : window.start + window.most])
        return ConflictPage(shown, len(every), sum(not one.settled for one in every))
    shown = tuple(unpacked(one).in_language(language) for one in atlas.conflicts(window.start, window.most, entity))
    return ConflictPage(shown, *atlas.conflict_count(entity))
