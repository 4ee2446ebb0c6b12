"""Reading one document: a pure function from text to grounded claims."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ronghe.extract.asked_zh import without_asked
from ronghe.extract.citations import cite
from ronghe.extract.dating import Dating
from ronghe.extract.discreet import discreet, public_mentions
from ronghe.extract.ground import grounded
from ronghe.extract.page import Page
from ronghe.extract.reader import Reader
from ronghe.extract.readers import (
    addresses,
    affiliated_with,
    alias,
    awards,
    contracts,
    contributes,
    controls,
    established,
    founded_by,
    identifier,
    implements,
    invests_in,
    issued_by,
    level,
    licensed,
    located_in,
    manages,
    member_of,
    obliges,
    ownership_type,
    owns,
    part_of,
    partners_with,
    renamed,
    replaces,
    sector,
    status,
    supervises,
)
from ronghe.extract.readers.bonds import bound, bound_zh, ties
from ronghe.extract.readers.listings import listed_on
from ronghe.extract.readers.offices import beside_zh, role
from ronghe.extract.readers.pages import fund_page, papers_zh, policy_issued
from ronghe.extract.readers.sums import fund_size, sums_zh
from ronghe.extract.readers.tables import (
    award_table,
    firm_table,
    fund_table,
    investee_table,
    lost_table,
    partner_table,
    round_rows,
    text_table,
    tie_table,
)
from ronghe.extract.readers.totals import total
from ronghe.extract.taggers.proposed import doubted
from ronghe.extract.taggers.tagger import Tagger
from ronghe.lens.lens import Lens
from ronghe.model import Claim, Document, End, Issue, Mention, Span
from ronghe.model.vocabulary import vocabulary

_MODULES: tuple[Reader, ...] = (
    alias,
    renamed,
    fund_table,
    text_table,
    lost_table,
    firm_table,
    fund_page,
    tie_table,
    partner_table,
    award_table,
    fund_size,
    sums_zh,
    established,
    founded_by,
    bound,
    contributes,
    investee_table,
    round_rows,
    invests_in,
    owns,
    controls,
    affiliated_with,
    member_of,
    supervises,
    manages,
    level,
    located_in,
    status,
    total,
    partners_with,
    part_of,
    papers_zh,
    issued_by,
    role,
    beside_zh,
    sector,
    ownership_type,
    licensed,
    listed_on,
    awards,
    contracts,
    identifier,
    policy_issued,
    implements,
    replaces,
    addresses,
    obliges,
    ties,
    bound_zh,
)
READERS: dict[str, Reader] = {reader.NAME: reader for reader in _MODULES}
"""Every reader by its name, in the order in which they run. A new reader is a module and a line above."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one document."""

    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    issues: tuple[Issue, ...]
    dating: Dating


def read(document: Document, lens: Lens, taggers: Sequence[Tagger] = ()) -> Reading:
    """All claims, mentions and issues of a document, in the order of its text; equal claims once.

    ``taggers`` are the models that may propose names beside those of the rules.
    """
    page = Page(document, lens, taggers)
    claims: dict[str, Claim] = {}
    issues: dict[Issue, None] = {}
    said: dict[_Said, str] = {}
    for reader in READERS.values():
        for item in _told(reader, page):
            if isinstance(item, Issue):
                issues[item] = None
            elif reader.NAME in _LAST and _is_told(item, said):
                continue
            elif item.id not in claims or claims[item.id].confidence < item.confidence:
                claims[item.id] = item
                said.setdefault(_said(item), item.reader)
    ordered = sorted(
        _without_weaker(claims.values()),
        key=lambda claim: (claim.span.start, claim.span.end, claim.predicate, claim.id),
    )
    return Reading(tuple(ordered), tuple(public_mentions(page.mentions, page)), tuple(issues), page.dating)


def _without_weaker(claims: Collection[Claim]) -> Iterator[Claim]:
    """Without what the text tells better elsewhere.

    That is a contribution of no sum and no share beside the same one with its sum, and another name that a row of a
    table gives once with its source and once by its brackets.

    A shareholder that puts a sum into a fund is not told to own it as well.
    """
    summed = {
        (_said(one)[2], one.qualifiers.get("modality")) for one in claims if _puts_in(one) and one.value is not None
    }
    sourced = {_naming(one) for one in claims if one.predicate == "alias" and "cited" in one.qualifiers}
    paid = {_said(one)[1:] for one in claims if _puts_in(one) and one.value is not None}
    for one in claims:
        if one.predicate == "owns" and "share" not in one.qualifiers and _said(one)[1:] in paid:
            continue
        bare = _puts_in(one) and one.value is None and "share" not in one.qualifiers
        again = one.predicate == "alias" and "cited" not in one.qualifiers and _naming(one) in sourced
        if not again and not (bare and (_said(one)[2], one.qualifiers.get("modality")) in summed):
            yield one


def _naming(claim: Claim) -> tuple[Span, End | None, object]:
    return claim.span, claim.subject, claim.value


def _puts_in(claim: Claim) -> bool:
    return claim.predicate == "contributes"


def _told(reader: Reader, page: Page) -> Sequence[Claim | Issue]:
    """What one reader says; where it fails that is an issue, and what the others say stands."""
    try:
        told = list(reader.read(page))
        return tuple(_sound(told, page)) if told else ()
    except MemoryError:
        raise
    except Exception as error:
        return (failed(page.document, error, f"the reader {reader.NAME}"),)


def failed(document: Document, error: Exception, who: str = "a reader") -> Issue:
    """The issue of a document at which a reader failed: a fault of ours."""
    message = f"{who} failed on this document ({type(error).__name__}: {error}); please report it"
    return Issue("reader_failed", message, document.id)


def _sound(told: Iterable[Claim | Issue], page: Page) -> Iterator[Claim | Issue]:
    """What may leave the page of all that a reader told: with its source, discreet, grounded."""
    settled = without_asked(cite(told, page), page)
    return grounded(doubted(discreet(settled, page), page), page.text, vocabulary())


_LAST = frozenset({ties.NAME, bound_zh.NAME})
"""Readers that speak where those of the single predicates, whose rules are stricter, are silent."""
_Said = tuple[str, Span, frozenset[str]]
"""What a claim ties in which sentence, whichever end it names first."""


def _said(claim: Claim) -> _Said:
    named = (claim.subject,) if claim.predicate == "listed_on" else (claim.subject, claim.object)
    ends = (end.name for end in named if end is not None)
    return claim.predicate, claim.span, frozenset(ends)


def _is_told(claim: Claim, said: Mapping[_Said, str]) -> bool:
    """Whether another reader has said it; one that tells two offices of a person says both."""
    return any(way in said and not (claim.predicate == "role" and said[way] == claim.reader) for way in _ways(claim))


def _ways(claim: Claim) -> tuple[_Said, ...]:
    """How the readers of the single predicates would say it: what is owned they do not tell as invested in as well.

    What it cost they do not tell in English at all.
    """
    predicate, span, ends = _said(claim)
    owned = predicate == "invests_in" and (claim.value is None or claim.reader != ties.NAME)
    return ((predicate, span, ends), ("owns", span, ends)) if owned else ((predicate, span, ends),)
