"""Names of a few parts resolved again; see :mod:`ronghe.resolve.parts`."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ronghe.lens.lens import Lens
from ronghe.model import Claim, Entity, Issue, Judgement
from ronghe.names.key import NameKey
from ronghe.replay import knowing
from ronghe.resolve.gather import Gathered
from ronghe.resolve.guide import Guide
from ronghe.resolve.kept import KeyRow, keys_of
from ronghe.resolve.member import Member, members_of
from ronghe.resolve.noted import Noted
from ronghe.resolve.parts import Asked
from ronghe.resolve.resolve import Resolution, Rest, entity_id, resolve
from ronghe.revising.claims import BeyondError, Change
from ronghe.store.revise import Bound, Numbered
from ronghe.store.rows import REJECTED
from ronghe.store.touch import Touched

_MOST_KEYS, _MOST_CLAIMS = 4_000, 20_000
"""Beyond so many a replay is as quick."""
_LIES_IN = ("located_in", "part_of")


@dataclass(frozen=True, slots=True)
class Reach:
    """Keys of whole parts by their words: those resolved again, and these with all that they are compared with.

    Among them are names that come with a correction, of which the atlas has no row.
    """

    again: Mapping[str, NameKey]
    near: Mapping[str, NameKey]
    rows: Sequence[KeyRow]


@dataclass(frozen=True, slots=True)
class Renamed:
    """Some parts as they are now: ``before`` are the entities that they were."""

    reach: Reach
    resolution: Resolution
    claims: Sequence[Numbered]
    before: Mapping[str, Entity]
    contested: Sequence[Noted]
    """Of the short forms that the decision is about those that mean something in their document only, with why."""

    @property
    def entities(self) -> dict[str, Entity]:
        """The entities of the parts."""
        again = self.reach.again
        return {one.id: one for one in self.resolution.entities if one.keys[0] in again}

    @property
    def noted(self) -> list[tuple[Issue, str]]:
        """Issues of the parts, with the keys that they are about."""
        found = [(one.issue, str(one.about)) for one in self.resolution.noted if one.about is not None]
        return [
            *(one for one in found if one[1] in self.reach.again),
            *((one.issue, str(one.about)) for one in self.contested),
        ]

    def key_rows(self, last: int) -> list[KeyRow]:
        """The rows of the parts' keys, parts numbered after ``last``."""
        batch = {row[0]: row[6] for row in self.reach.rows}
        again, parts, roots = self.reach.again, self.resolution.parts, self.resolution.roots
        bare = [key for key in again.values() if key not in parts]
        numbers = {**parts, **{key: number for number, key in enumerate(bare, len(parts))}}
        return [
            (
                words,
                key.kind,
                key.form,
                key.scope,
                last + 1 + numbers[key],
                str(roots.get(key, "")),
                batch.get(words, ""),
            )
            for words, key in again.items()
        ]

    def ends(self, claim: Claim) -> tuple[str | None, str | None]:
        """The entities at the ends of a claim, which are in the parts."""
        subject, object_ = (
            self.resolution.entity_id(claim.document, end) if end else None for end in (claim.subject, claim.object)
        )
        return subject, object_

    def bound(self, one: Numbered, verdict: str | None) -> Bound:
        """The ends of a claim: those in the parts as they are now, the others as they were."""
        said, stored = one.stored.claim, one.stored
        return (
            self.resolution.entity_id(said.document, said.subject) or stored.subject if said.subject else None,
            self.resolution.entity_id(said.document, said.object) or stored.object if said.object else None,
            verdict,
        )


def resolved_again(
    atlas: Touched, wanted: Iterable[str], judgements: Sequence[Judgement], change: Change, lens: Lens
) -> Renamed | None:
    """The parts of the wanted keys (in words) resolved again; None where there are none; BeyondError where too many."""
    rows = atlas.keys(set(wanted) | change.keys.keys() | change.beside)
    rows += atlas.keys_of_forms({(key.kind, key.form) for key in change.short})
    parts = {row[4] for row in rows}
    new = {words: change.keys[words] for words in change.keys.keys() - {row[0] for row in rows}}
    while parts or new:
        found = _resolved(atlas, _reach(atlas, parts, new), judgements, change, lens)
        further = _further(atlas, found) - parts
        if not further:
            return found
        parts |= further
    return None


def _reach(atlas: Touched, parts: Collection[int], new: Mapping[str, NameKey]) -> Reach:
    again = atlas.keys_of_parts(parts)
    groups = {row[6] for row in again if row[6]}
    beside = groups.union(*atlas.compared_with(groups))
    near = atlas.keys_of_parts(atlas.parts_of_groups(beside) | set(parts))
    if len(near) > _MOST_KEYS:
        raise BeyondError
    return Reach({**keys_of(again), **new}, {**keys_of(near), **new}, near)


def _resolved(atlas: Touched, reach: Reach, judgements: Sequence[Judgement], change: Change, lens: Lens) -> Renamed:
    bearers = atlas.bearers({entity_id(key) for key in reach.near.values()})
    gone = {one.number for one in change.gone}
    claims = [one for one in atlas.claims_about(bearers) if one.number not in gone]
    if len(claims) > _MOST_CLAIMS:
        raise BeyondError
    said = [*(one.stored.claim for one in claims), *(claim for _, _, claim in change.came)]
    further = {one.number: one for one in _aliases_beside(atlas, said, judgements) if one.number not in gone}
    every = ({**{one.number: one for one in claims}, **further}).values()
    order = atlas.first_of({one.source for one in every} | {read.source for _, read, _ in change.came})
    members: list[Member] = []
    for one in every:
        verdict = change.verdicts.get(one.number, one.stored.verdict)
        members += members_of(one.stored.claim, order[one.source], rejected=verdict == REJECTED)
    for _, read, claim in change.came:
        members += members_of(claim, order[read.source])
    guide, weigher = knowing(lens)
    noted = _contested(members, change.short, guide)
    before = frozenset(NameKey(*row) for row in atlas.contested())
    contested = before - change.short | {one.about for one in noted if one.about is not None}
    reach = _with(reach, members, change.short, contested, guide)
    inside = frozenset(reach.near.values())
    judged = [one for one in judgements if {one.about.get("left"), one.about.get("right")} <= reach.near.keys()]
    rest = Rest(inside, _asked(atlas, reach), contested, _outside(atlas, members, guide.key, contested))
    resolution = resolve(members, judged, guide, weigher, rest)
    was = atlas.entities_held(atlas.bearers({entity_id(key) for key in reach.again.values()}))
    return Renamed(reach, resolution, claims, was, noted)


def _aliases_beside(atlas: Touched, claims: Iterable[Claim], judgements: Iterable[Judgement]) -> list[Numbered]:
    """The judged claims of aliases in the documents of these claims: what is rejected there none of them says."""
    judged = {each.about["document"] for each in judgements if each.about.get("predicate") == "alias"}
    documents = sorted(judged & {claim.document for claim in claims})
    told = (one for document in documents for one in atlas.claims_in(document))
    return [one for one in told if one.stored.claim.predicate == "alias"]


def _contested(members: Iterable[Member], short: Collection[NameKey], guide: Guide) -> list[Noted]:
    """Of these short forms, of which every member is there, those that mean more than one thing."""
    return [one for one in Gathered(members, guide).noted if one.about in short] if short else []


def _with(
    reach: Reach, members: Iterable[Member], short: Collection[NameKey], contested: frozenset[NameKey], guide: Guide
) -> Reach:
    """With the keys under which members bear one of these short forms now, of some of which there is no row yet."""
    if not short:
        return reach
    ends = ((name, one.end.kind, one.document) for one in members for name in one.end.names)
    borne = {(guide.key(*end), end[2]) for end in set(ends)}
    keys = {key.within(document) if key in contested else key for key, document in borne if key in short}
    new = {str(key): key for key in keys if str(key) not in reach.near}
    return Reach({**reach.again, **new}, {**reach.near, **new}, reach.rows)


def _asked(atlas: Touched, reach: Reach) -> Asked:
    batches = {row[0]: row[6] for row in reach.rows if row[6]}
    rows = {row[0]: row for row in atlas.keys(set(batches.values()))}
    known = keys_of(rows.values())
    groups = {key: known[batches[words]] for words, key in reach.near.items() if words in batches}
    pairs = atlas.compared_with(set(batches.values()))
    return Asked(groups, [(known[one], known[other]) for one, other in pairs if one in known and other in known])


def _outside(
    atlas: Touched,
    members: Sequence[Member],
    key_of: Callable[[str, str, str], NameKey],
    contested: frozenset[NameKey],
) -> Callable[[NameKey], NameKey]:
    """Under which key the sets of other names are compared, looked up once for all that are told of."""
    ends = {(one.tie.end.name, one.tie.end.kind, one.document) for one in members if one.tie and one.tie.end}
    keys = {key_of(*end) for end in ends}
    keys |= {key.within(document) for key in keys & contested for _, _, document in ends}
    rows = atlas.keys({str(key) for key in keys})
    roots = {row[0]: row[5] for row in rows}
    known = keys_of((*rows, *atlas.keys(set(roots.values()))))
    return lambda key: known[roots[str(key)]]


def _further(atlas: Touched, found: Renamed) -> set[int]:
    """Parts that hang together with those resolved now, and did not before."""
    row_of = {row[0]: row for row in found.reach.rows}
    again, parts = found.reach.again, found.resolution.parts
    tied = {parts[key] for key in again.values() if key in parts}
    out = {row_of[words][4] for words, key in found.reach.near.items() if words in row_of and parts.get(key) in tied}
    roots = {words: str(found.resolution.roots.get(key, "")) for words, key in found.reach.near.items()}
    turned = {words for words in roots if words not in row_of or roots[words] != row_of[words][5]}
    out |= {row_of[words][4] for words in turned - again.keys()}
    moved = [again[words] for words in turned & again.keys()]
    if moved:
        inner = atlas.subjects_at(_LIES_IN, atlas.bearers({entity_id(key) for key in moved}))
        held = atlas.entities_held(inner)
        if len(held) > _MOST_KEYS:
            raise BeyondError
        out |= {row[4] for row in atlas.keys({key for one in held.values() for key in one.keys})}
    return out
