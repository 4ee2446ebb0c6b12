"""Judgements applied to an atlas that is there, without reading any document again.

The result is that of a full build, byte for byte (compared as a digest). It is possible where nothing but judgements
changed since the last build, and no correction among them: a correction makes a claim that the atlas does not hold.
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
from ronghe.resolve.known import Weigher
from ronghe.resolve.member import Member, members_of
from ronghe.resolve.resolve import Resolution, resolve
from ronghe.store.archive import Archive
from ronghe.store.judgements import Judgements
from ronghe.store.revise import AtlasReviser, Bound, Numbered, revise
from ronghe.store.rows import REJECTED
from ronghe.store.write import AtlasWriter

_OF_CLAIMS = ("accept", "reject", "correct")


@lru_cache(maxsize=2)
def knowing(lens: Lens) -> tuple[Guide, Weigher]:
    """What resolution knows by a lens; kept, with every comparison of names, for as long as the process lives."""
    return guide_of(lens), Weigher(lens)


def notes(judgements: Sequence[Judgement], before: int, read: int) -> dict[str, str]:
    """What a build leaves for :func:`replay`: corrections and judgements of claims as digests, where read issues stand.

    ``before`` issues come first in the list, then ``read`` of reading.
    """
    corrections = [each.as_json() for each in judgements if each.verdict == "correct"]
    of_claims = [each.as_json() for each in judgements if each.verdict in _OF_CLAIMS]
    return {
        "corrections": _digest(corrections) if corrections else "",
        "claim_judgements": _digest(of_claims),
        "issues_before": str(before),
        "issues_read": str(read),
    }


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
    now = notes(judgements.standing, 0, 0)
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
        issues = _issues(writer, archive, judgements, meta)
        first = len(archive.issues) + len(judgements.issues)
        left = notes(judgements.standing, first, len(issues) - first)
        issues += [*resolution.issues, *judged.unbound()]
        writer.replace(resolution.entities, resolution.pairs, resolution.forwards, issues)
        writer.rebind(claims, [_bound(*each, resolution) for each in zip(claims, verdicts, strict=True)])
        writer.forget_derived()
        held.derive(writer)
        counts = {
            "documents": int(meta["documents"]),
            "claims": len(claims),
            "entities": len(resolution.entities),
            "issues": len(issues),
        }
        counted = {name: str(count) for name, count in counts.items()}
        writer.replace_meta({**left, **counted, "state": state})
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


def _issues(writer: AtlasReviser, archive: Archive, judgements: Judgements, meta: Mapping[str, str]) -> list[Issue]:
    """Issues of the archive, of the judgements' file as it is now, and of reading, as a build lists them."""
    before, read = int(meta["issues_before"]), int(meta["issues_read"])
    return [*archive.issues, *judgements.issues, *writer.issues_held()[before : before + read]]


def _digest(said: Sequence[Mapping[str, object]]) -> str:
    packed = json.dumps(sorted(json.dumps(each, sort_keys=True) for each in said))
    return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()
