"""What judgements of claims change: verdicts, and corrected claims that come and go."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ronghe.model import Claim, Issue, Judgement
from ronghe.names.codes import code_of
from ronghe.names.key import NameKey
from ronghe.resolve.guide import Guide
from ronghe.resolve.judged import ClaimJudgements
from ronghe.resolve.member import CORRECTED, alias_of, code_in
from ronghe.store.revise import Numbered
from ronghe.store.rows import REJECTED
from ronghe.store.touch import Touched

_TELLING = frozenset({"alias", "identifier", "role", "located_in", "part_of", "size"})
"""Predicates by which names are joined or told apart."""


class BeyondError(Exception):
    """The decision reaches further than :mod:`ronghe.revising` goes."""


@dataclass(slots=True)
class Change:
    """What becomes of claims, and the keys of names that have to be resolved again."""

    verdicts: dict[int, str | None] = field(default_factory=dict)
    """New verdicts by the claim's number."""
    came: list[tuple[int, Numbered, Claim]] = field(default_factory=list)
    """Corrected claims with their number, each after the claim as it was read."""
    gone: list[Numbered] = field(default_factory=list)
    """Corrected claims that count no more, also where the same is told by another correction now."""
    touched: list[Numbered] = field(default_factory=list)
    """Claims as they were, of which anything changes."""
    keys: dict[str, NameKey] = field(default_factory=dict)
    """By their words."""
    beside: set[str] = field(default_factory=set)
    """Words of keys that may be of one body with them, by a code or by what the lens knows, where they are there."""
    short: set[NameKey] = field(default_factory=set)
    """Those of the keys that claims give to what has a fuller name, or that an alias is stated for, without scope."""


def changed_claims(atlas: Touched, judged: ClaimJudgements, judgements: Iterable[Judgement], guide: Guide) -> Change:
    """What the judgements that came or went change."""
    change = Change()
    of_claims = [each for each in judgements if each.verdict in ("accept", "reject", "correct")]
    for document in sorted({each.about["document"] for each in of_claims}):
        _of_document(atlas.claims_in(document), judged, change)
    contested = {NameKey(*row) for row in atlas.contested()}
    for claim in _moving(change):
        for end in filter(None, (claim.subject, claim.object, alias_of(claim))):
            for name in end.names:
                key = guide.key(name, end.kind, claim.document)
                if not key.scope and (name != end.name or claim.predicate == "alias"):
                    change.short.add(key)
                key = key.within(claim.document) if key in contested else key
                change.keys[str(key)] = key
        if (code := code_in(claim)) is not None:
            bearers = {one for one, written in atlas.coded(code.scheme) if code_of(code.scheme, written) == code}
            change.beside |= {key for one in atlas.entities_held(bearers).values() for key in one.keys}
    owners = {guide.known[key] for key in change.keys.values() if key in guide.known}
    change.beside |= {str(form) for form, owner in guide.known.items() if owner in owners} if owners else set()
    return change


def _of_document(held: list[Numbered], judged: ClaimJudgements, change: Change) -> None:
    read = [one for one in held if not one.stored.claim.reader.startswith(CORRECTED)]
    known = {one.stored.claim.id: one for one in held}
    kept: dict[str, str] = {}
    for one in read:
        first, *more = judged.apply([one.stored.claim])
        verdict = None if isinstance(first, Issue) else first[1]
        if verdict != one.stored.verdict:
            change.verdicts[one.number] = verdict
            change.touched.append(one)
        for item in more:
            if isinstance(item, Issue):
                raise BeyondError
            if item[0].id not in kept:  # of two claims that are put right to one the first counts
                kept[item[0].id] = item[0].reader
                _come(one, item[0], known.get(item[0].id), change)
    for one in held:
        claim = one.stored.claim
        if claim.reader.startswith(CORRECTED) and kept.get(claim.id) != claim.reader:
            change.gone.append(one)
            change.touched.append(one)


def _come(read: Numbered, claim: Claim, known: Numbered | None, change: Change) -> None:
    """A corrected claim beside the one that was read; none where the document tells the same, or it is there."""
    if known is not None:
        reader = known.stored.claim.reader
        if reader == claim.reader or not reader.startswith(CORRECTED):
            return
    if claim.qualifiers.get("cited") != read.stored.claim.qualifiers.get("cited"):
        raise BeyondError
    change.came.append((read.number + 1, read, claim))


def _moving(change: Change) -> list[Claim]:
    """Claims that tell resolution something else than before."""
    out = [claim for _, _, claim in change.came] + [one.stored.claim for one in change.gone]
    for one in change.touched:
        turned = (one.stored.verdict == REJECTED) != (change.verdicts.get(one.number) == REJECTED)
        telling = one.stored.claim.predicate in _TELLING
        if one.number in change.verdicts and turned and telling:
            out.append(one.stored.claim)
    return out
