"""Judgements applied to an atlas that is there, without reading any document again.

The result is that of a full build, byte for byte (compared as a digest). It is possible where nothing but judgements
changed since the last build, and no correction among them: a correction makes a claim that the atlas does not hold.
What touches little is left to :mod:`ronghe.revising`.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ronghe.lens.lens import Lens
from ronghe.model import Issue, Judgement
from ronghe.resolve.guide import Guide, guide_of
from ronghe.resolve.judged import ClaimJudgements
from ronghe.resolve.kept import asked_rows, contested_rows, key_rows
from ronghe.resolve.known import Weigher
from ronghe.resolve.member import Member, members_of
from ronghe.resolve.resolve import Resolution, resolve
from ronghe.store.archive import Archive
from ronghe.store.codec import pack
from ronghe.store.judgements import Judgements
from ronghe.store.readings import code_digest
from ronghe.store.revise import Bound, Numbered, revise
from ronghe.store.rows import REJECTED
from ronghe.store.write import AtlasWriter

_OF_CLAIMS = ("accept", "reject", "correct")


@lru_cache(maxsize=2)
def knowing(lens: Lens) -> tuple[Guide, Weigher]:
    """What resolution knows by a lens; kept, with every comparison of names, for as long as the process lives."""
    return guide_of(lens), Weigher(lens)


def frame(lens: Lens) -> str:
    """A digest of the code and the lens by which judgements are applied."""
    return hashlib.sha256(f"{code_digest()}{lens.digest}".encode()).hexdigest()


def notes(judgements: Sequence[Judgement]) -> dict[str, str]:
    """What a build leaves for :func:`replay`: corrections and judgements of claims as digests."""
    corrections = [each.as_json() for each in judgements if each.verdict == "correct"]
    of_claims = [each.as_json() for each in judgements if each.verdict in _OF_CLAIMS]
    return {"corrections": _digest(corrections) if corrections else "", "claim_judgements": _digest(of_claims)}


def write_resolution(
    atlas: AtlasWriter,
    resolution: Resolution,
    judgements: Sequence[Judgement],
    issues: Mapping[int, Sequence[Issue]],
) -> int:
    """Everything of a resolution but entities and bindings, and the issues of other stages, which are counted."""
    atlas.pairs(resolution.pairs)
    atlas.forwards(resolution.forwards)
    atlas.keyed(key_rows(resolution))
    atlas.asked(asked_rows(resolution), contested_rows(resolution))
    atlas.judged(packed_judgements(judgements))
    atlas.issues(3, ((one.issue, None if one.about is None else str(one.about)) for one in resolution.noted))
    for stage, found in issues.items():
        atlas.issues(stage, ((issue, None) for issue in found))
    return sum(map(len, issues.values()))


def packed_judgements(judgements: Sequence[Judgement]) -> dict[str, str]:
    """Judgements with their lines, packed, by id."""
    return {each.id: pack([each.as_json(), each.line]) for each in judgements}


@dataclass(frozen=True, slots=True)
class Held:
    """An atlas with what its last build wrote of itself; ``derive`` fills what follows from bound claims."""

    path: Path
    meta: Mapping[str, str]
    derive: Callable[[AtlasWriter], None]


def replay(held: Held, archive: Archive, judgements: Judgements, lens: Lens, state: str) -> dict[str, int] | None:
    """Bring the atlas up to the judgements and note its new state; its counts, or None where only a full build can.

    What the last build wrote of itself has :func:`notes` among it.
    """
    meta = held.meta
    now = notes(judgements.standing)
    same_claims = now["claim_judgements"] == meta.get("claim_judgements")
    if not same_claims and (now["corrections"] or meta.get("corrections") != ""):
        return None
    with revise(held.path) as writer:
        claims = list(writer.claims_held())
        judged = ClaimJudgements(judgements.standing)
        verdicts = _verdicts(claims, judged, same=same_claims)
        order = archive.first_added()
        members: list[Member] = []
        for claim, verdict in zip(claims, verdicts, strict=True):
            members += members_of(claim.stored.claim, order[claim.source], rejected=verdict == REJECTED)
        guide, weigher = knowing(lens)
        resolution = resolve(members, judgements.standing, guide, weigher)
        writer.replace(resolution.entities)
        writer.rebind(claims, [_bound(*each, resolution) for each in zip(claims, verdicts, strict=True)])
        issues = {0: archive.issues, 1: judgements.issues, 4: tuple(judged.unbound())}
        listed = len(resolution.noted) + write_resolution(writer, resolution, judgements.standing, issues)
        listed += writer.issues_of_reading()
        writer.forget_derived()
        held.derive(writer)
        counts = {
            "documents": int(meta["documents"]),
            "claims": len(claims),
            "entities": len(resolution.entities),
            "issues": listed,
        }
        counted = {name: str(count) for name, count in counts.items()}
        writer.replace_meta({**now, **counted, "state": state, "lineage": state, "revision": "0"})
    return counts


def _verdicts(claims: Sequence[Numbered], judged: ClaimJudgements, *, same: bool) -> list[str | None]:
    """The verdict of each claim; what bound is noted in ``judged`` either way."""
    out = []
    for claim in claims:
        verdict = next(each[1] for each in judged.apply([claim.stored.claim]) if not isinstance(each, Issue))
        out.append(claim.stored.verdict if same else verdict)
    return out


def _bound(claim: Numbered, verdict: str | None, resolution: Resolution) -> Bound:
    said = claim.stored.claim
    subject = resolution.entity_id(said.document, said.subject) if said.subject else None
    object_ = resolution.entity_id(said.document, said.object) if said.object else None
    return subject, object_, verdict


def _digest(said: Sequence[Mapping[str, object]]) -> str:
    packed = json.dumps(sorted(json.dumps(each, sort_keys=True) for each in said))
    return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()
