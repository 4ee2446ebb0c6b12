"""What resolution sees: ends of claims, each in its document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ronghe.model import Claim, End
from ronghe.model.values import Text
from ronghe.names.codes import Code, code_of

ALIAS_CONFIDENCE = 0.8
"""A stated alias joins names when the text says it with at least this probability."""

CORRECTED = "judgement."
"""How the reader of a claim begins that a person put right."""

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
    it from others; ``code`` is an identity code that the text gives it; ``alias`` marks what a claim of an alias says,
    which holds for every claim of its document. Which names are compared is asked of the
    documents alone: what a person rejected (``silenced``) counts only there, what a person wrote (``judged``) does not.
    """

    document: str
    order: tuple[str, str]
    end: End
    confidence: float
    moved: bool = False
    tie: Tie | None = None
    code: Code | None = None
    silenced: bool = False
    judged: bool = False
    alias: bool = False


def members_of(claim: Claim, order: tuple[str, str], *, rejected: bool = False) -> Iterator[Member]:
    """The members that a claim brings: its ends, and for a stated alias the name with its alias.

    The alias or the code of a claim that a person ``rejected`` joins nothing, and its tie tells nothing; nor does what
    other claims of the document took from such an alias.
    """
    judged = claim.reader.startswith(CORRECTED)
    if claim.subject is not None:
        code = code_in(claim)
        tie = Tie(claim.predicate, claim.object) if claim.predicate in _TELLING and not rejected else None
        said = Member(claim.document, order, claim.subject, claim.confidence, tie=tie, code=code, judged=judged)
        if rejected and code is not None:
            yield replace(said, silenced=True)
            yield replace(said, code=None, judged=True)
        else:
            yield said
    if claim.object is not None:
        yield Member(claim.document, order, claim.object, claim.confidence, judged=judged)
    alias = alias_of(claim)
    if alias is not None:
        moved = claim.qualifiers.get("type") in _RENAMED
        said = Member(claim.document, order, alias, claim.confidence, moved, silenced=rejected, judged=judged)
        yield replace(said, alias=True)


def alias_of(claim: Claim) -> End | None:
    """The subject with the second name that a claim states with enough certainty to join both."""
    if claim.predicate != "alias" or claim.subject is None or not isinstance(claim.value, Text):
        return None
    if claim.confidence < ALIAS_CONFIDENCE or claim.qualifiers.get("modality", "stated") != "stated":
        return None
    return End(claim.subject.name, claim.subject.kind, (claim.subject.name, claim.value.text))


def code_in(claim: Claim) -> Code | None:
    """The code that a claim of an identifier states with enough certainty to join names."""
    if claim.predicate != "identifier" or not isinstance(claim.value, Text) or claim.confidence < ALIAS_CONFIDENCE:
        return None
    if claim.qualifiers.get("modality", "stated") != "stated":
        return None
    return code_of(str(claim.qualifiers.get("scheme", "")), claim.value.text)
