"""Judgements brought into an atlas where it stands."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ronghe.analyse.derive import rate_rows, rates_of
from ronghe.analyse.ledger import LedgerOptions
from ronghe.lens.lens import Lens
from ronghe.model import Judgement, Money
from ronghe.names.key import NameKey
from ronghe.replay import knowing, notes, packed_judgements
from ronghe.resolve.judged import ClaimJudgements, bound_judgements
from ronghe.resolve.kept import keys_of
from ronghe.revising.claims import BeyondError, Change, changed_claims
from ronghe.revising.follow import follow
from ronghe.revising.names import Renamed, resolved_again
from ronghe.store.judgements import Judgements
from ronghe.store.rows import ACCEPTED
from ronghe.store.touch import Touched, touching


@dataclass(frozen=True, slots=True)
class Standing:
    """An atlas with what its last build wrote of itself, and how judgements are applied to it."""

    path: Path
    meta: Mapping[str, str]
    lens: Lens
    options: LedgerOptions


def apply(standing: Standing, judgements: Judgements, state: str) -> dict[str, int] | None:
    """Bring the atlas up to the judgements and note its new state; its counts.

    None, and nothing is changed, where the decision reaches further than this package goes.
    """
    try:
        with touching(standing.path) as atlas:
            return _applied(atlas, standing, judgements, state)
    except BeyondError:
        return None


def _applied(atlas: Touched, standing: Standing, judgements: Judgements, state: str) -> dict[str, int]:
    if atlas.issues_of_judging() != list(judgements.issues):
        raise BeyondError
    held, now = atlas.judgements_held(), packed_judgements(judgements.standing)
    turned = [one for one in held.keys() | now.keys() if held.get(one) != now.get(one)]
    changed = [_unpacked(side[one]) for one in turned for side in (held, now) if one in side]
    judged = ClaimJudgements(judgements.standing)
    change = changed_claims(atlas, judged, changed, knowing(standing.lens)[0])
    wanted = {each.about[side] for each in changed if each.verdict in _OF_PAIRS for side in ("left", "right")}
    renamed = resolved_again(atlas, wanted, judgements.standing, change, standing.lens)
    claims, entities = _written(atlas, change, renamed)
    judged.bind(atlas.rests)
    _note(atlas, judgements.standing, judged, renamed, change.short)
    _rated(atlas, change, standing.options)
    entities |= follow(atlas, claims, entities, standing.lens, standing.options)
    meta = {**notes(judgements.standing), "state": state}
    before = {name: int(standing.meta[name]) for name in ("documents", "claims", "entities")}
    more = len(renamed.entities) - len(renamed.before) if renamed else 0
    counts = {
        "documents": before["documents"],
        "claims": before["claims"] + len(change.came) - len(change.gone),
        "entities": before["entities"] + more,
        "issues": atlas.issue_count(),
    }
    revision = int(standing.meta["revision"]) + 1
    atlas.log(revision, atlas.touched_claims(), sorted(entities))
    atlas.judged(now)
    atlas.replace_meta({**meta, **{name: str(count) for name, count in counts.items()}, "revision": str(revision)})
    return counts


_OF_PAIRS = ("same", "different")


def _unpacked(text: str) -> Judgement:
    return Judgement.from_json(json.loads(text)[0])


def _written(atlas: Touched, change: Change, renamed: Renamed | None) -> tuple[set[int], set[str]]:
    """Write claims and entities as they are now; the claims and entities of which anything changed."""
    entities: set[str] = set()
    claims: set[int] = set()
    for one in change.touched:
        claims.add(one.number)
        entities |= {end for end in (one.stored.subject, one.stored.object) if end}
    for one in change.gone:
        atlas.drop_claim(one.number)
    for number, _, claim in change.came:
        atlas.corrected(number, claim)
        claims.add(number)
    if renamed is not None:
        entities |= _replaced(atlas, renamed, change.short)
    held = {one.number: one for one in (*change.touched, *(renamed.claims if renamed else ()))}
    gone = {one.number for one in change.gone}
    for number, one in held.items():
        verdict = change.verdicts.get(number, one.stored.verdict)
        before = one.stored.subject, one.stored.object, one.stored.verdict
        after = renamed.bound(one, verdict) if renamed else (*before[:2], verdict)
        if before != after and number not in gone:
            atlas.bound(number, after)
            claims.add(number)
            entities |= {end for end in (*before[:2], *after[:2]) if end}
    for number, _, claim in change.came:
        ends = renamed.ends(claim) if renamed else (None, None)
        atlas.bound(number, (*ends, ACCEPTED))
        entities |= {end for end in ends if end}
    return claims, entities


def _rated(atlas: Touched, change: Change, options: LedgerOptions) -> None:
    """Have the rates of those currencies that claims are in now."""
    claims = [*(claim for _, _, claim in change.came), *(one.stored.claim for one in change.gone)]
    moved = {claim.value.currency for claim in claims if isinstance(claim.value, Money)}
    if moved:
        atlas.replace_rates(moved, rate_rows(rates_of(atlas.so_far(), options), atlas.told_in(moved)))


def _replaced(atlas: Touched, renamed: Renamed, short: Collection[NameKey]) -> set[str]:
    """Write the entities of the parts as they are now; those of which anything changed, also where they are gone.

    ``short`` are the short forms that the decision is about.
    """
    before, after, again = renamed.before, renamed.entities, renamed.reach.again
    gone = {one for one, entity in before.items() if after.get(one) != entity}
    made = {one: entity for one, entity in after.items() if before.get(one) != entity}
    if atlas.entities_held(made.keys() - before.keys()):
        raise BeyondError  # another name has the same id
    forwards = {old: new for old, new in renamed.resolution.forwards.items() if new in made}
    atlas.replace_entities(gone, made.values(), forwards)
    pairs = (one for one in renamed.resolution.pairs if one.left in again or one.right in again)
    atlas.replace_pairs(before.keys(), pairs)
    atlas.keyed(renamed.key_rows(atlas.last_part()))
    now = {(one.about.kind, one.about.form) for one in renamed.contested if one.about is not None}
    atlas.recontest({(key.kind, key.form) for key in short}, now)
    return gone | made.keys()


def _note(
    atlas: Touched,
    standing: Sequence[Judgement],
    judged: ClaimJudgements,
    renamed: Renamed | None,
    short: Collection[NameKey],
) -> None:
    """Issues of the parts and of short forms, and everything that binds to nothing."""
    atlas.forget_issues({*renamed.reach.again, *map(str, short)} if renamed else ())
    asked = {each.about[side] for each in standing if each.verdict in _OF_PAIRS for side in ("left", "right")}
    borne = [row for row in atlas.keys(asked) if row[5]]
    unbound = bound_judgements(keys_of(borne), standing)[1]
    atlas.issues(3, (*(renamed.noted if renamed else ()), *((one.issue, None) for one in unbound)))
    atlas.issues(4, ((issue, None) for issue in judged.unbound()))
