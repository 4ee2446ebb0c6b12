"""What follows from claims and entities that a decision changed: columns, figures, conflicts, rows of the ledger."""

from collections.abc import Collection

from ronghe.analyse.conflicts.find import found_among
from ronghe.analyse.conflicts.kept import kept_rows
from ronghe.analyse.derive import figure_rows, rates_of, regions
from ronghe.analyse.ledger import LedgerOptions
from ronghe.analyse.nesting import near
from ronghe.analyse.outline import outlines
from ronghe.lens.lens import Lens
from ronghe.revising.claims import BeyondError
from ronghe.store.touch import Touched

_MOST = 3_000
"""Entities that are looked at again; beyond that a replay is as quick."""
_NAMED_BY = ("founded_by", "part_of")
"""Predicates by which a conflict rests on another entity's own claims or name."""


def follow(
    atlas: Touched, claims: Collection[int], entities: Collection[str], lens: Lens, options: LedgerOptions
) -> set[str]:
    """Fill anew what rests on these claims and entities (ids, also of some that are gone).

    Gives the entities and all whose figures or conflicts, with what is told of them, rest on theirs.
    """
    view = atlas.refresh(claims, entities)
    if any(one.kind == "Place" for one in atlas.entities_held(entities).values()):
        atlas.replace_regions(regions(view, lens))
    funds = atlas.funds_beside(entities)
    sized = set(entities).union(*near(view.nests("Fund"), set(entities)).values())
    disputing = _below(atlas, entities) | sized
    if len(funds) > _MOST or len(disputing) > _MOST:
        raise BeyondError
    rates = rates_of(view, options)
    rows = list(figure_rows(view, rates, sized))
    atlas.forget("figure", sized)
    atlas.figures(rows)
    atlas.forget("conflict", disputing)
    atlas.conflicts(kept_rows(found_among(view, options, disputing)))
    atlas.forget("outline", funds | set(entities))
    atlas.outlines(outlines(view, options, funds))
    return disputing


def _below(atlas: Touched, entities: Collection[str]) -> set[str]:
    """These entities and all whose founders or wholes, near or far, are among them."""
    found, todo = set(entities), set(entities)
    while todo and len(found) <= _MOST:
        todo = atlas.subjects_at(_NAMED_BY, todo) - found
        found |= todo
    return found
