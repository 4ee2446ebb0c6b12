"""What resolution sees: ends of claims, each in its document."""

from collections.abc import Iterator
from dataclasses import dataclass

from ronghe.model import Claim, End
from ronghe.model.values import Text
from ronghe.names.codes import Code, code_of

ALIAS_CONFIDENCE = 0.8
"""A stated alias joins names when the text says it with at least this probability."""

_TELLING = frozenset({"role", "located_in", "part_of", "size"})
"""Predicates that resolution looks at: an office, a place, a parent, and that money rests on the name."""

_RENAMED = frozenset({"former", "cover", "second_plate"})
"""Aliases whose place may differ: bodies move, and a cover name is meant to mislead."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A predicate of which the member is the subject, with the other end where there is one."""

    predicate: str
    end: End | None


@dataclass(frozen=True, slots=True)
class Member:
    """An end of a claim where it stands.

    ``order`` is when and as what its source was first added (time, hash); ``moved`` marks an alias
    whose place may differ from the name's; ``tie`` is what the text says of the end that helps to tell
    it from others; ``code`` is an identity code that the text gives it.
    """

    document: str
    order: tuple[str, str]
    end: End
    confidence: float
    moved: bool = False
    tie: Tie | None = None
    code: Code | None = None


def members_of(claim: Claim, order: tuple[str, str], *, rejected: bool = False) -> Iterator[Member]:
    """The members that a claim brings: its ends, and for a stated alias the name with its alias.

    The alias or the code of a claim that a person ``rejected`` joins nothing, and its tie tells nothing.
    """
    if claim.subject is not None:
        code = None if rejected else _code(claim)
        tie = Tie(claim.predicate, claim.object) if claim.predicate in _TELLING and not rejected else None
        yield Member(claim.document, order, claim.subject, claim.confidence, tie=tie, code=code)
    if claim.object is not None:
        yield Member(claim.document, order, claim.object, claim.confidence)
    if rejected or claim.predicate != "alias" or claim.subject is None or not isinstance(claim.value, Text):
        return
    if claim.confidence < ALIAS_CONFIDENCE or claim.qualifiers.get("modality", "stated") != "stated":
        return
    joined = End(claim.subject.name, claim.subject.kind, (claim.subject.name, claim.value.text))
    yield Member(claim.document, order, joined, claim.confidence, claim.qualifiers.get("type") in _RENAMED)


def _code(claim: Claim) -> Code | None:
    """The code that a claim of an identifier states with enough certainty to join names."""
    if claim.predicate != "identifier" or not isinstance(claim.value, Text) or claim.confidence < ALIAS_CONFIDENCE:
        return None
    if claim.qualifiers.get("modality", "stated") != "stated":
        return None
    return code_of(str(claim.qualifiers.get("scheme", "")), claim.value.text)
