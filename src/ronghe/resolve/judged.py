"""Judgements, bound anew to what is there now."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ronghe.model import Claim, Issue, Judgement
from ronghe.model.vocabulary import vocabulary
from ronghe.names.key import NameKey
from ronghe.resolve.clusters import Clusters
from ronghe.resolve.noted import Noted

FILE = "judgements.jsonl"
_VERDICTS = {"accept": "accepted", "reject": "rejected", "correct": "rejected"}


def _latest_first(judgements: Iterable[Judgement]) -> list[Judgement]:
    return sorted(judgements, key=lambda each: (each.when, each.id), reverse=True)


def join_judged(clusters: Clusters, keys: Mapping[str, NameKey], judgements: Sequence[Judgement]) -> list[Noted]:
    """Apply *same* and *different*; ``keys`` holds every key by its written form.

    *Different* always holds, and a *same* that would break it is not applied, because keeping apart
    loses nothing: both are named in an issue. *Same* overrides marks: a person knows better.
    """
    bound, noted = bound_judgements(keys, judgements)
    different = [one for one in bound if one[0].verdict == "different" and one[1] != one[2]]
    for _, left, right in different:
        clusters.forbid(left, right)
    for each, left, right in bound:
        if each.verdict != "same":
            continue
        if not clusters.forbidden(left, right):
            clusters.join(left, right)
            continue
        against = next(other for other in different if _separates(clusters, other, left, right))
        message = (
            f"{_cited(each)} ({each.who}: {left} and {right} are the same) and {_cited(against[0])} "
            f"({against[0].who}: {against[1]} and {against[2]} are different) exclude each other; the second holds. "
            "Take one of them back: ronghe judge undo ID"
        )
        noted.append(Noted(Issue("contradictory_judgements", message, FILE), left))
    return noted


def bound_judgements(
    keys: Mapping[str, NameKey], judgements: Sequence[Judgement]
) -> tuple[list[tuple[Judgement, NameKey, NameKey]], list[Noted]]:
    """*Same* and *different* with the keys that they are about, the oldest first; what binds to nothing is noted."""
    noted: list[Noted] = []
    bound: list[tuple[Judgement, NameKey, NameKey]] = []
    for each in sorted(judgements, key=lambda one: (one.when, one.id)):
        if each.verdict not in ("same", "different"):
            continue
        left, right = (keys.get(each.about[side]) for side in ("left", "right"))
        if left is None or right is None:
            missing = each.about["left" if left is None else "right"]
            noted.append(Noted(_unbound(each, f"no document names {missing} any more")))
        else:
            bound.append((each, left, right))
    for each, left, right in bound:
        if each.verdict == "different" and left == right:
            noted.append(Noted(_unbound(each, f"both sides are {left}, one name of one class")))
    return bound, noted


def _cited(judgement: Judgement) -> str:
    """A judgement as a person finds it in the file."""
    return f"judgement {judgement.id}" + (f" in line {judgement.line}" if judgement.line else "")


def _separates(
    clusters: Clusters, different: tuple[Judgement, NameKey, NameKey], left: NameKey, right: NameKey
) -> bool:
    sides = {clusters.root(different[1]), clusters.root(different[2])}
    return sides == {clusters.root(left), clusters.root(right)}


def _unbound(judgement: Judgement, why: str) -> Issue:
    message = f"judgement {judgement.id} ({judgement.verdict}, {judgement.who}) has nothing to bind to: {why}"
    return Issue("unbound_judgement", message, FILE)


def corrected_claim(claim: Claim, change: Mapping[str, Any], judgement: str) -> Claim | str:
    """The claim with the changed fields, in the name of a judgement; or why that is no sound claim."""
    allowed = {"subject", "object", "value", "qualifiers", "predicate"}
    try:
        if not change or not change.keys() <= allowed:
            raise ValueError(f"a correction changes {', '.join(sorted(allowed))}, not {sorted(change)}")
        raw = {**claim.as_json(), **change, "reader": f"judgement.{judgement}", "confidence": 1.0}
        corrected = Claim.from_json(raw)
        for fault in vocabulary().faults(corrected):
            raise ValueError(fault)
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as error:
        return str(error) or type(error).__name__
    return corrected


class ClaimJudgements:
    """Accept, reject and correct, found by document, predicate and quote; the latest of a claim counts."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._found: dict[tuple[str, str, str], Judgement] = {}
        self._standing = [each for each in judgements if each.verdict in _VERDICTS]
        self._bound: set[str] = set()
        for each in _latest_first(self._standing):
            about = each.about
            place = (about["document"], about["predicate"], about["quote"])
            if place in self._found:
                self._bound.add(each.id)
            else:
                self._found[place] = each

    def apply(self, claims: Iterable[Claim]) -> Iterator[tuple[Claim, str | None] | Issue]:
        """Each claim with its verdict: accepted, rejected or None.

        A corrected claim is rejected and followed by the claim as corrected, which is accepted; a
        correction that gives no sound claim is an issue, one that changes nothing accepts the claim.
        """
        for claim in claims:
            judgement = self._found.get((claim.document, claim.predicate, claim.quote))
            if judgement is None:
                yield claim, None
                continue
            self._bound.add(judgement.id)
            corrected = self._corrected(claim, judgement) if judgement.verdict == "correct" else None
            if isinstance(corrected, Issue):
                yield claim, None
                yield corrected
                continue
            if corrected is not None and corrected.id == claim.id:
                yield claim, "accepted"
                continue
            yield claim, _VERDICTS[judgement.verdict]
            if corrected is not None:
                yield corrected, "accepted"

    @staticmethod
    def _corrected(claim: Claim, judgement: Judgement) -> Claim | Issue:
        corrected = corrected_claim(claim, judgement.change or {}, judgement.id)
        if not isinstance(corrected, str):
            return corrected
        message = f"judgement {judgement.id} ({judgement.who}) corrects a claim to what is no claim: {corrected}"
        return Issue("bad_judgement", message, claim.document)

    def bind(self, rests: Callable[[str, str, str], bool]) -> None:
        """Look for what each is about without reading every claim: document, predicate and quote of a claim as read."""
        self._bound |= {each.id for place, each in self._found.items() if rests(*place)}

    def unbound(self) -> Iterator[Issue]:
        """One issue for each judgement that no claim met, once all were applied."""
        for each in self._standing:
            if each.id not in self._bound:
                about = each.about
                why = f"no {about['predicate']} claim rests on “{about['quote']:.80}” in {about['document']}"
                yield _unbound(each, why)
