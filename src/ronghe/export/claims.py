"""A claim in one line of plain words, and where it was read."""

from collections.abc import Mapping
from typing import Any

from ronghe.analyse.amounts import Language, money_words
from ronghe.analyse.reads import StoredClaim, StoredDocument
from ronghe.model import Claim, Count, End, Entity, Money, Percent, Value
from ronghe.model.values import PartialDate

_TOLD = ("cited", "also")
"""Qualifiers that are told in words of their own."""


def claim_words(stored: StoredClaim, others: Mapping[str, Entity], about: Entity) -> str:
    """What is said, seen from the entity: "→ RMB 10 billion [measure target, phase 1]"."""
    claim = stored.claim
    parts = []
    if stored.subject != about.id and claim.subject is not None:
        parts.append(f"{_name(stored.subject, claim.subject, others)} →")
    elif claim.object is not None:
        parts.append(f"→ {_name(stored.object, claim.object, others)}")
    if claim.value is not None:
        parts.append(value_words(claim.value))
    details = [f"{key} {value}" for key, value in claim.qualifiers.items() if key not in _TOLD]
    also = claim.qualifiers.get("also")
    if isinstance(also, Mapping):
        details.append(f"also {also.get('currency')} {also.get('amount'):,}")
    if details:
        parts.append(f"[{', '.join(details)}]")
    if stored.verdict:
        parts.append(f"({stored.verdict})")
    return " ".join(parts) or about.name


def _name(entity_id: str | None, end: End, others: Mapping[str, Entity]) -> str:
    known = others.get(entity_id) if entity_id else None
    return known.name if known else end.name


def value_words(value: Value) -> str:
    """The value as a person writes it."""
    match value:
        case Money():
            return money_words(value)
        case PartialDate():
            return str(value)
        case Percent():
            return f"{value.percent} %"
        case Count():
            return f"{value.count:,}"
        case _:
            return value.text


def source_words(claim: Claim, document: StoredDocument | None, language: Language = "en") -> str:
    """Where it was read, and where it comes from: "X, as cited in Y"."""
    read_in = claim.document
    if document is not None:
        page = document.page_of(claim.span.start)
        published = document.published and str(document.published)
        parts = (
            document.heading,
            document.publisher,
            published,
            page and (f"第{page}页" if language == "zh" else f"p. {page}"),
        )
        read_in = ", ".join(part for part in parts if part)
    cited = claim.qualifiers.get("cited")
    if not isinstance(cited, Mapping):
        return read_in
    return f"{_cited(cited)}，转引自{read_in}" if language == "zh" else f"{_cited(cited)}, as cited in {read_in}"


def _cited(cited: Mapping[str, Any]) -> str:
    return ", ".join(str(cited[part]) for part in ("publisher", "date", "url", "note") if cited.get(part)) or "a source"
