"""The whole atlas behind a check of one document: its ledger, and which fund belongs where."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from ronghe.analyse.ledger import Ledger, LedgerOptions, ledger, places_within
from ronghe.analyse.reads import AtlasView, accepted_or_open

_TIES = frozenset({"located_in", "founded_by", "part_of", "manages", "contributes", "invests_in"})
"""Claims by which a fund belongs to a place or a body."""


class Books:
    """The whole atlas's ledger and ties, made when a stated total first asks for them."""

    def __init__(self, atlas: AtlasView, options: LedgerOptions) -> None:
        self._atlas = atlas
        self.options = options

    @cached_property
    def ledger(self) -> Ledger:
        """Over all documents."""
        return ledger(self._atlas, self.options)

    @cached_property
    def _tied(self) -> Mapping[str, frozenset[str]]:
        ties: dict[str, set[str]] = {}
        for predicate in sorted(_TIES):
            for stored in accepted_or_open(self._atlas.claims(predicate=predicate)):
                if stored.subject and stored.object and stored.claim.qualifiers.get("modality") != "denied":
                    ties.setdefault(stored.subject, set()).add(stored.object)
                    ties.setdefault(stored.object, set()).add(stored.subject)
        return {entity: frozenset(others) for entity, others in ties.items()}

    @cached_property
    def _within(self) -> Mapping[str, tuple[str, ...]]:
        return places_within(self._atlas)

    def group(self, body: str | None, funds: Sequence[str]) -> list[str]:
        """Those of the funds that belong to the place or body; all of them where none is named."""
        if body is None:
            return list(funds)
        inside = {body}
        inside |= {place for place in self._within if self._lies_in(place, body, set())}
        return [fund for fund in funds if self._tied.get(fund, frozenset()) & inside]

    def _lies_in(self, place: str, body: str, seen: set[str]) -> bool:
        seen.add(place)
        outer = self._within.get(place, ())
        return body in outer or any(self._lies_in(one, body, seen) for one in outer if one not in seen)
