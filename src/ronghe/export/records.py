"""The map as flat records: documents, entities, claims and the ledger's figures, each a table with typed columns."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ronghe.analyse.ledger import Ledger
from ronghe.analyse.rates import plain_number
from ronghe.export.holding import Holding, address, day
from ronghe.export.ledger_sheets import Plain, figures_sheet
from ronghe.export.selectors import selectors
from ronghe.model import Claim, Count, End, Money, PartialDate, Percent, Text
from ronghe.store.view import StoredClaim

Type = Literal["string", "number", "integer", "date", "object"]
"""As in a Frictionless table schema; ``date`` is an ISO prefix and kept as text, ``object`` is JSON."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, its type, and what it holds in one sentence."""

    name: str
    type: Type
    says: str


@dataclass(frozen=True, slots=True)
class Records:
    """A table. ``refers`` names, by column, the table whose ``id`` the column holds."""

    name: str
    title: str
    fields: tuple[Field, ...]
    rows: Callable[[], Iterator[Sequence[Plain]]]
    key: str | None = None
    refers: Mapping[str, str] | None = None


_DOCUMENTS = (
    Field("id", "string", "the document: the SHA-256 of its original, with the row or member inside it"),
    Field("title", "string", "as the document says; failing that its file's name"),
    Field("author", "string", "as the document says"),
    Field("publisher", "string", "as declared when it was added, else as the document says"),
    Field("published", "date", "publication date, as far as it is known"),
    Field("published_how", "string", "how the date is known: declared, metadata, address, text"),
    Field("url", "string", "where it stands or was got from"),
    Field("language", "string", "of its text"),
    Field("licence", "string", "terms of use, where they are known"),
)
_ENTITIES = (
    Field("id", "string", "stable id of the entity"),
    Field("kind", "string", "Fund, Company, Institute, PublicBody, Alliance, Zone, Policy, Project, Person, Place"),
    Field("name", "string", "the name that stands for it"),
    Field("names", "object", "every name, as a JSON list"),
)
_CLAIMS = (
    Field("id", "string", "hash of what is said and where"),
    Field("predicate", "string", "what is said, see docs/facts.md"),
    Field("subject", "string", "entity id"),
    Field("subject_name", "string", "as the document names it"),
    Field("object", "string", "entity id"),
    Field("object_name", "string", "as the document names it"),
    Field("amount", "number", "money in whole units, the lower end of a range"),
    Field("amount_max", "number", "the upper end of a range"),
    Field("currency", "string", "ISO 4217"),
    Field("date", "date", "the value where it is a date"),
    Field("percent", "number", "the value where it is a share"),
    Field("count", "integer", "the value where it is a number of things"),
    Field("text", "string", "the value where it is words"),
    Field("measure", "string", "which kind of money; different measures are never added"),
    Field("phase", "integer", "phase of a fund; empty for the whole"),
    Field("as_of", "date", "when a figure held"),
    Field("modality", "string", "stated, planned, framework, proposed, denied, alleged"),
    Field("asserted_by", "string", "who says so, where the text reports somebody"),
    Field("cited_publisher", "string", "the source that the text itself names"),
    Field("cited_date", "date", "its date"),
    Field("cited_url", "string", "its address"),
    Field("qualifiers", "object", "all qualifiers as JSON"),
    Field("quote", "string", "the words that it rests on"),
    Field("document", "string", "where it was read"),
    Field("title", "string", "title of that document"),
    Field("publisher", "string", "its publisher"),
    Field("published", "date", "its date"),
    Field("url", "string", "its address"),
    Field("page", "integer", "page, where the document has pages"),
    Field("selectors", "object", "W3C Web Annotation selectors of the quote, as JSON"),
    Field("verdict", "string", "what a person judged: accepted, rejected, or empty"),
    Field("reader", "string", "which rule read it"),
    Field("confidence", "number", "probability that the text says this; never that it is true"),
)
_FIGURE_TYPES: Mapping[str, Type] = {
    "phase": "integer", "amount": "number", "amount_max": "number", "yuan_low": "number", "yuan_high": "number",
    "confidence": "number", "published": "date", "cited_date": "date",
}  # fmt: skip


def records(holding: Holding, ledger: Ledger) -> tuple[Records, ...]:
    """Documents, entities, claims, figures. Rows are read anew each time that they are asked for."""
    figures = figures_sheet(ledger)
    of_figures = tuple(
        Field(name, _FIGURE_TYPES.get(name, "string"), _FIGURE_SAYS.get(name, name.replace("_", " ")))
        for name in figures.headers
    )
    claims = {"subject": "entities", "object": "entities", "document": "documents"}
    return (
        Records("documents", "Documents that were read", _DOCUMENTS, lambda: _documents(holding), "id"),
        Records("entities", "Things that claims are about", _ENTITIES, lambda: _entities(holding), "id"),
        Records("claims", "What the documents say", _CLAIMS, lambda: _claims(holding), "id", claims),
        Records("figures", "The ledger's figures, a row a claim", of_figures, lambda: iter(figures.rows), None,
                {"entity": "entities", "document": "documents", "claim": "claims"}),
    )  # fmt: skip


_FIGURE_SAYS = {
    "standing": "preferred, alternative (excludes the preferred one), series (another time) or other",
    "yuan_low": "in yuan, at the ledger's rate",
    "yuan_high": "in yuan, the upper end of a range",
    "bound": "at_least, over, about, up_to, or empty",
}


def _documents(holding: Holding) -> Iterator[Sequence[Plain]]:
    for one in holding.documents.values():
        yield (one.id, one.heading, one.author, one.publisher, day(one.published), one.published_how, address(one),
               one.language, one.licence)  # fmt: skip


def _entities(holding: Holding) -> Iterator[Sequence[Plain]]:
    for one in holding.entities.values():
        yield one.id, one.kind, one.name, json.dumps(one.names, ensure_ascii=False)


def _claims(holding: Holding) -> Iterator[Sequence[Plain]]:
    for stored in holding.claims(rejected=True):
        yield _claim(stored, holding)


def _claim(stored: StoredClaim, holding: Holding) -> Sequence[Plain]:
    claim = stored.claim
    said = claim.qualifiers
    cited: Mapping[str, Any] = said.get("cited") or {}
    document = holding.documents[claim.document]
    return (
        claim.id, claim.predicate, stored.subject, _name(claim.subject), stored.object, _name(claim.object),
        *_value(claim), said.get("measure"), said.get("phase"), said.get("as_of"), said.get("modality") or "stated",
        said.get("asserted_by"), cited.get("publisher"), cited.get("date"), cited.get("url"),
        json.dumps(dict(said), ensure_ascii=False), claim.quote, claim.document, document.heading, document.publisher,
        day(document.published), address(document), document.page_of(claim.span.start),
        json.dumps(selectors(claim, holding), ensure_ascii=False), stored.verdict, claim.reader, claim.confidence,
    )  # fmt: skip


def _name(end: End | None) -> str | None:
    return end.name if end else None


def _value(claim: Claim) -> tuple[Plain, ...]:
    """amount, amount_max, currency, date, percent, count, text."""
    match claim.value:
        case Money(amount, currency, top):
            return plain_number(amount), None if top is None else plain_number(top), currency, None, None, None, None
        case PartialDate() as date:
            return None, None, None, str(date), None, None, None
        case Percent(percent):
            return None, None, None, None, plain_number(percent), None, None
        case Count(count):
            return None, None, None, None, None, count, None
        case Text(text):
            return None, None, None, None, None, None, text
        case _:
            return (None,) * 7
