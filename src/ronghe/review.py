"""What a person is asked and decides: pairs of names that may be one, the most urgent first.

The queue comes from the last build; what was judged since is left out at once, so that several people can work on it
and each answer counts from the next question on. A decision is a line of ``judgements.jsonl``, taking one back another.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ronghe.errors import UsageError
from ronghe.model import Claim, Entity, Judgement
from ronghe.model.judgement import Verdict
from ronghe.model.pair import Pair
from ronghe.names.key import name_key
from ronghe.resolve.judged import corrected_claim
from ronghe.store.folder import Folder
from ronghe.store.holds import hold
from ronghe.store.judgements import append_judgement, standing_now
from ronghe.store.view import Atlas, StoredClaim, StoredDocument

ANSWERS: tuple[Verdict, ...] = ("same", "different", "unsure")
CLAIM_ANSWERS: tuple[Verdict, ...] = ("accept", "reject")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two names of a question, with what is said of it and where."""

    key: str
    entity: Entity
    names: tuple[str, ...]
    claims: tuple[StoredClaim, ...]
    documents: Mapping[str, StoredDocument]


@dataclass(frozen=True, slots=True)
class Question:
    """A pair with both sides; for a joined pair both sides are one entity, told apart by the name used."""

    pair: Pair
    left: Side
    right: Side

    def as_json(self) -> dict[str, Any]:
        """The pair with names, kind and quotes of each side."""
        sides = {
            name: {
                "key": side.key,
                "entity": side.entity.id,
                "kind": side.entity.kind,
                "names": list(side.names),
                "claims": [claim.claim.as_json() for claim in side.claims],
            }
            for name, side in (("left", self.left), ("right", self.right))
        }
        return {**self.pair.as_json(), **sides}


class Review:
    """The review queue of a casebook; :meth:`ronghe.casebook.Casebook.review` gives one."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def pairs(self, entity: str | None = None) -> list[Pair]:
        """The pairs that nobody has judged, the most urgent first: all, or those in which an entity (id) stands."""
        judged = {
            frozenset((each.about["left"], each.about["right"]))
            for each in standing_now(self._folder.judgements)
            if each.verdict in ANSWERS
        }
        with Atlas(self._folder.atlas) as atlas:
            return [pair for pair in atlas.pairs(entity) if frozenset((pair.left, pair.right)) not in judged]

    def take(self, who: str) -> Question | None:
        """The most urgent question that nobody else was handed within ``HELD`` minutes; None where none is left.

        Several people, also in several processes, so get different pairs. Whoever asks again gets the same one.
        """
        pairs = self.pairs()
        at = self.free(pairs, who)
        return None if at is None else self.question(pairs[at])

    def free(self, pairs: Sequence[Pair], who: str, start: int = 0) -> int | None:
        """The place of the first of these pairs, from ``start`` on, that is this person's now; see :meth:`take`."""
        places = range(start, len(pairs))
        return next((at for at in places if hold(self._folder.holds, [pairs[at].left, pairs[at].right], who)), None)

    def progress(self) -> dict[str, Any]:
        """``{"waiting", "judged", "verdicts": {verdict: count}, "people": {name: count}}`` of pairs."""
        standing = [each for each in standing_now(self._folder.judgements) if each.verdict in ANSWERS]
        return {
            "waiting": len(self.pairs()),
            "judged": len(standing),
            "verdicts": dict(sorted(Counter(each.verdict for each in standing).items())),
            "people": dict(sorted(Counter(each.who for each in standing).items())),
        }

    def history(self, most: int = 50) -> list[dict[str, Any]]:
        """The latest judgements that stand, newest first: what of what, who, when, and the line in the file."""
        standing = standing_now(self._folder.judgements)
        return [{**each.as_json(), "line": each.line} for each in reversed(standing[-most:])]

    def question(self, pair: Pair) -> Question:
        """A pair with what is said of both sides."""
        with Atlas(self._folder.atlas) as atlas:
            left, right = (_side(atlas, pair, key) for key in (pair.left, pair.right))
            return Question(pair, left, right)

    def decide(self, pair: Pair, verdict: Verdict, who: str, reason: str = "") -> Judgement:
        """Write an answer down: it is on the disk when this returns, and the next build applies it."""
        if verdict not in ANSWERS:
            raise UsageError(f"a pair is judged {', '.join(ANSWERS)}, not {verdict}")
        return self._append(verdict, {"left": pair.left, "right": pair.right}, who, reason)

    def judge(self, claim_id: str, verdict: Verdict, who: str, reason: str = "") -> Judgement:
        """Accept or reject a claim of the last build; UsageError where it holds none of that id.

        The judgement binds to document, predicate and quote, so that it holds for every claim of that predicate
        which rests on the same words.
        """
        if verdict not in CLAIM_ANSWERS:
            raise UsageError(f"a claim is judged {' or '.join(CLAIM_ANSWERS)}, not {verdict}")
        return self._append(verdict, _about(self._claim(claim_id)), who, reason)

    def correct(self, claim_id: str, change: Mapping[str, Any], who: str, reason: str = "") -> Judgement:
        """Put fields of a claim right: ``subject``, ``object``, ``value``, ``qualifiers`` or ``predicate``, as JSON.

        The claim as read stays, rejected; the corrected one stands beside it with the same quote. UsageError where
        the map holds no such claim, where nothing changes, and where the change gives no sound claim.
        """
        claim = self._claim(claim_id)
        corrected = corrected_claim(claim, change, "new")
        if isinstance(corrected, str):
            raise UsageError(f"that is no correction: {corrected}")
        if corrected.id == claim.id:
            raise UsageError("that changes nothing; to confirm a claim as it is, accept it")
        return self._append("correct", _about(claim), who, reason, change)

    def _claim(self, claim_id: str) -> Claim:
        with Atlas(self._folder.atlas) as atlas:
            stored = atlas.claim(claim_id)
        if stored is None:
            raise UsageError(f"the map holds no claim {claim_id}; `ronghe conflicts` and `ronghe show --json` give ids")
        return stored.claim

    def undo(self, who: str) -> Judgement | None:
        """Take back the latest standing judgement of a person; what was taken back, None for none."""
        standing = standing_now(self._folder.judgements)
        mine = [each for each in standing if each.who == who]
        if not mine:
            return None
        self._append("revoke", {"judgement": mine[-1].id}, who, "")
        return mine[-1]

    def revoke(self, judgement: str, who: str, reason: str = "") -> Judgement:
        """Take back any standing judgement, also another person's; UsageError where none of that id stands."""
        for each in standing_now(self._folder.judgements):
            if each.id == judgement:
                self._append("revoke", {"judgement": judgement}, who, reason)
                return each
        raise UsageError(f"no judgement {judgement} stands; `ronghe review --history` lists those that do")

    def _append(
        self, verdict: Verdict, about: dict[str, str], who: str, reason: str, change: Mapping[str, Any] | None = None
    ) -> Judgement:
        if not who.strip():
            raise UsageError("a judgement needs the name of the person who makes it")
        when = datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
        said = json.dumps([verdict, about, who, reason, when, change], ensure_ascii=False, sort_keys=True)
        number = "j" + hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        judgement = Judgement(number, verdict, about, who, when, reason, change)
        append_judgement(self._folder.judgements, judgement)
        return judgement


def _about(claim: Claim) -> dict[str, str]:
    return {"document": claim.document, "predicate": claim.predicate, "quote": claim.quote}


def _side(atlas: Atlas, pair: Pair, key: str) -> Side:
    identity, other = pair.left_entity, pair.right_entity
    if key == pair.right:
        identity, other = other, identity
    entity = atlas.entity(identity)
    if entity is None:
        raise UsageError(f"the map no longer holds {key}: build the casebook again (ronghe build)")
    claims = {claim.claim.id: claim for claim in (*atlas.claims(subject=entity.id), *atlas.claims(object=entity.id))}
    names = entity.names
    if identity == other:
        names = tuple(name for name in names if str(name_key(name, entity.kind)) == key) or names
        claims = {number: claim for number, claim in claims.items() if _names_it(claim, names)}
    found = tuple(claims.values())
    documents = {document.id: document for one in found if (document := atlas.document(one.claim.document))}
    return Side(key, entity, names, found, documents)


def _names_it(stored: StoredClaim, names: tuple[str, ...]) -> bool:
    ends = (stored.claim.subject, stored.claim.object)
    return any(end is not None and not set(names).isdisjoint(end.names) for end in ends)
